"""The cells of a workbook's sheets as they are stored, whatever Excel shows of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.evidence.reading.span import FilePart, TextSpan
from generator.evidence.reading.xml_flow import XmlFlow, parse_xml
from generator.text.digits import has_digits
from generator.text.national_ids import boxed_ids

# How formulas put texts together: ="11017"&"00230708".
_JOINED = re.compile(r"[\"']?\s*[&,;]\s*[\"']?")

_FEWEST_DIGITS = 9

_HEADING = re.compile(r"\d{4}")


@dataclass(slots=True)
class _Strings:
    """The shared strings: the texts of all cells that hold one, in order."""

    texts: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    aside: int = 0

    def start(self, name: str, _: Mapping[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "si":
            self.pieces = []
        elif local == "rPh":
            self.aside += 1

    def text(self, text: str) -> None:
        if not self.aside:
            self.pieces.append(text)

    def end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "si":
            self.texts.append("".join(self.pieces))
        elif local == "rPh":
            self.aside -= 1


def shared_strings(data: bytes) -> list[str]:
    """The texts of the part that holds those of all cells."""
    strings = _Strings()
    parse_xml(data, strings.start, strings.text, strings.end)
    return strings.texts


@dataclass(slots=True)
class _Cell:
    reference: str = ""
    kind: str = ""
    value: list[str] = field(default_factory=list)
    formula: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Sheet:
    """Reads one sheet: cells one by one, all else as any other part."""

    name: str
    strings: list[str]
    used: set[int]
    found: list[FilePart] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)
    row: list[tuple[str, str]] = field(default_factory=list)
    cell: _Cell | None = None
    within: list[str] = field(default_factory=list)
    others: XmlFlow = field(init=False)

    def __post_init__(self) -> None:
        self.others = XmlFlow(f"sheet {self.name}")

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(":")[2]
        self.within.append(local)
        if local == "c":
            self.cell = _Cell(attributes.get("r", ""), attributes.get("t", ""))
        elif self.cell is None:
            self.others.start(name, attributes)

    def text(self, text: str) -> None:
        if self.cell is None:
            self.others.text(text)
        elif "f" in self.within[-1:]:
            self.cell.formula.append(text)
        else:
            self.cell.value.append(text)

    def end(self, name: str) -> None:
        local = self.within.pop() if self.within else ""
        if local == "c" and self.cell is not None:
            self._take(self.cell)
            self.cell = None
        elif self.cell is None:
            self.others.end(name)
            if local == "row":
                self._end_row()

    def _take(self, cell: _Cell) -> None:
        text = self._written(cell)
        column = cell.reference.rstrip("0123456789") or str(len(self.row))
        at = f"cell {self.name}!{cell.reference}"
        formula = _JOINED.sub("", "".join(cell.formula))
        if has_digits(formula, _FEWEST_DIGITS):
            self.found.append(TextSpan(at, formula, self.headings.get(column, "")))
        if not text:
            return
        if has_digits(text, _FEWEST_DIGITS):
            left = next((known for _, known in reversed(self.row) if not _HEADING.search(known)), "")
            self.found.append(TextSpan(at, text, f"{self.headings.get(column, '')} {left}"))
        self.row.append((cell.reference, text))

    def _written(self, cell: _Cell) -> str:
        """What the cell holds as a text; a whole number that is stored as a fraction or a power is a whole number."""
        text = "".join(cell.value)
        if cell.kind == "s":
            place = int(text) if text.strip().isdecimal() and len(text) < 10 else -1
            self.used.add(place)
            return self.strings[place] if 0 <= place < len(self.strings) else ""
        if cell.kind not in {"", "n"}:
            return text
        try:
            number = float(text)
        except ValueError:
            return text
        # Of a fraction no part is a number of a person.
        return f"{number:.0f}" if number.is_integer() and abs(number) < 1e16 else ""

    def _end_row(self) -> None:
        columns = [reference.rstrip("0123456789") for reference, _ in self.row]
        texts = [text for _, text in self.row]
        headings = [self.headings.get(column, "") for column in columns]
        for place, digits in boxed_ids(texts, headings):
            self.found.append(TextSpan(f"cell {self.name}!{self.row[place][0]}", digits, "เลขประจำตัวประชาชน"))
        self.headings |= {
            column: text for column, text in zip(columns, texts, strict=True) if not _HEADING.search(text)
        }
        self.row.clear()


def sheet_parts(data: bytes, name: str, strings: list[str], used: set[int]) -> Iterator[FilePart]:
    """Everything in the part of a sheet; `used` gets the places of the shared strings that its cells hold."""
    sheet = _Sheet(name, strings, used)
    parse_xml(data, sheet.start, sheet.text, sheet.end)
    yield from sheet.found
    yield from sheet.others.finish()
