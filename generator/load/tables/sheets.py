"""Sheets of one heading, such as one for each month, are one table; sheets that repeat or differ are told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from generator.load.tables.files.raw_rows import Rows, filled
from generator.load.tables.heading.find import Heading, heading
from generator.load.tables.rows import body, title
from generator.tables.kinds import TableKind, Value
from generator.tables.months.named import NamedMonth, fiscal_year_in, month_alone, month_in, year_named
from generator.tables.table import Table
from generator.text.thai import fold

_FEW = 2

# Sheets that say what the data is, by name; our own downloads have the first.
_ABOUT = {
    fold(name)
    for name in ("เกี่ยวกับข้อมูล", "คำอธิบาย", "คำอธิบายข้อมูล", "พจนานุกรมข้อมูล", "data dictionary", "metadata", "readme")
}

Cell = TypeVar("Cell", str, Value)


@dataclass(frozen=True, slots=True)
class ChosenSheets:
    """The sheets that are a table together; those left out since they differ, are of other years, or repeat others."""

    used: tuple[Rows, ...]
    different: tuple[Rows, ...] = ()
    other_years: tuple[Rows, ...] = ()
    repeated: tuple[Rows, ...] = ()


@dataclass(frozen=True, slots=True)
class _Fit:
    rows: Rows
    heading: Heading | None

    @property
    def known(self) -> int:
        return self.heading.known if self.heading else 0

    @property
    def month(self) -> NamedMonth | None:
        return month_alone(self.rows.sheet) or month_in(self.rows.sheet)

    @property
    def year(self) -> int | None:
        """The fiscal year (พ.ศ.) that a sheet is of by its name, else by its title."""
        if self.month:
            return None
        above = title(self.rows, self.heading) if self.heading else ""
        return year_named(self.rows.sheet) or fiscal_year_in([above])


def choose_sheets(sheets: Sequence[Rows], kinds: Sequence[TableKind], year: int | None) -> ChosenSheets:
    """The sheets that fit the kinds best, all of those with one heading."""
    filled = [rows for rows in sheets if rows.rows]
    filled = [rows for rows in filled if fold(rows.sheet) not in _ABOUT] or filled
    if len(filled) <= 1:
        return ChosenSheets(tuple(filled or sheets[:1]))
    fits = [_Fit(rows, heading(rows, kinds, year)) for rows in filled]
    best = max(fits, key=lambda fit: fit.known)
    if not best.known:
        return ChosenSheets((fits[0].rows,), tuple(fit.rows for fit in fits[1:]))
    same = [fit for fit in fits if _signature(fit) == _signature(best)]
    others = [fit for fit in fits if fit.known >= _FEW and fit not in same]
    if others and _months_of_one_kind(best, [*same, *others]):
        same, others = [fit for fit in fits if fit in same or fit in others], []
    years = _of_other_years(same, year)
    same = [fit for fit in same if fit not in years]
    repeated = list(_repeated(same)) if len(same) > 1 else []
    used = tuple(fit.rows for fit in same if fit not in repeated)
    different, of_years, same_rows = ([fit.rows for fit in fits] for fits in (others, years, repeated))
    return ChosenSheets(used, tuple(different), tuple(of_years), tuple(same_rows))


def _of_other_years(fits: Sequence[_Fit], year: int | None) -> list[_Fit]:
    """The sheets of other years than the one asked for (พ.ศ.), where sheets are of several and one is of that."""
    years = {fit.year for fit in fits} - {None}
    return [fit for fit in fits if fit.year not in {None, year}] if len(years) > 1 and year in years else []


def _signature(fit: _Fit) -> tuple[str, frozenset[str]]:
    found = fit.heading
    return (
        found.kind.id if found and found.kind else "",
        frozenset(found.fields) - {"", "month"} if found else frozenset(),
    )


def _months_of_one_kind(best: _Fit, fits: Sequence[_Fit]) -> bool:
    """Whether sheets that do not all have the same columns are still one for each month, of one kind."""
    kind = best.heading.kind if best.heading else None
    needed = {column.id for column in kind.columns if column.required} if kind else set()
    months = [fit.month for fit in fits]
    return (
        all(months)
        and len(set(months)) == len(months)
        and all(fit.heading and fit.heading.kind == kind and needed <= set(fit.heading.fields) for fit in fits)
    )


def _repeated(fits: Sequence[_Fit]) -> Iterator[_Fit]:
    """The sheets all of whose records stand on the others too: a copy, or the year beside its months."""
    with_records = [(fit, _records(fit)) for fit in fits]
    kept = list(with_records)
    for fit, records in sorted(with_records, key=lambda one: -len(one[1])):
        others = {record for other, known in kept if other is not fit for record in known}
        if records and records <= others:
            kept = [one for one in kept if one[0] is not fit]
            yield fit


def _records(fit: _Fit) -> frozenset[tuple[str, ...]]:
    """The records of a sheet as its columns tell them, without their numbers."""
    found = fit.heading
    if not found:
        return frozenset()
    places = [place for place, field in enumerate(found.fields) if field not in {"", "order", "month"}]
    rows = body(fit.rows, found).rows
    return frozenset(
        tuple(fold(row.cells[place]) if place < len(row.cells) else "" for place in places)
        for row in rows
        if len(list(filled(row))) > _FEW
    )


def stacked(name: str, tables: Sequence[Table]) -> Table:
    """One table of all rows; a column that a sheet does not have is empty there."""
    first = tables[0]
    if len(tables) == 1:
        return replace(first, file=name)
    columns: dict[str, tuple[str, str, int]] = {}
    units: dict[str, str] = {}
    for table in tables:
        for key, place in _keys(table):
            columns.setdefault(key, (table.columns[place], _field(table, place), table.places[place]))
            units.setdefault(key, table.unit_of(place))
    maps = [dict(_keys(table)) for table in tables]
    pairs = list(zip(tables, maps, strict=True))
    return replace(
        first,
        file=name,
        columns=tuple(column for column, _, _ in columns.values()),
        fields=tuple(field for _, field, _ in columns.values()) if first.kind else (),
        places=tuple(place for _, _, place in columns.values()),
        rows=tuple(_line(row, known, columns, "") for table, known in pairs for row in table.rows),
        typed=tuple(_line(row, known, columns, None) for table, known in pairs for row in table.typed),
        totals=tuple(_line(row, known, columns, "") for table, known in pairs for row in table.totals),
        lines=tuple(line for table in tables for line in table.lines),
        sources=tuple(table.source for table in tables for _ in table.lines),
        slipped=_slipped(tables),
        doubt=next((table.doubt for table in tables if table.doubt), "") or _unequal(tables, units),
        units=tuple(units.values()),
        months=_months([table.months for table in tables if table.rows]),
    )


def _slipped(tables: Sequence[Table]) -> frozenset[int]:
    """The rows that slipped, counted over all sheets."""
    before = [sum(len(table.rows) for table in tables[:place]) for place in range(len(tables))]
    pairs = zip(tables, before, strict=True)
    return frozenset(start + row for table, start in pairs for row in table.slipped)


def _unequal(tables: Sequence[Table], units: Mapping[str, str]) -> str:
    """`units` where the sheets write a column in different units: then its texts beside each other mislead."""
    return "units" if any(table.unit_of(place) != units[key] for table in tables for key, place in _keys(table)) else ""


def _months(known: Sequence[frozenset[date] | None]) -> frozenset[date] | None:
    """The months of all sheets with rows; None where those of one are not known."""
    return frozenset().union(*(months for months in known if months)) if known and None not in known else None


def _keys(table: Table) -> Iterator[tuple[str, int]]:
    """What tells a column of one sheet from its others: its meaning, else its name."""
    for place, column in enumerate(table.columns):
        yield _field(table, place) or f"{fold(column)} {place if not column else ''}", place


def _field(table: Table, place: int) -> str:
    return table.fields[place] if table.fields else ""


def _line(
    row: Sequence[Cell], known: dict[str, int], columns: dict[str, tuple[str, str, int]], empty: Cell
) -> tuple[Cell, ...]:
    return tuple(row[known[key]] if key in known else empty for key in columns)
