"""Reading and checking an agency's content: what `oit check` tells, and what a site is built from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.check.causes import causes_only
from generator.check.contradictions.year import contradiction_problems
from generator.check.doubts.contact import contact_doubts
from generator.check.doubts.links import link_doubts
from generator.check.doubts.of_items import item_doubts
from generator.check.doubts.words import word_doubts
from generator.check.evidence import evidence_problems
from generator.check.handwritten import standing_problems
from generator.check.look import look_problems
from generator.check.own_links import inside_problems, own_links
from generator.check.own_lists import own_list_problems
from generator.check.papers.doubts import paper_doubts
from generator.check.references import reference_problems
from generator.check.registry import checklist_problems
from generator.check.requirements import each_once, status_problems, year_status
from generator.check.snapshots import snapshot_problems
from generator.check.year_result import year_result
from generator.core.location import Location, SourceMap
from generator.core.problem import Problem
from generator.evidence.links import named_links
from generator.evidence.site_addresses import linked
from generator.load.checklists import checklists
from generator.load.content import load_site
from generator.load.reader import Reader
from generator.model.crosswalk import Crosswalk
from generator.model.options import Options
from generator.model.scores import YearScore
from generator.model.site import Site
from generator.model.snapshot import YearResult
from generator.model.status import YearStatus
from generator.privacy.decide import personal_problems


@dataclass(frozen=True, slots=True)
class Examined:
    """What is known of an agency's content after reading and checking it.

    `problems` stand in the order of their places; `statuses` are those of every item,
    `year_results` the score, the level and what changed, both by fiscal year (พ.ศ.).
    """

    site: Site | None
    problems: tuple[Problem, ...]
    book: SourceMap
    texts: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[int, YearStatus] = field(default_factory=dict)
    year_results: Mapping[int, YearResult] = field(default_factory=dict)

    @property
    def stops(self) -> bool:
        """Whether an error keeps the site from being built."""
        return self.site is None or any(problem.stops for problem in self.problems)

    @property
    def scores(self) -> Mapping[int, YearScore]:
        """The self-assessed OIT of every fiscal year (พ.ศ.)."""
        return {year: known.score for year, known in self.year_results.items()}


def examine(content: Path, agency: str, options: Options | None = None) -> Examined:
    """Reads and checks the agency's folder below `content`; faults are in the result, never raised.

    `options` are those that the site is built with: they say which pages it has, and where it stands.
    """
    options = options or Options()
    loaded = load_site(content, agency)
    site, book = loaded.site, loaded.book
    if site is None:
        return Examined(None, _in_order(loaded.problems, book), book, loaded.texts)
    links, known = tuple(named_links(site)), linked(site, options)
    found = [*loaded.problems, *reference_problems(site), *evidence_problems(site, links), *snapshot_problems(site)]
    found += [
        *contradiction_problems(site),
        *paper_doubts(site),
        *checklist_problems(site.crosswalk.checklists),
        *own_list_problems(site),
        *personal_problems(site),
        *look_problems(site.agency),
        *standing_problems(site, known),
    ]
    statuses = {year.year: year_status(site, year) for year in site.years}
    found += [problem for known in statuses.values() for problem in status_problems(site, known)]
    found += [*contact_doubts(site), *link_doubts(site), *word_doubts(site, statuses)]
    # What could not be read may have pages of its own.
    if not any(problem.stops for problem in found):
        found += inside_problems(own_links(links, site.agency, options.address), known)
    told = _in_order(causes_only(site, found), book)
    doubts = item_doubts(site, told)
    year_results = {year.year: year_result(year, statuses[year.year], doubts.get(year.year, {})) for year in site.years}
    return Examined(site, told, book, loaded.texts, statuses, year_results)


def _in_order(problems: Iterable[Problem], book: SourceMap) -> tuple[Problem, ...]:
    """The problems by their places, each cause told once."""
    return tuple(sorted(each_once(problems), key=lambda one: (*_order(book.place(one.where)), one.code)))


def _order(place: Location) -> tuple[str, int, int]:
    return place.file, place.line or 0, place.column or 0


def known_lists(content: Path) -> Crosswalk:
    """The checklists of all years that content below `content` is measured against."""
    return checklists(Reader(content.absolute().parent), content.absolute()).crosswalk()


def plain_checklist(content: Path, year: int) -> Any:
    """The plain values of a year's checklist, as they stand in its file; None where there is none."""
    reader = Reader(content.absolute().parent)
    path = checklists(reader, content.absolute()).path(year)
    return reader.yaml(path, again=True).value if path else None
