"""What was found as plain rows: worded and placed once, for every format that goes out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.core.location import Location, SourceMap
from generator.core.problem import Problem, Severity
from generator.messages.location import format_location
from generator.messages.problem import advice, message
from generator.report.excerpt import Excerpt, cell_length, excerpt, line_of, yaml_length
from generator.text.dates import plausible
from generator.text.thai import one_line

_YEAR = re.compile(r"(?:^|/)(\d{4})(?=/|$|\.yml$)")


@dataclass(frozen=True, slots=True)
class Row:
    """One problem in words, with its place: a line and columns (from 1, in characters), or a sheet and cell.

    `end_column` is the one after the last; `year` is the fiscal year (พ.ศ.) of the checklist or of the file,
    None for what belongs to the agency as a whole; `item` and `requirement` are set where it concerns one.
    `labels` are what the requirements it keeps from being shown are called; `excerpt` shows people the line or cell.
    """

    code: str
    severity: Severity
    place: Location
    end_column: int | None
    year: int | None
    item: str | None
    requirement: str | None
    message: str
    help: str
    labels: str = ""
    excerpt: Excerpt | None = None

    @property
    def file(self) -> str:
        """The file, told from the project's folder."""
        return self.place.file

    def format_location(self, lang: str) -> str:
        """The place in words."""
        return format_location(self.place, lang)


def rows(problems: Iterable[Problem], book: SourceMap, texts: Mapping[str, str], lang: str = "th") -> tuple[Row, ...]:
    """A row for each problem, in the order given; `texts` are the texts of the files by their names."""
    return tuple(_row(problem, book, texts, lang) for problem in problems)


def year_of(file: str) -> int | None:
    """The fiscal year (พ.ศ.) whose folder or checklist a file is of, or None."""
    return next((int(found) for found in _YEAR.findall(file) if plausible(int(found))), None)


def _row(problem: Problem, book: SourceMap, texts: Mapping[str, str], lang: str) -> Row:
    place = book.place(problem.where)
    # An empty path stands for the whole file: no line of it is meant.
    line = line_of(texts.get(place.file, ""), place.line) if place.line and problem.where.path else None
    end = place.column + _length(problem, book, line, place.column) if line is not None and place.column else None
    return Row(
        code=problem.code,
        severity=problem.severity,
        place=place,
        end_column=end,
        year=problem.year or year_of(place.file),
        item=problem.item,
        requirement=problem.requirement,
        message=message(problem, lang),
        help=advice(problem, lang),
        labels=problem.facts.get("labels") or problem.facts.get("label", ""),
        excerpt=_excerpt(problem, place, line, end),
    )


def _length(problem: Problem, book: SourceMap, line: str, column: int) -> int:
    """The characters of what is meant; of what is missing, one, at the place around it."""
    if not book.holds(problem.where):
        return 1
    if problem.where.file.endswith(".yml"):
        return yaml_length(line, column)
    # A path of one step leads to a whole row.
    return max(len(line), 1) if len(problem.where.path) == 1 else cell_length(line, column)


def _excerpt(problem: Problem, place: Location, line: str | None, end: int | None) -> Excerpt | None:
    if line is not None and end is not None and line.strip():
        column = place.column or 1
        return excerpt(line, str(place.line), column, end - column)
    value = one_line(problem.facts.get("value", ""))
    return excerpt(value, place.cell, 1, len(value)) if place.cell and value else None
