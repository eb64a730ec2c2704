"""Columns that are months: marks in them tell when something is done, numbers how much there was in each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.load.tables.files.raw_rows import Row, Rows
from generator.load.tables.heading.find import Heading
from generator.load.tables.heading.months import NamedMonth, fiscal_year_in, month_alone
from generator.tables.heading_words import heading_key
from generator.text.dates import SHORT_MONTHS, buddhist, plausible
from generator.text.thai import arabic, fold

_FEW = 3

_NO_MARK = {"", "-", "–", "—", "0", "0.00", "ไม่มี"}

_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")

_FISCAL = "งบประมาณ"


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """A column, from 0, its month, and what stands above it, by bare words."""

    place: int
    month: NamedMonth
    day: date | None
    over: str


def month_columns(heading: Heading, title: str, year: int | None) -> tuple[MonthColumn, ...]:
    """The columns that are months, in order; those without a year are of the title's fiscal year, else of `year`."""
    found = list(_found(heading, fiscal_year_in([title]) or year))
    months = {(column.over, column.month) for column in found}
    return tuple(found) if len(found) >= _FEW and len(months) == len(found) else ()


def _found(heading: Heading, year: int | None) -> Iterator[MonthColumn]:
    for place, path in enumerate(heading.paths):
        month = month_alone(path[-1]) if path else None
        if month and not heading.fields[place]:
            above = path[:-1]
            dated = month if month.year else _with_year(month, above)
            over = "".join(heading_key(text) for text in above if not _YEAR.search(arabic(text)))
            yield MonthColumn(place, dated, dated.first_day(year), over)


def _with_year(month: NamedMonth, above: Sequence[str]) -> NamedMonth:
    """A month of the year that stands above it: a calendar year, unless it is said to be of a budget."""
    for text in reversed(above):
        years = [int(year) for year in _YEAR.findall(arabic(text)) if plausible(int(year))]
        if len(years) == 1:
            return NamedMonth(month.month, years[0], _FISCAL in text)
    return month


def marked(rows: Rows, row: Row, columns: Sequence[MonthColumn]) -> tuple[MonthColumn, ...]:
    """The first and the last month with a mark, one where they are the same, none without a mark."""
    found = [column for column in columns if _mark(rows, row, column.place) not in _NO_MARK]
    return (found[0], found[-1])[: min(len(found), 2)] if found else ()


def _mark(rows: Rows, row: Row, place: int) -> str:
    text = row.cells[place] if place < len(row.cells) else ""
    return fold(rows.across.get((row.line, place + 1), text))


def timeframe_of(months: Sequence[MonthColumn]) -> str:
    """Months in words: ธ.ค. 2566 – ก.พ. 2567."""
    return " – ".join(dict.fromkeys(_words(month) for month in months))


def _words(column: MonthColumn) -> str:
    name = SHORT_MONTHS[column.month.month - 1]
    return f"{name} {buddhist(column.day.year)}" if column.day else name
