"""Cells of a table in words: what stands there, below which heading, and where."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from generator.core.problem import Phrase
from generator.tables.relations import Cell
from generator.tables.table import Table
from generator.text.dates import MONTHS, buddhist

_MOST_LINES = 5

_WORKBOOKS = (".xlsx", ".xlsm", ".ods", ".xls")

_LETTERS = 26


def cell(table: Table, found: Cell, text: str = "") -> str:
    """“ราคากลาง” 120,000: the heading and what stands below it; `text` is told in its place."""
    row, place = found
    written = text or (table.rows[row][place] if row is not None else "")
    return f"“{table.columns[place]}” {written}".strip()


def lines(table: Table, rows: Sequence[int]) -> Phrase:
    """The lines of some rows as an office finds them: บรรทัด 5, 9, 12."""
    named = ", ".join(str(table.lines[row]) for row in rows[:_MOST_LINES])
    more = len(rows) - _MOST_LINES
    word = Phrase("แถวที่", "row") if is_workbook(table) else Phrase("บรรทัด", "line")
    if more <= 0:
        return Phrase(f"{word.th} {named}", f"{word.en} {named}")
    return Phrase(f"{word.th} {named} และอีก {more} แถว", f"{word.en} {named} and {more} more")


def place(table: Table, found: Cell) -> str:
    """Where a cell stands, as the fact `at`: `cell H5` of a workbook, `line 5` of a CSV file."""
    row, column = found
    line = table.header if row is None else table.lines[row]
    return f"cell {_letters(table.places[column])}{line}" if is_workbook(table) else f"line {line}"


def is_workbook(table: Table) -> bool:
    """Whether its cells are called by letter and number."""
    return table.path.lower().endswith(_WORKBOOKS)


def _letters(column: int) -> str:
    """The letters of a column, counted from 1."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, _LETTERS)
        found = chr(ord("A") + rest) + found
    return found


def number(value: Decimal) -> str:
    """1,250,000.50; whole numbers without a point."""
    whole = value == value.to_integral_value()
    return f"{value:,.0f}" if whole else f"{value:,.2f}"


def month(day: date) -> str:
    """ตุลาคม 2566."""
    return f"{MONTHS[day.month - 1]} {buddhist(day.year)}"
