"""Rows that contradict themselves: the relations that their kind declares, asked of each row in one pass."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

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


def row_contradictions(table: Table, aside: Collection[int] = ()) -> Iterator[Contradiction]:
    """The relations that rows break: of each rule the first row, with all others; a row is told of one number once.

    Rows put `aside` (from 0) are not asked.
    """
    kind = table.kind
    if kind is None or table.doubt:
        return
    rows = counted(table, kind, aside)
    told: dict[int, set[str]] = {}
    for rule in kind.rules:
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


def counted(table: Table, kind: TableKind, aside: Collection[int] = ()) -> tuple[int, ...]:
    """The rows (from 0) that tell of something that counts: neither excluded, nor there to say that there is none."""
    place = table.place_of(kind.excluded.column) if kind.excluded else None
    left_out = kind.excluded.choice if kind.excluded else ""
    return tuple(
        row
        for row, values in enumerate(table.typed)
        if row not in aside and (place is None or values[place] != left_out) and not tells_none(table, row)
    )


def _broken(table: Table, kind: TableKind, rule: RowRule, rows: Iterable[int]) -> tuple[list[_Broken], int]:
    """The rows that break every relation of a rule that can be asked of them, and of how many it was asked."""
    ways = [one for one in rule.relations if one and all(table.place_of(id) is not None for id in one.needed)]
    broken: list[_Broken] = []
    asked = 0
    for row in rows if ways else ():
        found = [(one, made) for one in ways if (made := _made(table, kind, one, row)) is not None]
        if not found or not _asked(table, rule, row):
            continue
        asked += 1
        wrong = [_Broken(row, one, made) for one, made in found if not _holds(table, kind, one, row, made)]
        if len(wrong) == len(found) and not explained(table, rule, row) and not _beyond_a_year(table, kind, rule, row):
            broken.append(wrong[0])
    return broken, asked


def _asked(table: Table, rule: RowRule, row: int) -> bool:
    """Whether the row holds something in one of the columns that must be given."""
    places = [table.place_of(id) for id in rule.given]
    return not rule.given or any(place is not None and table.typed[row][place] is not None for place in places)


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


def _made(table: Table, kind: TableKind, relation: Relation, row: int) -> Decimal | None:
    """What the right side makes in a row; None where something that is needed is not there."""
    if number_in(table, kind, relation.left, row) is None:
        return None
    numbers: list[Decimal] = []
    for term in relation.right:
        found = number_in(table, kind, term.column, row) if term.column else term.number
        if found is None and not term.optional:
            return None
        numbers.append((found or Decimal(0)) * term.sign)
    if not relation.product:
        return sum(numbers, Decimal(0))
    made = Decimal(1)
    for number in numbers:
        made *= number
    return made


def number_in(table: Table, kind: TableKind, column: str, row: int) -> Decimal | None:
    """The number that a cell of the kind's column holds: a day counts its days, of words the one number in them."""
    place = table.place_of(column)
    if place is None:
        return None
    known = kind.column(column)
    return as_number(table.typed[row][place], words=known is not None and known.type == "text")


def as_number(value: Value, *, words: bool = False) -> Decimal | None:
    """A typed value as a number, to be compared with others of its column's type."""
    if isinstance(value, date):
        return Decimal(value.toordinal())
    if isinstance(value, int | Decimal):
        return Decimal(value)
    found = _NUMBER.findall(arabic(value)) if words and value else ()
    return Decimal(found[0]) if len(found) == 1 else None


def _holds(table: Table, kind: TableKind, relation: Relation, row: int, made: Decimal) -> bool:
    left = number_in(table, kind, relation.left, row)
    column = kind.column(relation.left)
    if left is None or (relation.operator == "=" and not relation.product and more_numbers(table, row)):
        return True
    return agrees(left, relation.operator, made, column.type if column else "", len(relation.right))


def agrees(left: Decimal, operator: str, right: Decimal, type: str, terms: int = 1) -> bool:
    """Whether two numbers of a type stand in a relation, what rounding and value added tax may change aside."""
    slack = _slack(left, right, type, terms)
    if operator in {"<", ">"}:
        return left < right if operator == "<" else left > right
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
