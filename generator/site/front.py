"""What pages show at a glance: ways to do something, how far the measures are, the years to choose from."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.core import addresses
from generator.model.agency import Agency
from generator.model.site import Site
from generator.site.views import Badge, Link, MeasureView
from generator.vocabulary.words import DECLARED, PURPOSES, REPORTED, UNTOLD

STATE_WORDS: Mapping[str, str] = {**DECLARED, **REPORTED, "untold": UNTOLD}
"""The word of every state of a measure."""


@dataclass(frozen=True, slots=True)
class TaskView:
    """Something a citizen comes to do: `key` picks its picture, `channel` names where it is done."""

    key: str
    link: Link
    channel: str


@dataclass(frozen=True, slots=True)
class MeasureTally:
    """How many measures, or other things, the agency says are done, under way, not begun; of `untold` ones nothing.

    Of those whose status it does not state, `dated` have results of a day, `reported` other results. `words` are those
    of the states: the agency's own where it uses one.
    """

    done: int
    doing: int
    not_started: int
    untold: int
    dated: int = 0
    reported: int = 0
    words: Mapping[str, str] = field(default_factory=lambda: STATE_WORDS)

    @property
    def total(self) -> int:
        """All measures."""
        return self.done + self.doing + self.not_started + self.dated + self.reported + self.untold

    @property
    def is_declared(self) -> bool:
        """Whether the agency states the status of any."""
        return self.total > self.dated + self.reported + self.untold

    @property
    def states(self) -> tuple[tuple[str, str, int], ...]:
        """Key, word and number of each state; that none is done is said only where the agency states statuses."""
        counts = {
            "done": self.done,
            "dated": self.dated,
            "reported": self.reported,
            "doing": self.doing,
            "not-started": self.not_started,
            "untold": self.untold,
        }
        counted = ((key, self.words[key], count) for key, count in counts.items())
        return tuple(one for one in counted if one[2] or (one[0] == "done" and self.is_declared))


@dataclass(frozen=True, slots=True)
class YearSwitch:
    """The years of the site, newest first; `shown` is the one that the page is about."""

    shown: str
    years: tuple[Link, ...]


# What citizens come for most, in the order the first page offers it.
_TASKS = ("qa", "corruption", "complaint", "e-service", "contact")

_SHOWN_TASKS = 4

# As the first page words them: what the citizen does there.
_ASK: Mapping[str, str] = {**PURPOSES, "qa": "ถามเจ้าหน้าที่", "complaint": "ร้องเรียน ร้องทุกข์"}


def tasks(agency: Agency) -> tuple[TaskView, ...]:
    """One way for each thing citizens come to do, straight to where it is done or else to what is known of it."""
    found = []
    for purpose in _TASKS:
        fitting = [one for one in agency.open_channels.values() if purpose in one.purposes]
        best = next((one for one in fitting if one.link), fitting[0] if fitting else None)
        if best:
            target = best.link or f"{addresses.HOME}#channels"
            found.append(TaskView(purpose, Link(_ASK[purpose], target), best.name))
    return tuple(found[:_SHOWN_TASKS])


def measure_tally(measures: Iterable[MeasureView]) -> MeasureTally | None:
    """How far the measures are by the agency's own word, else by their results; None without measures."""
    return tally(one.badge for one in measures)


def tally(badges: Iterable[Badge | None]) -> MeasureTally | None:
    """How many things are in which state by the agency's own word, else by their results; None without any."""
    found = tuple(badges)
    states = Counter(badge.key if badge else "" for badge in found)
    if not states:
        return None
    return MeasureTally(
        done=states["done"],
        doing=states["doing"],
        not_started=states["not-started"],
        untold=states[""],
        dated=states["dated"],
        reported=states["reported"],
        words={key: state_word(key, found) for key in STATE_WORDS},
    )


def state_word(key: str, badges: Iterable[Badge | None]) -> str:
    """The word of a state: the agency's own, where it uses one word for it."""
    words = {badge.word for badge in badges if badge and badge.key == key}
    return words.pop() if len(words) == 1 else STATE_WORDS[key]


def year_switch(site: Site, shown: int) -> YearSwitch | None:
    """The years to choose from; None where there is only one."""
    links = tuple(Link(f"ปี {one.year}", addresses.year(one.year)) for one in site.years)
    return YearSwitch(f"ปี {shown}", links) if len(links) > 1 else None
