"""The texts of Word and Excel files, each with where it stands; made for files that nobody can vouch for."""

import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import openpyxl

from generator.evidence.package import BrokenPackageError, LargePackageError, content_of, opened_package

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_WORD_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")

_LARGEST = 100_000_000

TextSpan = tuple[str, str, str]
"""Where a text stands, the text, and what stands over it."""


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
    book = openpyxl.load_workbook(content_of(package), read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            headings: dict[int, str] = {}
            # Some writers state a size of A1 whatever the sheet holds; all cells are seen by who opens it.
            sheet.reset_dimensions()
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None:
                        text = str(cell.value)
                        place = int(cell.column)
                        yield f"cell {sheet.title}!{cell.coordinate}", text, headings.get(place, "")
                        if not re.search(r"\d{4}", text):
                            headings[place] = text
    finally:
        book.close()
