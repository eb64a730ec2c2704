"""Which lines of a file name the columns, and which column of a kind of table each name means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.load.tables.files.raw_rows import Rows
from generator.load.tables.heading.lines import Names, heading_lines_around, holds_numbers, names_of
from generator.tables.heading_words import heading_key, says_no_more
from generator.tables.kinds import TableKind
from generator.tables.months.named import month_alone
from generator.text.thai import fold, fold_header

_LOOK_AT, _MISSPELT_AT, _MOST_LINES = 40, 10, 3

_ALIKE, _EMBEDDED = 0.8, 6


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings of a table and what they mean.

    `first` and `last` are positions in the rows; `names` and `fields` go from the first
    column of the file on; a field is the id of the kind's column, or "". `paths` are the texts
    above each column, from the top. `guessed` says that the line was only taken for one of headings.
    """

    first: int
    last: int
    names: tuple[str, ...]
    kind: TableKind | None
    fields: tuple[str, ...]
    paths: tuple[Names, ...] = ()
    guessed: bool = False

    @property
    def known(self) -> int:
        """How many columns of the kind it names."""
        return len([field for field in self.fields if field])

    def place_of(self, field: str) -> int | None:
        """Where the kind's column of this id stands, from 0."""
        return self.fields.index(field) if field in self.fields else None


def heading(rows: Rows, kinds: Sequence[TableKind], year: int | None = None) -> Heading | None:
    """The lines that name the columns of one of `kinds`, first kinds first; None where none do.

    Of a column that is split by years, that of `year` (พ.ศ.) is meant.
    """
    best = _best(rows, kinds, year)
    if best is None or best.kind is None:
        return None
    first, last = heading_lines_around(rows, best.first, best.last, _owned(best))
    return best if (first, last) == (best.first, best.last) else _read(rows, first, last, best.kind, year)


def _best(rows: Rows, kinds: Sequence[TableKind], year: int | None) -> Heading | None:
    """The first reading that names the most columns; none names more than there are."""
    best, known = None, 0
    for place in range(min(len(rows.rows), _LOOK_AT)):
        for found in _readings(rows, place, kinds, year):
            if found.known > known:
                best, known = found, found.known
            if known == rows.width:
                return best
    return best


def _owned(found: Heading) -> frozenset[int]:
    """The columns in which every record must hold something: its number and its name."""
    needed = {known.id for known in found.kind.columns if known.required} | {"order"} if found.kind else set()
    return frozenset(place for place, field in enumerate(found.fields) if field in needed)


def first_line(rows: Rows) -> Heading | None:
    """The line that most likely names the columns where nothing is known of them: the first as wide as the rest."""
    widths = [len([cell for cell in row.cells if cell]) for row in rows.rows[:_LOOK_AT]]
    if not widths:
        return None
    place = next(place for place, width in enumerate(widths) if width * 2 >= max(widths))
    names = _alone(rows, place)
    return Heading(place, place, names, None, ("",) * len(names), tuple((name,) for name in names), guessed=True)


def misspelt(rows: Rows, kinds: Sequence[TableKind]) -> Heading | None:
    """The first line of which most names are nearly, and none is quite, a column of one of `kinds`."""
    for kind in kinds:
        labels = [column.label for column in kind.columns]
        for place, row in enumerate(rows.rows[:_MISSPELT_AT]):
            cells = [cell for cell in row.cells if cell]
            if len([cell for cell in cells if alike(cell, labels)]) * 2 >= len(cells):
                names = _alone(rows, place)
                paths = tuple((name,) for name in names)
                return Heading(place, place, names, kind, ("",) * len(names), paths, guessed=True)
    return None


def alike(name: str, labels: Sequence[str]) -> str:
    """The label that a heading was probably meant to be, or holds at its begin or end; or nothing."""
    ratios = [(SequenceMatcher(None, fold_header(name), fold_header(label)).ratio(), label) for label in labels]
    best, label = max(ratios, default=(0.0, ""))
    if best >= _ALIKE:
        return label
    key = heading_key(name)
    inside = [
        known
        for known in labels
        if len(part := heading_key(known)) >= _EMBEDDED and (key.startswith(part) or key.endswith(part))
    ]
    return max(inside, key=len, default="")


def _alone(rows: Rows, place: int) -> tuple[str, ...]:
    row = rows.rows[place]
    return (*row.cells, *[""] * (rows.width - len(row.cells)))


def _readings(rows: Rows, place: int, kinds: Sequence[TableKind], year: int | None) -> Iterator[Heading]:
    """The line at `place` read as headings of each kind, alone and together with the lines below it."""
    for kind in kinds:
        if not any(names_a_column(kind, cell) for cell in rows.rows[place].cells):
            continue
        most = 0
        for last in range(place, min(place + _MOST_LINES, len(rows.rows))):
            if holds_numbers(rows, place, last):
                break
            found = _read(rows, place, last, kind, year)
            # A line below that names no further column is no part of the headings by this.
            if found.known > most or last == place:
                most = found.known
                yield found


def names_a_column(kind: TableKind, cell: str) -> bool:
    """Whether a cell is the heading of a column of a kind."""
    return bool(cell) and (fold_header(cell) in kind.headings or heading_key(cell) in kind.heading_keys)


def _read(rows: Rows, first: int, last: int, kind: TableKind, year: int | None) -> Heading:
    paths = names_of(rows, first, last)
    names = tuple(" ".join(path) for path in paths)
    return Heading(first, last, names, kind, _fields(kind, [_of_year(path, year) for path in paths]), paths)


_YEAR = re.compile(r"(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?(25\d\d)(?:\(?บาท\)?)?")


def _of_year(path: Names, year: int | None) -> Names:
    """What is above a column, without the year that is meant; nothing where it is of another year, or of a month."""
    years = {text: int(found[1]) for text in path if (found := _YEAR.fullmatch(fold(text)))} if len(path) > 1 else {}
    if set(years.values()) - {year} or any(map(month_alone, path)):
        return ()
    return tuple(text for text in path if text not in years)


Claim = tuple[int, int, int, str]
"""How far a name is from the whole heading, how far from the kind's own label, the column, and what it means."""


def _fields(kind: TableKind, paths: Sequence[Names]) -> tuple[str, ...]:
    """The kind's column that each column is; where two claim one, the plainest claim wins, then the first."""
    claims = sorted(claim for place, path in enumerate(paths) for claim in _claims(kind, place, path))
    found: dict[int, str] = {}
    for _, _, place, field in claims:
        if place not in found and field not in found.values():
            found[place] = field
    fields = tuple(found.get(place, "") for place, _ in enumerate(paths))
    return _before_transfers(kind, paths, fields)


# The heading of a budget after transfers says so.
_AFTER = re.compile("หลัง|สุทธิ|ปรับ")


def _before_transfers(kind: TableKind, paths: Sequence[Names], fields: tuple[str, ...]) -> tuple[str, ...]:
    """Beside columns of transfers, an amount is that before them, unless its heading says otherwise."""
    for column in kind.columns:
        taken_off = [part for part in column.sum_of if part.startswith("-")]
        there = [part for part in column.sum_of[1:] if part.removeprefix("-") in fields]
        if not taken_off or not there or column.id not in fields or column.sum_of[0] in fields:
            continue
        place = fields.index(column.id)
        if not _AFTER.search(" ".join(paths[place])):
            fields = (*fields[:place], column.sum_of[0], *fields[place + 1 :])
    return fields


def claimed_by(kind: TableKind, path: Names) -> str:
    """The kind's column that a heading means, by its texts from the top; nothing where it means none."""
    return min(_claims(kind, 0, path), default=(0, 0, 0, ""))[3]


def _claims(kind: TableKind, place: int, path: Names) -> Iterator[Claim]:
    """What a column may be by the headings above it: by all of them, by the last, by those that add nothing."""
    if not path:
        return
    if part := _part(kind, path):
        yield 0, 0, place, part
    for worse, name in enumerate(dict.fromkeys(_candidates(path))):
        folded = fold_header(name)
        if folded in kind.headings:
            yield worse, int(folded not in kind.labels), place, kind.headings[folded]
        elif (key := heading_key(name)) in kind.heading_keys:
            yield worse, 2, place, kind.heading_keys[key]


def _part(kind: TableKind, path: Names) -> str:
    """The column that a heading below one of a split column is."""
    keys = [heading_key(name) for name in path]
    pairs = ((over, keys[-1]) for over in reversed(keys[:-1]))
    return next((kind.split_keys[pair] for pair in pairs if pair in kind.split_keys), "")


def _candidates(path: Names) -> Iterator[str]:
    """The names of a column, the fullest first; what only adds a unit below another name is no name."""
    while len(path) > 1 and says_no_more(path[-1]):
        path = path[:-1]
    yield " ".join(path)
    yield from (" ".join(path[place:]) for place in range(1, len(path)))
