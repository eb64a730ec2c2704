"""What became of every piece of a document: nothing is lost, and a count proves it."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from generator.intake.document import Cell, Document, Paragraph, Spot


class Fate(Enum):
    """What became of a piece; the value is what an officer is told."""

    PLACED = "ลงช่องแล้ว"
    HEAD = "หัวตาราง"
    COVER = "ปกและชื่อเรื่อง"
    SECTION = "หัวข้อของส่วน"
    NUMBER = "เลขลำดับ"
    OFFICIAL = "ถ้อยคำของแบบวัด"
    REPEATED = "พิมพ์ซ้ำ"
    NOTHING = "ขีดแทนไม่มีข้อมูล"
    UNPLACED = "ยังไม่ได้จัด"


Piece = Cell | Paragraph


def key_of(piece: Piece) -> Hashable:
    """What tells a piece from others: its place for a cell, which may be made anew; itself for a paragraph."""
    return piece.spot if isinstance(piece, Cell) else id(piece)


def _with_inner(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, and the cells of tables that became lines of one of them."""
    for piece in pieces:
        yield piece
        if isinstance(piece, Cell):
            for table in piece.nested:
                yield from table.cells()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A text that found no field, as it is written: where it stands, under which heading, and why."""

    text: str
    spot: Spot
    head: str = ""
    why: str = ""


@dataclass
class Account:
    """The fate of each piece of a document; a piece without one at the end is unplaced."""

    document: Document
    fates: dict[Hashable, Fate] = field(default_factory=dict)
    heads: dict[Hashable, str] = field(default_factory=dict)
    why: dict[Hashable, str] = field(default_factory=dict)
    leftovers: list[Unplaced] = field(default_factory=list)

    def note(self, pieces: Iterable[Piece], fate: Fate, *, head: str = "", why: str = "") -> None:
        """Says what became of pieces; what was placed stays so."""
        for piece in _with_inner(pieces):
            if self.fates.get(key_of(piece)) is not Fate.PLACED:
                self.fates[key_of(piece)] = fate
            if head:
                self.heads[key_of(piece)] = head
            if why:
                self.why[key_of(piece)] = why

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All pieces that hold something, each once."""
        return tuple(self.document.pieces())

    def fate(self, piece: Piece) -> Fate:
        """What became of a piece."""
        return self.fates.get(key_of(piece), Fate.UNPLACED)

    def counts(self) -> Mapping[Fate, int]:
        """How many pieces met each fate; together they are all pieces."""
        return Counter(map(self.fate, self.pieces))

    def unplaced(self) -> Iterator[Unplaced]:
        """Every piece, and every part of one, that found no field."""
        for piece in self.pieces:
            if self.fate(piece) is Fate.UNPLACED:
                yield Unplaced(
                    piece.text, piece.spot, self.heads.get(key_of(piece), ""), self.why.get(key_of(piece), "")
                )
        yield from self.leftovers

    @property
    def whole(self) -> bool:
        """Whether the pieces hold all letters that a second look found in the file."""
        return self.document.letters is None or self.document.letters == self.document.held
