"""All pages of a site and the way through them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.core import addresses
from generator.evidence.site_addresses import linked as linked_addresses
from generator.export.published import PublishedData
from generator.model.options import Options
from generator.model.site import Site
from generator.model.snapshot import YearResult
from generator.model.status import YearStatus
from generator.site.handwritten import standing_pages
from generator.site.item import item_pages
from generator.site.measures import measure_pages
from generator.site.office.answers import answers_pages
from generator.site.office.changes import changes_pages
from generator.site.office.todo import todo_pages
from generator.site.open_data.data_pages import data_pages
from generator.site.open_data.documents import document_pages
from generator.site.overview import home_page, year_page
from generator.site.page import NavEntry, Page
from generator.site.progress import instrument_pages, progress_pages, report_pages
from generator.site.renumbered import gone_pages, number_pages
from generator.site.search.page import search_page
from generator.site.styleguide import styleguide_pages
from generator.site.year_context import YearContext


@dataclass(frozen=True, slots=True)
class SitePages:
    """The pages in reading order, and the navigation."""

    pages: tuple[Page, ...]
    nav: tuple[NavEntry, ...]


def pages_of(
    site: Site,
    statuses: Mapping[int, YearStatus],
    year_results: Mapping[int, YearResult],
    options: Options | None = None,
    given: PublishedData | None = None,
) -> SitePages:
    """Every page of the site; `statuses` and `year_results` by fiscal year (พ.ศ.), `given` the data sets."""
    options, given = options or Options(), given or PublishedData()
    atlases = tuple(
        YearContext(site, year, statuses[year.year], year_results[year.year], options, given) for year in site.years
    )
    home = home_page(site.agency, atlases)
    years = [(context, tuple(_year_pages(context))) for context in atlases]
    beside = (*document_pages(site, given), *data_pages(site, given))
    nav = (_line(home), *(_year_nav(context, {page.path: page for page in pages}) for context, pages in years))
    nav += _lines(page for page in beside if page.nav_title)
    pages = (
        home,
        *(page for _, inside in years for page in inside),
        *beside,
        *number_pages(atlases),
        search_page(site.agency.name, atlases),
        *(styleguide_pages() if options.styleguide else ()),
    )
    standing = standing_pages(site.agency, site.pages, linked_addresses(site, options))
    return SitePages((*pages, *standing), (*nav, *_lines(standing)))


def _year_pages(context: YearContext) -> Iterator[Page]:
    yield year_page(context)
    yield from item_pages(context)
    yield from gone_pages(context)
    yield from measure_pages(context)
    yield from progress_pages(context)
    yield from instrument_pages(context)
    yield from report_pages(context)
    yield from todo_pages(context)
    yield from answers_pages(context)
    yield from changes_pages(context)


def _line(page: Page) -> NavEntry:
    return NavEntry(page.nav_title or page.title, page.path)


def _year_nav(context: YearContext, pages: Mapping[str, Page]) -> NavEntry:
    """A year: its page, the items by sub-indicator, then what stands beside them."""
    year = context.year.year
    top = pages[addresses.year(year)]
    lines = [_line(top), *_sub_indicators(context, pages)]
    measures = [pages[addresses.measure(year, one.id)] for one in context.year.measures]
    if measures:
        first = pages[addresses.measures(year)]
        lines.append(NavEntry("มาตรการ", children=(_line(first), *_lines(measures))))
    beside = (
        addresses.progress(year),
        *(addresses.instrument(year, one.id) for one in context.year.checklist.all_instruments),
        addresses.report(year),
    )
    work = (addresses.todo(year), addresses.answers(year), addresses.changes(year))
    lines += _lines(pages[path] for path in (*beside, *work) if path in pages)
    return NavEntry(top.nav_title, children=tuple(lines))


def _sub_indicators(context: YearContext, pages: Mapping[str, Page]) -> Iterator[NavEntry]:
    if not context.has_items:
        return
    for sub in context.year.checklist.sub_indicators:
        items = context.year.checklist.items_of(sub.number)
        inside = (pages[addresses.item(context.year.year, item.number)] for item in items)
        yield NavEntry(f"{sub.number} {sub.name}", children=_lines(inside))


def _lines(pages: Iterable[Page]) -> tuple[NavEntry, ...]:
    return tuple(_line(page) for page in pages)
