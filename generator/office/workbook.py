"""Rows as an Excel workbook: typed cells, a header that stays in sight, and a sheet that says what they are."""

import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from copy import copy
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from zipfile import ZIP_DEFLATED

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from generator.model.sheet import Cell, Field, Sheet, shown
from generator.model.thai import one_line
from generator.office.formats import TEXT, number_format
from generator.office.still_zip import StillZip

_FONT = "Tahoma"
_INK = Font(name=_FONT, size=10)
_HEAD = Font(name=_FONT, size=10, bold=True, color="FFFFFF")
_STRONG = Font(name=_FONT, size=10, bold=True)
_HEAD_FILL = PatternFill("solid", fgColor="1F4E5F")
_LINE = Border(bottom=Side("hair", color="B0BEC5"))
_WRAPPED, _UNWRAPPED = (Alignment(wrap_text=wrap, vertical="top") for wrap in (True, False))
_CENTRED = Alignment(wrap_text=True, vertical="center", horizontal="center")
_NARROWEST, _WIDEST = 8, 48
_LOOKED_AT = 200
# More letters than this a cell of Excel does not hold.
_MOST = 32_767
_NO_DAY = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
# A sheet's name in Excel: no more than 31 characters, none of these.
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\']")


def workbook_bytes(sheet: Sheet, about: Iterable[tuple[str, str]], told: Iterable[tuple[str, ...]]) -> bytes:
    """The sheet as a workbook; `about` is what its second sheet says of it, `told` its dictionary of fields."""
    book = Workbook(write_only=True)
    _rows(book.create_sheet(sheet_name(sheet.title)), sheet)
    _about(book.create_sheet("เกี่ยวกับข้อมูล"), about, told)
    return saved(book, sheet.title)


def sheet_name(title: str) -> str:
    """A title as Excel lets a sheet be named."""
    return _NOT_IN_NAME.sub(" ", one_line(title))[:31].strip() or "ข้อมูล"


def saved(book: Workbook, title: str) -> bytes:
    """The workbook as bytes that are the same for the same content."""
    properties = book.properties
    properties.title, properties.creator = one_line(title), ""
    properties.created = properties.modified = _NO_DAY
    out = io.BytesIO()
    ExcelWriter(book, StillZip(out, "w", ZIP_DEFLATED)).save()
    return out.getvalue()


def _rows(page: Worksheet, sheet: Sheet) -> None:
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.fields))}{len(sheet.rows) + 1}"
    page.print_title_rows = "1:1"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for place, field in enumerate(sheet.fields):
        letter = get_column_letter(place + 1)
        page.column_dimensions[letter].width = _width(field, [row[place] for row in sheet.rows[:_LOOKED_AT]])
    page.append(_header(page, [field.label for field in sheet.fields]))
    # One cell for each format of a column is written again and again: the style of a format is worked out once.
    look = cache(lambda style: _styled(page, style))
    styled = cache(lambda _, style: copy(look(style)))
    kinds = [field.type for field in sheet.fields]
    texts = sheet.table.rows if sheet.table else [[""] * len(kinds)] * len(sheet.rows)
    for row, written in zip(sheet.rows, texts, strict=True):
        told = enumerate(zip(kinds, row, written, strict=True))
        page.append([_filled(styled(place, _format(kind, cell, text)), cell) for place, (kind, cell, text) in told])


def _format(kind: str, cell: Cell, written: str) -> str:
    """Text stays text in every column."""
    return TEXT if isinstance(shown(cell), str) else number_format(kind, written)


def _width(field: Field, cells: Sequence[Cell]) -> int:
    """Wide enough for the first rows and for a heading on a few lines, within reason."""
    longest = max((_wide(cell) for cell in cells), default=0)
    return min(_WIDEST, max(_NARROWEST, longest + 2, min(_wide(field.label) + 4, 24)))


def _wide(cell: Cell) -> int:
    """How many letters a cell shows side by side: Thai vowels and tone marks stand above or below."""
    if isinstance(cell, date):
        return len("31 ธ.ค. 2567")
    value = shown(cell)
    text = f"{value:,.2f}" if isinstance(value, int | Decimal) else str(value or "")
    return len([letter for letter in text if unicodedata.category(letter) != "Mn"])


def _header(page: Worksheet, labels: Iterable[str]) -> list[BookCell]:
    look = _styled(page, TEXT)
    look.font, look.fill, look.alignment = _HEAD, _HEAD_FILL, _CENTRED
    return [_filled(copy(look), label) for label in labels]


def _styled(page: Worksheet, number_format: str) -> BookCell:
    cell = WriteOnlyCell(page)
    cell.number_format, cell.font, cell.border = number_format, _INK, _LINE
    cell.alignment = _WRAPPED if number_format == TEXT else _UNWRAPPED
    return cell


def _filled(cell: BookCell, value: Cell) -> BookCell:
    """The cell with a value of its own type; text is never taken for a formula or an error: `s` is set behind it."""
    told = shown(value)
    if isinstance(told, str):
        cell.value, cell.data_type = told[:_MOST], "s"
    else:
        cell.value = told
    return cell


def _about(page: Worksheet, about: Iterable[tuple[str, str]], told: Iterable[tuple[str, ...]]) -> None:
    for letter, width in zip("ABCDEFG", (30, 44, 16, 14, 10, 40, 18), strict=True):
        page.column_dimensions[letter].width = width
    strong, plain = _styled(page, TEXT), _styled(page, TEXT)
    strong.font = _STRONG
    for label, text in about:
        page.append([_filled(strong, label), _filled(plain, text)])
    page.append([])
    header, *rows = told
    page.append(_header(page, header))
    texts = [copy(plain) for _ in header]
    for row in rows:
        page.append([_filled(cell, text) for cell, text in zip(texts, row, strict=True)])
