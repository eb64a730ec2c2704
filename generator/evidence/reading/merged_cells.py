"""Merged cells of a workbook end where its cells do: whole columns are merged by habit, and every cell is made."""

import re
from collections.abc import Iterator
from typing import IO
from zipfile import ZipFile

from openpyxl.utils import column_index_from_string, get_column_letter, range_boundaries

from generator.evidence.package import LargePackageError, content_of, package_of

_FEW_CELLS = 20_000

_MOST_CELLS = 400_000

_SHEETS = "xl/worksheets/"

_MERGED = re.compile(rb"(<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*[\"'])([^\"']{1,60})([\"'])")

_ROW = re.compile(rb"<(?:\w+:)?row\b")

_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")

_WIDEST = 200

Area = tuple[int, int, int, int]
"""First column and row, last column and row, from 1."""


def within_sheets(package: ZipFile) -> IO[bytes]:
    """The bytes of a workbook, in which no merged area reaches further than the cells of its sheet.

    Raises LargePackageError where they still cover more cells than a sheet that people read has.
    """
    sheets = (name for name in package.namelist() if name.startswith(_SHEETS))
    wide = {name for name in sheets if _covered(package.read(name)) > _FEW_CELLS}
    return package_of(_parts(package, wide)) if wide else content_of(package)


def _parts(package: ZipFile, wide: set[str]) -> Iterator[tuple[str, bytes]]:
    for name in package.namelist():
        data = package.read(name)
        yield name, _cut(data) if name in wide else data


def _covered(sheet: bytes) -> int:
    """How many cells the merged areas of a sheet cover, each area counted by itself."""
    areas = (_area(found[2]) for found in _MERGED.finditer(sheet))
    return sum((right - left + 1) * (below - above + 1) for left, above, right, below in filter(None, areas))


def _area(ref: bytes) -> Area | None:
    """The area that a reference names; None where it names none, which openpyxl refuses by itself."""
    try:
        left, above, right, below = range_boundaries(ref.decode("ascii", "replace"))
    except ValueError:
        return None
    # A whole column names no row, a whole row no column.
    return left or 1, above or 1, right or 16_384, below or 1_048_576


def _cut(sheet: bytes) -> bytes:
    width, height = _extent(sheet)

    def cut(found: re.Match[bytes]) -> bytes:
        area = _area(found[2])
        if area is None:
            return found[0]
        left, above, right, below = area
        last = f"{get_column_letter(max(left, min(right, width)))}{max(above, min(below, height))}"
        return found[1] + f"{get_column_letter(left)}{above}:{last}".encode("ascii") + found[3]

    made = _MERGED.sub(cut, sheet)
    covered = _covered(made)
    if covered > _MOST_CELLS:
        raise LargePackageError(covered)
    return made


def _extent(sheet: bytes) -> tuple[int, int]:
    """The last column and row in which a sheet has a cell; where cells do not say their place, what they can be."""
    columns, rows, unplaced = set(), 0, True
    for found in _CELL.finditer(sheet):
        columns.add(found[1])
        rows = max(rows, int(found[2]))
        unplaced = False
    lines = sum(1 for _ in _ROW.finditer(sheet))
    width = max((column_index_from_string(letters.decode("ascii").upper()) for letters in columns), default=1)
    return (_WIDEST, lines) if unplaced else (width, max(rows, lines))
