"""Which items a doubt is about: what a strict reader would still ask of an item that is shown."""

from collections.abc import Iterable, Iterator, Mapping

from generator.check.judging.kind import RequirementContext
from generator.check.registry import kind_of
from generator.core.problem import Problem, Severity
from generator.evidence.referenced import referenced_files
from generator.model.checklist import Item
from generator.model.site import Site, YearData

ItemDoubts = Mapping[str, tuple[Problem, ...]]
"""The warnings of a year by the number of the item that they are about."""


def item_doubts(site: Site, problems: Iterable[Problem]) -> Mapping[int, ItemDoubts]:
    """The warnings of each fiscal year (พ.ศ.) by item; of several items where what they are about answers several."""
    warnings = tuple(problem for problem in problems if problem.severity is Severity.WARNING)
    return {year.year: _of_year(site, year, warnings) for year in site.years}


def _of_year(site: Site, year: YearData, warnings: tuple[Problem, ...]) -> ItemDoubts:
    named = {
        f"{year.folder}/{year.files[file].on_disk}": items
        for file, items in _named(year).items()
        if file in year.files and year.folder
    }
    sources = tuple(_sources(site, year))
    found: dict[str, list[Problem]] = {}
    for problem in warnings:
        for number in dict.fromkeys(_items(year, problem, named, sources)):
            found.setdefault(number, []).append(problem)
    return {number: tuple(told) for number, told in found.items()}


def _named(year: YearData) -> Mapping[str, tuple[str, ...]]:
    """The items whose answers name a file."""
    found: dict[str, list[str]] = {}
    for _, file, item in referenced_files(year):
        if item:
            found.setdefault(file, []).append(item)
    return {file: tuple(items) for file, items in found.items()}


def _sources(site: Site, year: YearData) -> Iterator[tuple[Item, RequirementContext]]:
    """The requirements that the agency's own data answers."""
    for item in year.checklist.items:
        for requirement in item.requirements:
            context = RequirementContext(site, year, item, requirement, kind_of(requirement))
            if context.source:
                yield item, context


def _items(
    year: YearData,
    problem: Problem,
    named: Mapping[str, tuple[str, ...]],
    sources: tuple[tuple[Item, RequirementContext], ...],
) -> Iterator[str]:
    inside = not year.folder or problem.where.file.startswith(f"{year.folder}/")
    if problem.item and (problem.year == year.year or (problem.year is None and inside)):
        yield problem.item
        return
    yield from named.get(problem.where.file, ())
    for item, context in sources:
        place = context.where_missing
        path = problem.where.path[: len(place.path)]
        if place.file == problem.where.file and path == place.path and _serves(context, problem):
            yield item.number


def _serves(context: RequirementContext, problem: Problem) -> bool:
    """Whether what is doubted answers the requirement: of channels, those of its purposes; of a contact, its part."""
    path = problem.where.path
    if path[:1] == ("channels",) and len(path) > 1:
        channel = context.site.agency.channels.get(str(path[1]))
        return bool(channel and set(channel.purposes) & set(context.requirement.purposes))
    if path[:1] == ("contact",) and len(path) > 1:
        return path[1] in context.needs
    return True
