"""The units that the amounts of a table are written in, by what stands above them and around the table."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.load.tables.files.raw_rows import Native, Row, Rows, filled
from generator.load.tables.heading.find import Heading
from generator.tables.kinds import Column, Value
from generator.tables.money_units import MoneyUnit, unit_of_heading, units_of_titles
from generator.text.thai import fold

# More than all local governments of the country are given in a year: such an amount is in another unit than is said.
_TOO_MUCH = 10**12

_IN_BAHT = re.compile(r"\(?(?:หน่วย:?)?บาท\)?$")

# A cell that says more than a number names its own unit: 5 แสนบาท.
_BARE = re.compile(r"[\d.,()+*=\s–—-]*")


@dataclass(frozen=True, slots=True)
class Units:
    """The units of columns of money that are not in baht, by their place from 0; of `several` the texts name more."""

    of: Mapping[int, MoneyUnit] = field(default_factory=dict)
    several: frozenset[int] = frozenset()

    def in_baht(self, place: int, column: Column, text: str, value: Value) -> Value:
        """What was read of a cell, in baht; a cell that names its own unit says what it says."""
        unit = self.of.get(place) if column.type == "money" else None
        if unit is None or not isinstance(value, Decimal) or not _BARE.fullmatch(fold(text)):
            return value
        return value * unit.baht

    def native(self, place: int, column: Column, native: Native) -> Native:
        """A workbook's number, in baht."""
        unit = self.of.get(place) if column.type == "money" else None
        return native * unit.baht if unit and isinstance(native, int | Decimal) else native

    def rounding(self, place: int, total: Value, values: Sequence[Value]) -> Decimal:
        """How far, in baht, a total may be from the sum of what was rounded as all of them are written; 0 in baht."""
        unit = self.of.get(place)
        if unit is None:
            return Decimal(0)
        step = min((_step(value, unit) for value in values if value), default=Decimal(0))
        return (_step(total, unit) + step * len([value for value in values if value])) / 2

    def doubted(self, place: int, column: Column, values: Iterable[Value]) -> bool:
        """Whether the unit of a column cannot be believed: several are named, or no local government has so much."""
        if column.type != "money" or place not in self.of:
            return False
        return place in self.several or any(isinstance(one, Decimal) and abs(one) >= _TOO_MUCH for one in values)


def units_of(rows: Rows, heading: Heading, asides: Sequence[Row]) -> Units:
    """The units of a table's columns: what a heading says goes before what a title or a remark says of all."""
    around = [cell for row in (*rows.rows[: heading.first], *asides) for _, cell in filled(row)]
    said = units_of_titles(around)
    found: dict[int, MoneyUnit] = {}
    several: set[int] = set()
    for place, path in enumerate(heading.paths):
        own = next((unit for text in reversed(path) if (unit := unit_of_heading(text))), None)
        if own is None and len(said) > 1:
            several.add(place)
        if own or (said and not any(_IN_BAHT.search(fold(text)) for text in path)):
            found[place] = own or min(said, key=lambda unit: unit.baht)
    return Units(found, frozenset(several & set(found)))


def _step(value: Value, unit: MoneyUnit) -> Decimal:
    """What the last digit of an amount stands for, in baht, as it is written in a unit."""
    digits = (Decimal(value) / unit.baht).normalize().as_tuple() if isinstance(value, int | Decimal) else None
    return unit.baht * Decimal(1).scaleb(min(int(digits.exponent), 0)) if digits else Decimal(0)
