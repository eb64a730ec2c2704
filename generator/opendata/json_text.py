"""JSON as bytes that are the same for the same content, each row on a line of its own."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from generator.model.sheet import Cell, Word


def json_bytes(value: object) -> bytes:
    """A document; Thai letters stay as they are."""
    return (json.dumps(value, ensure_ascii=False, indent=1, default=_plain) + "\n").encode()


def rows_bytes(head: Mapping[str, object], name: str, rows: Iterable[Mapping[str, Any]]) -> bytes:
    """A document whose last part, called `name`, is a list of rows."""
    lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False, default=_plain) for row in rows)
    begun = json.dumps(head, ensure_ascii=False, indent=1, default=_plain).removesuffix("\n}")
    return f"{begun},\n {json.dumps(name)}: [\n{lines}\n ]\n}}\n".encode()


def _plain(value: Cell | object) -> object:
    """A cell as JSON tells it: days as 2024-03-31, words by their id, whole amounts without a point."""
    if isinstance(value, Word):
        return value.id
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(type(value).__name__)
