"""The status of every item of a year: each requirement is judged by its kind; items are only ever known by kind."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.check.judging.kind import RequirementContext, year_file
from generator.check.references import piece_references
from generator.check.registry import kind_of
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem, Severity
from generator.model.checklist import Item
from generator.model.site import Site, YearData
from generator.model.status import ItemStatus, RequirementStatus, Shown, YearStatus


def year_status(site: Site, year: YearData) -> YearStatus:
    """The status of every item of a year."""
    return YearStatus(year.year, tuple(_item_status(site, year, item) for item in year.checklist.items))


def _item_status(site: Site, year: YearData, item: Item) -> ItemStatus:
    contexts = tuple(RequirementContext(site, year, item, one, kind_of(one)) for one in item.requirements)
    made = tuple(_requirement_status(context) for context in contexts)
    return ItemStatus(item, made, tuple(_of_item(contexts, made)))


def _requirement_status(context: RequirementContext) -> RequirementStatus:
    """Evidence that points at nothing shows nothing, whatever else there is: one who opens it sees no answer."""
    lost = tuple(_lost(context))
    return context.faulty(lost, context.evidence) if lost else context.kind.judge(context)


def _lost(context: RequirementContext) -> Iterator[Problem]:
    for position, piece in enumerate(context.evidence):
        if context.disclosure:
            where = context.where.at(position)
            yield from piece_references(context.site.agency, context.year, context.disclosure, piece, where)


def _of_item(contexts: tuple[RequirementContext, ...], made: tuple[RequirementStatus, ...]) -> Iterator[Problem]:
    """What keeps an item from being complete, each cause once."""
    nothing = made and all(one.state is Shown.MISSING for one in made)
    if nothing and all(problem.code == "requirement-missing" for one in made for problem in one.problems):
        first = contexts[0]
        facts = {"count": str(len(made))}
        found = Problem("item-missing", _where_missing(contexts), facts, first.item.number, None, first.year.year)
        yield found.say(add=_advice(contexts))
        return
    yield from each_once(problem for one in made for problem in one.problems)


def _where_missing(contexts: tuple[RequirementContext, ...]) -> DataPath:
    """The one file of data that answers all requirements of an item, else the place of its disclosure."""
    first = contexts[0]
    places = [context.where_missing for context in contexts if context.source]
    if len(places) == len(contexts) and len({place.file for place in places}) == 1:
        return places[0]
    return first.disclosure.where.key() if first.disclosure else first.where


def _advice(contexts: tuple[RequirementContext, ...]) -> Phrase:
    """What to do about an item of which nothing is shown: in each file that answers a requirement of it, once."""
    steps = tuple(dict.fromkeys(context.item_advice for context in contexts))
    return Phrase(" และ".join(step.th for step in steps), "; ".join(step.en for step in steps))


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
    called = (problem.facts.get("labels") or problem.facts.get("label") for problem in same)
    labels = dict.fromkeys(label for label in called if label)
    facts = {**same[0].facts, "labels": ", ".join(labels)} if labels else same[0].facts
    year = years.pop() if len(years) == 1 else None
    return replace(same[0], facts=facts, item=item, requirement=requirement, year=year)


# What these say of one place is another thing for each year that is asked for.
_OF_A_YEAR = {"evidence-year", "evidence-year-unsaid", "table-year", "measure-year", "year-data-missing", "news-year"}


def _told(problem: Problem) -> Iterator[object]:
    """What tells two problems of one place apart."""
    if problem.code in {"item-missing", "requirement-missing"}:
        # Of what is not written yet the place is that of a whole file, or of what several years share.
        yield from (problem.item, problem.requirement, problem.year)
    yield from (problem.facts.get(name) for name in ("need", "topic", "column", "language"))
    if problem.code in _OF_A_YEAR:
        yield problem.facts.get("data_year")


# What they say is missing may stand in a file that could not be read.
_MAY_BE_UNREAD = {
    "channel-incomplete", "item-missing", "people-missing", "progress-missing", "requirement-missing", "topic-missing",
    "year-data-missing",
}  # fmt: skip


def status_problems(site: Site, status: YearStatus) -> Iterator[Problem]:
    """What keeps a year's items from being complete.

    Of a year with no answers at all that is one thing. Where something could not be read, nothing is
    said to be missing, for it may stand there; what is wrong with what was read is told.
    """
    year = site.year(status.year)
    if year is None:
        return
    unread = any(one.unread for one in site.years)
    if not year.disclosures and not year.unread:
        where = year_file(site, year.year, "disclosures.yml")
        yield Problem("year-undisclosed", where, {"value": str(year.year)}, year=year.year)
        return
    for item in status.items:
        # What stops the site is told by the check that found it.
        for problem in item.problems:
            if not problem.stops and not (unread and problem.code in _MAY_BE_UNREAD):
                yield problem
