"""Data sets as JSON: rows under the ids of their fields."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from generator.core.json_text import json_text
from generator.export.source import FORMAT, Source
from generator.model.dataset import Cell, CodedValue, Dataset, Field
from generator.tables.recipes import figures_of


def json_bytes(value: object) -> bytes:
    """A document; Thai letters stay as they are."""
    return (json_text(value, indent=1, plain=_plain) + "\n").encode()


def rows_bytes(head: Mapping[str, object], name: str, rows: Iterable[Mapping[str, Any]]) -> bytes:
    """A document whose last part, called `name`, is a list of rows."""
    lines = ",\n".join("  " + json_text(row, plain=_plain) for row in rows)
    begun = json_text(head, indent=1, plain=_plain).removesuffix("\n}")
    return f"{begun},\n {json_text(name)}: [\n{lines}\n ]\n}}\n".encode()


def _plain(value: Cell | object) -> object:
    """A cell as JSON tells it: days as 2024-03-31, words by their id, whole amounts without a point."""
    if isinstance(value, CodedValue):
        return value.id
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(type(value).__name__)


def table_json(source: Source, sheet: Dataset) -> bytes:
    """A table: what it is, its fields, its figures, its rows by the ids of the fields."""
    ids = [field.id for field in sheet.fields]
    rows = (dict(zip(ids, row, strict=True)) for row in sheet.rows)
    return rows_bytes(head(source, sheet) | {"figures": figures(sheet)}, "rows", rows)


def head(source: Source, sheet: Dataset) -> dict[str, object]:
    """What rows are of."""
    agency = source.site.agency
    return {
        "format": FORMAT,
        "name": sheet.name,
        "title": sheet.title,
        "agency": {"slug": agency.slug, "name": agency.name, "fictional": agency.fictional},
        "year": sheet.year,
        "kind": sheet.kind or None,
        "item": sheet.item or None,
        "covers": sheet.covers or None,
        "page": source.page(sheet.page),
        "licence": licence(source),
        "fields": [field_json(field) for field in sheet.fields],
    }


def licence(source: Source) -> dict[str, str | None] | None:
    """The terms of use, where the agency has said them."""
    licence = source.site.agency.licence
    return {"name": licence.name, "link": licence.link} if licence else None


def field_json(field: Field) -> dict[str, object]:
    """What a field means."""
    return {
        "id": field.id,
        "label": field.label,
        "meaning": field.meaning or None,
        "type": field.type,
        "unit": field.unit or None,
        "required": field.required,
        "choices": [{"id": id, "label": label} for id, label in field.choices],
        "note": field.note or None,
    }


def figures(sheet: Dataset) -> list[dict[str, object]]:
    """The numbers computed from a table: the same that its page shows."""
    found = figures_of(sheet.table, sheet.as_of).figures if sheet.table else ()
    return [{"key": one.key, "value": one.value, "unit": one.unit.id} for one in found]
