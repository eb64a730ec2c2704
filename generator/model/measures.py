"""Measures against a finding, limitations, and the progress made: what was done, by whom and when."""

from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from generator.core.fields import (
    Choice,
    Id,
    IndicatorRef,
    ItemNumber,
    Line,
    Lines,
    Record,
    Reference,
    References,
    Score,
    Sourced,
    Text,
    Texts,
    When,
    fault,
    several,
)
from generator.model.disclosure import DeclaredStatus, with_own_word
from generator.text.references import Ref
from generator.text.timeframes import Kind


class FindingScore(Record):
    """A score the finding rests on: of a question, an indicator or an item.

    `words` is what is said of it where no number is given (น้อยกว่า 85 คะแนน).
    """

    of: Reference
    score: Score | None = None
    words: Line | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if self.score is None and self.words is None:
            raise fault("missing-field", field="score")
        if self.score is not None and self.words is not None:
            raise fault("evidence-kind", known="score, words")
        return self


class Monitoring(Record):
    """How the measure is watched over, and by when; `number` is the one printed before it, to which results point."""

    text: Text
    due: When | None = None
    number: Line | None = None


def _plain_text(value: object) -> object:
    """A plain text is the text of a record that says no more."""
    return {"text": value} if isinstance(value, str) else value


_Monitoring = Annotated[Monitoring, BeforeValidator(_plain_text, json_schema_input_type=Monitoring | Text)]


class Measure(Sourced):
    """One measure of a year.

    `topic` is the key of one of the checklist's topics; `answers` are the items, questions
    and indicators it responds to; `units` are offices of the agency, `actors` the positions
    or committees named beside them. `heading` is what a report prints it under: an instrument,
    an indicator, items; `issue` is what is to be improved (ประเด็นที่ต้องปรับปรุงแก้ไข), `finding` what an analysis of the
    results found, `text` the measure in full where the title shortens it.
    `source_notes` tell the reader what was corrected or added when it was taken over from a printed report.
    """

    id: Id
    title: Line
    topic: Line | None = None
    answers: References = ()
    heading: Texts = ()
    issue: Texts = ()
    finding: Texts = ()
    text: Texts = ()
    scores: Annotated[tuple[FindingScore, ...], several] = ()
    steps: Texts = ()
    timeframe: When | None = None
    units: Lines = ()
    actors: Lines = ()
    monitoring: Annotated[tuple[_Monitoring, ...], several] = ()
    source_notes: Texts = ()


class Limitation(Sourced):
    """One thing that the agency says holds it back in the assessment."""

    text: Text


ROUNDS = {"6-month": "6-month", "annual": "annual", "รอบ 6 เดือน": "6-month", "ประจำปี": "annual"}


class Entry(Record):
    """Something done: when, by whom, what; `number` is the one printed before it."""

    text: Text
    when: When | None = None
    actors: Lines = ()
    number: Line | None = None


class Progress(Sourced):
    """What was done about exactly one subject: a `measure` (its id), an `indicator` or an `item`.

    `guideline` is the way forward set for an indicator (แนวทางในการยกระดับ); `output` sums up
    what was done, `outcome` what came of it. `status` is what the agency states, `word` how it calls that; without one,
    `reported` says what is known from the results. `source_notes` are as those of a measure.
    """

    measure: Id | None = None
    indicator: IndicatorRef | None = None
    item: ItemNumber | None = None
    round: Annotated[str, Choice(ROUNDS)] = "annual"
    status: DeclaredStatus | None = None
    word: Line | None = None
    guideline: Texts = ()
    timeframe: When | None = None
    units: Lines = ()
    actors: Lines = ()
    entries: Annotated[tuple[Entry, ...], several] = ()
    output: Texts = ()
    outcome: Texts = ()
    source_notes: Texts = ()

    _own_word = model_validator(mode="before")(with_own_word)

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        if len([1 for subject in (self.measure, self.indicator, self.item) if subject is not None]) != 1:
            raise fault("progress-subject")
        return self

    @property
    def ref(self) -> Ref | None:
        """The indicator or item it is about; None for a measure."""
        return self.indicator or (Ref(self.item) if self.item else None)

    @property
    def reported(self) -> str | None:
        """What its results say where no status is stated: `dated` where one names its day, else `reported`."""
        if any(entry.when and entry.when.kind is Kind.DAY for entry in self.entries):
            return "dated"
        return "reported" if self.entries or self.output or self.outcome else None
