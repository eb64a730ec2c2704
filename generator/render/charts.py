"""Charts as inline SVG, drawn from the numbers that stand beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from itertools import accumulate

from markupsafe import Markup

from generator.render.escape import escape_html
from generator.site.tables.views import ChartLine, ChartView

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))

_MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Scale:
    """The value at the top, and each tick with its text."""

    top: Decimal
    ticks: tuple[tuple[Decimal, str], ...]


def scale(greatest: Decimal, ticks: int = 4) -> Scale:
    """A scale of at most `ticks` whole steps that holds `greatest`; 0 to 1 where there is nothing."""
    raw = max(greatest / ticks, Decimal(1))
    power = Decimal(10) ** raw.adjusted()
    step = next(power * one for one in _STEPS if power * one >= raw and power * one == int(power * one))
    count = max((greatest / step).to_integral_value(ROUND_CEILING), Decimal(1))
    values = tuple(step * place for place in range(int(count) + 1))
    return Scale(values[-1], tuple((value, _text(value, values[-1])) for value in values))


def _text(value: Decimal, top: Decimal) -> str:
    if top >= _MILLION and value:
        return f"{_plain(value / _MILLION)} ล้าน"
    return f"{int(value):,}"


def number(value: Decimal) -> str:
    """A coordinate: at most three decimals, none of them for nothing."""
    return _plain(value.quantize(Decimal("0.001")))


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


_LABEL, _BAR, _BELOW, _BETWEEN = Decimal("1.75"), Decimal("0.85"), Decimal("1.35"), Decimal("0.6")

# Beside the longest bar there is room for its value; a part of a whole is told below its bar.
_BESIDE = Decimal(70)

_PLOT_TOP, _PLOT, _FOOT = Decimal("1.4"), Decimal(10), Decimal("1.8")

_GUTTER = Decimal(14)

# A column's value stands above it where the narrowest phone has room for its characters.
_NARROW = 270

_CHARACTER = 8

# Of more columns than this a phone names every other one.
_MANY = 8


def chart(view: ChartView) -> Markup:
    """The picture with its name and, for those who do not see it, its numbers in words."""
    height, shapes = _bars(view) if view.kind == "bars" else _columns(view)
    summary = "; ".join(f"{line.label}: {line.told}" for line in view.lines)
    head = (
        f'<svg class="oit-chart__picture" role="img" aria-labelledby="{view.id}-title {view.id}-desc"'
        f' width="100%" height="{number(height)}em">'
        f'<title id="{view.id}-title">{escape_html(view.title)}</title>'
        f'<desc id="{view.id}-desc">{escape_html(summary)}</desc>'
    )
    return Markup("\n".join((head, *shapes, "</svg>")))  # noqa: S704 - every text in it was escaped


def _bars(view: ChartView) -> tuple[Decimal, Iterator[str]]:
    top = max((_most(view, line) for line in view.lines), default=Decimal(0))
    row = _LABEL + _BAR + _BETWEEN + (_BELOW if view.within else 0)
    return row * len(view.lines), (
        shape for place, line in enumerate(view.lines) for shape in _bar(view, line, row * place, top)
    )


def _most(view: ChartView, line: ChartLine) -> Decimal:
    return max(line.values, default=Decimal(0)) if view.within else sum(line.values, Decimal(0))


def _bar(view: ChartView, line: ChartLine, y: Decimal, top: Decimal) -> Iterator[str]:
    """The label above, the bar below it, and its value."""
    label, full = escape_html(line.label), Decimal(100) if view.within else _BESIDE
    yield (
        f'<foreignObject x="0" y="{number(y)}em" width="100%" height="1.7em">'
        f'<div class="oit-chart__label" title="{label}">{label}</div></foreignObject>'
    )
    reach = Decimal(0)
    for place, start, end in _parts(view, line):
        inside = Decimal("0.2") if view.within and place == 1 else Decimal(0)
        reach = max(reach, _share(end, top, full))
        yield (
            f'<rect class="oit-chart__s{_tone(view, place)}" x="{number(_share(start, top, full))}%"'
            f' y="{number(y + _LABEL + inside)}em" width="{number(_share(end - start, top, full))}%"'
            f' height="{number(_BAR - 2 * inside)}em"/>'
        )
    below = _LABEL + _BAR + (Decimal("1.1") if view.within else Decimal("-0.1"))
    at = (
        f'x="0" y="{number(y + below)}em"'
        if view.within
        else f'x="{number(reach)}%" dx=".4em" y="{number(y + below)}em"'
    )
    yield f'<text class="oit-chart__value" {at}>{escape_html(line.text)}</text>'


def _share(value: Decimal, top: Decimal, full: Decimal) -> Decimal:
    return full * value / top if top else Decimal(0)


def _tone(view: ChartView, place: int) -> int:
    """Where one series is the whole of the other it is drawn pale."""
    if view.within:
        return 0 if place == 0 else 1
    return place + 1


def _parts(view: ChartView, line: ChartLine) -> Iterator[tuple[int, Decimal, Decimal]]:
    """Position, start and end of each series; nothing is drawn below zero."""
    values = [max(value, Decimal(0)) for value in line.values]
    ends = values if view.within else list(accumulate(values))
    for place, (value, end) in enumerate(zip(values, ends, strict=True)):
        if value:
            yield place, end - value, end


def _columns(view: ChartView) -> tuple[Decimal, Iterator[str]]:
    axis = scale(max((_most(view, line) for line in view.lines), default=Decimal(0)))
    return _PLOT_TOP + _PLOT + _FOOT, _column_shapes(view, axis)


def _column_shapes(view: ChartView, scale: Scale) -> Iterator[str]:
    for tick, text in scale.ticks:
        y = number(_PLOT_TOP + _PLOT - _PLOT * tick / scale.top)
        yield f'<line class="oit-chart__grid" x1="{number(_GUTTER)}%" x2="100%" y1="{y}em" y2="{y}em"/>'
        yield f'<text class="oit-chart__tick" x="{number(_GUTTER - Decimal(2))}%" y="{y}em" dy=".35em">{text}</text>'
    slot = (100 - _GUTTER) / max(len(view.lines), 1)
    for place, line in enumerate(view.lines):
        yield from _column(view, line, _GUTTER + slot * place, slot, scale.top)
        second = " oit-chart__second" if place % 2 and len(view.lines) > _MANY else ""
        middle, below = number(_GUTTER + slot * place + slot / 2), number(_PLOT_TOP + _PLOT + Decimal("1.35"))
        yield f'<text class="oit-chart__under{second}" x="{middle}%" y="{below}em">{escape_html(line.short)}</text>'


def _column(view: ChartView, line: ChartLine, x: Decimal, slot: Decimal, top: Decimal) -> Iterator[str]:
    width = min(slot * Decimal("0.68"), Decimal(14))
    left, middle, foot = x + (slot - width) / 2, x + slot / 2, _PLOT_TOP + _PLOT
    highest = foot
    for place, start, end in _parts(view, line):
        highest = foot - _PLOT * end / top
        yield (
            f'<rect class="oit-chart__s{_tone(view, place)}" x="{number(left)}%" y="{number(highest)}em"'
            f' width="{number(width)}%" height="{number(_PLOT * (end - start) / top)}em"/>'
        )
    if line.text and len(line.text) * _CHARACTER <= _NARROW / len(view.lines):
        yield (
            f'<text class="oit-chart__over" x="{number(middle)}%" y="{number(highest - Decimal("0.35"))}em">'
            f"{escape_html(line.text)}</text>"
        )
