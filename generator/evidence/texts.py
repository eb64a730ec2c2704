"""What a file says to who reads it: a text for each page, sheet or slide, without the numbers of persons."""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import cast
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from generator.evidence.package import BrokenPackageError, LargePackageError, opened_package
from generator.evidence.pdf import BrokenPdfError, LockedPdfError, pdf_metadata, pdf_texts
from generator.evidence.reading.plain import decoded
from generator.model.files import ContentTexts
from generator.text.personal_numbers import hidden
from generator.text.thai import clean

LONGEST_PAGE = 20_000
"""Of a page, sheet or slide no more letters than these are kept."""

LONGEST_FILE = 400_000
"""Of a file no more letters than these are kept."""

LARGEST_PACKAGE = 100_000_000
"""Office files that unpack to more bytes are not read."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

# What a reader does not see: moved away, the same box once more for old programs.
_UNSEEN = {f"{_WORD}moveFrom", f"{_WORD}del", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}

_BREAKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_DRAWING}br": "\n"}

_ENDS = {
    f"{space}{name}": end for space in (_WORD, _DRAWING) for name, end in (("p", "\n"), ("tc", "\t"), ("tr", "\n"))
}

_LAST_OF_CELL = re.compile("\n+\t")

_TEXTS = {f"{_WORD}t", f"{_DRAWING}t"}

_CORE = "docProps/core.xml"

_PROPERTIES = {"title": "title", "creator": "author", "created": "created", "modified": "modified"}

_PDF_PROPERTIES = {"Title": "title", "Author": "author", "CreationDate": "created", "ModDate": "modified"}

_PDF_DAY = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def texts_of(pages: Iterable[str], properties: dict[str, str] | None = None) -> ContentTexts:
    """What is kept of these texts: cleaned, numbers of persons hidden, none longer than is kept."""
    kept: list[str] = []
    left = LONGEST_FILE
    for page in pages:
        text = hidden(clean(page[: 2 * LONGEST_PAGE]))[: min(LONGEST_PAGE, left)]
        left -= len(text)
        kept.append(text)
    known = {name: hidden(clean(value))[:200] for name, value in (properties or {}).items()}
    return ContentTexts(texts=tuple(kept), **known)


TEXT_KINDS = frozenset({"pdf", "docx", "xlsx", "pptx", "text"})
"""The kinds of content whose texts can be read."""


def content_texts(kind: str, data: bytes) -> ContentTexts:
    """What a content of one of these kinds says: nothing where it cannot be read."""
    if kind == "pdf":
        return _pdf(data)
    return texts_of([decoded(data)]) if kind == "text" else _office(kind, data)


def _pdf(data: bytes) -> ContentTexts:
    try:
        return texts_of(pdf_texts(data), _pdf_properties(pdf_metadata(data)))
    except (LockedPdfError, BrokenPdfError):
        return ContentTexts()


def _pdf_properties(written: dict[str, str]) -> dict[str, str]:
    """Title, author and days of a PDF, from its own dictionary; days as 2024-01-31."""
    known = {ours: written[theirs] for theirs, ours in _PDF_PROPERTIES.items() if written.get(theirs)}
    return {name: _PDF_DAY.sub(r"\1-\2-\3", value)[:10] if name in _DAYS else value for name, value in known.items()}


_DAYS = {"created", "modified"}


def _office(kind: str, data: bytes) -> ContentTexts:
    try:
        with opened_package(data, LARGEST_PACKAGE) as package:
            return texts_of(_READERS[kind](package), _office_properties(package))
    except (BrokenPackageError, LargePackageError):
        return ContentTexts()


def _word(package: ZipFile) -> Iterator[str]:
    yield _read(package, "word/document.xml")


def _slides(package: ZipFile) -> Iterator[str]:
    named = (re.fullmatch(r"ppt/slides/slide(\d+)\.xml", name) for name in package.namelist())
    for found in sorted(filter(None, named), key=lambda one: int(one[1])):
        yield _read(package, found[0])


def _sheets(package: ZipFile) -> Iterator[str]:
    # By its name and only here: importing openpyxl takes longer than all else that a small office's check does.
    texts = import_module("generator.evidence.workbook").sheet_texts
    return cast("Callable[[ZipFile], Iterator[str]]", texts)(package)


_READERS: dict[str, Callable[[ZipFile], Iterator[str]]] = {"docx": _word, "pptx": _slides, "xlsx": _sheets}


def _read(package: ZipFile, name: str) -> str:
    """The text of a part in the order in which it stands: a line for each paragraph, and for each row of a table."""
    return _LAST_OF_CELL.sub("\t", "".join(_shown(_parsed(package, name))))


def _parsed(package: ZipFile, name: str) -> ET.Element:
    # Entities are refused where the package is opened, which is all that this parser is warned about.
    return ET.fromstring(package.read(name))  # noqa: S314


def _shown(root: ET.Element) -> Iterator[str]:
    """One walk over all parts, however deep they lie."""
    waiting: list[ET.Element | str] = [root]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        elif part.tag not in _UNSEEN:
            yield (part.text or "") if part.tag in _TEXTS else _BREAKS.get(part.tag, "")
            waiting.append(_ENDS.get(part.tag, ""))
            waiting += reversed(part)


def _office_properties(package: ZipFile) -> dict[str, str]:
    if _CORE not in package.namelist():
        return {}
    known = {part.tag.rpartition("}")[2]: part.text or "" for part in _parsed(package, _CORE)}
    found = {ours: known[theirs] for theirs, ours in _PROPERTIES.items() if known.get(theirs)}
    return {name: value[:10] if name in _DAYS else value for name, value in found.items()}
