"""What a search can find: each page with its number, its name, where it stands and what stands on it.

Made from the same views as the pages, so that a search finds what a reader then sees.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from generator.model.crosswalk import Crosswalk
from generator.model.site import Site
from generator.pages import paths
from generator.pages.data_views import ChannelView, PersonView, TableView
from generator.pages.page import Page
from generator.pages.page_views import (
    HomeView,
    InstrumentView,
    ItemView,
    MeasurePageView,
    MeasuresView,
    MovedView,
    ProgressPageView,
    ReportView,
    YearView,
)
from generator.pages.search_views import SearchView
from generator.pages.views import IndicatorView, MeasureView, ProgressView, RequirementView

# How many letters of a page's tables can be searched: the first rows of a long table, not all of it.
_TABLE_LETTERS = 6000
# A cell of fewer letters is a number, a day or a mark.
_WORDS = re.compile(r"(?:[ก-ฮA-Za-z].*){6}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One page as a search knows it.

    `was` are its numbers in other years' lists, `names` other names of it; `labels` are short
    texts that name something on it, `texts` what is said there. `year` is None for a page of no year.
    """

    year: int | None
    address: str
    number: str
    title: str
    place: tuple[str, ...]
    was: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands on a page: short texts that name things, what is said, and what other pages of the year show too."""

    labels: Iterable[str] = ()
    texts: Iterable[str] = ()
    shared: Iterable[str] = ()


def search_entries(site: Site, pages: Iterable[Page]) -> tuple[SearchEntry, ...]:
    """Every page worth finding; pages that only lead on to another are not."""
    shown: dict[int | None, set[str]] = {}
    wanted = (page for page in pages if not isinstance(page.view, MovedView | SearchView))
    return tuple(_entry(site, page, shown.setdefault(_year(page.path), set())) for page in wanted)


def _entry(site: Site, page: Page, shown: set[str]) -> SearchEntry:
    """One page; the people, news and channels that several pages show are found on the first of them."""
    view, year = page.view, _year(page.path)
    number, title = (view.number, view.name) if isinstance(view, ItemView) else ("", page.heading)
    was, names = _elsewhere(site.crosswalk, year, number) if year and number else ({}, ())
    if year and isinstance(view, MeasuresView):
        was = _asked_for_measures(site, year)
    words = _READERS.get(type(view), _nothing)(view)
    shared = _once(words.shared, shown)
    shown.update(shared)
    labels = _once((*words.labels, *shared), {title, *names})
    return SearchEntry(
        year=year,
        address=paths.url(page.path),
        number=number,
        title=title,
        place=tuple(crumb.text for crumb in page.crumbs),
        was=was,
        names=tuple(name for name in names if name != title),
        labels=labels,
        texts=_once(words.texts, {title, *labels}),
    )


def _year(path: str) -> int | None:
    first = path.partition("/")[0]
    return int(first) if first.isdigit() else None


def _elsewhere(crosswalk: Crosswalk, year: int, number: str) -> tuple[dict[str, tuple[int, ...]], tuple[str, ...]]:
    """The numbers and names that an item's disclosures have in other years, newest first."""
    checklist = crosswalk.checklist(year)
    item = checklist.item(number) if checklist else None
    was: dict[str, set[int]] = {}
    names: dict[str, None] = {}
    for key in crosswalk.keys_of(item) if item else ():
        names[key.name] = None
        for spot in reversed(crosswalk.history(key.key)):
            if spot.year != year and not spot.merged:
                was.setdefault(spot.item.number, set()).add(spot.year)
                names[spot.item.name] = None
    return {old: tuple(sorted(years, reverse=True)) for old, years in was.items() if old != number}, tuple(names)


def _asked_for_measures(site: Site, year: int) -> dict[str, tuple[int, ...]]:
    """The numbers that ask for measures, where no item of the year has a page to lead to them."""
    data = site.year(year)
    if not data or data.disclosures:
        return {}
    items = (item for item in data.checklist.items if any(one.kind == "measures" for one in item.requirements))
    found: dict[str, tuple[int, ...]] = {}
    for item in items:
        found |= _elsewhere(site.crosswalk, year, item.number)[0] | {item.number: (year,)}
    return found


def _once(texts: Iterable[str], known: set[str]) -> tuple[str, ...]:
    """Each text that says something new, once."""
    return tuple(dict.fromkeys(text for text in texts if text and text not in known))


def _nothing(view: object) -> _Words:
    """A page of a kind not known here is found by its heading."""
    return _Words()


def _home(view: HomeView) -> _Words:
    contact = (f"{name} {link.text}" for name, link in view.contact)
    assets = (asset.title for asset in view.assets)
    return _Words((*_channels(view.channels), *contact, *assets), (view.place, *view.about))


def _of_year(view: YearView) -> _Words:
    groups = (f"{group.number} {group.name}" for _, _, found in view.indicators for group in found)
    scores = (f"{view.result.overall} {view.result.level}", *view.result.notes) if view.result else ()
    result = ("ผลคะแนนการประเมิน ITA", *(f"{one.name} {one.score}" for one in view.result.scores)) if scores else ()
    return _Words((*(name for name, _, _ in view.indicators), *groups, *result), (*view.introduction, *scores))


def _item(view: ItemView) -> _Words:
    asked = tuple(view.requirements)
    return _Words(
        labels=(
            *(link.text for link in (document.link for document in view.documents)),
            *(label for one in asked for label in _asked(one)),
            *(measure.title for measure in view.measures),
            *(name for table in view.tables for name in (table.title, *table.columns)),
            view.responsible,
        ),
        texts=(
            *view.summary,
            *(view.declared.notes if view.declared else ()),
            *(text for one in asked for piece in one.evidence for text in piece.texts),
            *(document.note for document in view.documents),
            *(text for one in view.progress for text in _progress(one)),
            *_rows(view.tables),
        ),
        shared=(
            *_people(view.people),
            *(text for one in view.news for text in (one.title, *one.texts)),
            *_channels(view.channels),
            *(f"{name} {link.text}" for name, link in view.contact),
        ),
    )


def _asked(view: RequirementView) -> tuple[str, ...]:
    evidence = (piece.link.text for piece in view.evidence if piece.link)
    return (view.label, *view.parts, *evidence)


def _people(views: Iterable[PersonView]) -> Iterator[str]:
    return (f"{one.name} {one.position}" for one in views)


def _channels(views: Iterable[ChannelView]) -> Iterator[str]:
    return (" ".join(filter(None, (one.name, one.purposes, one.note))) for one in views)


def _rows(tables: Iterable[TableView]) -> Iterator[str]:
    """The rows of tables in words: no numbers, nothing twice, and no more than a page's share."""
    seen: set[str] = set()
    left = _TABLE_LETTERS
    for row in (row for table in tables for row in table.rows):
        new = [cell for cell in row if cell not in seen and _WORDS.search(cell)]
        seen.update(new)
        text = " · ".join(new)
        left -= len(text)
        if left < 0:
            return
        yield text


def _progress(view: ProgressView) -> Iterator[str]:
    yield from view.guideline
    yield from (one.text for one in view.entries)
    yield from view.output
    yield from view.outcome


def _measure(view: MeasureView) -> _Words:
    answers = (f"{one.number} {one.name}".strip() for one in view.answers)
    steps = (one.text for one in view.monitoring)
    told = (text for one in view.progress for text in _progress(one))
    return _Words((view.topic, *answers, view.responsible), (*view.finding, *view.steps, *steps, *told))


def _measure_page(view: MeasurePageView) -> _Words:
    return _measure(view.measure)


def _measures(view: MeasuresView) -> _Words:
    """The measures themselves have pages of their own."""
    return _Words((*(one.name for one in view.topics), "ข้อจำกัด"), (*view.introduction, *view.limitations))


def _indicators(views: Iterable[IndicatorView]) -> _Words:
    found = tuple(views)
    named = (f"ตัวชี้วัดที่ {one.number} {one.name}" for one in found)
    questions = (f"{one.number} {one.text}" for view in found for one in view.questions)
    told = (text for view in found for one in view.progress for text in _progress(one))
    return _Words((*named, *questions), tuple(told))


def _instrument(view: InstrumentView) -> _Words:
    return _indicators(view.indicators)


def _progress_page(view: ProgressPageView) -> _Words:
    """What was done about a measure or an item stands on its own page."""
    of_instruments = _indicators(one for _, _, found in view.instruments for one in found)
    units = (unit.name for unit in view.units)
    return _Words((*islice(of_instruments.labels, 20), *units), of_instruments.texts)


def _report(view: ReportView) -> _Words:
    """Everything else of the report stands on other pages."""
    return _Words(("รายงานฉบับพิมพ์",), view.introduction)


_READERS: Mapping[type, Callable[..., _Words]] = {
    HomeView: _home,
    YearView: _of_year,
    ItemView: _item,
    MeasurePageView: _measure_page,
    MeasuresView: _measures,
    InstrumentView: _instrument,
    ProgressPageView: _progress_page,
    ReportView: _report,
}
