"""Ground for the made-up facts: plain data, numbers that are the same every time, Thai days and money."""

import random
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.text.dates import SHORT_MONTHS, long_date, short_date

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content" / "example"
YEARS = (2566, 2567, 2568, 2569)

Row = dict[str, Any]
"""A made-up record; the names of its fields are those of `data/*.yml`."""

_HOLIDAYS = {(1, 1), (4, 6), (4, 13), (4, 14), (4, 15), (5, 1), (7, 28), (8, 12), (10, 13), (10, 23), (12, 5), (12, 31)}


@cache
def data(name: str) -> Any:
    """The plain data of `data/<name>.yml`."""
    return yaml.safe_load((HERE / "data" / f"{name}.yml").read_text(encoding="utf-8"))


def dice(*names: object) -> random.Random:
    """The same random numbers for the same names, on every machine."""
    return random.Random("/".join(map(str, names)))


def day(year: int, month: int, number: int) -> date:
    """A day of fiscal year `year` (พ.ศ.): October to December are of the year before."""
    return date(year - 543 - (month >= 10), month, number)


def written(year: int, text: str) -> date:
    """The day meant by `25 1` (25 January) in a fiscal year."""
    number, month = map(int, text.split())
    return day(year, month, number)


def office_day(wanted: date) -> date:
    """The day itself or the next one on which an office works."""
    while wanted.weekday() >= 5 or (wanted.month, wanted.day) in _HOLIDAYS:
        wanted += timedelta(1)
    return wanted


def on(number: int, month: int, year: int) -> str:
    """The office day on or after a day of the calendar year `year` (พ.ศ.), written out."""
    return long(office_day(date(year - 543, month, number)))


def last_day(year: int) -> date:
    """30 September of fiscal year `year`."""
    return date(year - 543, 9, 30)


def half(year: int) -> date:
    """31 March of fiscal year `year`: the end of the 6-month round."""
    return date(year - 543, 3, 31)


def short(wanted: date) -> str:
    """31 มี.ค. 2567."""
    return short_date(wanted)


def long(wanted: date) -> str:
    """31 มีนาคม 2567."""
    return long_date(wanted)


def month(wanted: date) -> str:
    """มี.ค. 2567."""
    return f"{SHORT_MONTHS[wanted.month - 1]} {wanted.year + 543}"


def baht(amount: float) -> str:
    """1,250,000.00: as money stands in Thai official tables and as Excel writes it to CSV."""
    return f"{amount:,.2f}"


def number(amount: float) -> str:
    """1,204."""
    return f"{amount:,.0f}"


def rounded(amount: float) -> float:
    """A budget as offices round it."""
    step = 5_000 if amount >= 100_000 else 1_000 if amount >= 20_000 else 500
    return float(round(amount / step) * step)
