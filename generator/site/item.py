"""The page of one item: what is required, where each part is shown, who answers for it."""

from dataclasses import dataclass

from generator.check.registry import is_reported, sections_of
from generator.core import addresses
from generator.model.checklist import Checklist, Item
from generator.model.disclosure import Disclosure
from generator.model.status import Completeness, ItemStatus
from generator.site.data import ChannelView, NewsView, PersonView, channels, contact, news, people
from generator.site.office.score import siblings, worth
from generator.site.page import Page
from generator.site.parts import flow, measure_view, progress_view, statement
from generator.site.renumbered import other_years
from generator.site.requirement import document_view, requirement_view
from generator.site.tables.history import trends
from generator.site.tables.table import tables
from generator.site.tables.views import TableView, TrendView
from generator.site.views import (
    Badge,
    DocumentView,
    Link,
    MeasureView,
    ProgressView,
    RequirementView,
    Spelled,
    StatementView,
)
from generator.site.year_context import YearContext, responsible
from generator.text.dates import long_date
from generator.text.references import Ref
from generator.text.thai import fold
from generator.vocabulary.words import (
    CERTAINTIES,
    COMPLETENESS,
    SELF_ASSESSMENT,
    data_year,
    fiscal_year,
    tells_fiscal_year,
)


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item: what is required and where each part is shown."""

    number: str
    name: str
    indicator: str
    sub_indicator: Link
    headings: tuple[tuple[str, str], ...]
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
    source_notes: tuple[tuple[str, tuple[str, ...]], ...]
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
    self_assessment: str = SELF_ASSESSMENT


def item_pages(context: YearContext) -> tuple[Page, ...]:
    """The pages of all items of a year, in their order."""
    if not context.has_items:
        return ()
    return tuple(_page(context, status) for status in context.status.items)


def _page(context: YearContext, status: ItemStatus) -> Page:
    item, year = status.item, context.year.year
    disclosure = context.year.disclosure(item.number)
    title = f"{item.number} {item.name}"
    return Page(
        path=addresses.item(year, item.number),
        title=f"{title} ปี {year}",
        heading=title,
        description=f"{title} {fiscal_year(year)} ของ{context.site.agency.name}",
        template="item.md.j2",
        view=_view(context, status, disclosure),
        crumbs=context.crumbs(_sub_link(context, item)),
        where=disclosure.where if disclosure else None,
        nav_title=title,
        status=status.state.value,
    )


def _indicator(checklist: Checklist, item: Item) -> str:
    sub = checklist.sub_indicator(item.sub_indicator)
    indicator = checklist.indicator(sub.indicator) if sub else None
    return f"ตัวชี้วัดที่ {indicator.number} {indicator.name}" if indicator else ""


def _headings(checklist: Checklist, item: Item, disclosure: Disclosure | None) -> tuple[tuple[str, str], ...]:
    """What the list and the agency's report put it under; a group that only repeats its sub-indicator tells nothing."""
    sub = checklist.sub_indicator(item.sub_indicator)
    repeats = sub and item.group and fold(sub.name) == fold(item.group)
    printed = " · ".join(flow(disclosure.heading)) if disclosure else ""
    return (("กลุ่ม", "" if repeats else item.group or ""), ("หัวข้อที่รายงานจัดไว้", printed))


def _sub_link(context: YearContext, item: Item) -> Link:
    sub = context.year.checklist.sub_indicator(item.sub_indicator)
    name = f"{item.sub_indicator} {sub.name if sub else ''}".strip()
    return Link(name, addresses.sub_indicator(context.year.year, item.sub_indicator.number))


def _view(context: YearContext, status: ItemStatus, disclosure: Disclosure | None) -> ItemView:
    item, year, ref = status.item, context.year, Ref(status.item.number)
    previous, following = _neighbours(context, item)
    sections = sections_of(item, year.checklist)
    return ItemView(
        number=item.number,
        name=item.name,
        indicator=_indicator(year.checklist, item),
        sub_indicator=_sub_link(context, item),
        headings=_headings(year.checklist, item, disclosure),
        data_year=data_year(item, year.year),
        responsible=responsible(disclosure.units, disclosure.actors) if disclosure else "",
        badge=Badge(status.state.value, COMPLETENESS[status.state]),
        shown=status.shown,
        total=len(status.requirements),
        requirements=tuple(requirement_view(context, item.number, one, disclosure) for one in status.requirements),
        summary=flow(disclosure.summary) if disclosure else (),
        documents=tuple(document_view(context, one) for one in disclosure.documents.values()) if disclosure else (),
        declared=statement(disclosure.declared) if disclosure else None,
        measures=tuple(measure_view(context, one) for one in year.measures if ref in one.answers),
        progress=tuple(progress_view(context, one) for one in year.progress if one.ref == ref),
        report=_report(context, status),
        note=item.note or "",
        certainty=CERTAINTIES[item.certainty],
        sources=item.sources,
        updated=long_date(disclosure.updated.day) if disclosure and disclosure.updated else "",
        source_notes=_source_notes(year.checklist, item, disclosure),
        people=people(year) if "people" in sections else (),
        contact=contact(context.site.agency) if "contact" in sections else (),
        channels=_channels(context, item, disclosure) if "channels" in sections else (),
        news=news(year) if "news" in sections else (),
        tables=tables(context, item, disclosure),
        trends=trends(context, item),
        other_years=other_years(context, (item.key, *item.includes)),
        previous=previous,
        next=following,
        worth=worth(context, item.number),
        ask=_ask(context, status),
        siblings=siblings(context, item),
    )


def _neighbours(context: YearContext, item: Item) -> tuple[Link | None, Link | None]:
    """The items before and after it in the year's list."""
    items = context.year.checklist.items
    links = [Link(f"{known.number} {known.name}", addresses.item(context.year.year, known.number)) for known in items]
    around = (None, *links, None)
    position = items.index(item)
    return around[position], around[position + 2]


def _source_notes(
    checklist: Checklist, item: Item, disclosure: Disclosure | None
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What was corrected in the agency's report, and in the words of the official list, each below its name."""
    sub = checklist.sub_indicator(item.sub_indicator)
    above = (sub, checklist.indicator(sub.indicator) if sub else None)
    names = tuple(f"ชื่อตัวชี้วัด {one.number}: {one.correction}" for one in above if one and one.correction)
    corrections = tuple(one for one in (item.correction, *(part.correction for part in item.requirements)) if one)
    year_words = (checklist.year_note,) if checklist.year_note and tells_fiscal_year(item) else ()
    own_notes = flow(disclosure.source_notes) if disclosure else ()
    of_list = (*corrections, *year_words, *names)
    found = (("หมายเหตุจากการอ่านต้นฉบับ", own_notes), ("หมายเหตุถ้อยคำของแบบวัด", of_list))
    return tuple(pair for pair in found if pair[1])


def _channels(context: YearContext, item: Item, disclosure: Disclosure | None) -> tuple[ChannelView, ...]:
    """The channels that serve what an item asks for, and those that its disclosure names."""
    purposes = frozenset(purpose for one in item.requirements for purpose in one.purposes)
    shows = disclosure.shows.values() if disclosure else ()
    named = frozenset(piece.channel for pieces in shows for piece in pieces if piece.channel)
    return channels(context.site.agency, purposes, named)


def _ask(context: YearContext, status: ItemStatus) -> Link | None:
    """Where to ask for what is not shown at all; None where the agency gives no way to ask."""
    agency = context.site.agency
    if status.state is not Completeness.MISSING or not (agency.open_channels or contact(agency)):
        return None
    return Link("ช่องทางติดต่อของหน่วยงาน", f"{addresses.HOME}#channels")


def _report(context: YearContext, status: ItemStatus) -> Link | None:
    """The report, for the items whose requirements are the measures and progress of this year."""
    if not is_reported(status.item, context.year.checklist) or not context.year.measures:
        return None
    return Link(f"รายงานมาตรการและผลการดำเนินการ ปี {context.year.year}", addresses.report(context.year.year))
