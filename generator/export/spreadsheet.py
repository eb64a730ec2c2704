"""How every workbook of the project is written: texts that act as nothing, printed pages, the same bytes each time."""

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from generator.text.thai import one_line

TEXT = "@"
"""Excel leaves text alone that stands in cells of this format, even when somebody edits them."""

# More letters than this a cell of Excel does not hold.
_MOST = 32_767

# A sheet's name in Excel: no more than 31 characters, none of these.
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\']")

_LONGEST_NAME = 31

_A4 = 9

_ACTING = tuple("=+-@")

# The earliest day that a ZIP can tell stands in every file, for the day of the build does not.
_EARLIEST = (1980, 1, 1, 0, 0, 0)

_NO_DAY = datetime(*_EARLIEST, tzinfo=UTC).replace(tzinfo=None)

_PLAIN_FILE = 0o600 << 16


class _ReproducibleZip(zipfile.ZipFile):
    """A ZIP file in which nothing tells the day it was made."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Writes a file from its content."""
        info = zipfile.ZipInfo(str(zinfo_or_arcname), _EARLIEST)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = _PLAIN_FILE
        super().writestr(info, data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Writes a file from the disk."""
        self.writestr(arcname, Path(filename).read_bytes())


def workbook_file(book: Workbook, title: str) -> bytes:
    """The workbook as a file: two of the same content are the same bytes."""
    properties = book.properties
    properties.title, properties.creator = one_line(title), ""
    properties.created = properties.modified = _NO_DAY
    out = io.BytesIO()
    ExcelWriter(book, _ReproducibleZip(out, "w", zipfile.ZIP_DEFLATED)).save()
    return out.getvalue()


def sheet_name(title: str) -> str:
    """A title as Excel lets a sheet be named."""
    return _NOT_IN_NAME.sub(" ", one_line(title))[:_LONGEST_NAME].strip() or "ข้อมูล"


def put_text(cell: Any, text: str) -> None:
    """Puts a text into a cell: it stays text, even where it begins like a formula or an error."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:_MOST]
    if not text:
        return
    # What is set first decides, so the type stands behind the value.
    cell.data_type = "s"
    if cell.number_format != TEXT:
        cell.quotePrefix = text.startswith(_ACTING)


def print_across(page: Worksheet) -> None:
    """A sheet is printed on A4 laid across, as wide as the paper, its first row on every page."""
    page.print_title_rows = "1:1"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
