"""What a cell of a table means: its text, read as its column's type says, becomes a typed value."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from generator.tables.kinds import COUNTERS, Column, Value
from generator.tables.none_words import says_no_money, says_none, says_nothing
from generator.text.amounts import parse_amount, several_numbers
from generator.text.dates import DateError, ThaiDate, full_year, gregorian, parse_date, parse_month
from generator.text.personal_numbers import masked_tax_id
from generator.text.thai import arabic, fold, fold_header, nearest

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+")

_COUNTED = "|".join(COUNTERS)

_LONGEST = 40

TOO_LARGE = 10**15
"""No office counts or pays as much; sums of what is below stay exact to the satang."""

_PERCENT_WORDS = re.compile(r"^ร้อยละ|(?:%|เปอร์เซ็นต์|เปอร์เซ็น)$")

# Letters that are typed, or read from a scan, where a digit is meant.
_LOOKALIKES = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "S": "5", "B": "8"})

_MASKED = re.compile(r"[\dx*•]{13}", re.IGNORECASE)


class CellError(ValueError):
    """A text that is no value of its column: `code` is a problem code, `facts` what its sentence quotes."""

    def __init__(self, code: str, text: str, guess: str = "", **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str] = {"value": text, "guess": guess, **facts}


def read_cell(column: Column, text: str, year: int | None = None) -> Value:
    """The typed value of a cell, None where it holds nothing.

    What says "none" is 0 where things are counted; "no budget used" is 0 where money is told.
    `year` is the fiscal year (พ.ศ.) of the rows: a month that is written without its year is
    of that year. Raises CellError.
    """
    if column.type == "text":
        return text or None
    if _is_none_in_words(column, text):
        return 0 if column.type == "whole" else Decimal(0)
    if says_nothing(text):
        return None
    if column.type == "choice":
        return _choice(column, text)
    if column.type == "month":
        return _month(text, year)
    return _READERS[column.type](text)


def _is_none_in_words(column: Column, text: str) -> bool:
    return (column.counts and says_none(text)) or (column.type == "money" and says_no_money(text))


@lru_cache(maxsize=50_000)
def _amount(text: str, wanted: str) -> Decimal:
    """A number as it is grouped in Thai accounts; brackets or a minus before it mean less than nothing."""
    plain = fold(text)
    minus = plain.startswith(("-", "−", "(")) and len(plain) > 1
    bare = plain.strip("()").lstrip("+-−")
    unread = len(bare) > _LONGEST or not _GROUPED.fullmatch(bare) or several_numbers(text)
    if unread or (plain.startswith("(") != plain.endswith(")")):
        raise CellError("table-number", text, _fixed(text), wanted=wanted)
    return _limited(-Decimal(bare.replace(",", "")) if minus else Decimal(bare.replace(",", "")), text, wanted)


def _limited(number: Decimal, text: str, wanted: str) -> Decimal:
    if abs(number) >= TOO_LARGE:
        raise CellError("table-number", text, wanted=wanted)
    return number


def _fixed(text: str) -> str:
    """The number that was perhaps meant, or nothing."""
    fixed = re.sub(r"\s", "", arabic(text).translate(_LOOKALIKES))
    return fixed if fixed != text and len(fixed) <= _LONGEST and _GROUPED.fullmatch(fixed) else ""


@lru_cache(maxsize=50_000)
def _money(text: str) -> Decimal:
    found = parse_amount(text)
    if found is None:
        raise CellError("table-number", text, _fixed(text), wanted="money")
    return _limited(found, text, "money")


def _whole(text: str) -> int:
    plain = re.sub(rf"(?<=\d)(?:{_COUNTED})$", "", fold(text))
    try:
        found = _amount(plain, "count")
    except CellError as wrong:
        raise CellError("table-number", text, wrong.facts["guess"], wanted="count") from None
    if found != found.to_integral_value() or found < 0:
        raise CellError("table-number", text, wanted="count")
    return int(found)


def _decimal(text: str) -> Decimal:
    return _amount(text, "number")


def _percent(text: str) -> Decimal:
    try:
        return _amount(_PERCENT_WORDS.sub("", fold(text)), "percent")
    except CellError as wrong:
        raise CellError("table-number", text, wrong.facts["guess"], wanted="percent") from None


@lru_cache(maxsize=50_000)
def _date(text: str) -> date:
    """A day; programs write ค.ศ. years, which are read where they cannot be anything else."""
    try:
        return parse_date(text, either_era=True).day
    except DateError as wrong:
        whole = (
            re.sub(r"\d{4}", wrong.guess, arabic(text), count=1) if re.fullmatch(r"\d{4}", wrong.guess) else wrong.guess
        )
        raise CellError("table-date", text, whole, wanted="day", reason=_of_longer_time(text)) from None


def _of_longer_time(text: str) -> str:
    """`month` or `year` where a text names no day, but one of these; else nothing."""
    try:
        return "month" if _named_month(text) else "year" if _year(text) else ""
    except CellError:
        return ""


_MONTH_NUMBERS = re.compile(r"(?P<month>1[0-2]|0?[1-9])\s*[/-]\s*(?P<year>\d{4}|[4-9]\d)")

_YEAR_AND_MONTH = re.compile(r"(?P<year>\d{4})\s*[/-]\s*(?P<month>1[0-2]|0?[1-9])")


def _month(text: str, year: int | None) -> date:
    found = _named_month(text)
    if not found:
        return _date_or(text, "month").replace(day=1)
    month, written = found
    if written:
        return date(gregorian(written), month, 1)
    if year is None:
        raise CellError("table-date", text, wanted="month")
    return date(gregorian(year) - (month >= 10), month, 1)


def _named_month(text: str) -> tuple[int, int | None] | None:
    """The month 1-12 and the พ.ศ. year, where one is written, of a text that is a month; None for any other."""
    try:
        found = parse_month(text, either_era=True)
        numbers = _MONTH_NUMBERS.fullmatch(arabic(text)) or _YEAR_AND_MONTH.fullmatch(arabic(text))
        return (int(numbers["month"]), full_year(numbers["year"], text)) if numbers else found
    except DateError as wrong:
        raise CellError("table-date", text, wrong.guess, wanted="month") from None


def _date_or(text: str, wanted: str) -> date:
    try:
        return _date(text)
    except CellError as wrong:
        raise CellError("table-date", text, wrong.facts["guess"], wanted=wanted) from None


def _year(text: str) -> int:
    digits = re.fullmatch(r"(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?(\d{4})", fold(text))
    if not digits:
        raise CellError("table-date", text, wanted="year")
    try:
        return full_year(digits[1], text)
    except DateError as wrong:
        raise CellError("table-date", text, wrong.guess, wanted="year") from None


@lru_cache(maxsize=50_000)
def _tax_id(text: str) -> str:
    """13 digits whose last one fits the others; of a person's, digits may be hidden."""
    digits = re.sub(r"[\s.–-]", "", arabic(text)).lstrip("'")
    if not _MASKED.fullmatch(digits):
        raise CellError("table-tax-id", masked_tax_id(text), count=str(len(re.sub(r"\D", "", digits))))
    if digits.isdigit() and not digits.startswith("000000") and not _checks(digits):
        raise CellError("table-tax-id", masked_tax_id(text), count="13")
    return digits


def _checks(digits: str) -> bool:
    """Whether the last digit is the one that the first twelve ask for."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def _choice(column: Column, text: str) -> str:
    """The choice that a text names, alone or before further words."""
    plain = fold_header(text)
    if plain in column.words:
        return column.words[plain]
    bare = _without_fillers(plain)
    same = {id for word, id in column.words.items() if _without_fillers(word) == bare} if bare else set[str]()
    if len(same) == 1:
        return same.pop()
    begun = [word for word in column.words if len(word) >= 8 and plain.startswith(word)]
    if begun:
        return column.words[max(begun, key=len)]
    labels = [known.label for known in column.choices]
    raise CellError("table-choice", text, nearest(text, labels) or "", known=", ".join(labels))


# Words that a state is said with or without: ตรวจรับแล้ว, ตรวจรับงานเรียบร้อยแล้ว.
_FILLERS = re.compile(r"เรียบร้อย|แล้ว|(?<!แล้ว)เสร็จสิ้น$|ใน|การ|งาน|พัสดุ|ได้")


@lru_cache(maxsize=10_000)
def _without_fillers(plain: str) -> str:
    return _FILLERS.sub("", plain)


_READERS: Mapping[str, Callable[[str], Value]] = {
    "money": _money,
    "whole": _whole,
    "decimal": _decimal,
    "percent": _percent,
    "date": _date,
    "year": _year,
    "tax-id": _tax_id,
}


def thai_day(day: date) -> ThaiDate:
    """A day of a workbook, whose year may have been typed in พ.ศ. where the program takes it for ค.ศ.

    Raises ValueError where there is no such day in that year.
    """
    return ThaiDate(day.replace(year=gregorian(day.year)) if day.year >= 2400 else day)
