"""What a heading says of the columns below it, worked out once for all lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.load.tables.files.raw_rows import Row, Rows
from generator.load.tables.heading.find import Heading
from generator.load.tables.line_words import is_order
from generator.tables.kinds import Column, TableKind
from generator.tables.none_words import says_nothing
from generator.text.thai import fold

_MOST_SPARE, _MOST_TIMES = 20, 3


@dataclass(frozen=True, slots=True)
class Layout:
    """Where what stands, columns from 0: the number of a record, its names, and what each column is.

    `statements` is where a statement belongs that there was nothing; `heads` are the folded texts above each column,
    `lengths` how long, in letters, a text may be that is one of them.
    """

    kind: TableKind | None
    order: int | None
    needed: tuple[int, ...]
    columns: tuple[Column | None, ...]
    statements: int | None
    heads: tuple[frozenset[str], ...]
    lengths: tuple[range, ...]
    mostly_numbered: bool

    @staticmethod
    def of(rows: Rows, heading: Heading) -> "Layout":
        """The layout below a heading."""
        kind = heading.kind
        columns = tuple(kind.column(field) if kind and field else None for field in heading.fields)
        needed = tuple(place for place, column in enumerate(columns) if column and column.required)
        counts = (place for place, column in enumerate(columns) if column and column.counts)
        names = (place for place in needed if (column := columns[place]) and column.type == "text")
        order = heading.place_of("order")
        heads = _heads(heading)
        return Layout(
            kind=kind,
            order=order,
            needed=needed,
            columns=columns,
            statements=next(iter((*names, *counts)), None),
            heads=heads,
            lengths=tuple(_lengths(texts) for texts in heads),
            mostly_numbered=_mostly_numbered(rows.rows[heading.last + 1 :], order),
        )

    def column(self, place: int) -> Column | None:
        """The kind's column at a place."""
        return self.columns[place] if place < len(self.columns) else None

    @property
    def named(self) -> int:
        """How many columns have a heading."""
        return len([names for names in self.heads if names])


def said(row: Row, place: int | None) -> str:
    """The text of a cell, nothing where it says that there is nothing."""
    text = row.cells[place] if place is not None and place < len(row.cells) else ""
    return "" if says_nothing(text) else text


def _heads(heading: Heading) -> tuple[frozenset[str], ...]:
    paths = heading.paths or tuple((name,) for name in heading.names)
    return tuple(
        frozenset(fold(text) for text in (*path, name) if text) for path, name in zip(paths, heading.names, strict=True)
    )


def _lengths(texts: frozenset[str]) -> range:
    """How long a text may be that `fold` makes one of these of: it takes letters away, and never most of them."""
    lengths = [len(text) for text in texts]
    return range(min(lengths), _MOST_SPARE + _MOST_TIMES * max(lengths)) if lengths else range(0)


def _mostly_numbered(lines: Sequence[Row], order: int | None) -> bool:
    numbered = [row for row in lines if order is not None and is_order(said(row, order))]
    return len(numbered) * 2 > len(lines)
