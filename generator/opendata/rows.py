"""The rows of a table as JSON, with what its fields mean and what is computed from it."""

from generator.model.figures import figures_of
from generator.model.sheet import Field, Sheet
from generator.opendata.json_text import rows_bytes
from generator.opendata.source import FORMAT, Source


def table_json(source: Source, sheet: Sheet) -> bytes:
    """A table: what it is, its fields, its figures, its rows by the ids of the fields."""
    ids = [field.id for field in sheet.fields]
    rows = (dict(zip(ids, row, strict=True)) for row in sheet.rows)
    return rows_bytes(head(source, sheet) | {"figures": figures(sheet)}, "rows", rows)


def head(source: Source, sheet: Sheet) -> dict[str, object]:
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
    told = source.site.agency.licence
    return {"name": told.name, "link": told.link} if told else None


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


def figures(sheet: Sheet) -> list[dict[str, object]]:
    """The numbers computed from a table: the same that its page shows."""
    found = figures_of(sheet.table, sheet.as_of).figures if sheet.table else ()
    return [{"key": one.key, "value": one.value, "unit": one.unit} for one in found]
