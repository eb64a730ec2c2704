"""Why the headings of a table are doubted: then no number computed from its rows can be believed."""

import re
from collections.abc import Sequence

from generator.load.tables.added_columns import ReadColumns
from generator.load.tables.files.raw_rows import Row, Rows, filled
from generator.load.tables.heading.find import Heading, alike, claimed_by, names_a_column
from generator.load.tables.line_words import begins_total
from generator.load.tables.turned import MOST_LINES
from generator.load.tables.wanted import Wanted
from generator.tables.cells import CellError, read_cell
from generator.tables.heading_words import heading_key, says_no_more
from generator.tables.kinds import Column
from generator.tables.months.named import YEAR, month_alone
from generator.tables.none_words import says_nothing
from generator.text.thai import arabic, fold

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
    if few and _head_rows(heading, records):
        return "fields-in-rows"
    return "several-years" if _of_several_years(heading, records) else ""


def doubt_of_cells(heading: Heading, read: ReadColumns) -> str:
    """A key of `TABLE_DOUBTS` where the cells say that columns, or their units, are not what they seem."""
    kind = heading.kind
    places = [place for place in read.values if place < len(heading.fields)]
    columns = [(place, kind.column(heading.fields[place])) for place in places] if kind else []
    if _is_twice(heading, read):
        return "twice"
    if any(_heads_others(heading, read, row) for row in _unread_rows(columns, read)):
        return "two-tables"
    doubted = (column and read.units.doubted(place, column, read.values[place]) for place, column in columns)
    return "units" if any(doubted) else ""


def _is_twice(heading: Heading, read: ReadColumns) -> bool:
    """Whether another column with something in it is headed by the same word as one of numbers or months."""
    kind = heading.kind
    known = {
        heading_key(heading.paths[place][-1])
        for place, field in enumerate(heading.fields)
        if kind
        and (column := kind.column(field))
        and (column.numeric or column.type == "month")
        and heading.paths[place]
    }
    others = [
        place
        for place in read.texts
        if place < len(heading.paths) and not heading.fields[place] and _key(heading.paths[place]) in known
    ]
    return any(any(read.texts[place]) for place in others)


def _key(path: Sequence[str]) -> str:
    """The last word of a heading; nothing for one of a month or a year, beside which others say the same."""
    if not path or any(month_alone(text) or YEAR.search(arabic(text)) for text in path):
        return ""
    return heading_key(path[-1])


def _unread_rows(columns: Sequence[tuple[int, Column | None]], read: ReadColumns) -> set[int]:
    """The records, from 0, that say something in a column of numbers or days which could not be read."""
    return {
        row
        for place, column in columns
        if column and column.type not in {"text", "choice"} and not column.numbers_rows
        for row, (text, value) in enumerate(zip(read.texts[place], read.values[place], strict=True))
        if text and value is None and not says_nothing(text) and not any(letter.isdigit() for letter in text)
    }


def _heads_others(heading: Heading, read: ReadColumns, row: int) -> bool:
    """Whether a record is a line of headings: of the columns of another table below the first."""
    kind = heading.kind
    texts = [text for cells in read.texts.values() if (text := cells[row])]
    named = [text for text in texts if kind and names_a_column(kind, text)]
    return len(named) >= _FEW and len(named) * 2 >= len(texts)


_OF_A_YEAR = {heading_key(name) for name in ("ปี", "ปีงบประมาณ", "พ.ศ.", "ปี พ.ศ.", "ประจำปี", "ปีงบประมาณ พ.ศ.", "year")}

_YEAR_ALONE = re.compile(r"(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?(25\d\d)")


def _of_several_years(heading: Heading, records: Sequence[Row]) -> bool:
    """Whether rows that say no month or day are of several years by a column of their own."""
    kind = heading.kind
    if kind is None or (kind.when and kind.when in heading.fields):
        return False
    places = [at for at, path in enumerate(heading.paths) if path and heading_key(path[-1]) in _OF_A_YEAR]
    years = {
        found[1]
        for row in records
        for at in places
        if at < len(row.cells) and (found := _YEAR_ALONE.fullmatch(fold(row.cells[at])))
    }
    return len(years) > 1


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
    if len(words) < _FEW:
        return False
    names = [text for column, text in cells if column.required and text]
    return not names or any(_heads(heading, text) for text in (*names, *words))


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
