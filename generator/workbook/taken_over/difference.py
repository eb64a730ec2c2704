"""What a workbook that came back says otherwise than the data: against what it held when it was handed out.

A cell that says what it said when it was handed out asks for nothing, whatever the data says by now. One that was
changed is a change where the data still says what was handed out, and a conflict where it says a third thing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.workbook.columns import Column
from generator.workbook.table import OFFERED, FilledSheet, FilledWorkbook, FormRow, FormSheet

ABOVE = "above"
"""The key of the row above, kept with a row that has none."""


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that says something new: what the data says (`before`), what the cell says (`after`), where it is."""

    column: str
    before: str
    after: str
    place: DataPath


@dataclass(frozen=True, slots=True)
class RowChange:
    """The changed cells of a row that the data has; `row` is as the data has it."""

    row: FormRow
    cells: tuple[CellChange, ...]


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that the data does not have yet, with the place of each cell."""

    row: FormRow
    places: Mapping[str, DataPath]


@dataclass(frozen=True, slots=True)
class SheetDifference:
    """What one sheet says otherwise: changed rows, new ones, and those that were emptied or taken out."""

    sheet: FormSheet
    changed: tuple[RowChange, ...] = ()
    added: tuple[NewRow, ...] = ()
    removed: tuple[FormRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """What a workbook says otherwise; `problems` are faults of its rows, `conflicts` what is not taken over."""

    sheets: tuple[SheetDifference, ...]
    problems: tuple[Problem, ...] = ()
    conflicts: tuple[Problem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing new."""
        return not any(one.changed or one.added or one.removed for one in self.sheets)


@dataclass(slots=True)
class _Found:
    changed: list[RowChange] = field(default_factory=list)
    added: list[NewRow] = field(default_factory=list)
    removed: list[FormRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    conflicts: list[Problem] = field(default_factory=list)


def difference(
    filled: FilledWorkbook,
    sheets: tuple[FormSheet, ...],
    names: Mapping[str, tuple[str, ...]],
    usual: Callable[[Column, str], str],
) -> Difference:
    """What the workbook says otherwise than the data, whose sheets are given as they would be handed out now.

    `names` are the columns by which a new row of a sheet is found to be there already; `usual` gives the text of a cell
    as the data would tell it.
    """
    made, problems, conflicts = [], [], []
    for sheet in sheets:
        page = filled.sheets.get(sheet.id)
        if page is None:
            continue
        rows = tuple(replace(row, cells=_usual(sheet, row, usual)) for row in page.rows)
        found = _Sheet(filled, replace(page, rows=rows), sheet, names.get(sheet.id, ())).compare()
        made.append(SheetDifference(sheet, tuple(found.changed), tuple(found.added), tuple(found.removed)))
        problems += found.problems
        conflicts += found.conflicts
    return Difference(tuple(made), tuple(problems), tuple(conflicts))


def _usual(sheet: FormSheet, row: FormRow, usual: Callable[[Column, str], str]) -> dict[str, str]:
    columns = {column.id: column for column in sheet.input}
    return {id: usual(columns[id], text) if id in columns else text for id, text in row.cells.items()}


class _Sheet:
    """One sheet while it is compared."""

    def __init__(self, filled: FilledWorkbook, page: FilledSheet, sheet: FormSheet, names: tuple[str, ...]) -> None:
        self.page, self.sheet, self.names = page, sheet, names
        self.file = DataPath(filled.file, (page.title,))
        self.base = filled.base.get(sheet.id, {})
        self.now = {row.key: row for row in sheet.rows if not row.key.startswith(OFFERED)}
        self.columns = [column.id for column in sheet.input if column.id in page.letters]
        self.found = _Found()

    def compare(self) -> _Found:
        seen: set[str] = set()
        for row in self.page.rows:
            if self._is_offered(row):
                continue
            if not row.key or row.key.startswith(OFFERED) or (row.key in seen and self.sheet.grows):
                self._new(row)
            elif row.key in seen or row.key not in self.base:
                self._fault("form-row", row, self.columns[0], {"value": row.key})
            else:
                seen.add(row.key)
                self._known(row)
        if self.sheet.grows:
            for key in sorted(self.base.keys() - seen):
                self._gone(key, None)
        self.found.removed.sort(key=lambda row: row.where)
        return self.found

    def _is_offered(self, row: FormRow) -> bool:
        """Whether nothing was added to a row that was begun for the office."""
        if not row.key.startswith(OFFERED):
            return False
        base = self.base.get(row.key, {})
        return all(row.text(id) in {"", base.get(id, "")} for id in self.columns)

    def _known(self, row: FormRow) -> None:
        base = self.base[row.key]
        texts = {id: row.text(id) for id in self.columns}
        if self.sheet.grows and not any(texts.values()) and any(base.values()):
            self._gone(row.key, row)
            return
        now = self.now.get(row.key)
        asked = [id for id in self.columns if texts[id] != base.get(id, "")]
        if now is None:
            for id in asked:
                self._conflict(row, id, "")
            return
        self._cells(row, now, [id for id in asked if self._may(row, now, id, base.get(id, ""))])

    def _may(self, row: FormRow, now: FormRow, id: str, base: str) -> bool:
        """Whether a changed cell is to be taken over; else why not is kept, if there is something to say."""
        if row.text(id) == now.text(id):
            return False
        if id in now.fixed:
            self._fault("form-fixed", row, id, {"field": self.sheet.column(id).label, "file": now.where.file})
            return False
        if now.text(id) != base:
            self._conflict(row, id, now.text(id))
            return False
        return True

    def _cells(self, row: FormRow, now: FormRow, ids: list[str]) -> None:
        cells = tuple(CellChange(id, now.text(id), row.text(id), self._place(row, id)) for id in ids)
        if cells:
            self.found.changed.append(RowChange(now, cells))

    def _gone(self, key: str, row: FormRow | None) -> None:
        """A row that was emptied, or taken out of the sheet."""
        now = self.now.get(key)
        if now is None:
            return
        if all(now.text(id) == self.base[key].get(id, "") for id in self.columns):
            self.found.removed.append(now)
        else:
            self._conflict(row or FormRow(key, {}), self.columns[0], now.text(self.columns[0]))

    def _new(self, row: FormRow) -> None:
        texts = {id: row.text(id) for id in self.columns if row.text(id)}
        if not texts:
            return
        others = [known for key, known in self.now.items() if key not in self.base and self._may_be(known, row)]
        if any(all(known.text(id) == text for id, text in texts.items()) for known in others):
            return
        same = [known for known in others if self._same_name(known, row)]
        if same:
            asked = [id for id in texts if texts[id] != same[0].text(id)]
            self._cells(row, same[0], [id for id in asked if self._may(row, same[0], id, "")])
            return
        if not self.sheet.grows and not row.text(ABOVE):
            self._fault("form-row", row, next(iter(texts)), {"value": next(iter(texts.values()))})
            return
        places = {id: self._place(row, id) for id in self.columns}
        kept = {id: text for id, text in row.cells.items() if id in self.columns or id == ABOVE}
        self.found.added.append(NewRow(replace(row, key="", cells=kept), places))

    def _may_be(self, known: FormRow, row: FormRow) -> bool:
        """Whether a row that was put in can be this one; of a requirement only further evidence of its own can."""
        return self.sheet.grows or known.key.partition("#")[0] == row.text(ABOVE).partition("#")[0]

    def _same_name(self, known: FormRow, row: FormRow) -> bool:
        return bool(self.names) and all(known.text(id) == row.text(id) for id in self.names)

    def _place(self, row: FormRow, id: str) -> DataPath:
        return self.file.at(self.page.cell(row, id)) if row.place else self.file

    def _fault(self, code: str, row: FormRow, id: str, facts: Mapping[str, str]) -> None:
        self.found.problems.append(Problem(code, self._place(row, id), facts))

    def _conflict(self, row: FormRow, id: str, now: str) -> None:
        facts = {"field": self.sheet.column(id).label, "value": row.text(id) or "–", "found": now or "–"}
        self.found.conflicts.append(Problem("form-conflict", self._place(row, id), facts))
