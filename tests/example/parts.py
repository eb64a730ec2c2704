"""The parts of a paper: headings, paragraphs, tables from made-up rows, signatures."""

from collections.abc import Iterable, Sequence
from typing import Any

from tests.example.facts import Row, baht

Block = dict[str, Any]
Page = list[Block]
Paper = dict[str, Any]

MAYORS = {2566: "นายกอไก่ นามสมมติ", 2567: "นายกอไก่ นามสมมติ", 2568: "นายกอไก่ นามสมมติ", 2569: "นางสาวขอไข่ นามสมมติ"}
CLERK = "นายชอช้าง นามสมมติ"


def h(text: str) -> Block:
    """A heading."""
    return {"h": text}


def p(text: str) -> Block:
    """A paragraph."""
    return {"p": text}


def bullets(*texts: str) -> Block:
    """A list."""
    return {"list": list(texts)}


def steps(*texts: str) -> Block:
    """A numbered list."""
    return {"steps": list(texts)}


def grid(columns: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float], **more: Any) -> Block:
    """A table; a width of 0 is as wide as its text. `right` names the columns of numbers by place."""
    told = {"columns": list(columns), "rows": [list(row) for row in rows], "widths": list(widths), **more}
    assert all(len(row) == len(columns) == len(widths) for row in told["rows"]), columns
    return {"table": told}


def of_rows(rows: Sequence[Row], wanted: dict[str, float], *, sums: Sequence[str] = (), **more: Any) -> Block:
    """A table of some columns (name: width) of made-up rows, with a line of totals where `sums` names columns."""
    names = list(wanted)
    right = [place for place, name in enumerate(names) if all(_amount(row[name]) is not None for row in rows)]
    told = grid(names, ([row[name] for name in names] for row in rows), list(wanted.values()), right=right, **more)
    if sums:
        told["table"]["sums"] = [_totals(rows, names, sums)]
    return told


def _totals(rows: Sequence[Row], names: list[str], sums: Sequence[str]) -> list[str]:
    line = ["" for _ in names]
    line[0 if names[0] != "ลำดับ" else 1] = "รวม"
    for name in sums:
        total = sum(_amount(row[name]) or 0 for row in rows)
        money = any("." in row[name] for row in rows)
        line[names.index(name)] = baht(total) if money else f"{total:,.0f}"
    return line


def _amount(cell: str) -> float | None:
    try:
        return float(cell.replace(",", ""))
    except ValueError:
        return None


def sign(year: int, when: str, *, clerk: bool = False) -> Block:
    """The mayor's signature, or the clerk's."""
    name, position = (CLERK, "ปลัดเทศบาลตำบลตัวอย่าง") if clerk else (MAYORS[year], "นายกเทศมนตรีตำบลตัวอย่าง")
    return {"sign": {"name": name, "position": position, "date": when}}


def paper(file: str, title: str, under: str, pages: list[Page], **more: Any) -> Paper:
    """A paper with its file name below `files/`."""
    return {"file": f"{file}.pdf", "title": title, "under": under, "pages": pages, **more}


def in_parts(rows: Sequence[Row], size: int) -> list[Sequence[Row]]:
    """Rows cut into pages."""
    return [rows[start : start + size] for start in range(0, len(rows), size)]
