"""Rows of a CSV file, however an office's Excel wrote it: any usual separator, quotes or none."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.core.location import DataPath, FileLocations, Location, Path
from generator.core.problem import Problem
from generator.load.tables.files.raw_rows import Row, Rows, cell_path, trimmed
from generator.text.thai import one_line

_SEPARATORS = ",;\t|"

_LOOK_AT = 60

_FEWEST = 2

_NAMED = re.compile(r"sep=(.)\n?", re.IGNORECASE)

# A text that Excel was made to keep as text: ="0105", or '+66 as our own downloads write it.
_KEPT = re.compile(r'="(?P<text>[^"]*)"')

_GUARDED = re.compile(r"^'(?=[=+\-@\t])")


def read_csv(text: str, file: str) -> tuple[Rows, tuple[Problem, ...]]:
    """The rows of `text`; a quotation mark that is never closed is a problem where it is opened."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    named = _NAMED.match(text)
    separator = named[1] if named and named[1] in _SEPARATORS else _separator(text)
    places = FileLocations(CsvPlaces(file, text, separator))
    rows, last = [], 1
    try:
        for line, cells in _lines(text, separator):
            last = line
            row = Row(line, trimmed([_plain(cell) for cell in cells]))
            if row.cells and not (named and line == 1):
                rows.append(row)
    except csv.Error:
        return Rows(tuple(rows), places), (_open_quote(file, text, last, separator),)
    if rows and _cells(text, _starts(text)[last - 1], separator)[1]:
        return Rows(tuple(rows), places), (_open_quote(file, text, last, separator),)
    return Rows(_unwrapped(rows), places), ()


def _unwrapped(rows: list[Row]) -> tuple[Row, ...]:
    """The rows; each split where it was kept whole as one cell ("1,""ก""), as a file that was never split is saved."""
    if len(rows) < _FEWEST or any(len(row.cells) != 1 for row in rows):
        return tuple(rows)
    text = "\n".join(row.cells[0] for row in rows)
    separator = _separator(text)
    try:
        split = [cells for _, cells in _lines(text, separator)]
    except csv.Error:
        return tuple(rows)
    widths = Counter(map(len, split))
    width, times = widths.most_common(1)[0]
    if width < _FEWEST or len(split) != len(rows) or times * 2 < len(rows):
        return tuple(rows)
    return tuple(
        Row(row.line, trimmed([_plain(cell) for cell in cells])) for row, cells in zip(rows, split, strict=True)
    )


def _lines(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Line number, from 1, and cells of every line."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    before = 0
    for cells in reader:
        yield before + 1, cells
        before = reader.line_num


def _plain(cell: str) -> str:
    text = one_line(cell)
    if text[:1] not in {"=", "'"}:
        return text
    kept = _KEPT.fullmatch(text)
    return kept["text"] if kept else _GUARDED.sub("", text)


def _separator(text: str) -> str:
    """The sign that parts the first lines most evenly."""
    start = "\n".join(text.split("\n", _LOOK_AT)[:_LOOK_AT])

    def evenness(sign: str) -> tuple[float, int]:
        try:
            found = [cells for _, cells in _lines(start, sign) if any(cells)]
        except csv.Error:
            return 0, 0
        widths = Counter(len(cells) for cells in found if len(cells) > 1)
        width, times = max(widths.items(), key=lambda known: (known[1], known[0]), default=(0, 0))
        return times / max(len(found), 1), width

    return max(_SEPARATORS, key=evenness)


def _starts(text: str) -> list[int]:
    """Where in the text each line begins."""
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _cells(text: str, start: int, separator: str) -> tuple[list[int], int | None]:
    """Where each cell of the row that begins at `start` begins, and where a quotation mark that stays open is."""
    found, at, cell_start = [], start, True
    while at < len(text):
        if cell_start:
            while at < len(text) and text[at] == " ":
                at += 1
            found.append(at)
            cell_start = False
            if text.startswith('"', at):
                end = _closing(text, at)
                if end is None:
                    return found, at
                at = end
                continue
        if at < len(text) and text[at] == separator:
            cell_start = True
        elif at < len(text) and text[at] == "\n":
            break
        at += 1
    return found, None


def _closing(text: str, quote: int) -> int | None:
    """The place behind the quotation mark that closes the one at `quote`; two in a row are one inside."""
    at = text.find('"', quote + 1)
    while at != -1 and text.startswith('"', at + 1):
        at = text.find('"', at + 2)
    return None if at == -1 else at + 1


def _open_quote(file: str, text: str, line: int, separator: str) -> Problem:
    cells, quote = _cells(text, _starts(text)[line - 1], separator)
    column = cells.index(quote) + 1 if quote in cells else 1
    return Problem(
        "table-quote", DataPath(file, (line, column)), {"value": text[cells[column - 1] :][:40] if cells else ""}
    )


@dataclass(frozen=True)
class CsvPlaces(Mapping[Path, Location]):
    """The places of all rows and cells of a CSV file, worked out only when one is asked for."""

    file: str
    text: str
    separator: str

    @cached_property
    def _lines(self) -> list[int]:
        return _starts(self.text)

    def __getitem__(self, path: Path) -> Location:
        cell = cell_path(path)
        if cell is None or cell[0] > len(self._lines):
            raise KeyError(path)
        line, column = cell
        cells, _ = _cells(self.text, self._lines[line - 1], self.separator)
        if not column or not cells:
            return Location(self.file, line, 1)
        # A cell that is missing at the end of its row is where the row ends.
        at = cells[min(column, len(cells)) - 1]
        before = self.text.rfind("\n", 0, at) + 1
        return Location(self.file, line + self.text.count("\n", self._lines[line - 1], at), at - before + 1)

    def __contains__(self, path: object) -> bool:
        cell = cell_path(path) if isinstance(path, tuple) else None
        return cell is not None and cell[0] <= len(self._lines)

    def __iter__(self) -> Iterator[Path]:
        return iter((line,) for line in range(1, len(self._lines) + 1))

    def __len__(self) -> int:
        return len(self._lines)
