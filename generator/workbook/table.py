"""What a sheet of the workbook holds as plain texts: of the data, of what was handed out, of what came back."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.workbook.columns import Column

_NOWHERE = DataPath("")


OFFERED = "+"
"""How the key of a row begins that is offered, begun with what is known, and tells of nothing that is there yet."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row: its key, by which it is known again (empty for a new one), and its texts by column.

    `where` is the value of the data it tells of; `fixed` are columns whose value no cell can hold, so that it stays.
    `place` is its row in the workbook, from 1.
    """

    key: str
    cells: Mapping[str, str]
    where: DataPath = _NOWHERE
    fixed: frozenset[str] = frozenset()
    place: int = 0
    wanted: frozenset[str] = frozenset()

    def text(self, column: str) -> str:
        """The text of a column; empty where there is none."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A sheet to fill in: its id, its name in the workbook, what to do with it, its columns and rows.

    Where `grows` is set rows may be added, and one that is emptied is taken away. `lists` are the choices it offers.
    """

    id: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[FormRow, ...] = ()
    grows: bool = False
    blank: int = 0

    @property
    def input(self) -> tuple[Column, ...]:
        """The columns that are filled in."""
        return tuple(column for column in self.columns if not column.locked)

    def column(self, id: str) -> Column:
        """The column with this id; raises KeyError."""
        return next(column for column in self.columns if column.id == id)


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet as it came back: its rows, and the letter of each column in the workbook."""

    id: str
    title: str
    rows: tuple[FormRow, ...]
    letters: Mapping[str, str]

    def cell(self, row: FormRow, column: str) -> str:
        """The name of a cell: C7."""
        return f"{self.letters.get(column, 'A')}{row.place}"


@dataclass(frozen=True, slots=True)
class FilledWorkbook:
    """A workbook as it came back: whose it is, its year (พ.ศ.), its sheets, what they held when it was handed out."""

    file: str
    agency: str
    year: int
    unit: str
    sheets: Mapping[str, FilledSheet]
    base: Mapping[str, Mapping[str, Mapping[str, str]]]
    problems: tuple[Problem, ...] = ()
