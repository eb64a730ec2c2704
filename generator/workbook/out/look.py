"""How the workbook looks: what is for reading is grey, what is missing is yellow, what is filled in is white."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

FONT = "Tahoma"

INK = Font(name=FONT, size=10)

STRONG = Font(name=FONT, size=10, bold=True)

QUIET = Font(name=FONT, size=9, color="5A6472")

TITLE = Font(name=FONT, size=14, bold=True, color="1F4E5F")

HEAD = Font(name=FONT, size=10, bold=True, color="FFFFFF")

HEAD_FILL = PatternFill("solid", fgColor="1F4E5F")

READ_FILL = PatternFill("solid", fgColor="EEF1F4")

MISSING_FILL = PatternFill("solid", fgColor="FFF2C2", bgColor="FFF2C2")

FAULT_FILL = PatternFill("solid", fgColor="F8C9C4", bgColor="F8C9C4")

_LINE = Side("thin", color="CBD3DA")

EDGE = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)

TOP = Alignment(wrap_text=True, vertical="top")

CENTRE = Alignment(wrap_text=True, vertical="center", horizontal="center")

OPEN = Protection(locked=False)


def dress(cell: Any, font: Font = INK, fill: PatternFill | None = None, alignment: Alignment = TOP) -> None:
    """Gives a cell its font, its fill and its edge."""
    cell.font, cell.alignment, cell.border = font, alignment, EDGE
    if fill:
        cell.fill = fill


_LINE_HEIGHT, _MOST_LINES = 13.5, 20


def height(texts: Iterable[tuple[str, int]]) -> float | None:
    """The height of a row by its texts and the widths of their columns; None, as the program likes, for one line.

    Not every program makes room for texts of several lines by itself.
    """
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(lines, _MOST_LINES) * _LINE_HEIGHT if lines > 1 else None


def _lines(text: str, width: int) -> int:
    return sum(1 + _wide(line) // max(width, 1) for line in text.split("\n"))


def _wide(text: str) -> int:
    """How many letters stand side by side: Thai vowels and tone marks stand above or below."""
    return len([letter for letter in text if unicodedata.category(letter) != "Mn"])
