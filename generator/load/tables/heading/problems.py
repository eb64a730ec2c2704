"""What is odd about the headings of a table."""

from collections.abc import Iterator, Sequence

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.load.tables.files.raw_rows import Rows, filled
from generator.load.tables.heading.find import Heading, alike
from generator.tables.kinds import TableKind
from generator.tables.months.named import month_alone
from generator.text.thai import fold_header


def no_heading(where: DataPath, rows: Rows, wanted: TableKind) -> Problem:
    """No line names the columns of the kind that is wanted."""
    labels = [column.label for column in wanted.columns if not column.numbers_rows]
    value = next(cell for _, cell in filled(rows.rows[0]))
    facts = {"value": value, "field": wanted.title, "known": ", ".join(labels[:4])}
    return Problem("table-header-missing", where.at(rows.rows[0].line), facts)


def heading_problems(where: DataPath, rows: Rows, heading: Heading, used: Sequence[int]) -> Iterator[Problem]:
    """Columns without a name, with one that is there twice, or with one that only looks like a known one."""
    line = rows.rows[heading.last].line
    kind = heading.kind
    missing = [column.label for column in kind.columns if column.id not in heading.fields] if kind else []
    seen: set[str] = set()
    for place in used:
        name = heading.names[place] if place < len(heading.names) else ""
        id = heading.fields[place] if place < len(heading.fields) else ""
        at = where.at(line, place + 1)
        if not name:
            yield Problem("table-column-unnamed", at)
        elif fold_header(name) in seen:
            yield Problem("table-column-twice", at, {"field": name})
        elif not id and not _is_month(heading, place) and (guess := alike(name, missing)):
            yield Problem("table-column-unknown", at, {"field": name, "guess": guess})
        seen.add(fold_header(name))


def _is_month(heading: Heading, place: int) -> bool:
    path = heading.paths[place] if place < len(heading.paths) else ()
    return bool(path) and month_alone(path[-1]) is not None
