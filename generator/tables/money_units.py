"""The unit that amounts are written in where it is not baht (ล้านบาท, พันบาท): what headings and titles say of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.text.thai import arabic, fold, one_line

# The longest first: พันล้าน is no พัน.
_SCALES = {
    "พันล้าน": 10**9, "ร้อยล้าน": 10**8, "สิบล้าน": 10**7, "ล้าน": 10**6, "ลบ": 10**6, "แสน": 10**5, "หมื่น": 10**4, "พัน": 10**3,
    "million": 10**6, "thousand": 10**3, "000": 10**3,
}  # fmt: skip

_SCALE, _BAHT = r"(?:(?:(?:พัน|ร้อย|สิบ)\s*)?ล้าน|แสน|หมื่น|พัน)", r"(?:บาท|baht|thb)"

# ล้านบาท, million baht, '000 บาท, ลบ. (not of cubic metres), and in brackets ล้าน alone.
_UNIT = (
    rf"(?:{_SCALE}\s*{_BAHT}|(?:million|thousand)s?\s*(?:of\s*)?{_BAHT}|{_BAHT}\s*(?:million|thousand)|['’]000(?:\s*{_BAHT})?"
    rf"|ลบ\.(?!\s*ม)|(?<=\()\s*{_SCALE}\s*(?=\)))"
)

_WORD = r"(?:หน่วย(?:นับ|เงิน)?\s*(?:เป็น|คือ)?|unit)\s*[:：]?\s*"

_FOUND = re.compile(_UNIT, re.IGNORECASE)

_AROUND = re.compile(rf"\(?\s*(?:{_WORD})?\(?\s*{_UNIT}\s*\)?\s*\)?", re.IGNORECASE)

_SAID = re.compile(rf"{_WORD}\(?\s*{_UNIT}|\(\s*{_UNIT}\s*\)", re.IGNORECASE)

# "โครงการเกิน 5 ล้านบาท" tells an amount, not a unit.
_COUNTED = re.compile(r"(?:\d|\d[.,]|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|หลาย|กว่า)\s*$")


@dataclass(frozen=True, slots=True)
class MoneyUnit:
    """A unit of money: its word as it is written, and how many baht it is."""

    word: str
    baht: int


@lru_cache(maxsize=20_000)
def unit_of_heading(text: str) -> MoneyUnit | None:
    """The unit that a heading names: งบประมาณ (ล้านบาท); None where it names none but baht."""
    return next(_units(arabic(one_line(text))), None)


def units_of_titles(texts: Iterable[str]) -> frozenset[MoneyUnit]:
    """The units that the texts around a table say it is in: (หน่วย : ล้านบาท), or a cell that is nothing else."""
    plain = [arabic(one_line(text)) for text in texts]
    told = [text for text in plain if _AROUND.fullmatch(text.strip()) or _SAID.search(text)]
    return frozenset(unit for text in told for unit in _units(text))


def without_unit(text: str) -> str:
    """A heading without the unit that it names."""
    return _AROUND.sub(" ", text) if unit_of_heading(text) else text


def in_baht(text: str) -> str:
    """A title of amounts that are told in baht now: บาท in the place of the unit that it names."""
    return _FOUND.sub("บาท", text) if unit_of_heading(text) else text


def amount_in_baht(heading: str) -> str:
    """A heading of amounts that are told in baht now, which it says whether or not it named another unit."""
    return in_baht(heading) if unit_of_heading(heading) else f"{heading} (บาท)"


def _units(text: str) -> Iterator[MoneyUnit]:
    for found in _FOUND.finditer(text):
        if not _COUNTED.search(text[: found.start()]):
            word = fold(found[0])
            yield MoneyUnit(found[0].strip(), next(baht for scale, baht in _SCALES.items() if scale in word))
