"""The tables of a year: rows of CSV files and workbooks, read as the kinds that the items ask for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import cast

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.load.reader import Reader, read_source
from generator.load.tables.assemble import make_table
from generator.load.tables.files.book import Book, WorkbookError, is_workbook
from generator.load.tables.files.raw_rows import Rows
from generator.load.tables.files.read_csv import read_csv
from generator.load.tables.sheets import choose_sheets, stacked
from generator.load.tables.turned import all_upright, upright
from generator.load.tables.wanted import Wanted
from generator.model.files import FileFacts
from generator.tables.kinds import TableKind
from generator.tables.table import Table
from generator.text.thai import fold, nearest

_ENDINGS = (".csv", ".xlsx")

_ALL_SHEETS = "*"

_LOOK_AT = 1_000

_OF_HEADINGS = {"table-column-twice", "table-column-unknown", "table-column-unnamed", "table-header-missing"}

# How a web page begins that was saved under the name of a table, alone or as an archive of itself.
_HTML = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|table|style|div)\b|mime-version:",
    re.I | re.S,
)

_OTHER_SHEETS = {".xls", ".xlsm", ".xlsb", ".ods", ".numbers"}


def read_tables(
    reader: Reader,
    folder: Path,
    files: Mapping[str, FileFacts],
    wanted: Mapping[str, Wanted],
    kinds: Mapping[str, TableKind],
) -> dict[str, Table]:
    """Every table of a year's folder by its path below it: all in `tables/`, and all that an item names."""
    there = set(files)
    named = {name for name in wanted if name.partition("#")[0] in there}
    sheets = {name.partition("#")[0] for name in named if "#" in name} - named
    loose = {name for name in there if name.startswith("tables/") and name.lower().endswith(_ENDINGS)} - sheets
    shelf = _Shelf(reader, folder, tuple(kinds.values()), files)
    found = {name: shelf.table(name, wanted.get(name, Wanted())) for name in sorted(named | loose)}
    return {name: table for name, table in found.items() if table}


@dataclass(slots=True)
class _Shelf:
    """Opens each file once, however many of its sheets are named."""

    reader: Reader
    folder: Path
    kinds: tuple[TableKind, ...]
    files: Mapping[str, FileFacts]
    books: dict[str, Book | None] = field(default_factory=dict)
    told: set[tuple[object, ...]] = field(default_factory=set)

    def table(self, name: str, wanted: Wanted) -> Table | None:
        """One table; None, with the problem kept, where it holds no rows."""
        file, _, sheet = name.partition("#")
        where = DataPath(self.reader.name(self.folder / file) + (f"#{sheet}" if sheet else ""))
        book = self._book(file)
        sheets = self._sheets(book, sheet, where, wanted) if book else ()
        made = [table for rows in sheets if (table := self._made(name, where, rows, wanted, many=len(sheets) > 1))]
        return stacked(name, made) if made else None

    def _made(self, name: str, where: DataPath, rows: Rows, wanted: Wanted, *, many: bool) -> Table | None:
        """The table of one sheet; of the headings of one of many, what another has too is told once."""
        at = DataPath(f"{where.file}#{rows.sheet}") if many else where
        self.reader.book.add(at.file, rows.places)
        made, problems = make_table(name, at, rows, wanted, self.kinds)
        for problem in problems:
            cause = (problem.code, where.file, *sorted(problem.facts.items()))
            if not many or problem.code not in _OF_HEADINGS or cause not in self.told:
                self.reader.problems.append(problem)
            self.told.add(cause)
        return made

    def _book(self, file: str) -> Book | None:
        if file not in self.books:
            self.books[file] = self._opened(self.folder / self.files[file].on_disk)
        return self.books[file]

    def _opened(self, path: Path) -> Book | None:
        where = DataPath(self.reader.name(path))
        if path.suffix.lower() in _OTHER_SHEETS:
            self._tell_other(path, where, read_source(path, where.file, tables=True).text)
            return None
        source = self.reader.source(path, tables=True)
        if source.data is not None and is_workbook(source.data):
            return self._workbook(source.data, where)
        if source.text is None:
            return None
        if _HTML.match(source.text.lstrip()[:_LOOK_AT]) or source.text.lstrip().startswith("<?xml"):
            self._tell_other(path, where, source.text)
            return None
        self.reader.texts[where.file] = source.text
        rows, problems = read_csv(source.text, where.file)
        self.reader.problems += problems
        return Book({"": rows})

    def _tell_other(self, path: Path, where: DataPath, text: str | None) -> None:
        """A file that is no table to read, and what it is instead."""
        kind = "html" if text and _HTML.match(text.lstrip()[:_LOOK_AT]) else "other"
        if kind == "other" and text and path.suffix.lower() == ".xls" and not text.lstrip().startswith("<?xml"):
            kind = "text"
        # How its text is written is no matter then.
        self.reader.problems[:] = [one for one in self.reader.problems if one.where.file != where.file]
        self.reader.problems.append(Problem("table-old-excel", where, {"value": path.name, "kind": kind}))

    def _workbook(self, data: bytes, where: DataPath) -> Book | None:
        try:
            # By its name and only here: it brings openpyxl, which an office without workbooks need not wait for.
            read = import_module("generator.load.tables.files.read_xlsx").read_xlsx
            book = cast("Callable[[bytes, str], Book]", read)(data, where.file)
        except WorkbookError as wrong:
            facts = {"value": PurePosixPath(where.file).name, **wrong.facts}
            self.reader.problems.append(Problem(wrong.code, where, facts))
            return None
        if book.hidden:
            facts = {"value": ", ".join(book.hidden), "what": "sheets"}
            self.reader.problems.append(Problem("table-hidden", where, facts))
        return book

    def _sheets(self, book: Book, name: str, where: DataPath, wanted: Wanted) -> tuple[Rows, ...]:
        """The sheet of this name; without one, the sheets that fit the kinds best and have one heading."""
        kinds, year = tuple(wanted.kinds.values()), wanted.year
        if name not in {"", _ALL_SHEETS}:
            found = self._named(book, name, where)
            return (upright(found, kinds, year),) if found else ()
        upright_sheets = all_upright(tuple(book.sheets.values()), kinds, year)
        chosen = choose_sheets(upright_sheets, kinds or self.kinds, year)
        known = ", ".join(rows.sheet for rows in chosen.used)
        left = (("table-sheets", chosen.different), ("table-sheets", chosen.other_years))
        for code, sheets in (*left, ("table-sheet-repeats", chosen.repeated)):
            if sheets:
                value = ", ".join(rows.sheet for rows in sheets)
                facts = {"value": value, "known": known, "field": PurePosixPath(where.file).name}
                reason = {"reason": "years"} if sheets is chosen.other_years else {}
                self.reader.problems.append(Problem(code, where, {**facts, **reason}))
        return chosen.used

    def _named(self, book: Book, name: str, where: DataPath) -> Rows | None:
        found = next((rows for sheet, rows in book.sheets.items() if fold(sheet) == fold(name)), None)
        if found is None:
            facts = {"value": name, "known": ", ".join(book.sheets), "guess": nearest(name, book.sheets) or ""}
            self.reader.problems.append(Problem("table-sheet", where, facts))
        return found
