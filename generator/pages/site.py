"""All pages of a site and the way through them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.site import Site
from generator.model.status import YearStatus
from generator.pages import paths
from generator.pages.atlas import Atlas
from generator.pages.item import item_pages
from generator.pages.measures import measure_pages
from generator.pages.moved import gone_pages, number_pages
from generator.pages.overview import home_page, year_page
from generator.pages.page import NavEntry, Page
from generator.pages.progress import instrument_pages, progress_pages, report_pages
from generator.pages.standing import standing_pages


@dataclass(frozen=True, slots=True)
class SitePages:
    """The pages in reading order, and the navigation."""

    pages: tuple[Page, ...]
    nav: tuple[NavEntry, ...]


def pages_of(site: Site, statuses: Mapping[int, YearStatus]) -> SitePages:
    """Every page of the site; `statuses` by fiscal year (พ.ศ.)."""
    atlases = tuple(Atlas(site, year, statuses[year.year]) for year in site.years)
    home = home_page(site.agency, atlases)
    years = [(atlas, tuple(_year_pages(atlas))) for atlas in atlases]
    nav = (_line(home), *(_year_nav(atlas, {page.path: page for page in pages}) for atlas, pages in years))
    pages = (home, *(page for _, inside in years for page in inside), *number_pages(atlases))
    standing = standing_pages(site.agency, site.pages, pages)
    return SitePages((*pages, *standing), (*nav, *_lines(standing)))


def _year_pages(atlas: Atlas) -> Iterator[Page]:
    yield year_page(atlas)
    yield from item_pages(atlas)
    yield from gone_pages(atlas)
    yield from measure_pages(atlas)
    yield from progress_pages(atlas)
    yield from instrument_pages(atlas)
    yield from report_pages(atlas)


def _line(page: Page) -> NavEntry:
    return NavEntry(page.nav_title or page.title, page.path)


def _year_nav(atlas: Atlas, pages: Mapping[str, Page]) -> NavEntry:
    """A year: its page, the items by sub-indicator, then what stands beside them."""
    year = atlas.year.year
    top = pages[paths.year(year)]
    lines = [_line(top), *_sub_indicators(atlas, pages)]
    measures = [pages[paths.measure(year, one.id)] for one in atlas.year.measures]
    if measures:
        first = pages[paths.measures(year)]
        lines.append(NavEntry("มาตรการ", children=(_line(first), *_lines(measures))))
    beside = (paths.progress(year), *(paths.instrument(year, name) for name in ("IIT", "EIT")), paths.report(year))
    lines += _lines(pages[path] for path in beside if path in pages)
    return NavEntry(top.nav_title, children=tuple(lines))


def _sub_indicators(atlas: Atlas, pages: Mapping[str, Page]) -> Iterator[NavEntry]:
    if not atlas.has_items:
        return
    for sub in atlas.year.checklist.sub_indicators:
        items = atlas.year.checklist.items_of(sub.number)
        inside = (pages[paths.item(atlas.year.year, item.number)] for item in items)
        yield NavEntry(f"{sub.number} {sub.name}", children=_lines(inside))


def _lines(pages: Iterable[Page]) -> tuple[NavEntry, ...]:
    return tuple(_line(page) for page in pages)
