"""Requirements that the agency's own data shows, or, where that is not whole, evidence does."""

from generator.check.judging.evidence import by_evidence
from generator.check.judging.kind import RequirementContext
from generator.core.problem import Problem
from generator.model.status import RequirementStatus


def or_evidence(
    context: RequirementContext, problems: tuple[Problem, ...], *, from_data: bool = True
) -> RequirementStatus:
    """What the data lacks, a disclosure's evidence may show; without any, the data's faults are told."""
    if context.evidence:
        return by_evidence(context)
    return context.faulty(problems, from_data=from_data) if problems else context.missing()


def by_measures(context: RequirementContext, problems: tuple[Problem, ...]) -> RequirementStatus:
    """By the measures; by evidence where they are not whole; where that year has none at all, told as one lack."""
    if context.measures and not problems:
        return context.shown(from_data=True)
    if context.measures or context.evidence:
        return or_evidence(context, problems)
    here = context.data is context.year or context.standing
    return context.missing() if here else context.missing("year-data-missing")
