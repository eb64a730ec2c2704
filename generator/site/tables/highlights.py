"""The few figures that tell a year at a glance, each from the table of its item."""

from collections.abc import Iterator

from generator.core import addresses
from generator.site.tables.figure_book import Told, as_of
from generator.site.tables.history import data_day
from generator.site.tables.views import HighlightView
from generator.site.views import Link
from generator.site.year_context import Atlas
from generator.vocabulary.figures import exact, plain, unit

# Kind of table, figure and what it is called away from its table, in the order they are told.
_TOLD = (
    ("project-progress", "spent-share", "ใช้จ่ายตามแผนดำเนินงานแล้วร้อยละ"),
    ("contracts", "agreed", "ราคาที่ตกลงซื้อหรือจ้างรวม"),
    ("service-statistics", "served", "ผู้รับบริการ"),
    ("service-statistics", "online-share", "รับบริการผ่าน E-Service ร้อยละ"),
    ("complaints", "received", "เรื่องร้องเรียนการทุจริต"),
    ("complaints", "closed", "เรื่องร้องเรียนที่แล้วเสร็จ"),
)


def highlights(atlas: Atlas) -> tuple[HighlightView, ...]:
    """The main figures of a year; of several tables of a kind the first tells, in the order of the items."""
    items = atlas.year.checklist.items
    told = [one for item in items for one in atlas.book.told(atlas.year, item.number)] if atlas.has_items else []
    return tuple(_views(atlas, told))


def _views(atlas: Atlas, told: list[Told]) -> Iterator[HighlightView]:
    for kind, key, label in _TOLD:
        first = next((one for one in told if one.figures.kind == kind), None)
        figure = first.figures.figure(key) if first else None
        if first and figure:
            yield HighlightView(
                key=key,
                label=label,
                value=exact(figure.value),
                text=plain(figure.value, figure.unit),
                unit=unit(figure.unit),
                source=Link(
                    f"ข้อ {first.item.number} ข้อมูลปี {data_day(first.year, as_of(first.item))}",
                    addresses.item(atlas.year.year, first.item.number),
                ),
            )
