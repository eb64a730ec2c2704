"""Looks into the files that data names, once for each content; what was found is kept beside the project."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import __version__
from generator.core.checksum import checksum
from generator.core.file_kinds import PICTURES
from generator.evidence.codes.qr import qr_of
from generator.evidence.file_type import kind_of
from generator.evidence.looking.content import inspected
from generator.evidence.looking.kept import Kept
from generator.evidence.looking.own_process import is_quick, look
from generator.evidence.referenced import published_names, referenced_files
from generator.evidence.texts import TEXT_KINDS, content_texts
from generator.model.files import LARGEST_SEEN, ContentInfo, ContentTexts, FileFacts
from generator.model.site import YearData
from generator.text.personal_numbers import PATTERNS, file_key

# Raised whenever another look would find something else in the same file.
_METHOD = "5"

_MADE_BY = f"{__version__} {_METHOD} {PATTERNS}"

# What is not read where only its rows are published.
_READ = frozenset({"pdf", "docx", "xlsx", "text", "html"})

# To look into these takes no longer than to read what was kept of them.
_QUICK = frozenset({"text", "html", "jpeg", "png", "gif", "webp", "empty", "unknown", "heic"})

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
        # Texts are read in this process, which has no limits: only of what was got through within them.
        can_say = kind in TEXT_KINDS and not inside.given_up
        says = partial(self._texts, path, digest, kind) if can_say else ContentTexts
        qr = partial(qr_of, path, digest) if kind in PICTURES else _no_qr
        return FileFacts(name, size, digest, inside, file_key(data), read_texts=says, read_qr=qr)

    def _inside(self, kind: str, digest: str, data: bytes) -> ContentInfo:
        known = _seen.get(digest)
        if known is None:
            kept = Kept(self.cache, ContentInfo, _MADE_BY)
            known = kept.recalled(digest) if kind not in _QUICK else None
            if known is None:
                known = inspected(kind, data) if is_quick(kind, data) else look(kind, data)
                if kind not in _QUICK:
                    kept.keep(digest, known)
            _seen[digest] = known
        return known

    def _texts(self, path: Path, digest: str, kind: str) -> ContentTexts:
        """What the file says, where it still is what it was when it was looked into."""
        known = _said.get(digest)
        if known is None:
            kept = Kept(self.cache, ContentTexts, _MADE_BY, ".texts.json")
            known = kept.recalled(digest)
            if known is None:
                known = _said_by(path, digest, kind)
                kept.keep(digest, known)
            _said[digest] = known
        return known


def _no_qr() -> tuple[str, ...] | None:
    return None


def _said_by(path: Path, digest: str, kind: str) -> ContentTexts:
    try:
        data = path.read_bytes()
    except OSError:
        return ContentTexts()
    return content_texts(kind, data) if checksum(data) == digest else ContentTexts()
