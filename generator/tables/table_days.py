"""The days that the rows of a table are of, and which of them lie outside a year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.tables.kinds import TableKind, Value
from generator.tables.table import Table
from generator.text.dates import (
    BUDDHIST_ERA,
    Span,
    fiscal_span,
    fiscal_year,
    gregorian,
    long_date,
    meant_year,
    month_end,
    plausible,
)
from generator.text.timeframes import timeframe_in

# A year that is one off, or was turned into พ.ศ. twice or not at all: people write 15 ต.ค. 2567 for the
# October that fiscal year 2567 began with.
_SLIPS = (-1, 1, -BUDDHIST_ERA, BUDDHIST_ERA)


@dataclass(frozen=True, slots=True)
class Dated:
    """A row (from 0) that says when it happened, and where it says so; `until` is when what began then ends."""

    row: int
    column: int
    days: Span
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """Of a table the rows that say when they happened, and the cells (row, column) that speak of other days."""

    dated: tuple[Dated, ...] = ()
    outside: tuple[tuple[int, int], ...] = ()

    @property
    def inside(self) -> bool:
        """Whether there are rows that say when they happened, and all happened then."""
        return bool(self.dated) and not self.outside

    @property
    def year(self) -> int | None:
        """The one fiscal year (พ.ศ.) in which all of them began, or None."""
        years = {fiscal_year(one.days.first) for one in self.dated}
        return years.pop() if len(years) == 1 else None


def days_of(table: Table, year: int, wanted: Span) -> Days:
    """When the rows happened; quarters without a year are of fiscal `year` (พ.ศ.), `wanted` are the days asked for.

    What began on these days may end later; what began before is of another year, unless its row says
    that it goes on. Of a time that is written in words (ต.ค. 2566 – ก.ย. 2567) a part is enough.
    """
    kind = table.kind
    place = table.place_of(kind.when) if kind and kind.when else None
    if kind is None or place is None:
        return Days()
    ends = table.place_of(kind.until) if kind.until else None
    dated = tuple(_dated(table, kind, place, ends, year))
    places = ((one.row, _outside(table, kind, one, ends, wanted)) for one in dated)
    return Days(dated, tuple((row, column) for row, column in places if column is not None))


def _dated(table: Table, kind: TableKind, place: int, ends: int | None, year: int) -> Iterator[Dated]:
    column = kind.column(kind.when or "")
    for row, values in enumerate(table.typed):
        days = _days(values[place], column.type if column else "text", year)
        if days:
            last = values[ends] if ends is not None else None
            yield Dated(row, place, days, last if isinstance(last, date) else None)


def _days(value: Value, type: str, year: int) -> Span | None:
    """The days that a cell names, if it names any."""
    if isinstance(value, date):
        return Span(value, month_end(value.year, value.month) if type == "month" else value)
    if isinstance(value, int):
        return fiscal_span(value) if type == "year" and plausible(value) else None
    timeframe = timeframe_in(value) if isinstance(value, str) else None
    return timeframe.within(year) if timeframe else None


def _outside(table: Table, kind: TableKind, one: Dated, ends: int | None, wanted: Span) -> int | None:
    """The column that says that a row is of other days; None where it is of these."""
    if one.until and one.until < wanted.first:
        return ends if one.days.first >= wanted.first else one.column
    if one.days.first > wanted.last:
        return one.column
    early = one.days.last < wanted.first
    carried = early and any(word in cell for word in kind.carried for cell in table.rows[one.row])
    return one.column if early and not carried else None


def meant_day(day: Value, wanted: Span) -> str:
    """The same day of another year, which was perhaps meant; nothing where that does not lie in `wanted` either."""
    if not isinstance(day, date):
        return ""
    if (slip := meant_year(day, fiscal_year(wanted.last))) and (other := _in_year(day, gregorian(slip))):
        return long_date(other) if wanted.holds(other) else ""
    for years in _SLIPS:
        other = _in_year(day, day.year + years)
        if other and wanted.holds(other):
            return long_date(other)
    return ""


def _in_year(day: date, year: int) -> date | None:
    """The same day of another year (ค.ศ.); None for a 29 February that it does not have."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None
