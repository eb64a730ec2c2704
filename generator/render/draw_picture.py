"""Draws the picture of a page; the only module that knows Pillow and ICU, which may be missing.

Raqm puts Thai vowels and tone marks where they belong, ICU's dictionary breaks lines between words.
"""

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version
from math import cos, pi, sin
from pathlib import Path

import PIL
from icu4py.breakers import CharacterBreaker, LineBreaker
from PIL import Image, ImageDraw, ImageFont, features

from generator.render.picture import Picture

FONTS = Path(__file__).parent / "fonts"

SIZE = (1200, 630)

MADE_WITH = f"Pillow {PIL.__version__}, icu4py {version('icu4py')}"
"""Another version may draw the same text by other pixels."""

_MARGIN = 72

_TITLE_TOP, _TITLE_HEIGHT = 176, 312

_TITLE_SIZES = (76, 68, 60, 54, 48, 42)

_LINE = 1.42

_SHAPE = 44

_WHITE = (255, 255, 255)

# The theme's colours of the three states, on white.
_STATES = {"complete": (17, 95, 64), "partial": (128, 69, 10), "missing": (85, 89, 99)}

# Shapes are drawn so many times larger and then made small, which gives them soft edges.
_FINE = 4

# How many shades stand for the soft edge between two colours.
_SHADES = 14

Rgb = tuple[int, int, int]


def can_draw() -> bool:
    """Whether this Pillow shapes Thai; without it tone marks would stand in the wrong place."""
    return bool(features.check("raqm"))


def drawn(picture: Picture) -> bytes:
    """The picture as a PNG of few colours."""
    ground, accent = _rgb(picture.ground), _rgb(picture.accent)
    pale = _mixed(ground, accent, 0.14)
    image = Image.new("RGB", SIZE, ground)
    pen = ImageDraw.Draw(image)
    image.paste(pale, (820, 108), _motif(520))
    image.paste(accent, (_MARGIN, 66), _motif(64))
    pen.rectangle((0, SIZE[1] - 14, *SIZE), fill=accent)
    name = _one_line(picture.agency, "700", 38, SIZE[0] - 2 * _MARGIN - 84)
    _write(pen, (_MARGIN + 84, 112), name, _font("700", 38))
    _title(pen, picture.title)
    left = _state(image, pen, picture) if picture.state else _MARGIN
    below = _one_line(picture.below, "400", 30, SIZE[0] - _MARGIN - left)
    _write(pen, (left, 556), below, _font("400", 30))
    return _png(image, _palette(ground, accent, pale, _STATES.get(picture.state, ground)))


def _title(pen: ImageDraw.ImageDraw, text: str) -> None:
    """As large as there is room for; what does not fit at the smallest size ends with an ellipsis."""
    width = SIZE[0] - 2 * _MARGIN
    for size in _TITLE_SIZES:
        lines, room = _lines(text, "700", size, width), int(_TITLE_HEIGHT // (size * _LINE))
        if len(lines) <= room:
            break
    else:
        lines = [*lines[: room - 1], _one_line(" ".join(lines[room - 1 :]), "700", size, width)]
    for place, line in enumerate(lines):
        _write(pen, (_MARGIN, _TITLE_TOP + round((place + 0.78) * size * _LINE)), line, _font("700", size))


def _lines(text: str, weight: str, size: int, width: int) -> list[str]:
    """Broken between words; a word longer than a line goes on in the next."""
    made, reach = [""], 0.0
    for word, length in _words(text, weight, width / size):
        bare = length if word == word.rstrip() else _length(word.rstrip(), weight)
        if made[-1] and (reach + bare) * size > width:
            made.append("")
            reach = 0
        made[-1] += word
        reach += length
    return [line.rstrip() for line in made if line.strip()]


def _words(text: str, weight: str, widest: float) -> Iterator[tuple[str, float]]:
    """Words with the length of each, in sizes of the font; one too wide for a line as its characters."""
    for word in LineBreaker(text, "th"):
        parts = [word] if _length(word, weight) <= widest else list(CharacterBreaker(word, "th"))
        yield from ((part, _length(part, weight)) for part in parts)


@lru_cache(maxsize=4_000)
def _length(text: str, weight: str) -> float:
    """How long a text is in sizes of the font: measured once, whatever the size it is written in."""
    return _font(weight, _TITLE_SIZES[0]).getlength(text) / _TITLE_SIZES[0]


def _one_line(text: str, weight: str, size: int, width: int) -> str:
    """The text, or as many of its words as there is room for."""
    if _length(text, weight) * size <= width:
        return text
    room = width - round(_length("…", weight) * size)
    return next(iter(_lines(text, weight, size, room)), "") + "…"


def _write(pen: ImageDraw.ImageDraw, at: tuple[int, int], text: str, font: ImageFont.FreeTypeFont) -> None:
    """White, from its baseline; never from right to left, whatever a title holds."""
    pen.text(at, text, fill=_WHITE, font=font, anchor="ls", direction="ltr")


def _state(image: Image.Image, pen: ImageDraw.ImageDraw, picture: Picture) -> int:
    """The status as shape and word on a white pill; returns where the next text may begin."""
    font, colour = _font("700", 32), _STATES[picture.state]
    right = _MARGIN + 20 + _SHAPE + 16 + round(font.getlength(picture.word)) + 28
    pen.rounded_rectangle((_MARGIN, 512, right, 578), 33, fill=_WHITE)
    image.paste(colour, (_MARGIN + 16, 523), _shape(picture.state))
    pen.text((_MARGIN + 20 + _SHAPE + 12, 556), picture.word, fill=colour, font=font, anchor="ls", direction="ltr")
    return right + 28


@lru_cache(maxsize=32)
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"sarabun-{weight}.ttf", size, layout_engine=ImageFont.Layout.RAQM)


@lru_cache(maxsize=3)
def _shape(state: str) -> Image.Image:
    """A tick in a disc, a half disc in a ring, or an empty ring."""
    side, line = _SHAPE * _FINE, 5 * _FINE
    mask = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(mask)
    whole = (0, 0, side - 1, side - 1)
    if state == "complete":
        pen.ellipse(whole, fill=255)
        pen.line([(side * x, side * y) for x, y in ((0.27, 0.52), (0.44, 0.69), (0.74, 0.34))], 0, line, joint="curve")
    else:
        pen.ellipse(whole, outline=255, width=line)
    if state == "partial":
        pen.pieslice(whole, -90, 90, fill=255)
    return mask.resize((_SHAPE, _SHAPE), Image.Resampling.LANCZOS)


# The theme's flower on a square of 24: one long and one short petal as curves, each four times around the middle.
_PETALS = (
    ((12, 0.8), (14.6, 3.6), (14.9, 6.6), (12, 10.2), (9.1, 6.6), (9.4, 3.6), (12, 0.8)),
    ((14, 10), (14.4, 7.6), (15.8, 6.2), (18.2, 5.8), (17.8, 8.2), (16.4, 9.6), (14, 10)),
)


@lru_cache(maxsize=2)
def _motif(side: int) -> Image.Image:
    mask = Image.new("L", (side * 2, side * 2), 0)
    pen, scale = ImageDraw.Draw(mask), side * 2 / 24
    for petal in _PETALS:
        for turn in range(4):
            pen.polygon([_turned(point, turn, scale) for point in _curve(petal)], fill=255)
    pen.ellipse([scale * edge for edge in (10.7, 10.7, 13.3, 13.3)], fill=255)
    return mask.resize((side, side), Image.Resampling.LANCZOS)


def _curve(points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Points along the cubic curves that share their ends."""
    for start in range(0, len(points) - 1, 3):
        four = points[start : start + 4]
        for step in range(16):
            at = step / 16
            shares = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
            x, y = (sum(share * point[axis] for share, point in zip(shares, four, strict=True)) for axis in (0, 1))
            yield x, y


def _turned(point: tuple[float, float], turn: int, scale: float) -> tuple[float, float]:
    x, y, angle = point[0] - 12, point[1] - 12, turn * pi / 2
    return scale * (12 + x * cos(angle) - y * sin(angle)), scale * (12 + x * sin(angle) + y * cos(angle))


def _rgb(colour: str) -> Rgb:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _mixed(one: Rgb, other: Rgb, share: float) -> Rgb:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


@lru_cache(maxsize=8)
def _palette(ground: Rgb, accent: Rgb, pale: Rgb, state: Rgb) -> Image.Image:
    """The colours that meet on a picture, and the shades between them."""
    meeting = ((ground, _WHITE), (pale, _WHITE), (ground, accent), (ground, pale), (_WHITE, state))
    shades = [_mixed(one, other, step / (_SHADES - 1)) for one, other in meeting for step in range(_SHADES)]
    made = Image.new("P", (1, 1))
    made.putpalette([part for shade in dict.fromkeys(shades) for part in shade])
    return made


def _png(image: Image.Image, palette: Image.Image) -> bytes:
    out = io.BytesIO()
    image.quantize(palette=palette, dither=Image.Dither.NONE).save(out, "PNG", compress_level=6)
    return out.getvalue()
