"""The rows of a table that count: sums, and sums by what stands in a column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from generator.tables.figure import Line
from generator.tables.kinds import ORDER, TableKind, Value
from generator.tables.none_words import begins_with_one_of, says_nothing
from generator.tables.rules import Marked
from generator.tables.table import Table
from generator.text.dates import MONTHS, Span, buddhist

Record = Mapping[str, Value]

COUNT = ""
"""Stands for the rows themselves where sums are told: 1 in each, 0 in one that says that there was nothing."""

_MOST_MONTHS = 24

Sums = Sequence[str]
"""The columns that are added up for each line; COUNT for the rows themselves."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that count, by the ids of the kind's columns; `excluded` tells how many do not.

    `columns` are the ids of the columns that the table has, whether or not something stands in them; `unread` those of
    numbers in which a row that counts says what could not be read: what they add up to is not known.
    """

    kind: TableKind
    records: tuple[Record, ...]
    as_of: date | None = None
    excluded: int = 0
    columns: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()

    @staticmethod
    def of(table: Table, kind: TableKind, as_of: date | None = None) -> "Rows":
        """The rows of a table of a kind, less those that are excluded."""
        records = [{**one, COUNT: int(not tells_none(table, place))} for place, one in enumerate(table.records)]
        places = [place for place, one in enumerate(records) if not (kind.excluded and _is(one, kind.excluded))]
        counted = tuple(records[place] for place in places)
        columns = frozenset(filter(None, table.fields))
        return Rows(kind, counted, as_of, len(records) - len(counted), columns, _unread(table, kind, places))

    @property
    def count(self) -> Decimal:
        """How many things the rows tell of."""
        return self.sum(COUNT)

    def has(self, column: str) -> bool:
        """Whether a row that counts holds something in the column."""
        return any(one.get(column) is not None for one in self.records)

    def adds_up(self, column: str) -> bool:
        """Whether what a column adds up to is known: it holds something, and nothing that could not be read."""
        return column not in self.unread and self.has(column)

    def sum(self, column: str) -> Decimal:
        """The sum of a column of numbers."""
        return sum((_number(one.get(column)) for one in self.records), Decimal(0))

    def having(self, *columns: str) -> "Rows":
        """The rows that hold something in each of the columns."""
        kept = tuple(one for one in self.records if all(one.get(column) is not None for column in columns))
        return replace(self, records=kept)

    def running(self) -> Decimal | None:
        """How many rows go on: by the choice that says so, without one by their last day; None where neither tells."""
        runs, until = self.kind.running, self.kind.until or ""
        if not runs or not (self.has(runs.column) or (self.has(until) and self.as_of)):
            return None
        return Decimal(sum(_runs(one, runs, until, self.as_of) for one in self.records))

    def each(self, column: str, sums: Sums) -> list[Line]:
        """A line for each row, called by what stands in the column."""
        return [Line(self._label(column, one), _sums([one], sums)) for one in self._telling]

    def by(self, column: str, sums: Sums) -> list[Line]:
        """A line for each thing that stands in the column, greatest first; "" for rows without one."""
        found: dict[str, list[Record]] = {}
        for one in self._telling:
            found.setdefault(self._label(column, one), []).append(one)
        lines = [Line(label, _sums(inside, sums)) for label, inside in found.items()]
        return sorted(lines, key=lambda line: [-(value or 0) for value in line.values])

    def by_month(self, column: str, sums: Sums) -> list[Line]:
        """A line for each month from the first to the last, those without a row too; then rows that tell no month."""
        found: dict[date | None, list[Record]] = {}
        for one in self.records:
            found.setdefault(_month(one.get(column)), []).append(one)
        known = sorted(month for month in found if month)
        if not known:
            return []
        months = Span(known[0], known[-1]).months
        lines = [
            Line(_name(month), _sums(found.get(month, []), sums), month)
            for month in (months if len(months) <= _MOST_MONTHS else known)
        ]
        rest = [one for one in found.get(None, ()) if one[COUNT]]
        return [*lines, Line("", _sums(rest, sums))] if rest else lines

    @property
    def _telling(self) -> list[Record]:
        """The rows less those that say that there was nothing."""
        return [one for one in self.records if one[COUNT]]

    def _label(self, column: str, one: Record) -> str:
        """What stands in a cell, in words."""
        value = one.get(column)
        declared = self.kind.column(column)
        choice = declared.choice(value) if declared else None
        return choice.label if choice else "" if value is None else str(value)


def _unread(table: Table, kind: TableKind, places: Sequence[int]) -> frozenset[str]:
    """The columns of numbers in which one of the rows at these places says what could not be read."""
    numeric = [(at, id) for at, id in enumerate(table.fields) if id and (column := kind.column(id)) and column.numeric]
    return frozenset(
        id
        for at, id in numeric
        if any(table.typed[row][at] is None and not says_nothing(table.rows[row][at]) for row in places)
    )


def _sums(records: Sequence[Record], sums: Sums) -> tuple[Decimal | None, ...]:
    """The sums of some rows; None where they hold nothing to add up.

    Where there is no row at all, rows that are counted say that there was nothing; of numbers nothing is known then.
    """
    if not records:
        return tuple(Decimal(0) if COUNT in sums else None for _ in sums)
    return tuple(_sum(records, column) for column in sums)


def _sum(records: Sequence[Record], column: str) -> Decimal | None:
    silent = all(one.get(column) is None for one in records) and any(one[COUNT] for one in records)
    return None if silent else sum((_number(one.get(column)) for one in records), Decimal(0))


def _is(one: Record, marked: Marked) -> bool:
    return one.get(marked.column) == marked.choice


def _number(value: Value) -> Decimal:
    return Decimal(value) if isinstance(value, int | Decimal) else Decimal(0)


def _runs(one: Record, running: Marked, until: str, as_of: date | None) -> bool:
    if one.get(running.column):
        return _is(one, running)
    ends = one.get(until)
    return bool(as_of and isinstance(ends, date) and ends >= as_of)


def _month(value: Value) -> date | None:
    return value.replace(day=1) if isinstance(value, date) else None


def _name(month: date) -> str:
    """ตุลาคม 2566."""
    return f"{MONTHS[month.month - 1]} {buddhist(month.year)}"


def tells_something(table: Table) -> bool:
    """Whether a table has a row that does not say that there was nothing."""
    return any(not tells_none(table, row) for row in range(len(table.rows)))


def tells_none(table: Table, row: int) -> bool:
    """Whether a row says that there was nothing: its name says so, and it tells no number, day or choice.

    Its name stands in the columns of words that must be filled, in a kind without such a column in all but the month.
    """
    if not table.silent:
        table.silent.append(frozenset(_silent(table, table.kind)) if table.kind else frozenset())
    return row in table.silent[0]


def _silent(table: Table, kind: TableKind) -> Iterator[int]:
    """The rows that say that there was nothing."""
    aside = {ORDER, kind.when or ORDER}
    columns = [(at, kind.column(id) if id else None) for at, id in enumerate(table.fields) if id not in aside]
    naming = [at for at, column in columns if column and column.required and column.type == "text"]
    for row, (texts, values) in enumerate(zip(table.rows, table.typed, strict=True)):
        names = [texts[at] for at in naming if texts[at]]
        written = names or [texts[at] for at, _ in columns if texts[at] and values[at] != 0]
        if not written or not all(says_nothing(text) or _begins(kind, text) for text in written):
            continue
        if not any(values[at] for at, column in columns if column and column.type != "text"):
            yield row


def _begins(kind: TableKind, text: str) -> bool:
    return bool(kind.none) and begins_with_one_of(text, kind.none)
