"""The pictures of all pages, drawn where the libraries for it are installed, and kept for the next build."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from generator.core import addresses
from generator.core.checksum import checksum
from generator.model.agency import Agency
from generator.render.photographs.kept import keep, recalled
from generator.render.picture import Picture, picture
from generator.site.page import Page

NEEDED = ("PIL", "icu4py")
"""What `pip install oit-site[pictures]` brings; without them a site has no pictures and is whole without them."""

# Raised whenever the same text would be drawn in another way.
_METHOD = "1"


@dataclass(frozen=True, slots=True)
class Artist:
    """Who draws: `made_with` names the libraries, for another version may give other pixels."""

    draw: Callable[[Picture], bytes]
    made_with: str


@cache
def artist() -> Artist | None:
    """The one that is installed; None where a library is missing or cannot shape Thai."""
    if not all(find_spec(name) for name in NEEDED):
        return None
    # By its name and only here: importing it without the libraries would fail.
    drawn = import_module("generator.render.draw_picture")
    return Artist(drawn.drawn, cast("str", drawn.MADE_WITH)) if drawn.can_draw() else None


def pictures(agency: Agency, pages: Iterable[Page], kept: Path, drawer: Artist | None) -> Mapping[str, bytes]:
    """The picture of every page that is read, by its path below the root; `kept` is where drawn ones stay."""
    if not drawer:
        return {}
    read = (page for page in pages if not page.redirect)
    return {addresses.picture(page.path): _picture(picture(agency, page), kept, drawer) for page in read}


def _picture(picture: Picture, kept: Path, drawer: Artist) -> bytes:
    digest = checksum(repr((_METHOD, drawer.made_with, asdict(picture))))
    known = recalled(kept, digest, "png")
    if known is None:
        known = drawer.draw(picture)
        keep(kept, digest, "png", known)
    return known
