"""What pages show at a glance, as plain data: ways to do something, how far the measures are, ways inside a page."""

from dataclasses import dataclass

from generator.pages.views import Link


@dataclass(frozen=True, slots=True)
class TaskView:
    """Something a citizen comes to do: `key` picks its picture, `channel` names where it is done."""

    key: str
    link: Link
    channel: str


@dataclass(frozen=True, slots=True)
class MeasureTally:
    """How many measures, or other things, the agency says are done, under way, not begun; of `untold` ones nothing."""

    done: int
    doing: int
    not_started: int
    untold: int

    @property
    def total(self) -> int:
        """All measures."""
        return self.done + self.doing + self.not_started + self.untold


@dataclass(frozen=True, slots=True)
class YearSwitch:
    """The years of the site, newest first; `shown` is the one that the page is about."""

    shown: str
    years: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class YearCard:
    """A year in a list of years."""

    link: Link
    detail: str
