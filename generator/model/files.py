"""What is known of a file: its size and digest, what it really is, whether it can be read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict

from generator.core.checksum import checksum
from generator.core.file_kinds import ENDINGS
from generator.text.personal_numbers import IdentifierMatch

LARGEST_SEEN = 200_000_000
"""Files of more bytes are not looked into."""

Why = Literal["locked", "broken", "large", "deep", "kind", "slow"]
"""Why nobody could look into something."""


class UnseenPart(BaseModel):
    """What nobody could look into: `file` is its name where it is packed in another, `at` a place in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str = ""
    at: str = ""
    why: Why


class ContentInfo(BaseModel):
    """What a look inside a file found; the same for every file of the same content, so it can be kept.

    `kind` is what the content is (`pdf`, `docx`, `jpeg`, `html`, `zip`, `text`, `empty` …), whatever
    the file is called; "" where nobody looked. `pages`, `pages_with_text` and `broken_thai` are known
    of PDF only; `identifiers` are the numbers of persons in all that it holds, shown or not.
    `blank_pages` are the pages of a PDF, from 1, on which there is nothing to see; `blank` says that there is nothing
    in the whole of it, be it a PDF, a Word, an Excel or a PowerPoint file.
    `program` are the words that begin a program of a web server in it, empty where there is none. `unseen` is what
    nobody could look into, in it or packed in it; `active` what acts or fetches when it is opened (`macro`, `script`,
    `remote`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str = ""
    locked: bool = False
    readable: bool = True
    pages: int | None = None
    pages_with_text: int | None = None
    broken_thai: bool = False
    blank_pages: tuple[int, ...] = ()
    blank: bool = False
    identifiers: tuple[IdentifierMatch, ...] = ()
    program: str = ""
    unseen: tuple[UnseenPart, ...] = ()
    active: tuple[str, ...] = ()

    @property
    def given_up(self) -> bool:
        """Whether the whole of it could not be looked into, such as in the time that a look may take."""
        return any(not (part.file or part.at) for part in self.unseen)


class ContentTexts(BaseModel):
    """What a file says to who reads it, for checks that compare it with data; what is published is the file.

    `texts` has one for each page of a PDF ("" where it is a picture), each sheet that Excel shows, each slide; one for
    a Word file or a plain text; none where nobody could read. Each is cleaned as data is, its lines kept, the
    numbers of persons in it hidden, and cut where it is very long. `title`, `author` and the days `created` and
    `modified` (as 2024-01-31) are what the file says of itself; most files say something that nobody chose.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    texts: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    created: str = ""
    modified: str = ""


def _no_qr() -> tuple[str, ...] | None:
    return None


@dataclass(frozen=True, slots=True)
class FileFacts:
    """One file of an agency: `path` below the year's folder, `sha256` of its content where someone looked inside.

    `key` is that of the fingerprints of what was found in it. `source` is its name on disk where that differs from
    `path`, which is cleaned of what nobody sees: by `path` it is named and published.

    `allowed` says that the agency lets it be published with a reason, whatever was found in it or not looked into.
    `read_texts` gives what it says: it is read when first asked for, as few files of a site are. So is what
    `read_qr` gives: the texts of the QR codes in a picture, None where nobody could look for them.

    Only files that the data names are looked into; of all others just path and size are known.
    """

    path: str
    size: int
    sha256: str = ""
    inside: ContentInfo = field(default_factory=ContentInfo)
    key: bytes = b""
    source: str = ""
    allowed: bool = False
    read_texts: Callable[[], ContentTexts] = field(default=ContentTexts, compare=False, repr=False)
    read_qr: Callable[[], tuple[str, ...] | None] = field(default=_no_qr, compare=False, repr=False)

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says, page by page: see ContentTexts."""
        return self.read_texts().texts

    @property
    def on_disk(self) -> str:
        """Its name on disk, below the year's folder."""
        return self.source or self.path

    @property
    def ending(self) -> str:
        """What its name says that it is, in lower case and without the dot."""
        return self.path.rpartition(".")[2].lower()

    @property
    def fits(self) -> bool:
        """Whether its content is what its ending says."""
        return self.inside.kind in ENDINGS.get(self.ending, frozenset({self.inside.kind}))

    @property
    def too_large(self) -> bool:
        """Whether it is too large to have been looked into."""
        return self.size > LARGEST_SEEN and not self.inside.kind

    @property
    def inspected(self) -> bool:
        """Whether all that it holds was looked into: not what is locked, damaged or of no known kind."""
        return bool(self.inside.kind) and self.inside.readable and not (self.inside.locked or self.inside.unseen)

    @property
    def withheld(self) -> bool:
        """Whether it is not published: nobody could look into all of it, or it is not what its name says."""
        looked = self.inspected and self.fits
        return not self.allowed and (self.too_large or (bool(self.inside.kind) and not looked))

    @property
    def scanned(self) -> bool:
        """Whether it is a PDF of pictures of pages: there is no text in it to search or to hear."""
        return self.inside.pages_with_text == 0 and bool(self.inside.pages) and not self.inside.blank


@dataclass(frozen=True, slots=True)
class Published:
    """`size` in bytes; `sha256` in hexadecimal."""

    size: int
    sha256: str


def published(content: bytes) -> Published:
    """What is known of a file with this content."""
    return Published(len(content), checksum(content))
