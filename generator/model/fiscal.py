"""The Thai fiscal year, always named in พ.ศ.: year Y runs from 1 October Y-1 to 30 September Y."""

import calendar
from dataclasses import dataclass
from datetime import date

BUDDHIST_ERA = 543
FIRST_YEAR, LAST_YEAR = 2500, 2600


def buddhist(year: int) -> int:
    """A ค.ศ. year in พ.ศ."""
    return year + BUDDHIST_ERA


def gregorian(year: int) -> int:
    """A พ.ศ. year in ค.ศ."""
    return year - BUDDHIST_ERA


def plausible(year: int) -> bool:
    """Whether a number can be a พ.ศ. year of this data (2500 to 2600)."""
    return FIRST_YEAR <= year <= LAST_YEAR


def month_end(year: int, month: int) -> date:
    """The last day of a month; `year` in ค.ศ."""
    return date(year, month, calendar.monthrange(year, month)[1])


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day <= self.last


def fiscal_span(year: int) -> Span:
    """The days of fiscal year `year` (พ.ศ.)."""
    return Span(date(gregorian(year) - 1, 10, 1), date(gregorian(year), 9, 30))


def fiscal_year(day: date) -> int:
    """The fiscal year (พ.ศ.) that a day lies in."""
    year = buddhist(day.year)
    return year + 1 if day > fiscal_span(year).last else year


def quarter_span(year: int, first: int, last: int | None = None) -> Span:
    """The days of quarters `first` to `last` (1-4) of fiscal year `year` (พ.ศ.)."""
    start = date(gregorian(year) - 1, 10, 1) if first == 1 else date(gregorian(year), first * 3 - 5, 1)
    end_month = {1: 12, 2: 3, 3: 6, 4: 9}[last or first]
    return Span(start, month_end(gregorian(year) - (end_month == 12), end_month))


def half_year_span(year: int) -> Span:
    """The days of the 6-month round of fiscal year `year` (พ.ศ.): October to March."""
    return quarter_span(year, 1, 2)
