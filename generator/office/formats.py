"""How Excel shows a number or a day: as its author wrote it, grouped or not, with or without satang."""

import re
from functools import lru_cache

from generator.model.dates import MONTHS
from generator.model.thai import arabic

BUDDHIST = "[$-107041E]"
"""The Thai calendar with Arabic digits, as Excel itself writes it; programs that do not know it show ค.ศ."""

TEXT = "@"
"""Excel leaves text alone that stands in cells of this format, even when somebody edits them."""

_USUAL = {
    "money": "#,##0.00", "decimal": "#,##0.##", "percent": "0.##", "whole": "#,##0", "year": "0",
    "date": f"{BUDDHIST}d mmm yyyy", "month": f"{BUDDHIST}mmm yyyy",
}  # fmt: skip
_NUMBER = re.compile(r"-?([0-9,]+)(?:\.([0-9]+))?")
_LONGEST = 80
_SLASHED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")


@lru_cache(maxsize=10_000)
def number_format(kind: str, written: str = "") -> str:
    """The format for a field of this type, so that the cell reads as `written` where that is known."""
    usual = _USUAL.get(kind, TEXT)
    plain = arabic(written)
    if kind in {"date", "month"}:
        return _day(usual, plain)
    found = _NUMBER.fullmatch(plain)
    if usual == TEXT or not found:
        return _none(usual, written)
    grouped = "," in found[1] or (len(found[1]) < 4 and "," in usual)
    return ("#,##0" if grouped else "0") + (f".{'0' * len(found[2])}" if found[2] else "")


def _none(usual: str, written: str) -> str:
    """A number that was written in words is 0, and shown by them."""
    if usual == TEXT or not written or re.search(r'[0-9"\\\n]', arabic(written)) or len(written) > _LONGEST:
        return usual
    return f'{usual};-{usual};"{written}"'


def _day(usual: str, plain: str) -> str:
    if _SLASHED.fullmatch(plain):
        return f"{BUDDHIST}d/m/yyyy"
    return usual.replace("mmm", "mmmm") if any(month in plain for month in MONTHS) else usual
