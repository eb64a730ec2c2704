"""What a reader of files gives: texts, each with where it stands, and what in the file nobody could look into."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

from generator.model.files import UnseenPart, Why

Place = tuple[int, str]
"""From which letter of a text on something stands, and where that is in the file: `page 3`, `cell Sheet1!B2`."""


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A text of a file: `at` is where it stands, `context` what stands over it, such as the heading of its column.

    Of a long text `places` tells where its parts stand. `file` is the name of the packed file that it is in.
    """

    at: str
    text: str
    context: str = ""
    places: tuple[Place, ...] = ()
    file: str = ""

    def place(self, letter: int) -> str:
        """Where a letter of the text stands."""
        known = bisect_right(self.places, letter, key=lambda place: place[0])
        return self.places[known - 1][1] if known else self.at


@dataclass(frozen=True, slots=True)
class ActivePart:
    """Something in a file that acts or fetches when it is opened: `what` is `macro`, `script` or `remote`."""

    what: str
    file: str = ""


FilePart = TextSpan | UnseenPart | ActivePart
"""What a look into a file comes upon."""


class Look(Protocol):
    """Looks into a file that is packed in another, and says where in that one it found what it gives."""

    def inside(self, kind: str, data: bytes, name: str) -> Iterator[FilePart]:
        """Everything in a content of this kind, which is called `name` in the file."""

    def named(self, name: str) -> str:
        """The name of a packed file together with those that it is packed in."""


PARTED = " ¦ "
"""What stands between the cells of a row, so that no two numbers are read as one but where each digit has a box."""


class TooLargeError(Exception):
    """A file that grows beyond measure when it is unpacked, or has parts without number."""

    why: ClassVar[Why] = "large"


@dataclass(slots=True)
class Limits:
    """How much may still be unpacked and looked into, of one file with all that is packed in it."""

    bytes_left: int = 300_000_000
    parts_left: int = 10_000
    deepest: int = 4

    def take(self, size: int) -> None:
        """Counts one more part of so many bytes; raises TooLargeError where that is too much."""
        self.bytes_left -= size
        self.parts_left -= 1
        if self.bytes_left < 0 or self.parts_left < 0:
            raise TooLargeError


@dataclass(slots=True)
class Flow:
    """A text that is put together piece by piece, each with where it stands."""

    at: str
    pieces: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    length: int = 0

    _LONGEST: ClassVar = 200_000

    def add(self, text: str, at: str) -> Iterator[TextSpan]:
        """Adds a piece; gives what came before where that is long enough."""
        self.places.append((self.length, at))
        self.pieces.append(text)
        self.length += len(text)
        if self.length > self._LONGEST:
            yield from self.end()

    def end(self) -> Iterator[TextSpan]:
        """What was put together, if anything."""
        if self.length:
            yield TextSpan(self.at, "".join(self.pieces), places=tuple(self.places))
        self.pieces, self.places, self.length = [], [], 0
