"""Rows of a CSV file become a table, however an office's Excel wrote it: comma, semicolon or tab."""

import csv
import io
from pathlib import Path

from generator.load.files import Reader
from generator.load.source import read_source
from generator.model.place import FilePlaces, Place, Where
from generator.model.problem import Problem
from generator.model.table import Table
from generator.model.thai import one_line

_SEPARATORS = ",;\t"


def read_table(reader: Reader, path: Path, name: str) -> Table | None:
    """Reads `path`, called `name` below its year; None where it holds no rows, with the problem kept.

    Its first line names the columns. Empty lines are passed over; a row with more cells than
    there are columns, other than empty ones, is a problem of its line.
    """
    file = reader.name(path)
    source = read_source(path, file)
    reader.problems += source.problems
    if source.text is None:
        return None
    reader.texts[file] = source.text
    rows = list(_rows(source.text))
    reader.book.add(file, FilePlaces({(line,): Place(file, line, 1) for line, _ in rows}))
    if not rows:
        reader.problems.append(Problem("file-empty", Where(file)))
        return None
    columns = rows[0][1]
    for line, cells in rows[1:]:
        if any(cells[len(columns) :]):
            facts = {"columns": str(len(columns)), "value": str(len(cells))}
            reader.problems.append(Problem("table-row", Where(file, (line,)), facts))
    width = len(columns)
    texts = tuple((*cells, *[""] * width)[:width] for _, cells in rows[1:])
    return Table(name, columns, texts, file, tuple(line for line, _ in rows[1:]))


def _rows(text: str) -> list[tuple[int, tuple[str, ...]]]:
    """Line number and cells of every row that holds something."""
    first = text.lstrip().split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    found, before = [], 0
    for cells in reader:
        row = tuple(one_line(cell) for cell in cells)
        if any(row):
            found.append((before + 1, row))
        before = reader.line_num
    return found
