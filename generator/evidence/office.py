"""The texts of Word and Excel files, each with where it stands; made for files that nobody can vouch for."""

import re
import zipfile
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import cast
from xml.etree import ElementTree as ET

from generator.evidence.package import BrokenPackageError, LargePackageError, opened_package
from generator.evidence.text_span import TextSpan

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_WORD_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")

_LARGEST = 100_000_000


class BrokenOfficeError(Exception):
    """A file that is no sound Word or Excel file, or that grows beyond measure when unpacked."""


def office_texts(kind: str, data: bytes) -> Iterator[TextSpan]:
    """The texts of a `docx` or `xlsx`; raises BrokenOfficeError where it cannot be read."""
    try:
        with opened_package(data, _LARGEST) as package:
            yield from _word(package) if kind == "docx" else _excel(package)
    except (BrokenPackageError, LargePackageError) as wrong:
        raise BrokenOfficeError from wrong


def _word(package: zipfile.ZipFile) -> Iterator[TextSpan]:
    for name in sorted(filter(_WORD_PARTS.fullmatch, package.namelist())):
        # Entities are refused where the package is opened, which is all that this parser is warned about.
        root = ET.fromstring(package.read(name))  # noqa: S314
        yield from _paragraphs(root)


def _paragraphs(root: ET.Element) -> Iterator[TextSpan]:
    rows = list(root.iter(f"{_WORD}tr"))
    inside = {paragraph for row in rows for paragraph in row.iter(f"{_WORD}p")}
    outside = (paragraph for paragraph in root.iter(f"{_WORD}p") if paragraph not in inside)
    for number, paragraph in enumerate(outside, 1):
        yield f"paragraph {number}", _text(paragraph), ""
    for number, row in enumerate(rows, 1):
        cells = [" ".join(map(_text, cell.iter(f"{_WORD}p"))) for cell in row.iter(f"{_WORD}tc")]
        for place, cell in enumerate(cells):
            yield f"row {number}", cell, " ".join(cells[:place])


def _text(paragraph: ET.Element) -> str:
    return "".join(part.text or "" if part.tag == f"{_WORD}t" else "" for part in paragraph.iter())


def _excel(package: zipfile.ZipFile) -> Iterator[TextSpan]:
    # By its name and only here: importing openpyxl takes longer than all else that a small office's check does.
    texts = import_module("generator.evidence.workbook").workbook_texts
    return cast("Callable[[zipfile.ZipFile], Iterator[TextSpan]]", texts)(package)
