"""A snapshot: what a year showed on a day, kept so that later can be told what changed since."""

from typing import Annotated, Self

from pydantic import model_validator

from generator.model.disclosure import DeclaredStatus
from generator.model.fields import (
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
from generator.model.progress import ROUNDS

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
