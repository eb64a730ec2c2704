"""Computed figures in words: as numbers with their units, and how they changed."""

from decimal import Decimal

from generator.tables.figure import BAHT, PERCENT, Change, Figure, Unit

UNSTATED = "ไม่ได้ระบุ"
"""What a line without a name is called."""

UNKNOWN = "ไม่มีข้อมูล"
"""What stands where a number is not known."""


def plain(value: Decimal | None, unit: Unit | None) -> str:
    """7,069,870.00 of baht, 38.37 of percent, 1,492 of what is counted; words where nothing is known."""
    if value is None:
        return UNKNOWN
    return f"{value:,.2f}" if unit in {BAHT, PERCENT} else f"{value:,.0f}"


def exact(value: Decimal) -> str:
    """A number for machines: the same however many zeros its rows were written with."""
    return f"{value.normalize():f}"


def said(value: Decimal | None, unit: Unit) -> str:
    """A number with its unit: 7,069,870.00 บาท, 38.37%, 1,492 คน."""
    if value is None:
        return UNKNOWN
    return f"{plain(value, unit)}{'' if unit == PERCENT else ' '}{unit.word}"


def change(figure: Figure, found: Change | None, year: int) -> str:
    """เพิ่มขึ้น 1,200.00 บาท (2.5%) จากปี 2566; empty where there is nothing to compare with."""
    if not found:
        return ""
    if found.direction == "same":
        return f"เท่ากับปี {year}"
    word = "เพิ่มขึ้น" if found.direction == "more" else "ลดลง"
    if figure.unit == PERCENT:
        return f"{word} {abs(found.difference):,.2f} จุด จากปี {year}"
    relative = f" ({abs(found.share):,.2f}%)" if found.share is not None else ""
    return f"{word} {said(abs(found.difference), figure.unit)}{relative} จากปี {year}"
