"""The main numbers of a disclosure through the years, found by its key whatever its number was."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from generator.model.checklist import Item
from generator.site.tables.item_figures import TableFigures, item_figures, item_history
from generator.site.tables.views import ChartLine, ChartView, NumberTable, TrendView
from generator.site.year_context import YearContext
from generator.tables.figure import BAHT, PERCENT, Figure
from generator.tables.kinds import TableKind
from generator.text.dates import short_date
from generator.vocabulary.figures import plain, said

_MOST = 3


def trends(context: YearContext, item: Item) -> tuple[TrendView, ...]:
    """The figures of a disclosure year by year, for each family of its tables that two years have."""
    history = item_history(context.site, item)
    here = dict.fromkeys(one.figures.family for one in item_figures(context.year, item.number))
    found = ((family, tuple(one for one in history if one.figures.family == family)) for family in here)
    return tuple(made for family, same in found if (made := _trend(context.site.table_kinds.get(family), family, same)))


def _trend(kind: TableKind | None, family: str, history: tuple[TableFigures, ...]) -> TrendView | None:
    years = _by_year(history)
    known = {key: figure for found in years.values() for key, figure in found.items()}
    several = [key for key in known if len([1 for found in years.values() if key in found]) > 1]
    trend = kind.trend if kind else None
    drawn = [key for key in (trend.drawn if trend else several) if key in several][:_MOST]
    if not drawn:
        return None
    order = (trend and trend.columns) or [rule.id for rule in kind.figures] if kind else several
    keys = sorted(several, key=lambda key: order.index(key) if key in order else len(order))
    return TrendView(
        charts=tuple(_chart(f"trend-{family}", known[key], years) for key in drawn),
        numbers=_numbers(kind.title if kind else "", [known[key] for key in keys], years),
    )


_Years = Mapping[str, Mapping[str, Figure]]


def _by_year(history: tuple[TableFigures, ...]) -> _Years:
    """The figures of each year by key; of several tables of a year the first that has a figure tells it."""
    found: dict[str, dict[str, Figure]] = {}
    for one in history:
        inside = found.setdefault(_label(one, history), {})
        for figure in one.figures.figures:
            inside.setdefault(figure.key, figure)
    return found


def _label(table_figures: TableFigures, history: tuple[TableFigures, ...]) -> str:
    """The year the data is of, with the day where it is a state of one; the list's year where two lists ask for it."""
    lists = {other.shown for other in history if other.year == table_figures.year}
    return data_day(table_figures.year, table_figures.item.as_of) + (
        f" แบบปี {table_figures.shown}" if len(lists) > 1 else ""
    )


def data_day(year: int, day: date | None) -> str:
    """2567, or 2567 (ณ 31 มี.ค. 2567) of what is the state of one day."""
    return f"{year} (ณ {short_date(day)})" if day else f"{year}"


def _chart(id: str, figure: Figure, years: _Years) -> ChartView:
    """The years of a figure, which is called and measured as `figure` is."""
    key = figure.key
    return ChartView(
        id=f"{id}-{key}",
        kind="columns",
        title=f"{figure.label} แต่ละปี",
        unit=figure.unit.word,
        series=(figure.label,),
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
    if figure.unit == BAHT and abs(figure.value) >= 1_000_000:
        return f"{figure.value / Decimal(1_000_000):,.2f} ล้าน"
    return plain(figure.value, figure.unit) + ("%" if figure.unit == PERCENT else "")


def _numbers(title: str, figures: Sequence[Figure], years: _Years) -> NumberTable:
    """A row for each year, a column for each figure."""
    keys = [figure.key for figure in figures]
    return NumberTable(
        caption=f"{title} แต่ละปี".strip(),
        columns=("ปีของข้อมูล", *(f"{figure.label} ({figure.unit.word})" for figure in figures)),
        rows=tuple((year, *_cells(keys, found)) for year, found in years.items()),
    )


def _cells(keys: Sequence[str], found: Mapping[str, Figure]) -> Iterator[str]:
    return (plain(found[key].value, found[key].unit) if key in found else "–" for key in keys)
