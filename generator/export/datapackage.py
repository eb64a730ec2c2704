"""The rows of all years as a Frictionless Data Package: one resource for each CSV file."""

from datetime import date
from decimal import Decimal

from generator.core import addresses
from generator.export.json_file import json_bytes
from generator.export.source import Source
from generator.model.dataset import Cell, Dataset, Field

_TYPES: dict[str, tuple[str, type | tuple[type, ...]]] = {
    "whole": ("integer", int),
    "year": ("integer", int),
    "money": ("number", (int, Decimal)),
    "decimal": ("number", (int, Decimal)),
    "percent": ("number", (int, Decimal)),
    "date": ("date", date),
    "month": ("date", date),
}


def data_package(source: Source) -> bytes:
    """The package; where an office wrote words into a column of numbers, its type there is text."""
    agency = source.site.agency
    terms = agency.licence
    package: dict[str, object] = {
        "profile": "tabular-data-package",
        "name": f"oit-{agency.slug}",
        "title": agency.open_data_name,
        "homepage": source.url(""),
        "licenses": [{"title": terms.name, "path": terms.link}] if terms and terms.link else None,
        "contributors": [{"title": agency.published_by, "role": "publisher"}],
        "resources": [_resource(source, sheet) for sheet in source.sheets],
    }
    return json_bytes({key: value for key, value in package.items() if value})


def _resource(source: Source, sheet: Dataset) -> dict[str, object]:
    file = source.files[sheet.file("csv")]
    return {
        "profile": "tabular-data-resource",
        "name": sheet.name,
        "title": sheet.title,
        "path": sheet.file("csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "sources": [{"title": sheet.title, "path": source.url(addresses.url(sheet.page)) or addresses.url(sheet.page)}],
        "schema": {
            "fields": [_field(field, [row[place] for row in sheet.rows]) for place, field in enumerate(sheet.fields)],
            "missingValues": [""],
        },
    }


def _field(field: Field, cells: list[Cell]) -> dict[str, object]:
    name, wanted = _TYPES.get(field.type, ("string", object))
    fits = all(isinstance(cell, wanted) for cell in cells if cell is not None)
    described: dict[str, object] = {"name": field.label, "id": field.id, "title": field.meaning or field.label}
    described["type"] = name if fits else "string"
    described |= {key: value for key, value in (("description", field.note), ("unit", field.unit)) if value}
    if field.required and None not in cells:
        described["constraints"] = {"required": True}
    return described
