"""The pages of progress, of an instrument's indicators, and the report."""

from dataclasses import dataclass

from generator.core import addresses
from generator.model.agency import ALL_UNITS
from generator.model.measures import Progress
from generator.site.front import MeasureTally, measure_tally, state_word, tally
from generator.site.overview import place
from generator.site.page import Page
from generator.site.parts import declared_badge, flow, groups, indicators, measure_view, progress_view, result, score
from generator.site.tables.highlights import highlights
from generator.site.tables.views import HighlightView
from generator.site.views import (
    Badge,
    Group,
    IndicatorView,
    ItemRow,
    Link,
    MeasureView,
    ProgressView,
    ResultView,
    UnitGroup,
)
from generator.site.year_context import YearContext
from generator.text.references import Ref
from generator.vocabulary.words import DECLARED, ROUNDS, fiscal_year


@dataclass(frozen=True, slots=True)
class ProgressSummary:
    """How far one kind of thing is by the agency's own word."""

    name: str
    unit: str
    tally: MeasureTally


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """The items of a sub-indicator, and how many the agency declares done, in its word."""

    number: str
    name: str
    done: int
    word: str
    items: tuple[ItemRow, ...]


@dataclass(frozen=True, slots=True)
class ProgressPageView:
    """Progress at a glance, then by measure, by indicator of each instrument, by item, by unit."""

    year: int
    standings: tuple[ProgressSummary, ...]
    whose_words: str
    measures: tuple[MeasureView, ...]
    instruments: tuple[tuple[str, str, tuple[IndicatorView, ...]], ...]
    items: tuple[ProgressView, ...]
    items_label: str
    items_heading: str
    groups: tuple[ToldGroup, ...]
    units: tuple[UnitGroup, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class InstrumentView:
    """The indicators of an instrument."""

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
    source_notes: tuple[str, ...]
    result: ResultView | None
    figures: tuple[HighlightView, ...]
    measures: tuple[MeasureView, ...]
    limitations: tuple[str, ...]
    instruments: tuple[tuple[str, str, tuple[IndicatorView, ...]], ...]
    items_label: str
    items_heading: str
    groups: tuple[Group, ...]


def progress_pages(context: YearContext) -> tuple[Page, ...]:
    """The page of a year's progress; none where nothing is told."""
    if not context.has_progress:
        return ()
    year = context.year.year
    title = f"ผลการดำเนินการและความก้าวหน้า {fiscal_year(year)}{_round_words(context)}"
    progress = context.year.progress
    measures = tuple(measure_view(context, one) for one in context.year.measures)
    items = _told_groups(context)
    standings = _standings(context, measures, items)
    view = ProgressPageView(
        year=year,
        standings=standings,
        whose_words=_whose_words(standings),
        measures=measures,
        instruments=_instruments(context),
        items=tuple(progress_view(context, one) for one in progress if one.item),
        items_label=context.items_label,
        items_heading=context.items_heading,
        groups=items,
        units=_by_unit(context),
        more=tuple(link for link in context.more() if link.target != addresses.progress(year)),
    )
    return (
        Page(
            path=addresses.progress(year),
            title=title,
            heading=title,
            description=f"{title} ของ{context.site.agency.name}",
            template="progress.md.j2",
            view=view,
            crumbs=context.crumbs(),
            where=progress[0].where,
            nav_title="ความก้าวหน้า",
        ),
    )


def _whose_words(standings: tuple[ProgressSummary, ...]) -> str:
    """Who says how far things are: a state that the agency does not state is never put in its mouth."""
    stated = any(one.tally.is_declared for one in standings)
    found = any(one.tally.dated + one.tally.reported for one in standings)
    own = dict.fromkeys(word for one in standings for key, word, _ in one.tally.states if key in DECLARED)
    words = [f"{' '.join(f'“{word}”' for word in own)} เป็นสถานะตามที่หน่วยงานแจ้ง"] * stated
    words += ["รายการที่หน่วยงานไม่ได้แจ้งสถานะ บอกเพียงว่ามีผลรายงานไว้หรือไม่"] * found
    return " · ".join((*words, "แยกจากความครบถ้วนของข้อมูลบนเว็บไซต์นี้"))


def _round_words(context: YearContext) -> str:
    """The round, where all that is reported is of one that is not the whole year."""
    rounds = {one.round for one in context.year.progress}
    return f" {ROUNDS['6-month']}" if rounds == {"6-month"} else ""


def _told_groups(context: YearContext) -> tuple[ToldGroup, ...]:
    """The items by sub-indicator, where the agency says anything of one."""
    made = tuple(
        ToldGroup(
            number=group.number,
            name=group.name,
            done=len([one for one in group.items if one.declared and one.declared.key == "done"]),
            word=state_word("done", (one.declared for one in group.items)),
            items=group.items,
        )
        for group in groups(context)
    )
    return made if any(one.declared or one.notes for group in made for one in group.items) else ()


def _standings(
    context: YearContext, measures: tuple[MeasureView, ...], items: tuple[ToldGroup, ...]
) -> tuple[ProgressSummary, ...]:
    """Measures, indicators and items at a glance; what nothing is told of is left out."""
    found = [("มาตรการ", "มาตรการ", measure_tally(measures))]
    for instrument in context.year.checklist.all_instruments:
        known = indicators(context, instrument.id)
        if any(one.progress for one in known):
            badges = (one.progress[-1].badge if one.progress else None for one in known)
            found.append((f"ตัวชี้วัด {instrument.id}", "ตัวชี้วัด", tally(badges)))
    found.append((context.items_label, "ข้อ", tally(one.declared for group in items for one in group.items)))
    return tuple(ProgressSummary(name, unit, counted) for name, unit, counted in found if counted)


def _instruments(context: YearContext) -> tuple[tuple[str, str, tuple[IndicatorView, ...]], ...]:
    """Of each instrument, the indicators that progress is told of."""
    known = context.year.checklist.all_instruments
    made = ((one.id, one.name or one.id, indicators(context, one.id)) for one in known)
    progress = ((name, full, tuple(one for one in found if one.progress)) for name, full, found in made)
    return tuple((name, full, found) for name, full, found in progress if found)


def _by_unit(context: YearContext) -> tuple[UnitGroup, ...]:
    """What each unit answers for, in the order the agency lists its units."""
    year = context.year
    found: dict[str, list[tuple[Link, Badge | None]]] = {name: [] for name in context.site.agency.unit_names}
    for progress in year.progress:
        view = progress_view(context, progress)
        for unit in _units_of(context, progress):
            found.setdefault(unit, []).append((Link(view.subject, view.target), view.badge))
    for disclosure in year.disclosures:
        item = year.checklist.item(disclosure.item)
        if item:
            link = Link(f"{item.number} {item.name}", addresses.item(year.year, item.number))
            badge = declared_badge(disclosure.declared)
            for unit in dict.fromkeys(map(context.site.agency.unit_of, disclosure.units)):
                found.setdefault(unit, []).append((link, badge))
    ordered = sorted(found.items(), key=lambda pair: pair[0] == ALL_UNITS)
    return tuple(UnitGroup(name, tuple(links)) for name, links in ordered if links)


def _units_of(context: YearContext, progress: Progress) -> tuple[str, ...]:
    measure = context.year.measure(progress.measure) if progress.measure else None
    units = progress.units or (measure.units if measure else ())
    return tuple(dict.fromkeys(map(context.site.agency.unit_of, units)))


def instrument_pages(context: YearContext) -> tuple[Page, ...]:
    """The pages of instruments such as the IIT and the EIT, where something is told of their indicators."""
    return tuple(_instrument(context, name) for name in context.instruments)


def _instrument(context: YearContext, name: str) -> Page:
    year = context.year.year
    scores = context.year.assessment.instruments if context.year.assessment else {}
    weight = context.year.checklist.weight(name)
    known = context.year.checklist.instrument(name)
    full_name = (known.name if known else "") or "แบบวัด"
    return Page(
        path=addresses.instrument(year, name),
        title=f"{name} {full_name} {fiscal_year(year)}",
        heading=f"{full_name} ({name}) {fiscal_year(year)}",
        description=f"ตัวชี้วัด {name} {fiscal_year(year)} ของ{context.site.agency.name}",
        template="instrument.md.j2",
        view=InstrumentView(
            year=year,
            name=name,
            weight=f"{weight:f}" if weight else "",
            score=score(scores.get(name)),
            measures=tuple(
                Link(one.title, addresses.measure(year, one.id))
                for one in context.year.measures
                if Ref(name) in one.answers
            ),
            indicators=indicators(context, name),
        ),
        crumbs=context.crumbs(),
        nav_title=f"ตัวชี้วัด {name}",
    )


def report_pages(context: YearContext) -> tuple[Page, ...]:
    """The printable report of a year's measures and progress; none without either."""
    year = context.year
    if not (year.measures or year.progress):
        return ()
    title = f"รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {fiscal_year(year.year)}"
    title += _round_words(context)
    if not year.progress:
        title = f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {fiscal_year(year.year)}"
    title = year.title or title
    agency = context.site.agency
    return (
        Page(
            path=addresses.report(year.year),
            title=title,
            heading=title,
            description=f"{title} ของ{agency.name}",
            template="report.md.j2",
            view=ReportView(
                agency=agency.name,
                place=place(agency),
                year=year.year,
                introduction=flow(year.introduction),
                source_notes=flow(year.source_notes),
                result=result(year.assessment, year.year),
                figures=highlights(context),
                measures=tuple(measure_view(context, one) for one in year.measures),
                limitations=tuple(one.text for one in year.limitations),
                instruments=_instruments(context),
                items_label=context.items_label,
                items_heading=context.items_heading,
                groups=groups(context),
            ),
            crumbs=context.crumbs(),
            nav_title="รายงานฉบับพิมพ์",
        ),
    )
