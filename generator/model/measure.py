"""A measure: what the agency does about a finding; a limitation: what holds the agency back."""

from typing import Annotated

from generator.model.fields import (
    Id,
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
    several,
)


class FindingScore(Record):
    """A score the finding rests on: of a question, an indicator or an item."""

    of: Reference
    score: Score


class Monitoring(Record):
    """How the measure is watched over, and by when."""

    text: Text
    due: When | None = None


class Measure(Sourced):
    """One measure of a year.

    `topic` is the key of one of the checklist's topics; `answers` are the items, questions
    and indicators it responds to; `units` are offices of the agency, `actors` the positions
    or committees named beside them.
    """

    id: Id
    title: Line
    topic: Id | None = None
    answers: References = ()
    finding: Texts = ()
    scores: Annotated[tuple[FindingScore, ...], several] = ()
    steps: Texts = ()
    timeframe: When | None = None
    units: Lines = ()
    actors: Lines = ()
    monitoring: Annotated[tuple[Monitoring, ...], several] = ()


class Limitation(Sourced):
    """One thing that the agency says holds it back in the assessment."""

    text: Text
