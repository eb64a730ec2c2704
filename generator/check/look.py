"""An agency's own colours can be read: on the light ground of its pages, and one on the other."""

from collections.abc import Iterator

from generator.core.problem import Problem
from generator.model.agency import Agency, grounds_of_accent, grounds_of_primary
from generator.text.colour import READABLE, contrast, nearest_shade


def look_problems(agency: Agency) -> Iterator[Problem]:
    """Colours that some readers could not tell from their ground, each with the nearest shade that they can."""
    look = agency.look
    for name, colour, grounds in (
        ("primary", look.primary, grounds_of_primary(look)),
        ("accent", look.accent, grounds_of_accent(look)),
    ):
        if not colour:
            continue
        worst = min(grounds, key=lambda ground: contrast(colour, ground))
        ratio = contrast(colour, worst)
        if ratio < READABLE:
            facts = {
                "value": colour,
                "ground": worst,
                "ratio": f"{ratio:.1f}",
                "guess": nearest_shade(colour, *grounds),
            }
            yield Problem("poor-contrast", agency.where.at("look", name), facts)
