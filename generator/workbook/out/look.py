"""How the workbook looks: what is for reading is grey, what is missing is yellow, what is filled in is white."""

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
