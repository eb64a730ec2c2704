"""The scale of a chart: round numbers from zero to just above the greatest value."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

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
