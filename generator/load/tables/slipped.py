"""Rows whose values stand in other columns than their own: a cell is lost or too many, a number cut at its comma."""

import re
from collections.abc import Iterator, Sequence

from generator.load.tables.files.raw_rows import Row
from generator.tables.cells import CellError, read_cell
from generator.tables.kinds import Column
from generator.tables.none_words import says_nothing

# Where most rows cannot be read, it is not the rows that slipped.
_MOST_ROWS = 50

_MOST_REPAIRS = 6

# A number that was written with commas and lost its quotation marks: 265 | 000.00.
_BEFORE_COMMA = re.compile(r"\(?-?\d{1,3}(?:,\d{3})*")

_BEHIND_COMMA = re.compile(r"\d{3}(?:,\d{3})*(?:\.\d*)?\)?")

Columns = Sequence[Column | None]


def slipped_rows(columns: Columns, rows: Sequence[Row], year: int | None) -> frozenset[int]:
    """The positions (from 0) of the rows that slipped; `columns` are those of the kind by their place in the file.

    A row slipped where two or more of its values cannot be what their columns hold, and nearly all could be if a cell
    were put in, taken out, or joined with the next one.
    """
    suspects = [(place, row.cells) for place, row in enumerate(rows) if _is_suspect(columns, row.cells, year)]
    if len(suspects) > _MOST_ROWS:
        return frozenset()
    return frozenset(place for place, cells in suspects if _slipped(columns, cells, year))


def _is_suspect(columns: Columns, cells: Sequence[str], year: int | None) -> bool:
    return _misfits(columns, cells, year) >= 2 - bool(_surplus(columns, cells))


def _slipped(columns: Columns, cells: Sequence[str], year: int | None) -> bool:
    before = _misfits(columns, cells, year)
    surplus = _surplus(columns, cells)
    after = _mended(columns, list(cells), year)
    # More cells than columns, and values in places that are not theirs: whatever happened, the row is not as meant.
    return after * 3 <= before or bool(surplus and before >= 2)


def _mended(columns: Columns, cells: list[str], year: int | None) -> int:
    """How many values still do not fit when every repair that helps was made."""
    best = _weight(columns, cells, year)
    for _ in range(_MOST_REPAIRS):
        tries = [(_weight(columns, one, year), one) for one in _repairs(columns, cells)]
        found, better = min(tries, key=lambda pair: pair[0], default=(best, cells))
        if found >= best:
            break
        best, cells = found, better
    return _misfits(columns, cells, year)


def _weight(columns: Columns, cells: Sequence[str], year: int | None) -> tuple[int, int]:
    return _misfits(columns, cells, year) + _surplus(columns, cells), _surplus(columns, cells)


def _repairs(columns: Columns, cells: list[str]) -> Iterator[list[str]]:
    """The row with two cells joined, an empty one taken out, or an empty one put in."""
    for place in range(len(cells) - 1):
        if _BEFORE_COMMA.fullmatch(cells[place]) and _BEHIND_COMMA.fullmatch(cells[place + 1]):
            yield [*cells[:place], f"{cells[place]},{cells[place + 1]}", *cells[place + 2 :]]
    for place, text in enumerate(cells):
        if not text:
            yield [*cells[:place], *cells[place + 1 :]]
    if len(cells) < len(columns) or (cells and not cells[-1]):
        for place in range(len(cells)):
            yield [*cells[:place], "", *cells[place:]][: max(len(columns), len(cells))]


def _misfits(columns: Columns, cells: Sequence[str], year: int | None) -> int:
    """How many values are not of the type that their column has."""
    return sum(not _fits(column, text, year) for column, text in zip(columns, cells, strict=False))


def _fits(column: Column | None, text: str, year: int | None) -> bool:
    if not text or column is None or column.type == "text" or says_nothing(text):
        return True
    try:
        read_cell(column, text, year)
    except CellError:
        return False
    return True


def _surplus(columns: Columns, cells: Sequence[str]) -> int:
    return len([text for text in cells[len(columns) :] if text])
