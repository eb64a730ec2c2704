"""The months that a table is of, where its columns, its sheet or its title say so."""

from collections.abc import Sequence
from datetime import date

from generator.load.tables.files.raw_rows import Row, Rows
from generator.load.tables.heading.calendar_columns import month_columns
from generator.load.tables.heading.find import Heading
from generator.tables.months.named import fiscal_year_in, month_alone, month_in, period_in


def said_months(
    rows: Rows, heading: Heading, records: Sequence[Row], title: str, year: int | None
) -> frozenset[date] | None:
    """The first days of these months; what names no year is of the title's fiscal year, else of `year` (พ.ศ.).

    Of columns of months those in which something stands; None where nothing says which months there are.
    """
    columns = month_columns(heading, title, year)
    if columns:
        if heading.kind is None or heading.kind.column("timeframe"):
            return None
        days = [
            one.day for one in columns if any(one.place < len(row.cells) and row.cells[one.place] for row in records)
        ]
        return None if None in days else frozenset(day for day in days if day)
    month = month_alone(rows.sheet) or month_in(rows.sheet) or month_in(title)
    if month:
        day = month.first_day(fiscal_year_in([title]) or year)
        return frozenset({day}) if day else None
    span = period_in(title, year) or period_in(rows.sheet, year)
    return frozenset(span.months) if span else None
