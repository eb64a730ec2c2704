"""Columns that nobody need type, since the rows of another kind of table tell them."""

from collections.abc import Collection, Mapping

from generator.model.figure import Breakdown
from generator.model.figures import figures_of
from generator.model.table import Table
from generator.model.table_kind import Value

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
