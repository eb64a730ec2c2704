"""Columns that are months: marks in them tell when something is done, numbers how much there was in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.load.tables.files.raw_rows import Row, Rows
from generator.load.tables.heading.find import Heading, claimed_by
from generator.tables.heading_words import heading_key
from generator.tables.months.named import YEAR, NamedMonth, fiscal_year_in, month_alone, with_year
from generator.text.dates import SHORT_MONTHS, buddhist
from generator.text.thai import arabic, fold

_FEW = 3

_NO_MARK = {"", "-", "–", "—", "0", "0.00", "ไม่มี"}


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """A column, from 0, and its month; the kind's column whose numbers it holds; what else heads it, by bare words."""

    place: int
    month: NamedMonth
    day: date | None
    field: str
    over: str


def month_columns(heading: Heading, title: str, year: int | None) -> tuple[MonthColumn, ...]:
    """The columns that are months, in order; those without a year are of the title's fiscal year, else of `year`."""
    found = list(_found(heading, fiscal_year_in([title]) or year))
    months = {(column.over, column.month) for column in found}
    return tuple(found) if len(found) >= _FEW and len(months) == len(found) else ()


def _found(heading: Heading, year: int | None) -> Iterator[MonthColumn]:
    for place, path in enumerate(heading.paths):
        text = next((text for text in reversed(path) if month_alone(text)), "")
        month = month_alone(text)
        if month and not heading.fields[place]:
            others = [one for one in path if one != text]
            dated = with_year(month, others)
            names = tuple(one for one in others if not YEAR.search(arabic(one)))
            field = claimed_by(heading.kind, names) if heading.kind else ""
            yield MonthColumn(place, dated, dated.first_day(year), field, "".join(map(heading_key, names)))


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
