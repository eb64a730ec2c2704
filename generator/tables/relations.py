"""Rows that contradict themselves: the relations that their kind declares, asked of each row in one pass."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import prod

from generator.tables.counted_rows import tells_none
from generator.tables.kinds import TableKind, Value
from generator.tables.row_rules import Relation, RowRule
from generator.tables.table import Table
from generator.text.thai import arabic, fold

Cell = tuple[int | None, int]
"""A cell of a table by its row and column, from 0; without a row what the column adds up to."""

VAT = Decimal("1.07")
"""An amount with value added tax (7 %, the rate in force since 1999) and one without are the same amount."""

_SATANG = Decimal("0.01")

_BAHT = Decimal(1)

_LONGEST_YEAR = 366

_NOTHING = Decimal(0)

_DIGIT = re.compile(r"\d")

_NUMBER = re.compile(r"\d+(?:\.\d+)?")

_NUMERIC_CELL = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What some rows of a table say against `rule`: its first cell, the cells it is compared with, what these make.

    `lines` are all rows (from 0) of which the same holds, the first first.
    """

    rule: RowRule
    cell: Cell
    others: tuple[Cell, ...] = ()
    relation: Relation | None = None
    made: Decimal = Decimal(0)
    lines: tuple[int, ...] = ()
    asked: int = 0


@dataclass(frozen=True, slots=True)
class _Broken:
    """A row that breaks a relation, and what the right side makes there."""

    row: int
    relation: Relation
    made: Decimal


def row_contradictions(table: Table, kind: TableKind, rows: Sequence[int]) -> Iterator[Contradiction]:
    """The relations that `rows` (from 0) break, by the rules of their kind.

    Of each rule the first row is told, with all others; a row is told of one number once.
    """
    told: dict[int, set[str]] = {}
    for rule in kind.rules if rows else ():
        if not rule.relation:
            continue
        broken, asked = _broken(table, kind, rule, rows)
        fresh = [one for one in broken if told.get(one.row, set()).isdisjoint(one.relation.columns)]
        if not fresh or (rule.mostly and len(broken) * 2 > asked > 1):
            continue
        for one in fresh:
            told.setdefault(one.row, set()).update(one.relation.columns)
        yield _told(table, rule, fresh, asked)


def _told(table: Table, rule: RowRule, broken: Sequence[_Broken], asked: int) -> Contradiction:
    first = broken[0]
    places = [place for id in first.relation.columns if (place := table.place_of(id)) is not None]
    cells = tuple((first.row, place) for place in places)
    lines = tuple(one.row for one in broken)
    return Contradiction(rule, cells[0], cells[1:], first.relation, first.made, lines, asked)


def counted(table: Table, kind: TableKind) -> tuple[int, ...]:
    """The rows (from 0) that tell of something that counts: neither excluded, nor there to say that there is none."""
    place = table.place_of(kind.excluded.column) if kind.excluded else None
    left_out = kind.excluded.choice if kind.excluded else ""
    return tuple(
        row
        for row, values in enumerate(table.typed)
        if (place is None or values[place] != left_out) and not tells_none(table, row)
    )


def _broken(table: Table, kind: TableKind, rule: RowRule, rows: Iterable[int]) -> tuple[list[_Broken], int]:
    """The rows that break every relation of a rule that can be asked of them, and of how many it was asked."""
    ways = [
        _Asked.of(table, kind, one)
        for one in rule.relations
        if one and all(table.place_of(id) is not None for id in one.needed)
    ]
    given = [place for id in rule.given if (place := table.place_of(id)) is not None]
    broken: list[_Broken] = []
    asked = 0
    for row in rows if ways and (given or not rule.given) else ():
        values = table.typed[row]
        found = [(one, numbers) for one in ways if (numbers := one.numbers(values)) is not None]
        if not found or (given and all(values[place] is None for place in given)):
            continue
        asked += 1
        wrong = [
            _Broken(row, one.relation, numbers[1]) for one, numbers in found if not one.holds(table, row, *numbers)
        ]
        if len(wrong) == len(found) and not explained(table, rule, row) and not _beyond_a_year(table, kind, rule, row):
            broken.append(wrong[0])
    return broken, asked


@dataclass(frozen=True, slots=True)
class _Asked:
    """A relation as it is asked of a table: where its columns stand, and which of them hold words."""

    relation: Relation
    type: str
    left: tuple[int, bool]
    right: tuple[tuple[int | None, bool], ...]

    @staticmethod
    def of(table: Table, kind: TableKind, relation: Relation) -> "_Asked":
        """The relation, asked of a table that has the columns which it needs."""
        column = kind.column(relation.left)
        worded = {id for id in relation.columns if (known := kind.column(id)) and known.type == "text"}
        right = tuple((table.place_of(term.column), term.column in worded) for term in relation.right)
        left = (table.place_of(relation.left) or 0, relation.left in worded)
        return _Asked(relation, column.type if column else "", left, right)

    def numbers(self, values: Sequence[Value]) -> tuple[Decimal, Decimal] | None:
        """What the two sides make in a row; None where something that is needed is not there."""
        left = as_number(values[self.left[0]], words=self.left[1])
        if left is None:
            return None
        numbers: list[Decimal] = []
        for term, (place, words) in zip(self.relation.right, self.right, strict=True):
            found = term.number if not term.column else None if place is None else as_number(values[place], words=words)
            if found is None and not term.optional:
                return None
            numbers.append((found or _NOTHING) * term.sign)
        return left, Decimal(prod(numbers)) if self.relation.product else sum(numbers, _NOTHING)

    def holds(self, table: Table, row: int, left: Decimal, right: Decimal) -> bool:
        """Whether the relation holds; where more is added up than the kind knows, nobody can say."""
        relation = self.relation
        if agrees(left, relation.operator, right, self.type, len(relation.right)):
            return True
        if relation.operator == ">" and not _DIGIT.search(table.rows[row][self.left[0]]):
            # No baht, said in words: ไม่มีค่าใช้จ่าย.
            return True
        return relation.operator == "=" and not relation.product and more_numbers(table, row)


def explained(table: Table, rule: RowRule, row: int) -> bool:
    """Whether the row, or the title above all, holds a word that says why the numbers are as they are."""
    if not rule.explained:
        return False
    said = fold(" ".join((table.title, *table.rows[row])))
    return any(fold(word) in said for word in rule.explained)


def _beyond_a_year(table: Table, kind: TableKind, rule: RowRule, row: int) -> bool:
    if not rule.yearly:
        return False
    places = [table.place_of(id or "") for id in (kind.when, kind.until)]
    first, last = (None if place is None else table.typed[row][place] for place in places)
    return isinstance(first, date) and isinstance(last, date) and (last - first).days > _LONGEST_YEAR


def as_number(value: Value, *, words: bool = False) -> Decimal | None:
    """A typed value as a number, to be compared with others of its column's type."""
    if isinstance(value, date):
        return Decimal(value.toordinal())
    if isinstance(value, int | Decimal):
        return Decimal(value)
    found = _NUMBER.findall(arabic(value)) if words and value else ()
    return Decimal(found[0]) if len(found) == 1 else None


def agrees(left: Decimal, operator: str, right: Decimal, type: str, terms: int = 1) -> bool:
    """Whether two numbers of a type stand in a relation, what rounding and value added tax may change aside."""
    if operator in {"<", ">"}:
        return left < right if operator == "<" else left > right
    if left == right or (operator == "<=" and left < right) or (operator == ">=" and left > right):
        return True
    slack = _slack(left, right, type, terms)
    if operator == "=" and abs(left - right) <= slack:
        return True
    if operator == "<=" and left <= right + slack:
        return True
    if operator == ">=" and left >= right - slack:
        return True
    taxed = type == "money" and operator != ">=" and right > 0
    return taxed and (_near(left, right * VAT) or (operator == "=" and _near(left * VAT, right)))


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) < _BAHT


def _slack(left: Decimal, right: Decimal, type: str, terms: int) -> Decimal:
    """By how much two numbers may differ: a satang for each term, less than a baht where one is in whole baht."""
    if type not in {"money", "decimal", "percent"}:
        return Decimal(0)
    whole = any(number == number.to_integral_value() for number in (left, right))
    return _BAHT - _SATANG if whole else _SATANG * terms


def more_numbers(table: Table, row: int) -> bool:
    """Whether a column that the kind does not know holds a number, which may be part of what is added up."""
    cells = zip(table.rows[row], table.fields, strict=True)
    return any(not id and _NUMERIC_CELL.fullmatch(arabic(text).strip()) for text, id in cells)
