"""Columns of a kind that a file has in another form: sums of split columns, months as columns, the month of a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from generator.load.tables.files.raw_rows import Row, Rows
from generator.load.tables.heading.calendar_columns import MonthColumn, marked, month_columns, timeframe_of
from generator.load.tables.heading.find import Heading
from generator.load.tables.heading.units import Units
from generator.tables.cells import CellError, read_cell
from generator.tables.kinds import Column, TableKind, Value
from generator.tables.months.named import NamedMonth
from generator.tables.none_words import says_nothing
from generator.text.dates import SHORT_MONTHS, buddhist


@dataclass(frozen=True, slots=True)
class AddedColumn:
    """A column that the file does not have as such: its texts and values by row, and the column (from 1) it is of."""

    column: Column
    texts: tuple[str, ...]
    values: tuple[Value, ...]
    place: int


@dataclass(frozen=True, slots=True)
class ReadColumns:
    """The columns of a file as they were read, by their place from 0."""

    rows: Sequence[Row]
    texts: dict[int, Sequence[str]]
    values: dict[int, Sequence[Value]]
    units: Units = field(default_factory=Units)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the rows: the title, the fiscal year (พ.ศ.) wanted, the month each row is said to be of."""

    title: str
    year: int | None
    months: Sequence[NamedMonth | None]


def added_columns(known: Rows, heading: Heading, read: ReadColumns, around: Around) -> Iterator[AddedColumn]:
    """What the kind asks for and the file tells in another form."""
    kind = heading.kind
    if kind is None or not read.rows:
        return
    calendar = month_columns(heading, around.title, around.year)
    for column in kind.columns:
        if column.id not in heading.fields:
            yield from _sum(heading, read, column)
            yield from _from_calendar(known, heading, read, column, calendar)
    if kind.column("month") and "month" not in heading.fields and any(around.months):
        yield from _months(kind, around.months, around.year)


def _sum(heading: Heading, read: ReadColumns, column: Column) -> Iterator[AddedColumn]:
    """The sum of the columns that this one is split into."""
    parts = [(part.removeprefix("-"), -1 if part.startswith("-") else 1) for part in column.sum_of]
    there = [(place, sign) for part, sign in parts if (place := heading.place_of(part)) is not None]
    if any(sign > 0 for _, sign in there):
        yield _summed(column, read, there)


def _summed(column: Column, read: ReadColumns, places: Sequence[tuple[int, int]]) -> AddedColumn:
    values = tuple(_row_sum(read, row, places) for row in range(len(read.rows)))
    made = tuple(value if column.type != "whole" or value is None else int(value) for value in values)
    return AddedColumn(column, tuple(_written(column, value) for value in values), made, places[0][0] + 1)


def _row_sum(read: ReadColumns, row: int, places: Sequence[tuple[int, int]]) -> Decimal | None:
    """The sum of a row's cells; None where one cannot be read, or none says anything."""
    found = [(read.values[place][row], read.texts[place][row], sign) for place, sign in places]
    if any(value is None and not says_nothing(text) for value, text, _ in found):
        return None
    numbers = [Decimal(value) * sign for value, _, sign in found if isinstance(value, int | Decimal)]
    return sum(numbers, Decimal(0)) if numbers else None


def _written(column: Column, value: Decimal | None) -> str:
    if value is None:
        return ""
    return f"{value:,.2f}" if column.type == "money" else f"{value:,f}"


def _from_calendar(
    known: Rows, heading: Heading, read: ReadColumns, column: Column, calendar: Sequence[MonthColumn]
) -> Iterator[AddedColumn]:
    """When something is done, of marked months; or what the numbers of all months come to."""
    if not calendar:
        return
    if column.id == "timeframe":
        texts = tuple(timeframe_of(marked(known, row, calendar)) for row in read.rows)
        if any(texts):
            yield AddedColumn(column, texts, tuple(text or None for text in texts), calendar[0].place + 1)
    elif column.numeric and (mine := [one for one in calendar if _is_of(heading, column, one)]):
        numbers = {
            one.place: [_number(column, one.place, text, read) for text in read.texts[one.place]] for one in mine
        }
        with_calendar = replace(read, values={**read.values, **numbers})
        yield _summed(column, with_calendar, [(one.place, 1) for one in mine])


def _is_of(heading: Heading, column: Column, month: MonthColumn) -> bool:
    """Whether the numbers of a month are of this column: what else heads it says so, or nothing does."""
    kind = heading.kind
    if not month.over:
        return column.id == "total" and kind is not None and kind.column("timeframe") is None
    return month.field == column.id


def _number(column: Column, place: int, text: str, read: ReadColumns) -> Value:
    try:
        return read.units.in_baht(place, column, text, read_cell(column, text))
    except CellError:
        return None


def _months(kind: TableKind, months: Sequence[NamedMonth | None], year: int | None) -> Iterator[AddedColumn]:
    """The month of each row as its sheet, its title or a line above it says."""
    column = kind.column("month")
    days = [month.first_day(year) if month else None for month in months]
    texts = tuple(f"{SHORT_MONTHS[day.month - 1]} {buddhist(day.year)}" if day else "" for day in days)
    if column:
        yield AddedColumn(column, texts, tuple(days), 1)
