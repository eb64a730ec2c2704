"""Texts and CSV files: lines, tables whose columns are parted by tabs or bars, and marks of Markdown and HTML."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from generator.intake.document import Block, Cell, Document, Paragraph, Spot, Table, counted
from generator.intake.read.markup import is_title, plain_lines, without_title

_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?\s*")

_MOST_COLUMNS = 60


def text_document(text: str) -> Document:
    """The document of a plain or Markdown text."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks: list[Block] = []
    at = tables = 0
    while at < len(lines):
        rows, end = _table(lines, at)
        if rows:
            tables += 1
            blocks.append(_made(rows, tables))
            at = end
            continue
        blocks.extend(_paragraphs(lines[at], at + 1))
        at += 1
    return Document(tuple(blocks), letters=_letters(lines))


def _letters(lines: Sequence[str]) -> int:
    """The letters of the lines, less the bars and rules that part columns; marks are no letters."""
    return sum(counted("\n".join(plain_lines(without_title(_bare(line))))) for line in lines)


def _bare(line: str) -> str:
    if _is_barred(line):
        return "" if _RULE.fullmatch(line) else "\n".join(_barred(line))
    return line


def _paragraphs(line: str, number: int) -> Iterator[Paragraph]:
    title = is_title(line)
    for text in plain_lines(without_title(line)):
        yield Paragraph(text, Spot(line=number), title)


def _table(lines: Sequence[str], at: int) -> tuple[list[tuple[int, list[str]]], int]:
    """The rows of the table that begins at a line, each with its line, and the line behind it."""
    split = _barred if _is_barred(lines[at]) else _tabbed
    fits = _is_barred if split is _barred else _is_tabbed
    rows: list[tuple[int, list[str]]] = []
    end = at
    while end < len(lines) and fits(lines[end]):
        if not (split is _barred and _RULE.fullmatch(lines[end])):
            rows.append((end + 1, split(lines[end])))
        end += 1
    return rows, end


def _is_barred(line: str) -> bool:
    return line.lstrip().startswith("|") and line.count("|") >= 3


def _is_tabbed(line: str) -> bool:
    return "\t" in line.rstrip("\t") or (line.endswith("\t") and bool(line.strip()))


def _barred(line: str) -> list[str]:
    inside = re.sub(r"^\s*\||\|\s*$", "", line)
    return [cell.replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inside)]


def _tabbed(line: str) -> list[str]:
    return line.split("\t")


def _made(rows: Sequence[tuple[int, Sequence[str]]], table: int) -> Table:
    width = min(max(len(cells) for _, cells in rows), _MOST_COLUMNS)
    made = tuple(
        tuple(
            Cell(plain_lines(text), Spot(line=line, table=table, row=number, column=place + 1), place)
            for place, text in enumerate(_fitted(cells))
        )
        for number, (line, cells) in enumerate(rows, 1)
    )
    return Table(made, width)


def _fitted(cells: Sequence[str]) -> list[str]:
    """The cells of a row; what stands behind the last column that is looked at stays in it."""
    return (
        [*cells[: _MOST_COLUMNS - 1], "\t".join(cells[_MOST_COLUMNS - 1 :])] if len(cells) > _MOST_COLUMNS else [*cells]
    )


def csv_document(text: str) -> Document:
    """The document of a CSV file; lines of one cell are paragraphs."""
    sample = text[:20_000]
    marks = {mark: sample.count(mark) for mark in (",", ";", "\t", "|")}
    csv.field_size_limit(10_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(marks, key=lambda mark: marks[mark]))
    return rows_document([(number, row) for number, row in enumerate(reader, 1)], "")


def rows_document(rows: Sequence[tuple[int, Sequence[str]]], part: str) -> Document:
    """The document of rows that have cell addresses."""
    made = tuple(
        tuple(
            Cell(
                plain_lines(text), Spot(part, row=number, column=place + 1, table=1, cell=address(number, place)), place
            )
            for place, text in enumerate(_fitted(cells))
        )
        for number, cells in rows
        if any(cell.strip() for cell in cells)
    )
    width = max((len(row) for row in made), default=0)
    letters = sum(counted("\n".join(plain_lines(cell))) for _, cells in rows for cell in cells)
    return Document((Table(made, width),) if made else (), letters=letters)


def address(row: int, column: int) -> str:
    """The address of a cell as spreadsheets write it; `row` counts from 1, `column` from 0."""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
