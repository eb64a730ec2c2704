"""Days as people write them in Thai, and fiscal years: พ.ศ. Y runs from 1 October Y-1 to 30 September Y."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

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

    @property
    def months(self) -> tuple[date, ...]:
        """The first days of all months that it touches, in order."""
        first, last = (day.year * 12 + day.month - 1 for day in (self.first, self.last))
        return tuple(date(count // 12, count % 12 + 1, 1) for count in range(first, last + 1))


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

_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_NUMBER_OF_MONTH = {
    re.sub(r"[.\s]", "", name): number
    for names in (MONTHS, SHORT_MONTHS, _ENGLISH_MONTHS, tuple(name[:3] for name in _ENGLISH_MONTHS))
    for number, name in enumerate(names, 1)
}

_MONTH = "|".join(sorted((r"\.?\s*".join(name) for name in _NUMBER_OF_MONTH), key=len, reverse=True))

_YEAR = r"(?:ปี\s*)?(?:[พค]\.?\s*ศ\.?\s*)?(?P<year>\d{4}|\d{2})"

# What stands between the parts of a day: 9 ม.ค. 2567, 9-ม.ค.-67, 9/ม.ค./67.
_GAP = r"\s*[-/.]?\s*"

_DAYS = "อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์"

# What is written before a day: ลว., ลงวันที่, เมื่อวันที่, วันอังคารที่.
_BEFORE = re.compile(
    rf"^(?:(?:ลว\.?|ลงนาม(?:ใน(?:สัญญา)?)?|ลง|เมื่อ|ณ|ประจำ|ภายใน|ตั้งแต่)?\s*(?:วันที่|วัน(?:{_DAYS})(?:ที่)?|(?:{_DAYS})ที่?))\s*[:,]?\s*"
    r"|^(?:ลว\.?|ลง|เมื่อ|ณ)\s*(?=\d)"
)

# The time of day behind it: 08.30 น., เวลา 13:00:00.
_CLOCK = re.compile(r",?\s+(?:เวลา\s*)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:น\.?|นาฬิกา)?$")

_WORDS = re.compile(rf"(?P<day>\d{{1,2}}){_GAP}(?:เดือน\s*)?(?P<month>{_MONTH})\.?,?{_GAP}{_YEAR}", re.IGNORECASE)

_MONTH_FIRST = re.compile(rf"(?P<month>{_MONTH})\.?\s*(?P<day>\d{{1,2}})\s*,\s*{_YEAR}", re.IGNORECASE)

_MONTH_YEAR = re.compile(rf"(?:เดือน\s*)?(?P<month>{_MONTH})\.?,?(?:{_GAP}{_YEAR})?", re.IGNORECASE)

_NUMERIC = re.compile(r"(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})\s*[/.\-]\s*(?P<year>\d{4}|\d{2})")

_ISO = re.compile(
    r"(?P<year>\d{4})(?P<sep>[-/])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
    r"(?:[T\s]\s*(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:[.,]\d+)?)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)

_YEAR_FIRST = re.compile(r"(?P<year>\d{2})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})")

_THAILAND = timezone(timedelta(hours=7))


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
    """1-12 for a month's name or its abbreviation, in Thai or English, dots and spaces aside."""
    return _NUMBER_OF_MONTH[re.sub(r"[.\s]", "", word).lower()]


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


def parse_date(written: str, *, either_era: bool = False) -> ThaiDate:
    """Reads `31 มีนาคม 2566`, `๓๑-มี.ค.-๖๖`, `31/3/2566`, `ลว. 31 มี.ค. 66`, `2566-03-31` and the like.

    With `either_era`, as tables of programs need it, a ค.ศ. year is read too where nothing else can be meant: the year
    stands first, the month is named in English, or a named month is followed by two digits that no พ.ศ. year has.
    A time with its zone is that of the day in Thailand.
    Returns the day with the text as written. Raises DateError: `date-unreadable`,
    `date-impossible` (31/2) or `date-year` (not พ.ศ. 2500-2600; the guess is the พ.ศ. year).
    """
    text = one_line(written)
    plain = _bare_day(text)
    found = _WORDS.fullmatch(plain) or _MONTH_FIRST.fullmatch(plain) or _NUMERIC.fullmatch(plain)
    found = found or _ISO.fullmatch(plain)
    if not found:
        raise DateError("date-unreadable", text)
    if (first := _YEAR_FIRST.fullmatch(plain)) and int(found["day"]) > 31:
        raise DateError("date-unreadable", text, _day_of(first))
    month = found["month"]
    number = int(month) if month.isdigit() else month_number(month)
    year = _year_of(found, text, either_era=either_era)
    return ThaiDate(_in_thailand(found, _existing(year, number, int(found["day"]), text)), text)


def _bare_day(text: str) -> str:
    """The day alone: without the words before it and the time of day behind it."""
    plain = re.sub("[‐‑‒–—−]", "-", arabic(clean(text)))
    return _BEFORE.sub("", plain, count=1) if _ISO.fullmatch(plain) else _CLOCK.sub("", _BEFORE.sub("", plain, count=1))


def _year_of(found: re.Match[str], text: str, *, either_era: bool) -> int:
    """The พ.ศ. year of a day; see `parse_date`."""
    digits = found["year"]
    try:
        return full_year(digits, text)
    except DateError as wrong:
        named = not found["month"].isdigit()
        settled = found.re is _ISO or (named and (len(digits) == 2 or found["month"].isascii()))
        if wrong.guess and either_era and settled:
            return int(wrong.guess)
        if wrong.guess and len(digits) == 2:
            raise DateError(wrong.code, text, f"{text[: -len(digits)]}{wrong.guess}") from None
        raise


def _existing(year: int, month: int, day: int, text: str) -> date:
    """The day of a พ.ศ. year; raises DateError where that year has no such day."""
    try:
        return date(gregorian(year), month, day)
    except ValueError:
        last = month_end(gregorian(year), month).day if 1 <= month <= 12 else 0
        guess = f"{last} {MONTHS[month - 1]} {year}" if last else ""
        raise DateError("date-impossible", text, guess) from None


def _in_thailand(found: re.Match[str], day: date) -> date:
    """The day in Thailand at a time that names its zone; the day itself for any other."""
    zone = found.groupdict().get("zone")
    if not zone:
        return day
    offset = datetime.strptime(zone.upper().replace("Z", "+0000").replace(":", ""), "%z").tzinfo
    at = datetime(day.year, day.month, day.day, int(found["hour"]), int(found["minute"]), tzinfo=offset)
    return at.astimezone(_THAILAND).date()


def _day_of(found: re.Match[str]) -> str:
    """A day in words for a guess, or nothing where there is none."""
    try:
        return long_date(date(gregorian(full_year(found["year"], "")), int(found["month"]), int(found["day"])))
    except ValueError:
        return ""


def parse_month(written: str, *, either_era: bool = False) -> tuple[int, int | None] | None:
    """(month 1-12, พ.ศ. year or None) of a text that is just a month, else None; `either_era` as in `parse_date`."""
    plain = re.sub("[‐‑‒–—−]", "-", arabic(one_line(written)))
    found = _MONTH_YEAR.fullmatch(plain)
    if not found:
        return None
    return month_number(found["month"]), _year_of(found, plain, either_era=either_era) if found["year"] else None


_FAR = 4


def meant_year(day: date, year: int) -> int | None:
    """The พ.ศ. year that was probably meant by a day in data of fiscal year `year`; None where it is no such slip.

    Two digits changed places (2576 for 2567), or one is ten years off, and the day would lie in or near the year.
    """
    written = buddhist(day.year)
    # What begins in a year may end a few years after it.
    if written - year < _FAR:
        return None
    century, tens, ones = written // 100 * 100, written // 10 % 10, written % 10
    meant = (century + ones * 10 + tens, written - 10)
    near = [known for known in meant if plausible(known) and year - 2 <= known <= year + 1]
    return min(near, key=lambda known: abs(known - year), default=None)
