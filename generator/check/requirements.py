"""Each kind of requirement asks its own question of the data; items are only ever known by kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.check.asked import Asked, disclosures_file
from generator.check.kinds import data, measures
from generator.check.kinds.evidence import by_evidence
from generator.check.references import piece_references
from generator.core.problem import Problem, Severity
from generator.model.checklist import Item
from generator.model.site import Site, YearData
from generator.model.status import ItemStatus, RequirementStatus, Shown, YearStatus

KINDS: Mapping[str, Callable[[Asked], RequirementStatus]] = {
    "people": data.people,
    "contact": data.contact,
    "channel": data.channel,
    "news": data.news,
    "home-asset": data.home_asset,
    "topics": measures.topics,
    "measures": measures.measures,
    "progress": measures.progress,
    "limitations": measures.limitations,
}
"""The kinds that the data of a year answers; every other kind is answered by a disclosure's evidence."""


def year_status(site: Site, year: YearData) -> YearStatus:
    """The status of every item of a year."""
    return YearStatus(year.year, tuple(_item_status(site, year, item) for item in year.checklist.items))


def _item_status(site: Site, year: YearData, item: Item) -> ItemStatus:
    asked = [Asked(site, year, item, requirement) for requirement in item.requirements]
    made = tuple(_requirement_status(one) for one in asked)
    return ItemStatus(item, made, tuple(_of_item(site, year, item, made)))


def _requirement_status(asked: Asked) -> RequirementStatus:
    """Evidence that points at nothing shows nothing, whatever else there is: one who opens it sees no answer."""
    lost = tuple(_lost(asked))
    return asked.faulty(lost, asked.evidence) if lost else KINDS.get(asked.requirement.kind, by_evidence)(asked)


def _lost(asked: Asked) -> Iterator[Problem]:
    for position, piece in enumerate(asked.evidence):
        if asked.told:
            yield from piece_references(asked.site.agency, asked.year, asked.told, piece, asked.where.at(position))


def _of_item(site: Site, year: YearData, item: Item, made: tuple[RequirementStatus, ...]) -> Iterator[Problem]:
    """What keeps an item from being complete, each cause once."""
    nothing = made and all(one.state is Shown.MISSING for one in made)
    if nothing and all(problem.code == "requirement-missing" for one in made for problem in one.problems):
        disclosure = year.disclosure(item.number)
        where = disclosure.where.key() if disclosure else disclosures_file(site, year)
        kinds = {one.requirement.kind for one in made}
        facts = {"count": str(len(made)), "add": kinds.pop() if len(kinds) == 1 else "item"}
        yield Problem("item-missing", where, facts, item.number, None, year.year)
        return
    yield from each_once(problem for one in made for problem in one.problems)


def each_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Every cause once, however many requirements and years it keeps from being shown; errors as they are."""
    causes: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        if problem.severity is Severity.GAP:
            causes.setdefault((problem.code, problem.where, *_told(problem)), []).append(problem)
        else:
            yield problem
    yield from (_as_one(same) for same in causes.values())


def _as_one(same: list[Problem]) -> Problem:
    """One problem for all: of the year, item and requirement that they share."""
    years = {problem.year for problem in same} - {None}
    items = list(dict.fromkeys(problem.item for problem in same if problem.item))
    requirements = {problem.requirement for problem in same}
    # What concerns several years has a number in each, perhaps another one.
    item = items[0] if items and (len(years) < 2 or len(items) == 1) else None
    requirement = requirements.pop() if len(requirements) == 1 else None
    return replace(same[0], item=item, requirement=requirement, year=years.pop() if len(years) == 1 else None)


# What these say of one place is another thing for each year that is asked for.
_OF_A_YEAR = {"evidence-year", "evidence-year-unsaid", "table-year", "measure-year", "year-data-missing", "news-year"}


def _told(problem: Problem) -> Iterator[object]:
    """What tells two problems of one place apart."""
    if problem.code in {"item-missing", "requirement-missing"}:
        # Of what is not written yet the place is that of the whole file.
        yield from (problem.item, problem.requirement)
    yield from (problem.facts.get(name) for name in ("need", "topic", "column", "language"))
    if problem.code in _OF_A_YEAR:
        yield problem.facts.get("data_year")


def status_problems(site: Site, status: YearStatus) -> Iterator[Problem]:
    """What keeps a year's items from being complete.

    Of a year with no answers at all that is one thing; of a year that could not be wholly read
    nothing is said, for what seems to be missing may stand in what was not read.
    """
    year = site.year(status.year)
    if year is None or any(one.unread for one in site.years):
        return
    if not year.disclosures:
        yield Problem("year-undisclosed", disclosures_file(site, year), {"value": str(year.year)}, year=year.year)
        return
    for item in status.items:
        # What stops the site is told by the check that found it.
        yield from (problem for problem in item.problems if not problem.stops)
