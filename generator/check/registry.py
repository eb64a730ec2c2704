"""The kinds of requirement by their words in the checklists: every module of `check/kinds/` registers one."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from generator.check import kinds
from generator.check.judging.kind import DataSource, RequirementContext, RequirementKind
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.checklist import Checklist, Item, Requirement
from generator.model.status import RequirementStatus
from generator.text.thai import nearest


def _registered() -> Iterator[RequirementKind]:
    """The `KIND` of every module, in the order of the modules' names."""
    for name in sorted(found.name for found in iter_modules(kinds.__path__)):
        kind: RequirementKind = import_module(f"{kinds.__name__}.{name}").KIND
        yield kind


KINDS: Mapping[str, RequirementKind] = {kind.id: kind for kind in _registered()}
"""Every kind of requirement."""


def _unknown(context: RequirementContext) -> RequirementStatus:
    """Nobody can say whether a requirement of a kind that is not known is shown."""
    return context.faulty(tuple(_unknown_words(_where_listed(context), context.requirement)))


UNKNOWN = RequirementKind(id="", name="", judge=_unknown)


def kind_of(requirement: Requirement) -> RequirementKind:
    """The kind of a requirement; UNKNOWN, by which nothing can be shown, for one that is not registered."""
    return KINDS.get(requirement.kind, UNKNOWN)


def source_of(requirement: Requirement, checklist: Checklist) -> DataSource | None:
    """The agency's own data that answers a requirement by itself; None where only evidence does."""
    return kind_of(requirement).source(requirement, checklist)


def sections_of(item: Item, checklist: Checklist) -> frozenset[str]:
    """The anchors of the data that an item's page shows because its requirements are answered by it."""
    sources = (source_of(requirement, checklist) for requirement in item.requirements)
    return frozenset(known.section.anchor for known in sources if known and known.section.on_item_page)


def is_reported(item: Item, checklist: Checklist) -> bool:
    """Whether the report of measures and progress answers a requirement of an item."""
    sources = (source_of(requirement, checklist) for requirement in item.requirements)
    return any(known.section.reported for known in sources if known)


def checklist_problems(checklists: tuple[Checklist, ...]) -> Iterator[Problem]:
    """Instruments, kinds of requirement, and needs of a kind, that a checklist names and nobody knows."""
    for checklist in checklists:
        known = {one.id: one for one in checklist.all_instruments}
        for position, indicator in enumerate(checklist.indicators):
            if indicator.instrument not in known:
                where = checklist.where.at("indicators", position, "instrument")
                yield _not_in_list(where, "instrument", indicator.instrument, known)
        for position, item in enumerate(checklist.items):
            for place, requirement in enumerate(item.requirements):
                where = checklist.where.at("items", position, "requirements", place)
                yield from _unknown_words(where, requirement)


def _where_listed(context: RequirementContext) -> DataPath:
    """The place of a requirement in the list of its year."""
    position = context.year.checklist.items.index(context.item)
    place = context.item.requirements.index(context.requirement)
    return context.year.checklist.where.at("items", position, "requirements", place)


def _unknown_words(where: DataPath, requirement: Requirement) -> Iterator[Problem]:
    if requirement.kind not in KINDS:
        yield _not_in_list(where.at("kind"), "kind", requirement.kind, KINDS)
        return
    for position, need in enumerate(requirement.needs):
        if need not in kind_of(requirement).needs:
            yield _not_in_list(where.at("needs", position), "needs", need, kind_of(requirement).needs)


def _not_in_list(where: DataPath, field: str, value: str, known: Mapping[str, object]) -> Problem:
    facts = {"field": field, "value": value, "guess": nearest(value, known) or "", "known": ", ".join(known)}
    return Problem("not-in-list", where, facts)
