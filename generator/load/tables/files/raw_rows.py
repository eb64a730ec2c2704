"""Rows as a file holds them, before anything is known of their columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from generator.core.location import FileLocations, Path

Native = int | Decimal | date | None
"""What a workbook knows of a cell beyond its text: a number (of a percentage, in percent) or a day."""

Cell = tuple[int, int]
"""Row and column of a cell in its file, both from 1."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line that holds something: where it stands, and its cells from the first column on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong with a cell before it is read: a code and its facts."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rows:
    """All rows of a CSV file or of one sheet.

    `native`, `faults`, `across` and `merged` are empty for a CSV file. `across` are the cells of a
    text that is written over several, with its text; `merged` are all cells that belong to another
    one, with that; `hidden` counts rows and columns that the sheet hides and that are therefore not
    among `rows`, `filtered` says that a filter hides them. `turned` says that lines and columns were exchanged.
    """

    rows: tuple[Row, ...]
    places: FileLocations
    sheet: str = ""
    native: Mapping[Cell, Native] = field(default_factory=dict)
    faults: Mapping[Cell, CellFault] = field(default_factory=dict)
    across: Mapping[Cell, str] = field(default_factory=dict)
    hidden: tuple[int, int] = (0, 0)
    merged: Mapping[Cell, Cell] = field(default_factory=dict)
    filtered: bool = False
    turned: bool = False

    @cached_property
    def width(self) -> int:
        """The number of columns up to the last that holds something."""
        return max((len(row.cells) for row in self.rows), default=0)


def cell_path(path: Path) -> Cell | None:
    """(row, column) of a path into rows, column 0 for a whole row; None where it is no such path."""
    if not path or len(path) > 2 or not all(isinstance(step, int) and step > 0 for step in path):
        return None
    row, column = path[0], path[1] if len(path) > 1 else 0
    return (int(row), int(column))


def trimmed(cells: list[str]) -> tuple[str, ...]:
    """The cells up to the last that holds something."""
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return tuple(cells[:end])


def filled(row: Row) -> Iterator[tuple[int, str]]:
    """Column (from 0) and text of every cell that holds something."""
    return ((place, cell) for place, cell in enumerate(row.cells) if cell)
