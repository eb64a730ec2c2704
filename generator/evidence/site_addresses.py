"""Every page and file that a site has, known from its data before it is built."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.core.addresses import (
    CATALOG,
    DATA,
    DICTIONARY,
    DOCUMENTS,
    FEED,
    FIRST_ROWS,
    HOME,
    OF_NO_YEAR,
    PACKAGE,
    ROBOTS,
    ROW_FILES,
    SEARCH,
    SITEMAP,
    STATE,
    STYLEGUIDE,
    answers,
    answers_book,
    bare,
    changes,
    contracts,
    file,
    instrument,
    item,
    measure,
    measures,
    more_rows,
    number,
    picture,
    progress,
    report,
    rows,
    search_shard,
    todo,
    url,
    year,
)
from generator.evidence.referenced import published_names
from generator.model.disclosure import Disclosure
from generator.model.options import Options
from generator.model.site import Site, YearData
from generator.tables.counted_rows import tells_something


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
    found |= {STYLEGUIDE} if options.styleguide else set()
    found |= {f"{page.slug}.md" for page in site.pages}
    found |= {name for name in site.agency.pictures if site.publishes(name)}
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
        data.news or any(disclosure.updated and data.checklist.item(disclosure.item) for disclosure in data.disclosures)
        for data in site.years
    )


def _of_year(site: Site, data: YearData, options: Options) -> Iterator[str]:
    """The pages of a year, and the files beside them."""
    yield from (year(data.year), search_shard(str(data.year)))
    yield from (file(data.year, name) for name in published_names(data) if data.publishes(name))
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
            if table.kind and table.kind.ocds and tells_something(table):
                yield contracts(data.year)
    yield from (f"{rows(data.year, kind)}.{ending}" for kind in _records(data) for ending in ROW_FILES)


def _records(data: YearData) -> Iterator[str]:
    """The kinds of record that a year has."""
    papers = [document for disclosure in data.disclosures for document in disclosure.documents]
    items = data.checklist.items if data.disclosures else ()
    kinds = {"items": items, "documents": papers, "measures": data.measures, "progress": data.progress}
    yield from (kind for kind, records in {**kinds, "people": data.persons}.items() if records)
