"""Columns that contradict themselves: what stands twice, months that are missing, sums and balances that cannot be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from generator.tables.kinds import ORDER, TableKind, Value
from generator.tables.none_words import says_nothing
from generator.tables.relations import Cell, agrees, as_number, explained, more_numbers
from generator.tables.row_rules import WHOLE_ROW, Relation, RowRule
from generator.tables.table import Table
from generator.text.dates import Span
from generator.text.thai import fold

_LEAST_CELLS = 3
"""A row of fewer cells may well stand twice: two posts of one name in two offices."""

_LEAST_MONTHS, _MOST_MISSING = 5, 2
"""A table of a few months names those in which there was something; one that lacks more has gaps of its own."""

_PART = re.compile(r"(?:รายการ|ลําดับ|ลำดับ|งวด|สัญญา|กลุ่ม|ตอน|ผู้ชนะราย|ราย|lot|no)?(?:ที่)?\.?\(?\d+\)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ColumnContradiction:
    """What a column, or several, say against `rule`, by `how`: in `cell`, against `others`.

    twice        the same stands in a row before (`others`)
    month-twice  the same for a month, perhaps in the place of `missing`
    missing      the month `missing` has no row
    sums         the column adds up to what cannot be beside that of `others`; `made` are both sums
    balance      what is left is not what came less what went
    `lines` are all rows (from 0) of which the same holds.
    """

    rule: RowRule
    how: str
    cell: Cell
    others: tuple[Cell, ...] = ()
    lines: tuple[int, ...] = ()
    missing: date | None = None
    made: tuple[Decimal, ...] = ()
    relation: Relation | None = None


def column_contradictions(
    table: Table, kind: TableKind, rows: Sequence[int], wanted: Span | None, *, dated: bool = True
) -> Iterator[ColumnContradiction]:
    """What the columns of `rows` (from 0) say by the rules of their kind; `wanted` are days that no month may lack.

    A table is told of a column once: what stands twice is in its sums, too. A row that repeats another is told as that
    only. Where the rows are not `dated` rightly, months are not asked.
    """
    told: set[int] = set()
    for rule in kind.rules if rows else ():
        if rule.months and not dated:
            continue
        for found in _found(table, kind, rule, rows, wanted):
            places = {found.cell[1], *(place for _, place in found.others)}
            rows = [row for row in rows if found.how != "twice" or row not in found.lines]
            if told.isdisjoint(places):
                told |= places
                yield found


def _found(
    table: Table, kind: TableKind, rule: RowRule, rows: Sequence[int], wanted: Span | None
) -> Iterator[ColumnContradiction]:
    if any(table.place_of(id) is not None for id in rule.without):
        return
    if rule.unique:
        yield from _twice(table, kind, rule, rows)
    if rule.months:
        yield from _months(table, kind, rule, wanted)
    if rule.sums:
        yield from _sums(table, kind, rule, rows)
    if rule.balance:
        yield from _balance(table, kind, rule, rows)


def _twice(table: Table, kind: TableKind, rule: RowRule, rows: Sequence[int]) -> Iterator[ColumnContradiction]:
    """The first two rows of one key, and all rows that repeat one."""
    whole = WHOLE_ROW in rule.unique
    seen: dict[tuple[str, ...], list[int]] = {}
    for row in _alike_numbers(table, rows) if whole else rows:
        if key := _whole_row(table, row) if whole else _key(table, rule, row):
            seen.setdefault(key, []).append(row)
    pairs = [(rows[0], row) for rows in seen.values() for row in rows[1:] if not _one_thing(table, rule, rows[0], row)]
    pairs = [pair for pair in pairs if not whole or not _parted(table, kind, *pair)]
    if pairs:
        first, again = pairs[0]
        place = _name(table, kind) if whole else table.place_of(rule.unique[0]) or 0
        lines = tuple(row for _, row in pairs)
        yield ColumnContradiction(rule, "twice", (again, place), ((first, place),), lines)


def _alike_numbers(table: Table, rows: Sequence[int]) -> list[int]:
    """The rows whose numbers and days all stand in another row as well: only their words need be compared."""
    numbered = table.place_of(ORDER)
    same: dict[tuple[Value, ...], list[int]] = {}
    for row in rows:
        values = (value for place, value in enumerate(table.typed[row]) if place != numbered)
        same.setdefault(tuple(value for value in values if not isinstance(value, str)), []).append(row)
    return sorted(row for found in same.values() if len(found) > 1 for row in found)


def _parted(table: Table, kind: TableKind, one: int, other: int) -> bool:
    """Whether lines that are no rows stand between two rows: each may be of a group of its own.

    Rows with a number of their own are of no group.
    """
    numbers = (table.place_of(id) for rule in kind.rules for id in rule.unique if id != WHOLE_ROW)
    if any(place is not None and table.typed[other][place] is not None for place in numbers):
        return False
    return table.lines[other] - table.lines[one] != other - one


def _name(table: Table, kind: TableKind) -> int:
    """The column that names a row, the first where none must be filled."""
    places = (table.place_of(column.id) for column in kind.columns if column.required)
    return next((place for place in places if place is not None), 0)


def _whole_row(table: Table, row: int) -> tuple[str, ...]:
    numbered = table.place_of(ORDER)
    cells = tuple(fold(text) for place, text in enumerate(table.rows[row]) if place != numbered)
    return cells if len([cell for cell in cells if cell and not says_nothing(cell)]) >= _LEAST_CELLS else ()


def _key(table: Table, rule: RowRule, row: int) -> tuple[str, ...]:
    places = [table.place_of(id) for id in rule.unique]
    values = [None if place is None else table.typed[row][place] for place in places]
    return tuple(fold(str(value)) for value in values if value is not None and not says_nothing(str(value)))


def _one_thing(table: Table, rule: RowRule, one: int, other: int) -> bool:
    """Whether two rows of one key tell of one thing in parts: their names are the same, but for which part it is."""
    place = table.place_of(rule.alike or "")
    if place is None:
        return False
    names = sorted((_PART.sub("", fold(table.rows[row][place])) for row in (one, other)), key=len)
    whole = _whole_row(table, one) == _whole_row(table, other)
    return bool(names[0]) and names[1].startswith(names[0]) and not whole


def _months(table: Table, kind: TableKind, rule: RowRule, wanted: Span | None) -> Iterator[ColumnContradiction]:
    """A month twice for one thing; else months that are missing where the others each have their row."""
    place = table.place_of(rule.months or "")
    if place is None:
        return
    seen: dict[tuple[Value, ...], int] = {}
    again: list[tuple[int, int]] = []
    for row, values in enumerate(table.typed):
        if isinstance(values[place], date):
            first = seen.setdefault((values[place], *_words(table, kind, row, place)), row)
            again += [(first, row)] if first != row else []
    months = sorted({values[place] for values in table.typed if isinstance(values[place], date)}, key=str)
    single = len(months) + len(again) == len([1 for values in table.typed if values[place] is not None])
    missing = _missing([month for month in months if isinstance(month, date)], wanted) if single else []
    if again:
        first, row = again[0]
        lines = tuple(row for _, row in again)
        lacking = missing[0] if len(missing) == 1 else None
        yield ColumnContradiction(rule, "month-twice", (row, place), ((first, place),), lines, lacking)
    elif missing:
        after = max((row for row, values in enumerate(table.typed) if _before(values[place], missing[0])), default=0)
        yield ColumnContradiction(rule, "missing", (after, place), missing=missing[0], lines=tuple(range(len(missing))))


def _before(value: Value, month: date) -> bool:
    return isinstance(value, date) and value < month


def _words(table: Table, kind: TableKind, row: int, aside: int) -> tuple[str, ...]:
    """What a row says in words, its month and its number aside."""
    types = [column.type if (column := kind.column(id)) else "text" for id in table.fields]
    return tuple(
        text
        for place, (text, type, id) in enumerate(zip(table.rows[row], types, table.fields, strict=True))
        if place != aside and type in {"text", "choice"} and id != ORDER
    )


def _missing(months: Sequence[date], wanted: Span | None) -> list[date]:
    """The months without a row between the first and the last that there must be."""
    if len(months) < _LEAST_MONTHS:
        return []
    first, last = months[0], months[-1]
    if wanted:
        first, last = min(first, wanted.first.replace(day=1)), max(last, wanted.last.replace(day=1))
    start, end = (day.year * 12 + day.month - 1 for day in (first, last))
    found = [date(count // 12, count % 12 + 1, 1) for count in range(start, end + 1)]
    missing = [month for month in found if month not in set(months)]
    return missing if len(missing) <= _MOST_MISSING else []


def _sums(table: Table, kind: TableKind, rule: RowRule, rows: Sequence[int]) -> Iterator[ColumnContradiction]:
    if any(explained(table, rule, row) for row in rows):
        return
    for relation in filter(None, rule.relations):
        places = [table.place_of(id) for id in relation.columns]
        sums = [sum(_numbers(table, place, rows), Decimal(0)) for place in places if place is not None]
        column = kind.column(relation.left)
        if len(sums) < len(places) or not column:
            continue
        right = sum((term.sign * value for term, value in zip(relation.right, sums[1:], strict=True)), Decimal(0))
        if not agrees(sums[0], relation.operator, right, column.type):
            cells: list[Cell] = [(None, place) for place in places if place is not None]
            yield ColumnContradiction(rule, "sums", cells[0], tuple(cells[1:]), (), None, (sums[0], right), relation)


def _numbers(table: Table, place: int, rows: Sequence[int]) -> Iterator[Decimal]:
    yield from (number for row in rows if (number := as_number(table.typed[row][place])) is not None)


def _balance(table: Table, kind: TableKind, rule: RowRule, rows: Sequence[int]) -> Iterator[ColumnContradiction]:
    """Rows in which what is left is neither what came less what went, nor that and what was left before.

    Where most rows say neither, what is left is counted in another way; a column that is not known may be part of it.
    """
    places = [place for id in rule.balance if (place := table.place_of(id)) is not None]
    if len(places) < len(rule.balance) or any(more_numbers(table, row) for row in rows):
        return
    read = ((row, _numbers_of(table, places, row)) for row in rows if not explained(table, rule, row))
    known = [(row, numbers) for row, numbers in read if len(numbers) == len(places)]
    in_turn = kind.when and any(table.values(kind.when))
    wrong = _unbalanced(known) if in_turn else [row for row, (came, went, left) in known if came != went + left]
    if wrong and not (in_turn and len(wrong) * 2 > len(known) > 2):
        cells: list[Cell] = [(wrong[0], place) for place in places]
        yield ColumnContradiction(rule, "balance", cells[0], tuple(cells[1:]), tuple(wrong))


def _unbalanced(months: Sequence[tuple[int, Sequence[Decimal]]]) -> list[int]:
    """The months whose balance is wrong, each by itself or carried over, whichever is wrong less often.

    What came in a month before and was not done with may be done with later.
    """
    each: list[int] = []
    waiting = Decimal(0)
    for row, (came, went, left) in months:
        if came != went + left and not 0 < went + left - came <= waiting:
            each.append(row)
        waiting = max(waiting + came - went, Decimal(0))
    carried = [row for row, (came, went, left) in months[:1] if left + went < came]
    carried += [row for (_, before), (row, now) in pairwise(months) if now[2] != before[2] + now[0] - now[1]]
    # One slip is in two balances that are carried over.
    return min(each, carried[:1] if len(carried) <= 2 else carried, key=len)


def _numbers_of(table: Table, places: Sequence[int], row: int) -> list[Decimal]:
    numbers = (as_number(table.typed[row][place]) for place in places)
    return [number for number in numbers if number is not None]
