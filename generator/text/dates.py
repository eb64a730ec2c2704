"""Days as people write them in Thai, and fiscal years: พ.ศ. Y runs from 1 October Y-1 to 30 September Y."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from generator.text.thai import arabic, clean, one_line

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


MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip

SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip

_NUMBER_OF_MONTH = {
    re.sub(r"[.\s]", "", name): number for names in (MONTHS, SHORT_MONTHS) for number, name in enumerate(names, 1)
}

_MONTH = "|".join(sorted((r"\.?\s*".join(name) for name in _NUMBER_OF_MONTH), key=len, reverse=True))

_YEAR = r"(?:ปี\s*)?(?:[พค]\.?\s*ศ\.?\s*)?(?P<year>\d{4}|\d{2})"

_WORDS = re.compile(rf"(?:วันที่\s*)?(?P<day>\d{{1,2}})\s*(?:เดือน\s*)?(?P<month>{_MONTH})\.?,?\s*{_YEAR}")

_MONTH_YEAR = re.compile(rf"(?:เดือน\s*)?(?P<month>{_MONTH})\.?,?\s*(?:{_YEAR})?")

_NUMERIC = re.compile(r"(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})\s*[/.\-]\s*(?P<year>\d{4}|\d{2})")

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ]00:00(?::00)?)?")


class DateError(ValueError):
    """A text that is no date: `code` is a problem code, `guess` what was perhaps meant."""

    def __init__(self, code: str, text: str, guess: str = "") -> None:
        super().__init__(code)
        self.code, self.text, self.guess = code, text, guess


@dataclass(frozen=True, slots=True, order=True)
class ThaiDate:
    """A day, with the text the author wrote for it."""

    day: date
    text: str = ""

    def __str__(self) -> str:
        return long_date(self.day)


def long_date(day: date) -> str:
    """31 มีนาคม 2567."""
    return f"{day.day} {MONTHS[day.month - 1]} {buddhist(day.year)}"


def short_date(day: date) -> str:
    """31 มี.ค. 2567."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {buddhist(day.year)}"


def month_number(word: str) -> int:
    """1-12 for a Thai month name or its abbreviation, dots and spaces aside."""
    return _NUMBER_OF_MONTH[re.sub(r"[.\s]", "", word)]


def full_year(digits: str, text: str) -> int:
    """A พ.ศ. year from two or four digits; two digits from 40 on are พ.ศ. (66 is 2566).

    Raises DateError `date-year` for a year that is not พ.ศ., or may as well be ค.ศ. (23), with a guess.
    """
    year = int(digits)
    if len(digits) == 2:
        year += 2500 if year >= 40 else 2000
    if plausible(year):
        return year
    guess = str(buddhist(year)) if plausible(buddhist(year)) else ""
    raise DateError("date-year", text, guess)


def parse_date(written: str) -> ThaiDate:
    """Reads `31 มีนาคม 2566`, `๓๑ มี.ค. ๒๕๖๖`, `31/3/2566` and the like.

    Returns the day with the text as written. Raises DateError: `date-unreadable`,
    `date-impossible` (31/2) or `date-year` (not พ.ศ. 2500-2600; the guess is the พ.ศ. year).
    """
    text = one_line(written)
    plain = arabic(clean(text))
    found = _WORDS.fullmatch(plain) or _NUMERIC.fullmatch(plain) or _ISO.fullmatch(plain)
    if not found:
        raise DateError("date-unreadable", text)
    month = found["month"]
    number = int(month) if month.isdigit() else month_number(month)
    year = full_year(found["year"], text)
    try:
        return ThaiDate(date(gregorian(year), number, int(found["day"])), text)
    except ValueError:
        last = month_end(gregorian(year), number).day if 1 <= number <= 12 else 0
        guess = f"{last} {MONTHS[number - 1]} {year}" if last else ""
        raise DateError("date-impossible", text, guess) from None


def parse_month(written: str) -> tuple[int, int | None] | None:
    """(month 1-12, พ.ศ. year or None) of a text that is just a month, else None."""
    plain = arabic(one_line(written))
    found = _MONTH_YEAR.fullmatch(plain)
    if not found:
        return None
    year = found["year"]
    return month_number(found["month"]), full_year(year, plain) if year else None
