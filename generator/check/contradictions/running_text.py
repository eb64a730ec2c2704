"""Days that running text names, but for those of laws, orders and letters."""

import re
from dataclasses import dataclass

from generator.text.dates import (
    MONTHS,
    SHORT_MONTHS,
    Span,
    gregorian,
    month_end,
    month_number,
)
from generator.text.thai import arabic, fold

_MONTH = "|".join(sorted((re.escape(name) for name in (*MONTHS, *SHORT_MONTHS)), key=len, reverse=True))

_DAY = re.compile(rf"(?:(?<!\d)(?P<day>\d{{1,2}})\s*)?(?P<month>{_MONTH})\s*(?:พ\.?\s*ศ\.?\s*)?(?P<year>25\d\d)(?!\d)")

# A day of which something is valid, or the day of a law, an order or a letter: not the day of what the text tells.
_FROM = re.compile(
    r"(?:ตั้งแต่|เริ่ม[ก-๙]*|เปิด(?:ใช้|ให้)[ก-๙]*|จัดตั้ง[ก-๙]*|มีผล[ก-๙]*|ลง|ประกาศ|ฉบับ|แก้ไข|เดิม|ก่อน|พ้น)"
    r"(?:เมื่อ|ณ)?(?:วันที่|เดือน)?$"
)

_BEFORE = 40


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """Days that a text names (a day, or a month as a whole), in its own words."""

    text: str
    days: Span


def days_in(text: str) -> tuple[WrittenDay, ...]:
    """The days and months with their พ.ศ. year that a text tells of, in its order.

    Days of which something is valid, and those of laws, orders and letters, are left out.
    """
    plain = arabic(text)
    found = (_written(one) for one in _DAY.finditer(plain) if not _FROM.search(fold(plain[: one.start()][-_BEFORE:])))
    return tuple(one for one in found if one)


def _written(found: re.Match[str]) -> WrittenDay | None:
    year, month = gregorian(int(found["year"])), month_number(found["month"])
    last = month_end(year, month)
    if not found["day"]:
        return WrittenDay(found[0], Span(last.replace(day=1), last))
    number = int(found["day"])
    if not 1 <= number <= last.day:
        return None
    return WrittenDay(found[0], Span(last.replace(day=number), last.replace(day=number)))
