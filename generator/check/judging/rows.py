"""Requirements that the rows of a table show: columns that are there and filled, the year they are of."""

from collections.abc import Iterator

from generator.check.judging.cells import cells_without_answer
from generator.check.judging.kind import RequirementContext
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.checklist import Column
from generator.model.disclosure import Evidence
from generator.tables.counted_rows import tells_none
from generator.tables.none_words import says_nothing
from generator.tables.recipes import tells
from generator.tables.table import Table
from generator.tables.table_days import meant_day
from generator.text.dates import short_date
from generator.vocabulary.words import TABLE_DOUBTS


def rows_that_tell(context: RequirementContext) -> Iterator[tuple[Evidence, DataPath]]:
    """A table that the item names for something else, whose rows tell what nobody then need type as a summary."""
    wanted = context.requirement
    for id, pieces in (context.disclosure.shows if context.disclosure and wanted.table else {}).items():
        for position, piece in enumerate(pieces):
            table = context.table(piece)
            if context.disclosure and table and _told_by_rows(context, table):
                yield piece, context.disclosure.where.at("shows", id, position)
                return


def _told_by_rows(context: RequirementContext, table: Table) -> bool:
    """Whether the columns asked for can be computed from the rows."""
    wanted = context.requirement
    kind = context.site.table_kinds.get(wanted.table or "")
    return bool(kind and tells(table, kind, [column.id for column in wanted.columns], context.item.as_of))


def table_problems(context: RequirementContext, table: Table) -> Iterator[Problem]:
    """No rows; columns or cells that are missing or unreadable; rows of another year."""
    if not table.rows:
        yield context.problem("table-empty", table.where, value=table.file)
        return
    if table.doubt in {"second-heading", "fields-in-rows", "two-tables"}:
        # What its cells seem to lack has that one cause.
        yield context.problem("table-doubted", table.where_of(0)).say(reason=TABLE_DOUBTS[table.doubt])
        return
    yield from _slipped(context, table)
    if not _told_by_rows(context, table):
        missing = False
        asked = _columns_asked(context, table)
        if len(asked) > 1 and all(table.position((column.label, column.id)) is None for column in asked):
            yield _other_table(context, table, asked)
            return
        for column in asked:
            for problem in _column_problems(context, table, column):
                missing = missing or problem.code == "table-column-missing"
                yield problem
        if table.doubt and not missing and not table.slipped:
            yield context.problem("table-doubted", table.where_of(None)).say(reason=TABLE_DOUBTS[table.doubt])
    yield from _year_problems(context, table)


def _other_table(context: RequirementContext, table: Table, asked: tuple[Column, ...]) -> Problem:
    """None of the columns asked for is there: another table, or one whose columns were not told apart."""
    facts = {"value": table.file, "known": ", ".join(column.label for column in asked)}
    facts |= {"reason": "one" if len([name for name in table.columns if name]) < 2 else "other"}
    return context.problem("table-other", table.where_of(None), **facts)


def _slipped(context: RequirementContext, table: Table) -> Iterator[Problem]:
    """The first row whose values stand in other columns than their own, and how many more there are."""
    if not table.slipped:
        return
    first, *more = sorted(table.slipped)
    facts = {"value": next((text for text in table.rows[first] if text), ""), "count": str(len(more))}
    facts |= {"reason": "book" if table.path.endswith(".xlsx") else "", "more": "several" if more else ""}
    yield context.problem("table-row-slipped", table.where_of(first), **facts)


def _columns_asked(context: RequirementContext, table: Table) -> tuple[Column, ...]:
    """The columns asked for in the form that the table has; those of the first form where it has none of them."""
    others = context.requirement.other_forms
    kind = table.kind.id if table.kind else ""
    return next((form.columns for form in others if form.table == kind), context.requirement.columns)


def _column_problems(context: RequirementContext, table: Table, column: Column) -> Iterator[Problem]:
    """A column asked for that is not there; cells of it that are empty, or hold what cannot be read."""
    place = table.position((column.label, column.id))
    if place is None:
        yield context.problem("table-column-missing", table.where_of(None), column=column.label, value=table.file)
        return
    # A line that says that there was nothing needs no more than that.
    kept = [row for row in range(len(table.rows)) if row not in table.slipped and not tells_none(table, row)]
    empty = [row for row in kept if not table.rows[row][place]]
    unread = [
        row
        for row in kept
        if table.typed[row][place] is None and not says_nothing(table.rows[row][place]) and not _has_words(table, place)
    ]
    for code, rows in (("table-cell-empty", empty), ("table-cell-unread", unread)):
        if rows:
            facts = {"column": column.label, "count": str(len(rows)), "total": str(len(table.rows))}
            value = table.rows[rows[0]][place]
            yield context.problem(code, table.where_of(rows[0], place), value=value, **facts)
    yield from cells_without_answer(context, table, column, place)


def _has_words(table: Table, place: int) -> bool:
    """Whether a column holds words to choose from: one that this program does not know can still be read by people."""
    column = table.kind.column(table.fields[place]) if table.kind and table.fields[place] else None
    return column is not None and column.type == "choice"


def _year_problems(context: RequirementContext, table: Table) -> Iterator[Problem]:
    """Rows of other days than those asked for: a slip of the pen, or the file of another year."""
    found = context.days(table)
    if not found.outside:
        return
    row, column = found.outside[0]
    wanted = context.span
    other = found.year if len(found.outside) == len(found.dated) > 1 else None
    facts = {
        "value": table.rows[row][column],
        "count": str(len(found.outside)),
        "total": str(len(table.rows)),
        "first": short_date(wanted.first),
        "last": short_date(wanted.last),
        "guess": "" if other else meant_day(table.typed[row][column], wanted),
        "reason": "other-year" if other and other != context.data_year else "",
        "year": str(other or ""),
    }
    yield context.problem("table-year", table.where_of(row, column), **facts)
