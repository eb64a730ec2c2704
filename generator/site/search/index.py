"""What a search can find: each page with its number, its name, where it stands and what stands on it.

Made from the same views as the pages, so that a search finds what a reader then sees.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.check.registry import is_reported
from generator.core import addresses
from generator.model.crosswalk import Crosswalk
from generator.model.site import Site
from generator.site.item import ItemView
from generator.site.measures import MeasuresView
from generator.site.office.answers import AnswersView
from generator.site.office.todo import TodoView
from generator.site.page import Page
from generator.site.renumbered import MovedView
from generator.site.search.page import SearchView
from generator.site.search.words import words_of
from generator.site.styleguide import StyleguideView


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One page as a search knows it.

    `was` are its numbers in other years' lists, `names` other names of it; `labels` are short
    texts that name something on it, `texts` what is said there, `asked` what the checklist asks for in
    its own words. `year` is None for a page of no year.
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
    asked: tuple[str, ...] = ()


_NOT_FOUND = MovedView | SearchView | TodoView | AnswersView | StyleguideView


def search_entries(site: Site, pages: Iterable[Page]) -> tuple[SearchEntry, ...]:
    """Every page worth finding: none that only leads on to another, and none that the office works with."""
    shown: dict[int | None, set[str]] = {}
    wanted = (page for page in pages if not isinstance(page.view, _NOT_FOUND))
    return tuple(_entry(site, page, shown.setdefault(_year(page.path), set())) for page in wanted)


def _entry(site: Site, page: Page, shown: set[str]) -> SearchEntry:
    """One page; the people, news and channels that several pages show are found on the first of them."""
    view, year = page.view, _year(page.path)
    number, title = (view.number, view.name) if isinstance(view, ItemView) else ("", page.heading)
    was, names = _elsewhere(site.crosswalk, year, number) if year and number else ({}, ())
    if year and isinstance(view, MeasuresView):
        was = _asked_for_measures(site, year)
    words = words_of(view)
    shared = _once(words.shared, shown)
    shown.update(shared)
    labels = _once((*words.labels, *shared), {title, *names})
    return SearchEntry(
        year=year,
        address=addresses.url(page.path),
        number=number,
        title=title,
        place=tuple(crumb.text for crumb in page.crumbs),
        was=was,
        names=tuple(name for name in names if name != title),
        labels=labels,
        texts=_once(words.texts, {title, *labels}),
        asked=_once(words.asked, {title, *labels}),
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
    items = (item for item in data.checklist.items if is_reported(item, data.checklist))
    found: dict[str, tuple[int, ...]] = {}
    for item in items:
        found |= _elsewhere(site.crosswalk, year, item.number)[0] | {item.number: (year,)}
    return found


def _once(texts: Iterable[str], known: set[str]) -> tuple[str, ...]:
    """Each text that says something new, once."""
    return tuple(dict.fromkeys(text for text in texts if text and text not in known))
