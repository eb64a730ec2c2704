"""A document as a report is read from it: paragraphs and tables in their order, each piece with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.text.thai import clean


class Spot(NamedTuple):
    """Where a piece stands; numbers count from 1, 0 where they say nothing. `part` is a sheet or a part of a file."""

    part: str = ""
    page: int = 0
    line: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    cell: str = ""

    def said(self) -> str:
        """The place as an officer finds it: ตาราง 2 แถว 3 ช่อง 4, แผ่นงาน “มาตรการ” ช่อง C7, บรรทัด 12."""
        if self.cell:
            return f"แผ่นงาน “{self.part}” ช่อง {self.cell}" if self.part else f"ช่อง {self.cell}"
        named = (("หน้า", self.page), ("ตาราง", self.table), ("แถว", self.row), ("ช่อง", self.column))
        words = [f"{word} {number}" for word, number in named if number]
        if self.line and not self.table:
            words.append(f"บรรทัด {self.line}" if not self.page else f"บรรทัดที่ {self.line}")
        return " ".join([f"“{self.part}”", *words] if self.part else words)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is seen: its paragraphs, the columns and rows it covers, tables that stand in it."""

    paragraphs: tuple[str, ...]
    spot: Spot
    column: int
    columns: int = 1
    rows: int = 1
    nested: tuple["Table", ...] = ()

    @property
    def text(self) -> str:
        """Its paragraphs, a line each."""
        return "\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell stands once, in the first row and column that it covers. `width` is in columns."""

    rows: tuple[tuple[Cell, ...], ...]
    width: int

    def cells(self) -> Iterator[Cell]:
        """All cells that hold something, those of tables within cells behind their cell."""
        for row in self.rows:
            for cell in row:
                if cell.paragraphs:
                    yield cell
                for inner in cell.nested:
                    yield from inner.cells()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text outside of tables; `title` where its author made it a heading."""

    text: str
    spot: Spot
    title: bool = False


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, in its order; `aside` are texts that stand beside it: page headers, comments, notes.

    `letters` counts the letters of the file as they were found by a second look that knows nothing of tables; it is
    compared with what the blocks hold.
    """

    blocks: tuple[Block, ...]
    aside: tuple[Paragraph, ...] = ()
    letters: int | None = None
    notes: tuple[str, ...] = field(default=())

    def pieces(self) -> Iterator[Cell | Paragraph]:
        """Every paragraph and every cell that holds something."""
        for block in self.blocks:
            if isinstance(block, Table):
                yield from block.cells()
            elif block.text:
                yield block
        yield from self.aside

    @property
    def held(self) -> int:
        """The letters that its pieces hold."""
        return sum(counted(piece.text) for piece in self.pieces())


_LETTER = re.compile("[A-Za-z0-9๐-๙ก-ฮ]")


def counted(text: str) -> int:
    """The letters and digits of a text; marks above and below are none, because cleaning puts them in order."""
    return len(_LETTER.findall(clean(text)))


def lines_of(text: str) -> tuple[str, ...]:
    """Display text as its lines that hold something."""
    return tuple(line for line in clean(text).split("\n") if line)
