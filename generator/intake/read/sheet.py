"""Excel files: the shown sheets as tables with their merged cells. Imported by name, as openpyxl is slow."""

from datetime import date, datetime
from typing import Any
from zipfile import ZipFile

from generator.evidence.workbook import opened_workbook, openpyxl_faults
from generator.intake.document import Block, Cell, Document, Paragraph, Spot, Table, counted
from generator.intake.read.markup import plain_lines
from generator.intake.read.plain import address
from generator.tables.cells import thai_day
from generator.text.dates import short_date

_MOST_CELLS = 200_000


def sheet_document(package: ZipFile) -> Document:
    """The document of an opened workbook; hidden sheets are named in its notes and not read."""
    with openpyxl_faults():
        book = opened_workbook(package)
        blocks: list[Block] = []
        hidden = []
        letters = tables = 0
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                hidden.append(sheet.title)
                continue
            tables += 1
            table, count = _table(sheet, tables)
            letters += count
            blocks += [Paragraph("", Spot(sheet.title)), table] if table.rows else []
    return Document(tuple(blocks), letters=letters, notes=tuple(hidden))


def _table(sheet: Any, number: int) -> tuple[Table, int]:
    spans = {(part.min_row, part.min_col): part for part in sheet.merged_cells.ranges}
    covered = {
        (row, column)
        for part in spans.values()
        if part.size["rows"] * part.size["columns"] < _MOST_CELLS
        for row in range(part.min_row, part.max_row + 1)
        for column in range(part.min_col, part.max_col + 1)
        if (row, column) != (part.min_row, part.min_col)
    }
    rows: dict[int, list[Cell]] = {}
    letters = width = 0
    # A sheet holds the cells that are written; its stated size may be a lie, or a million empty rows.
    for row, column in sorted(sheet._cells)[:_MOST_CELLS]:  # noqa: SLF001
        cell = sheet._cells[row, column]  # noqa: SLF001
        lines = plain_lines(_said(cell.value))
        letters += counted("\n".join(lines))
        if lines and (row, column) not in covered:
            part = spans.get((row, column))
            size = part.size if part else {"rows": 1, "columns": 1}
            spot = Spot(sheet.title, table=number, row=row, column=column, cell=address(row, column - 1))
            rows.setdefault(row, []).append(Cell(lines, spot, column - 1, size["columns"], size["rows"]))
            width = max(width, column - 1 + size["columns"])
    return Table(tuple(tuple(rows[row]) for row in sorted(rows)), width), letters


def _said(value: Any) -> str:
    """A value as the office reads it in its cell."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        try:
            return short_date(thai_day(day).day)
        except ValueError:
            return day.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
