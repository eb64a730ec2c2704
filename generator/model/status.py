"""What evidence says of a requirement and of an item; computed, never typed."""

from dataclasses import dataclass
from enum import Enum

from generator.core.problem import Problem
from generator.model.checklist import Item, Requirement
from generator.model.disclosure import Evidence


class Shown(Enum):
    """Whether a requirement is shown, has evidence with a fault, or has none."""

    SHOWN = "shown"
    FAULTY = "faulty"
    MISSING = "missing"


class Completeness(Enum):
    """The state of an item: every requirement shown, some evidence, or none."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class RequirementStatus:
    """One requirement and what shows it.

    `from_data` says that the agency's own data of `data_year` (พ.ศ.) shows it, or would if it were
    whole: people, channels, measures. `problems` are what keeps it from being shown; one that is
    not shown has at least one.
    """

    requirement: Requirement
    state: Shown
    evidence: tuple[Evidence, ...] = ()
    data_year: int | None = None
    problems: tuple[Problem, ...] = ()
    from_data: bool = False


@dataclass(frozen=True, slots=True)
class ItemStatus:
    """An item with the status of each of its requirements, in their official order.

    `problems` are those of its requirements, each cause once; of an item of which nothing
    is shown and nothing is wrong there is only one.
    """

    item: Item
    requirements: tuple[RequirementStatus, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def shown(self) -> int:
        """How many requirements are shown."""
        return len([known for known in self.requirements if known.state is Shown.SHOWN])

    @property
    def state(self) -> Completeness:
        """Complete only where every requirement is shown (checklists score 100 or 0)."""
        if self.requirements and self.shown == len(self.requirements):
            return Completeness.COMPLETE
        begun = any(known.state is not Shown.MISSING for known in self.requirements)
        return Completeness.PARTIAL if begun else Completeness.MISSING


@dataclass(frozen=True, slots=True)
class YearStatus:
    """The status of every item of a fiscal year (พ.ศ.), in the official order."""

    year: int
    items: tuple[ItemStatus, ...]

    def item(self, number: str) -> ItemStatus:
        """The status of an item; raises KeyError for a number the year's list does not have."""
        for known in self.items:
            if known.item.number == number:
                return known
        raise KeyError(number)

    def count(self, state: Completeness) -> int:
        """How many items are in this state."""
        return len([known for known in self.items if known.state is state])
