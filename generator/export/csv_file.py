"""Rows as a CSV file that Excel opens with its Thai letters right, and that makes it run nothing."""

import csv
import io
import re
from collections.abc import Iterable
from decimal import Decimal

from generator.model.dataset import Cell, Dataset, shown
from generator.text.thai import clean

BOM = "\ufeff"
"""Without it Excel reads Thai text by the code page of the machine."""

# A cell that begins so is a formula to Excel, LibreOffice or Google Sheets (the full-width signs to some).
_ACTING = tuple("=+-@\t\r\n|%＝＋－＠")

_NUMBER = re.compile(r"[-+]?[0-9][0-9,]*(?:\.[0-9]+)?")


def csv_bytes(sheet: Dataset) -> bytes:
    """The sheet's labels and rows; days as `2024-03-31`, numbers without commas, what is not known empty."""
    rows = [[harmless(field.label) for field in sheet.fields]]
    kinds = [field.type for field in sheet.fields]
    rows += [[csv_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in sheet.rows]
    return csv_text(rows).encode()


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """Lines parted as Excel parts them, under the mark that says UTF-8."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return BOM + out.getvalue()


def csv_cell(cell: Cell, kind: str = "text") -> str:
    """A value as text; a number, also a negative one, stays a number. `kind` is the field's type."""
    value = shown(cell)
    if isinstance(value, str):
        return harmless(clean(value))
    if isinstance(value, Decimal):
        return _number(value, 2 if kind == "money" else 0)
    return "" if value is None else str(value)


def _number(value: Decimal, places: int) -> str:
    """Without zeros that say nothing; money always with satang."""
    plain = f"{value:f}"
    whole, _, rest = plain.partition(".")
    rest = rest.rstrip("0").ljust(places, "0")
    return f"{whole}.{rest}" if rest else whole


def harmless(text: str) -> str:
    """Text that begins like a formula gets an apostrophe before it; `-` alone and plain numbers act as nothing."""
    if not text.lstrip().startswith(_ACTING) or text == "-" or _NUMBER.fullmatch(text):
        return text
    return f"'{text}"
