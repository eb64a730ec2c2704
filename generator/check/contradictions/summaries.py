"""A summary that an office typed says what the rows that it sums up say."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.disclosure import Disclosure
from generator.model.site import YearData
from generator.tables.kinds import Column, TableKind, Value
from generator.tables.recipes import summary
from generator.tables.table import Table


def summary_problems(year: YearData, disclosure: Disclosure, doubted: Collection[str] = ()) -> Iterator[Problem]:
    """Every number of the summaries of one answer that is not what the rows of the same answer add up to.

    Tables that are `doubted` contradict themselves already: what their rows add up to has that one cause.
    """
    names = dict.fromkeys(piece.table for pieces in disclosure.shows.values() for piece in pieces if piece.table)
    tables = [year.tables[name] for name in names if name in year.tables and name not in doubted]
    item = year.checklist.item(disclosure.item)
    for typed in tables:
        for rows in tables:
            computed = summary(rows, typed.kind, item.as_of if item else None) if typed.kind else {}
            if typed.kind and typed.rows and computed:
                yield from _differences(typed, typed.kind, rows, computed, disclosure.item)


def _differences(
    typed: Table, kind: TableKind, rows: Table, computed: Mapping[str, tuple[Value, ...]], item: str
) -> Iterator[Problem]:
    labelled = next(iter(computed))
    column = kind.column(labelled)
    label = typed.place_of(labelled)
    if column is None or label is None:
        return
    lines = [str(line or "") for line in computed[labelled]]
    said = [_label(column, values[label]) for values in typed.typed]
    said_numbers = [
        (place, counted.label, numbers)
        for id, numbers in computed.items()
        if id != labelled and (place := typed.place_of(id)) is not None and (counted := kind.column(id))
    ]
    for place, field, numbers in said_numbers:
        for row, line in enumerate(said):
            value = typed.typed[row][place]
            real = numbers[lines.index(line)] if line in lines else Decimal(0)
            # What nobody wrote down cannot be another number.
            if line and real is not None and isinstance(value, int | Decimal) and value != real:
                yield _differs(typed.where_of(row, place), typed.rows[row][place], (field, line, real), rows, item)
    for place, line in enumerate(lines):
        if line and line not in said:
            # Told once, with the first of its numbers that the rows tell.
            compared = ((field, numbers[place]) for _, field, numbers in said_numbers if numbers[place] is not None)
            field, real = next(compared, (column.label, line))
            yield _differs(typed.where_of(None, label), "-", (field, line, real), rows, item)


def _label(column: Column, value: Value) -> str:
    choice = column.choice(value)
    return choice.label if choice else str(value or "")


def _differs(where: DataPath, value: str, cell: tuple[str, str, Value], rows: Table, item: str) -> Problem:
    field, line, real = cell
    shown = f"{real:,f}" if isinstance(real, Decimal) else str(real)
    facts = {"value": value, "field": field, "line": line, "sum": shown, "file": rows.file}
    return Problem("table-summary-differs", where, facts, item)
