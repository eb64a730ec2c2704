"""The first page and the page of a year."""

from dataclasses import dataclass

from generator.check.own_lists import list_differences
from generator.core import addresses
from generator.model.agency import Agency
from generator.model.checklist import Checklist
from generator.site.data import AssetView, ChannelView, NewsView, assets, channels, contact, example_channels, news
from generator.site.front import MeasureTally, TaskView, YearSwitch, measure_tally, tasks, year_switch
from generator.site.office.score import SelfScore, self_score, work
from generator.site.page import Page
from generator.site.parts import flow, groups, measure_view, result, tally
from generator.site.renumbered import changes
from generator.site.tables.highlights import highlights
from generator.site.tables.views import HighlightView
from generator.site.views import (
    ChangeGroup,
    Group,
    Link,
    MeasureView,
    ResultView,
    Tally,
)
from generator.site.year_context import YearContext
from generator.vocabulary.words import SELF_ASSESSMENT, fiscal_year


@dataclass(frozen=True, slots=True)
class YearCard:
    """A year in a list of years."""

    link: Link
    detail: str


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
    items_label: str
    items_heading: str
    groups: tuple[Group, ...]
    result: ResultView | None
    measures: tuple[MeasureView, ...]
    done: MeasureTally | None
    more: tuple[Link, ...]
    channels: tuple[ChannelView, ...]
    example_channels: tuple[ChannelView, ...]
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
    items_label: str
    switch: YearSwitch | None
    indicators: tuple[tuple[str, str, tuple[Group, ...]], ...]
    tally: Tally | None
    result: ResultView | None
    more: tuple[Link, ...]
    introduction: tuple[str, ...]
    source_notes: tuple[str, ...]
    measures: tuple[MeasureView, ...]
    own_list: str
    own_differences: tuple[str, ...]
    inferred: tuple[str, ...]
    corrections: tuple[str, ...]
    checklist_notes: tuple[str, ...]
    changes: tuple[ChangeGroup, ...]
    figures: tuple[HighlightView, ...]
    assets: tuple[AssetView, ...]
    score: SelfScore | None
    self_assessment: str


# How many pieces of news the first page shows.
_LATEST = 3


def place(agency: Agency) -> str:
    """อำเภอมายอ จังหวัดปัตตานี."""
    return f"อำเภอ{agency.district} จังหวัด{agency.province}"


def home_page(agency: Agency, atlases: tuple[YearContext, ...]) -> Page:
    """The agency at a glance; `atlases` are its years, newest first."""
    newest = atlases[0] if atlases else None
    return Page(
        path=addresses.HOME,
        title=agency.name,
        heading=agency.name,
        description=f"ข้อมูลสาธารณะและความโปร่งใสของ{agency.name} {place(agency)}",
        template="home.md.j2",
        view=_home(agency, newest, atlases),
        where=agency.where,
        nav_title="หน้าแรก",
    )


def _home(agency: Agency, newest: YearContext | None, atlases: tuple[YearContext, ...]) -> HomeView:
    measures = tuple(measure_view(newest, one) for one in newest.year.measures) if newest else ()
    return HomeView(
        agency=agency.name,
        place=place(agency),
        about=flow(agency.about),
        hero=_hero(agency, newest),
        seal=agency.seal if newest and agency.seal and newest.site.publishes(agency.seal) else "",
        year=Link(newest.title(), addresses.year(newest.year.year)) if newest else None,
        switch=year_switch(newest.site, newest.year.year) if newest else None,
        tasks=tasks(agency),
        tally=tally(newest) if newest else None,
        items_label=newest.items_label if newest else "ข้อมูลรายข้อ",
        items_heading=newest.items_heading if newest else "",
        groups=groups(newest) if newest else (),
        result=result(newest.year.assessment, newest.year.year) if newest else None,
        measures=measures,
        done=measure_tally(measures),
        more=newest.more() if newest else (),
        channels=channels(agency),
        example_channels=example_channels(agency),
        contact=contact(agency),
        assets=assets(newest.year) if newest else (),
        news=news(newest.year)[:_LATEST] if newest else (),
        years=tuple(_year_card(context) for context in atlases[1:]),
        score=self_score(newest) if newest else None,
        self_assessment=SELF_ASSESSMENT,
    )


def _hero(agency: Agency, newest: YearContext | None) -> Link | None:
    """The agency's own picture, told in words; None where it has none or its file is not there."""
    hero = agency.look.hero
    return Link(hero.text, hero.file) if hero and newest and newest.site.publishes(hero.file) else None


def _year_card(context: YearContext) -> YearCard:
    count = tally(context)
    detail = f"ครบถ้วน {count.complete} จาก {count.total} ข้อ" if count else f"{len(context.year.measures)} มาตรการ"
    return YearCard(Link(context.title(), addresses.year(context.year.year)), detail)


def year_page(context: YearContext) -> Page:
    """One year: every item by indicator and sub-indicator, with its status."""
    year = context.year.year
    what = "การเปิดเผยข้อมูลสาธารณะ" if context.has_items else "มาตรการส่งเสริมคุณธรรมและความโปร่งใส"
    title = f"{what} {fiscal_year(year)}"
    return Page(
        path=addresses.year(year),
        title=title,
        heading=title,
        description=f"{title} ของ{context.site.agency.name}",
        template="year.md.j2",
        view=_year(context),
        crumbs=(context.home(),),
        nav_title=f"ปี {year}",
    )


def _year(context: YearContext) -> YearView:
    checklist = context.year.checklist
    return YearView(
        year=context.year.year,
        items_label=context.items_label,
        switch=year_switch(context.site, context.year.year),
        indicators=_by_indicator(checklist, groups(context)),
        tally=tally(context),
        result=result(context.year.assessment, context.year.year),
        more=(*context.more(), *work(context)),
        introduction=flow(context.year.introduction),
        source_notes=flow(context.year.source_notes),
        measures=() if context.has_items else tuple(measure_view(context, one) for one in context.year.measures),
        own_list=_own_list(context),
        own_differences=_own_differences(context),
        inferred=_inferred(checklist),
        corrections=_corrections(checklist),
        checklist_notes=flow(checklist.notes),
        changes=changes(context),
        figures=highlights(context),
        assets=() if context.newest else assets(context.year),
        score=self_score(context),
        self_assessment=SELF_ASSESSMENT,
    )


def _by_indicator(checklist: Checklist, made: tuple[Group, ...]) -> tuple[tuple[str, str, tuple[Group, ...]], ...]:
    """Each indicator's name, the anchor it stands at, and its sub-indicators."""
    named = []
    for known in checklist.indicators:
        inside = tuple(group for group in made if group.number.split(".")[0] == known.number.number)
        if inside:
            named.append((f"ตัวชี้วัดที่ {known.number} {known.name}", addresses.anchor(known.number.number), inside))
    return tuple(named)


def _own_list(context: YearContext) -> str:
    """That the list in force stands in the content, and whether it is another than the shipped one; else empty."""
    year, replaced = context.year.year, context.site.replaced
    if year not in replaced:
        return ""
    said = f"ปีนี้ใช้แบบวัดจากไฟล์ content/checklists/{year}.yml ของหน่วยงานหรือจังหวัด"
    if replaced[year] is None:
        return f"{said} เพราะโปรแกรมยังไม่มีแบบวัดของปีนี้"
    return f"{said} แทนฉบับที่มากับโปรแกรม" + ("" if _own_differences(context) else " ซึ่งเหมือนกันทุกข้อ")


def _own_differences(context: YearContext) -> tuple[str, ...]:
    """What differs between the list in force and the shipped one of the year, where both are there."""
    shipped = context.site.replaced.get(context.year.year)
    return tuple(one.th for one in list_differences(context.year.checklist, shipped)) if shipped else ()


def _corrections(checklist: Checklist) -> tuple[str, ...]:
    """What is told of how the names of indicators and levels were printed and are read."""
    indicators = [(f"{one.number} {one.name}", one.correction) for one in checklist.indicators]
    subs = [(f"{one.number} {one.name}", one.correction) for one in checklist.sub_indicators]
    levels = [(f"ระดับ “{one.name}”", one.correction) for one in checklist.levels]
    return tuple(f"{name}: {told}" for name, told in (*indicators, *subs, *levels) if told)


def _inferred(checklist: Checklist) -> tuple[str, ...]:
    """The items whose number or name is not seen in a source but inferred."""
    return tuple(f"{item.number} {item.name}" for item in checklist.items if item.certainty == "inferred")
