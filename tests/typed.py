"""Typed tables for tests, made without a file."""

from datetime import date
from decimal import Decimal

from generator.load.checklists import checklists
from generator.load.reader import Reader
from generator.tables.kinds import Value
from generator.tables.table import Table
from tests.conftest import ROOT

KINDS = checklists(Reader(ROOT), ROOT / "content").table_kinds()
CONTRACT = ("work", "allocated", "status", "method", "reference-price", "agreed-price", "signed", "ends")
Row = tuple[Value, ...]


def table(kind: str, fields: tuple[str, ...], *rows: Row) -> Table:
    """A typed table of a kind, its texts those of the values."""
    texts = tuple(tuple("" if value is None else str(value) for value in row) for row in rows)
    lines, places = tuple(range(2, len(rows) + 2)), tuple(range(1, len(fields) + 1))
    file = f"{kind}.csv"
    return Table(file, fields, texts, kind=KINDS[kind], fields=fields, typed=rows, lines=lines, places=places)


def contract(agreed: int | str, **other: Value) -> Row:
    """A contract with a budget of 120 and a reference price of 100, fields as named in CONTRACT, - for _."""
    known: dict[str, Value] = {
        "work": "งาน",
        "allocated": Decimal(120),
        "status": "active",
        "method": "specific",
        "reference-price": Decimal(100),
        "agreed-price": Decimal(agreed),
        "signed": date(2023, 10, 5),
        "ends": date(2024, 9, 30),
    }
    known |= {name.replace("_", "-"): value for name, value in other.items()}
    return tuple(known[name] for name in CONTRACT)
