"""A figure: one number computed from the rows of a table, and the numbers by method, month or project behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

BAHT, PERCENT = "baht", "percent"
"""The units that are written in a way of their own; every other unit is the key of a counting word."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: `key` names it for ever, `unit` is baht, percent or what is counted."""

    key: str
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Line:
    """The numbers of one method, project or month, in the order of the breakdown's columns."""

    label: str
    values: tuple[Decimal, ...]
    month: date | None = None


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Numbers by something: `key` says by what; each column has a key and a unit, as a figure has."""

    key: str
    columns: tuple[str, ...]
    units: tuple[str, ...]
    lines: tuple[Line, ...]

    def column(self, key: str) -> tuple[Decimal, ...]:
        """The numbers of one column, line by line."""
        place = self.columns.index(key)
        return tuple(line.values[place] for line in self.lines)


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is computed from one table; `totals` are the sums at its foot, by the id of the kind's column."""

    kind: str
    figures: tuple[Figure, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    totals: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def family(self) -> str:
        """Kinds of one family count the same things: a summary by method counts the contracts that another lists."""
        return "contracts" if self.kind == "procurement-summary" else self.kind

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
