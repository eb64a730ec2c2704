"""Workbooks as tests fill them in: cells by sheet, key of the row and id of the column."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl import Workbook

from generator.edit.folder import AgencyFolder
from generator.examine import Examined, examine
from generator.workbook.data import YearSource
from generator.workbook.out.book import workbook_of

Cells = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""What is filled in: by sheet, by key of a row (or its number, for a new one), by column."""


def source(content: Path, agency: str, year: int, examined: Examined | None = None) -> YearSource:
    """A year of an agency."""
    return YearSource(AgencyFolder(content, agency), year, examined or examine(content, agency))


def written(content: Path, agency: str, year: int, unit: str = "") -> bytes:
    """The workbook of a year as it stands."""
    return workbook_of(source(content, agency, year), unit)


def opened(data: bytes) -> Workbook:
    """The workbook as Excel would open it."""
    return openpyxl.load_workbook(io.BytesIO(data))


def filled(data: bytes, cells: Cells) -> bytes:
    """The workbook with cells filled in, saved as Excel would."""
    book = opened(data)
    for sheet, rows in cells.items():
        for key, values in rows.items():
            fill(book, sheet, key, values)
    return saved(book)


def fill(book: Workbook, sheet: str, key: str, values: Mapping[str, Any]) -> None:
    page = book[sheet]
    ids = {page.cell(1, place).value: place for place in range(1, page.max_column + 1)}
    row = int(key) if key.isdecimal() else next(n for n in range(4, page.max_row + 1) if page.cell(n, 1).value == key)
    for column, value in values.items():
        page.cell(row, ids[column]).value = value


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def cells_of(data: bytes) -> dict[str, dict[str, dict[str, Any]]]:
    """All cells to fill in of a workbook."""
    book = opened(data)
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for page in book.worksheets:
        if not str(page.cell(1, 1).value or "").startswith("#oit "):
            continue
        ids = {place: page.cell(1, place).value for place in range(2, page.max_column + 1)}
        for row in range(4, page.max_row + 1):
            values = {
                id: page.cell(row, place).value
                for place, id in ids.items()
                if page.cell(row, place).value is not None and not page.cell(row, place).protection.locked
            }
            if values:
                found.setdefault(page.title, {})[str(page.cell(row, 1).value or row)] = values
    return found
