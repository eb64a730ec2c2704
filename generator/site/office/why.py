"""Why an item is not complete, and what to do about it, in plain words."""

from dataclasses import dataclass

from generator.core import addresses
from generator.core.problem import Problem
from generator.messages.problem import advice, message
from generator.model.status import ItemStatus, RequirementStatus, Shown
from generator.site.year_context import YearContext


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an item is open: the requirements it is about, all that is wrong with them, what to do about it."""

    labels: tuple[str, ...]
    what: tuple[str, ...]
    do: str
    target: str


def reasons(context: YearContext, status: ItemStatus) -> tuple[Reason, ...]:
    """The reasons why an item is open, those together that are about the same requirements and mended alike.

    This is the one place that asks a status why; everything else takes its answer.
    """
    page = addresses.item(context.year.year, status.item.number)
    made: dict[tuple[tuple[str, ...], str, str], dict[str, None]] = {}
    already: set[tuple[str, str]] = set()
    for problem in status.problems:
        about = [one for one in status.requirements if _is_about(problem, one)]
        labels = tuple(dict.fromkeys(one.requirement.label for one in about))
        target = f"{page}#{about[0].requirement.id}" if len(about) == 1 else page
        said = message(problem), advice(problem)
        if said not in already:
            already.add(said)
            made.setdefault((labels, said[1], target), {})[said[0]] = None
    return tuple(Reason(labels, tuple(what), do, target) for (labels, do, target), what in made.items())


def _is_about(problem: Problem, status: RequirementStatus) -> bool:
    """Whether a problem of the item is what keeps this requirement from being shown; of an unanswered item all are."""
    if status.state is Shown.SHOWN:
        return False
    causes = {(one.code, one.where) for one in status.problems}
    return problem.code == "item-missing" or (problem.code, problem.where) in causes
