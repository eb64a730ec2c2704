"""The story of a workbook that came back: read, compared, turned into changes, tried; nothing is written here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.core.problem import Problem
from generator.edit.change import Change
from generator.edit.refused import Refused
from generator.workbook.data import YearSource
from generator.workbook.sheets.all import form_sheets
from generator.workbook.sheets.forms import FIELD_FORMS, MEASURES, PROGRESS, RECORD_FORMS
from generator.workbook.sheets.tables import tables_asked
from generator.workbook.table import FilledWorkbook
from generator.workbook.taken_over.changes import Asked, answer_changes, field_changes, record_changes
from generator.workbook.taken_over.difference import Difference, SheetDifference, difference
from generator.workbook.taken_over.evidence import evidence_changes
from generator.workbook.taken_over.tables import table_changes, tables_there
from generator.workbook.taken_over.usual import usual_text


@dataclass(frozen=True, slots=True)
class Entry:
    """What a workbook asks for: what it says otherwise, the changes that follow, and what keeps them from being made.

    `problems` are faults at cells of the workbook, `conflicts` what is left as the data has it.
    """

    difference: Difference
    asked: Asked

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of the agency's files."""
        return self.asked.all()

    @property
    def conflicts(self) -> tuple[Problem, ...]:
        """What was changed in the workbook and in the data, and is left as the data has it."""
        return self.difference.conflicts

    def at_cells(self, refused: Refused) -> tuple[Problem, ...]:
        """The problems of changes that were refused, each at the cell that asked for it, where one did."""
        return tuple(self._at_cell(problem) for problem in refused.problems)

    def _at_cell(self, problem: Problem) -> Problem:
        """The problem at its cell, its field called as the cell's column is."""
        cell = self.asked.cell_of(problem.where)
        if cell is None:
            return problem
        label = self.asked.labels.get(cell, "")
        named = {"field": label} if label and "field" in problem.facts else {}
        return replace(problem, where=cell, facts={**problem.facts, **named})


def entry(source: YearSource, filled: FilledWorkbook) -> Entry:
    """What the workbook asks for, against the data as it is now."""
    names = {form.id: form.names for form in RECORD_FORMS}
    found = difference(filled, form_sheets(source), names, usual_text(source))
    asked = Asked(problems=[*filled.problems, *found.problems])
    told = {one.sheet.id: one for one in found.sheets}
    made = _records(asked, source, told)
    for form in FIELD_FORMS:
        if form.id in told:
            columns = {field.key: field.column for field in form.fields(source)}
            field_changes(asked, told[form.id], columns, source.values(form.file))
    if "answers" in told:
        answer_changes(asked, source, told["answers"])
    if "requirements" in told:
        evidence_changes(asked, source, told["requirements"], made)
    for wanted in tables_asked(source):
        if wanted.id in told:
            table_changes(asked, source, told[wanted.id], wanted)
    conflicts = (*found.conflicts, *tables_there(source, filled, told))
    return Entry(replace(found, conflicts=conflicts), asked)


def _records(asked: Asked, source: YearSource, told: Mapping[str, SheetDifference]) -> dict[str, Mapping[str, str]]:
    """Adds what the sheets of records ask for; returns the ids of new records by their names, for each sheet."""
    made: dict[str, Mapping[str, str]] = {}
    # What is new is named by what follows: progress by its measure, evidence by channel and news.
    for form in RECORD_FORMS:
        if form.id in told:
            known = made.get(MEASURES.id, {}) if form is PROGRESS else {}
            made[form.id] = record_changes(asked, source, form, _named(told[form.id], known))
    return made


def _named(told: SheetDifference, ids: Mapping[str, str]) -> SheetDifference:
    """The sheet of progress whose new measures are named by their ids."""
    if not ids:
        return told
    changed = tuple(
        replace(change, cells=tuple(replace(cell, after=_id(cell.column, cell.after, ids)) for cell in change.cells))
        for change in told.changed
    )
    added = tuple(
        replace(new, row=replace(new.row, cells={id: _id(id, text, ids) for id, text in new.row.cells.items()}))
        for new in told.added
    )
    return replace(told, changed=changed, added=added)


def _id(column: str, text: str, ids: Mapping[str, str]) -> str:
    return ids.get(text, text) if column == "measure" else text
