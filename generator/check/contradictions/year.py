"""All that a year of an agency says against itself, each cause once."""

from collections.abc import Iterator
from dataclasses import replace

from generator.check.contradictions.answers import answer_problems
from generator.check.contradictions.days import day_problems, table_slips
from generator.check.contradictions.measure_days import measure_day_problems
from generator.check.contradictions.people import people_problems
from generator.check.contradictions.quoted_scores import quoted_problems
from generator.check.contradictions.rows import row_problems
from generator.check.contradictions.scores import score_problems
from generator.check.contradictions.summaries import summary_problems
from generator.check.contradictions.twin_tables import twin_problems
from generator.check.contradictions.units import table_units, unit_problems
from generator.check.judging.kind import RequirementContext
from generator.check.registry import kind_of
from generator.core.problem import Problem
from generator.model.checklist import Item, wanted_year
from generator.model.disclosure import Disclosure
from generator.model.site import Site, YearData
from generator.tables.table import Table
from generator.text.dates import Span, fiscal_span


def contradiction_problems(site: Site) -> Iterator[Problem]:
    """What each year says against itself."""
    for year in site.years:
        yield from (replace(problem, year=year.year) for problem in _of_year(site, year))
    yield from quoted_problems(site)


def _of_year(site: Site, year: YearData) -> Iterator[Problem]:
    yield from _tables(site, year)
    yield from unit_problems(site.agency, year)
    yield from people_problems(year)
    yield from answer_problems(year)
    yield from day_problems(year)
    yield from measure_day_problems(year)
    yield from score_problems(year)


def _tables(site: Site, year: YearData) -> Iterator[Problem]:
    """Tables that contradict themselves, each told with the first item that names it; then summaries of them."""
    doubted: set[str] = set()
    elsewhere: set[str] = set()
    seen: set[str] = set()
    for disclosure in year.disclosures:
        item = year.checklist.item(disclosure.item)
        for name in _named(disclosure):
            if item and name in year.tables and name not in seen:
                seen.add(name)
                table = year.tables[name]
                aside = _of_other_days(site, year, item, disclosure, table)
                elsewhere |= {name} if aside else set()
                yield from (replace(one, item=disclosure.item) for one in table_units(site.agency, table))
                found = [
                    *row_problems(table, None if aside else _whole_days(item, year.year), aside),
                    *table_slips(table, wanted_year(item.data_year, year.year), aside),
                ]
                doubted |= {name} if found else set()
                yield from (replace(one, item=disclosure.item) for one in found)
        yield from summary_problems(year, disclosure, doubted)
        whole = [year.tables[name] for name in _named(disclosure) if name in year.tables.keys() - doubted - elsewhere]
        twins = twin_problems(whole, item.as_of if item else None)
        yield from (replace(one, item=disclosure.item) for one in twins)


def _named(disclosure: Disclosure) -> tuple[str, ...]:
    """The tables that an answer names, each once."""
    return tuple(dict.fromkeys(piece.table for pieces in disclosure.shows.values() for piece in pieces if piece.table))


def _of_other_days(site: Site, year: YearData, item: Item, disclosure: Disclosure, table: Table) -> frozenset[int]:
    """The rows (from 0) that are told to be of another year already: their days have that one cause."""
    shown = [
        one for one in item.requirements if any(piece.table == table.file for piece in disclosure.shows.get(one.id, ()))
    ]
    contexts = (RequirementContext(site, year, item, one, kind_of(one)) for one in shown)
    return frozenset(row for context in contexts for row, _ in context.days(table).outside)


def _whole_days(item: Item, year: int) -> Span | None:
    """The days of which no month may be missing: of a year that is over; None where the year is not."""
    return fiscal_span(wanted_year("last", year)) if item.data_year == "last" else None
