"""What a workbook says otherwise, as changes of the agency's files, each with the cell that asks for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.core.location import DataPath, Path
from generator.core.problem import Problem
from generator.edit.change import Add, Change, Remove, Set
from generator.workbook.cells import groups, value_at, value_of
from generator.workbook.columns import CellError, Column
from generator.workbook.data import YearSource
from generator.workbook.sheets.answers import ORDER as ITEM_ORDER
from generator.workbook.sheets.forms import RecordForm
from generator.workbook.table import FormRow
from generator.workbook.taken_over.difference import NewRow, RowChange, SheetDifference


@dataclass(slots=True)
class Asked:
    """Changes in the making: what is set, added and taken away; which cell asked for which place, and its heading."""

    changes: list[Change] = field(default_factory=list)
    removals: list[Remove] = field(default_factory=list)
    cells: dict[DataPath, DataPath] = field(default_factory=dict)
    labels: dict[DataPath, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def put(self, where: DataPath, value: object, cell: DataPath, order: tuple[str, ...] = ()) -> None:
        """Sets a value for a cell."""
        self.changes.append(Set(where, value, order))
        self.cells[where] = cell

    def fault(self, wrong: CellError, cell: DataPath, column: Column) -> None:
        """Keeps why a cell means nothing."""
        self.problems.append(Problem(wrong.code, cell, {"field": column.label, **wrong.facts}))

    def all(self) -> tuple[Change, ...]:
        """The changes in an order in which every place is still where it was: what goes, goes last, from the end."""
        last_first = sorted(self.removals, key=lambda change: _positions(change.where.path), reverse=True)
        return (*self.changes, *last_first)

    def cell_of(self, where: DataPath) -> DataPath | None:
        """The cell that asked for what stands at a place after all changes, or for what is around it."""
        path = self._before_removals(where)
        for length in range(len(path), -1, -1):
            found = self.cells.get(DataPath(where.file, path[:length]))
            if found:
                return found
        return None

    def _before_removals(self, where: DataPath) -> Path:
        """The path as it was before entries ahead of it were taken away."""
        path = where.path
        for change in sorted(self.removals, key=lambda one: _positions(one.where.path)):
            *start, last = change.where.path
            if change.where.file != where.file or not isinstance(last, int) or path[: len(start)] != tuple(start):
                continue
            step = path[len(start)] if len(path) > len(start) else None
            if isinstance(step, int) and step >= last:
                path = (*path[: len(start)], step + 1, *path[len(start) + 1 :])
        return path


def _positions(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def record_changes(asked: Asked, source: YearSource, form: RecordForm, told: SheetDifference) -> dict[str, str]:
    """Adds what a sheet of records asks for; returns the ids given to new records, by their first name."""
    values = {where: value for where, _, value in form.records(source)}
    for change in told.changed:
        _changed(asked, change, values[change.row.where], told.sheet.columns, form)
    ids = {id for _, id, _ in form.records(source)}
    made: dict[str, str] = {}
    begin = len(values)
    for position, new in enumerate(told.added):
        value = _new_record(asked, new, told.sheet.columns)
        if value is None:
            continue
        id = _new_id(form, ids) if form.new_id else ""
        ids.add(id)
        made[new.row.text(form.names[0])] = id
        where = DataPath(source.file(form.file), (form.key, id if form.mapped else begin + position))
        _add(asked, form, new, {**value, "id": id} if id else value, where)
    asked.removals += [Remove(row.where) for row in told.removed]
    return made


def _changed(asked: Asked, change: RowChange, value: object, columns: Sequence[Column], form: RecordForm) -> None:
    for path, made, cell in _values(asked, change.row, {one.column: one for one in change.cells}, value, columns):
        where = change.row.where
        if form.bare and not path[1:] and path == (form.bare,) and len(form.columns) == 1:
            asked.put(where, made, cell)
        elif made is not None:
            asked.put(where.at(*path), made, cell, form.order)
        elif value_at(value, path) is not None:
            asked.removals.append(Remove(where.at(*path)))


def _values(
    asked: Asked, row: FormRow, changed: Mapping[str, object], value: object, columns: Sequence[Column]
) -> Iterator[tuple[Path, object, DataPath]]:
    """Each value of which a cell was changed: its path, what it is to be, and that cell."""
    for path, group in groups(columns).items():
        mine = [changed[column.id] for column in group if column.id in changed]
        if not mine:
            continue
        cell: DataPath = mine[0].place  # type: ignore[attr-defined]
        texts = {column.id: row.text(column.id) for column in group}
        texts |= {one.column: one.after for one in mine}  # type: ignore[attr-defined]
        asked.labels[cell] = group[0].label
        try:
            yield path, value_of(texts, group, value_at(value, path)), cell
        except CellError as wrong:
            asked.fault(wrong, cell, group[0])


def _new_record(asked: Asked, new: NewRow, columns: Sequence[Column]) -> dict[str, object] | None:
    made: dict[str, object] = {}
    for path, group in groups(columns).items():
        try:
            value = value_of({column.id: new.row.text(column.id) for column in group}, group, None)
        except CellError as wrong:
            asked.fault(wrong, new.places[group[0].id], group[0])
            return None
        if value is not None:
            made[str(path[0])] = value
    return made


def _new_id(form: RecordForm, ids: set[str]) -> str:
    number = 1
    while f"{form.new_id}-{number}" in ids:
        number += 1
    return f"{form.new_id}-{number}"


def _add(asked: Asked, form: RecordForm, new: NewRow, value: dict[str, object], where: DataPath) -> None:
    """Adds a new record, which is to stand at `where`."""
    ordered = {name: value[name] for name in form.order if name in value}
    holder = DataPath(where.file, where.path[:-1])
    if form.mapped:
        asked.changes.append(Set(where, {name: part for name, part in ordered.items() if name != "id"}))
    elif form.bare and set(ordered) == {form.bare}:
        asked.changes.append(Add(holder, ordered[form.bare]))
    else:
        asked.changes.append(Add(holder, ordered))
    asked.cells[where] = next(iter(new.places.values()))
    for column in form.columns:
        if column.path:
            asked.cells.setdefault(where.at(*column.path), new.places[column.id])
            asked.labels[new.places[column.id]] = column.label


def field_changes(asked: Asked, told: SheetDifference, columns: Mapping[str, Column], values: object) -> None:
    """Adds what a sheet of fields asks for; `columns` are those of its rows by key, `values` the plain values there."""
    for change in told.changed:
        column = columns[change.row.key]
        cell = change.cells[0]
        try:
            made = value_of({column.id: cell.after}, (column,), value_at(values, column.path))
        except CellError as wrong:
            asked.fault(wrong, cell.place, column)
            continue
        asked.put(change.row.where, made, cell.place)


def answer_changes(asked: Asked, source: YearSource, told: SheetDifference) -> None:
    """Adds what is said of each item beside its evidence."""
    for change in told.changed:
        where, value = source.disclosure(change.row.key)
        changed = {one.column: one for one in change.cells}
        for path, made, cell in _values(asked, change.row, changed, value, told.sheet.columns):
            asked.put(where.at(*path), made, cell, ITEM_ORDER if len(path) == 1 or "declared" not in value else ())
