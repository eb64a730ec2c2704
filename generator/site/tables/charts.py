"""Which picture shows a breakdown best, and the same numbers as a small table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import starmap
from typing import Literal

from generator.site.tables.views import ChartAndNumbers, ChartLine, ChartView, NumberTable
from generator.tables.figure import Breakdown, Line, share
from generator.text.dates import SHORT_MONTHS
from generator.vocabulary.figures import BREAKDOWNS, FIGURES, UNSTATED, plain, said, unit

MOST_BARS = 12


@dataclass(frozen=True, slots=True)
class _Drawing:
    """How series are drawn; `within` when the second is a part of the first."""

    kind: Literal["bars", "columns"]
    series: tuple[str, ...]
    within: bool = False


# The first drawing whose series the breakdown has is taken.
_BARS = (
    _Drawing("bars", ("allocated", "spent"), within=True),
    _Drawing("bars", ("agreed",)),
    _Drawing("bars", ("allocated",)),
    _Drawing("bars", ("walk-in", "e-service")),
    _Drawing("bars", ("served",)),
    _Drawing("bars", ("closed", "open")),
    _Drawing("bars", ("received",)),
    _Drawing("bars", ("held", "vacant")),
    _Drawing("bars", ("posts",)),
    _Drawing("bars", ("trainees",)),
)

_COLUMNS = tuple(_Drawing("columns", one.series) for one in _BARS if not one.within)


def drawn(found: Breakdown, anchor: str, title: str) -> ChartAndNumbers:
    """A breakdown as a chart and its numbers; a single line needs no picture."""
    drawing = next((one for one in _drawings(found) if set(one.series) <= set(found.columns)), None)
    told = f"{BREAKDOWNS[found.key]}: {title}"
    worth = drawing and len(found.lines) > 1 and any(any(found.column(key)) for key in drawing.series)
    chart = _chart(found, drawing, f"{anchor}-{found.key}") if drawing and worth else None
    return ChartAndNumbers(chart, _numbers(found, told))


def _drawings(found: Breakdown) -> tuple[_Drawing, ...]:
    return _COLUMNS if found.key == "by-month" else _BARS


def _chart(found: Breakdown, drawing: _Drawing, id: str) -> ChartView:
    places = tuple(found.columns.index(key) for key in drawing.series)
    lines = found.lines if drawing.kind == "columns" else tuple(_fewer(found, places[:1] if drawing.within else places))
    names = tuple(FIGURES[key] for key in drawing.series)
    of = found.units[places[0]]
    return ChartView(
        id=id,
        kind=drawing.kind,
        title=f"{'และ'.join(names)} {BREAKDOWNS[found.key]}",
        unit=unit(of),
        series=names,
        lines=tuple(_line(found, line, places, within=drawing.within) for line in lines),
        within=drawing.within,
    )


def _fewer(found: Breakdown, drawn_places: Sequence[int]) -> Iterator[Line]:
    """The greatest lines in their order of size, the rest as one."""
    ordered = sorted(found.lines, key=lambda line: -sum_of([line.values[place] for place in drawn_places]))
    if len(ordered) <= MOST_BARS + 1:
        yield from ordered
        return
    rest = ordered[MOST_BARS:]
    yield from ordered[:MOST_BARS]
    yield Line(f"อื่น ๆ อีก {len(rest)} รายการ", tuple(map(sum_of, zip(*(one.values for one in rest), strict=True))))


def sum_of(values: Sequence[Decimal]) -> Decimal:
    """A sum that is a Decimal even of nothing."""
    return sum(values, Decimal(0))


def _line(found: Breakdown, line: Line, places: Sequence[int], *, within: bool) -> ChartLine:
    values = tuple(line.values[place] for place in places)
    of = found.units[places[0]]
    month = SHORT_MONTHS[line.month.month - 1] if line.month else ""
    return ChartLine(
        label=_label(found, line),
        short=month or line.label or UNSTATED,
        values=values,
        text=_beside(values, of, within=within),
        told=" ".join(f"{FIGURES[key]} {said(line.values[at], found.units[at])}" for at, key in _told(found, line)),
    )


def _label(found: Breakdown, line: Line) -> str:
    """What a line is called; of a method also how often it was used."""
    counted = said(line.values[0], found.units[0]) if found.key == "by-method" else ""
    return " · ".join(filter(None, (line.label or UNSTATED, counted)))


def _told(found: Breakdown, line: Line) -> Iterator[tuple[int, str]]:
    """All columns of a line are told, also those that are not drawn."""
    return ((at, key) for at, key in enumerate(found.columns) if at < len(line.values))


def _beside(values: Sequence[Decimal], of: str, *, within: bool) -> str:
    """What stands beside a bar: how much in all, or of a part how much of the whole it is."""
    if not within:
        return plain(sum_of(values), of)
    part = share(values[1], values[0])
    return f"{plain(values[1], of)} จาก {plain(values[0], of)}" + (f" ({part}%)" if part is not None else "")


def _numbers(found: Breakdown, caption: str) -> NumberTable:
    names = starmap(_heading, zip(found.columns, found.units, strict=True))
    return NumberTable(
        caption=caption,
        columns=(_first(found.key), *names),
        rows=tuple((line.label or UNSTATED, *_texts(found, line.values)) for line in found.lines),
        total=("รวม", *_texts(found, tuple(sum_of(found.column(key)) for key in found.columns)))
        if len(found.lines) > 1
        else (),
    )


def _texts(found: Breakdown, values: Sequence[Decimal]) -> tuple[str, ...]:
    return tuple(plain(value, of) for value, of in zip(values, found.units, strict=True))


def _heading(key: str, of: str) -> str:
    """A name with its unit, unless the name says what is counted."""
    return f"{FIGURES[key]} ({unit(of)})"


_FIRST: Mapping[str, str] = {"by-month": "เดือน", "by-project": "โครงการ", "by-method": "วิธี"}


def _first(key: str) -> str:
    return _FIRST.get(key, "รายการ")
