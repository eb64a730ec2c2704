"""A timeframe keeps the words it was written in and, where it has one, its meaning."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

from generator.text.dates import (
    DateError,
    Span,
    buddhist,
    fiscal_span,
    fiscal_year,
    full_year,
    gregorian,
    month_end,
    parse_date,
    parse_month,
    plausible,
    quarter_span,
)
from generator.text.fiscal_years import ERA, YEAR_WORDS, fiscal_years_in, years_in_digits
from generator.text.thai import one_line


class Kind(Enum):
    """What a timeframe can mean."""

    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    QUARTER = "quarter"
    ALL_YEAR = "all-year"
    EVERY = "every"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Timeframe:
    """`text` is what the author wrote; the other fields are set as the kind needs them.

    `first`/`last`: a day, a range or a month with its year; `quarters`: first and last
    quarter (1-4); `every`: months between repetitions. Quarters and "all year" belong to the
    fiscal year (พ.ศ.) that they name, `year`, else to that of the data they stand in: `span` asks for it.
    Words may name several years, from `year` to `last_year`.
    """

    text: str
    kind: Kind = Kind.WORDS
    first: date | None = None
    last: date | None = None
    quarters: tuple[int, int] | None = None
    every: int | None = None
    year: int | None = None
    last_year: int | None = None

    def span(self, year: int) -> Span | None:
        """Its days, in the data of fiscal year `year` (พ.ศ.), or None where it names none."""
        if self.first and self.last:
            return Span(self.first, self.last)
        if self.quarters:
            return quarter_span(self.year or year, *self.quarters)
        return fiscal_span(self.year or year) if self.kind is Kind.ALL_YEAR else None

    @property
    def dated(self) -> Span | None:
        """Its days where its own words name their year: a quarter or month without one has no known days."""
        if self.first and self.last:
            return Span(self.first, self.last)
        return self.span(self.year) if self.year else None

    def within(self, year: int) -> Span | None:
        """The days that it lies in: its own, else those of the year that its words name."""
        named = self.named
        return self.span(year) or (Span(fiscal_span(named[0]).first, fiscal_span(named[1]).last) if named else None)

    def elsewhere(self, year: int) -> bool:
        """Whether all of it lies outside fiscal year `year` (พ.ศ.)."""
        days, wanted = self.within(year), fiscal_span(year)
        return days is not None and (days.last < wanted.first or days.first > wanted.last)

    @property
    def named(self) -> tuple[int, int] | None:
        """The first and last fiscal year (พ.ศ.) that its own words name, or None where they name none."""
        if self.first and self.last:
            return fiscal_year(self.first), fiscal_year(self.last)
        return (self.year, self.last_year or self.year) if self.year else None


_NAMED = rf"{YEAR_WORDS}(?P<year>\d{{4}}|\d{{2}})(?!\d)"

_BETWEEN = re.compile(r"\s*(?:–|—|-|จนถึง|ถึง)\s*")

_LEAD = re.compile(
    rf"^(?:(?:ดำเนินการ)?(?:ตลอด(?:ทั้ง)?)?(?:{YEAR_WORDS}(?:\d{{4}}|\d{{2}})(?!\d)\s*|ปีงบประมาณ)"
    r"|ดำเนินการ|ระหว่าง|ภายใน|ตั้งแต่|วันที่|เดือน|สิ้น)+\s*(?:วันที่|เดือน)?\s*",
    re.IGNORECASE,
)

_QUARTER_WORDS = r"(?:ไตรมาส(?:ที่)?|Q)\s*"

_QUARTER = re.compile(
    rf"(?:ภายใน|ใน)?{_QUARTER_WORDS}(?P<first>[1-4])(?:\s*(?:-|–|ถึง|และ)\s*(?:{_QUARTER_WORDS})?(?P<last>[1-4]))?"
    rf"(?:\s*(?:ของ)?\s*{_NAMED}|\s*/\s*{ERA}(?P<short>\d{{4}}|\d{{2}})|\s*{ERA}(?P<bare>\d{{4}}))?",
    re.IGNORECASE,
)

_WHOLE = r"(?:ดำเนินการ)?\s*(?:ตลอด(?:ทั้ง)?|ทั้ง|ภายใน|ใน|ระหว่าง)?\s*"

_ALL_YEAR = re.compile(
    rf"(?:ดำเนินการ)?ตลอด(?:ทั้ง)?ปี(?:งบประมาณ|งบ)?|{_WHOLE}{_NAMED}|{_WHOLE}{ERA}(?P<bare>\d{{4}})", re.IGNORECASE
)

_YEARS = re.compile(
    rf"{_WHOLE}(?P<words>{YEAR_WORDS})?{ERA}(?P<first>\d{{4}}|\d{{2}}){_BETWEEN.pattern}(?:{YEAR_WORDS})?{ERA}"
    r"(?P<last>\d{4}|\d{2})",
    re.IGNORECASE,
)

_LONGEST = 400
"""A text of more letters is prose, whatever days it names: nobody writes a timeframe so long."""

_EVERY_MONTHS = re.compile(r"ทุก\s*ๆ?\s*(\d{1,2})\s*เดือน")

_EVERY_WORDS = {"ทุกเดือน": 1, "ทุกสิ้นเดือน": 1, "ทุกๆสิ้นเดือน": 1, "ทุกไตรมาส": 3, "ไตรมาสละ1ครั้ง": 3, "ทุกปี": 12}


def parse_timeframe(written: str) -> Timeframe:
    """Reads the timeframes that offices write; a text without such a meaning stays words, with the year they name.

    Raises DateError where a date inside it is impossible or not in พ.ศ., or where it ends
    before it begins.
    """
    text = one_line(written)
    plain = years_in_digits(text)
    if len(plain) > _LONGEST:
        return _in_words(text, plain)
    found = _repeated(text, plain) or _whole(text, plain) or _years(text, plain) or _dated(text, plain)
    return found or _in_words(text, plain)


@lru_cache(maxsize=10_000)
def timeframe_in(text: str) -> Timeframe | None:
    """What a text of the agency says of time; None where a date inside it is none."""
    try:
        return parse_timeframe(text)
    except DateError:
        return None


def _repeated(text: str, plain: str) -> Timeframe | None:
    months = _EVERY_MONTHS.fullmatch(plain)
    every = int(months[1]) if months else _EVERY_WORDS.get(re.sub(r"\s|^อย่างน้อย", "", plain))
    return Timeframe(text, Kind.EVERY, every=every) if every else None


def _whole(text: str, plain: str) -> Timeframe | None:
    quarter = _QUARTER.fullmatch(plain)
    if quarter:
        first, last = int(quarter["first"]), int(quarter["last"] or quarter["first"])
        if last < first:
            raise DateError("timeframe-order", text)
        return Timeframe(text, Kind.QUARTER, quarters=(first, last), year=_year_of(quarter, text))
    all_year = _ALL_YEAR.fullmatch(plain.rstrip(" )."))
    return Timeframe(text, Kind.ALL_YEAR, year=_year_of(all_year, text)) if all_year else None


def _year_of(found: re.Match[str], text: str) -> int | None:
    """The fiscal year (พ.ศ.) that a match names; FY is English, so its year may be of ค.ศ."""
    groups = found.groupdict()
    digits = groups["year"] or groups.get("short") or groups.get("bare")
    if not digits:
        return None
    english = re.search(r"(?:FY|fiscal\s+year)[\s:(]*$", found.string[: found.end() - len(digits)], re.IGNORECASE)
    if english and len(digits) == 4 and plausible(buddhist(int(digits))):
        return buddhist(int(digits))
    return full_year(digits, text)


def _years(text: str, plain: str) -> Timeframe | None:
    """Several fiscal years, such as those of a plan: ปีงบประมาณ 2566–2570, ปี 66-70."""
    found = _YEARS.fullmatch(plain)
    if not found or len(found["first"]) != len(found["last"]) or not (found["words"] or len(found["first"]) == 4):
        return None
    first, last = full_year(found["first"], text), full_year(found["last"], text)
    if last < first:
        raise DateError("timeframe-order", text)
    return Timeframe(text, Kind.RANGE, fiscal_span(first).first, fiscal_span(last).last)


def _in_words(text: str, plain: str) -> Timeframe:
    """A longer text with the fiscal years that it names, if it names any."""
    named = {(one.first, one.last) for one in fiscal_years_in(plain) if not one.plan}
    # What names years at several places speaks of more than its own time; what names a plan may be one year of it.
    if len(named) != 1:
        return Timeframe(text)
    first, last = named.pop()
    return Timeframe(text, year=first, last_year=last if last > first else None)


def _dated(text: str, plain: str) -> Timeframe | None:
    bare = _LEAD.sub("", " ".join(re.sub("[()]", " ", plain).split()))
    day = _day(bare)
    if day:
        return Timeframe(text, Kind.DAY, day, day)
    month = _edges(bare)
    if month:
        return Timeframe(text, Kind.MONTH, *month)
    for between in _BETWEEN.finditer(bare):
        ends = _ends(bare[: between.start()], bare[between.end() :])
        if ends and ends[1] < ends[0]:
            raise DateError("timeframe-order", text)
        if ends:
            return Timeframe(text, Kind.RANGE, *ends)
    return None


def _ends(left: str, right: str) -> tuple[date, date] | None:
    """First and last day of `1 ต.ค. 2565` and `31 มี.ค. 2566`, or of `1` and `31 มี.ค. 2566`."""
    last = _edges(right)
    if not last:
        return None
    if re.fullmatch("[0-9]{1,2}", left) and 1 <= int(left) <= last[1].day:
        return last[1].replace(day=int(left)), last[1]
    first = _edges(left)
    if first:
        return first[0], last[1]
    # A month without its year is of the year that the end names, or of the one before: ต.ค. - มี.ค. 2566.
    years = (last[1].year, last[1].year - 1)
    begun = (edges for year in years if (edges := _edges(f"{left} {buddhist(year)}")))
    return next(((known[0], last[1]) for known in begun if known[0] <= last[1]), None)


def _day(plain: str) -> date | None:
    try:
        return parse_date(plain).day
    except DateError as fault:
        if fault.code == "date-unreadable":
            return None
        raise


def _edges(plain: str) -> tuple[date, date] | None:
    """First and last day of a text that is one day or one month with its year."""
    day = _day(_LEAD.sub("", plain))
    if day:
        return day, day
    quarter = _QUARTER.fullmatch(plain)
    if quarter and (year := _year_of(quarter, plain)):
        days = quarter_span(year, int(quarter["first"]), int(quarter["last"] or quarter["first"]))
        return days.first, days.last
    month = parse_month(plain)
    if not month or month[1] is None:
        return None
    number, ended = month[0], gregorian(month[1])
    return date(ended, number, 1), month_end(ended, number)
