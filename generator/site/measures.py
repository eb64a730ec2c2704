"""The pages of measures: all of a year by topic, and one measure with its progress."""

from dataclasses import dataclass
from itertools import groupby

from generator.core import addresses
from generator.site.front import MeasureTally, measure_tally
from generator.site.page import Page
from generator.site.parts import flow, measure_view
from generator.site.views import (
    Link,
    MeasureView,
    TopicGroup,
)
from generator.site.year_context import YearContext
from generator.vocabulary.words import fiscal_year


@dataclass(frozen=True, slots=True)
class MeasuresView:
    """All measures of a year, by topic, and what holds the agency back."""

    year: int
    introduction: tuple[str, ...]
    source_notes: tuple[str, ...]
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


def measure_pages(context: YearContext) -> tuple[Page, ...]:
    """The page of all measures and the page of each; none for a year without measures."""
    if not context.year.measures:
        return ()
    views = tuple(measure_view(context, one) for one in context.year.measures)
    return (_all(context, views), *(_one(context, position, views) for position in range(len(views))))


def _title(year: int) -> str:
    return f"มาตรการส่งเสริมคุณธรรมและความโปร่งใส {fiscal_year(year)}"


def _all(context: YearContext, views: tuple[MeasureView, ...]) -> Page:
    year = context.year.year
    return Page(
        path=addresses.measures(year),
        title=_title(year),
        heading=_title(year),
        description=f"{_title(year)} ของ{context.site.agency.name}",
        template="measures.md.j2",
        view=MeasuresView(
            year=year,
            introduction=flow(context.year.introduction),
            source_notes=flow(context.year.source_notes),
            done=measure_tally(views),
            topics=_by_topic(context, views),
            limitations=tuple(one.text for one in context.year.limitations),
            more=tuple(link for link in context.more() if link.target != addresses.measures(year)),
        ),
        crumbs=context.crumbs(),
        where=context.year.measures[0].where,
        nav_title="มาตรการ",
    )


def _by_topic(context: YearContext, views: tuple[MeasureView, ...]) -> tuple[TopicGroup, ...]:
    """In the official order of topics; those without a topic last."""
    order = [f"{topic.number}. {topic.name}" for topic in context.year.checklist.topics]
    ranked = sorted(views, key=lambda view: order.index(view.topic) if view.topic in order else len(order))
    return tuple(TopicGroup(name, tuple(inside)) for name, inside in groupby(ranked, key=lambda view: view.topic))


def _one(context: YearContext, position: int, views: tuple[MeasureView, ...]) -> Page:
    year, measure, view = context.year.year, context.year.measures[position], views[position]
    others = tuple(Link(other.title, other.target) for other in views if other is not view)
    return Page(
        path=view.target,
        title=f"{measure.title} ปี {year}",
        heading=measure.title,
        description=f"มาตรการ {measure.title} {fiscal_year(year)} ของ{context.site.agency.name}",
        template="measure.md.j2",
        view=MeasurePageView(context.year_link(), view, others),
        crumbs=context.crumbs(Link("มาตรการ", addresses.measures(year))),
        where=measure.where,
        nav_title=measure.title,
    )
