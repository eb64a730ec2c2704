"""A table as written: its column names and its rows, all text."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.place import Where
from generator.model.thai import fold


@dataclass(frozen=True, slots=True)
class Table:
    """`file` is its path below the year's folder; every row has as many cells as there are columns.

    `source` is its name in problems, `lines` the line of each row in the file.
    """

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str = ""
    lines: tuple[int, ...] = ()

    def where_of(self, row: int | None = None, column: int | None = None) -> Where:
        """What a problem points at: a cell; a row; a heading, with `row` None; or the whole table."""
        where = Where(self.source or self.file)
        if row is None and column is None:
            return where
        return where.at(1 if row is None else self.lines[row])

    def position(self, names: Iterable[str]) -> int | None:
        """Where the first column stands that is called by one of `names`, spaces and digits aside."""
        wanted = {fold(name) for name in names}
        return next((place for place, column in enumerate(self.columns) if fold(column) in wanted), None)
