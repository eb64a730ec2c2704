"""Photographs no larger than pages show them, where Pillow is installed; kept for the next build."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from generator.core.checksum import checksum
from generator.render.photographs.kept import keep, recalled

# Smaller files are of no weight on a phone, whatever their measures.
_LIGHT = 150_000

# Raised whenever the same photograph would be drawn in another way.
_METHOD = "1"


@cache
def _resizer() -> tuple[Callable[[str, bytes], bytes], str] | None:
    if not find_spec("PIL"):
        return None
    # By its name and only here: importing it without the library would fail.
    drawn = import_module("generator.render.photographs.draw_smaller")
    return cast("Callable[[str, bytes], bytes]", drawn.smaller), cast("str", drawn.MADE_WITH)


def smaller(kind: str, data: bytes, kept: Path) -> bytes:
    """The photograph (`jpeg`, `png`, `webp` …) with fewer points where it has very many; `kept` is where they stay."""
    known = _resizer()
    if known is None or len(data) < _LIGHT:
        return data
    draw, made_with = known
    digest = checksum(f"{_METHOD} {made_with} {checksum(data)}")
    known_before = recalled(kept, digest, kind)
    if known_before is not None:
        return known_before
    drawn = draw(kind, data)
    keep(kept, digest, kind, drawn)
    return drawn
