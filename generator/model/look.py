"""How an agency's site looks: its own colours, the picture of its first page, its digits, lines of its menu."""

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from generator.model.colour import WHITE, hue, is_colour, nearest_shade, of_hue
from generator.model.fields import FilePath, Id, Line, Record, Text, Url, fault, one_of

BRAND = of_hue(222, 0.58, 0.26)
"""The colour of a site whose agency names none."""
GOLD = of_hue(40, 0.76, 0.66)
"""The second colour of such a site."""


def _colour(value: object) -> str:
    text = value.strip().lower() if isinstance(value, str) else ""
    if not is_colour(text):
        raise fault("bad-colour", value=str(value))
    return text


Colour = Annotated[str, BeforeValidator(_colour), WithJsonSchema({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"})]
Digits = Annotated[str, one_of("thai", "arabic")]


class Hero(Record):
    """The picture of the first page: a file beside agency.yml, and what it shows in words."""

    file: FilePath
    text: Text


class Look(Record):
    """An agency's own colours and picture."""

    primary: Colour | None = None
    accent: Colour | None = None
    hero: Hero | None = None


class MenuLine(Record):
    """A line of the header: a standing page by its name, or an address outside."""

    title: Line
    page: Id | None = None
    link: Url | None = None


def grounds_of_primary(look: Look) -> tuple[str, ...]:
    """What the agency's colour is read on as a link: white, and the pale tint that the theme makes of it."""
    return (WHITE, of_hue(hue(look.primary), 0.42, 0.95)) if look.primary else ()


def grounds_of_accent(look: Look) -> tuple[str, ...]:
    """What the second colour is seen on: the first, as it is shown."""
    return (_shown(look),)


def _shown(look: Look) -> str:
    return nearest_shade(look.primary, *grounds_of_primary(look)) if look.primary else BRAND


def colours(look: Look) -> tuple[str, str]:
    """The ground and the second colour on it, as the site shows them: the agency's own or the theme's."""
    ground = _shown(look)
    return ground, nearest_shade(look.accent or GOLD, ground)


def style(look: Look) -> str:
    """What the theme's style sheet is told; a colour too pale to read is told as its nearest shade that is."""
    told: dict[str, str] = {}
    if look.primary:
        # The ground that the theme makes of the colour on dark pages.
        dark = of_hue(hue(look.primary), 0.26, 0.19)
        told |= {"hue": str(hue(look.primary)), "own": _shown(look), "own-link": nearest_shade(look.primary, dark)}
    if look.accent:
        told |= {"hue-accent": str(hue(look.accent)), "own-gold": nearest_shade(look.accent, _shown(look))}
    return ":root{" + "".join(f"--oit-{name}:{value};" for name, value in told.items()) + "}" if told else ""
