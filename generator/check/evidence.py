"""Evidence leads somewhere: the files it names are there and can be read, its links open for everyone."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.check.file_health import (
    active_problems,
    file_problems,
    link_problems,
    missing_file,
    named_file_problems,
    page_problems,
    picture_problems,
    size_problems,
)
from generator.check.judging.asked_months import month_problems
from generator.check.judging.kind import RequirementContext
from generator.check.judging.said_words import word_problems
from generator.check.registry import kind_of
from generator.core.file_names import LONGEST_NAME, name_trouble
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.evidence.links import Link
from generator.evidence.referenced import named_pictures, published_names, referenced_files
from generator.model.checklist import Item
from generator.model.site import Site, YearData


def evidence_problems(site: Site, links: Iterable[Link]) -> Iterator[Problem]:
    """All that is wrong with files and links, wherever the agency's data names one."""
    yield from _agency(site)
    for link in links:
        yield from link_problems(link.url, link.where, link.item)
    for year in site.years:
        for problem in _of_year(site, year):
            yield replace(problem, year=year.year) if problem.item else problem


def _of_year(site: Site, year: YearData) -> Iterator[Problem]:
    for where, file, item in referenced_files(year):
        yield from named_file_problems(year, file, where, item)
    for disclosure in year.disclosures:
        yield from page_problems(year, disclosure)
        listed = year.checklist.item(disclosure.item)
        yield from _warnings(site, year, listed) if listed else ()
    yield from _pictures(year)
    yield from _names(year)
    yield from _folders(year)
    yield from unused_files(year)
    yield from _sizes(year, site.agency.largest_file)


def _warnings(site: Site, year: YearData, item: Item) -> Iterator[Problem]:
    """What the kinds of an item's requirements say should be looked at."""
    for requirement in item.requirements:
        kind = kind_of(requirement)
        context = RequirementContext(site, year, item, requirement, kind)
        yield from kind.warnings(context)
        yield from month_problems(context)
        yield from word_problems(context)


def _agency(site: Site) -> Iterator[Problem]:
    """The pictures beside agency.yml: they are named from the agency's folder, not from a year's."""
    agency, hero = site.agency, site.agency.look.hero
    named = (
        (agency.where.at("seal"), agency.seal),
        (agency.where.at("look", "hero", "file"), hero.file if hero else None),
    )
    for where, file in named:
        if file and file not in site.files:
            yield missing_file(site.files, file, where)
        elif file:
            yield from file_problems(site.files[file], where)
            yield from picture_problems(site.files[file], where)


def _pictures(year: YearData) -> Iterator[Problem]:
    for where, file, _ in named_pictures(year):
        if file in year.files:
            yield from picture_problems(year.files[file], where)


def _names(year: YearData) -> Iterator[Problem]:
    """Names of published files that not every computer can hold."""
    published, seen = published_names(year), dict[str, str]()
    for where, file, item in referenced_files(year):
        if file not in published:
            continue
        trouble = name_trouble(file) or ("twin" if seen.setdefault(file.lower(), file) != file else "")
        count = max(len(step.encode()) for step in file.split("/"))
        facts = {"value": file, "reason": trouble, "count": str(count), "limit": str(LONGEST_NAME)}
        if trouble:
            yield Problem("file-name-length" if trouble == "long" else "file-name-windows", where, facts, item)


_MOST_UNUSED = 20


_SEVERAL = 10
"""As many files that are all missing have one cause: their folder."""


def _folders(year: YearData) -> Iterator[Problem]:
    """A folder of which many files are named and none is there."""
    named = {file for _, file, _ in referenced_files(year)}
    for folder in ("files", "tables"):
        inside = {file for file in named if file.startswith(f"{folder}/")}
        if len(inside) >= _SEVERAL and not any(file.startswith(f"{folder}/") for file in year.files):
            where = DataPath(f"{year.folder}/{folder}" if year.folder else folder)
            yield Problem("folder-missing", where, {"value": folder, "count": str(len(inside))})


def unused_files(year: YearData) -> Iterator[Problem]:
    """The files of a year that nothing names: the first of them each, how many more with the last.

    None where something of the year could not be read: it may be what names them.
    """
    if year.unread:
        return
    unused = sorted(year.files.keys() - {file for _, file, _ in referenced_files(year)})
    for place, file in enumerate(unused[:_MOST_UNUSED], 1):
        more = len(unused) - _MOST_UNUSED if place == _MOST_UNUSED else 0
        facts = {"value": file, **({"reason": "several", "count": str(more)} if more > 0 else {})}
        yield Problem("file-unused", DataPath(f"{year.folder}/{file}" if year.folder else file), facts)


def _sizes(year: YearData, largest: int) -> Iterator[Problem]:
    for where, file, item in referenced_files(year):
        if file in year.files:
            yield from size_problems(year.files[file], where, largest, item)
            yield from active_problems(year.files[file], where, item)
