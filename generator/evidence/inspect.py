"""Looks into the files that data names, once for each content; what was found is kept beside the project."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator import __version__
from generator.core.checksum import checksum
from generator.evidence.file_type import is_whole, kind_of
from generator.evidence.kept import Kept
from generator.evidence.office import BrokenOfficeError, office_texts
from generator.evidence.pdf import BrokenPdfError, LockedPdfError, ThaiHealth, pdf_texts
from generator.evidence.programs import program_in
from generator.evidence.reading.blank import blank_of, says_no_word
from generator.evidence.referenced import published_names, referenced_files
from generator.evidence.texts import TEXT_KINDS, content_texts, decoded
from generator.model.files import LARGEST_SEEN, ContentInfo, ContentTexts, FileFacts, Published, published
from generator.model.site import YearData
from generator.text.personal_numbers import PATTERNS, IdentifierMatch, file_key, identifier_match, numbers


def published_files(files: Mapping[str, Path]) -> Mapping[str, Published]:
    """What is known of every file, by its path below the site's root."""
    return {path: published(source.read_bytes()) for path, source in files.items()}


# Raised whenever another look would find something else in the same file.
_METHOD = "4"

_MADE_BY = f"{__version__} {_METHOD} {PATTERNS}"

_FEWEST_LETTERS = 3

_WORTH_KEEPING = {"pdf", "docx", "xlsx"}

_READ = _WORTH_KEEPING | {"text", "html"}

_seen: dict[str, ContentInfo] = {}

_said: dict[str, ContentTexts] = {}


@dataclass(frozen=True, slots=True)
class Inspector:
    """Looks into files; `cache` is a folder of its own, which may be deleted at any time."""

    cache: Path

    def year(self, year: YearData, folder: Path) -> YearData:
        """The year, with what is inside each file that its data names."""
        named = {file for _, file, _ in referenced_files(year)} & year.files.keys()
        whole = published_names(year)
        seen = {file: self._facts(folder, year.files[file], whole=file in whole) for file in sorted(named)}
        return replace(year, files={**year.files, **seen})

    def _facts(self, folder: Path, known: FileFacts, *, whole: bool) -> FileFacts:
        return replace(self.facts(folder / known.on_disk, known.path, whole=whole), source=known.source)

    def facts(self, path: Path, name: str, *, whole: bool = True) -> FileFacts:
        """What is known of the file at `path`, called `name` below its year.

        Where not the `whole` of it is wanted, only what kind of file it is: a table is read elsewhere.
        """
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= LARGEST_SEEN else b""
        except OSError:
            return FileFacts(name, 0, inside=ContentInfo(kind="unknown", readable=False))
        if size > LARGEST_SEEN:
            return FileFacts(name, size)
        digest = checksum(data)
        kind = kind_of(data)
        inside = self._inside(kind, digest, data) if whole or kind not in _READ else ContentInfo(kind=kind)
        says = partial(self._texts, path, digest, kind) if kind in TEXT_KINDS else ContentTexts
        return FileFacts(name, size, digest, inside, file_key(data), read_texts=says)

    def _inside(self, kind: str, digest: str, data: bytes) -> ContentInfo:
        known = _seen.get(digest)
        if known is None:
            kept = Kept(self.cache, ContentInfo, _MADE_BY)
            known = kept.recalled(digest) if kind in _WORTH_KEEPING else None
            if known is None:
                known = inspected(kind, data)
                if kind in _WORTH_KEEPING:
                    kept.keep(digest, known)
            _seen[digest] = known
        return known

    def _texts(self, path: Path, digest: str, kind: str) -> ContentTexts:
        """What the file says, where it still is what it was when it was looked into."""
        known = _said.get(digest)
        if known is None:
            kept = Kept(self.cache, ContentTexts, _MADE_BY, ".texts.json")
            known = kept.recalled(digest) or _said_by(path, digest, kind)
            kept.keep(digest, known)
            _said[digest] = known
        return known


def _said_by(path: Path, digest: str, kind: str) -> ContentTexts:
    try:
        data = path.read_bytes()
    except OSError:
        return ContentTexts()
    return content_texts(kind, data) if checksum(data) == digest else ContentTexts()


@dataclass(slots=True)
class _Pages:
    """Counts over the pages of one PDF, and the numbers of persons in its text."""

    key: bytes
    all: int = 0
    with_text: int = 0
    thai: ThaiHealth = field(default_factory=ThaiHealth)
    identifiers: list[IdentifierMatch] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.all += 1
        self.with_text += len("".join(text.split())) >= _FEWEST_LETTERS and not says_no_word(text)
        self.thai.add(text)
        self.identifiers += [identifier_match(number, self.key, f"page {self.all}") for number in numbers(text)]


def inspected(kind: str, data: bytes) -> ContentInfo:
    """What is inside a content of this kind."""
    found = _looked_into(kind, data)
    blank = blank_of(found, data)
    more = {"program": program_in(kind, data), "blank_pages": blank.pages, "blank": blank.whole}
    return found.model_copy(update=more)


def _looked_into(kind: str, data: bytes) -> ContentInfo:
    if kind == "pdf":
        return _pdf(data)
    if kind in {"docx", "xlsx"}:
        return _office(kind, data)
    if kind in {"text", "html"}:
        return ContentInfo(kind=kind, identifiers=_lines(data))
    if kind == "broken-zip":
        return ContentInfo(kind="zip", readable=False)
    return ContentInfo(kind=kind, locked=kind == "locked", readable=is_whole(kind, data))


def _pdf(data: bytes) -> ContentInfo:
    pages = _Pages(file_key(data))
    try:
        for text in pdf_texts(data):
            pages.add(text)
    except LockedPdfError:
        return ContentInfo(kind="pdf", locked=True)
    except BrokenPdfError:
        return ContentInfo(kind="pdf", readable=False)
    return ContentInfo(
        kind="pdf",
        pages=pages.all,
        pages_with_text=pages.with_text,
        broken_thai=pages.thai.is_broken,
        identifiers=tuple(pages.identifiers),
    )


def _office(kind: str, data: bytes) -> ContentInfo:
    key = file_key(data)
    try:
        found = [
            identifier_match(number, key, at)
            for at, text, over in office_texts(kind, data)
            for number in numbers(text, over)
        ]
    except BrokenOfficeError:
        return ContentInfo(kind=kind, readable=False)
    return ContentInfo(kind=kind, identifiers=tuple(found))


def _lines(data: bytes) -> tuple[IdentifierMatch, ...]:
    key = file_key(data)
    text = decoded(data)
    return tuple(
        identifier_match(number, key, f"line {line}")
        for line, part in enumerate(text.splitlines(), 1)
        for number in numbers(part)
    )
