"""Every address of a site: where each page and file stands below its root, and which of them a site has.

ASCII, lower case, with the year, for ever. A path such as `2567/o16.md` is shown at `/2567/o16/` by every host.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote

from generator.model.disclosure import Disclosure
from generator.model.named import published_names
from generator.model.options import Options
from generator.model.site import Site, YearData

HOME = "index.md"
SEARCH = "search.md"
PIECES = "styleguide.md"
DATA = "data/index.md"
DICTIONARY = "data/dictionary.md"
DOCUMENTS = "documents/index.md"
STATE = "data/site.json"
CATALOG = "data/catalog.json"
# A data package may name only files below itself.
PACKAGE = "datapackage.json"
FEED = "feed.xml"
ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
"""Made by the host of every site: a full list of the pages, which needs the site's address."""

ROW_FILES = ("csv", "xlsx", "json")
"""The endings of the files that rows are given away as."""

FIRST_ROWS = 100
"""A longer table shows so many rows; the script fetches all of them when they are asked for."""

OF_NO_YEAR = "site"
"""The part of the search index that holds the pages of no year."""


def year(year: int) -> str:
    """The page of a fiscal year (พ.ศ.)."""
    return f"{year}/index.md"


def sub_indicator(of_year: int, number: str) -> str:
    """The place on the year's page where a sub-indicator begins."""
    return f"{year(of_year)}#{anchor(number)}"


def anchor(number: str) -> str:
    """The anchor of a numbered thing: `9.3` is `i9-3`, `o16` is `o16`."""
    return f"i{number.replace('.', '-')}" if number[0].isdigit() else number


def item(year: int, number: str) -> str:
    """The one permanent page of an item in a year."""
    return f"{year}/{number}.md"


def number(number: str) -> str:
    """The page that leads from a bare number to the newest year."""
    return f"{number}.md"


def measures(year: int) -> str:
    """The page of all measures of a year."""
    return f"{year}/measures/index.md"


def measure(year: int, id: str) -> str:
    """The page of one measure."""
    return f"{year}/measures/{id}.md"


def progress(year: int) -> str:
    """The page of a year's progress."""
    return f"{year}/progress.md"


def instrument(year: int, name: str) -> str:
    """The page of the indicators of the IIT or EIT."""
    return f"{year}/{name.lower()}.md"


def report(year: int) -> str:
    """The printable report of a year's measures."""
    return f"{year}/report.md"


def todo(year: int) -> str:
    """What is to be done in a year."""
    return f"{year}/todo.md"


def answers(year: int) -> str:
    """The answers of a year for ITAS."""
    return f"{year}/answers.md"


def answers_book(year: int) -> str:
    """The same answers as a workbook."""
    return f"{year}/answers.xlsx"


def changes(year: int) -> str:
    """What changed in a year since its snapshot."""
    return f"{year}/changes.md"


def file(year: int, path: str) -> str:
    """A published file of a year."""
    return f"{year}/{path}"


def rows(year: int, stem: str) -> str:
    """Rows of a year given away, without the ending of a kind of file."""
    return f"{year}/data/{stem}"


def contracts(year: int) -> str:
    """A year's contracts in the Open Contracting Data Standard."""
    return rows(year, "ocds-contracts.json")


def more_rows(table: str) -> str:
    """All rows of a table too long for its page; `table` is where the table is given away."""
    return f"{table}.rows.js"


def search_shard(name: str) -> str:
    """A part of the search index: that of a year, or OF_NO_YEAR."""
    return f"search/{name}.js"


def picture(page: str) -> str:
    """The picture that is shown where a page is shared."""
    return f"pictures/{page.removesuffix('.md')}.png"


def url(path: str) -> str:
    """The address of a page below the site's root, without a leading slash."""
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"


def bare(written: str) -> str:
    """A written address below the root for comparing: without slashes around, query, anchor, index.html, %-signs."""
    path = unquote(re.sub(r"[?#].*", "", written, flags=re.DOTALL)).strip("/")
    return re.sub(r"(?:^|/)index\.html$", "", path)


def table_paths(data: YearData, disclosure: Disclosure) -> dict[str, str]:
    """Under which path (without an ending) each table of an item is given away, by its file.

    The name is made of the item and the first requirement that the table shows: ids of the
    official list are ASCII and last, whatever an office calls its files.
    """
    item = data.checklist.item(disclosure.item)
    order = {requirement.id: place for place, requirement in enumerate(item.requirements)} if item else {}
    found: dict[str, str] = {}
    for id in sorted(disclosure.shows, key=lambda known: order.get(known, len(order))):
        for piece in disclosure.shows[id]:
            if piece.table and piece.table in data.tables and piece.table not in found:
                stem = rows(data.year, f"{disclosure.item}-{id}")
                again = len([1 for path in found.values() if path == stem or path.startswith(f"{stem}--")])
                found[piece.table] = f"{stem}--{again + 1}" if again else stem
    return found


def published(site: Site, options: Options) -> frozenset[str]:
    """Every page and file that a site built with these options has, by its path below the root."""
    found = {HOME, SEARCH, ROBOTS, search_shard(OF_NO_YEAR), STATE, CATALOG, PACKAGE}
    found |= {PIECES} if options.pieces else set()
    found |= {f"{page.slug}.md" for page in site.pages}
    found |= {name for name in site.agency.pictures if name in site.files}
    given = {path for data in site.years for path in _given(data)}
    found |= given | ({DATA, DICTIONARY} if given else set())
    found |= {path for data in site.years for path in _of_year(site, data, options)}
    whole = bool(site.agency.site_url or options.address)
    found |= {FEED} if whole and _has_news(site) else set()
    newest = next((data for data in site.years if data.disclosures), None)
    if newest:
        found |= {DOCUMENTS, *map(number, site.crosswalk.numbers())}
    if options.pictures and whole:
        moved = {number(item.number) for item in newest.checklist.items} if newest else set()
        found |= {picture(path) for path in found - moved if path.endswith(".md")}
    return frozenset(found)


def linked(site: Site, options: Options) -> Mapping[str, str]:
    """Whatever a link may lead to, by its address as `bare` makes it: the paths of pages and files below the root.

    Pictures count where the site's address is known: a site that is only looked at draws none.
    """
    found = published(site, replace(options, pictures=True))
    if site.agency.site_url or options.address:
        found |= {SITEMAP}
    return {bare(url(path)) if path.endswith(".md") else path: path for path in found}


def _has_news(site: Site) -> bool:
    """Whether there is anything to tell in the feed."""
    return any(
        data.news or any(told.updated and data.checklist.item(told.item) for told in data.disclosures)
        for data in site.years
    )


def _of_year(site: Site, data: YearData, options: Options) -> Iterator[str]:
    """The pages of a year, and the files beside them."""
    yield from (year(data.year), search_shard(str(data.year)))
    yield from (file(data.year, name) for name in published_names(data) & data.files.keys())
    if data.disclosures:
        numbers = {*site.crosswalk.numbers(), *(known.number for known in data.checklist.items)}
        yield from (item(data.year, known) for known in numbers)
        yield from (answers(data.year), answers_book(data.year))
        yield from (todo(data.year),) if options.todo else ()
        yield from (changes(data.year),) if data.snapshots else ()
    if data.measures:
        yield from (measures(data.year), *(measure(data.year, known.id) for known in data.measures))
    if data.progress:
        yield progress(data.year)
    if data.measures or data.progress:
        yield report(data.year)
    yield from (instrument(data.year, name) for name in data.instruments)


def _given(data: YearData) -> Iterator[str]:
    """The rows of a year that are given away, as files of every kind."""
    for known in data.checklist.items:
        disclosure = data.disclosure(known.number)
        for name, path in table_paths(data, disclosure).items() if disclosure else ():
            table = data.tables[name]
            yield from (f"{path}.{ending}" for ending in ROW_FILES)
            if len(table.rows) > FIRST_ROWS:
                yield more_rows(path)
            if table.kind and table.kind.id == "contracts" and table.rows:
                yield contracts(data.year)
    yield from (f"{rows(data.year, kind)}.{ending}" for kind in _records(data) for ending in ROW_FILES)


def _records(data: YearData) -> Iterator[str]:
    """The kinds of record that a year has."""
    papers = [document for told in data.disclosures for document in told.documents]
    items = data.checklist.items if data.disclosures else ()
    kinds = {"items": items, "documents": papers, "measures": data.measures, "progress": data.progress}
    yield from (kind for kind, records in {**kinds, "people": data.people}.items() if records)
