"""A figure: one number computed from the rows of a table, and the numbers by method, month or project behind it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from generator.tables.rules import BreakdownRule


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is of: its permanent id, and the Thai word behind the number."""

    id: str
    word: str


BAHT, PERCENT = Unit("baht", "บาท"), Unit("percent", "%")
"""The units that are written in a way of their own; every other unit counts things."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: `key` names it for ever, `label` says in Thai what it is."""

    key: str
    value: Decimal
    unit: Unit
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """The numbers of one method, project or month, in the order of the breakdown's columns.

    None stands where its rows hold nothing that could be added up, or where there are none that could.
    """

    label: str
    values: tuple[Decimal | None, ...]
    month: date | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """A column of a breakdown, named and measured as the figure of the same key."""

    key: str
    label: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Numbers by something: its rule says by what and what it is called."""

    rule: BreakdownRule
    series: tuple[Series, ...]
    lines: tuple[Line, ...]

    @property
    def key(self) -> str:
        """What names it for ever."""
        return self.rule.id

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of its columns."""
        return tuple(one.key for one in self.series)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units of its columns."""
        return tuple(one.unit for one in self.series)

    def column(self, key: str) -> tuple[Decimal | None, ...]:
        """The numbers of one column, line by line."""
        place = self.columns.index(key)
        return tuple(line.values[place] for line in self.lines)


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is computed from one table.

    Kinds of one `family` count the same things: a summary by method counts the contracts that another lists.
    `totals` are the sums at its foot, by the id of the kind's column; `left_out` says which rows are in none of it.
    """

    kind: str
    figures: tuple[Figure, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    totals: Mapping[str, Decimal] = field(default_factory=dict)
    family: str = ""
    left_out: str = ""

    def figure(self, key: str) -> Figure | None:
        """The figure with this key, or None."""
        return next((one for one in self.figures if one.key == key), None)

    def breakdown(self, key: str) -> Breakdown | None:
        """The breakdown with this key, or None."""
        return next((one for one in self.breakdowns if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Change:
    """A figure against the same figure of an earlier year; `share` is in percent, None where that was 0."""

    before: Decimal
    difference: Decimal
    share: Decimal | None

    @property
    def direction(self) -> Literal["more", "less", "same"]:
        """Whether there is more or less of it now."""
        if not self.difference:
            return "same"
        return "more" if self.difference > 0 else "less"


def sum_known(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of the numbers that are known; None where none is."""
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """`part` of `whole` in percent with two decimals, half up; None where there is no whole."""
    return rounded(part * 100 / whole) if whole else None


def rounded(value: Decimal) -> Decimal:
    """A number with two decimals, half up, as offices round."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def changes(now: Figures, before: Figures) -> Mapping[str, Change]:
    """What became of every figure that both have; none where they do not count the same things."""
    if now.family != before.family:
        return {}
    old = {one.key: one for one in before.figures}
    return {one.key: _change(one.value, old[one.key].value) for one in now.figures if one.key in old}


def _change(now: Decimal, before: Decimal) -> Change:
    return Change(before, now - before, share(now - before, before))
