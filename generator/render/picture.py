"""What stands on the picture that others show where a page is shared: agency, title, status, way there."""

import re
from dataclasses import dataclass

from generator.model.agency import Agency, colours
from generator.model.status import Completeness
from generator.render.localize import in_digits
from generator.site.overview import HomeView, place
from generator.site.page import Page
from generator.vocabulary.words import COMPLETENESS

_LONGEST = 400

# No Thai letter carries more than two marks; more than these would climb out of their line.
_MARK = r"[\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"

_MARKS = re.compile(rf"({_MARK}{{2}}){_MARK}+")


@dataclass(frozen=True, slots=True)
class Picture:
    """The texts and colours of one picture; `state` is complete, partial or missing, empty where it is no item's."""

    agency: str
    title: str
    below: str
    state: str
    word: str
    ground: str
    accent: str


def picture(agency: Agency, page: Page) -> Picture:
    """The picture of a page; the first page's own title is the agency's name, which stands on every picture."""
    home = isinstance(page.view, HomeView)
    title = "ข้อมูลสาธารณะและความโปร่งใส" if home else page.heading
    way = place(agency) if home else " › ".join(one.text for one in page.crumbs[1:])
    ground, accent = colours(agency.look)
    return Picture(
        agency=_seen(agency.name, agency.digits),
        title=_seen(title, agency.digits),
        below=_seen(way, agency.digits),
        state=page.status,
        word=COMPLETENESS[Completeness(page.status)] if page.status else "",
        ground=ground,
        accent=accent,
    )


def _seen(text: str, digits: str | None) -> str:
    """A text as one line; characters that act instead of being seen have no place on a picture."""
    shown = "".join(character if character.isprintable() else " " for character in text[:_LONGEST])
    return in_digits(_MARKS.sub(r"\1", " ".join(shown.split())), digits)
