"""A table as written: its column names and its rows, all text."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.place import Where
from generator.model.thai import fold


@dataclass(frozen=True, slots=True)
class Table:
    """`file` is its path below the year's folder; every row has as many cells as there are columns.

    `where` is the file itself, `lines` the line of its header and of every row.
    """

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    where: Where
    lines: tuple[int, ...] = ()

    def where_of(self, row: int | None, column: int = 0) -> Where:
        """Where a cell was written; of the header where `row` is None."""
        position = 0 if row is None else row + 1
        return self.where.at(self.lines[position], column) if position < len(self.lines) else self.where

    def position(self, names: Iterable[str]) -> int | None:
        """Where the first column stands that is called by one of `names`, spaces and digits aside."""
        wanted = {fold(name) for name in names}
        return next((place for place, column in enumerate(self.columns) if fold(column) in wanted), None)
