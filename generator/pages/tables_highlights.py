"""The few figures that tell a year at a glance, each from the table of its item."""

from collections.abc import Iterator

from generator.pages import paths
from generator.pages.atlas import Atlas
from generator.pages.tables_book import Told, as_of
from generator.pages.tables_history import data_day
from generator.pages.tables_views import HighlightView
from generator.pages.tables_words import FIGURES, plain, unit
from generator.pages.views import Link

# Kind of table and figure, in the order they are told.
_TOLD = (
    ("project-progress", "allocated"),
    ("project-progress", "spent-share"),
    ("contracts", "agreed"),
    ("contracts", "below-reference"),
    ("service-statistics", "served"),
    ("service-statistics", "online-share"),
    ("complaints", "received"),
    ("complaints", "closed"),
)


def highlights(atlas: Atlas) -> tuple[HighlightView, ...]:
    """The main figures of a year; of several tables of a kind the first tells, in the order of the items."""
    items = atlas.year.checklist.items
    told = [one for item in items for one in atlas.book.told(atlas.year, item.number)] if atlas.has_items else []
    return tuple(_views(atlas, told))


def _views(atlas: Atlas, told: list[Told]) -> Iterator[HighlightView]:
    for kind, key in _TOLD:
        first = next((one for one in told if one.figures.kind == kind), None)
        figure = first.figures.figure(key) if first else None
        if first and figure:
            yield HighlightView(
                key=key,
                label=FIGURES[key],
                value=f"{figure.value:f}",
                text=plain(figure.value, figure.unit),
                unit=unit(figure.unit),
                source=Link(
                    f"{first.item.number} {data_day(first.year, as_of(first.item))}",
                    paths.item(atlas.year.year, first.item.number),
                ),
            )
