"""Months in the words of headings, titles and names of sheets, and the years that they are of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.text.dates import MONTHS, SHORT_MONTHS, DateError, full_year, gregorian, plausible
from generator.text.thai import arabic, one_line

_NAMES = {
    re.sub(r"[.\s]", "", name): number for names in (MONTHS, SHORT_MONTHS) for number, name in enumerate(names, 1)
}

_FULL = "|".join(MONTHS)

_SHORT = "|".join(r"\.?\s?".join(filter(None, name.split("."))) + r"\.?" for name in SHORT_MONTHS)

_DOTTED = "|".join(re.escape(name) for name in SHORT_MONTHS)

_YEAR = r"(?P<fiscal>(?:ปี\s*)?งบประมาณ\s*)?(?:ปี\s*)?(?:พ\.?\s*ศ\.?\s*)?(?P<year>\d{4}|\d{2})(?!\d)"

# "15 ตุลาคม 2566" is a day, which says nothing of the month that a table is of.
_IN_TEXT = re.compile(rf"(?P<day>\d{{1,2}}\s*(?:เดือน\s*)?)?(?P<name>{_FULL}|{_DOTTED})\s*(?:{_YEAR})?")

_ALONE = re.compile(rf"(?:(?:ประจำ)?เดือน\s*)?(?:\d{{1,2}}[.)\s-]+)?(?P<name>{_FULL}|{_SHORT})[\s./-]*(?:{_YEAR})?")

_FISCAL_YEAR = re.compile(r"(?:ปี\s*งบประมาณ|ประจำปี|ปี)\s*(?:งบประมาณ\s*)?(?:พ\.?\s*ศ\.?\s*)?(\d{4})")


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
