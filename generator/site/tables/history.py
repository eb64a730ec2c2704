"""The main numbers of a disclosure through the years, found by its key whatever its number was."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from generator.model.checklist import Item
from generator.site.tables.figure_book import TableFigures, as_of
from generator.site.tables.views import ChartLine, ChartView, NumberTable, TrendView
from generator.site.year_context import YearContext
from generator.tables.figure import Figure
from generator.text.dates import short_date
from generator.vocabulary.figures import FIGURES, plain, said, unit

# What is drawn, dearest first; the table beside tells all figures.
_DRAWN = (
    "agreed", "spent-share", "served", "received", "trainees", "held", "contracts", "allocated", "spent",
    "online-share", "closed", "works", "projects", "participants", "risks", "courses", "below-reference-share",
)  # fmt: skip

_MOST = 3


def trends(context: YearContext, item: Item) -> tuple[TrendView, ...]:
    """The figures of a disclosure year by year, for each family of its tables that two years have."""
    history = context.book.history(context.site, item)
    here = dict.fromkeys(told.figures.family for told in context.book.told(context.year, item.number))
    found = ((family, tuple(told for told in history if told.figures.family == family)) for family in here)
    return tuple(made for family, told in found if (made := _trend(context, family, told)))


def _trend(context: YearContext, family: str, history: tuple[TableFigures, ...]) -> TrendView | None:
    years = _by_year(history)
    keys = [key for key in FIGURES if len([1 for found in years.values() if key in found]) > 1]
    drawn = [key for key in _DRAWN if key in keys][:_MOST]
    if not drawn:
        return None
    kind = context.site.table_kinds.get(family)
    return TrendView(
        charts=tuple(_chart(f"trend-{family}", key, years) for key in drawn),
        numbers=_numbers(kind.title if kind else "", keys, years),
    )


_Years = Mapping[str, Mapping[str, Figure]]


def _by_year(history: tuple[TableFigures, ...]) -> _Years:
    """The figures of each year by key; of several tables of a year the first that has a figure tells it."""
    found: dict[str, dict[str, Figure]] = {}
    for told in history:
        inside = found.setdefault(_label(told, history), {})
        for figure in told.figures.figures:
            inside.setdefault(figure.key, figure)
    return found


def _label(table_figures: TableFigures, history: tuple[TableFigures, ...]) -> str:
    """The year the data is of, with the day where it is a state of one; the list's year where two lists ask for it."""
    lists = {other.shown for other in history if other.year == table_figures.year}
    return data_day(table_figures.year, as_of(table_figures.item)) + (
        f" แบบปี {table_figures.shown}" if len(lists) > 1 else ""
    )


def data_day(year: int, day: date | None) -> str:
    """2567, or 2567 (ณ 31 มี.ค. 2567) of what is the state of one day."""
    return f"{year} (ณ {short_date(day)})" if day else f"{year}"


def _chart(id: str, key: str, years: _Years) -> ChartView:
    of = next(found[key].unit for found in years.values() if key in found)
    return ChartView(
        id=f"{id}-{key}",
        kind="columns",
        title=f"{FIGURES[key]} แต่ละปี",
        unit=unit(of),
        series=(FIGURES[key],),
        lines=tuple(_line(year, found[key]) for year, found in years.items() if key in found),
    )


def _line(year: str, figure: Figure) -> ChartLine:
    return ChartLine(
        label=f"ปี {year}",
        short=year.partition(" ")[0],
        values=(figure.value,),
        text=_brief(figure),
        told=said(figure.value, figure.unit),
    )


def _brief(figure: Figure) -> str:
    """A number that fits above a column; money in millions."""
    if figure.unit == "baht" and abs(figure.value) >= 1_000_000:
        return f"{figure.value / Decimal(1_000_000):,.2f} ล้าน"
    return plain(figure.value, figure.unit) + ("%" if figure.unit == "percent" else "")


def _numbers(title: str, keys: list[str], years: _Years) -> NumberTable:
    """A row for each year, a column for each figure."""
    units = {key: figure.unit for found in years.values() for key, figure in found.items()}
    return NumberTable(
        caption=f"{title} แต่ละปี".strip(),
        columns=("ปีของข้อมูล", *(f"{FIGURES[key]} ({unit(units[key])})" for key in keys)),
        rows=tuple((year, *_cells(keys, found)) for year, found in years.items()),
    )


def _cells(keys: list[str], found: Mapping[str, Figure]) -> Iterator[str]:
    return (plain(found[key].value, found[key].unit) if key in found else "–" for key in keys)
