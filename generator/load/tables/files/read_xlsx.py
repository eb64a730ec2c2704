"""Rows of a workbook's sheets, as Excel shows them; imported by name where the first workbook is read."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.core.location import FileLocations, Location, Path
from generator.evidence.file_type import old_office_kind
from generator.evidence.package import BrokenPackageError, LargePackageError, opened_package
from generator.evidence.workbook import has_formulas, opened_workbook, openpyxl_faults
from generator.load.tables.files.book import Book, WorkbookError
from generator.load.tables.files.number_format import shown
from generator.load.tables.files.raw_rows import Cell, CellFault, Native, Row, Rows, cell_path, trimmed
from generator.tables.cells import TOO_LARGE, thai_day
from generator.text.thai import one_line

_MOST_ROWS, _MOST_COLUMNS = 50_000, 200

_LARGEST, _MOST_PACKED = 150_000_000, 300

_BLANKS = 1_000

# Midnight in Thailand as UTC has it, and the last moments that programs write for the end of a day.
_MIDNIGHTS = {time(17), *(time(23, 59, second) for second in range(50, 60))}

_THAI_HOURS = 7

_WRITTEN_OUT = 1e21


def read_xlsx(data: bytes, file: str) -> Book:
    """Every visible sheet of the workbook `data`. Raises WorkbookError where there is none to read."""
    if old := old_office_kind(data):
        raise WorkbookError("table-locked" if old == "locked" else "table-old-excel")
    try:
        most = min(_LARGEST, _MOST_PACKED * max(len(data), 100_000))
        with opened_package(data, most) as package, openpyxl_faults():
            return _book(package, file)
    except LargePackageError as wrong:
        raise WorkbookError("table-too-large", value=f"{wrong.size:,} bytes") from wrong
    except BrokenPackageError as wrong:
        raise WorkbookError("table-workbook", why=wrong.why) from wrong


def _book(package: zipfile.ZipFile, file: str) -> Book:
    if "xl/workbook.xml" not in package.namelist():
        raise WorkbookError("table-workbook", why="")
    book = opened_workbook(package)
    wrote = opened_workbook(package, formulas=True) if has_formulas(package) else None
    if not book.worksheets:
        raise WorkbookError("table-workbook", why="no sheet")
    seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    hidden = tuple(sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible")
    return Book(
        {sheet.title: _Sheet(sheet, wrote[sheet.title] if wrote else None, file).read() for sheet in seen}, hidden
    )


class _Sheet:
    """One sheet on its way to becoming rows."""

    def __init__(self, sheet: Worksheet, formulas: Worksheet | None, file: str) -> None:
        self.sheet, self.formulas, self.file = sheet, formulas, file
        self.native: dict[Cell, Native] = {}
        self.faults: dict[Cell, CellFault] = {}
        self.across: dict[Cell, str] = {}
        self.below: dict[Cell, Cell] = {}
        self.merged: dict[Cell, Cell] = {}
        self.days: dict[int, list[tuple[Cell, datetime | date, str]]] = {}

    def read(self) -> Rows:
        for area in self.sheet.merged_cells.ranges:
            self._merged(area.min_row, area.min_col, area.max_row, area.max_col)
        no_columns = self._hidden_columns()
        rows, no_rows = [], 0
        for number, cells in self._lines():
            texts = [
                "" if place in no_columns else self._text(cell, (number, place)) for place, cell in enumerate(cells, 1)
            ]
            if self.sheet.row_dimensions[number].hidden if number in self.sheet.row_dimensions else False:
                no_rows += any(texts)
            elif line := trimmed(texts):
                rows.append(Row(number, line))
        return Rows(
            rows=tuple(self._in_thai_days(rows)),
            places=FileLocations(SheetPlaces(self.file, self.sheet.title)),
            sheet=self.sheet.title,
            native=self.native,
            faults=self.faults,
            across=self.across,
            hidden=(no_rows, len(no_columns)),
            merged=self.merged,
            filtered=bool(no_rows and self.sheet.auto_filter.filterColumn),
        )

    def _in_thai_days(self, rows: list[Row]) -> Iterator[Row]:
        """The rows, days of columns that hold but the last moments of days in UTC as the Thai days that then begin."""
        texts: dict[Cell, str] = {}
        for known in self.days.values():
            if all(isinstance(value, datetime) and value.time() in _MIDNIGHTS for _, value, _ in known):
                for at, value, style in known:
                    day = value + timedelta(hours=_THAI_HOURS)
                    self.native[at] = _native(day, style)
                    texts[at] = shown(day, self.native[at], style)
        for row in rows:
            cells = (texts.get((row.line, place), cell) for place, cell in enumerate(row.cells, 1))
            yield Row(row.line, tuple(cells)) if texts else row

    def _lines(self) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """Every row, until so many are blank that the rest of the sheet must be too."""
        blank = 0
        width = min(self.sheet.max_column, _MOST_COLUMNS)
        for number, cells in enumerate(self.sheet.iter_rows(max_col=width), 1):
            blank = 0 if any(cell.value is not None for cell in cells) else blank + 1
            if blank > _BLANKS:
                return
            if number > _MOST_ROWS:
                raise WorkbookError("table-too-large", value=f"> {_MOST_ROWS:,}")
            yield number, cells

    def _merged(self, top: int, left: int, bottom: int, right: int) -> None:
        """A text over several rows is told of each of them; a number is not: it would be counted again."""
        if (bottom - top + 1) * (right - left + 1) > _MOST_ROWS:
            return
        self.merged |= {
            (row, column): (top, left)
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
            if (row, column) != (top, left)
        }
        value = self.sheet.cell(top, left).value
        if value is None:
            return
        if isinstance(value, int | float) and bottom > top:
            self.faults[top, left] = CellFault("table-merged", {"value": str(value), "rows": str(bottom - top + 1)})
        elif bottom > top:
            self.below |= {(row, left): (top, left) for row in range(top + 1, bottom + 1)}
        if isinstance(value, str):
            text = one_line(value)
            self.across |= {(row, column): text for row in range(top, bottom + 1) for column in range(left, right + 1)}

    def _hidden_columns(self) -> set[int]:
        found: set[int] = set()
        for letter, known in self.sheet.column_dimensions.items():
            if known.hidden:
                first = known.min or column_index_from_string(letter)
                last = min(known.max or first, self.sheet.max_column, _MOST_COLUMNS)
                found |= set(range(first, last + 1))
        return {
            column
            for column in found
            if any(self.sheet.cell(row, column).value is not None for row in range(1, min(self.sheet.max_row, 200) + 1))
        }

    def _text(self, cell: SheetCell | MergedCell, at: Cell) -> str:
        """What the cell shows; what is known beyond it is kept in `native`, what is wrong in `faults`."""
        if at in self.below:
            cell = self.sheet.cell(*self.below[at])
        value = cell.value
        if value is None:
            return self._uncounted(at)
        if isinstance(value, str):
            if cell.data_type == "e":
                self.faults[at] = CellFault("table-error-cell", {"value": value})
            return one_line(value)
        if beyond := _beyond_measure(value):
            return beyond
        style = cell.number_format
        native = _native(value, style)
        self.native[at] = native
        if isinstance(value, datetime):
            self.days.setdefault(at[1], []).append((at, value, style))
        if native is None:
            self.faults[at] = CellFault("table-date", {"value": str(value), "wanted": "day", "guess": ""})
        return shown(value, native, style)

    def _uncounted(self, at: Cell) -> str:
        """A formula whose result was never saved shows nothing."""
        formula = self.formulas.cell(*at) if self.formulas else None
        if formula is not None and formula.data_type == "f":
            self.faults[at] = CellFault("table-formula", {"value": str(getattr(formula.value, "text", formula.value))})
        return ""


def _beyond_measure(value: Any) -> str:
    """The text of a number that is so large, or so little a number, that nothing can be reckoned with it; else ""."""
    if not isinstance(value, int | float) or abs(value) < TOO_LARGE:
        return ""
    return f"{value:.0f}" if abs(value) < _WRITTEN_OUT else str(value)


def _native(value: Any, style: str) -> Native:
    """A number or a day; None for a day that there is not."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return value * 100 if "%" in style else value
    if isinstance(value, float):
        number = Decimal(repr(round(value, 12))).normalize()
        return number * 100 if "%" in style else number
    if isinstance(value, datetime | date):
        try:
            return thai_day(value.date() if isinstance(value, datetime) else value).day
        except ValueError:
            return None
    return 0 if isinstance(value, time) else None


@dataclass(frozen=True, slots=True)
class SheetPlaces(Mapping[Path, Location]):
    """The places of a sheet's cells; a whole row is told by its first cell."""

    file: str
    sheet: str

    def __getitem__(self, path: Path) -> Location:
        cell = cell_path(path)
        if cell is None:
            raise KeyError(path)
        return Location(self.file, sheet=self.sheet, cell=f"{get_column_letter(cell[1] or 1)}{cell[0]}")

    def __contains__(self, path: object) -> bool:
        return isinstance(path, tuple) and cell_path(path) is not None

    def __iter__(self) -> Iterator[Path]:
        return iter(())

    def __len__(self) -> int:
        return 0
