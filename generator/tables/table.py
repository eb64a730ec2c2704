"""A table: its columns and rows as written, and what they mean where its kind is known.

The contract with everyone who shows, counts or hands on rows:

- `columns` and `rows` are texts as a reader sees them; every row is as long as `columns`.
  Title lines, blank rows and rows of totals are not among them (`totals` keeps the latter).
- `kind` is the TableKind it was read as, or None. `fields[place]` is the id of the kind's
  column that stands at `place`, "" for a column that the kind does not know.
- `typed` is as large as `rows`: a Value for each cell (table_kind.COLUMN_TYPES says which
  Python type); the cell's text where the kind does not know the column; None where it is empty
  or could not be read.
- `where_of(row, column)` is what a Problem points at; the SourceMap turns it into
  line and column of a CSV file, or sheet and cell of a workbook.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.core.location import DataPath
from generator.tables.figure import Figures
from generator.tables.kinds import TableKind, Value
from generator.text.thai import fold, fold_header


@dataclass(frozen=True, slots=True)
class Table:
    """`file` is its path below the year's folder, of a named sheet with `#sheet` behind it.

    `title` is what stands above the columns; `source` its name in problems; `lines` the line
    of each row in the file (CSV) or its row in the sheet, `places` the file's column of each
    of `columns`, both from 1; `header` the line of the headings. `slipped` are the rows (from 0) whose
    values stand in other columns than their own. `doubt` says in a word why its
    headings are not believed; then nothing is computed from its rows, nor are they given away.
    `sources` are the names of the rows' sheets in problems, where they come from several. `months` are the first days
    of those that its columns, sheets or titles say it is of, None where they do not say. `units` are the words of the
    units, other than baht, that the texts of columns of money are in; their typed values are baht as in every table.
    """

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    kind: TableKind | None = None
    fields: tuple[str, ...] = ()
    typed: tuple[tuple[Value, ...], ...] = ()
    totals: tuple[tuple[str, ...], ...] = ()
    source: str = ""
    header: int = 1
    lines: tuple[int, ...] = ()
    places: tuple[int, ...] = field(default=())
    doubt: str = ""
    slipped: frozenset[int] = frozenset()
    sources: tuple[str, ...] = ()
    months: frozenset[date] | None = None
    units: tuple[str, ...] = ()
    computed: dict[date | None, Figures] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was computed from it, by the day it is told for: kept with the rows, since they never change."""
    silent: list[frozenset[int]] = field(default_factory=list, init=False, repr=False, compare=False)
    """The rows that say that there was nothing, once they were looked for."""

    def unit_of(self, column: int) -> str:
        """The unit, other than baht, that the texts of a column of money are in; nothing of any other column."""
        return self.units[column] if self.units else ""

    @property
    def path(self) -> str:
        """The file itself, without the name of a sheet."""
        return self.file.partition("#")[0]

    def position(self, names: Iterable[str]) -> int | None:
        """Where the first column stands that is called by one of `names`, or is the kind's column of that id."""
        wanted = list(names)
        ids = {self.kind.headings.get(fold_header(name), name) for name in wanted} if self.kind else set()
        known = next((place for place, id in enumerate(self.fields) if id and id in ids), None)
        if known is not None:
            return known
        folded = {fold(name) for name in wanted}
        return next((place for place, column in enumerate(self.columns) if fold(column) in folded), None)

    def place_of(self, column: str) -> int | None:
        """Where the kind's column with this id stands, or None where the table does not have it."""
        return self.fields.index(column) if column and column in self.fields else None

    def values(self, column: str) -> tuple[Value, ...]:
        """The typed values of the kind's column with this id, row by row; all None where it is not there."""
        place = self.place_of(column)
        return tuple(None if place is None else row[place] for row in self.typed)

    def cells(self, column: str) -> tuple[str, ...]:
        """The texts of the kind's column with this id, row by row."""
        place = self.place_of(column)
        return tuple("" if place is None else row[place] for row in self.rows)

    @property
    def records(self) -> tuple[Mapping[str, Value], ...]:
        """The rows by the ids of the kind's columns."""
        named = [(id, place) for place, id in enumerate(self.fields) if id]
        return tuple({id: row[place] for id, place in named} for row in self.typed)

    @property
    def where(self) -> DataPath:
        """The table as a whole."""
        return DataPath(self.source or self.file)

    def where_of(self, row: int | None, column: int | None = None) -> DataPath:
        """What a problem points at: a cell, or a row; with `row` None a heading, or the line of headings.

        `row` and `column` are positions in `rows` and `columns`, from 0.
        """
        line = self.header if row is None else self.lines[row]
        where = DataPath(self.sources[row]) if self.sources and row is not None else self.where
        return where.at(line) if column is None else where.at(line, self.places[column])
