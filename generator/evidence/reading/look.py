"""The look into a file of any kind, and into what is packed in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.core.file_kinds import PICTURES
from generator.evidence.package import BrokenPackageError
from generator.evidence.pdf import BrokenPdfError, LockedPdfError
from generator.evidence.reading.metadata import media_parts, picture_parts
from generator.evidence.reading.old_office import ole_parts
from generator.evidence.reading.packages import OFFICE, archive_parts, office_parts
from generator.evidence.reading.pdf_parts import pdf_parts
from generator.evidence.reading.plain import html_parts, is_wide_text, text_parts
from generator.evidence.reading.rich_text import rtf_parts
from generator.evidence.reading.span import FilePart, Limits, TooLargeError
from generator.model.files import UnseenPart, Why

_MEDIA = frozenset({"mp3", "mp4"})


@dataclass(frozen=True, slots=True)
class FileLook:
    """A look into one file: `within` are the names of the files that it is packed in, the outermost first."""

    limits: Limits = field(default_factory=Limits)
    within: tuple[str, ...] = ()

    def parts(self, kind: str, data: bytes) -> Iterator[FilePart]:
        """Everything in a content of this kind; what nobody could look into is among it, with why."""
        try:
            for part in self._read(kind, data):
                yield part if part.file or not self.within else self._packed(part)
        except LockedPdfError:
            yield self._unseen("locked")
        except (BrokenPdfError, BrokenPackageError):
            yield self._unseen("broken")
        except TooLargeError as wrong:
            yield self._unseen(wrong.why)

    def inside(self, kind: str, data: bytes, name: str) -> Iterator[FilePart]:
        """Everything in a content that is packed in this file, and called `name` there."""
        packed = FileLook(self.limits, (*self.within, name))
        if len(packed.within) > self.limits.deepest:
            yield packed._unseen("deep")
        else:
            yield from packed.parts(kind, data)

    def named(self, name: str) -> str:
        """The name of a packed file together with those that it is packed in."""
        return " › ".join((*self.within, name))

    def _unseen(self, why: Why) -> UnseenPart:
        return UnseenPart(file=" › ".join(self.within), why=why)

    def _packed(self, part: FilePart) -> FilePart:
        file = " › ".join(self.within)
        return part.model_copy(update={"file": file}) if isinstance(part, UnseenPart) else replace(part, file=file)

    def _read(self, kind: str, data: bytes) -> Iterator[FilePart]:
        if kind == "unknown" and is_wide_text(data):
            kind = "text"
        if kind == "pdf":
            yield from pdf_parts(data, self.limits, self)
        elif kind in OFFICE:
            yield from office_parts(kind, data, self.limits, self)
        elif kind == "zip":
            yield from archive_parts(data, self.limits, self)
        elif kind == "ole":
            yield from ole_parts(data, self.limits, self)
        elif kind == "rtf":
            yield from rtf_parts(data, self)
        else:
            yield from self._plain(kind, data)

    def _plain(self, kind: str, data: bytes) -> Iterator[FilePart]:
        if kind == "text":
            yield from text_parts(data)
        elif kind == "html":
            yield from html_parts(data)
        elif kind in PICTURES:
            yield from picture_parts(kind, data)
        elif kind in _MEDIA:
            yield from media_parts(kind, data)
        elif kind != "empty":
            yield self._unseen("locked" if kind == "locked" else "broken" if kind == "broken-zip" else "kind")
