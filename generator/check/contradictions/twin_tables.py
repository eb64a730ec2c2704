"""Tables of one item that tell the same in two ways, such as by service and by month: what they add up to."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from generator.check.contradictions import cells
from generator.core.problem import Problem
from generator.tables.figure import BAHT, Figures
from generator.tables.kinds import TableKind
from generator.tables.recipes import figures_of
from generator.tables.table import Table


def twin_problems(tables: Sequence[Table], as_of: date | None) -> Iterator[Problem]:
    """The first figure of two tables of one kind that is not the same, where each parts the whole in another way.

    Two tables that part it in the same way may be two parts of it, and are not compared.
    """
    for one, other in combinations(tables, 2):
        kind = one.kind
        if kind is None or other.kind is None or kind.id != other.kind.id or one.path == other.path:
            continue
        here, there = figures_of(one, as_of), figures_of(other, as_of)
        ways = [{known.key for known in figures.breakdowns} for figures in (here, there)]
        if all(ways) and ways[0].isdisjoint(ways[1]):
            yield from _differs(kind, (one, here), (other, there))


def _differs(kind: TableKind, one: tuple[Table, Figures], other: tuple[Table, Figures]) -> Iterator[Problem]:
    (table, here), (twin, there) = one, other
    for rule in kind.figures:
        if not any(way.sum for way in rule.rules):
            continue
        said, twice = here.figure(rule.id), there.figure(rule.id)
        columns = [id for way in rule.rules for id in way.sum]
        if not (said and twice and _whole(table, columns) and _whole(twin, columns)):
            continue
        if _apart(said.value, twice.value, money=said.unit == BAHT):
            facts = {"field": rule.label, "value": cells.number(said.value), "other": cells.number(twice.value)}
            place = next((at for id in columns if (at := twin.place_of(id)) is not None), 0)
            yield Problem("tables-differ", twin.where_of(None, place), {**facts, "file": table.file})
            return


def _whole(table: Table, columns: Sequence[str]) -> bool:
    """Whether every cell of those columns that the table has could be read: what is lacking is told as that."""
    places = [place for id in columns if (place := table.place_of(id)) is not None]
    return all(row[place] is not None for row in table.typed for place in places)


def _apart(one: Decimal, other: Decimal, *, money: bool) -> bool:
    return abs(one - other) >= 1 if money else one != other
