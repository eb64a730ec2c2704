"""Requirements that the agency's own data shows, or, where that is not whole, evidence does."""

from generator.check.judging.evidence import by_evidence
from generator.check.judging.kind import RequirementContext
from generator.core.problem import UNSAID, Phrase, Problem
from generator.model.checklist import wanted_year
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
    return context.missing() if here else context.missing("year-data-missing", later=_later(context))


def _later(context: RequirementContext) -> Phrase:
    """Which item of the next year the measures of this one will answer: an office that has them worked not in vain."""
    year = context.year.year
    spot = context.site.crosswalk.spot(context.item.key, year + 1)
    if not (spot and context.year.measures and wanted_year(spot.item.data_year, spot.year) == year):
        return UNSAID
    return _LATER.format(year=year, number=spot.item.number, next=spot.year)


_LATER = Phrase(
    " (มาตรการของปี {year} ที่กรอกแล้วจะใช้ตอบ {number} ของปี {next})",
    " (the measures of {year} will answer {number} of {next})",
)
