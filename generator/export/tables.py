"""Which tables a site gives away, and under which permanent names."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.core import addresses
from generator.evidence.site_addresses import table_paths
from generator.model.checklist import wanted_year
from generator.model.dataset import Cell, CodedValue, Dataset, Field
from generator.model.disclosure import Disclosure
from generator.model.site import Site, YearData
from generator.tables.kinds import Column, Value
from generator.tables.money_units import amount_in_baht, in_baht
from generator.tables.table import Table
from generator.vocabulary.words import data_year


def table_sheets(site: Site) -> Iterator[Dataset]:
    """Every table that shows something of an item, year by year, newest first, in the order of the items."""
    for year in site.years:
        for item in year.checklist.items:
            disclosure = year.disclosure(item.number)
            if disclosure:
                yield from (
                    _table_sheet(year, disclosure, file, path)
                    for file, path in table_paths(year, disclosure).items()
                    # What its columns are is not known well enough for programs to build on.
                    if not year.tables[file].doubt
                )


def _table_sheet(year: YearData, disclosure: Disclosure, file: str, path: str) -> Dataset:
    table, item = year.tables[file], year.checklist.item(disclosure.item)
    columns = [table.kind.column(id) if table.kind and id else None for id in _ids(table)]
    return Dataset(
        path=path,
        title=_title(disclosure, table),
        year=year.year,
        kind=table.kind.id if table.kind else "",
        fields=_fields(table, columns),
        rows=tuple(
            tuple(_cell(*one) for one in zip(columns, row, values, strict=True))
            for row, values in zip(table.rows, _typed(table), strict=True)
        ),
        page=addresses.item(year.year, disclosure.item),
        item=disclosure.item,
        item_name=item.name if item else "",
        covers=data_year(item, year.year) if item else "",
        data_year=wanted_year(item.data_year, year.year) if item else year.year,
        responsible=", ".join((*disclosure.units, *disclosure.actors)),
        table=table,
        as_of=item.as_of if item else None,
    )


def _title(disclosure: Disclosure, table: Table) -> str:
    named = (piece.title for pieces in disclosure.shows.values() for piece in pieces if piece.table == table.file)
    kind = table.kind.title if table.kind else ""
    title = next(filter(None, named), None) or table.title or kind or PurePosixPath(table.path).stem
    return in_baht(title) if any(table.units) and not _other_numbers(table) else title


def _other_numbers(table: Table) -> bool:
    """Whether columns that the kind does not know hold numbers: they stay in the unit that the title says."""
    unknown = [place for place, id in enumerate(_ids(table)) if not id]
    return any(any(map(str.isdigit, row[place])) for place in unknown for row in table.rows)


def _ids(table: Table) -> tuple[str, ...]:
    return table.fields or ("",) * len(table.columns)


def _typed(table: Table) -> tuple[tuple[Value, ...], ...]:
    return table.typed or table.rows


def _fields(table: Table, columns: list[Column | None]) -> tuple[Field, ...]:
    """The columns, each under an id and a heading of its own; amounts are told in baht, whatever the table is in."""
    headings: list[str] = []
    for place, written in enumerate(table.columns, 1):
        heading = amount_in_baht(written) if table.unit_of(place - 1) else written or f"คอลัมน์ {place}"
        again = len([1 for known in headings if known == heading or known.startswith(f"{heading} (")])
        headings.append(f"{heading} ({again + 1})" if again else heading)
    return tuple(
        field_of(column, heading) if column else Field(f"column-{place}", heading)
        for place, (column, heading) in enumerate(zip(columns, headings, strict=True), 1)
    )


def field_of(column: Column, heading: str) -> Field:
    """A column of a known kind as a field, under the heading it has in a table."""
    choices = tuple((choice.id, choice.label) for choice in column.choices)
    return Field(
        column.id, heading, column.type, column.label, column.unit or "", column.required, choices, column.note or ""
    )


def _cell(column: Column | None, text: str, value: Value) -> Cell:
    """A cell as it is given away: typed where it could be read, else as written."""
    if column and column.type == "choice" and isinstance(value, str):
        return CodedValue(text, value)
    tax_number = column and column.type == "tax-id"
    return (text or None) if tax_number or value is None or isinstance(value, str) else value
