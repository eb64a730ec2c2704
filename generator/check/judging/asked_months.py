"""Months that a list asks for, such as October to March: each has a row of a table or a paper of its own.

Tables tell their months by their rows, sheets or titles, papers by their titles. Where one piece of evidence does not
tell which months it is of, nothing is said; what is missing is a warning, since the lists' months are inferred.
"""

from collections.abc import Iterator

from generator.check.judging.kind import RequirementContext
from generator.core.problem import Phrase, Problem
from generator.model.checklist import MonthRange
from generator.model.disclosure import Evidence
from generator.tables.months.covered import FiscalMonth, fiscal_months, months_covered
from generator.tables.months.named import fiscal_year_in, month_in, period_in
from generator.tables.table import Table
from generator.text.dates import SHORT_MONTHS, Span, buddhist, gregorian, month_end


def month_problems(context: RequirementContext) -> Iterator[Problem]:
    """The months asked for that no piece of evidence is of, in one sentence."""
    asked = _asked(context)
    if not asked or not context.evidence:
        return
    wanted = asked.of(context.data_year)
    known = [_months(context, piece) for piece in context.evidence]
    covered = frozenset[FiscalMonth]().union(*(months for months in known if months))
    # What is of another year altogether is told as that.
    if None in known or not covered & set(wanted):
        return
    missing = tuple(month for month in wanted if month not in covered)
    if missing:
        yield context.problem("months-missing", context.where).say(months=_said(missing))


def _asked(context: RequirementContext) -> MonthRange | None:
    """The months of the requirement, or of the form that its table has."""
    kinds = {table.kind.id for table in _tables(context) if table.kind}
    of_forms = (form.months for form in context.requirement.other_forms if form.table in kinds)
    return context.requirement.months or next((months for months in of_forms if months), None)


def _tables(context: RequirementContext) -> Iterator[Table]:
    return (table for piece in context.evidence if (table := context.table(piece)))


def _months(context: RequirementContext, piece: Evidence) -> frozenset[FiscalMonth] | None:
    """The months that a piece of evidence is of, None where it does not tell."""
    table = context.table(piece)
    told = months_covered(table) if table else None
    if told is not None:
        return told
    documents = context.disclosure.documents if context.disclosure else {}
    document = documents.get(piece.document) if piece.document else None
    title = document.title if document else piece.title or piece.text or ""
    year = document.covers[0] if document and document.covers else context.data_year
    return _in_title(title, year)


def _in_title(title: str, year: int) -> frozenset[FiscalMonth] | None:
    """The months that a title names; what names no year is of the fiscal `year` (พ.ศ.)."""
    month = month_in(title)
    first = month.first_day(fiscal_year_in([title]) or year) if month else None
    if first:
        return fiscal_months(Span(first, month_end(first.year, first.month)))
    span = period_in(title, year)
    return fiscal_months(span) if span else None


def _said(months: tuple[FiscalMonth, ...]) -> Phrase:
    """ต.ค. 2568, ธ.ค. 2568 – ก.พ. 2569: months in a row are told by their ends."""
    runs: list[list[FiscalMonth]] = []
    for month in months:
        if runs and _follows(runs[-1][-1], month):
            runs[-1].append(month)
        else:
            runs.append([month])
    th = ", ".join(_ends(run) for run in runs)
    return Phrase(th, th)


def _follows(one: FiscalMonth, other: FiscalMonth) -> bool:
    return one[0] == other[0] and other[1] == one[1] % 12 + 1


def _ends(run: list[FiscalMonth]) -> str:
    if len(run) < 3:
        return ", ".join(map(_name, run))
    return f"{_name(run[0])} – {_name(run[-1])}"


def _name(month: FiscalMonth) -> str:
    """ต.ค. 2568 of the October of fiscal year 2569: the calendar year in which it lies."""
    year, number = month
    return f"{SHORT_MONTHS[number - 1]} {buddhist(gregorian(year) - (number >= 10))}"
