"""What is known of a file that evidence names: its size, what it really is, and whether it can be read."""

from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict

from generator.model.personal import Suspect

LARGEST_SEEN = 200_000_000
"""Files of more bytes are not looked into."""

PICTURES = frozenset({"jpeg", "png", "gif", "webp"})
"""Kinds of content that a browser shows as a picture."""

_LOOKED_INTO = PICTURES | {"pdf", "docx", "xlsx", "text", "html", "empty"}


class Inside(BaseModel):
    """What a look inside a file found; the same for every file of the same content, so it can be kept.

    `kind` is what the content is (`pdf`, `docx`, `jpeg`, `html`, `zip`, `text`, `empty` …), whatever
    the file is called; "" where nobody looked. `pages`, `pages_with_text` and `broken_thai` are known
    of PDF only; `suspects` are the numbers of persons in the text of a PDF, Word, Excel or plain text file.
    `program` are the words that begin a program of a web server in it, empty where there is none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str = ""
    locked: bool = False
    readable: bool = True
    pages: int | None = None
    pages_with_text: int | None = None
    broken_thai: bool = False
    suspects: tuple[Suspect, ...] = ()
    program: str = ""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """One file of an agency: `path` below the year's folder, `sha256` of its content where someone looked inside.

    `key` is that of the fingerprints of what was found in it.

    Only files that the data names are looked into; of all others just path and size are known.
    """

    path: str
    size: int
    sha256: str = ""
    inside: Inside = field(default_factory=Inside)
    key: bytes = b""

    @property
    def ending(self) -> str:
        """What its name says that it is, in lower case and without the dot."""
        return self.path.rpartition(".")[2].lower()

    @property
    def fits(self) -> bool:
        """Whether its content is what its ending says."""
        return self.inside.kind in ENDINGS.get(self.ending, frozenset({self.inside.kind}))

    @property
    def unseen(self) -> bool:
        """Whether it is too large to have been looked into."""
        return self.size > LARGEST_SEEN and not self.inside.kind

    @property
    def looked_into(self) -> bool:
        """Whether its content is known: that of other kinds of file, and of locked or damaged ones, is not."""
        return self.inside.kind in _LOOKED_INTO and self.inside.readable and not self.inside.locked

    @property
    def scanned(self) -> bool:
        """Whether it is a PDF of pictures of pages: there is no text in it to search or to hear."""
        return self.inside.pages_with_text == 0 and bool(self.inside.pages)


ENDINGS = {
    "pdf": frozenset({"pdf"}),
    "docx": frozenset({"docx", "locked"}),
    "xlsx": frozenset({"xlsx", "locked"}),
    "pptx": frozenset({"pptx", "locked"}),
    "doc": frozenset({"ole", "rtf", "locked"}),
    "xls": frozenset({"ole", "locked"}),
    "ppt": frozenset({"ole", "locked"}),
    "odt": frozenset({"odt"}),
    "ods": frozenset({"ods"}),
    "odp": frozenset({"odp"}),
    "csv": frozenset({"text"}),
    "txt": frozenset({"text", "html"}),
    "zip": frozenset({"zip", "docx", "xlsx", "pptx", "odt", "ods", "odp"}),
    "jpg": frozenset({"jpeg"}),
    "jpeg": frozenset({"jpeg"}),
    "png": frozenset({"png"}),
    "webp": frozenset({"webp"}),
    "gif": frozenset({"gif"}),
    "mp3": frozenset({"mp3"}),
    "mp4": frozenset({"mp4"}),
}
"""What a file of each ending may be inside."""
