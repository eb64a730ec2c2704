"""A document as it is told: prose, headings of sections, and rows whose cells are known by what they hold."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.intake.document import Cell, Document, Paragraph, Table
from generator.intake.report.columns import Columns, Decided, Doubt, form_labels, head_rows
from generator.text.thai import fold

KEYS = ("item", "name", "indicator", "measure", "issue", "question", "topic", "number")
"""Roles whose cell begins a record, the most telling first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells by what they hold; `inherited` are those that a cell of an earlier row covers.

    `first` says that it is the first below its headings, where a row of the page before may go on; `carried` that its
    table has no headings of its own; `form` that it is all of a form.
    """

    cells: Mapping[str, tuple[Cell, ...]]
    columns: Columns
    inherited: frozenset[str] = frozenset()
    first: bool = False
    carried: bool = False
    form: bool = False

    def has(self, role: str) -> bool:
        """Whether it says something of its own for a role."""
        return role in self.cells and role not in self.inherited


@dataclass(frozen=True, slots=True)
class Head:
    """Cells that are headings of columns or labels of a form."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that stands outside of rows: a paragraph, or a row of a table that holds one text."""

    piece: Paragraph | Cell
    title: bool = False


@dataclass(frozen=True, slots=True)
class Strange:
    """Cells of a table whose columns are not known."""

    cells: tuple[Cell, ...]


Told = Row | Head | Prose | Strange


@dataclass(slots=True)
class Reader:
    """Reads a document once; `doubts` are the headings that it was not sure of."""

    decided: Decided
    columns: Columns | None = None
    doubts: dict[str, Doubt] = field(default_factory=dict)
    _in_prose: bool = False

    def read(self, document: Document) -> Iterator[Told]:
        """All that the document tells, in its order."""
        for block in document.blocks:
            if isinstance(block, Paragraph):
                if block.text:
                    yield Prose(block, block.title)
            else:
                yield from self._table(block)

    def _table(self, table: Table) -> Iterator[Told]:
        if labels := form_labels(table, self.decided):
            yield from self._form(table, labels)
            return
        at, first = 0, False
        covering: dict[int, tuple[Cell, int]] = {}
        while at < len(table.rows):
            row = table.rows[at]
            columns, count = head_rows(table.rows, at, self.decided)
            if count:
                self._learn(columns)
                yield Head(tuple(cell for head in table.rows[at : at + count] for cell in head if cell.paragraphs))
                at, first, covering = at + count, True, {}
                continue
            yield from self._row(row, table, covering, first=first or at == 0, carried=at == 0)
            first = first and not any(cell.paragraphs for cell in row)
            at += 1

    def _learn(self, columns: Columns) -> None:
        self.columns = columns
        for doubt in columns.doubts:
            self.doubts.setdefault(fold(doubt.head), doubt)

    def _row(
        self, row: Sequence[Cell], table: Table, covering: dict[int, tuple[Cell, int]], **place: bool
    ) -> Iterator[Told]:
        lifted, cells = _lifted([cell for cell in row if cell.paragraphs or cell.nested], self.decided)
        filled = [cell for cell in cells if cell.paragraphs]
        columns = self.columns
        self._in_prose = bool(filled) and _is_lone(filled, table, columns, after_prose=self._in_prose)
        if self._in_prose:
            yield Prose(filled[0])
        elif filled and columns is None:
            yield Strange(tuple(filled)) if len(filled) > 1 else Prose(filled[0])
        elif filled and columns is not None and max(cell.column for cell in filled) >= columns.width:
            yield Strange(tuple(filled))
        elif filled and columns is not None:
            yield _row_of(filled, columns, covering, **place)
        for inner in lifted:
            kept = self.columns
            yield from self._table(inner)
            self.columns = kept or self.columns

    def _form(self, table: Table, labels: Mapping[int, Sequence[tuple[Cell, str, Cell]]]) -> Iterator[Told]:
        heads: list[Cell] = []
        cells: dict[str, tuple[Cell, ...]] = {}
        before: list[Cell] = []
        other: list[Cell] = []
        for at, row in enumerate(table.rows):
            for label, role, value in labels.get(at, ()):
                heads.append(label)
                if value.paragraphs or value.nested:
                    cells[role] = (*cells.get(role, ()), _with_nested(value))
            if at not in labels:
                filled = [cell for cell in row if cell.paragraphs]
                (before if len(filled) == 1 and not cells else other).extend(filled)
        yield from (Prose(cell, title=True) for cell in before)
        yield Head(tuple(heads))
        if cells:
            roles = dict(enumerate(cells))
            yield Row(cells, Columns(roles, roles, table.width), form=True)
        if other:
            yield Strange(tuple(other))


def _with_nested(cell: Cell) -> Cell:
    """The cell with the rows of tables in it as paragraphs of its own."""
    if not cell.nested:
        return cell
    lines = tuple(
        " ".join(" ".join(inner.paragraphs) for inner in row if inner.paragraphs)
        for table in cell.nested
        for row in table.rows
    )
    return replace(cell, paragraphs=(*cell.paragraphs, *filter(None, lines)))


def _lifted(cells: Sequence[Cell], decided: Decided) -> tuple[list[Table], list[Cell]]:
    """Tables in cells that are tables of their own, by their headings; others become lines of their cell."""
    lifted: list[Table] = []
    kept: list[Cell] = []
    for cell in cells:
        own = [table for table in cell.nested if _is_own(table, decided)]
        lifted += own
        rest = tuple(table for table in cell.nested if table not in own)
        kept.append(_with_nested(replace(cell, nested=rest) if own else cell))
    return lifted, kept


def _is_own(table: Table, decided: Decided) -> bool:
    return bool(form_labels(table, decided)) or any(
        head_rows(table.rows, at, decided)[1] for at in range(len(table.rows))
    )


_SECTION = re.compile(
    r"เครื่องมือ|แบบวัด|แบบตรวจ|ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*\(?[0-9๐-๙]|ประเด็นการประเมิน|\b[IEO]IT\b|ข้อจำกัด|หมายเหตุ|ลงชื่อ|รายงานผล|มาตรการส่งเสริม"
)


def _is_lone(filled: Sequence[Cell], table: Table, columns: Columns | None, *, after_prose: bool) -> bool:
    """Whether a row holds one text across it: a title, the heading of a section, or a line below another such."""
    if len(filled) != 1:
        return False
    cell = filled[0]
    width = columns.width if columns else table.width
    if 2 * cell.columns > width > 1:
        return True
    return cell.column == 0 and (
        columns is None or after_prose or (len(cell.text) < 200 and bool(_SECTION.search(cell.text)))
    )


def _row_of(filled: Sequence[Cell], columns: Columns, covering: dict[int, tuple[Cell, int]], **place: bool) -> Row:
    number = filled[0].spot.row
    for ended in [column for column, (_, last) in covering.items() if last < number]:
        del covering[ended]
    cells: dict[str, tuple[Cell, ...]] = {}
    inherited = set()
    for cell in filled:
        role = _role_at(cell, columns)
        cells[role] = (*cells.get(role, ()), cell)
        if cell.rows > 1:
            covering[cell.column] = cell, number + cell.rows - 1
    for cell, _ in covering.values():
        role = _role_at(cell, columns)
        if role not in cells:
            cells[role] = (cell,)
            inherited.add(role)
    return Row(cells, columns, frozenset(inherited), **place)


def _role_at(cell: Cell, columns: Columns) -> str:
    """What a cell holds by its column; one between two headings belongs to the one that began before it."""
    if cell.column in columns.roles:
        return columns.roles[cell.column]
    before = [place for place in columns.roles if place < cell.column]
    return columns.roles[max(before)] if before else "skip"
