"""Word files: their XML is walked itself, because every library tried loses text (nested tables, controls, boxes)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from generator.intake.document import Block, Cell, Document, Paragraph, Spot, Table, counted, lines_of
from generator.intake.read.markup import BOX, TICKED, with_boxes
from generator.intake.read.word_names import attribute, named
from generator.intake.read.word_numbers import Numbers, numbers_of

_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

# What stands around blocks, rows and cells without being one.
_AROUND = {named(name) for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")} | {
    _ALTERNATE,
    _CHOICE,
}

# Texts that were taken out, and codes of fields; what was moved stands at its new place.
_GONE = {named(name) for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "tblPr", "sdtPr", "sectPr")}

# The boxes of the symbol fonts Wingdings, Wingdings 2 and Segoe UI Symbol.
_BOXES = {"F06F": BOX, "F0A8": BOX, "F0A3": BOX, "F071": BOX, "F072": BOX, "2610": BOX}
_TICKED = dict.fromkeys(("F0FE", "F0FD", "F0FC", "F0FB", "F052", "F054", "F050", "2611", "2612", "2713"), TICKED)

# What stands for a sign without being a letter, and what says its own text.
_SIGNS = {named("tab"): " ", named("ptab"): " ", named("br"): "\n", named("cr"): "\n", named("noBreakHyphen"): "-"}

_SAYING = {named("t"), named("sym"), named("checkBox")}

_ASIDE = {
    "header": "หัวกระดาษ",
    "footer": "ท้ายกระดาษ",
    "footnotes": "เชิงอรรถ",
    "endnotes": "เชิงอรรถ",
    "comments": "ความเห็น",
}


def word_document(package: ZipFile) -> Document:
    """The document of an opened Word file; its numbering, boxes, text boxes and page headers with it."""
    names = set(package.namelist())
    numbers = numbers_of(_part(package, names, "numbering"), _part(package, names, "styles"))
    body = _part(package, names, "document")
    if body is None:
        raise KeyError
    walk = _Walk(numbers)
    blocks = tuple(walk.blocks(body))
    letters = _letters(body) + walk.made
    aside: list[Paragraph] = []
    for name in sorted(names):
        kind = name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
        if kind in _ASIDE and name == f"word/{name.removeprefix('word/')}":
            root = ET.fromstring(package.read(name))  # noqa: S314 (doctypes are refused where the package is opened)
            other = _Walk(numbers)
            found = [piece for block in other.blocks(root) for piece in _flat(block)]
            aside += [Paragraph(text, Spot(_ASIDE[kind])) for text in found]
            letters += _letters(root) + other.made
    return Document(blocks, tuple(aside), letters)


def _part(package: ZipFile, names: set[str], name: str) -> ET.Element | None:
    part = f"word/{name}.xml"
    return ET.fromstring(package.read(part)) if part in names else None  # noqa: S314


def _flat(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (cell.text for cell in block.cells())
    elif block.text:
        yield block.text


def _letters(element: ET.Element) -> int:
    """The letters of every text that stands in a part, whatever holds it; what was taken out is not looked at."""
    if element.tag in {named("del"), named("moveFrom"), _FALLBACK}:
        return 0
    own = counted(element.text or "") if element.tag == named("t") else 0
    return own + sum(map(_letters, element))


@dataclass
class _Walk:
    """One walk through a part: counts tables, and the letters that numbering adds to the text."""

    numbers: Numbers
    made: int = 0
    tables: int = 0
    lines: int = 0
    _boxes: list[ET.Element] = field(default_factory=list)

    def blocks(self, element: ET.Element) -> Iterator[Block]:
        """The paragraphs and tables below an element, in their order; text boxes behind their paragraph."""
        for child in element:
            if child.tag == named("p"):
                self.lines += 1
                yield from self._paragraph(child, Spot(line=self.lines))
                yield from self._floating()
            elif child.tag == named("tbl"):
                self.tables += 1
                yield self._table(child, Spot(table=self.tables))
            elif child.tag not in _GONE and child.tag != _FALLBACK:
                yield from self.blocks(child)

    def _floating(self) -> Iterator[Block]:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box)

    def _paragraph(self, paragraph: ET.Element, spot: Spot) -> Iterator[Paragraph]:
        style = attribute(paragraph.find(f"{named('pPr')}/{named('pStyle')}"), "val").lower()
        for line in self._lines(paragraph):
            yield Paragraph(line, spot, style.startswith(("heading", "title")))

    def _lines(self, paragraph: ET.Element) -> tuple[str, ...]:
        written = "".join(self._texts(paragraph))
        text = with_boxes(written)
        number = self.numbers.before(paragraph) if text.strip() else ""
        # A letter that only ticks a box, [x], is none of the text.
        self.made += counted(number) + counted(text) - counted(written)
        return lines_of(f"{number} {text}" if number else text)

    def _texts(self, element: ET.Element) -> Iterator[str]:
        for child in element:
            if child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag in _SAYING:
                yield _said(child)
            elif child.tag == named("txbxContent"):
                self._boxes.append(child)
            elif child.tag not in _GONE and child.tag != _FALLBACK:
                yield from self._texts(child)

    def _table(self, table: ET.Element, spot: Spot) -> Table:
        rows: list[list[Cell]] = []
        above: dict[int, tuple[int, int]] = {}
        width = 0
        for number, row in enumerate(_inside(table, "tr"), 1):
            made: list[Cell] = []
            place = _before(row)
            for element in _inside(row, "tc"):
                cell, merged = self._cell(element, spot._replace(row=number, column=place + 1), place)
                if merged and place in above and not cell.paragraphs and not cell.nested:
                    at, index = above[place]
                    rows[at][index] = replace(rows[at][index], rows=number - at)
                else:
                    above[place] = len(rows), len(made)
                    made.append(cell)
                place += cell.columns
            width = max(width, place)
            rows.append(made)
        return Table(tuple(map(tuple, rows)), width)

    def _cell(self, element: ET.Element, spot: Spot, place: int) -> tuple[Cell, bool]:
        properties = element.find(named("tcPr"))
        span = merged = None
        if properties is not None:
            span = properties.find(named("gridSpan"))
            merged = properties.find(named("vMerge"))
        written = attribute(span, "val")
        columns = int(written) if written.isascii() and written.isdigit() and 0 < int(written) < 64 else 1
        lines, nested = self._content(element, spot)
        follows = merged is not None and attribute(merged, "val") != "restart"
        return Cell(lines, spot, place, columns, 1, nested), follows

    def _content(self, element: ET.Element, spot: Spot) -> tuple[tuple[str, ...], tuple[Table, ...]]:
        lines: list[str] = []
        nested: list[Table] = []
        for child in _flattened(element):
            if child.tag == named("p"):
                lines += self._lines(child)
                for box in self._taken():
                    inner = self._content(box, spot)
                    lines += inner[0]
                    nested += inner[1]
            elif child.tag == named("tbl"):
                self.tables += 1
                nested.append(self._table(child, Spot(table=self.tables)))
        return tuple(lines), tuple(nested)

    def _taken(self) -> list[ET.Element]:
        boxes, self._boxes = self._boxes, []
        return boxes


def _flattened(element: ET.Element) -> Iterator[ET.Element]:
    """The children of an element, through what only stands around them."""
    for child in element:
        if child.tag in _AROUND:
            yield from _flattened(child)
        elif child.tag not in _GONE and child.tag != _FALLBACK:
            yield child


def _inside(element: ET.Element, name: str) -> Iterator[ET.Element]:
    return (child for child in _flattened(element) if child.tag == named(name))


def _before(row: ET.Element) -> int:
    """The columns that a row leaves out at its beginning."""
    written = attribute(row.find(f"{named('trPr')}/{named('gridBefore')}"), "val")
    return int(written) if written.isascii() and written.isdigit() and int(written) < 64 else 0


def _said(element: ET.Element) -> str:
    if element.tag == named("t"):
        return element.text or ""
    if element.tag == named("checkBox"):
        return TICKED if _is_checked(element) else BOX
    code = attribute(element, "char").upper()
    return _BOXES.get(code) or _TICKED.get(code) or ""


def _is_checked(box: ET.Element) -> bool:
    for name in ("checked", "default"):
        state = box.find(named(name))
        if state is not None:
            return attribute(state, "val") not in {"0", "false", "off"}
    return False
