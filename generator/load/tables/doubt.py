"""Why the headings of a table are doubted: then no number computed from its rows can be believed."""

from collections.abc import Sequence

from generator.load.tables.added_columns import ReadColumns
from generator.load.tables.files.raw_rows import Row, Rows, filled
from generator.load.tables.heading.find import Heading, alike, claimed_by
from generator.load.tables.line_words import begins_total
from generator.load.tables.turned import MOST_LINES
from generator.load.tables.wanted import Wanted
from generator.tables.cells import CellError, read_cell
from generator.tables.heading_words import heading_key, says_no_more
from generator.tables.kinds import Column

_FEW = 2


def doubt_of(rows: Rows, heading: Heading, wanted: Wanted, records: Sequence[Row]) -> str:
    """A key of `TABLE_DOUBTS`; nothing where the headings are believed, or nothing is asked of the table."""
    kind = heading.kind
    if heading.guessed and wanted.kinds:
        return "no-heading"
    if kind is None:
        return ""
    if not {column.id for column in kind.columns if column.required} <= set(heading.fields):
        return "no-names"
    if records and _looks_like_headings(heading, records[0]):
        return "second-heading"
    few = not rows.turned and len(records) <= MOST_LINES
    return "fields-in-rows" if few and _head_rows(heading, records) else ""


def doubt_of_units(heading: Heading, read: ReadColumns) -> str:
    """`units` where those that the amounts are said to be written in cannot be believed."""
    kind = heading.kind
    columns = (
        [(place, kind.column(heading.fields[place])) for place in read.values if place < len(heading.fields)]
        if kind
        else []
    )
    doubted = (column and read.units.doubted(place, column, read.values[place]) for place, column in columns)
    return "units" if any(doubted) else ""


def _head_rows(heading: Heading, records: Sequence[Row]) -> bool:
    """Whether records are called as columns of numbers are: then their numbers are of different things."""
    kind = heading.kind
    if kind is None:
        return False
    words = (text for row in records if (text := next(filled(row))[1]) and not begins_total(text))
    return any((column := kind.column(claimed_by(kind, (text,)))) and column.numeric for text in words)


def _looks_like_headings(heading: Heading, row: Row) -> bool:
    """Whether the first record has words, without a digit, in columns of numbers and days, as headings have.

    A record of its own name may have such words too, if none of them is one that headings say.
    """
    kind = heading.kind
    columns = [(place, kind.column(field)) for place, field in enumerate(heading.fields) if field] if kind else []
    cells = [(column, row.cells[place]) for place, column in columns if column and place < len(row.cells)]
    words = [text for column, text in cells if _words(column, text)]
    names = [text for column, text in cells if column.required and text]
    named = bool(names) and not any(_heads(heading, text) for text in (*names, *words))
    return len(words) >= _FEW and not named


def _heads(heading: Heading, text: str) -> bool:
    """Whether a text is one that stands in headings: a column's name or part, a unit, or nearly one."""
    kind = heading.kind
    if kind is None or says_no_more(text):
        return True
    labels = [name for column in kind.columns for name in column.names]
    parts = {heading_key(name) for column in kind.columns for part in column.parts for name in part.names}
    return bool(claimed_by(kind, (text,)) or heading_key(text) in parts or alike(text, labels))


def _words(column: Column, text: str) -> bool:
    if column.type in {"text", "choice"} or not text or any(character.isdigit() for character in text):
        return False
    try:
        read_cell(column, text)
    except CellError:
        return True
    return False
