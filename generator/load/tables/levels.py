"""Records that sum up others without saying so: 1 above 1.1 and 1.2, a division above its posts, a last line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from generator.load.tables.files.raw_rows import Row, Rows, filled
from generator.load.tables.layout import Layout, said
from generator.load.tables.line_words import is_group, is_number
from generator.load.tables.rows import Body
from generator.tables.cells import CellError, read_cell
from generator.text.thai import fold

_MOST_RECORDS, _FEW = 1_000, 2

_LEVELS = re.compile(r"\d{1,4}(?:\.\d{1,3})*")

Numbers = Mapping[int, Decimal]
"""The numbers of a line that can be added up, by their column from 0."""


@dataclass(frozen=True, slots=True)
class Levelled:
    """The lines of a table, sums among the totals; `doubted` where one stands above others and is not their sum."""

    body: Body
    doubted: bool = False


def levelled(rows: Rows, layout: Layout, body: Body) -> Levelled:
    """Sorts out the records that sum up others."""
    if layout.kind is None or not _FEW <= len(body.rows) <= _MOST_RECORDS:
        return Levelled(body)
    look = _Look(rows, layout)
    body = _without_last_sums(look, body)
    sums, doubted = set[int](), False
    for parent, parts in look.groups(body.rows):
        numbers = look.numbers(parent)
        if not numbers or look.add_up(numbers, parts):
            sums.add(parent.line)
        else:
            doubted = doubted or look.is_level(parent)
    return Levelled(_moved(body, sums, look) if sums else body, doubted)


@dataclass(frozen=True, slots=True)
class _Look:
    rows: Rows
    layout: Layout

    def numbers(self, row: Row) -> Numbers:
        """The numbers of a line that can be added up."""
        found: dict[int, Decimal] = {}
        for place, column in enumerate(self.layout.columns):
            text = said(row, place)
            if not column or not column.has_total or not text:
                continue
            native = self.rows.native.get((row.line, place + 1))
            try:
                value = native if isinstance(native, int | Decimal) else read_cell(column, text)
            except CellError:
                continue
            if isinstance(value, int | Decimal):
                found[place] = Decimal(value)
        return found

    def add_up(self, numbers: Numbers, parts: Sequence[Row]) -> bool:
        """Whether each of these numbers is the sum of those of the parts, and one of them is more than nothing."""
        below = [self.numbers(row) for row in parts]
        sums = {place: sum((one.get(place, Decimal(0)) for one in below), Decimal(0)) for place in numbers}
        return any(numbers.values()) and sums == numbers

    def is_level(self, row: Row) -> bool:
        """Whether a line has a number of levels."""
        return bool(self._level(row))

    def groups(self, records: Sequence[Row]) -> Iterator[tuple[Row, Sequence[Row]]]:
        """The records that stand above others, each with those directly below it: by their numbers, else by names."""
        levels = [self._level(row) for row in records]
        if any(len(level) > 1 for level in levels):
            for at, level in enumerate(levels):
                end = next((to for to in range(at + 1, len(levels)) if levels[to][: len(level)] != level), len(levels))
                below = [records[to] for to in range(at + 1, end) if len(levels[to]) == len(level) + 1]
                if level and below:
                    yield records[at], below
            return
        heads = [at for at, row in enumerate(records) if not self._has_order(row) and is_group(self._name(row))]
        for at, end in pairwise([*heads, len(records)]):
            if end - at > _FEW and self.add_up(self.numbers(records[at]), records[at + 1 : end]):
                yield records[at], records[at + 1 : end]

    def _level(self, row: Row) -> tuple[str, ...]:
        """The number of a line by levels: 1.2 is ("1", "2"); nothing where it has none."""
        text = fold(said(row, self.layout.order)).strip("().") if self.layout.order is not None else ""
        return tuple(text.split(".")) if _LEVELS.fullmatch(text) else ()

    def _has_order(self, row: Row) -> bool:
        return self.layout.order is not None and bool(said(row, self.layout.order))

    def _name(self, row: Row) -> str:
        return next((text for place in self.layout.needed if (text := said(row, place))), "")

    def is_nameless(self, row: Row) -> bool:
        """Whether a line holds numbers and nothing else."""
        texts = list(filled(row))
        own = {*self.layout.needed, self.layout.order}
        return bool(texts) and all(is_number(text) and place not in own for place, text in texts)


def _without_last_sums(look: _Look, body: Body) -> Body:
    """The lines with a last one of nothing but sums among the totals."""
    last = body.rows[-1]
    more = body.more.get(last.line, [])
    line = more[-1] if more else last
    if not look.layout.needed or not look.is_nameless(line):
        return body
    before = body.rows if more else body.rows[:-1]
    if more and not look.add_up(look.numbers(line), before):
        return body
    if not more:
        return replace(body, rows=before, totals=(*body.totals, line))
    rest = {**body.more, last.line: more[:-1]}
    return replace(body, more={at: rows for at, rows in rest.items() if rows}, totals=(*body.totals, line))


def _moved(body: Body, sums: set[int], look: _Look) -> Body:
    """The lines with some records among the totals, or among what is left out where they have no numbers."""
    kept = tuple(row for row in body.rows if row.line not in sums)
    parents = [row for row in body.rows if row.line in sums]
    totals = [row for row in parents if look.numbers(row)]
    aside = [row for row in parents if not look.numbers(row)]
    more = {line: rows for line, rows in body.more.items() if line not in sums}
    return Body(
        kept,
        tuple(sorted((*body.totals, *totals), key=lambda row: row.line)),
        tuple(sorted((*body.left_out, *aside), key=lambda row: row.line)),
        more,
    )
