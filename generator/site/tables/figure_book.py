"""The figures of every table of a site, each computed once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.model.checklist import Item, wanted_year
from generator.model.site import Site, YearData
from generator.tables.figure import Figures
from generator.tables.recipes import figures_of


@dataclass(frozen=True, slots=True)
class TableFigures:
    """What one table of an item tells: `year` is the year whose data the item wants."""

    year: int
    item: Item
    shown: int
    file: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class FigureBook:
    """Looks figures up by year and item; what was computed is kept."""

    known: dict[tuple[int, str, date | None], Figures] = field(default_factory=dict)

    def figures(self, year: YearData, file: str, item: Item) -> Figures:
        """The figures of one table, told for the day that the item names."""
        key = (year.year, file, as_of(item))
        if key not in self.known:
            self.known[key] = figures_of(year.tables[file], key[2])
        return self.known[key]

    def told(self, year: YearData, number: str) -> Iterator[TableFigures]:
        """What the tables of an item tell, in the order they are shown."""
        item = year.checklist.item(number)
        if not item:
            return
        for file in tables_of(year, number):
            wanted = wanted_year(item.data_year, year.year)
            yield TableFigures(wanted, item, year.year, file, self.figures(year, file, item))

    def history(self, site: Site, item: Item) -> tuple[TableFigures, ...]:
        """What the tables of a disclosure told in every year it stood in, under whatever number; oldest first."""
        keys = (item.key, *item.includes)
        spots = {(spot.year, spot.item.number) for key in keys for spot in site.crosswalk.history(key)}
        years = ((site.year(year), number) for year, number in sorted(spots))
        found = (told for year, number in years if year for told in self.told(year, number))
        return tuple(one for one in found if one.figures.figures)


def as_of(item: Item) -> date | None:
    """The day whose state an item asks for, or None."""
    return item.cut_off.day if item.cut_off else None


def tables_of(year: YearData, number: str) -> tuple[str, ...]:
    """The tables that show something of an item, each once, in the order they are named."""
    disclosure = year.disclosure(number)
    if not disclosure:
        return ()
    named = {piece.table: None for pieces in disclosure.shows.values() for piece in pieces if piece.table}
    return tuple(file for file in named if file in year.tables)
