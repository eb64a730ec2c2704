"""Months in the words of headings, titles and names of sheets, and the years that they are of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from generator.text.dates import (
    MONTHS,
    SHORT_MONTHS,
    DateError,
    Span,
    fiscal_span,
    full_year,
    gregorian,
    half_year_span,
    month_end,
    plausible,
    quarter_span,
)
from generator.text.thai import arabic, one_line

_NAMES = {
    re.sub(r"[.\s]", "", name): number for names in (MONTHS, SHORT_MONTHS) for number, name in enumerate(names, 1)
}

_FULL = "|".join(MONTHS)

_SHORT = "|".join(r"\.?\s?".join(filter(None, name.split("."))) + r"\.?" for name in SHORT_MONTHS)

_DOTTED = "|".join(re.escape(name) for name in SHORT_MONTHS)


def _year(fiscal: str = "fiscal", year: str = "year") -> str:
    """The pattern of a year, with the names of its groups: whether it is said to be of a budget, and its digits."""
    of_budget = rf"(?P<{fiscal}>(?:ปี\s*)?งบประมาณ\s*)?"
    return rf"(?:{of_budget}(?:ปี\s*)?(?:พ\.?\s*ศ\.?\s*)?(?P<{year}>\d{{4}}|\d{{2}})(?!\d))?"


# "15 ตุลาคม 2566" is a day, which says nothing of the month that a table is of; สขร.1 is the name of a form.
_IN_TEXT = re.compile(rf"(?P<day>(?<![สขร.])\d{{1,2}}\s*(?:เดือน\s*)?)?(?P<name>{_FULL}|{_DOTTED})\s*{_year()}")

_ALONE = re.compile(rf"(?:(?:ประจำ)?เดือน\s*)?(?:\d{{1,2}}[.)\s-]+)?(?P<name>{_FULL}|{_SHORT})[\s./-]*{_year()}")

# "1 ตุลาคม 2565 ถึงวันที่ 31 มีนาคม 2566", "ต.ค. – มี.ค. 2566": from one month to another.
_EDGE = rf"(?:วันที่\s*)?(?:\d{{{{1,2}}}}\s*)?(?:เดือน\s*)?(?P<{{}}>{_FULL}|{_DOTTED})\s*"

_FROM_TO = re.compile(
    _EDGE.format("first") + _year("of", "begun") + r"\s*(?:[-–—]|(?:จน)?ถึง)\s*(?:สิ้น)?" + _EDGE.format("name") + _year()
)

_ROUND = re.compile(r"(?:รอบ|ระยะ|ช่วง)\s*(?:6\s*เดือน\s*(?P<late>หลัง)?|(?P<all>12\s*เดือน))")

_NAMED_QUARTER = r"(?:ไตรมาส(?:ที่)?\s*)"

_QUARTER = re.compile(
    rf"{_NAMED_QUARTER}(?P<first>[1-4])(?!\d)(?:\s*(?:[-–—]|ถึง|และ)\s*{_NAMED_QUARTER}?(?P<last>[1-4])(?!\d))?"
)

YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")

_FISCAL = "งบประมาณ"

_LONG_TIME = re.compile(
    r"(?:ครึ่งปี(?:แรก|หลัง)?|ทั้งปี|ตลอดปี|(?:ปี\s*)?(?:งบประมาณ\s*)?(?:พ\.?\s*ศ\.?\s*)?\d{4}|ไตรมาส(?:ที่)?\s*[1-4].*|[1-4]\s*ไตรมาส|\d{1,2}\s*เดือน(?:แรก|หลัง)?)"
)

_MOST_MONTHS = 24

# "ปี 2566 – 2570" is no one year.
_FISCAL_YEAR = re.compile(
    r"(?:ปี\s*งบประมาณ|ประจำปี|ปี)\s*(?:งบประมาณ\s*)?(?:พ\.?\s*ศ\.?\s*)?(\d{4})(?!\d|\s*(?:[-–—]|ถึง)\s*(?:พ\.?\s*ศ\.?\s*)?\d{4})"
)


@dataclass(frozen=True, slots=True)
class NamedMonth:
    """A month 1-12 and the พ.ศ. year written with it, calendar or fiscal; None where none is."""

    month: int
    year: int | None = None
    fiscal: bool = False

    def first_day(self, fiscal_year: int | None) -> date | None:
        """Its first day; without a year of its own it is of `fiscal_year` (พ.ศ.)."""
        year, fiscal = (self.year, self.fiscal) if self.year else (fiscal_year, True)
        if year is None:
            return None
        return date(gregorian(year) - (fiscal and self.month >= 10), self.month, 1)


@lru_cache(maxsize=20_000)
def month_alone(text: str) -> NamedMonth | None:
    """The month that a text is: ต.ค., ตค65, เดือนตุลาคม 2566; None where it is anything else."""
    found = _ALONE.fullmatch(arabic(one_line(text)).strip())
    return _named(found) if found else None


def month_in(text: str) -> NamedMonth | None:
    """The one month that a title speaks of; None where it names none, several, or a day."""
    found = [one for one in _IN_TEXT.finditer(arabic(one_line(text))) if not one["day"]]
    months = {_named(one) for one in found}
    return months.pop() if len(months) == 1 else None


def _named(found: re.Match[str]) -> NamedMonth | None:
    year = None
    if found["year"]:
        try:
            year = full_year(found["year"], found[0])
        except DateError:
            return None
    return NamedMonth(_NAMES[re.sub(r"[.\s]", "", found["name"])], year, bool(found["fiscal"]))


def fiscal_year_in(texts: Iterable[str]) -> int | None:
    """The fiscal year (พ.ศ.) that titles name, where they name one."""
    years = {int(year) for text in texts for year in _FISCAL_YEAR.findall(arabic(text)) if plausible(int(year))}
    return years.pop() if len(years) == 1 else None


def year_named(sheet: str) -> int | None:
    """The year (พ.ศ.) that the name of a sheet is of: ปี 2566, งบ 66, 2566; None where it names none, or several."""
    plain = arabic(one_line(sheet))
    years = {int(year) for year in YEAR.findall(plain) if plausible(int(year))}
    short = re.fullmatch(r"(?:ปี|งบ|ปีงบ|ปีงบประมาณ|พ\.?ศ\.?|fy)\s*(\d{2})", plain.strip(), re.IGNORECASE)
    years |= {2500 + int(short[1])} if short else set()
    return years.pop() if len(years) == 1 else None


def is_period(text: str) -> bool:
    """Whether a text names months together: a quarter, half a year, a year."""
    plain = arabic(one_line(text)).strip()
    return bool(_QUARTER.fullmatch(plain) or _ROUND.fullmatch(plain) or _LONG_TIME.fullmatch(plain))


def period_in(text: str, fiscal_year: int | None) -> Span | None:
    """The whole months that a title says it is of: from one month to another, quarters, a round of 6 or 12 months.

    What names no year is of the fiscal year (พ.ศ.) that the title names, else of `fiscal_year`. None where the title
    names no such time, or several.
    """
    plain = arabic(one_line(text))
    year = fiscal_year_in([plain]) or fiscal_year
    found = list(_FROM_TO.finditer(plain))
    if found:
        return _between(found[0], year) if len(found) == 1 else None
    quarters, rounds = list(_QUARTER.finditer(plain)), list(_ROUND.finditer(plain))
    if year is None or len(quarters) + len(rounds) != 1:
        return None
    if quarters:
        first, last = int(quarters[0]["first"]), int(quarters[0]["last"] or quarters[0]["first"])
        return quarter_span(year, first, last) if first <= last else None
    if rounds[0]["all"]:
        return fiscal_span(year)
    return quarter_span(year, 3, 4) if rounds[0]["late"] else half_year_span(year)


def _between(found: re.Match[str], fiscal_year: int | None) -> Span | None:
    """The months from one to another; None where they are in no order, or are of no known year."""
    last = _named(found)
    end = last.first_day(fiscal_year) if last else None
    begun = _begun(found, last, fiscal_year) if last else None
    span = Span(begun, month_end(end.year, end.month)) if begun and end else None
    return span if span and 0 < len(span.months) <= _MOST_MONTHS else None


def _begun(found: re.Match[str], last: NamedMonth, fiscal_year: int | None) -> date | None:
    """The first month: of its own year; else, since months go on, of the year of the last, or of the one before."""
    try:
        year = full_year(found["begun"], found[0]) if found["begun"] else None
    except DateError:
        return None
    first = NamedMonth(_NAMES[re.sub(r"[.\s]", "", found["first"])], year, bool(found["of"]))
    if not year and last.year:
        earlier = not last.fiscal and first.month > last.month
        first = replace(first, year=last.year - earlier, fiscal=last.fiscal)
    return first.first_day(fiscal_year)


def with_year(month: NamedMonth, above: Sequence[str]) -> NamedMonth:
    """A month of the year that stands above it: a calendar year, unless it is said to be of a budget."""
    for text in () if month.year else reversed(above):
        years = [int(year) for year in YEAR.findall(arabic(text)) if plausible(int(year))]
        if len(years) == 1:
            return NamedMonth(month.month, years[0], _FISCAL in text)
    return month
