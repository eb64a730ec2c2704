"""Reading and checking an agency's content: what `oit check` tells, and what a site is built from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.check.evidence import evidence_problems
from generator.check.inside import inside_problems, own_links
from generator.check.look import look_problems
from generator.check.personal import personal_problems
from generator.check.reckoning import reckoning
from generator.check.references import reference_problems
from generator.check.requirements import each_once, status_problems, year_status
from generator.check.snapshots import snapshot_problems
from generator.check.standing import standing_problems
from generator.load.checklists import checklists
from generator.load.content import load_site
from generator.load.files import Reader
from generator.model.crosswalk import Crosswalk
from generator.model.links import named_links
from generator.model.named import named_files
from generator.model.place import Place, PlaceBook
from generator.model.problem import Problem
from generator.model.reckoning import Reckoning
from generator.model.score import YearScore
from generator.model.site import Site
from generator.model.status import YearStatus
from generator.pages import paths
from generator.pages.site import pages_of


@dataclass(frozen=True, slots=True)
class Examined:
    """What is known of an agency's content after reading and checking it.

    `problems` stand in the order of their places; `statuses` are those of every item,
    `reckonings` the score, the level and what changed, both by fiscal year (พ.ศ.).
    """

    site: Site | None
    problems: tuple[Problem, ...]
    book: PlaceBook
    texts: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[int, YearStatus] = field(default_factory=dict)
    reckonings: Mapping[int, Reckoning] = field(default_factory=dict)

    @property
    def stops(self) -> bool:
        """Whether an error keeps the site from being built."""
        return self.site is None or any(problem.stops for problem in self.problems)

    @property
    def scores(self) -> Mapping[int, YearScore]:
        """The self-assessed OIT of every fiscal year (พ.ศ.)."""
        return {year: known.score for year, known in self.reckonings.items()}


def examine(content: Path, agency: str) -> Examined:
    """Reads and checks the agency's folder below `content`; faults are in the result, never raised."""
    loaded = load_site(content, agency)
    found = list(loaded.problems)
    if loaded.site:
        found += [*reference_problems(loaded.site), *evidence_problems(loaded.site), *snapshot_problems(loaded.site)]
        found += [*personal_problems(loaded.site), *look_problems(loaded.site.agency), *standing_problems(loaded.site)]
    statuses = {year.year: year_status(loaded.site, year) for year in loaded.site.years} if loaded.site else {}
    if loaded.site:
        found += [problem for known in statuses.values() for problem in status_problems(loaded.site, known)]
    reckonings = {year.year: reckoning(year, statuses[year.year]) for year in loaded.site.years} if loaded.site else {}
    if loaded.site and not any(problem.stops for problem in found):
        found += _lost_links(loaded.site, statuses, reckonings)
    ordered = sorted(each_once(found), key=lambda problem: (*_order(loaded.book.place(problem.where)), problem.code))
    return Examined(loaded.site, tuple(ordered), loaded.book, loaded.texts, statuses, reckonings)


def _lost_links(
    site: Site, statuses: Mapping[int, YearStatus], reckonings: Mapping[int, Reckoning]
) -> Iterator[Problem]:
    """Links into the site itself that lead to no page; pages are only chosen where there is such a link."""
    links = own_links(named_links(site), site.agency.contact.website)
    if links:
        chosen = pages_of(site, statuses, reckonings)
        published = (paths.file(year.year, file) for year in site.years for _, file, _ in named_files(year))
        yield from inside_problems(links, {*(paths.url(page.path) for page in chosen.pages), *published})


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
