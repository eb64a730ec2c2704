"""The lines that headings are written on: what stands above each column, and where headings begin and end."""

import re
from collections.abc import Sequence

from generator.load.tables.files.raw_rows import Row, Rows, filled
from generator.tables.heading_words import says_no_more
from generator.text.dates import DateError, parse_month
from generator.text.thai import fold

Names = tuple[str, ...]
"""The texts above a column, from the top."""

_MOST_ABOVE, _MOST_BELOW, _FEW_MONTHS = 2, 3, 3

_NUMBERED = re.compile(r"\(?\s*(?P<number>[\d๐-๙]{1,2})\s*\)?(?:\s*[=+–x*/-].*)?")

_NUMBER = re.compile(r"[-+(]?[\d,.]*\d[\d,.]*%?\)?")

_YEAR = re.compile(r"[2๒][5๕][\d๐-๙]{2}")

_LONGEST = 120


def names_of(rows: Rows, first: int, last: int) -> tuple[Names, ...]:
    """What stands above each column on these lines, each text once."""
    lines = [row for row in rows.rows[first : last + 1] if not is_numbering(row)]
    texts = [_texts(rows, row) for row in lines]
    for place, row in enumerate(lines[:-1]):
        _spread(rows, row, texts, place)
    return tuple(_once([line[column] for line in texts]) for column in range(rows.width))


def _texts(rows: Rows, row: Row) -> list[str]:
    """The cells of a line; one that is merged with others says what they say."""
    cells = [*row.cells, *[""] * (rows.width - len(row.cells))]
    return [rows.across.get((row.line, column), cell) for column, cell in enumerate(cells, 1)]


def _spread(rows: Rows, row: Row, texts: list[list[str]], line: int) -> None:
    """A heading over several columns stands in the first of them only, where the file knows no merged cells."""
    source: int | None = None
    for column, text in enumerate(texts[line]):
        below = any(lower[column] for lower in texts[line + 1 :])
        if text:
            own = below and any(fold(lower[column]) not in {"", fold(text)} for lower in texts[line + 1 :])
            source = column if own and (row.line, column + 1) not in rows.across else None
        elif not below or (row.line, column + 1) in rows.merged:
            source = None
        elif source is not None:
            texts[line][column] = texts[line][source]


def _once(texts: Sequence[str]) -> Names:
    found: dict[str, str] = {}
    for text in texts:
        if text:
            found.setdefault(fold(text), text)
    return tuple(found.values())


def heading_lines_around(rows: Rows, first: int, last: int, owned: frozenset[int]) -> tuple[int, int]:
    """The first and last line of the headings of which these are a part; in `owned` columns records are named."""
    for _ in range(_MOST_BELOW):
        if last + 1 < len(rows.rows) and _goes_on(rows, first, last, owned):
            last += 1
    for _ in range(_MOST_ABOVE):
        if first and _heads_groups(rows, first):
            first -= 1
    return first, last


def _goes_on(rows: Rows, first: int, last: int, owned: frozenset[int]) -> bool:
    """Whether the line below `last` is one more line of headings."""
    row = rows.rows[last + 1]
    lines = {one.line for one in rows.rows[first : last + 1]}
    if any(rows.merged.get((row.line, column), (0, 0))[0] in lines for column in range(1, rows.width + 1)):
        return True
    texts = list(filled(row))
    if all(says_no_more(text) and not _NUMBER.fullmatch(fold(text)) for _, text in texts):
        return True
    if any(place in owned or _NUMBER.fullmatch(fold(text)) or len(text) > _LONGEST for place, text in texts):
        return False
    if len([text for _, text in texts if is_month(text)]) >= _FEW_MONTHS:
        return True
    above = rows.rows[last]
    return all(_below_a_wide_one(rows, above, place) for place, _ in texts) and any(
        not _at(above, place) for place, _ in texts
    )


def holds_numbers(rows: Rows, first: int, line: int) -> bool:
    """Whether a line holds numbers as records do, which headings do not, but years and parts of a wide one."""
    row = rows.rows[line]
    if is_numbering(row):
        return False
    numbers = [place for place, text in filled(row) if _NUMBER.fullmatch(fold(text)) and not _YEAR.fullmatch(text)]
    if line == first:
        return len(numbers) * 2 >= len(list(filled(row)))
    return any(not _below_a_wide_one(rows, rows.rows[line - 1], place) for place in numbers)


def _below_a_wide_one(rows: Rows, above: Row, place: int) -> bool:
    """Whether a cell is below a heading over several columns, as its first column or a further one."""
    spread = (above.line, place + 1) in rows.across
    return spread or not _at(above, place) or (place + 1 < rows.width and not _at(above, place + 1))


def _heads_groups(rows: Rows, first: int) -> bool:
    """Whether the line above `first` groups its columns: some of them are told apart, or named, only by it."""
    above, row = rows.rows[first - 1], rows.rows[first]
    texts = list(filled(above))
    if len({fold(text) for _, text in texts}) < 2 or any(_NUMBER.fullmatch(fold(text)) for _, text in texts):
        return False
    names = [fold(cell) for _, cell in filled(row)]
    named_only_above = any(not _at(row, place) for place, _ in texts)
    return len(set(names)) < len(names) or named_only_above


def _at(row: Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def is_month(text: str) -> bool:
    """Whether a text is a month, with or without its year."""
    try:
        return parse_month(re.sub(r"\s*[-/]\s*(?=[\d๐-๙])", " ", text)) is not None
    except DateError:
        return False


def is_numbering(row: Row) -> bool:
    """Whether a line only numbers the columns: (1) (2) (3)."""
    cells = [cell for cell in row.cells if cell]
    numbers = [int(found["number"]) for cell in cells if (found := _NUMBERED.fullmatch(cell))]
    return len(cells) >= 3 and numbers == list(range(1, len(cells) + 1))
