"""A breakdown as the picture that its rule chooses, and the same numbers as a small table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.site.tables.views import ChartAndNumbers, ChartLine, ChartView, NumberTable
from generator.tables.figure import Breakdown, Line, Unit, share, sum_known
from generator.tables.rules import ChartRule
from generator.text.dates import SHORT_MONTHS
from generator.vocabulary.figures import UNSTATED, plain, said

MOST_BARS = 12


def drawn(found: Breakdown, anchor: str, title: str) -> ChartAndNumbers:
    """A breakdown as a chart and its numbers; a single line needs no picture."""
    rule = next((one for one in found.rule.charts if set(one.series) <= set(found.columns)), None)
    worth = rule and len(found.lines) > 1 and any(any(found.column(key)) for key in rule.series)
    chart = _chart(found, rule, f"{anchor}-{found.key}") if rule and worth else None
    return ChartAndNumbers(chart, _numbers(found, f"{found.rule.label}: {title}"))


def _chart(found: Breakdown, rule: ChartRule, id: str) -> ChartView:
    places = tuple(found.columns.index(key) for key in rule.series)
    lines = found.lines if found.rule.month else tuple(_fewer(found, places[:1] if rule.within else places))
    names = tuple(found.series[place].label for place in places)
    return ChartView(
        id=id,
        kind="columns" if found.rule.month else "bars",
        title=f"{'และ'.join(names)} {found.rule.label}",
        unit=found.units[places[0]].word,
        series=names,
        lines=tuple(_line(found, line, places, within=rule.within) for line in lines),
        within=rule.within,
    )


def _fewer(found: Breakdown, drawn_places: Sequence[int]) -> Iterator[Line]:
    """The greatest lines in their order of size, the rest as one."""
    ordered = sorted(found.lines, key=lambda line: -(sum_known(line.values[place] for place in drawn_places) or 0))
    if len(ordered) <= MOST_BARS + 1:
        yield from ordered
        return
    rest = ordered[MOST_BARS:]
    yield from ordered[:MOST_BARS]
    yield Line(f"อื่น ๆ อีก {len(rest)} รายการ", tuple(map(sum_known, zip(*(one.values for one in rest), strict=True))))


def _line(found: Breakdown, line: Line, places: Sequence[int], *, within: bool) -> ChartLine:
    values = tuple(line.values[place] for place in places)
    month = SHORT_MONTHS[line.month.month - 1] if line.month else ""
    # All columns of a line are told, also those that are not drawn.
    shares = zip(found.series, line.values, strict=True)
    return ChartLine(
        label=_label(found, line),
        short=month or line.label or UNSTATED,
        values=tuple(value or Decimal(0) for value in values),
        text=_beside(values, found.units[places[0]], within=within),
        told=" ".join(f"{one.label} {said(value, one.unit)}" for one, value in shares),
    )


def _label(found: Breakdown, line: Line) -> str:
    """What a line is called; where its rule wants so, also how many there are."""
    counted = said(line.values[0], found.units[0]) if found.rule.counted else ""
    return " · ".join(filter(None, (line.label or UNSTATED, counted)))


def _beside(values: Sequence[Decimal | None], unit: Unit, *, within: bool) -> str:
    """What stands beside a bar: how much in all, or of a part how much of the whole it is."""
    if not within:
        return plain(sum_known(values), unit)
    whole, part = values
    percent = None if whole is None or part is None else share(part, whole)
    return f"{plain(part, unit)} จาก {plain(whole, unit)}" + (f" ({percent}%)" if percent is not None else "")


def _numbers(found: Breakdown, caption: str) -> NumberTable:
    sums = tuple(sum_known(found.column(key)) for key in found.columns)
    return NumberTable(
        caption=caption,
        columns=(found.rule.heading, *(f"{one.label} ({one.unit.word})" for one in found.series)),
        rows=tuple((line.label or UNSTATED, *_texts(found, line.values)) for line in found.lines),
        total=("รวม", *_texts(found, sums)) if len(found.lines) > 1 else (),
    )


def _texts(found: Breakdown, values: Sequence[Decimal | None]) -> tuple[str, ...]:
    return tuple(plain(value, unit) for value, unit in zip(values, found.units, strict=True))
