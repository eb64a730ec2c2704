"""What the search page shows before anything is searched for."""

from dataclasses import dataclass

from generator.pages.views import Link


@dataclass(frozen=True, slots=True)
class SearchView:
    """The years to choose from, newest first, each with its page."""

    years: tuple[tuple[int, Link], ...]
    example: str
