"""The rows of a table as figures are computed from them: sums, and sums by what stands in a column."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.dates import MONTHS
from generator.model.figure import BAHT, Breakdown, Line
from generator.model.fiscal import buddhist
from generator.model.table import Table
from generator.model.table_kind import TableKind, Value

Record = Mapping[str, Value]
_MOST_MONTHS = 24
_MONEY = {"allocated", "agreed", "spent"}
_UNITS = {"received": "cases", "closed": "cases", "open": "cases", "held": "posts", "vacant": "posts"}
_PEOPLE = {"walk-in", "e-service", "served", "trainees"}


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that count, by the ids of the kind's columns; `cancelled` tells how many do not."""

    kind: TableKind | None
    records: tuple[Record, ...]
    as_of: date | None = None
    cancelled: int = 0

    @staticmethod
    def of(table: Table, as_of: date | None = None) -> "Rows":
        """The rows of a table, less those said to be cancelled."""
        records = table.records
        counted = tuple(one for one in records if one.get("status") != "cancelled")
        return Rows(table.kind, counted, as_of, len(records) - len(counted))

    def __len__(self) -> int:
        return len(self.records)

    def has(self, column: str) -> bool:
        """Whether a row that counts holds something in the column."""
        return any(one.get(column) is not None for one in self.records)

    def sum(self, column: str) -> Decimal:
        """The sum of a column of numbers."""
        return _sum(self.records, column)

    def having(self, *columns: str) -> "Rows":
        """The rows that hold something in each of the columns."""
        kept = tuple(one for one in self.records if all(one.get(column) is not None for column in columns))
        return Rows(self.kind, kept, self.as_of)

    def running(self) -> int:
        """How many contracts run: by their status, without one by their last day."""
        return sum(_runs(one, self.as_of) for one in self.records)

    def each(self, column: str, key: str, sums: Mapping[str, str]) -> Breakdown | None:
        """A line for each row, called by what stands in the column."""
        if not self.has(column):
            return None
        return _breakdown(key, sums, [Line(self._label(column, one), _sums([one], sums)) for one in self.records])

    def by(self, column: str, key: str, sums: Mapping[str, str]) -> Breakdown | None:
        """A line for each thing that stands in the column, greatest first; "" for rows without one."""
        if not self.has(column):
            return None
        found: dict[str, list[Record]] = {}
        for one in self.records:
            found.setdefault(self._label(column, one), []).append(one)
        lines = [Line(label, _sums(inside, sums)) for label, inside in found.items()]
        return _breakdown(key, sums, sorted(lines, key=lambda line: [-value for value in line.values]))

    def by_month(self, column: str, key: str, sums: Mapping[str, str]) -> Breakdown | None:
        """A line for each month from the first to the last, those without a row too; then rows without a month."""
        found: dict[date | None, list[Record]] = {}
        for one in self.records:
            found.setdefault(_month(one.get(column)), []).append(one)
        known = sorted(month for month in found if month)
        if not known:
            return None
        months = _from_to(known[0], known[-1])
        lines = [
            Line(_name(month), _sums(found.get(month, []), sums), month)
            for month in (months if len(months) <= _MOST_MONTHS else known)
        ]
        return _breakdown(key, sums, [*lines, *([Line("", _sums(found[None], sums))] if None in found else [])])

    def _label(self, column: str, one: Record) -> str:
        """What stands in a cell, in words."""
        value = one.get(column)
        declared = self.kind.column(column) if self.kind else None
        choice = declared.choice(value) if declared else None
        return choice.label if choice else "" if value is None else str(value)


def _breakdown(key: str, sums: Mapping[str, str], lines: Sequence[Line]) -> Breakdown:
    return Breakdown(key, tuple(sums), tuple(_unit(one) for one in sums), tuple(lines))


def _unit(key: str) -> str:
    """The unit of a column of a breakdown: that of the figure of the same key."""
    if key in _MONEY:
        return BAHT
    return "people" if key in _PEOPLE else _UNITS.get(key, key)


def _sums(records: Iterable[Record], sums: Mapping[str, str]) -> tuple[Decimal, ...]:
    """The sum of each column; of "" the number of records."""
    inside = tuple(records)
    return tuple(_sum(inside, column) if column else Decimal(len(inside)) for column in sums.values())


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
