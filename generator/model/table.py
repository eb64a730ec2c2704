"""A table as written: its column names and its rows, all text."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.thai import fold


@dataclass(frozen=True, slots=True)
class Table:
    """`file` is its path below the year's folder; every row has as many cells as there are columns."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def position(self, names: Iterable[str]) -> int | None:
        """Where the first column stands that is called by one of `names`, spaces and digits aside."""
        wanted = {fold(name) for name in names}
        return next((place for place, column in enumerate(self.columns) if fold(column) in wanted), None)
