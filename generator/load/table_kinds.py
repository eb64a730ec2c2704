"""What a kind of table says of its own columns, choices and figures: that they are there, and can be used so."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.tables.figure import BAHT, PERCENT
from generator.tables.kinds import Column, TableKind
from generator.tables.row_rules import BALANCED, CLAIMS, WHOLE_ROW, RowRule
from generator.tables.rules import GROUPINGS, PAIRS, WAYS, BreakdownRule, FigureRule, Marked, Needed, Rule
from generator.text.thai import nearest

_DAYS = {"date", "month"}


def kind_problems(kind: TableKind, where: DataPath, kinds: Iterable[str]) -> Iterator[Problem]:
    """Every part of a kind, written at `where`, that names what is not there; `kinds` are the ids of all kinds.

    What the kind does not say itself is not asked: where it stands in the place of another, it may lack its columns.
    """
    said = kind.model_fields_set
    yield from _repeated(_ids(kind.columns), where.at("columns"))
    yield from _columns_named(kind, where)
    if "figures" in said:
        yield from _figures(kind, where.at("figures"))
    if "breakdowns" in said:
        yield from _breakdowns(kind, where.at("breakdowns"))
    yield from _chosen(kind, where)
    if kind.family and "family" in said:
        yield from _unknown(kind.family, kinds, where.at("family"))
    for name, marked in (("excluded", kind.excluded), ("running", kind.running)):
        if marked and name in said:
            yield from _marked(kind, marked, where.at(name))
    if "ocds" in said:
        yield from _ocds(kind, where.at("ocds"))
    yield from _row_rules(kind, where.at("rules"))


def _columns_named(kind: TableKind, where: DataPath) -> Iterator[Problem]:
    for name, id in (("when", kind.when), ("until", kind.until)):
        yield from _unknown(id, _ids(kind.columns), where.at(name)) if id else ()
    yield from _all_known(kind.glance, _ids(kind.columns), where.at("glance"))
    if kind.needed:
        yield from _needed(kind, kind.needed, where.at("needed"))


def _needed(kind: TableKind, needed: Needed, where: DataPath) -> Iterator[Problem]:
    yield from _all_known(needed.columns, _ids(kind.columns), where.at("columns"))
    if needed.column:
        yield from _unknown(needed.column, _ids(kind.columns), where.at("column"))
        column = kind.column(needed.column)
        yield from _all_known(needed.choices, _ids(column.choices if column else ()), where.at("choices"))


def _figures(kind: TableKind, where: DataPath) -> Iterator[Problem]:
    """A figure may speak of those before it only: it is computed from them."""
    yield from _repeated(_ids(kind.figures), where)
    for place, figure in enumerate(kind.figures):
        at, before = where.at(place), _ids(kind.figures[:place])
        yield from _unknown(figure.unit, (BAHT.id, PERCENT.id, *kind.units), at.at("unit"))
        if figure.first_of and figure.ways:
            yield _rule_problem(figure.id, (*figure.ways, "first_of"), WAYS, at)
            continue
        rules = [(one, at.at("first_of", number)) for number, one in enumerate(figure.first_of)]
        for rule, rule_at in rules or [(figure, at)]:
            yield from _rule(kind, rule, figure, before, rule_at)


def _rule(
    kind: TableKind, rule: Rule, figure: FigureRule, before: tuple[str, ...], where: DataPath
) -> Iterator[Problem]:
    yield from _all_known(rule.without, _ids(kind.columns), where.at("without"))
    yield from _all_known(rule.beside, before, where.at("beside"))
    if len(rule.ways) != 1:
        yield _rule_problem(figure.id, rule.ways, WAYS, where)
        return
    (way,) = rule.ways
    if way == "count":
        return
    named = getattr(rule, way)
    if way in PAIRS and len(named) != 2:
        yield _rule_problem(figure.id, named, PAIRS, where.at(way))
        return
    numbers = _ids(one for one in kind.columns if one.numeric)
    yield from _all_known(named, before if way in {"difference", "share"} else numbers, where.at(way))


def _breakdowns(kind: TableKind, where: DataPath) -> Iterator[Problem]:
    yield from _repeated(_ids(kind.breakdowns), where)
    groupable = _ids(one for one in kind.figures if any(way.groupable for way in one.rules))
    for place, rule in enumerate(kind.breakdowns):
        at = where.at(place)
        for name, figures in (("columns", rule.columns), ("otherwise", rule.otherwise)):
            yield from _all_known(figures, groupable, at.at(name))
        yield from _all_known(rule.needs, _ids(kind.columns), at.at("needs"))
        yield from _charts(rule, at.at("charts"))
        if len(rule.groupings) != 1:
            yield _rule_problem(rule.id, rule.groupings, GROUPINGS, at)
            continue
        columns = (one for one in kind.columns if not rule.month or one.type in _DAYS)
        yield from _unknown(rule.column, _ids(columns), at.at(rule.groupings[0]))


def _charts(rule: BreakdownRule, where: DataPath) -> Iterator[Problem]:
    for place, chart in enumerate(rule.charts):
        at = where.at(place, "series")
        yield from _all_known(chart.series, (*rule.columns, *rule.otherwise), at)
        if chart.within and len(chart.series) != 2:
            yield _rule_problem(rule.id, chart.series, ("within",), at)


def _chosen(kind: TableKind, where: DataPath) -> Iterator[Problem]:
    """Figures and breakdowns that a kind chooses among its own."""
    figures, said = _ids(kind.figures), kind.model_fields_set
    if "highlights" in said:
        for place, highlight in enumerate(kind.highlights):
            yield from _unknown(highlight.figure, figures, where.at("highlights", place, "figure"))
    if kind.trend and "trend" in said:
        yield from _all_known(kind.trend.drawn, figures, where.at("trend", "drawn"))
        yield from _all_known(kind.trend.columns, figures, where.at("trend", "columns"))
    if kind.summary and "summary" in said:
        yield from _unknown(kind.summary, _ids(one for one in kind.breakdowns if one.by), where.at("summary"))


def _marked(kind: TableKind, marked: Marked, where: DataPath) -> Iterator[Problem]:
    yield from _unknown(marked.column, _ids(one for one in kind.columns if one.choices), where.at("column"))
    column = kind.column(marked.column)
    if column and column.choices:
        yield from _unknown(marked.choice, _ids(column.choices), where.at("choice"))


def _ocds(kind: TableKind, where: DataPath) -> Iterator[Problem]:
    if not kind.ocds:
        return
    named = kind.ocds.columns
    for field in type(named).model_fields:
        id = getattr(named, field)
        yield from _unknown(id, _ids(kind.columns), where.at("columns", field)) if id else ()
    for name, id, words in (("methods", named.method, kind.ocds.methods), ("states", named.status, kind.ocds.states)):
        column: Column | None = kind.column(id or "")
        for word in words:
            yield from _unknown(word, _ids(column.choices) if column else (), where.at(name, word).key())


def _row_rules(kind: TableKind, where: DataPath) -> Iterator[Problem]:
    for place, rule in enumerate(kind.rules if "rules" in kind.model_fields_set else ()):
        yield from _row_rule(kind, rule, where.at(place))


def _row_rule(kind: TableKind, rule: RowRule, where: DataPath) -> Iterator[Problem]:
    """A rule says one thing, by columns that are there; of what can be compared."""
    columns = _ids(kind.columns)
    if len(rule.claims) != 1 or None in rule.relations or (rule.balance and len(rule.balance) != BALANCED):
        written = " · ".join((*rule.relation, *rule.sums)) if len(rule.claims) == 1 else ", ".join(rule.claims)
        yield Problem("table-rule", where, {"value": written or "–", "known": ", ".join(CLAIMS)})
        return
    (claim,) = rule.claims
    for place, relation in enumerate(rule.relations):
        if relation:
            yield from (_not_there(id, columns, where.at(claim, place)) for id in relation.columns if id not in columns)
    yield from _all_known(rule.unique, (*columns, WHOLE_ROW), where.at("unique"))
    days = _ids(one for one in kind.columns if one.type in _DAYS)
    yield from _unknown(rule.months, days, where.at("months")) if rule.months else ()
    for name in ("balance", "given", "without"):
        yield from _all_known(getattr(rule, name), columns, where.at(name))
    yield from _unknown(rule.alike, columns, where.at("alike")) if rule.alike else ()


def _ids(declared: Iterable[Any]) -> tuple[str, ...]:
    return tuple(one.id for one in declared)


def _all_known(ids: Iterable[str], known: Iterable[str], where: DataPath) -> Iterator[Problem]:
    there = tuple(known)
    for place, id in enumerate(ids):
        yield from _unknown(id, there, where.at(place))


def _unknown(id: str, known: Iterable[str], where: DataPath) -> Iterator[Problem]:
    there = tuple(known)
    if id not in there:
        yield _not_there(id, there, where)


def _not_there(id: str, known: tuple[str, ...], where: DataPath) -> Problem:
    facts = {"value": id, "known": ", ".join(known), "guess": nearest(id, known) or ""}
    return Problem("not-in-list", where, facts)


def _repeated(ids: Iterable[str], where: DataPath) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, id in enumerate(ids):
        if id in seen:
            yield Problem("repeated-id", where.at(place, "id"), {"value": id})
        seen.add(id)


def _rule_problem(id: str, found: Iterable[str], known: Iterable[str], where: DataPath) -> Problem:
    """Said of what is told in no way, in several, or of another number of things than the way takes."""
    facts = {"value": id, "field": ", ".join(found) or "–", "known": ", ".join(known)}
    return Problem("figure-rule", where, facts)
