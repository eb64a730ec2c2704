"""Cells in which an office says that there is nothing, where something must stand: "-" in the winner of a contract."""

from collections.abc import Iterator

from generator.check.judging.answers import may_be_none
from generator.check.judging.kind import RequirementContext
from generator.check.judging.no_answer import no_answer
from generator.core.problem import Problem
from generator.model.checklist import Column
from generator.tables.counted_rows import tells_none
from generator.tables.table import Table


def cells_without_answer(context: RequirementContext, table: Table, column: Column, place: int) -> Iterator[Problem]:
    """Of a column asked for, the rows that must say something and do not; a column in which no row says anything.

    A single "-" elsewhere may be the truth: a project without a budget, a course without a date. Empty cells, and
    those of a number that cannot be read, are told by others.
    """
    rows = [row for row in range(len(table.rows)) if row not in table.slipped and not tells_none(table, row)]
    must = [row for row in rows if _must_say(table, row, place)]
    silent = [row for row in must if _no_answer(table, row, place)]
    reason = "needed"
    if not must and len(rows) > 1 and not _may_be_none(table, column, place):
        silent = [row for row in rows if no_answer(table.rows[row][place]) in {"blank", "none"}]
        silent, reason = (silent, "column") if len(silent) == len(rows) else ([], "")
    if silent:
        facts = {"column": column.label, "count": str(len(silent)), "total": str(len(rows)), "reason": reason}
        value = table.rows[silent[0]][place]
        yield context.problem("table-no-answer", table.where_of(silent[0], place), value=value, **facts)


def _no_answer(table: Table, row: int, place: int) -> bool:
    """Whether a cell says in words, or by a sign, that there is nothing."""
    text = table.rows[row][place]
    return bool(text and no_answer(text)) and table.typed[row][place] != 0


def _must_say(table: Table, row: int, place: int) -> bool:
    """Whether the kind of table says that a row of this state has something in the column."""
    needed = table.kind.needed if table.kind else None
    if not needed or not table.fields or table.fields[place] not in needed.columns:
        return False
    if not needed.column or (state := table.place_of(needed.column)) is None:
        return True
    return table.typed[row][state] in needed.choices


def _may_be_none(table: Table, column: Column, place: int) -> bool:
    """Whether every row may hold nothing: what may be none; numbers, since nothing may have been spent or counted."""
    known = table.kind.column(table.fields[place]) if table.kind and table.fields[place] else None
    return may_be_none(column.label) or (known is not None and known.type not in {"text", "choice", "date", "month"})
