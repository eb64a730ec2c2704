"""What the page of progress shows at a glance: how far each kind of thing is, and its groups of items."""

from dataclasses import dataclass

from generator.pages.front_views import MeasureTally
from generator.pages.views import ItemRow


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one kind of thing is by the agency's own word."""

    name: str
    unit: str
    tally: MeasureTally


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """The items of a sub-indicator, and how many the agency declares done."""

    number: str
    name: str
    done: int
    items: tuple[ItemRow, ...]
