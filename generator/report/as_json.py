"""The findings as a JSON list of objects, one for each problem; docs/check-format.md describes it."""

from typing import Any

from generator.core.json_text import json_text
from generator.report.findings import Findings
from generator.report.rows import Row


def as_json(found: Findings) -> str:
    """The list; every object has every key, with null where there is nothing to say."""
    return json_text([_told(row) for row in found.rows], indent=2) + "\n"


def _told(row: Row) -> dict[str, Any]:
    return {
        "code": row.code,
        "severity": row.severity.value,
        "file": row.file,
        "line": row.place.line,
        "column": row.place.column,
        "end_column": row.end_column,
        "sheet": row.place.sheet,
        "cell": row.place.cell,
        "year": row.year,
        "item": row.item,
        "requirement": row.requirement,
        "message": row.message,
        "help": row.help,
    }
