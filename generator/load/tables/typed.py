"""The cells of a table as typed values; what cannot be read is a problem of its cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.load.tables.files.raw_rows import CellFault, Native, Row, Rows
from generator.load.tables.heading.units import Units
from generator.load.tables.line_words import is_order
from generator.load.tables.records import BREAK
from generator.tables.cells import CellError, read_cell
from generator.tables.kinds import Column, Value

_TOLD = 5

# What is left of a number that Excel has shortened: 1.23E+11, or #### in a cell too narrow.
_SHORTENED = re.compile(r"\d(?:\.\d+)?E\+(?:0[5-9]|1\d|20)|#{3,}")

# Of a number of more than 15 digits Excel keeps 15; where it tells an amount, it is another fault.
_ROUNDED = re.compile(r"[1-9]\d{14}0{1,5}")

_SERIALS = range(20_000, 80_000)

_FIRST_SERIAL = date(1899, 12, 30)

_NUMBERS = {"money", "whole", "decimal", "percent"}


@dataclass(slots=True)
class Reading:
    """One column on its way: texts and values gathered, problems counted so that no flood is told.

    `year` is the fiscal year (พ.ศ.) of months without one, `units` are those that amounts are written in.
    """

    rows: Rows
    where: DataPath
    place: int
    name: str
    column: Column | None
    year: int | None
    units: Units = field(default_factory=Units)
    problems: list[Problem] = field(default_factory=list)
    more: int = 0

    def read(self, rows: tuple[Row, ...]) -> tuple[list[str], list[Value]]:
        """The texts and typed values of the column."""
        texts: list[str] = []
        values: list[Value] = []
        for row in rows:
            text, value = self._cell(row)
            texts.append(text)
            values.append(value)
        if self.more:
            last = self.problems[-1]
            facts = {"value": str(self.more), "field": self.name}
            self.problems.append(Problem("table-more", last.where, facts))
        return texts, values

    def _cell(self, row: Row) -> tuple[str, Value]:
        text = row.cells[self.place] if self.place < len(row.cells) else ""
        at = (row.line, self.place + 1)
        if fault := self.rows.faults.get(at) or self._cut(text):
            self._tell(row, fault)
            return text, None
        column = self.column
        if column is None:
            return text, text or None
        try:
            native = self.rows.native.get(at)
            if native is not None and column.type != "text":
                return _counted(column, text, self.units.native(self.place, column, native))
            several = BREAK in text and column.type != "text"
            value = _several(column, text, self.year) if several else read_cell(column, text, self.year)
            return text, self.units.in_baht(self.place, column, text, value)
        except CellError as wrong:
            # A number of levels, such as 1.2, numbers a record as well as a whole one.
            if not (column.numbers_rows and is_order(text)):
                self._tell(row, CellFault(wrong.code, wrong.facts))
            return text, None

    def _cut(self, text: str) -> CellFault | None:
        if not text.isascii():
            return None
        rounded = (self.column is None or self.column.type in {"text", "tax-id"}) and _ROUNDED.fullmatch(text)
        return CellFault("table-cut", {"value": text}) if rounded or _SHORTENED.fullmatch(text) else None

    def _tell(self, row: Row, fault: CellFault) -> None:
        if len(self.problems) >= _TOLD:
            self.more += 1
            return
        where = self.where.at(row.line, self.place + 1)
        self.problems.append(Problem(fault.code, where, {**fault.facts, "field": self.name}))


def _several(column: Column, text: str, year: int | None) -> Value:
    """What the lines of one cell come to: the sum of what can be added up, else what all of them say."""
    values = [read_cell(column, line, year) for line in text.split(BREAK)]
    if column.numeric:
        total = sum((Decimal(value) for value in values if isinstance(value, int | Decimal)), Decimal(0))
        return int(total) if column.type == "whole" else total
    return values[0] if len(set(values)) == 1 else None


def _counted(column: Column, text: str, native: Native) -> tuple[str, Value]:
    """What a workbook's number or day is in a column of this type."""
    if native is None:
        return text, None
    if isinstance(native, date):
        return text, _day(column, text, native)
    kind, whole = column.type, native % 1 == 0
    if kind == "date" and whole and int(native) in _SERIALS:
        return text, _FIRST_SERIAL + timedelta(int(native))
    if kind == "tax-id" and whole:
        # As a number it has lost the zeros that it began with.
        text = str(int(native)).zfill(13)
    return text, _number(column, Decimal(native)) if kind in _NUMBERS else read_cell(column, text)


def _day(column: Column, text: str, day: date) -> date:
    if column.type not in {"date", "month"}:
        raise CellError("table-number", text, wanted="count" if column.type == "whole" else column.type)
    return day.replace(day=1) if column.type == "month" else day


def _number(column: Column, number: Decimal) -> Value:
    if column.type == "whole":
        return read_cell(column, f"{number:f}")
    # What a sum of a workbook has beyond its satang is its own rounding.
    return round(number, 2) if column.type == "money" and number != number.quantize(Decimal("0.01")) else number


def sums(texts: Iterator[Value]) -> Decimal:
    """The sum of what can be added up."""
    return sum((Decimal(value) for value in texts if isinstance(value, int | Decimal)), Decimal(0))
