"""Figures computed from the rows of a table as its kind says: the one source of every number that is shown."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from generator.tables.counted_rows import COUNT, Rows
from generator.tables.figure import Breakdown, Figure, Figures, Line, Series, share
from generator.tables.kinds import TableKind, Value
from generator.tables.rules import EXCLUDED, ROWS, RUNNING, BreakdownRule, FigureRule, Ids, Rule
from generator.tables.table import Table


def figures_of(table: Table, as_of: date | None = None) -> Figures:
    """What is computed from a table; `as_of` is the day it is told for, where its item names one.

    Computed once for each table and day. A table of no known kind has no figures; one whose headings are
    doubted has none to believe.
    """
    if as_of not in table.computed:
        believed = table.kind and not table.doubt
        table.computed[as_of] = compute(table, table.kind, as_of) if table.kind and believed else Figures("")
    return table.computed[as_of]


def compute(table: Table, kind: TableKind, as_of: date | None) -> Figures:
    """All figures, breakdowns and totals of a table of this kind."""
    rows = Rows.of(table, kind, as_of)
    excluded = kind.column(kind.excluded.column) if kind.excluded and rows.excluded else None
    choice = excluded.choice(kind.excluded.choice) if excluded and kind.excluded else None
    return Figures(
        kind.id,
        tuple(_figures(rows)),
        tuple(_breakdowns(rows)),
        _totals(table, rows),
        kind.family_id,
        choice.label if choice else "",
    )


def _totals(table: Table, rows: Rows) -> Mapping[str, Decimal]:
    """The sum of every column whose numbers can be added up, in a table of more than one row."""
    if len(table.rows) < 2:
        return {}
    return {
        column.id: rows.sum(column.id) for column in rows.kind.columns if column.has_total and rows.adds_up(column.id)
    }


_Known = Mapping[str, Decimal]
"""The figures that were computed before, by their ids."""


def _figures(rows: Rows) -> Iterator[Figure]:
    known: dict[str, Decimal] = {}
    for rule in rows.kind.figures:
        value = next((found for way in rule.rules if (found := _value(way, rows, known)) is not None), None)
        if value is not None:
            known[rule.id] = value
            yield Figure(rule.id, value, rows.kind.unit(rule.unit), rule.label)


def _value(rule: Rule, rows: Rows, known: _Known) -> Decimal | None:
    """What a rule tells; None where the table does not hold what it needs."""
    if not rows.columns.isdisjoint(rule.without) or not known.keys() >= set(rule.beside):
        return None
    return next((_WAYS[way](getattr(rule, way), rows, known) for way in rule.ways), None)


def _count(what: str, rows: Rows, _: _Known) -> Decimal | None:
    if what == RUNNING:
        return rows.running()
    if what == EXCLUDED:
        return Decimal(rows.excluded) if rows.excluded else None
    return rows.count


def _sum(columns: Ids, rows: Rows, _: _Known) -> Decimal | None:
    return sum(map(rows.sum, columns), Decimal(0)) if all(map(rows.adds_up, columns)) else None


def _difference(figures: Ids, _: Rows, known: _Known) -> Decimal | None:
    found = _pair(figures, known)
    return found[0] - found[1] if found else None


def _share(figures: Ids, _: Rows, known: _Known) -> Decimal | None:
    found = _pair(figures, known)
    return share(*found) if found else None


def _pair(figures: Ids, known: _Known) -> tuple[Decimal, Decimal] | None:
    first, second = (known.get(id) for id in figures)
    return None if first is None or second is None else (first, second)


def _saving(columns: Ids, rows: Rows, _: _Known) -> Decimal | None:
    first, second = columns
    both = rows.having(first, second)
    if not rows.unread.isdisjoint(columns):
        return None
    return both.sum(first) - both.sum(second) if both.records else None


def _saving_share(columns: Ids, rows: Rows, known: _Known) -> Decimal | None:
    saved = _saving(columns, rows, known)
    return None if saved is None else share(saved, rows.having(*columns).sum(columns[0]))


_WAYS: Mapping[str, Callable[[Any, Rows, _Known], Decimal | None]] = {
    "count": _count,
    "sum": _sum,
    "difference": _difference,
    "share": _share,
    "saving": _saving,
    "saving_share": _saving_share,
}


def _breakdowns(rows: Rows) -> Iterator[Breakdown]:
    for rule in rows.kind.breakdowns:
        sums = _held(rule.columns, rows) or _held(rule.otherwise, rows)
        lines = _lines(rule, rows, tuple(sums.values())) if sums and all(map(rows.has, rule.needs)) else ()
        if lines:
            yield Breakdown(rule, tuple(_series(rows.kind, id) for id in sums), tuple(lines))


def _lines(rule: BreakdownRule, rows: Rows, sums: Sequence[str]) -> list[Line]:
    if not rows.has(rule.column):
        return []
    if rule.month:
        return rows.by_month(rule.month, sums)
    return rows.each(rule.column, sums) if rule.each else rows.by(rule.column, sums)


def _held(figures: Ids, rows: Rows) -> dict[str, str]:
    """The figures that can be told for a part of the rows, and the column that each adds up."""
    rules = ((id, rows.kind.figure(id)) for id in figures)
    found = ((id, _column(rule, rows)) for id, rule in rules if rule)
    return {id: column for id, column in found if column is not None}


def _column(figure: FigureRule, rows: Rows) -> str | None:
    """What is added up to tell a figure of some rows: COUNT or a column that holds something; None where nothing is."""
    rules = (rule for rule in figure.rules if rule.groupable and rows.columns.isdisjoint(rule.without))
    return next((column for rule in rules if rows.adds_up(column := adds_up(rule))), None)


def adds_up(rule: Rule) -> str:
    """The one column that a rule adds up; COUNT where it counts rows."""
    return COUNT if rule.count == ROWS else rule.sum[0]


def _series(kind: TableKind, id: str) -> Series:
    rule = kind.figure(id)
    return Series(id, rule.label if rule else id, kind.unit(rule.unit if rule else ""))


def summary(table: Table, kind: TableKind, as_of: date | None = None) -> Mapping[str, tuple[Value, ...]]:
    """The columns of a table of `kind`, by id, computed from the rows of `table`; empty where they do not tell them.

    Contracts tell the summary by method: how many (`count`), for how much (`budget`). The first column names the lines.
    """
    rule, other = kind.breakdown(kind.summary), table.kind
    if not rule or not other or other.id == kind.id or other.family_id != kind.family_id:
        return {}
    found = figures_of(table, as_of).breakdown(rule.id)
    if not found or not any(line.label for line in found.lines):
        return {}
    return {rule.column: tuple(line.label or None for line in found.lines)} | {
        column: found.column(id) for id, column in _summed(kind, rule) if id in found.columns and any(found.column(id))
    }


def _summed(kind: TableKind, rule: BreakdownRule) -> Iterator[tuple[str, str]]:
    """The figures of a summary, and the column in which each stands written."""
    for id in rule.columns:
        figure = kind.figure(id)
        yield from ((id, one.sum[0]) for one in (figure.rules if figure else ()) if len(one.sum) == 1)


def tells(table: Table, kind: TableKind, columns: Collection[str], as_of: date | None = None) -> bool:
    """Whether all these columns of a table of `kind`, by id, can be computed from the rows of `table`."""
    return bool(columns) and set(columns) <= summary(table, kind, as_of).keys()
