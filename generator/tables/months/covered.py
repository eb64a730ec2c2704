"""The months that the rows of a table cover, as far as it says so itself."""

from collections.abc import Iterator
from datetime import date

from generator.tables.kinds import ORDER
from generator.tables.table import Table
from generator.text.dates import Span, fiscal_year

FiscalMonth = tuple[int, int]
"""A month as offices report it: the fiscal year (พ.ศ.) that it belongs to, and its number 1-12."""


def fiscal_months(days: Span) -> frozenset[FiscalMonth]:
    """The months that some days lie in: those of fiscal year 2567 are (2567, 10), (2567, 11), … (2567, 9)."""
    return frozenset(map(_fiscal, days.months))


def months_covered(table: Table) -> frozenset[FiscalMonth] | None:
    """The months that a table has something to say of; None where it does not tell which they are.

    A row of a month says something even by a dash or the word ไม่มี; one that holds nothing but its month, as in a
    form still to be filled in, does not. Where rows name no months, sheets, columns and titles do. Days, such as
    those of contracts, tell of no months: in a month without one there may have been none. A table whose headings
    are doubted tells nothing.
    """
    if table.doubt or not table.rows:
        return None
    place = _month_column(table)
    if place is None:
        return frozenset(map(_fiscal, table.months)) if table.months is not None else None
    found = list(_months_of_rows(table, place))
    return None if None in found else frozenset(_fiscal(month) for month in found if month)


def _month_column(table: Table) -> int | None:
    """The column that says, as a month, when each row was, where it holds anything."""
    kind = table.kind
    column = kind.column(kind.when) if kind and kind.when else None
    place = table.place_of(column.id) if column and column.type == "month" else None
    return place if place is not None and any(row[place] for row in table.typed) else None


def _months_of_rows(table: Table, place: int) -> Iterator[date | None]:
    """The month of every row that says something, None where it is not known; an empty cell is of the month above."""
    month: date | None = None
    for cells, values in zip(table.rows, table.typed, strict=True):
        value = values[place]
        if cells[place]:
            month = value if isinstance(value, date) else None
        if any(cell for at, cell in enumerate(cells) if at != place and not _numbers_rows(table, at)):
            yield month


def _numbers_rows(table: Table, place: int) -> bool:
    return bool(table.fields) and table.fields[place] == ORDER


def _fiscal(month: date) -> FiscalMonth:
    return fiscal_year(month), month.month
