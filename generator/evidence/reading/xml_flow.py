"""The texts of an XML part of a document, in the order in which they stand, and the attributes that hold numbers.

Written for WordprocessingML, DrawingML and OpenDocument, by the names of elements alone: their namespaces have several
spellings. Of XML of other kinds each element is a paragraph of its own. One walk, however deep elements lie.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from generator.evidence.package import ForbiddenXmlError
from generator.evidence.reading.span import PARTED, FilePart, Flow, TextSpan
from generator.text.digits import has_digits

_PARAGRAPHS = {"p", "h"}

_CELLS = {"tc", "table-cell", "covered-table-cell"}

_ROWS = {"tr", "table-row"}

_TABLES = {"tbl", "table"}

_FAR_APART = f" {'¦' * 8} "

_GAPS = {"tab": " ", "ptab": " ", "s": " ", "br": "\n", "cr": "\n", "line-break": "\n", "noBreakHyphen": "-"}

# Inside a paragraph these begin no new one; whatever else is not known does.
_INLINE = {
    "r", "t", "a", "span", "delText", "instrText", "ins", "del", "moveFrom", "moveTo", "hyperlink", "smartTag", "sdt",
    "sdtContent", "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "fld",
    "fldSimple", "fldChar", "lastRenderedPageBreak", "softHyphen", "permStart", "permEnd", "bookmark", "bookmark-start",
    "bookmark-end", "soft-page-break", "rPr", "pPr", "customXml", "dir", "bdo", "ruby", "rubyBase", "b", "i", "u", "em",
    "strong", "font", "change", "change-start", "change-end", "reference-mark", "text-input",
    "placeholder",
}  # fmt: skip

# Text that the page does not show: read with what it was taken out of, and without it.
_NOT_SHOWN = {"delText", "instrText"}

# Shapes and colours: rows of numbers that tell nothing of anyone.
_DRAWN = {"d", "points", "path", "viewBox", "transform", "values", "adj", "coordsize", "spans", "sqref", "ref", "r"}

_FEWEST_DIGITS = 9


@dataclass(slots=True)
class _Paragraph:
    """The text that a paragraph shows, and all that stands in it."""

    shown: list[str] = field(default_factory=list)
    all: list[str] = field(default_factory=list)

    def add(self, text: str, *, shown: bool = True) -> None:
        self.all.append(text)
        if shown:
            self.shown.append(text)


@dataclass(slots=True)
class XmlFlow:
    """Reads one part: `at` is where it is said to stand, `numbered` whether its paragraphs and rows are counted."""

    at: str
    numbered: bool = False
    found: list[FilePart] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    open: list[_Paragraph] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    rows: list[list[list[str]]] = field(default_factory=list)
    headings: list[list[str]] = field(default_factory=list)
    paragraphs: int = 0
    row: int = 0
    flow: Flow = field(init=False)
    aside: "XmlFlow | None" = None

    def __post_init__(self) -> None:
        self.flow = Flow(self.at)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self.aside:
            self.aside.start(name, attributes)
            return
        local = name.rpartition(":")[2]
        self._attributes(attributes)
        if local == "Fallback":
            # The same once more, for programs that do not know the first.
            self.aside = XmlFlow(self.at)
            self.aside.names.append(local)
            return
        self._end_loose(local)
        self.names.append(local)
        if local in _GAPS:
            self._write(_GAPS[local])
        else:
            self._open(local)

    def _open(self, local: str) -> None:
        if local in _PARAGRAPHS:
            self.open.append(_Paragraph())
        elif local in _TABLES:
            self.headings.append([])
        elif local in _ROWS:
            self.row += 1
            self.rows.append([])
        elif local in _CELLS and self.rows:
            self.rows[-1].append([])

    def text(self, text: str) -> None:
        """Some of the text of the element that is open."""
        if self.aside:
            self.aside.text(text)
            return
        within = self.names[-1] if self.names else ""
        if self.open and within not in _INLINE and within not in _PARAGRAPHS:
            self._write(f"{PARTED}{text}{PARTED}", shown=False)
        else:
            self._write(text, shown=within not in _NOT_SHOWN)

    def _write(self, text: str, *, shown: bool = True) -> None:
        if self.open:
            self.open[-1].add(text, shown=shown)
        else:
            self.loose.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        if self.aside:
            self.aside.end(name)
            if not self.aside.names:
                self.found += self.aside.finish()
                self.aside = None
            return
        local = self.names.pop() if self.names else ""
        if local in _PARAGRAPHS and self.open:
            self._paragraph(self.open.pop())
        self._end_loose(local)
        if local in _ROWS and self.rows:
            self._row(self.rows.pop())
        elif local in _TABLES and self.headings:
            self.headings.pop()

    def finish(self) -> list[FilePart]:
        """All that was found."""
        self._end_loose("")
        self.found += self.flow.end()
        return self.found

    def _attributes(self, attributes: Mapping[str, str]) -> None:
        for name, value in attributes.items():
            if has_digits(value, _FEWEST_DIGITS) and name.rpartition(":")[2] not in _DRAWN:
                self.found.append(TextSpan(self._here(), value))

    def _here(self) -> str:
        if not self.numbered:
            return self.at
        return f"row {self.row}" if self.rows else f"paragraph {self.paragraphs + 1}"

    def _end_loose(self, local: str) -> None:
        """Text that stands in no paragraph ends with its element."""
        if self.loose and local not in _INLINE:
            text = "".join(self.loose)
            self.loose.clear()
            self._add(text)

    def _paragraph(self, paragraph: _Paragraph) -> None:
        shown, whole = "".join(paragraph.shown), "".join(paragraph.all)
        if len(paragraph.all) != len(paragraph.shown) and has_digits(whole, _FEWEST_DIGITS):
            self.found.append(TextSpan(self._here(), whole))
        self._add(shown)

    def _add(self, text: str) -> None:
        if self.rows:
            if self.rows[-1]:
                self.rows[-1][-1].append(text)
            return
        if self.open:
            # A text box within a paragraph: what stands around it is one text.
            self.found.append(TextSpan(self._here(), text)) if has_digits(text, _FEWEST_DIGITS) else None
        here = self._here()
        self.paragraphs += 1
        if text.strip():
            self.found += self.flow.add(f"{text}\n", here)

    def _row(self, row: list[list[str]]) -> None:
        cells = ["\n".join(filter(None, cell)) for cell in row]
        here = f"row {self.row}" if self.numbered else self.at
        headings = self.headings[-1] if self.headings else []
        first = not headings
        if self.headings and first:
            self.headings[-1][:] = cells
        parted = PARTED if first or not have_own_headings(cells, headings) else _FAR_APART
        self.found += self.flow.add(parted.join(cells) + "\n", here)
        for cell, heading in zip(cells, headings, strict=False):
            if heading and has_digits(cell, _FEWEST_DIGITS):
                self.found.append(TextSpan(here, cell, heading))


def have_own_headings(cells: Sequence[str], headings: Sequence[str]) -> bool:
    """Whether most cells that hold something stand under a heading of their own: then they are numbers of their own."""
    filled = [place for place, cell in enumerate(cells) if cell.strip()]
    own = {headings[place] for place in filled if place < len(headings) and re.search(r"[^\W\d]", headings[place])}
    return len(own) > len(filled) // 2


def xml_parts(data: bytes, at: str, *, numbered: bool = False, doctype: bool = False) -> list[FilePart]:
    """All texts of an XML part; raises ForbiddenXmlError, or expat's ExpatError where it is no sound XML."""
    flow = XmlFlow(at, numbered)
    parse_xml(data, flow.start, flow.text, flow.end, doctype=doctype)
    return flow.finish()


def parse_xml(
    data: bytes,
    start: Callable[[str, Mapping[str, str]], None],
    text: Callable[[str], None],
    end: Callable[[str], None],
    *,
    doctype: bool = False,
) -> None:
    """Walks through XML, comments and instructions too; no entity is read, and a `doctype` only where it may be."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 1_000_000
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.CommentHandler = text
    parser.ProcessingInstructionHandler = lambda _, said: text(said)
    parser.EntityDeclHandler = _forbidden
    if not doctype:
        parser.StartDoctypeDeclHandler = _forbidden
    parser.Parse(data, True)  # noqa: FBT003 - expat takes no names


def _forbidden(*_: object) -> None:
    raise ForbiddenXmlError
