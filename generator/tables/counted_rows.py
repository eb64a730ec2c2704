"""The rows of a table that count: sums, and sums by what stands in a column."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from generator.tables.figure import BAHT, Breakdown, Line
from generator.tables.kinds import TableKind, Value
from generator.tables.none_words import begins_with_one_of, says_nothing
from generator.tables.table import Table
from generator.text.dates import MONTHS, buddhist

Record = Mapping[str, Value]

COUNT = ""
"""Stands for the rows themselves where sums are told: 1 in each, 0 in one that says that there was nothing."""

_MOST_MONTHS = 24

_MONEY = {"allocated", "agreed", "spent"}

_UNITS = {"received": "cases", "closed": "cases", "open": "cases", "held": "posts", "vacant": "posts"}

_PEOPLE = {"walk-in", "e-service", "served", "trainees"}


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that count, by the ids of the kind's columns; `cancelled` tells how many do not.

    `columns` are the ids of the columns that the table has, whether or not something stands in them.
    """

    kind: TableKind | None
    records: tuple[Record, ...]
    as_of: date | None = None
    cancelled: int = 0
    columns: frozenset[str] = frozenset()

    @staticmethod
    def of(table: Table, as_of: date | None = None) -> "Rows":
        """The rows of a table, less those said to be cancelled."""
        records = [{**one, COUNT: int(not _tells_none(table, place))} for place, one in enumerate(table.records)]
        counted = tuple(one for one in records if one.get("status") != "cancelled")
        return Rows(table.kind, counted, as_of, len(records) - len(counted), frozenset(filter(None, table.fields)))

    @property
    def count(self) -> Decimal:
        """How many things the rows tell of."""
        return self.sum(COUNT)

    def has(self, column: str) -> bool:
        """Whether a row that counts holds something in the column."""
        return any(one.get(column) is not None for one in self.records)

    def sum(self, column: str) -> Decimal:
        """The sum of a column of numbers."""
        return _sum(self.records, column)

    def having(self, *columns: str) -> "Rows":
        """The rows that hold something in each of the columns."""
        kept = tuple(one for one in self.records if all(one.get(column) is not None for column in columns))
        return replace(self, records=kept)

    def running(self) -> int:
        """How many contracts run: by their status, without one by their last day."""
        return sum(_runs(one, self.as_of) for one in self.records)

    def each(self, column: str, key: str, sums: Mapping[str, str]) -> Breakdown | None:
        """A line for each row, called by what stands in the column."""
        held, records = self._held(sums), self._telling
        if not held or not self.has(column):
            return None
        return _breakdown(key, held, [Line(self._label(column, one), _sums([one], held)) for one in records])

    def by(self, column: str, key: str, sums: Mapping[str, str]) -> Breakdown | None:
        """A line for each thing that stands in the column, greatest first; "" for rows without one."""
        held = self._held(sums)
        if not held or not self.has(column):
            return None
        found: dict[str, list[Record]] = {}
        for one in self._telling:
            found.setdefault(self._label(column, one), []).append(one)
        lines = [Line(label, _sums(inside, held)) for label, inside in found.items()]
        return _breakdown(key, held, sorted(lines, key=lambda line: [-value for value in line.values]))

    def by_month(self, column: str, key: str, sums: Mapping[str, str]) -> Breakdown | None:
        """A line for each month from the first to the last, those without a row too; then rows without a month."""
        held = self._held(sums)
        found: dict[date | None, list[Record]] = {}
        for one in self.records:
            found.setdefault(_month(one.get(column)), []).append(one)
        known = sorted(month for month in found if month)
        if not held or not known:
            return None
        months = _from_to(known[0], known[-1])
        lines = [
            Line(_name(month), _sums(found.get(month, []), held), month)
            for month in (months if len(months) <= _MOST_MONTHS else known)
        ]
        return _breakdown(key, held, [*lines, *([Line("", _sums(found[None], held))] if None in found else [])])

    @property
    def _telling(self) -> list[Record]:
        """The rows less those that say that there was nothing."""
        return [one for one in self.records if one[COUNT]]

    def _held(self, sums: Mapping[str, str]) -> Mapping[str, str]:
        """The sums of columns that at least one row holds."""
        return {key: column for key, column in sums.items() if self.has(column)}

    def _label(self, column: str, one: Record) -> str:
        """What stands in a cell, in words."""
        value = one.get(column)
        declared = self.kind.column(column) if self.kind else None
        choice = declared.choice(value) if declared else None
        return choice.label if choice else "" if value is None else str(value)


def _breakdown(key: str, sums: Mapping[str, str], lines: Sequence[Line]) -> Breakdown | None:
    if not lines:
        return None
    return Breakdown(key, tuple(sums), tuple(_unit(one) for one in sums), tuple(lines))


def _unit(key: str) -> str:
    """The unit of a column of a breakdown: that of the figure of the same key."""
    if key in _MONEY:
        return BAHT
    return "people" if key in _PEOPLE else _UNITS.get(key, key)


def _sums(records: Iterable[Record], sums: Mapping[str, str]) -> tuple[Decimal, ...]:
    inside = tuple(records)
    return tuple(_sum(inside, column) for column in sums.values())


def _sum(records: Iterable[Record], column: str) -> Decimal:
    return sum((_number(one.get(column)) for one in records), Decimal(0))


def _number(value: Value) -> Decimal:
    return Decimal(value) if isinstance(value, int | Decimal) else Decimal(0)


def _runs(one: Record, as_of: date | None) -> bool:
    if one.get("status"):
        return one["status"] == "active"
    ends = one.get("ends")
    return bool(as_of and isinstance(ends, date) and ends >= as_of)


def _month(value: Value) -> date | None:
    return value.replace(day=1) if isinstance(value, date) else None


def _from_to(first: date, last: date) -> list[date]:
    """The first days of the months from one to the other."""
    start, end = (day.year * 12 + day.month - 1 for day in (first, last))
    return [date(count // 12, count % 12 + 1, 1) for count in range(start, end + 1)]


def _name(month: date) -> str:
    """ตุลาคม 2566."""
    return f"{MONTHS[month.month - 1]} {buddhist(month.year)}"


def _tells_none(table: Table, row: int) -> bool:
    """Whether a row says that there was nothing: its name says so, and it tells no number, day or choice.

    Its name stands in the columns of words that must be filled, in a kind without such a column in all but the month.
    """
    kind = table.kind
    if kind is None:
        return False
    aside = {"order", kind.when or "order"}
    cells = [
        (text, value, kind.column(id) if id else None)
        for text, value, id in zip(table.rows[row], table.typed[row], table.fields, strict=True)
        if id not in aside
    ]
    if any(value for _, value, column in cells if column and column.type != "text"):
        return False
    names = [text for text, _, column in cells if column and column.required and column.type == "text"]
    written = [text for text in names or [text for text, value, _ in cells if value != 0] if text]
    return bool(written) and all(says_nothing(text) or _begins(kind, text) for text in written)


def _begins(kind: TableKind, text: str) -> bool:
    return bool(kind.none) and begins_with_one_of(text, kind.none)
