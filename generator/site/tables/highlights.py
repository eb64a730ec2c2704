"""The few figures that tell a year at a glance, each from the table of its item."""

from collections.abc import Iterator

from generator.core import addresses
from generator.site.tables.history import data_day
from generator.site.tables.item_figures import TableFigures, item_figures
from generator.site.tables.views import HighlightView
from generator.site.views import Link
from generator.site.year_context import YearContext
from generator.tables.figure import Figure
from generator.vocabulary.figures import exact, plain


def highlights(context: YearContext) -> tuple[HighlightView, ...]:
    """The main figures of a year; of several tables of a kind the first tells, in the order of the items."""
    items = context.year.checklist.items
    figures = [one for item in items for one in item_figures(context.year, item.number)] if context.has_items else []
    return tuple(_views(context, figures))


def _views(context: YearContext, table_figures: list[TableFigures]) -> Iterator[HighlightView]:
    kinds = context.site.table_kinds.values()
    chosen = [(kind, rule) for kind in kinds for rule in kind.highlights]
    for kind, rule in sorted(chosen, key=lambda one: one[1].rank):
        first = next((one for one in table_figures if one.figures.kind == kind.id), None)
        figure = first.figures.figure(rule.figure) if first else None
        if first and figure:
            yield _view(context.year.year, first, figure, rule.label)


def _view(year: int, table_figures: TableFigures, figure: Figure, label: str) -> HighlightView:
    number, day = table_figures.item.number, data_day(table_figures.year, table_figures.item.as_of)
    return HighlightView(
        key=figure.key,
        label=label,
        value=exact(figure.value),
        text=plain(figure.value, figure.unit),
        unit=figure.unit.word,
        source=Link(f"ข้อ {number} ข้อมูลปี {day}", addresses.item(year, number)),
    )
