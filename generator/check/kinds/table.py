"""Requirements that the rows of a table show: columns that are there and filled, the year they are of, topics."""

from collections.abc import Iterator

from generator.check.asked import Asked
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.checklist import Column
from generator.model.disclosure import Evidence
from generator.tables.none_words import says_nothing
from generator.tables.recipes import tells
from generator.tables.table import Table
from generator.tables.table_days import meant_day
from generator.text.dates import short_date
from generator.text.thai import fold


def rows_that_tell(asked: Asked) -> Iterator[tuple[Evidence, DataPath]]:
    """A table that the item names for something else, whose rows tell what nobody then need type as a summary."""
    wanted = asked.requirement
    for id, pieces in (asked.told.shows if asked.told and wanted.table else {}).items():
        for position, piece in enumerate(pieces):
            table = asked.table(piece)
            if asked.told and table and _told_by_rows(asked, table):
                yield piece, asked.told.where.at("shows", id, position)
                return


def _told_by_rows(asked: Asked, table: Table) -> bool:
    """Whether the columns asked for can be computed from the rows."""
    wanted = asked.requirement
    return bool(wanted.table) and tells(table, wanted.table or "", [column.id for column in wanted.columns])


def table_problems(asked: Asked, table: Table) -> Iterator[Problem]:
    """No rows; columns or cells that are missing or unreadable; rows of another year; topics that no row treats."""
    if not table.rows:
        yield asked.problem("table-empty", table.where, value=table.file)
        return
    if not _told_by_rows(asked, table):
        for column in asked.requirement.columns:
            yield from _column_problems(asked, table, column)
    yield from _year_problems(asked, table)
    yield from _topic_problems(asked, table)


def _column_problems(asked: Asked, table: Table, column: Column) -> Iterator[Problem]:
    """A column asked for that is not there; cells of it that are empty, or hold what cannot be read."""
    place = table.position((column.label, column.id))
    if place is None:
        yield asked.problem("table-column-missing", table.where_of(None), column=column.label, value=table.file)
        return
    empty = [row for row, cells in enumerate(table.rows) if not cells[place]]
    unread = [
        row
        for row, (cells, values) in enumerate(zip(table.rows, table.typed, strict=False))
        if values[place] is None and not says_nothing(cells[place]) and not _has_words(table, place)
    ]
    for code, rows in (("table-cell-empty", empty), ("table-cell-unread", unread)):
        if rows:
            facts = {"column": column.label, "count": str(len(rows)), "total": str(len(table.rows))}
            value = table.rows[rows[0]][place]
            yield asked.problem(code, table.where_of(rows[0], place), value=value, **facts)


def _has_words(table: Table, place: int) -> bool:
    """Whether a column holds words to choose from: one that this program does not know can still be read by people."""
    column = table.kind.column(table.fields[place]) if table.kind and table.fields[place] else None
    return column is not None and column.type == "choice"


def _year_problems(asked: Asked, table: Table) -> Iterator[Problem]:
    """Rows of other days than those asked for: a slip of the pen, or the file of another year."""
    found = asked.days(table)
    if not found.outside:
        return
    row, column = found.outside[0]
    wanted = asked.span
    other = found.year if len(found.outside) == len(found.dated) > 1 else None
    facts = {
        "value": table.rows[row][column],
        "count": str(len(found.outside)),
        "total": str(len(table.rows)),
        "first": short_date(wanted.first),
        "last": short_date(wanted.last),
        "guess": "" if other else meant_day(table.typed[row][column], wanted),
        "reason": "other-year" if other and other != asked.data_year else "",
        "year": str(other or ""),
    }
    yield asked.problem("table-year", table.where_of(row, column), **facts)


def _topic_problems(asked: Asked, table: Table) -> Iterator[Problem]:
    """Topics that a table must treat, row by row, in its column of topics; any cell counts where it has none."""
    if asked.requirement.kind != "topics":
        return
    place = table.position(("ประเด็น", "topic"))
    cells = {fold(cell) for row in table.rows for cell in (row if place is None else (row[place],)) if cell}
    for topic in asked.requirement.topics:
        wanted = fold(topic)
        if not any(wanted in cell or (len(cell) > 3 and cell in wanted) for cell in cells):
            yield asked.problem("topic-missing", table.where_of(None), topic=topic)
