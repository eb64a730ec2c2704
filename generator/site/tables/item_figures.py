"""What the tables of an item tell, in a year and through the years."""

from collections.abc import Iterator
from dataclasses import dataclass

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


def item_figures(year: YearData, number: str) -> Iterator[TableFigures]:
    """What the tables of an item tell, in the order they are shown."""
    item = year.checklist.item(number)
    if not item:
        return
    for file in tables_of(year, number):
        wanted = wanted_year(item.data_year, year.year)
        yield TableFigures(wanted, item, year.year, file, figures_of(year.tables[file], item.as_of))


def item_history(site: Site, item: Item) -> tuple[TableFigures, ...]:
    """What the tables of a disclosure told in every year it stood in, under whatever number; oldest first."""
    keys = (item.key, *item.includes)
    spots = {(spot.year, spot.item.number) for key in keys for spot in site.crosswalk.history(key)}
    years = ((site.year(year), number) for year, number in sorted(spots))
    found = (one for year, number in years if year for one in item_figures(year, number))
    return tuple(one for one in found if one.figures.figures)


def tables_of(year: YearData, number: str) -> tuple[str, ...]:
    """The tables that show something of an item, each once, in the order they are named."""
    disclosure = year.disclosure(number)
    if not disclosure:
        return ()
    named = {piece.table: None for pieces in disclosure.shows.values() for piece in pieces if piece.table}
    return tuple(file for file in named if file in year.tables)
