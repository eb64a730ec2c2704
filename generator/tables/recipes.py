"""Figures computed from the rows of a table: the one source of every number that pages, charts and downloads show."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal

from generator.tables.counted_rows import COUNT, Rows
from generator.tables.figure import BAHT, PERCENT, Breakdown, Figure, Figures, share
from generator.tables.kinds import Value
from generator.tables.table import Table


def figures_of(table: Table, as_of: date | None = None) -> Figures:
    """What is computed from a table; `as_of` is the day it is told for, where its item names one.

    A table of no known kind has no figures.
    """
    if not table.kind:
        return Figures("")
    recipe, rows = _RECIPES.get(table.kind.id), Rows.of(table, as_of)
    found = tuple(recipe(rows)) if recipe else ()
    figures = tuple(one for one in found if isinstance(one, Figure))
    breakdowns = tuple(one for one in found if isinstance(one, Breakdown))
    return Figures(table.kind.id, figures, breakdowns, _totals(table, rows))


_NOT_SUMMED: Collection[str] = {"order", "likelihood", "impact"}


def _totals(table: Table, rows: Rows) -> Mapping[str, Decimal]:
    """The sum of every column whose numbers can be added up, in a table of more than one row."""
    if not table.kind or len(table.rows) < 2:
        return {}
    known = [column for column in table.kind.columns if column.numeric and column.id not in _NOT_SUMMED]
    return {column.id: rows.sum(column.id) for column in known if rows.has(column.id)}


_Found = Iterable[Figure | Breakdown | None]


def _money(key: str, value: Decimal) -> Figure:
    return Figure(key, value, BAHT)


def _share(key: str, part: Decimal, whole: Decimal) -> Figure | None:
    found = share(part, whole)
    return Figure(key, found, PERCENT) if found is not None else None


def _contracts(rows: Rows) -> _Found:
    """Contracts: how many, for how much, how far below the reference price and the budget, how many still run."""
    agreed = rows.sum("agreed-price")
    yield Figure("contracts", rows.count, "contracts")
    if rows.has("allocated"):
        yield _money("allocated", rows.sum("allocated"))
    if rows.has("agreed-price"):
        yield _money("agreed", agreed)
    both = rows.having("reference-price", "agreed-price")
    if both.records:
        reference = both.sum("reference-price")
        saved = reference - both.sum("agreed-price")
        yield _money("below-reference", saved)
        yield _share("below-reference-share", saved, reference)
    both = rows.having("allocated", "agreed-price")
    if both.records:
        yield _money("below-budget", both.sum("allocated") - both.sum("agreed-price"))
    if rows.has("status") or (rows.has("ends") and rows.as_of):
        yield Figure("running", Decimal(rows.running()), "contracts")
    if rows.cancelled:
        yield Figure("cancelled", Decimal(rows.cancelled), "contracts")
    sums = {"contracts": COUNT, "allocated": "allocated", "agreed": "agreed-price"}
    yield rows.by("method", "by-method", sums)
    yield rows.by_month("signed", "by-month", {"contracts": COUNT, "agreed": "agreed-price"})


def _summary(rows: Rows) -> _Found:
    """A summary by method, as an office wrote it: the same figures as from the contracts themselves."""
    if rows.has("count"):
        yield Figure("contracts", rows.sum("count"), "contracts")
    if rows.has("allocated"):
        yield _money("allocated", rows.sum("allocated"))
    if rows.has("budget"):
        yield _money("agreed", rows.sum("budget"))
    if rows.has("saved"):
        yield _money("below-budget", rows.sum("saved"))
    yield rows.by("method", "by-method", {"contracts": "count", "allocated": "allocated", "agreed": "budget"})


def _buying(rows: Rows) -> _Found:
    """Works to be bought, or bought in a month: how many, for how much, by what method."""
    money = "allocated" if rows.has("allocated") else "budget"
    yield Figure("works", rows.count, "works")
    if rows.has(money):
        yield _money("allocated", rows.sum(money))
    yield rows.by("method", "by-method", {"works": COUNT, "allocated": money})
    month = "month" if rows.has("month") else "expected-start"
    yield rows.by_month(month, "by-month", {"works": COUNT, "allocated": money})


def _projects(rows: Rows) -> _Found:
    """Projects: how many, budget, spending and how much of it."""
    budget = "allocated" if rows.has("allocated") else "budget"
    yield Figure("projects", rows.count, "projects")
    if rows.has(budget):
        yield _money("allocated", rows.sum(budget))
    if not rows.has("spent"):
        yield rows.by("strategy", "by-strategy", {"projects": COUNT, "allocated": budget})
        return
    spent, given = rows.sum("spent"), rows.sum(budget)
    yield _money("spent", spent)
    if given:
        yield _share("spent-share", spent, given)
        yield _money("left", given - spent)
    money = {"allocated": budget, "spent": "spent"}
    yield rows.each("project", "by-project", money)
    yield rows.by("strategy", "by-strategy", {"projects": COUNT, **money})


def _services(rows: Rows) -> _Found:
    """Services: people served at the counter and online, in all, and the share of those online."""
    ways = {key: key for key in ("walk-in", "e-service") if rows.has(key)}
    for key in ways:
        yield Figure(key, rows.sum(key), "people")
    if len(ways) == 2:
        served = rows.sum("walk-in") + rows.sum("e-service")
        yield Figure("served", served, "people")
        yield _share("online-share", rows.sum("e-service"), served)
    elif rows.has("total"):
        yield Figure("served", rows.sum("total"), "people")
    ways = ways or {"served": "total"}
    yield rows.by_month("month", "by-month", ways)
    yield rows.by("service", "by-service", ways)


def _complaints(rows: Rows) -> _Found:
    """Complaints: received, closed, open; a row is one complaint only in a table that counts none."""
    received, closed = _received(rows), rows.sum("finished") if rows.has("finished") else None
    if received is not None:
        yield Figure("received", received, "cases")
    if closed is not None:
        yield Figure("closed", closed, "cases")
    if rows.has("pending"):
        yield Figure("open", rows.sum("pending"), "cases")
    elif received is not None and closed is not None:
        yield Figure("open", received - closed, "cases")
    if received is not None and closed is not None:
        yield _share("closed-share", closed, received)
    sums = {"received": COUNT if _a_row_each(rows) else "total", "closed": "finished", "open": "pending"}
    yield rows.by_month("month", "by-month", sums)
    yield rows.by("subject", "by-subject", sums)
    yield rows.by("channel", "by-channel", sums)


def _received(rows: Rows) -> Decimal | None:
    """How many complaints came in; None where the table's columns do not tell it."""
    if _a_row_each(rows):
        return rows.count
    if rows.has("total"):
        return rows.sum("total")
    told = "total" not in rows.columns and rows.has("finished") and rows.has("pending")
    return rows.sum("finished") + rows.sum("pending") if told else None


def _a_row_each(rows: Rows) -> bool:
    """Whether each row is a complaint: the table has no column that counts them."""
    return not rows.columns & {"total", "finished", "pending"}


def _staffing(rows: Rows) -> _Found:
    """Posts: how many there are, are held and are vacant."""
    posts = {key: column for key, column in _POSTS.items() if rows.has(column)}
    for key, column in posts.items():
        yield Figure(key, rows.sum(column), "posts")
    if "posts" in posts and "held" in posts:
        yield _share("held-share", rows.sum("headcount"), rows.sum("frame"))
    yield rows.by("position-type", "by-position", posts)


_POSTS = {"posts": "frame", "held": "headcount", "vacant": "vacant"}


def _training(rows: Rows) -> _Found:
    """Courses, and those who took part."""
    yield Figure("courses", rows.count, "courses")
    if rows.has("trainees"):
        yield Figure("trainees", rows.sum("trainees"), "people")
        yield rows.by("course", "by-course", {"trainees": "trainees"})


def _risks(rows: Rows) -> _Found:
    """Risks, by their level and by topic."""
    yield Figure("risks", rows.count, "risks")
    yield rows.by("topic", "by-topic", {"risks": COUNT})


def _participation(rows: Rows) -> _Found:
    """Matters that people took part in, and how many did."""
    yield Figure("matters", rows.count, "matters")
    if rows.has("headcount"):
        yield Figure("participants", rows.sum("headcount"), "people")


_RECIPES: Mapping[str, Callable[[Rows], _Found]] = {
    "contracts": _contracts,
    "procurement-summary": _summary,
    "procurement-plan": _buying,
    "procurement-monthly": _buying,
    "project-plan": _projects,
    "project-progress": _projects,
    "project-report": _projects,
    "service-statistics": _services,
    "complaints": _complaints,
    "staffing": _staffing,
    "training": _training,
    "risks": _risks,
    "participation": _participation,
}

# kind that is asked for -> the breakdown that tells it, and the breakdown's column for each of the kind's
_TOLD: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "procurement-summary": (
        "by-method",
        "method",
        {"count": "contracts", "allocated": "allocated", "budget": "agreed"},
    ),
}


def summary(table: Table, kind: str) -> Mapping[str, tuple[Value, ...]]:
    """The columns of a table of `kind`, by id, computed from the rows of `table`; empty where they do not tell them.

    Contracts tell the summary by method: how many (`count`), for how much (`budget`).
    """
    told = _TOLD.get(kind)
    if not told or not table.kind or table.kind.id == kind:
        return {}
    key, label, columns = told
    found = figures_of(table).breakdown(key)
    if not found or not any(line.label for line in found.lines):
        return {}
    return {label: tuple(line.label or None for line in found.lines)} | {
        id: found.column(column) for id, column in columns.items() if _has(found, column)
    }


def tells(table: Table, kind: str, columns: Collection[str]) -> bool:
    """Whether all these columns of a table of `kind`, by id, can be computed from the rows of `table`."""
    return bool(columns) and set(columns) <= summary(table, kind).keys()


def _has(found: Breakdown, column: str) -> bool:
    return column in found.columns and any(found.column(column))
