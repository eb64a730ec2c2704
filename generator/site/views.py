"""The pieces that pages show, as plain data: links, badges, requirements, progress, measures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere: a page or file below the site's root, or an address outside."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A state: `key` picks its colour and shape, `word` is what it says."""

    key: str
    word: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An item, question or indicator that something responds to; `target` is empty where it has no page."""

    number: str
    name: str
    target: str


@dataclass(frozen=True, slots=True)
class Spelled:
    """A link with the word before it and a note after it; `link` is None where there is nothing to open."""

    label: str
    link: Link | None
    note: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """What changed in one way between two years' lists."""

    word: str
    lines: tuple[Spelled, ...]


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One piece of evidence: a link with what it is, or paragraphs; `place` is where to look, in few words."""

    link: Link | None
    detail: str
    texts: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class RequirementView:
    """One thing an item must show, and where it is shown; `certainty` only where its wording is a guess."""

    id: str
    label: str
    text: str
    certainty: str
    parts: tuple[str, ...]
    badge: Badge
    evidence: tuple[EvidenceView, ...]
    hint: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document to open."""

    link: Link
    details: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """What the agency itself declares."""

    badge: Badge
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """Something done: when (as written), by whom, what; `due` is an ISO day for a script to compare.

    `number` is the one printed before it.
    """

    when: str
    actors: str
    text: str
    due: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class ProgressView:
    """Progress about one subject."""

    subject: str
    target: str
    badge: Badge | None
    round: str
    timeframe: str
    responsible: str
    guideline: tuple[str, ...]
    entries: tuple[EntryView, ...]
    output: tuple[str, ...]
    outcome: tuple[str, ...]
    source_notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of an instrument, its parts, the score received for it or words on it, and measures on it."""

    number: str
    text: str
    parts: tuple[str, ...]
    score: str
    score_words: tuple[str, ...] = ()
    measures: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreView:
    """A score of 0-100 and what it is of; `words` where it is told in words only."""

    name: str
    score: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure with its progress."""

    id: str
    title: str
    target: str
    topic: str
    answers: tuple[Answer, ...]
    finding: tuple[str, ...]
    scores: tuple[ScoreView, ...]
    steps: tuple[str, ...]
    timeframe: str
    responsible: str
    monitoring: tuple[EntryView, ...]
    badge: Badge | None
    progress: tuple[ProgressView, ...]
    heading: tuple[str, ...] = ()
    issue: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    source_notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item in a list."""

    number: str
    name: str
    target: str
    badge: Badge
    shown: int
    total: int
    responsible: str
    declared: Badge | None
    notes: tuple[str, ...]
    asked: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The items of a sub-indicator; `complete` counts those that show everything."""

    number: str
    name: str
    anchor: str
    target: str
    badge: Badge
    items: tuple[ItemRow, ...]
    complete: int
    partial: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items are complete, partial and missing; `declared` of them the agency says are done, in its `word`."""

    complete: int
    partial: int
    missing: int
    declared: int
    word: str

    @property
    def total(self) -> int:
        """All items."""
        return self.complete + self.partial + self.missing

    @property
    def complete_share(self) -> str:
        """The part of a hundred that is complete, as a drawing needs it."""
        return f"{100 * self.complete / max(self.total, 1):.2f}"

    @property
    def partial_share(self) -> str:
        """The part of a hundred that is partial."""
        return f"{100 * self.partial / max(self.total, 1):.2f}"


@dataclass(frozen=True, slots=True)
class ResultView:
    """The scores received, as announced."""

    year: str
    overall: str
    level: str
    scores: tuple[ScoreView, ...]
    source: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Measures of one topic; `name` is empty for those without."""

    name: str
    measures: tuple[MeasureView, ...]


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """What one unit answers for: links with the state each declares."""

    name: str
    links: tuple[tuple[Link, Badge | None], ...]


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """An indicator with its progress, the measures that respond to it and its questions."""

    number: str
    name: str
    anchor: str
    score: str
    progress: tuple[ProgressView, ...]
    measures: tuple[Link, ...]
    questions: tuple[QuestionView, ...]
