"""PDF files with a text layer: tables by the lines that are drawn around cells, paragraphs by what stands between."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

from generator.intake.document import Block, Cell, Document, Paragraph, Spot, Table, counted, lines_of
from generator.intake.read.markup import with_boxes
from generator.intake.read.refused import UnreadableError

_MOST_PAGES = 400

_NEAR = 3.0
"""Points: lines of one table are drawn by hand and by programs, and do not quite meet."""

_THIN = 2.5

_MOST_LINES = 4_000

_POINT = re.compile(r"^\s*(?:\(?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])|[-–•·▪☐☑])")

# Marks whose letter stands in the row or line above.
_LOOSE = re.compile("(?m)^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e ]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A drawn line: it stands at `at`, and reaches from `first` to `last` the other way."""

    at: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class _Box:
    """A part of a page in points, counted from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


_Lines = tuple[Sequence[_Line], Sequence[_Line]]
"""Those across and those down."""


def pdf_document(data: bytes) -> Document:
    """The document in a PDF; raises UnreadableError where it is locked, damaged or endless."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as wrong:
        locked = wrong.err_code == raw.FPDF_ERR_PASSWORD and b"/Encrypt" in data
        raise UnreadableError("locked" if locked else "broken") from wrong
    with closing(document):
        if not len(document):
            raise UnreadableError("broken")
        if len(document) > _MOST_PAGES:
            raise UnreadableError("large")
        blocks: list[Block] = []
        letters = tables = 0
        for number in range(len(document)):
            try:
                with closing(document[number]) as page, closing(page.get_textpage()) as text:
                    found = tuple(_page(page, text, number + 1, tables))
                    letters += counted(_mended(str(text.get_text_bounded())))
            except pypdfium2.PdfiumError:
                continue
            tables += sum(isinstance(block, Table) for block in found)
            blocks += found
        return Document(tuple(blocks), letters=letters)


def _page(page: Any, text: Any, number: int, tables: int) -> Iterator[Block]:
    """The blocks of a page from top to bottom."""
    across, down = _lines(page)
    grids = sorted(_grids(across, down), key=lambda one: -one.top)
    width, top = page.get_width(), page.get_height()
    line = 0
    for index, grid in enumerate(grids):
        for said in _paragraphs(_bounded(text, _Box(0, grid.top, width, top))):
            line += 1
            yield Paragraph(said, Spot(page=number, line=line))
        yield _table(text, grid, (across, down), Spot(page=number, table=tables + index + 1))
        top = grid.bottom
    for said in _paragraphs(_bounded(text, _Box(0, 0, width, top))):
        line += 1
        yield Paragraph(said, Spot(page=number, line=line))


def _bounded(text: Any, box: _Box) -> str:
    if box.top <= box.bottom or box.right <= box.left:
        return ""
    return _mended(str(text.get_text_bounded(left=box.left, bottom=box.bottom, right=box.right, top=box.top)))


def _mended(text: str) -> str:
    """Sara am whose circle was lost, as many programs write it: ส านัก, จัดท า."""
    text = _LOOSE.sub("", text.replace("\ufffe", "").replace("\r\n", "\n"))
    return with_boxes(re.sub(r"(?<=[ก-ฮ]) (?=า)", "\u0e4d", re.sub(r"(?<=[ก-ฮ]) (?=[\u0e48-\u0e4b]า)", "\u0e4d", text)))


def _paragraphs(text: str, *, prose: bool = True) -> tuple[str, ...]:
    """The paragraphs of the lines of a page or cell: a line that begins no point goes on with the one before it.

    In `prose` a line that is much shorter than others ends its paragraph.
    """
    found: list[str] = []
    written = lines_of(text)
    longest = max(map(len, written), default=0)
    ended = True
    for line in written:
        if not ended and not _POINT.match(line) and not _ends(found[-1]):
            found[-1] += ("" if _joins(found[-1], line) else " ") + line
        else:
            found.append(line)
        ended = prose and len(line) < 0.7 * longest
    return tuple(found)


def _ends(line: str) -> bool:
    return line.endswith((":", "ดังนี้"))


def _joins(one: str, other: str) -> bool:
    """Whether a line was broken inside of Thai, which has no spaces between words."""
    return bool(re.search("[ก-๎]$", one) and re.match("[ก-๎]", other))


def _lines(page: Any) -> tuple[list[_Line], list[_Line]]:
    """The lines that are drawn across a page and down it; the sides of rectangles are lines too."""
    across: list[_Line] = []
    down: list[_Line] = []
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, bottom, right, top = thing.get_bounds()
        wide, high = right - left, top - bottom
        if wide > _THIN and high > _THIN:
            across += [_Line(bottom, left, right), _Line(top, left, right)]
            down += [_Line(left, bottom, top), _Line(right, bottom, top)]
        elif wide > _THIN:
            across.append(_Line((bottom + top) / 2, left, right))
        elif high > _THIN:
            down.append(_Line((left + right) / 2, bottom, top))
        if len(across) + len(down) > _MOST_LINES:
            break
    return across, down


def _grids(across: Sequence[_Line], down: Sequence[_Line]) -> list[_Box]:
    """The parts of a page that lines which meet each other make tables of: at least two columns and rows."""
    boxes: list[_Box] = []
    for line in across:
        meeting = [one for one in down if _meets(line, one)]
        if len(meeting) >= 2:
            boxes.append(
                _Box(
                    min(one.at for one in meeting), min(one.first for one in meeting),
                    max(one.at for one in meeting), max(one.last for one in meeting),
                )
            )  # fmt: skip
    merged = _merged(boxes)
    return [
        box
        for box in merged
        if len(_edges(down, box, upright=True)) > 2 and len(_edges(across, box, upright=False)) >= 2
    ]


def _meets(across: _Line, down: _Line) -> bool:
    return (
        down.first - _NEAR <= across.at <= down.last + _NEAR and across.first - _NEAR <= down.at <= across.last + _NEAR
    )


def _merged(boxes: Sequence[_Box]) -> list[_Box]:
    found: list[_Box] = []
    for box in sorted(boxes, key=lambda one: -one.top):
        near = next((one for one in found if box.top >= one.bottom - _NEAR and box.bottom <= one.top + _NEAR), None)
        if near:
            found.remove(near)
            box = _Box(  # noqa: PLW2901
                min(box.left, near.left),
                min(box.bottom, near.bottom),
                max(box.right, near.right),
                max(box.top, near.top),
            )
        found.append(box)
    return found


def _edges(lines: Sequence[_Line], box: _Box, *, upright: bool) -> list[float]:
    """Where lines stand in a box, each place once."""
    low, high = (box.left, box.right) if upright else (box.bottom, box.top)
    from_, to = (box.bottom, box.top) if upright else (box.left, box.right)
    found: list[float] = []
    for line in sorted(lines, key=lambda one: one.at):
        inside = low - _NEAR <= line.at <= high + _NEAR and line.last > from_ + _NEAR and line.first < to - _NEAR
        if inside and (not found or line.at - found[-1] > _NEAR):
            found.append(line.at)
    return found


def _table(text: Any, box: _Box, lines: _Lines, spot: Spot) -> Table:
    across, down = lines
    columns = _edges(down, box, upright=True)
    rows = _edges(across, box, upright=False)[::-1]
    taken: set[tuple[int, int]] = set()
    made: list[tuple[Cell, ...]] = []
    for at in range(len(rows) - 1):
        cells: list[Cell] = []
        for place in range(len(columns) - 1):
            if (at, place) in taken:
                continue
            wide, high = _reach(at, place, rows, columns, lines)
            taken |= {(at + y, place + x) for y in range(high) for x in range(wide)}
            inside = _Box(columns[place], rows[at + high], columns[place + wide], rows[at])
            told = _paragraphs(_bounded(text, inside), prose=False)
            cells.append(Cell(told, spot._replace(row=at + 1, column=place + 1), place, wide, high))
        made.append(tuple(cells))
    return Table(tuple(made), len(columns) - 1)


def _reach(at: int, place: int, rows: Sequence[float], columns: Sequence[float], lines: _Lines) -> tuple[int, int]:
    """The columns and rows that a cell covers: on to the next line that is drawn beside and below it."""
    across, down = lines
    middle = (rows[at] + rows[at + 1]) / 2
    wide = 1
    while place + wide < len(columns) - 1 and not _drawn(down, columns[place + wide], middle):
        wide += 1
    centre = (columns[place] + columns[place + 1]) / 2
    high = 1
    while at + high < len(rows) - 1 and not _drawn(across, rows[at + high], centre):
        high += 1
    return wide, high


def _drawn(lines: Sequence[_Line], at: float, through: float) -> bool:
    return any(abs(line.at - at) <= _NEAR and line.first <= through <= line.last for line in lines)
