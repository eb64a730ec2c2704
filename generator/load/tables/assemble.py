"""Rows become a table: headings found, lines sorted, cells typed, oddities told."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.load.tables.headings import Heading, alike, first_line, heading, misspelt
from generator.load.tables.raw_rows import Row, Rows, filled
from generator.load.tables.rows import Body, body, columns_used, title
from generator.load.tables.typed import Reading, sums
from generator.load.tables.wanted import Wanted
from generator.tables.cells import CellError, read_cell
from generator.tables.kinds import TableKind, Value
from generator.tables.none_words import says_nothing
from generator.tables.table import Table
from generator.text.thai import fold_header

Made = tuple[Table | None, list[Problem]]


def make_table(name: str, where: DataPath, rows: Rows, wanted: Wanted, known: Sequence[TableKind]) -> Made:
    """The table of a file or sheet: of the kind that is wanted, or where none is, of any `known` that it clearly is."""
    kinds = tuple(wanted.kinds.values())
    if not rows.rows:
        return None, [Problem("file-empty", where)]
    found = heading(rows, kinds) or misspelt(rows, kinds) if kinds else _clearly(heading(rows, known))
    problems = []
    if found is None:
        found = first_line(rows)
        assert found is not None
        if kinds:
            problems.append(_no_heading(where, rows, kinds[0]))
    problems += _hidden(where, rows)
    making = _Making(where, rows, found, body(rows, found), wanted.year)
    return making.table(name, problems), problems


def _clearly(found: Heading | None) -> Heading | None:
    """What was found, where it is clear enough to believe without being asked for."""
    if not found or not found.kind or found.known < 2:
        return None
    needed = {column.id for column in found.kind.columns if column.required}
    named = len([name for name in found.names if name])
    return found if needed <= set(found.fields) and found.known * 2 >= named else None


def _no_heading(where: DataPath, rows: Rows, wanted: TableKind) -> Problem:
    labels = [column.label for column in wanted.columns if not column.numbers_rows]
    value = next(cell for _, cell in filled(rows.rows[0]))
    facts = {"value": value, "field": wanted.title, "known": ", ".join(labels[:4])}
    return Problem("table-header-missing", where.at(rows.rows[0].line), facts)


def _hidden(where: DataPath, rows: Rows) -> Iterator[Problem]:
    for what, count in zip(("rows", "columns"), rows.hidden, strict=True):
        if count:
            yield Problem("table-hidden", where, {"value": rows.sheet, "what": what, "count": str(count)})


@dataclass(frozen=True, slots=True)
class _Making:
    where: DataPath
    rows: Rows
    heading: Heading
    body: Body
    year: int | None

    def table(self, name: str, problems: list[Problem]) -> Table:
        """The table; what is odd about it goes to `problems`."""
        used = tuple(columns_used(self.body, self.heading))
        names, fields = self._of(self.heading.names, used), self._of(self.heading.fields, used)
        problems += self._headings(used, names, fields)
        problems += self._surplus(set(used))
        texts, typed = self._cells(used, names, fields, problems)
        for row in self.body.left_out:
            problems.append(Problem("table-left-out", self.where.at(row.line), {"value": next(filled(row))[1]}))
        unread = {problem.where.path[1] for problem in problems if len(problem.where.path) > 1}
        problems += self._totals(used, fields, typed, unread)
        header = self.rows.rows[self.heading.last].line
        return Table(
            file=name,
            columns=names,
            rows=tuple(zip(*texts, strict=True)) if texts else (),
            title=title(self.rows, self.heading),
            kind=self.heading.kind,
            fields=fields if self.heading.kind else (),
            typed=tuple(zip(*typed, strict=True)) if typed else (),
            totals=tuple(self._row(row, used) for row in self.body.totals),
            source=self.where.file,
            header=header,
            lines=tuple(row.line for row in self.body.rows),
            places=tuple(place + 1 for place in used),
        )

    @staticmethod
    def _of(cells: Sequence[str], used: Sequence[int]) -> tuple[str, ...]:
        return tuple(cells[place] if place < len(cells) else "" for place in used)

    def _row(self, row: Row, used: Sequence[int]) -> tuple[str, ...]:
        return self._of(row.cells, used)

    def _cells(
        self, used: Sequence[int], names: Sequence[str], fields: Sequence[str], problems: list[Problem]
    ) -> tuple[list[list[str]], list[list[Value]]]:
        """Texts and values, column by column."""
        texts, typed = [], []
        kind = self.heading.kind
        for place, name, id in zip(used, names, fields, strict=True):
            column = kind.column(id) if kind and id else None
            reading = Reading(self.rows, self.where, place, name, column, self.year)
            shown, values = reading.read(self.body.rows)
            texts.append(shown)
            typed.append(values)
            problems += reading.problems
        return texts, typed

    def _headings(self, used: Sequence[int], names: Sequence[str], fields: Sequence[str]) -> Iterator[Problem]:
        """Columns without a name, with one that is there twice, or with one that only looks like a known one."""
        line = self.rows.rows[self.heading.last].line
        kind = self.heading.kind
        missing = [column.label for column in kind.columns if column.id not in fields] if kind else []
        seen: set[str] = set()
        for place, name, id in zip(used, names, fields, strict=True):
            at = self.where.at(line, place + 1)
            if not name:
                yield Problem("table-column-unnamed", at)
            elif fold_header(name) in seen:
                yield Problem("table-column-twice", at, {"field": name})
            elif not id and (guess := alike(name, missing)):
                yield Problem("table-column-unknown", at, {"field": name, "guess": guess})
            seen.add(fold_header(name))

    def _surplus(self, used: set[int]) -> Iterator[Problem]:
        """Cells right of the last column: mostly a comma inside a text or number."""
        for row in self.body.rows:
            beyond = [place for place, _ in filled(row) if place not in used]
            if beyond:
                facts = {"columns": str(len(used)), "value": str(len(row.cells))}
                yield Problem("table-row", self.where.at(row.line), facts)

    def _totals(
        self, used: Sequence[int], fields: Sequence[str], typed: Sequence[Sequence[Value]], unread: Collection[object]
    ) -> Iterator[Problem]:
        """Rows of totals are told; the one of a whole table must be what its rows, all read, add up to."""
        kind = self.heading.kind
        for row in self.body.totals:
            word = next(cell for _, cell in filled(row) if not cell[:1].isdigit())
            yield Problem("table-left-out", self.where.at(row.line), {"value": word})
        if kind is None or len(self.body.totals) != 1 or not self.body.rows:
            return
        total = self.body.totals[0]
        for place, id, values in zip(used, fields, typed, strict=True):
            column = kind.column(id) if id else None
            text = total.cells[place] if place < len(total.cells) else ""
            if (
                place + 1 in unread
                or not column
                or not column.has_total
                or says_nothing(text)
                or total.line < self.body.rows[-1].line
            ):
                continue
            try:
                said = read_cell(column, text)
            except CellError:
                continue
            real = sums(iter(values))
            if isinstance(said, int | Decimal) and said != real:
                facts = {"value": text, "field": column.label, "sum": f"{real:,f}"}
                yield Problem("table-total-differs", self.where.at(total.line, place + 1), facts)
