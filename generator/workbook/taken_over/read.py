"""A workbook that came back, as plain texts with their cells; imported by name where one is read."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zipfile import ZipFile

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.core.location import DataPath, Location, Path
from generator.core.problem import Problem
from generator.evidence.file_type import old_office_kind
from generator.evidence.form import BASE_SHEET
from generator.evidence.package import BrokenPackageError, LargePackageError, opened_package
from generator.evidence.workbook import has_formulas, opened_workbook, openpyxl_faults
from generator.tables.cells import thai_day
from generator.text.dates import short_date
from generator.workbook.columns import YES, tidy
from generator.workbook.form_file import (
    FIRST_ROW,
    FORM,
    IDS_ROW,
    LONGEST_PART,
    MARK,
    MOST_COLUMNS,
    MOST_ROWS,
)  # fmt: skip
from generator.workbook.table import FilledSheet, FilledWorkbook, FormRow

LARGEST = 60_000_000
"""More than this a form does not unpack to, in bytes."""

_LOOK_FOR_MARK = 30

_BLANKS = 300


class FormError(Exception):
    """A file that is no form to read: `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class CellPlaces(Mapping[Path, Location]):
    """The places of a workbook's cells, which problems name by sheet and cell: ("มาตรการ", "C7")."""

    file: str

    def __getitem__(self, path: Path) -> Location:
        if not path:
            return Location(self.file)
        cell = str(path[1]) if len(path) > 1 else None
        return Location(self.file, sheet=str(path[0]), cell=cell)

    def __contains__(self, path: object) -> bool:
        return isinstance(path, tuple)

    def __iter__(self) -> Iterator[Path]:
        return iter(((),))

    def __len__(self) -> int:
        return 1


def read_form(data: bytes, file: str) -> FilledWorkbook:
    """The form in the bytes of a workbook that is told as `file`; raises FormError where there is none to read."""
    where = DataPath(file)
    if old := old_office_kind(data):
        raise FormError(Problem("table-locked" if old == "locked" else "table-old-excel", where))
    try:
        with opened_package(data, LARGEST) as package, openpyxl_faults():
            if "xl/workbook.xml" not in package.namelist():
                raise FormError(Problem("form-foreign", where))
            return _form(package, where)
    except LargePackageError as wrong:
        raise FormError(Problem("table-too-large", where, {"value": f"{wrong.size:,} bytes"})) from wrong
    except BrokenPackageError as wrong:
        raise FormError(Problem("table-workbook", where, {"why": wrong.why})) from wrong


def _form(package: ZipFile, where: DataPath) -> FilledWorkbook:
    book = opened_workbook(package)
    if BASE_SHEET not in book.sheetnames:
        raise FormError(Problem("form-foreign", where))
    about, base = _base(book[BASE_SHEET], where)
    formulas = opened_workbook(package, formulas=True) if has_formulas(package) else None
    sheets: dict[str, FilledSheet] = {}
    problems: list[Problem] = []
    for page in book.worksheets:
        wrote = formulas[page.title] if formulas and page.title in formulas.sheetnames else None
        reading = _Page(page, wrote, where)
        sheet = reading.sheet(base)
        if sheet and sheet.id in sheets:
            problems.append(Problem("form-damaged", where.at(page.title), {"sheet": page.title}))
        elif sheet:
            sheets[sheet.id] = sheet
        problems += reading.problems
    if not sheets:
        raise FormError(Problem("form-damaged", where, {"sheet": ""}))
    agency, year, unit = about
    return FilledWorkbook(where.file, agency, year, unit, sheets, base, tuple(problems))


Base = Mapping[str, Mapping[str, Mapping[str, str]]]


def _base(page: Worksheet, where: DataPath) -> tuple[tuple[str, int, str], Base]:
    """For whom the form is, and what its cells held when it was handed out."""
    cells = [str(row[0] or "") for row in page.iter_rows(max_col=1, max_row=MOST_ROWS, values_only=True)]
    try:
        about = json.loads(cells[0] if cells else "")
        version = about["form"]
        agency, year, unit = str(about["agency"]), int(about["year"]), str(about["unit"])
    except (ValueError, LookupError, TypeError):
        raise FormError(Problem("form-damaged", where, {"sheet": ""})) from None
    if version != FORM:
        raise FormError(Problem("form-old", where, {"year": str(year)}, year=year))
    try:
        held = json.loads("".join(cells[1:]))
        base = {str(id): {key: dict(row) for key, row in rows.items()} for id, rows in held.items()}
    except (ValueError, AttributeError, TypeError, RecursionError):
        raise FormError(Problem("form-damaged", where, {"sheet": ""})) from None
    return (agency, year, unit), base


class _Page:
    """One sheet on its way to becoming rows."""

    def __init__(self, page: Worksheet, formulas: Worksheet | None, where: DataPath) -> None:
        self.page, self.formulas, self.where = page, formulas, where.at(page.title)
        self.problems: list[Problem] = []

    def sheet(self, base: Base) -> FilledSheet | None:
        """The sheet; None where it is none to fill in."""
        marked = self._marked()
        if marked is None:
            return None
        line, id, letters = marked
        if id not in base:
            self.problems.append(Problem("form-damaged", self.where, {"sheet": self.page.title}))
            return None
        rows = tuple(self._rows(line + FIRST_ROW - IDS_ROW, letters))
        told = {name: get_column_letter(place) for name, place in letters.items()}
        return FilledSheet(id, self.page.title, rows, told)

    def _marked(self) -> tuple[int, str, dict[str, int]] | None:
        """The line with the ids of the columns, the id of the sheet, and where each column stands."""
        for number, cells in enumerate(self._lines(1, _LOOK_FOR_MARK), 1):
            texts = [str(cell.value or "") for cell in cells]
            marks = [place for place, text in enumerate(texts) if text.startswith(f"{MARK} ")]
            if marks:
                ids = {text: place for place, text in enumerate(texts, 1) if text and place != marks[0] + 1}
                return number, texts[marks[0]].removeprefix(f"{MARK} "), {"key": marks[0] + 1, **ids}
        return None

    def _lines(self, first: int, last: int) -> Iterator[tuple[Any, ...]]:
        width = min(self.page.max_column, MOST_COLUMNS)
        return self.page.iter_rows(min_row=first, max_row=min(last, self.page.max_row), max_col=width)

    def _rows(self, first: int, places: Mapping[str, int]) -> Iterator[FormRow]:
        above, blank = "", 0
        for number, cells in enumerate(self._lines(first, first + MOST_ROWS), first):
            texts = {id: self._text(cells[place - 1]) for id, place in places.items() if place <= len(cells)}
            key = texts.pop("key", "")
            held = {id: text for id, text in texts.items() if text}
            if key or held:
                yield FormRow(key, {**held, **({} if key else {"above": above})}, place=number)
            above, blank = key or above, 0 if key or held else blank + 1
            if blank > _BLANKS:
                return

    def _text(self, cell: Any) -> str:
        """What the cell says; what is wrong with it is kept."""
        value = cell.value
        where = self.where.at(cell.coordinate)
        if value is None:
            wrote = self.formulas[cell.coordinate] if self.formulas else None
            if wrote is not None and wrote.data_type == "f":
                formula = str(getattr(wrote.value, "text", wrote.value))
                self.problems.append(Problem("form-formula", where, {"value": formula}))
            return ""
        if cell.data_type == "e":
            self.problems.append(Problem("form-formula", where, {"value": str(value)}))
            return ""
        if isinstance(value, str):
            return tidy(value)
        try:
            return _shown(value)
        except (ValueError, ArithmeticError):
            self.problems.append(Problem("form-formula", where, {"value": str(value)[:LONGEST_PART]}))
            return ""


def _shown(value: Any) -> str:
    """A number or a day as an office writes it."""
    if isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, datetime | date):
        return short_date(thai_day(value.date() if isinstance(value, datetime) else value).day)
    if isinstance(value, float):
        number = Decimal(repr(round(value, 10)))
        return f"{number.to_integral_value():f}" if number == number.to_integral_value() else f"{number.normalize():f}"
    return value.strftime("%H:%M") if isinstance(value, time) else str(value)
