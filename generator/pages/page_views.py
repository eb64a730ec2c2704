"""What each kind of page shows: one view a template, its fields all the template may use."""

from dataclasses import dataclass

from generator.pages.data_page_views import DataView, DictionaryView, DocumentsView
from generator.pages.data_views import AssetView, ChannelView, NewsView, PersonView
from generator.pages.front_views import MeasureTally, TaskView, YearCard, YearSwitch
from generator.pages.pieces_view import PiecesView
from generator.pages.progress_views import Standing, ToldGroup
from generator.pages.score_views import AnswersView, ChangesView, SelfScore, TodoView
from generator.pages.search_views import SearchView
from generator.pages.standing_view import StandingView
from generator.pages.tables_views import HighlightView, TableView, TrendView
from generator.pages.views import (
    Badge,
    ChangeGroup,
    DocumentView,
    Group,
    IndicatorView,
    Link,
    MeasureView,
    ProgressView,
    RequirementView,
    ResultView,
    Spelled,
    StatementView,
    Tally,
    TopicGroup,
    UnitGroup,
)


@dataclass(frozen=True, slots=True)
class HomeView:
    """The agency at a glance: its newest year, groups, result, measures, channels, other years."""

    agency: str
    place: str
    about: tuple[str, ...]
    hero: Link | None
    seal: str
    year: Link | None
    switch: YearSwitch | None
    tasks: tuple[TaskView, ...]
    tally: Tally | None
    groups: tuple[Group, ...]
    result: ResultView | None
    measures: tuple[MeasureView, ...]
    done: MeasureTally | None
    more: tuple[Link, ...]
    channels: tuple[ChannelView, ...]
    contact: tuple[tuple[str, Link], ...]
    assets: tuple[AssetView, ...]
    news: tuple[NewsView, ...]
    years: tuple[YearCard, ...]
    score: SelfScore | None
    self_assessment: str


@dataclass(frozen=True, slots=True)
class YearView:
    """A year: its items by indicator and sub-indicator, or a word that it has none here."""

    year: int
    switch: YearSwitch | None
    indicators: tuple[tuple[str, str, tuple[Group, ...]], ...]
    tally: Tally | None
    result: ResultView | None
    more: tuple[Link, ...]
    introduction: tuple[str, ...]
    measures: tuple[MeasureView, ...]
    inferred: tuple[str, ...]
    checklist_notes: tuple[str, ...]
    changes: tuple[ChangeGroup, ...]
    figures: tuple[HighlightView, ...]
    score: SelfScore | None
    self_assessment: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item: what is required and where each part is shown."""

    number: str
    name: str
    indicator: str
    sub_indicator: Link
    group: str
    data_year: str
    responsible: str
    badge: Badge
    shown: int
    total: int
    requirements: tuple[RequirementView, ...]
    summary: tuple[str, ...]
    documents: tuple[DocumentView, ...]
    declared: StatementView | None
    measures: tuple[MeasureView, ...]
    progress: tuple[ProgressView, ...]
    report: Link | None
    note: str
    certainty: str
    sources: tuple[str, ...]
    updated: str
    people: tuple[PersonView, ...]
    contact: tuple[tuple[str, Link], ...]
    channels: tuple[ChannelView, ...]
    news: tuple[NewsView, ...]
    tables: tuple[TableView, ...]
    trends: tuple[TrendView, ...]
    other_years: tuple[Spelled, ...]
    previous: Link | None
    next: Link | None
    worth: str
    ask: Link | None
    siblings: tuple[Link, ...]
    self_assessment: str


@dataclass(frozen=True, slots=True)
class MovedView:
    """A number that leads on to `target`, or one that a year does not have: what it was, where that is now."""

    number: str
    year: str
    target: Link | None
    was: tuple[str, ...]
    now: tuple[Spelled, ...]


@dataclass(frozen=True, slots=True)
class MeasuresView:
    """All measures of a year, by topic, and what holds the agency back."""

    year: int
    introduction: tuple[str, ...]
    done: MeasureTally | None
    topics: tuple[TopicGroup, ...]
    limitations: tuple[str, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MeasurePageView:
    """One measure."""

    year: Link
    measure: MeasureView
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ProgressPageView:
    """Progress at a glance, then by measure, by indicator of each instrument, by item, by unit."""

    year: int
    standings: tuple[Standing, ...]
    measures: tuple[MeasureView, ...]
    instruments: tuple[tuple[str, str, tuple[IndicatorView, ...]], ...]
    items: tuple[ProgressView, ...]
    groups: tuple[ToldGroup, ...]
    units: tuple[UnitGroup, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class InstrumentView:
    """The indicators of the IIT or EIT."""

    year: int
    name: str
    weight: str
    score: str
    measures: tuple[Link, ...]
    indicators: tuple[IndicatorView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """The measures of a year and what came of them, on one printable page."""

    agency: str
    place: str
    year: int
    introduction: tuple[str, ...]
    result: ResultView | None
    figures: tuple[HighlightView, ...]
    measures: tuple[MeasureView, ...]
    limitations: tuple[str, ...]
    instruments: tuple[tuple[str, str, tuple[IndicatorView, ...]], ...]
    groups: tuple[Group, ...]


View = (
    HomeView
    | StandingView
    | YearView
    | ItemView
    | MovedView
    | MeasuresView
    | MeasurePageView
    | ProgressPageView
    | InstrumentView
    | ReportView
    | SearchView
    | DataView
    | DictionaryView
    | DocumentsView
    | TodoView
    | AnswersView
    | ChangesView
    | PiecesView
)
