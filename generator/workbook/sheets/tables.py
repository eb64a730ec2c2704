"""The sheets of the tables that the items ask for and that have no file yet, each with the headings of its kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.edit.change import as_list
from generator.export.spreadsheet import sheet_name
from generator.model.checklist import Item, Requirement, wanted_year
from generator.tables.kinds import Column as TableColumn
from generator.tables.kinds import TableKind
from generator.vocabulary.words import data_year
from generator.workbook.columns import Column
from generator.workbook.data import YearSource
from generator.workbook.table import FormSheet

_OF_TABLES = "table"

_BLANK_ROWS = 25

_WIDE = {"text": 30, "money": 16, "date": 18, "month": 16}

_TYPE_WORDS: Mapping[str, str] = {
    "money": "จำนวนเงินเป็นบาท", "whole": "จำนวนเต็ม", "decimal": "ตัวเลข", "percent": "ร้อยละ",
    "date": "วันที่ เช่น 15 ม.ค. 2568", "month": "เดือนและปี เช่น ม.ค. 2568", "year": "ปี พ.ศ.",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class WantedTable:
    """A table that an item asks for and has no file: its kind, and the requirements that it shows."""

    item: Item
    kind: TableKind
    requirements: tuple[Requirement, ...]

    @property
    def id(self) -> str:
        """The id of its sheet."""
        return f"{_OF_TABLES}:{self.item.number}/{self.kind.id}"

    @property
    def file(self) -> str:
        """The file that its rows become, below the year's folder."""
        return f"tables/{self.item.number}-{self.kind.id}.csv"

    def data_year(self, requirement: Requirement, year: int) -> int | None:
        """The fiscal year (พ.ศ.) whose rows a requirement wants; None where it is told by no year."""
        wanted = requirement.data_year or self.item.data_year
        return wanted_year(wanted, year) if wanted in {"this", "last"} else None


def tables_asked(source: YearSource) -> Iterator[WantedTable]:
    """Every table that the year's items ask for; one that holds what another of the item asks for stands for both."""
    kinds = source.examined.site.table_kinds if source.examined.site else {}
    for item in source.checklist.items:
        asked: dict[str, list[Requirement]] = {}
        for requirement in item.requirements:
            if requirement.kind == _OF_TABLES and requirement.table and requirement.table in kinds:
                asked.setdefault(requirement.table, []).append(requirement)
        for id, requirements in _joined(asked, kinds).items():
            yield WantedTable(item, kinds[id], tuple(requirements))


def _joined(asked: dict[str, list[Requirement]], kinds: Mapping[str, TableKind]) -> dict[str, list[Requirement]]:
    """The requirements by kind, those of a kind put to another whose columns hold all that they ask for."""
    for id in list(asked):
        wanted = {column.id for requirement in asked[id] for column in requirement.columns}
        others = (other for other in asked if other != id and all(kinds[other].column(one) for one in wanted))
        if wanted and (other := next(others, None)):
            asked[other] += asked.pop(id)
    return asked


def missing_tables(source: YearSource, items: frozenset[str]) -> Iterator[WantedTable]:
    """The tables of these items for which no requirement names a file yet."""
    for wanted in tables_asked(source):
        shows = source.disclosure(wanted.item.number)[1].get("shows")
        pieces = [
            piece
            for requirement in wanted.requirements
            for piece in as_list(shows.get(requirement.id) if isinstance(shows, dict) else None)
        ]
        if wanted.item.number in items and not any(isinstance(piece, dict) and piece.get("table") for piece in pieces):
            yield wanted


def table_sheet(wanted: WantedTable, fiscal_year: int) -> FormSheet:
    """An empty sheet with the headings of the table's kind; what the item of a year (พ.ศ.) asks for is marked."""
    needed = {column.id for requirement in wanted.requirements for column in requirement.columns}
    columns = tuple(_column(wanted, column, needed=column.id in needed) for column in wanted.kind.columns)
    title = sheet_name(f"{wanted.item.number} {wanted.kind.title}")
    year = data_year(wanted.item, fiscal_year)
    about = f"ข้อ {wanted.item.number} {wanted.item.name} ({year}) ถ้ามีไฟล์ Excel แล้ว วางในโฟลเดอร์ tables แทนได้"
    return FormSheet(wanted.id, title, about, columns, grows=True, blank=_BLANK_ROWS)


def _column(wanted: WantedTable, column: TableColumn, *, needed: bool) -> Column:
    hint = " ".join(filter(None, ("ข้อนี้ให้แสดง" if needed else "", _TYPE_WORDS.get(column.type, ""), column.note or "")))
    choices = choice_list(wanted.kind, column) if column.choices else ""
    width = _WIDE.get(column.type, 14)
    return Column(column.id, column.label, (column.id,), hint=hint, choices=choices, width=width, required=needed)


def choice_list(kind: TableKind, column: TableColumn) -> str:
    """The name of the list of words that a column offers."""
    return f"{_OF_TABLES}:{kind.id}/{column.id}"


def table_choices(source: YearSource) -> Mapping[str, tuple[str, ...]]:
    """The words that the columns of the tables offer."""
    return {
        choice_list(wanted.kind, column): tuple(choice.label for choice in column.choices)
        for wanted in tables_asked(source)
        for column in wanted.kind.columns
        if column.choices
    }
