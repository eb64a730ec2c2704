"""The story: load, check, choose pages, render. Knows no host."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.check.evidence import evidence_problems, named_files
from generator.check.look import look_problems
from generator.check.references import reference_problems
from generator.check.requirements import year_status
from generator.check.standing import standing_problems
from generator.load.checklists import checklists
from generator.load.content import load_site
from generator.load.files import Reader
from generator.model.agency import Agency
from generator.model.crosswalk import Crosswalk
from generator.model.place import Place, PlaceBook
from generator.model.problem import Problem
from generator.model.site import Site
from generator.model.status import YearStatus
from generator.pages import paths
from generator.pages.page import NavEntry
from generator.pages.site import SitePages, pages_of
from generator.render.feed import feed, robots
from generator.render.linked import address, linked_data
from generator.render.pages import environment, render
from generator.render.qr import qr
from generator.render.running import nav_in_digits


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page as Markdown: its path below the root (`2567/o16.md`), and the file and line it comes from.

    `linked` is what other programs read of it, as JSON-LD; `qr` its own address as a picture (SVG).
    """

    path: str
    markdown: str
    source: Place | None
    linked: str = ""
    qr: str = ""


@dataclass(frozen=True)
class Examined:
    """What is known of an agency's content after reading and checking it, in the order of its places."""

    site: Site | None
    problems: tuple[Problem, ...]
    book: PlaceBook
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def stops(self) -> bool:
        """Whether an error keeps the site from being built."""
        return self.site is None or any(problem.stops for problem in self.problems)

    @property
    def files(self) -> int:
        """How many files of the agency were read; the checklists do not count."""
        return len([name for name in self.texts if "/checklists/" not in f"/{name}"])

    @cached_property
    def statuses(self) -> Mapping[int, YearStatus]:
        """The computed status of every item, by fiscal year (พ.ศ.)."""
        return {year.year: year_status(self.site, year) for year in self.site.years} if self.site else {}


@dataclass(frozen=True, slots=True)
class Built:
    """A whole site as Markdown, the files it publishes, its navigation.

    `files` are published as they are (path below the root: file on disk), `made` are written
    by the build itself (path below the root: content), such as a search index or a workbook.
    """

    examined: Examined
    pages: tuple[MadePage, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    made: Mapping[str, bytes] = field(default_factory=dict)
    nav: tuple[NavEntry, ...] = ()


def examine(content: Path, agency: str) -> Examined:
    """Reads and checks the agency's folder below `content`; faults are in the result, never raised."""
    loaded = load_site(content, agency)
    found = list(loaded.problems)
    if loaded.site:
        found += [*reference_problems(loaded.site), *evidence_problems(loaded.site), *look_problems(loaded.site.agency)]
        found += standing_problems(loaded.site)
    ordered = sorted(found, key=lambda problem: (*_order(loaded.book.place(problem.where)), problem.code))
    return Examined(loaded.site, tuple(ordered), loaded.book, loaded.texts)


def _order(place: Place) -> tuple[str, int, int]:
    return place.file, place.line or 0, place.column or 0


def known_lists(content: Path) -> Crosswalk:
    """The checklists of all years that content below `content` is measured against."""
    return checklists(Reader(content.absolute().parent), content.absolute()).crosswalk()


def plain_checklist(content: Path, year: int) -> Any:
    """The plain values of a year's checklist, as they stand in its file; None where there is none."""
    reader = Reader(content.absolute().parent)
    path = checklists(reader, content.absolute()).path(year)
    return reader.yaml(path).value if path else None


def build(content: Path, agency: str) -> Built:
    """Makes the site of `agency`; where an error stops it there are problems and no pages."""
    examined = examine(content, agency)
    if examined.stops or not examined.site:
        return Built(examined)
    chosen = pages_of(examined.site, examined.statuses)
    told = examined.site.agency
    pages = _rendered(chosen, examined.book, told)
    nav = nav_in_digits(chosen.nav, told.digits)
    return Built(examined, pages, _files(content.absolute(), examined.site), _made(examined.site), nav)


def _rendered(chosen: SitePages, book: PlaceBook, agency: Agency) -> tuple[MadePage, ...]:
    env = environment()
    return tuple(
        MadePage(
            page.path,
            render(env, page, agency.digits),
            book.place(page.where) if page.where else None,
            linked_data(agency, page),
            qr(address(agency, page.path)),
        )
        for page in chosen.pages
    )


def _made(site: Site) -> Mapping[str, bytes]:
    """The files that the build writes itself."""
    told = feed(site)
    return {"robots.txt": robots(site.agency)} | ({"feed.xml": told} if told else {})


def _files(content: Path, site: Site) -> Mapping[str, Path]:
    """Only what the data names is published: a draft in the folder stays at the office."""
    pictures = [picture for picture in site.agency.pictures if picture in site.files]
    return {picture: content / site.agency.slug / picture for picture in pictures} | {
        paths.file(year.year, file): content / site.agency.slug / str(year.year) / file
        for year in site.years
        for _, file, _ in named_files(year)
        if file in year.files
    }
