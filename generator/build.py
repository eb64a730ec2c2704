"""The story: load, check, choose pages, render. Knows no host."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

from generator.core import addresses
from generator.core.location import DataPath, Location, SourceMap
from generator.core.problem import Problem
from generator.core.write_file import ChangedFileError
from generator.evidence.given_files import given_files, given_pictures
from generator.examine import Examined, examine
from generator.export.all import export_all
from generator.model.agency import Agency
from generator.model.files import Published, published
from generator.model.options import Options
from generator.model.site import Site
from generator.render.feed import feed, robots
from generator.render.json_ld import address, linked_data
from generator.render.localize import nav_in_digits
from generator.render.long_tables import long_tables
from generator.render.pages import PageWriter
from generator.render.photographs.smaller import smaller
from generator.render.pictures import artist, pictures
from generator.render.qr import qr
from generator.render.search import search_index
from generator.site.all_pages import SitePages, pages_of
from generator.site.office.answers import AnswersView
from generator.site.office.answers_workbook import answers_workbook
from generator.site.page import NavEntry, Page
from generator.site.search.index import search_entries


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page as Markdown: its path below the root (`2567/o16.md`), and the file and line it comes from.

    `islands` are its components as HTML, for a host that puts them in the place of the Markdown's placeholders;
    a page that was asked for as plain Markdown has none.
    `linked` is what other programs read of it, as JSON-LD; `qr` its own address as a picture (SVG);
    `picture` the whole address of what is shown where it is shared.
    """

    path: str
    markdown: str
    source: Location | None
    islands: tuple[str, ...] = ()
    linked: str = ""
    qr: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """A whole site as Markdown, the files it publishes, its navigation.

    `files` are published as they are (path below the root: file on disk), `made` are written
    by the build itself (path below the root: content), such as a search index, a workbook or a picture.
    `checksums` are those of the contents of `files` that were looked into (SHA-256): only these may be published.
    """

    examined: Examined
    pages: tuple[MadePage, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    made: Mapping[str, bytes] = field(default_factory=dict)
    checksums: Mapping[str, str] = field(default_factory=dict)
    nav: tuple[NavEntry, ...] = ()


def build(content: Path, agency: str, options: Options | None = None) -> Built:
    """Makes the site of `agency`; where an error stops it there are problems and no pages."""
    options = options or Options()
    examined = examine(content, agency, options)
    if examined.stops or not examined.site:
        return Built(examined)
    site = _addressed(examined.site, options.address)
    examined, own = replace(examined, site=site), site.agency
    options = replace(options, address=own.site_url or "")
    given = given_files(site, content.absolute() / own.slug)
    try:
        seen = given_pictures(given, partial(smaller, kept=_cache(content) / "photographs"))
    except (ChangedFileError, OSError) as changed:
        return Built(replace(examined, problems=(*examined.problems, changed_file(str(changed)))))
    files = {path: file.source for path, file in given.items() if path not in seen}
    sizes = {path: Published(file.size, file.sha256) for path, file in given.items()}
    sizes |= {path: published(picture) for path, picture in seen.items()}
    exports = export_all(site, examined.statuses, sizes, options.address)
    chosen = pages_of(site, examined.statuses, examined.year_results, options, exports.given)
    drawn = _pictures(content, own, chosen, options)
    shown = {path: urljoin(options.address.rstrip("/") + "/", path) for path in drawn}
    writer = PageWriter(own.digits, plain=options.plain, folders=options.folders)
    pages = tuple(_made(writer, page, examined.book, own, shown) for page in chosen.pages)
    found = search_index(search_entries(site, chosen.pages), own.digits)
    beside = {**_workbooks(chosen), **_for_readers(site), **drawn, **seen}
    made = {**exports.made, **long_tables(chosen.pages, own.digits), **beside, **found}
    checksums = {path: given[path].sha256 for path in files}
    return Built(examined, pages, files, made, checksums, nav_in_digits(chosen.nav, own.digits))


def changed_file(name: str) -> Problem:
    """What is told where a file is no longer what was looked into."""
    return Problem("file-changed", DataPath(name), {"value": name})


def _cache(content: Path) -> Path:
    return content.absolute().parent / ".cache" / "oit"


def _addressed(site: Site, address: str) -> Site:
    """The site with one address for all: the agency's own, else `address`."""
    if site.agency.site_url or not address:
        return site
    return replace(site, agency=site.agency.model_copy(update={"site_url": address}))


def _workbooks(chosen: SitePages) -> Mapping[str, bytes]:
    """The answer sheets as workbooks, beside their pages."""
    views = (page.view for page in chosen.pages if isinstance(page.view, AnswersView))
    return {addresses.answers_book(view.year): answers_workbook(view) for view in views}


def _pictures(content: Path, agency: Agency, chosen: SitePages, options: Options) -> Mapping[str, bytes]:
    """What is shown where a page is shared: that needs a whole address, and someone to draw it."""
    if not (options.pictures and options.address):
        return {}
    return pictures(agency, chosen.pages, _cache(content) / "pictures", artist())


def _made(writer: PageWriter, page: Page, book: SourceMap, agency: Agency, shown: Mapping[str, str]) -> MadePage:
    written = writer.write(page)
    return MadePage(
        page.path,
        written.markdown,
        book.place(page.where) if page.where else None,
        written.islands,
        linked_data(agency, page),
        qr(address(agency, page.path)),
        shown.get(addresses.picture(page.path), ""),
    )


def _for_readers(site: Site) -> Mapping[str, bytes]:
    """The feed of news and new disclosures, and what search engines ask for."""
    news_feed = feed(site)
    return {addresses.ROBOTS: robots(site.agency)} | ({addresses.FEED: news_feed} if news_feed else {})
