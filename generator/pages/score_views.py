"""What the pages show of scores: the self-assessment, what is to be done, the answers for ITAS, what changed."""

from dataclasses import dataclass

from generator.pages.views import Badge, Link


@dataclass(frozen=True, slots=True)
class SelfScore:
    """The self-assessed OIT of a year, what its open items cost, and the level that the scores received reach."""

    oit: str
    open: int
    cost: str
    inferred: bool
    todo: Link | None
    received: str
    level: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an item is open: the requirements it is about, all that is wrong with them, what to do about it."""

    labels: tuple[str, ...]
    what: tuple[str, ...]
    do: str
    target: str


@dataclass(frozen=True, slots=True)
class TodoItem:
    """An open item; `together` names the other units that answer for it, `guess` where its unit is known from.

    `declared` is what the agency says of it, in a word.
    """

    number: str
    link: Link
    badge: Badge
    cost: str
    reasons: tuple[Reason, ...]
    together: str
    guess: str
    declared: str


@dataclass(frozen=True, slots=True)
class TodoGroup:
    """What one unit has to do, dearest first."""

    unit: str
    anchor: str
    cost: str
    items: tuple[TodoItem, ...]


@dataclass(frozen=True, slots=True)
class TodoView:
    """What is to be done in a year, by unit; `dearest` are the items that cost most."""

    year: int
    total: int
    score: SelfScore
    dearest: tuple[TodoItem, ...]
    groups: tuple[TodoGroup, ...]
    self_assessment: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """The answer to one item; `has` is มี or ไม่มี, `path` the clicks that lead there, `lacks` what is not shown."""

    number: str
    name: str
    has: str
    badge: Badge
    target: str
    url: str
    path: str
    where: tuple[str, ...]
    lacks: tuple[str, ...]

    @property
    def explanation(self) -> str:
        """The click path and where each part stands, as one text to paste; empty where there is nothing."""
        return " — ".join(filter(None, (self.path, " · ".join(self.where))))


@dataclass(frozen=True, slots=True)
class AnswersView:
    """The answers of a year for ITAS; `address` is where the site stands, empty where nobody said."""

    year: int
    agency: str
    address: str
    address_from: str
    book: Link
    rows: tuple[AnswerRow, ...]
    self_assessment: str


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """An item that changed: its state then and now, what is shown anew and what no longer."""

    link: Link
    before: Badge
    now: Badge
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A document or progress that changed."""

    link: Link
    detail: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed in a year since `since` (in words) of the day `date`."""

    year: int
    since: str
    date: str
    note: str
    before: str
    now: str
    complete_before: int
    complete_now: int
    total: int
    items: tuple[tuple[str, str, tuple[ChangedItem, ...]], ...]
    added: tuple[ChangeLine, ...]
    removed: tuple[ChangeLine, ...]
    progress: tuple[ChangeLine, ...]
    nothing: bool
    self_assessment: str
