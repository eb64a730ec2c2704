"""A timeframe keeps the words it was written in and, where it has one, its meaning."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.model.dates import DateError, full_year, parse_date, parse_month
from generator.model.fiscal import Span, fiscal_span, gregorian, month_end, quarter_span
from generator.model.thai import arabic, one_line


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
    quarter (1-4); `every`: months between repetitions. Quarters and "all year" belong to
    the fiscal year of the data they stand in: `span` asks for it.
    """

    text: str
    kind: Kind = Kind.WORDS
    first: date | None = None
    last: date | None = None
    quarters: tuple[int, int] | None = None
    every: int | None = None

    def span(self, year: int) -> Span | None:
        """Its days within fiscal year `year` (พ.ศ.), or None where it names none."""
        if self.first and self.last:
            return Span(self.first, self.last)
        if self.quarters:
            return quarter_span(year, *self.quarters)
        return fiscal_span(year) if self.kind is Kind.ALL_YEAR else None


_BETWEEN = re.compile(r"\s*(?:–|—|-|จนถึง|ถึง)\s*")
_LEAD = re.compile(r"^(?:(?:ดำเนินการ)?ตลอด(?:ทั้ง)?ปีงบประมาณ|ดำเนินการ|ระหว่าง|ภายใน|ตั้งแต่|วันที่|เดือน|สิ้น)+\s*(?:วันที่|เดือน)?\s*")
_QUARTER = re.compile(r"(?:ใน)?ไตรมาส(?:ที่)?\s*([1-4])(?:\s*(?:-|–|ถึง|และ)\s*([1-4]))?")
_ALL_YEAR = re.compile(r"(?:ดำเนินการ)?ตลอด(?:ทั้ง)?ปี(?:งบประมาณ)?(?:\s*(?:[พค]\.ศ\.\s*)?(\d{4}))?")
_EVERY_MONTHS = re.compile(r"ทุก\s*ๆ?\s*(\d{1,2})\s*เดือน")
_EVERY_WORDS = {"ทุกเดือน": 1, "ทุกสิ้นเดือน": 1, "ทุกๆสิ้นเดือน": 1, "ทุกไตรมาส": 3, "ไตรมาสละ1ครั้ง": 3, "ทุกปี": 12}


def parse_timeframe(written: str) -> Timeframe:
    """Reads the timeframes that offices write; a text without such a meaning stays words.

    Raises DateError where a date inside it is impossible or not in พ.ศ., or where it ends
    before it begins.
    """
    text = one_line(written)
    plain = arabic(text)
    return _repeated(text, plain) or _whole(text, plain) or _dated(text, plain) or Timeframe(text)


def _repeated(text: str, plain: str) -> Timeframe | None:
    months = _EVERY_MONTHS.fullmatch(plain)
    every = int(months[1]) if months else _EVERY_WORDS.get(re.sub(r"\s|^อย่างน้อย", "", plain))
    return Timeframe(text, Kind.EVERY, every=every) if every else None


def _whole(text: str, plain: str) -> Timeframe | None:
    quarter = _QUARTER.fullmatch(plain)
    if quarter:
        first, last = int(quarter[1]), int(quarter[2] or quarter[1])
        if last < first:
            raise DateError("timeframe-order", text)
        return Timeframe(text, Kind.QUARTER, quarters=(first, last))
    all_year = _ALL_YEAR.fullmatch(plain)
    if all_year and all_year[1]:
        full_year(all_year[1], text)
    return Timeframe(text, Kind.ALL_YEAR) if all_year else None


def _dated(text: str, plain: str) -> Timeframe | None:
    bare = _LEAD.sub("", plain)
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
    return (first[0], last[1]) if first else None


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
    month = parse_month(plain)
    if not month or month[1] is None:
        return None
    number, year = month[0], gregorian(month[1])
    return date(year, number, 1), month_end(year, number)
