"""Lines of totals against the rows that they sum up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.load.tables.files.raw_rows import Row, filled
from generator.load.tables.heading.units import Units
from generator.load.tables.layout import Layout
from generator.load.tables.line_words import begins_total, is_number
from generator.load.tables.rows import Body
from generator.tables.cells import CellError, read_cell
from generator.tables.kinds import Column, Value
from generator.tables.none_words import says_nothing
from generator.text.thai import arabic, fold

_COUNT = re.compile(r"(\d[\d,]*)\s*(?:รายการ|โครงการ|กิจกรรม|สัญญา|หลักสูตร)")

_CARRIED = re.compile("ยก(?:มา|ไป)|สะสม|(?:carried|brought)forward")


@dataclass(frozen=True, slots=True)
class Summed:
    """The typed columns of a table, by their place from 0, their units, and those places that could not all be read."""

    values: dict[int, Sequence[Value]]
    unread: frozenset[int]
    units: Units = field(default_factory=Units)

    def as_said(self, column: Column, place: int, text: str, span: range) -> bool:
        """Whether a total says nothing, or what these rows add up to; in larger units, as near as it is written."""
        said = self.units.in_baht(place, column, text, _said(column, text))
        if not isinstance(said, int | Decimal):
            return True
        values = [self.values[place][row] for row in span]
        near = self.units.rounding(place, said, values) if column.type == "money" else Decimal(0)
        return abs(said - _sum(self.values[place], span)) <= near


def total_problems(where: DataPath, layout: Layout, body: Body, summed: Summed) -> Iterator[Problem]:
    """Every line of totals is told; one of the whole table, or of a group, must be what its rows add up to."""
    for number, row in enumerate(body.totals):
        yield Problem("table-left-out", where.at(row.line), {"value": _label(row) or next(filled(row))[1]})
        label = _label(row)
        says_so = not label or begins_total(label)
        if layout.kind is None or not body.rows or not says_so or _CARRIED.search(fold(label)):
            continue
        spans = _spans(body, number)
        if not spans:
            continue
        yield from _count_problems(where, layout, row, spans)
        for place, column in enumerate(layout.columns):
            if column and column.has_total and place not in summed.unread:
                text = row.cells[place] if place < len(row.cells) else ""
                if not any(summed.as_said(column, place, text, span) for span in spans):
                    facts = {"value": text, "field": column.label, "sum": f"{_sum(summed.values[place], spans[0]):,f}"}
                    yield Problem("table-total-differs", where.at(row.line, place + 1), facts)


def _label(row: Row) -> str:
    return next((cell for _, cell in filled(row) if not is_number(cell)), "")


def _spans(body: Body, number: int) -> list[range]:
    """The rows, by position, that a line of totals may sum up: all before it, or those since the total before it."""
    line = body.totals[number].line
    before = len([row for row in body.rows if row.line < line])
    if number == len(body.totals) - 1 and before == len(body.rows):
        since = 0 if number == 0 else len([row for row in body.rows if row.line < body.totals[number - 1].line])
        return [range(before), *([range(since, before)] if 0 < since < before else [])]
    if before == 0:
        return []
    earlier = [len([row for row in body.rows if row.line < total.line]) for total in body.totals[:number]]
    return [range(before), *(range(start, before) for start in dict.fromkeys(earlier) if start < before)]


def _count_problems(where: DataPath, layout: Layout, row: Row, spans: Sequence[range]) -> Iterator[Problem]:
    """How many records a total says there are, against how many there are."""
    name = next((place for place in layout.needed), None)
    for place, text in filled(row):
        found = _COUNT.search(arabic(text))
        if found and name is not None and place in {0, layout.order, name}:
            said = int(found[1].replace(",", ""))
            if said not in {len(span) for span in spans}:
                column = layout.columns[name]
                facts = {"value": found[0], "field": column.label if column else "", "sum": f"{len(spans[-1]):,}"}
                yield Problem("table-total-differs", where.at(row.line, place + 1), facts)


def _said(column: Column, text: str) -> Value:
    """What a total says of a column; None where it says nothing that can be read."""
    if says_nothing(text):
        return None
    try:
        return read_cell(column, text)
    except CellError:
        return None


def _sum(values: Sequence[Value], span: range) -> Decimal:
    numbers = (values[row] for row in span)
    return sum((Decimal(value) for value in numbers if isinstance(value, int | Decimal)), Decimal(0))
