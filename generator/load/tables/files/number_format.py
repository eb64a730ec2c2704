"""Numbers and days of a workbook as its cells show them: grouped, rounded, in percent, in พ.ศ."""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from generator.load.tables.files.raw_rows import Native
from generator.text.dates import MONTHS, SHORT_MONTHS, buddhist, short_date

_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')


def shown(value: Any, native: Native, style: str) -> str:
    """The text of a cell with this value and Excel number format."""
    if isinstance(native, date):
        return _day(native, style)
    if isinstance(value, bool):
        return "ใช่" if value else "ไม่ใช่"
    if isinstance(value, time | datetime | date) or native is None:
        return str(value)
    number = Decimal(native)
    plain = _LITERAL.sub("", style.partition(";")[0])
    digits = re.search(r"0(?:\.(0+))?", plain)
    if plain in {"General", "@"} or not digits or "E" in plain:
        return _whole_or_decimal(number) + ("%" if "%" in plain else "")
    places = len(digits[1] or "")
    rounded = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in plain else f"{rounded:f}"
    zeros = re.match(r"0+", plain)
    if zeros and "," not in plain and not places:
        text = text.zfill(len(zeros[0]))
    return text + ("%" if "%" in plain else "")


# The Thai calendar with Arabic digits: what such a cell shows does not hang on the machine it is opened on.
_BUDDHIST = "[$-107041E]"


def _day(day: date, style: str) -> str:
    """A day as its format shows it in the Thai calendar; in any other, with a short month."""
    words = {
        "yyyy": str(buddhist(day.year)), "mmmm": MONTHS[day.month - 1], "mmm": SHORT_MONTHS[day.month - 1],
        "m": str(day.month), "d": str(day.day),
    }  # fmt: skip
    plain = style.removeprefix(_BUDDHIST).partition(";")[0]
    if not style.startswith(_BUDDHIST) or not re.fullmatch(r"(?:d[ /])?(?:m|mmm|mmmm)[ /]yyyy", plain):
        return short_date(day)
    return re.sub(r"yyyy|m+|d", lambda found: words[found[0]], plain)


def _whole_or_decimal(number: Decimal) -> str:
    return f"{number:f}" if number % 1 else f"{number:.0f}"
