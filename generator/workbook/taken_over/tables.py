"""What a sheet of a table asks for: a file of its rows, and evidence that names it."""

from collections.abc import Iterator, Mapping, Sequence

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.edit.change import Attach
from generator.export.csv_file import csv_text, harmless
from generator.text.thai import one_line
from generator.workbook.data import YearSource
from generator.workbook.sheets.tables import WantedTable, tables_asked
from generator.workbook.table import FilledWorkbook
from generator.workbook.taken_over.changes import Asked
from generator.workbook.taken_over.difference import NewRow, SheetDifference


def table_changes(asked: Asked, source: YearSource, told: SheetDifference, wanted: WantedTable) -> None:
    """Adds the file of a table's rows, and below each requirement that has no evidence that this file shows it."""
    if not told.added:
        return
    file = source.file(wanted.file)
    asked.changes.append(Attach(file, _csv(wanted, tuple(new.row.cells for new in told.added))))
    _places(asked, wanted, file, told.added)
    where, value = source.disclosure(wanted.item.number)
    shows = value.get("shows")
    for requirement in wanted.requirements:
        there = where.at("shows", requirement.id)
        if (isinstance(shows, dict) and shows.get(requirement.id)) or there in asked.cells:
            continue
        year = wanted.data_year(requirement, source.year)
        piece = {"table": wanted.file, **({"covers": str(year)} if year else {})}
        asked.put(there, piece, next(iter(told.added[0].places.values())))


def _csv(wanted: WantedTable, rows: Sequence[Mapping[str, str]]) -> bytes:
    """The rows under the headings of their kind."""
    columns = wanted.kind.columns
    lines = [[harmless(one_line(row.get(column.id, ""))) for column in columns] for row in rows]
    return csv_text([[column.label for column in columns], *lines]).encode()


def _places(asked: Asked, wanted: WantedTable, file: str, rows: Sequence[NewRow]) -> None:
    """Which cell of the workbook stands for which cell of the file."""
    for line, new in enumerate(rows, 2):
        asked.cells[DataPath(file, (line,))] = next(iter(new.places.values()))
        for place, column in enumerate(wanted.kind.columns, 1):
            if column.id in new.places:
                asked.cells[DataPath(file, (line, place))] = new.places[column.id]
                asked.labels[new.places[column.id]] = column.label


def tables_there(source: YearSource, filled: FilledWorkbook, told: Mapping[str, SheetDifference]) -> Iterator[Problem]:
    """Sheets of tables that have a file by now, and say something else than that file."""
    for wanted in tables_asked(source):
        page = filled.sheets.get(wanted.id)
        if page is None or wanted.id in told or not page.rows:
            continue
        path = source.folder.project / source.file(wanted.file)
        if not path.is_file() or path.read_bytes() != _csv(wanted, [row.cells for row in page.rows]):
            facts = {"file": wanted.file if path.is_file() else f"disclosures.yml ({wanted.item.number})"}
            yield Problem("form-table-there", DataPath(filled.file, (page.title,)), facts)
