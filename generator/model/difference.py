"""What changed in a year since a snapshot of it was kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from generator.model.checklist import Item, Requirement
from generator.model.progress import Progress
from generator.model.score import YearScore
from generator.model.snapshot import Snapshot
from generator.model.status import Completeness


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
    told = tuple(shown)
    if told and all(told):
        return Completeness.COMPLETE
    return Completeness.PARTIAL if any(begun) else Completeness.MISSING
