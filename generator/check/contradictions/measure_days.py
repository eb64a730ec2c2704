"""Days of measures and of their progress, against the year, the round and the time of the measure itself."""

from collections.abc import Iterator
from datetime import timedelta

from generator.check.contradictions.days import GRACE, slip_problem
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem
from generator.model.measures import Measure, Progress
from generator.model.site import YearData
from generator.text.dates import Span, fiscal_span, half_year_span, long_date, meant_year
from generator.text.timeframes import Timeframe

_LATEST_DUE = timedelta(days=366)

SIX_MONTHS = "6-month"


def measure_day_problems(year: YearData) -> Iterator[Problem]:
    """Measures due before they begin, or outside their year; progress before the year or after its round."""
    for measure in year.measures:
        time = measure.timeframe
        if time and time.last and not time.elsewhere(year.year) and (meant := meant_year(time.last, year.year)):
            yield slip_problem(measure.where.at("timeframe"), time.text, meant, year.year)
        yield from _due(year, measure)
    for progress in year.progress:
        yield from _progress(year, progress)


def _due(year: YearData, measure: Measure) -> Iterator[Problem]:
    """The first day by which something is due that lies before the measure begins, or long after its year."""
    days = fiscal_span(year.year)
    begins = measure.timeframe.span(year.year) if measure.timeframe else None
    # A measure whose whole time is of another year is told as that.
    first = begins.first if begins and not (measure.timeframe and measure.timeframe.elsewhere(year.year)) else None
    for position, watched in enumerate(measure.monitoring):
        where, due = measure.where.at("monitoring", position, "due"), watched.due
        if not due or not due.first or not due.last:
            continue
        if meant := meant_year(due.last, year.year):
            yield slip_problem(where, due.text, meant, year.year)
        elif first and due.last < first:
            facts = {"value": due.text, "other": long_date(first), "title": measure.title}
            yield Problem("due-before-start", where, facts)
        elif due.last < days.first - GRACE or due.first > max(
            days.last + _LATEST_DUE, begins.last if begins else days.last
        ):
            facts = {"value": due.text, "title": measure.title, "wanted_year": str(year.year)}
            yield Problem("due-other-year", where, facts)


def _progress(year: YearData, progress: Progress) -> Iterator[Problem]:
    """What was done outside the days of the round, once for a piece of progress."""
    days = half_year_span(year.year) if progress.round == SIX_MONTHS else fiscal_span(year.year)
    times = [(progress.where.at("timeframe"), progress.timeframe)] if progress.timeframe else []
    times += [
        (progress.where.at("entries", place, "when"), entry.when)
        for place, entry in enumerate(progress.entries)
        if entry.when
    ]
    wrong = [found for where, time in times if (found := _wrong(year, where, time, days))]
    if wrong:
        more = len(wrong) - 1
        yield wrong[0].say(more=Phrase(f" และอีก {more} แห่ง", f" and {more} more") if more else Phrase("", ""))


def _wrong(year: YearData, where: DataPath, time: Timeframe, days: Span) -> Problem | None:
    found = time.span(year.year) if time.first or time.year else None
    if not found:
        return None
    if meant := meant_year(found.last, year.year):
        return slip_problem(where, time.text, meant, year.year)
    when = _outside(found, days)
    if not when:
        return None
    facts = {"value": time.text, "reason": when, "first": long_date(days.first), "last": long_date(days.last)}
    return Problem("progress-day", where, facts)


def _outside(found: Span, days: Span) -> str:
    if found.last < days.first - GRACE:
        return "before"
    return "after" if found.first > days.last + GRACE else ""
