"""Looks into the files that data names, once for each content; what was found is kept beside the project."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import BaseModel, ValidationError

from generator import __version__
from generator.evidence.file_type import is_whole, kind_of
from generator.evidence.office import BrokenOfficeError, office_texts
from generator.evidence.pdf import BrokenPdfError, LockedPdfError, ThaiHealth, pdf_texts
from generator.evidence.programs import program_in
from generator.evidence.referenced import named_files, published_names
from generator.model.files import LARGEST_SEEN, FileFacts, Inside, Published, published
from generator.model.site import YearData
from generator.text.personal_numbers import PATTERNS, Suspect, file_key, numbers, suspect


def published_files(files: Mapping[str, Path]) -> Mapping[str, Published]:
    """What is known of every file, by its path below the site's root."""
    return {path: published(source.read_bytes()) for path, source in files.items()}


# Raised whenever another look would find something else in the same file.
_METHOD = "2"

_MADE_BY = f"{__version__} {_METHOD} {PATTERNS}"

_FEWEST_LETTERS = 3

_WORTH_KEEPING = {"pdf", "docx", "xlsx"}

_READ = _WORTH_KEEPING | {"text", "html"}

_seen: dict[str, Inside] = {}


class _Kept(BaseModel):
    """What stands in the cache: what was found in a content, and by which version of this program."""

    made_by: str
    sha256: str
    inside: Inside


@dataclass(frozen=True, slots=True)
class Inspector:
    """Looks into files; `cache` is a folder of its own, which may be deleted at any time."""

    cache: Path

    def year(self, year: YearData, folder: Path) -> YearData:
        """The year, with what is inside each file that its data names."""
        named = {file for _, file, _ in named_files(year)} & year.files.keys()
        whole = published_names(year)
        seen = {file: self.facts(folder / file, file, whole=file in whole) for file in sorted(named)}
        return replace(year, files={**year.files, **seen})

    def facts(self, path: Path, name: str, *, whole: bool = True) -> FileFacts:
        """What is known of the file at `path`, called `name` below its year.

        Where not the `whole` of it is wanted, only what kind of file it is: a table is read elsewhere.
        """
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= LARGEST_SEEN else b""
        except OSError:
            return FileFacts(name, 0, inside=Inside(kind="unknown", readable=False))
        if size > LARGEST_SEEN:
            return FileFacts(name, size)
        digest = hashlib.sha256(data).hexdigest()
        kind = kind_of(data)
        inside = self._inside(kind, digest, data) if whole or kind not in _READ else Inside(kind=kind)
        return FileFacts(name, size, digest, inside, file_key(data))

    def _inside(self, kind: str, digest: str, data: bytes) -> Inside:
        known = _seen.get(digest)
        if known is None:
            known = self._recalled(digest) if kind in _WORTH_KEEPING else None
            if known is None:
                known = looked_into(kind, data)
                self._keep(digest, known)
            _seen[digest] = known
        return known

    def _recalled(self, digest: str) -> Inside | None:
        """What an earlier run found; whatever is odd about the cache counts as nothing found."""
        try:
            kept = _Kept.model_validate_json((self.cache / f"{digest}.json").read_bytes())
        except (OSError, ValidationError):
            return None
        return kept.inside if (kept.made_by, kept.sha256) == (_MADE_BY, digest) else None

    def _keep(self, digest: str, inside: Inside) -> None:
        if inside.kind not in _WORTH_KEEPING:
            return
        part = self.cache / f"{digest}.{os.getpid()}.part"
        try:
            self.cache.mkdir(parents=True, exist_ok=True)
            part.write_text(_Kept(made_by=_MADE_BY, sha256=digest, inside=inside).model_dump_json(), encoding="utf-8")
            part.replace(self.cache / f"{digest}.json")
        except OSError:
            # A folder that cannot be written costs time only.
            return


@dataclass(slots=True)
class _Pages:
    """Counts over the pages of one PDF, and the numbers of persons in its text."""

    key: bytes
    all: int = 0
    with_text: int = 0
    thai: ThaiHealth = field(default_factory=ThaiHealth)
    suspects: list[Suspect] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.all += 1
        self.with_text += len("".join(text.split())) >= _FEWEST_LETTERS
        self.thai.add(text)
        self.suspects += [suspect(number, self.key, f"page {self.all}") for number in numbers(text)]


def looked_into(kind: str, data: bytes) -> Inside:
    """What is inside a content of this kind."""
    return _looked_into(kind, data).model_copy(update={"program": program_in(kind, data)})


def _looked_into(kind: str, data: bytes) -> Inside:
    if kind == "pdf":
        return _pdf(data)
    if kind in {"docx", "xlsx"}:
        return _office(kind, data)
    if kind in {"text", "html"}:
        return Inside(kind=kind, suspects=_lines(data))
    if kind == "broken-zip":
        return Inside(kind="zip", readable=False)
    return Inside(kind=kind, locked=kind == "locked", readable=is_whole(kind, data))


def _pdf(data: bytes) -> Inside:
    pages = _Pages(file_key(data))
    try:
        for text in pdf_texts(data):
            pages.add(text)
    except LockedPdfError:
        return Inside(kind="pdf", locked=True)
    except BrokenPdfError:
        return Inside(kind="pdf", readable=False)
    return Inside(
        kind="pdf",
        pages=pages.all,
        pages_with_text=pages.with_text,
        broken_thai=pages.thai.is_broken,
        suspects=tuple(pages.suspects),
    )


def _office(kind: str, data: bytes) -> Inside:
    key = file_key(data)
    try:
        found = [
            suspect(number, key, at) for at, text, over in office_texts(kind, data) for number in numbers(text, over)
        ]
    except BrokenOfficeError:
        return Inside(kind=kind, readable=False)
    return Inside(kind=kind, suspects=tuple(found))


def _lines(data: bytes) -> tuple[Suspect, ...]:
    key = file_key(data)
    text = _decoded(data)
    return tuple(
        suspect(number, key, f"line {line}")
        for line, part in enumerate(text.splitlines(), 1)
        for number in numbers(part)
    )


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp874"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")
