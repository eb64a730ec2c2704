"""A snapshot of a year, what changed since, and the result of a year: score, level, change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import Annotated, Self

from pydantic import model_validator

from generator.core.fields import (
    Choice,
    Day,
    Id,
    IndicatorRef,
    ItemNumber,
    Line,
    Record,
    Sourced,
    Text,
    Whole,
    fault,
    one_of,
)
from generator.core.problem import Problem
from generator.model.checklist import Item, Requirement
from generator.model.disclosure import DeclaredStatus
from generator.model.measures import ROUNDS, Progress
from generator.model.scores import LevelTold, YearScore
from generator.model.status import Completeness

SIX_MONTHS = "6-month"
"""The snapshot that the page of changes speaks of, where there is one."""


class KeptItem(Record):
    """What an item showed: the state of each requirement, and its documents by their title."""

    requirements: dict[Id, Annotated[str, one_of("shown", "faulty", "missing")]] = {}
    documents: dict[Id, Line] = {}


class KeptProgress(Record):
    """How far something was: its status and how many entries it had; the subject is named as progress names it."""

    measure: Id | None = None
    indicator: IndicatorRef | None = None
    item: ItemNumber | None = None
    round: Annotated[str, Choice(ROUNDS)] = "annual"
    status: DeclaredStatus | None = None
    entries: Whole | None = None

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        if len([1 for subject in (self.measure, self.indicator, self.item) if subject is not None]) != 1:
            raise fault("progress-subject")
        return self

    @property
    def subject(self) -> str:
        """The number or id of what it is about."""
        return self.measure or self.item or str(self.indicator)


class Snapshot(Sourced):
    """A year as it stood on `date`; `name` is that of its file, such as 6-month."""

    name: Id
    date: Day
    note: Text | None = None
    items: dict[ItemNumber, KeptItem] = {}
    progress: tuple[KeptProgress, ...] = ()

    def complete(self, number: str, requirements: tuple[str, ...]) -> bool:
        """Whether an item showed all of these requirements."""
        kept = self.items.get(number, KeptItem())
        return bool(requirements) and all(kept.requirements.get(id) == "shown" for id in requirements)


class Turn(Enum):
    """Which way an item went."""

    COMPLETED = "completed"
    ADVANCED = "advanced"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class ItemDifference:
    """An item that shows something else than it did: what it gained and what it lost."""

    item: Item
    before: Completeness
    now: Completeness
    gained: tuple[Requirement, ...]
    lost: tuple[Requirement, ...]

    @property
    def turn(self) -> Turn:
        """Complete now; or back from what it was; or further."""
        if self.now is Completeness.COMPLETE:
            return Turn.COMPLETED
        return Turn.BACK if self.lost else Turn.ADVANCED


@dataclass(frozen=True, slots=True)
class DocumentDifference:
    """A document of an item that is new or gone, by its id and title."""

    item: Item
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ProgressDifference:
    """Progress that is new, has more entries or another status than before."""

    now: Progress
    new: bool
    entries: int
    before: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed since `since`, in the official order; scores then and now."""

    since: Snapshot
    before: YearScore
    now: YearScore
    items: tuple[ItemDifference, ...]
    added: tuple[DocumentDifference, ...]
    removed: tuple[DocumentDifference, ...]
    progress: tuple[ProgressDifference, ...]

    def turned(self, turn: Turn) -> tuple[ItemDifference, ...]:
        """The items that went this way."""
        return tuple(one for one in self.items if one.turn is turn)

    @property
    def nothing(self) -> bool:
        """Whether all is as it was."""
        return not (self.items or self.added or self.removed or self.progress)


def completeness(shown: Iterable[bool], begun: Iterable[bool]) -> Completeness:
    """The state of an item from its requirements: which are shown, which have at least evidence."""
    states = tuple(shown)
    if states and all(states):
        return Completeness.COMPLETE
    return Completeness.PARTIAL if any(begun) else Completeness.MISSING


@dataclass(frozen=True, slots=True)
class YearResult:
    """The self-assessed score; of the scores received the total and the level; the change since a snapshot.

    `doubts` are the warnings by the number of the item that they are about.
    """

    score: YearScore
    received: Fraction | None = None
    level: LevelTold | None = None
    since: Difference | None = None
    doubts: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
