"""Rows as an Excel workbook: typed cells, a header that stays in sight, and a sheet that says what they are."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.export.spreadsheet import TEXT, print_across, put_text, sheet_name, workbook_file
from generator.model.dataset import Cell, Dataset, Field, shown
from generator.text.dates import MONTHS
from generator.text.thai import arabic

BUDDHIST = "[$-107041E]"
"""The Thai calendar with Arabic digits, as Excel itself writes it; programs that do not know it show ค.ศ."""

_USUAL = {
    "money": "#,##0.00", "decimal": "#,##0.##", "percent": "0.##", "whole": "#,##0", "year": "0",
    "date": f"{BUDDHIST}d mmm yyyy", "month": f"{BUDDHIST}mmm yyyy",
}  # fmt: skip

_NUMBER = re.compile(r"-?([0-9,]+)(?:\.([0-9]+))?")

_LONGEST = 80

_SLASHED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")


@lru_cache(maxsize=10_000)
def number_format(kind: str, written: str = "") -> str:
    """The format for a field of this type, so that the cell reads as `written` where that is known."""
    usual = _USUAL.get(kind, TEXT)
    plain = arabic(written)
    if kind in {"date", "month"}:
        return _day(usual, plain)
    found = _NUMBER.fullmatch(plain)
    if usual == TEXT or not found:
        return _none(usual, written)
    grouped = "," in found[1] or (len(found[1]) < 4 and "," in usual)
    return ("#,##0" if grouped else "0") + (f".{'0' * len(found[2])}" if found[2] else "")


def _none(usual: str, written: str) -> str:
    """A number that was written in words is 0, and shown by them."""
    if usual == TEXT or not written or re.search(r'[0-9"\\\n]', arabic(written)) or len(written) > _LONGEST:
        return usual
    return f'{usual};-{usual};"{written}"'


def _day(usual: str, plain: str) -> str:
    if _SLASHED.fullmatch(plain):
        return f"{BUDDHIST}d/m/yyyy"
    return usual.replace("mmm", "mmmm") if any(month in plain for month in MONTHS) else usual


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


def workbook_bytes(sheet: Dataset, about: Iterable[tuple[str, str]], descriptions: Iterable[tuple[str, ...]]) -> bytes:
    """The sheet as a workbook; `about` is what its second sheet says of it, `descriptions` its dictionary of fields."""
    book = Workbook(write_only=True)
    _rows(book.create_sheet(sheet_name(sheet.title)), sheet)
    _about(book.create_sheet("เกี่ยวกับข้อมูล"), about, descriptions)
    return workbook_file(book, sheet.title)


def _rows(page: Worksheet, sheet: Dataset) -> None:
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.fields))}{len(sheet.rows) + 1}"
    print_across(page)
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
        cells = enumerate(zip(kinds, row, written, strict=True))
        page.append([_filled(styled(place, _format(kind, cell, text)), cell) for place, (kind, cell, text) in cells])


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
    """The cell with a value of its own type."""
    cell_value = shown(value)
    if isinstance(cell_value, str):
        put_text(cell, cell_value)
    else:
        cell.value = cell_value
    return cell


def _about(page: Worksheet, about: Iterable[tuple[str, str]], descriptions: Iterable[tuple[str, ...]]) -> None:
    for letter, width in zip("ABCDEFG", (30, 44, 16, 14, 10, 40, 18), strict=True):
        page.column_dimensions[letter].width = width
    strong, plain = _styled(page, TEXT), _styled(page, TEXT)
    strong.font = _STRONG
    for label, text in about:
        page.append([_filled(strong, label), _filled(plain, text)])
    page.append([])
    header, *rows = descriptions
    page.append(_header(page, header))
    texts = [copy(plain) for _ in header]
    for row in rows:
        page.append([_filled(cell, text) for cell, text in zip(texts, row, strict=True)])
