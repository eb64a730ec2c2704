"""The rows of the sheets of records and of fields, as the data has them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.core.location import DataPath
from generator.edit.change import as_list
from generator.text.thai import one_line
from generator.workbook.cells import cells_of
from generator.workbook.columns import Column, known_or_text
from generator.workbook.data import YearSource
from generator.workbook.sheets.forms import MEASURES, PROGRESS, FieldForm, RecordForm
from generator.workbook.table import OFFERED, FormRow, FormSheet


def record_sheet(source: YearSource, form: RecordForm, unit: str = "") -> FormSheet:
    """A sheet of records; with `unit` those of it and those of nobody."""
    columns = told_columns(source, form)
    repeated: Counter[str] = Counter()
    rows = []
    for where, id, value in form.records(source):
        texts, fixed = cells_of(value, columns)
        name = one_line(" · ".join(texts[column] for column in form.names if column in texts))
        repeated[name] += 1
        key = id or (name if repeated[name] == 1 else f"{name} #{repeated[name]}")
        if not unit or _is_of(value, unit):
            rows.append(FormRow(key, texts, where, fixed))
    offered = tuple(_offered(source, form, columns)) if not unit else ()
    return FormSheet(form.id, form.title, form.about, columns, (*rows, *offered), grows=True, blank=form.blank)


def _offered(source: YearSource, form: RecordForm, columns: Sequence[Column]) -> Iterator[FormRow]:
    """Rows that are begun: a measure for each topic that has none, progress for each measure that has none."""
    begun = {MEASURES.id: "topic", PROGRESS.id: "measure"}.get(form.id)
    if begun is None:
        return
    if form is MEASURES:
        wanted = [topic.key for topic in source.checklist.topics]
    else:
        wanted = [id for _, id, _ in MEASURES.records(source) if id]
    codec = next(column.codec for column in columns if column.id == begun)
    told = {codec.to_text(value.get(begun)) for _, _, value in form.records(source)}
    for id in wanted:
        text = codec.to_text(id)
        if text and text not in told:
            yield FormRow(f"{OFFERED}{id}", {begun: text})


def _is_of(value: Mapping[str, Any], unit: str) -> bool:
    units = as_list(value.get("units") or value.get("unit"))
    return not units or unit in units


def told_columns(source: YearSource, form: RecordForm) -> tuple[Column, ...]:
    """The columns of a form; ids of topics and measures are told by their names."""
    if form is MEASURES:
        known = {topic.key: f"{topic.number} {topic.name}" for topic in source.checklist.topics}
        return _worded(form.columns, "topic", known)
    if form is PROGRESS:
        titles = {id: str(value.get("title") or id) for _, id, value in MEASURES.records(source) if id}
        twice = {title for title, count in Counter(titles.values()).items() if count > 1}
        known = {id: f"{title} ({id})" if title in twice else title for id, title in titles.items()}
        return _worded(form.columns, "measure", known)
    return form.columns


def _worded(columns: tuple[Column, ...], id: str, known: Mapping[str, str]) -> tuple[Column, ...]:
    return tuple(replace(column, codec=known_or_text(known)) if column.id == id else column for column in columns)


def field_sheet(source: YearSource, form: FieldForm) -> FormSheet:
    """A sheet of fields: a row for each."""
    top = source.values(form.file)
    rows = []
    for field in form.fields(source):
        texts, fixed = cells_of(top if isinstance(top, dict) else {}, (field.column,))
        where = DataPath(source.file(form.file), field.column.path)
        rows.append(FormRow(field.key, {"label": field.label, "hint": field.column.hint, **texts}, where, fixed))
    columns = (
        Column("label", "เรื่อง", width=40, locked=True),
        Column("value", "กรอกที่นี่", ("value",), width=70),
        Column("hint", "คำแนะนำ", width=50, locked=True),
    )
    return FormSheet(form.id, form.title, form.about, columns, tuple(rows))
