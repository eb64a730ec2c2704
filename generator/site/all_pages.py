"""All pages of a site and the way through them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.core import addresses
from generator.evidence.site_addresses import linked as linked_addresses
from generator.export.published import Given
from generator.model.options import Options
from generator.model.site import Site
from generator.model.snapshot import Reckoning
from generator.model.status import YearStatus
from generator.site.data_pages import data_pages
from generator.site.documents import document_pages
from generator.site.handwritten import standing_pages
from generator.site.item import item_pages
from generator.site.measures import measure_pages
from generator.site.office.answers import answers_pages
from generator.site.office.changes import changes_pages
from generator.site.office.todo import todo_pages
from generator.site.overview import home_page, year_page
from generator.site.page import NavEntry, Page
from generator.site.progress import instrument_pages, progress_pages, report_pages
from generator.site.renumbered import gone_pages, number_pages
from generator.site.search_page import search_page
from generator.site.styleguide import pieces_pages
from generator.site.tables.figure_book import FigureBook
from generator.site.year_context import Atlas


@dataclass(frozen=True, slots=True)
class SitePages:
    """The pages in reading order, and the navigation."""

    pages: tuple[Page, ...]
    nav: tuple[NavEntry, ...]


def pages_of(
    site: Site,
    statuses: Mapping[int, YearStatus],
    reckonings: Mapping[int, Reckoning],
    options: Options | None = None,
    given: Given | None = None,
) -> SitePages:
    """Every page of the site; `statuses` and `reckonings` by fiscal year (พ.ศ.), `given` what is given away beside."""
    options, given, book = options or Options(), given or Given(), FigureBook()
    atlases = tuple(
        Atlas(site, year, statuses[year.year], reckonings[year.year], options, book, given) for year in site.years
    )
    home = home_page(site.agency, atlases)
    years = [(atlas, tuple(_year_pages(atlas))) for atlas in atlases]
    beside = (*document_pages(site, given), *data_pages(site, given))
    nav = (_line(home), *(_year_nav(atlas, {page.path: page for page in pages}) for atlas, pages in years))
    nav += _lines(page for page in beside if page.nav_title)
    pages = (
        home,
        *(page for _, inside in years for page in inside),
        *beside,
        *number_pages(atlases),
        search_page(site.agency.name, atlases),
        *(pieces_pages() if options.pieces else ()),
    )
    standing = standing_pages(site.agency, site.pages, linked_addresses(site, options))
    return SitePages((*pages, *standing), (*nav, *_lines(standing)))


def _year_pages(atlas: Atlas) -> Iterator[Page]:
    yield year_page(atlas)
    yield from item_pages(atlas)
    yield from gone_pages(atlas)
    yield from measure_pages(atlas)
    yield from progress_pages(atlas)
    yield from instrument_pages(atlas)
    yield from report_pages(atlas)
    yield from todo_pages(atlas)
    yield from answers_pages(atlas)
    yield from changes_pages(atlas)


def _line(page: Page) -> NavEntry:
    return NavEntry(page.nav_title or page.title, page.path)


def _year_nav(atlas: Atlas, pages: Mapping[str, Page]) -> NavEntry:
    """A year: its page, the items by sub-indicator, then what stands beside them."""
    year = atlas.year.year
    top = pages[addresses.year(year)]
    lines = [_line(top), *_sub_indicators(atlas, pages)]
    measures = [pages[addresses.measure(year, one.id)] for one in atlas.year.measures]
    if measures:
        first = pages[addresses.measures(year)]
        lines.append(NavEntry("มาตรการ", children=(_line(first), *_lines(measures))))
    beside = (
        addresses.progress(year),
        *(addresses.instrument(year, name) for name in ("IIT", "EIT")),
        addresses.report(year),
    )
    work = (addresses.todo(year), addresses.answers(year), addresses.changes(year))
    lines += _lines(pages[path] for path in (*beside, *work) if path in pages)
    return NavEntry(top.nav_title, children=tuple(lines))


def _sub_indicators(atlas: Atlas, pages: Mapping[str, Page]) -> Iterator[NavEntry]:
    if not atlas.has_items:
        return
    for sub in atlas.year.checklist.sub_indicators:
        items = atlas.year.checklist.items_of(sub.number)
        inside = (pages[addresses.item(atlas.year.year, item.number)] for item in items)
        yield NavEntry(f"{sub.number} {sub.name}", children=_lines(inside))


def _lines(pages: Iterable[Page]) -> tuple[NavEntry, ...]:
    return tuple(_line(page) for page in pages)
