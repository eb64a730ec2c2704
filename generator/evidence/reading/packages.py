"""Packages: Office and OpenDocument files, part by part, and archives, file by file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import basename
from xml.parsers.expat import ExpatError
from zipfile import ZipFile, ZipInfo

from generator.core.file_names import left_by_machines
from generator.evidence.file_type import kind_of
from generator.evidence.package import FAULTS, BrokenPackageError, listed_package
from generator.evidence.reading.part_names import part_name, sheet_names
from generator.evidence.reading.plain import decoded, letters_in
from generator.evidence.reading.sheet_cells import shared_strings, sheet_parts
from generator.evidence.reading.span import ActivePart, FilePart, Limits, Look, TextSpan, TooLargeError
from generator.evidence.reading.xml_flow import xml_parts
from generator.model.files import UnseenPart

OFFICE = frozenset({"docx", "xlsx", "pptx", "odt", "ods", "odp"})
"""Kinds of content that are packages of parts."""

_MAIN = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"} | dict.fromkeys(
    ("odt", "ods", "odp"), "content.xml"
)

_STRINGS = "xl/sharedStrings.xml"

_XML = (".xml", ".rels", ".vml", ".rdf", ".xhtml", ".svg")

_LARGEST = 100_000_000

# What may stand in an Office file and is no text: fonts, settings of printers, drawings.
_OPAQUE = (".bin", ".emf", ".wmf", ".odttf", ".fntdata", ".dat", ".ttf", ".otf", ".wdp", ".tif", ".tiff", ".bmp")


# Their first bytes are few: a font or a drawing may have the same.
_BY_CHANCE = {"mp3", "mp4", "heic", "program"}


@dataclass(slots=True)
class _Package:
    """One Office file while it is read."""

    package: ZipFile
    kind: str
    limits: Limits
    look: Look
    sheets: Mapping[str, str] = field(default_factory=dict)
    strings: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def parts(self) -> Iterator[FilePart]:
        names = self.package.namelist()
        if _MAIN[self.kind] not in names:
            raise BrokenPackageError("no main part")
        self.limits.take(sum(info.file_size for info in self.package.infolist()))
        if self.kind == "xlsx":
            self.sheets = sheet_names(self.package)
            self.strings = shared_strings(self.package.read(_STRINGS)) if _STRINGS in names else []
        for info in sorted(self.package.infolist(), key=lambda info: info.filename):
            if not info.is_dir():
                yield from self._part(info)
        unused = (text for place, text in enumerate(self.strings) if place not in self.used)
        yield from (TextSpan("part strings", text) for text in unused)

    def _part(self, info: ZipInfo) -> Iterator[FilePart]:
        path, data = info.filename, self.package.read(info)
        at = part_name(path, self.sheets)
        yield TextSpan(at, path)
        if path.startswith("xl/worksheets/") and path.endswith(".xml"):
            yield from sheet_parts(data, self.sheets.get(path, basename(path)), self.strings, self.used)
        elif path != _STRINGS:
            yield from self._read(path, at, data)
        yield from _active(path, data)

    def _read(self, path: str, at: str, data: bytes) -> Iterator[FilePart]:
        """Any other part: as XML where it is some, as a file of its own kind, or by the letters in it."""
        main = path == _MAIN[self.kind]
        if data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1] == b"<":
            try:
                free = path.lower().endswith(".svg") or path.startswith("META-INF/")
                yield from xml_parts(data, at, numbered=main, doctype=free)
            except ExpatError:
                # Drawings of old programs (VML) are no sound XML.
                if main or path.endswith((".xml", ".rels")):
                    raise
                yield from self.look.inside("html", data, basename(path))
            return
        kind = kind_of(data)
        if kind in {"unknown", "text", "empty"} or (path.lower().endswith(_OPAQUE) and kind in _BY_CHANCE):
            yield from letters_in(data, at)
            yield TextSpan(at, decoded(data)) if kind == "text" else TextSpan(at, "")
        else:
            yield from self.look.inside(kind, data, basename(path))


def _active(path: str, data: bytes) -> Iterator[ActivePart]:
    """What acts or fetches when the file is opened: macros, and what is taken from elsewhere."""
    if basename(path).lower() == "vbaproject.bin" or path.startswith(("Basic/", "Scripts/")):
        yield ActivePart("macro")
    if path.endswith(".rels") and b"External" in data:
        yield from (ActivePart("remote") for kind in _FETCHED if kind in data and _is_fetched(data, kind))


_FETCHED = (b"/attachedTemplate", b"/oleObject", b"/image", b"/frame", b"/externalLinkPath", b"/audio", b"/video")


def _is_fetched(data: bytes, kind: bytes) -> bool:
    """Whether a relation of this kind leads to another place on the web, not to a file of the office's own."""
    relations = data.split(b"<Relationship")
    return any(kind in one and b"External" in one and b"://" in one.partition(b"Target=")[2][:12] for one in relations)


def office_parts(kind: str, data: bytes, limits: Limits, look: Look) -> Iterator[FilePart]:
    """Everything in an Office or OpenDocument file; raises BrokenPackageError or TooLargeError."""
    with listed_package(data) as package:
        size = sum(info.file_size for info in package.infolist())
        if size > _LARGEST:
            raise TooLargeError
        if _is_encrypted(package):
            yield UnseenPart(why="locked")
            return
        try:
            yield from _Package(package, kind, limits, look).parts()
        except ExpatError as wrong:
            raise BrokenPackageError("XML") from wrong


def _is_encrypted(package: ZipFile) -> bool:
    """Whether an OpenDocument file asks for a password: its list of parts says how each is encrypted."""
    manifest = "META-INF/manifest.xml"
    return manifest in package.NameToInfo and b"encryption-data" in package.read(manifest)


def archive_parts(data: bytes, limits: Limits, look: Look) -> Iterator[FilePart]:
    """The files of an archive, each looked into as if it stood beside it."""
    with listed_package(data) as package:
        for info in package.infolist():
            name = _file_name(info)
            yield TextSpan("part names", name)
            if info.is_dir() or left_by_machines(basename(name)) or name.startswith("__MACOSX/"):
                continue
            if info.flag_bits & 0x1:
                yield UnseenPart(file=look.named(name), why="locked")
                continue
            try:
                limits.take(info.file_size)
            except TooLargeError:
                yield UnseenPart(file=look.named(name), why="large")
                continue
            yield from _member(package, info, name, look)
        yield TextSpan("part properties", package.comment.decode("utf-8", "replace"))


def _member(package: ZipFile, info: ZipInfo, name: str, look: Look) -> Iterator[FilePart]:
    try:
        data = package.read(info)
    except FAULTS:
        yield UnseenPart(file=look.named(name), why="broken")
        return
    yield from look.inside(kind_of(data), data, name)


def _file_name(info: ZipInfo) -> str:
    """The name of a file in an archive: programs of Thai Windows write it in their own letters."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp874", "replace")
