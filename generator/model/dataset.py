"""A data set: typed rows under named fields, ready to be given away as a file of any kind."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.tables.table import Table


@dataclass(frozen=True, slots=True)
class CodedValue:
    """One of the words a field may hold: as its author wrote it, and the permanent id of what it means."""

    text: str
    id: str


Cell = str | int | Decimal | date | CodedValue | None
"""What a cell holds; None where nothing was written."""


def shown(cell: Cell) -> str | int | Decimal | date | None:
    """The cell as people read it."""
    return cell.text if isinstance(cell, CodedValue) else cell


@dataclass(frozen=True, slots=True)
class Field:
    """A column: `id` names it to programs, `label` heads it, `meaning` is what its kind calls it.

    `type` is one of table_kind.COLUMN_TYPES; `choices` are the words it may hold (id, word).
    """

    id: str
    label: str
    type: str = "text"
    meaning: str = ""
    unit: str = ""
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """Rows of one year given away under `path` (below the site's root, without an ending).

    `kind` is the kind of table or record they are of, `item` the item they answer (both may be
    empty), `page` the page of this site that shows them, `covers` whose year's data the item wants,
    `data_year` that year; `table` is the table they were read from, `as_of` the day its figures are told for.
    """

    path: str
    title: str
    year: int
    kind: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Cell, ...], ...]
    page: str
    item: str = ""
    item_name: str = ""
    covers: str = ""
    data_year: int = 0
    responsible: str = ""
    table: Table | None = None
    as_of: date | None = None

    @property
    def name(self) -> str:
        """What it is called within the whole site: `2567-o16-contracts`."""
        return self.path.replace("/data/", "-")

    def file(self, ending: str) -> str:
        """The path of one of its files below the site's root."""
        return f"{self.path}.{ending}"
