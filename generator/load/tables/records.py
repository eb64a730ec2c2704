"""Records made of lines: what is written over several lines, or merged downwards, is one record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.load.tables.files.raw_rows import Cell, CellFault, Native, Row, Rows, filled
from generator.load.tables.rows import Body

BREAK = "\n"
"""Stands between the texts of one cell that the file has on lines of their own; nowhere else in a cell."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The records of a table, and what is known of their cells now that each is one."""

    rows: tuple[Row, ...]
    known: Rows


def joined(rows: Rows, body: Body) -> Joined:
    """Every record with its further lines taken in."""
    if not body.more:
        return Joined(body.rows, rows)
    native, faults = dict(rows.native), dict(rows.faults)
    made = tuple(
        _whole(row, body.more[row.line], rows.merged, native) if row.line in body.more else row for row in body.rows
    )
    for row in body.rows:
        _forgive(rows, {row.line, *(line.line for line in body.more.get(row.line, ()))}, faults)
    return Joined(made, replace(rows, native=native, faults=faults))


def _whole(row: Row, more: Sequence[Row], merged: Mapping[Cell, Cell], native: dict[Cell, Native]) -> Row:
    """One record of its lines: a cell that several of them fill holds a line for each."""
    texts: list[list[tuple[str, Cell]]] = []
    for line in (row, *more):
        texts += [[] for _ in range(len(line.cells) - len(texts))]
        for place, text in filled(line):
            at = (line.line, place + 1)
            shared = merged.get(at, (0, 0))[0] == row.line
            if not shared or not texts[place]:
                texts[place].append((text, at))
    for place, cells in enumerate(texts):
        at = (row.line, place + 1)
        if len(cells) > 1:
            native.pop(at, None)
        elif cells and cells[0][1] in native:
            native[at] = native[cells[0][1]]
    return Row(row.line, tuple(BREAK.join(text for text, _ in cells) for cells in texts))


def _forgive(rows: Rows, lines: set[int], faults: dict[Cell, CellFault]) -> None:
    """A number that is merged over the lines of one record is that record's."""
    for at in [at for at in faults if at[0] in lines and faults[at].code == "table-merged"]:
        covered = {cell[0] for cell, origin in rows.merged.items() if origin == at}
        if covered <= lines:
            del faults[at]
