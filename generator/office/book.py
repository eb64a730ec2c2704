"""A workbook as bytes that are the same whenever and wherever it is saved, its texts never formulas."""

import io
import zipfile
from datetime import datetime
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.workbook import Workbook
from openpyxl.writer.excel import ExcelWriter

# The day that stands in every file, for the day of the build does not.
_DAY = (1980, 1, 1, 0, 0, 0)
_LONGEST = 32_767


def saved(book: Workbook) -> bytes:
    """The workbook as a file; two of the same content are the same bytes."""
    book.properties.created = book.properties.modified = datetime(*_DAY)  # noqa: DTZ001 - a fixed day of no place
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        ExcelWriter(book, archive).write_data()
    packed = io.BytesIO()
    with zipfile.ZipFile(raw) as loose, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in loose.namelist():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, loose.read(name))
    return packed.getvalue()


def put_text(cell: Any, text: str) -> None:
    """Puts a text into a cell: it stays text, even where it begins like a formula."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST]
    if text:
        cell.data_type = "s"
        cell.quotePrefix = text[0] in "=+-@"
