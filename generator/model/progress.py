"""Progress: what was done about a measure, an indicator or an item, by whom and when."""

from typing import Annotated, Self

from pydantic import model_validator

from generator.model.disclosure import DeclaredStatus
from generator.model.fields import (
    Choice,
    Id,
    IndicatorRef,
    ItemNumber,
    Lines,
    Record,
    Sourced,
    Text,
    Texts,
    When,
    fault,
    several,
)
from generator.model.reference import Ref

ROUNDS = {"6-month": "6-month", "annual": "annual", "รอบ 6 เดือน": "6-month", "ประจำปี": "annual"}


class Entry(Record):
    """Something done: when, by whom, what."""

    text: Text
    when: When | None = None
    actors: Lines = ()


class Progress(Sourced):
    """What was done about exactly one subject: a `measure` (its id), an `indicator` or an `item`.

    `guideline` is the way forward set for an indicator (แนวทางในการยกระดับ); `output` sums up
    what was done, `outcome` what came of it.
    """

    measure: Id | None = None
    indicator: IndicatorRef | None = None
    item: ItemNumber | None = None
    round: Annotated[str, Choice(ROUNDS)] = "annual"
    status: DeclaredStatus | None = None
    guideline: Texts = ()
    timeframe: When | None = None
    units: Lines = ()
    actors: Lines = ()
    entries: Annotated[tuple[Entry, ...], several] = ()
    output: Texts = ()
    outcome: Texts = ()

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        if len([1 for subject in (self.measure, self.indicator, self.item) if subject is not None]) != 1:
            raise fault("progress-subject")
        return self

    @property
    def ref(self) -> Ref | None:
        """The indicator or item it is about; None for a measure."""
        return self.indicator or (Ref(self.item) if self.item else None)
