"""The scores an agency received for a year, as announced; never computed here."""

from typing import Annotated

from generator.model.fields import Day, IndicatorRef, Line, QuestionRef, Score, Sourced, Texts, one_of
from generator.model.reference import INSTRUMENTS


class Assessment(Sourced):
    """Scores of 0-100: overall, by instrument, by indicator (or sub-indicator), by question or item."""

    overall: Score | None = None
    level: Line | None = None
    instruments: dict[Annotated[str, one_of(*INSTRUMENTS)], Score] = {}
    indicators: dict[IndicatorRef, Score] = {}
    questions: dict[QuestionRef, Score] = {}
    announced: Day | None = None
    source: Line | None = None
    notes: Texts = ()
