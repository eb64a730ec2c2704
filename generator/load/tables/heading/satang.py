"""Amounts in two columns: baht, and satang beside them."""

from dataclasses import replace
from decimal import Decimal

from generator.load.tables.files.raw_rows import Cell, Native, Row, Rows
from generator.load.tables.heading.find import Heading
from generator.text.thai import arabic, fold

_SATANG = {"สต.", "สต", "สตางค์", "(สต.)", "(สตางค์)"}

_BAHT = 100


def with_satang(rows: Rows, heading: Heading) -> tuple[Rows, Heading]:
    """The rows and headings with what stands in columns of satang taken into the amounts on their left."""
    kind = heading.kind
    places = [
        place
        for place, path in enumerate(heading.paths)
        if kind and place and path and fold(path[-1]) in _SATANG
        if (column := kind.column(heading.fields[place - 1])) and column.type == "money"
    ]
    if not places:
        return rows, heading
    native = dict(rows.native)
    lines = [*rows.rows[: heading.last + 1]]
    for row in rows.rows[heading.last + 1 :]:
        cells = list(row.cells)
        for place in places:
            _join(cells, place, row.line, native)
        lines.append(Row(row.line, tuple(cells)))
    names = tuple("" if place in places else name for place, name in enumerate(heading.names))
    paths = tuple(() if place in places else path for place, path in enumerate(heading.paths))
    return replace(rows, rows=tuple(lines), native=native), replace(heading, names=names, paths=paths)


def _join(cells: list[str], place: int, line: int, native: dict[Cell, Native]) -> None:
    """Puts the satang of a line behind its baht; what is no satang stays where it is, as a fault of its own."""
    baht, satang = (arabic(cells[at]).strip() if at < len(cells) else "" for at in (place - 1, place))
    digits = satang.removesuffix(".00")
    if digits in {"", "-", "–", "0", "00"}:
        satang_text = ""
    elif digits.isdigit() and int(digits) < _BAHT and baht.replace(",", "").isdigit():
        satang_text = f".{int(digits):02d}"
    else:
        return
    if place < len(cells):
        cells[place] = ""
    if satang_text:
        cells[place - 1] = f"{baht}{satang_text}"
        if (line, place) in native:
            native[line, place] = Decimal(cells[place - 1].replace(",", ""))
