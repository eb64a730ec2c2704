"""Taxpayer numbers of persons are masked in tables; every personal identifier in a table is noted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar, cast

from generator.model.checklist import Checklist
from generator.model.personal_findings import DATA_KEY, Found
from generator.tables.kinds import TAX_ID
from generator.tables.table import Table
from generator.text.national_ids import boxed_ids
from generator.text.personal_numbers import (
    IdentifierMatch,
    Number,
    identifier_match,
    masked_tax_id,
    may_hold_number,
    numbers,
    taxpayers,
)
from generator.text.thai import fold

V = TypeVar("V")

_TAX_HEADINGS = ("เลขประจำตัวผู้เสียภาษี", "taxid", "tax-id", "เลขผู้เสียภาษี")


def tax_columns(table: Table, checklist: Checklist) -> frozenset[int]:
    """The columns that hold taxpayers' numbers: those that their kind, the checklist or their heading calls so."""
    asked = (column for item in checklist.items for want in item.requirements for column in want.columns)
    labels = {fold(column.label) for column in asked if column.id == TAX_ID}
    folded = [fold(column) for column in table.columns]
    typed = {known.id for known in table.kind.columns if known.type == TAX_ID} if table.kind else set()
    ids = table.fields or ("",) * len(folded)
    return frozenset(
        place
        for place, (column, id) in enumerate(zip(folded, ids, strict=True))
        if id in typed or column in labels or any(fold(heading) in column for heading in _TAX_HEADINGS)
    )


def guarded(table: Table, checklist: Checklist, *, mask: bool) -> tuple[Table, tuple[Found, ...]]:
    """The table with persons' taxpayer numbers hidden where `mask` says so, and every number found in it."""
    tax = tax_columns(table, checklist)
    found = [*_above(table), *_in_rows(table, tax), *_in_totals(table, tax)]
    if not mask or not tax:
        return table, tuple(found)
    rows, totals = _hidden(table.rows, tax), _hidden(table.totals, tax)
    return replace(table, rows=rows, totals=totals, typed=_hidden(table.typed, tax)), tuple(found)


def _above(table: Table) -> Iterator[Found]:
    """What stands over the rows: the title, and the headings."""
    yield from (Found(table.where, identifier_match(number, DATA_KEY)) for number in numbers(table.title))
    for place, heading in enumerate(table.columns):
        known = (identifier_match(number, DATA_KEY) for number in numbers(heading))
        yield from (Found(table.where_of(None, place), match) for match in known)


def _in_rows(table: Table, tax: frozenset[int]) -> Iterator[Found]:
    for number, row in enumerate(table.rows):
        for place, cell in enumerate(row):
            # Of thousands of cells few are worth more than this look.
            if place in tax or may_hold_number(cell):
                inside = _in_cell(cell, table.columns[place], place in tax)
                yield from (Found(table.where_of(number, place), known, tax_id=place in tax) for known in inside)
        for place, digits in boxed_ids(row, table.columns) if _may_be_boxed(row) else ():
            yield Found(table.where_of(number, place), identifier_match(Number("id", digits), DATA_KEY))


_PARTS_OF_CARD = range(4)


def _may_be_boxed(row: Sequence[str]) -> bool:
    """Whether a row may hold a number in parts: the first of a card's, and each in boxes, is a single digit."""
    return len(row) > len(_PARTS_OF_CARD) and any(len(cell) == 1 and cell.isdigit() for cell in row)


def _in_totals(table: Table, tax: frozenset[int]) -> Iterator[Found]:
    """Rows of totals are shown below the others; where they stand in the file is not kept."""
    for row in table.totals:
        for place, cell in enumerate(row):
            if may_hold_number(cell):
                inside = _in_cell(cell, table.columns[place], place in tax)
                yield from (Found(table.where, known, tax_id=place in tax) for known in inside)


def _hidden(rows: tuple[tuple[V, ...], ...], tax: frozenset[int]) -> tuple[tuple[V, ...], ...]:
    """Rows in which the taxpayer numbers of persons are hidden; of other values nothing changes."""
    return tuple(tuple(_shown(cell) if at in tax else cell for at, cell in enumerate(row)) for row in rows)


def _shown(cell: V) -> V:
    return cast("V", masked_tax_id(cell)) if isinstance(cell, str) else cell


def _in_cell(cell: str, heading: str, tax: bool) -> tuple[IdentifierMatch, ...]:  # noqa: FBT001 - of no meaning elsewhere
    if not tax:
        return tuple(identifier_match(number, DATA_KEY) for number in numbers(cell, heading))
    masked = tuple(
        IdentifierMatch(kind="id", shown=Number("id", digits).shown, prints=()) for digits in taxpayers(cell)
    )
    # What stands beside the taxpayer's number, such as a phone, is not hidden.
    return masked + tuple(identifier_match(number, DATA_KEY) for number in numbers(masked_tax_id(cell), heading))


def guarded_tables(
    tables: Mapping[str, Table], checklist: Checklist, *, mask: bool
) -> tuple[dict[str, Table], tuple[Found, ...]]:
    """All tables of a year, guarded."""
    made: dict[str, Table] = {}
    found: list[Found] = []
    for name, table in tables.items():
        made[name], inside = guarded(table, checklist, mask=mask)
        found += inside
    return made, tuple(found)
