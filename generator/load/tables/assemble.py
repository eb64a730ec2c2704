"""Rows become a table: headings found, lines sorted, cells typed, oddities told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.load.tables.added_columns import Around, ReadColumns, added_columns
from generator.load.tables.doubt import doubt_of, doubt_of_cells
from generator.load.tables.files.raw_rows import Row, Rows, filled
from generator.load.tables.heading.covered import said_months
from generator.load.tables.heading.find import Heading, first_line, heading, misspelt
from generator.load.tables.heading.problems import heading_problems, no_heading
from generator.load.tables.heading.satang import with_satang
from generator.load.tables.heading.units import Units, units_of
from generator.load.tables.layout import Layout
from generator.load.tables.levels import levelled
from generator.load.tables.records import Joined, joined
from generator.load.tables.rows import Body, body, columns_used, title
from generator.load.tables.slipped import slipped_rows
from generator.load.tables.totals import Summed, total_problems
from generator.load.tables.typed import Reading
from generator.load.tables.wanted import Wanted
from generator.tables.kinds import TableKind, Value
from generator.tables.months.named import NamedMonth, fiscal_year_in, month_alone, month_in
from generator.tables.table import Table

Made = tuple[Table | None, list[Problem]]


def make_table(name: str, where: DataPath, rows: Rows, wanted: Wanted, known: Sequence[TableKind]) -> Made:
    """The table of a file or sheet: of the kind that is wanted, or where none is, of any `known` that it clearly is."""
    kinds = tuple(wanted.kinds.values())
    if not rows.rows:
        return None, [Problem("file-empty", where)]
    problems: list[Problem] = []
    found = heading(rows, kinds, wanted.year) or misspelt(rows, kinds) if kinds else _clearly(heading(rows, known))
    if found is None:
        found = first_line(rows)
        assert found is not None
        if kinds:
            problems.append(no_heading(where, rows, kinds[0]))
    problems += _hidden(where, rows)
    rows, found = with_satang(rows, found)
    making = _Making(where, rows, found, wanted, problems)
    return making.table(name), problems


def _clearly(found: Heading | None) -> Heading | None:
    """What was found, where it is clear enough to believe without being asked for."""
    if not found or not found.kind or found.known < 2:
        return None
    needed = {column.id for column in found.kind.columns if column.required}
    named = len([name for name in found.names if name])
    return found if needed <= set(found.fields) and found.known * 2 >= named else None


def _hidden(where: DataPath, rows: Rows) -> Iterator[Problem]:
    if rows.filtered:
        yield Problem("table-filtered", where, {"value": rows.sheet, "count": str(rows.hidden[0])})
        return
    for what, count in zip(("rows", "columns"), rows.hidden, strict=True):
        if count:
            yield Problem("table-hidden", where, {"value": rows.sheet, "what": what, "count": str(count)})


@dataclass(frozen=True, slots=True)
class _Column:
    """A column on its way: its heading, the kind's id, texts and values by row, its place in the file from 1.

    `unit` is the one of money that its texts are in where that is not baht.
    """

    name: str
    field: str
    texts: Sequence[str]
    values: Sequence[Value]
    place: int
    unit: str = ""


@dataclass
class _Making:
    where: DataPath
    rows: Rows
    heading: Heading
    wanted: Wanted
    problems: list[Problem]
    columns: list[_Column] = field(default_factory=list)

    @cached_property
    def above(self) -> str:
        """The title."""
        return title(self.rows, self.heading)

    @cached_property
    def year(self) -> int | None:
        """The fiscal year (พ.ศ.) of what is told without a year: that of the title, else the one asked for."""
        return fiscal_year_in([self.above]) or self.wanted.year

    def table(self, name: str) -> Table:
        """The table; what is odd about it goes to `problems`."""
        layout = Layout.of(self.rows, self.heading)
        found = levelled(self.rows, layout, body(self.rows, self.heading))
        lines = found.body
        records = joined(self.rows, lines)
        used = tuple(columns_used(lines, self.heading))
        self.problems += heading_problems(self.where, self.rows, self.heading, used)
        self.problems += self._surplus(records.rows, set(used))
        units = units_of(self.rows, self.heading, lines.left_out)
        read = self._read(records, used, units)
        for row in lines.left_out:
            self.problems.append(Problem("table-left-out", self.where.at(row.line), {"value": next(filled(row))[1]}))
        unread = frozenset(
            problem.where.path[1] - 1
            for problem in self.problems
            if len(problem.where.path) > 1 and isinstance(problem.where.path[1], int)
        )
        told = doubt_of(self.rows, self.heading, self.wanted, lines.rows)
        cells_told = doubt_of_cells(self.heading, read)
        slipped = frozenset[int]()
        if not told and cells_told in {"", "units"}:
            slipped = self._slipped(records.rows, read, used)
        unread |= frozenset(used if slipped else ())
        self.problems += total_problems(self.where, layout, lines, Summed(read.values, unread, units))
        self._add(records.known, lines, read)
        doubt = "row-slipped" if slipped else told or ("levels" if found.doubted else cells_told)
        self._leave_out(doubt, lines, slipped)
        return replace(self._made(name, lines, used), doubt=doubt, slipped=slipped)

    def _leave_out(self, doubt: str, lines: Body, slipped: frozenset[int]) -> None:
        """What is told of cells whose cause is told of the table, or of their row."""
        explained = {"second-heading": lines.rows[:1], "fields-in-rows": lines.rows, "two-tables": lines.rows}
        rows = (*explained.get(doubt, ()), *(lines.rows[place] for place in sorted(slipped)))
        cells = {(row.line,) for row in rows}
        self.problems[:] = [one for one in self.problems if one.where.path[:1] not in cells]

    def _made(self, name: str, lines: Body, used: Sequence[int]) -> Table:
        kind, columns = self.heading.kind, self.columns
        beyond = len(columns) - len(used)
        texts, values = [one.texts for one in columns], [one.values for one in columns]
        return Table(
            file=name,
            columns=tuple(one.name for one in columns),
            rows=tuple(zip(*texts, strict=True)) if texts else (),
            title=self.above,
            kind=kind,
            fields=tuple(one.field for one in columns) if kind else (),
            typed=tuple(zip(*values, strict=True)) if values else (),
            totals=tuple((*_of(row.cells, used), *[""] * beyond) for row in lines.totals),
            source=self.where.file,
            header=self.rows.rows[self.heading.last].line,
            lines=tuple(row.line for row in lines.rows),
            places=tuple(one.place for one in columns),
            units=tuple(one.unit for one in columns),
            months=said_months(self.rows, self.heading, lines.rows, self.above, self.wanted.year),
        )

    def _read(self, records: Joined, used: Sequence[int], units: Units) -> ReadColumns:
        """Texts and values, column by column."""
        names, fields = _of(self.heading.names, used), _of(self.heading.fields, used)
        read = ReadColumns(records.rows, {}, {}, units)
        kind = self.heading.kind
        for place, name, id in zip(used, names, fields, strict=True):
            column = kind.column(id) if kind and id else None
            reading = Reading(records.known, self.where, place, name, column, self.year, units)
            read.texts[place], read.values[place] = reading.read(records.rows)
            unit = units.of[place].word if place in units.of and column and column.type == "money" else ""
            self.columns.append(_Column(name, id, read.texts[place], read.values[place], place + 1, unit))
            self.problems += reading.problems
        return read

    def _slipped(self, records: Sequence[Row], read: ReadColumns, used: Sequence[int]) -> frozenset[int]:
        """The rows whose values stand in other columns than their own: none of them means anything there."""
        kind = self.heading.kind
        if kind is None or not self.wanted.kinds:
            return frozenset()
        fields = dict(zip(used, _of(self.heading.fields, used), strict=True))
        columns = [kind.column(fields.get(place, "")) for place in range(max(used, default=-1) + 1)]
        # A row all of whose cells were read stands where it should; of thousands few need a closer look.
        odd = [row for row, one in enumerate(records) if len(one.cells) > len(columns)]
        odd += (
            row
            for place, values in read.values.items()
            for row, value in enumerate(values)
            if value is None and read.texts[place][row]
        )
        looked_at = sorted(set(odd))
        found = slipped_rows(columns, [records[row] for row in looked_at], self.year)
        slipped = frozenset(looked_at[place] for place in found)
        if slipped:
            for place, values in read.values.items():
                read.values[place] = [None if row in slipped else value for row, value in enumerate(values)]
            # The columns made so far are those of the file, each at its place.
            self.columns[:] = [replace(one, values=read.values[one.place - 1]) for one in self.columns]
        return slipped

    def _add(self, known: Rows, lines: Body, read: ReadColumns) -> None:
        """The columns that the file has in another form."""
        around = Around(self.above, self.year, tuple(self._months(lines)))
        for one in added_columns(known, self.heading, read, around):
            self.columns.append(_Column(one.column.label, one.column.id, one.texts, one.values, one.place))

    def _months(self, lines: Body) -> Iterator[NamedMonth | None]:
        """The month that each record is of: that of the line above its group, of its sheet, or of the title."""
        sheet = self.rows.sheet
        month = month_alone(sheet) or month_in(sheet) or month_in(self.above)
        groups = [(row.line, found) for row in lines.left_out if (found := _month_of(row))]
        for row in lines.rows:
            over = [found for line, found in groups if line < row.line]
            yield over[-1] if over else month

    def _surplus(self, records: Sequence[Row], used: set[int]) -> Iterator[Problem]:
        """Cells right of the last column: mostly a comma inside a text or number."""
        for row in records:
            if any(place not in used for place, _ in filled(row)):
                facts = {"columns": str(len(used)), "value": str(len(row.cells)), "sheet": self.rows.sheet}
                yield Problem("table-row", self.where.at(row.line), facts)


def _of(cells: Sequence[str], used: Sequence[int]) -> tuple[str, ...]:
    return tuple(cells[place] if place < len(cells) else "" for place in used)


def _month_of(row: Row) -> NamedMonth | None:
    text = next(filled(row))[1]
    return month_alone(text) or month_in(text)
