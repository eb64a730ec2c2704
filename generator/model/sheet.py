"""A sheet: typed rows under named fields, ready to be given away as a file of any kind."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Cell = str | int | Decimal | date | None
"""What a cell holds; None where nothing was written."""

TYPES = ("text", "whole", "number", "money", "percent", "date", "year", "choice", "tax-id", "link")
"""The kinds of value a field holds, as readers are told them."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column: `id` names it to programs, `label` to people; `meaning` says what stands in it."""

    id: str
    label: str
    type: str = "text"
    meaning: str = ""
    unit: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of one year given away under `path` (below the site's root, without an ending).

    `kind` is the kind of table or record they are of, `item` the item they answer (either may be
    empty), `page` the page of this site that shows them, `covers` what they are about.
    """

    path: str
    title: str
    year: int
    kind: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Cell, ...], ...]
    page: str
    item: str = ""
    covers: str = ""

    @property
    def name(self) -> str:
        """What it is called within the whole site: `2567-o16-contracts`."""
        return self.path.replace("/data/", "-").replace("/", "-")

    def file(self, ending: str) -> str:
        """The path of one of its files below the site's root."""
        return f"{self.path}.{ending}"
