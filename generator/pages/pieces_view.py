"""What the page of every visual piece shows: one of each, in each of its states."""

from dataclasses import dataclass

from generator.pages.data_views import ChannelView, NewsView, PersonView
from generator.pages.front_views import MeasureTally, TaskView, YearSwitch
from generator.pages.score_views import SelfScore
from generator.pages.tables_views import TableView
from generator.pages.views import (
    Badge,
    DocumentView,
    Group,
    Link,
    MeasureView,
    ProgressView,
    RequirementView,
    ResultView,
    Tally,
)


@dataclass(frozen=True, slots=True)
class PiecesView:
    """The pieces; `colours` are the names of the style sheet's variables with what each is for."""

    colours: tuple[tuple[str, str], ...]
    badges: tuple[Badge, ...]
    tallies: tuple[Tally, ...]
    score: SelfScore
    result: ResultView
    switch: YearSwitch
    tasks: tuple[TaskView, ...]
    done: MeasureTally
    groups: tuple[Group, ...]
    requirements: tuple[RequirementView, ...]
    documents: tuple[DocumentView, ...]
    table: TableView
    measures: tuple[MeasureView, ...]
    progress: ProgressView
    people: tuple[PersonView, ...]
    channels: tuple[ChannelView, ...]
    news: tuple[NewsView, ...]
    more: tuple[Link, ...]
    self_assessment: str
