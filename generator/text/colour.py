"""Colours as #rrggbb: how well one is read on another (WCAG), and the nearest shade that is read well enough."""

import colorsys
import re

READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text at level AA (1.4.3)."""

WHITE = "#ffffff"

_STEPS = 400


def is_colour(text: str) -> bool:
    """Whether a text is a colour written as #rrggbb."""
    return bool(re.fullmatch(r"#[0-9a-f]{6}", text))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours: 1 (the same) to 21 (black on white)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def hue(colour: str) -> int:
    """Where a colour stands on the wheel, 0 to 359."""
    return round(colorsys.rgb_to_hls(*_parts(colour))[0] * 360) % 360


def of_hue(hue: int, saturation: float, lightness: float) -> str:
    """The colour that CSS calls hsl(hue saturation lightness); both of 0 to 1."""
    return _written(hue / 360, lightness, saturation)


def _written(hue: float, lightness: float, saturation: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, lightness, saturation))


def nearest_shade(colour: str, *grounds: str, wanted: float = READABLE) -> str:
    """The nearest shade of a colour, darker or lighter, that is read well on every one of the grounds."""
    turn, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    for step in range(_STEPS + 1):
        for way in (-1, 1):
            light = lightness + way * step / _STEPS
            shade = _written(turn, min(max(light, 0), 1), saturation)
            if min(contrast(shade, ground) for ground in grounds) >= wanted:
                return shade
    return colour
