"""Which line of a file names the columns, and which column of a kind of table each name means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.load.tables.raw_rows import Row, Rows
from generator.tables.kinds import TableKind
from generator.text.thai import fold_header

_LOOK_AT, _MISSPELT_AT = 40, 10

_ALIKE = 0.8

_NUMBERED = re.compile(r"\(?\s*[\d๐-๙]{1,2}\s*\)?")


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings of a table and what they mean.

    `first` and `last` are positions in the rows; `names` and `fields` go from the first
    column of the file on; a field is the id of the kind's column, or "".
    """

    first: int
    last: int
    names: tuple[str, ...]
    kind: TableKind | None
    fields: tuple[str, ...]

    @property
    def known(self) -> int:
        """How many columns of the kind it names."""
        return len([field for field in self.fields if field])


def heading(rows: Rows, kinds: Sequence[TableKind]) -> Heading | None:
    """The line, or two lines, that name the columns of one of `kinds`, first kinds first; None where none does."""
    best: Heading | None = None
    for place in range(min(len(rows.rows), _LOOK_AT)):
        for found in _readings(rows, place, kinds):
            if found.known > (best.known if best else 0):
                best = found
    return best


def first_line(rows: Rows) -> Heading | None:
    """The line that most likely names the columns where nothing is known of them: the first as wide as the rest."""
    widths = [len([cell for cell in row.cells if cell]) for row in rows.rows[:_LOOK_AT]]
    if not widths:
        return None
    place = next(place for place, width in enumerate(widths) if width * 2 >= max(widths))
    names = _padded(rows, place)
    return Heading(place, place, names, None, ("",) * len(names))


def misspelt(rows: Rows, kinds: Sequence[TableKind]) -> Heading | None:
    """The first line of which most names are nearly, and none is quite, a column of one of `kinds`."""
    for kind in kinds:
        labels = [column.label for column in kind.columns]
        for place, row in enumerate(rows.rows[:_MISSPELT_AT]):
            cells = [cell for cell in row.cells if cell]
            if len([cell for cell in cells if alike(cell, labels)]) * 2 >= len(cells):
                names = _padded(rows, place)
                return Heading(place, place, names, kind, ("",) * len(names))
    return None


def alike(name: str, labels: Sequence[str]) -> str:
    """The label that a heading was probably meant to be, or nothing."""
    ratios = [(SequenceMatcher(None, fold_header(name), fold_header(label)).ratio(), label) for label in labels]
    best, label = max(ratios, default=(0.0, ""))
    return label if best >= _ALIKE else ""


def _readings(rows: Rows, place: int, kinds: Sequence[TableKind]) -> Iterator[Heading]:
    """The line at `place` read as headings of each kind, alone and together with the next line."""
    alone = _padded(rows, place)
    names = [(name,) for name in alone]
    for kind in kinds:
        fields = _fields(kind, names)
        if not any(fields):
            continue
        one = Heading(place, place, alone, kind, fields)
        yield one
        if both := _joined(rows, place):
            two = Heading(place, place + 1, tuple(names[0] for names in both), kind, _fields(kind, both))
            if two.known > one.known:
                yield two


def _padded(rows: Rows, place: int) -> tuple[str, ...]:
    row = rows.rows[place]
    return (*row.cells, *[""] * (rows.width - len(row.cells)))


def _joined(rows: Rows, place: int) -> list[tuple[str, ...]]:
    """What each column may be called by two lines of headings, the fullest name first."""
    if place + 1 >= len(rows.rows):
        return []
    over, under = rows.rows[place], rows.rows[place + 1]
    tops, bottoms = _padded(rows, place), _padded(rows, place + 1)
    found = []
    for column, (top, bottom) in enumerate(zip(tops, bottoms, strict=True), 1):
        above = rows.across.get((over.line, column), top)
        below = bottom if bottom != above else ""
        whole = f"{above} {below}".strip()
        found.append(tuple(name for name in dict.fromkeys((whole, below, above)) if name) or ("",))
    return found if under.line > over.line else []


def _fields(kind: TableKind, names: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The kind's column that each column is; where two claim one, the plainest claim wins, then the first."""
    headings = kind.headings
    claims = [
        (worse, place, folded)
        for place, known in enumerate(names)
        for worse, name in enumerate(known)
        if (folded := fold_header(name)) and folded in headings
    ]
    # Most lines are no headings: the labels are folded for those that may be.
    wanted = {fold_header(known.label) for known in kind.columns} if claims else set()
    found: dict[int, str] = {}
    for _, _, place, field in sorted(
        (folded not in wanted, worse, place, headings[folded]) for worse, place, folded in claims
    ):
        if place not in found and field not in found.values():
            found[place] = field
    return tuple(found.get(place, "") for place, _ in enumerate(names))


def is_numbering(row: Row) -> bool:
    """Whether a line only numbers the columns: (1) (2) (3)."""
    cells = [cell for cell in row.cells if cell]
    plain = [re.sub(r"\D", "", cell) for cell in cells if _NUMBERED.fullmatch(cell)]
    return (
        len(cells) >= 3 and len(plain) == len(cells) and [int(cell) for cell in plain] == list(range(1, len(cells) + 1))
    )
