"""Rows whose cells stand one column off or in each other's place, seen by what offices and sentences look like."""

from collections.abc import Callable
from dataclasses import replace

from generator.intake.cells.parties import all_parties, is_party
from generator.intake.cells.points import points
from generator.intake.document import Cell, Paragraph
from generator.intake.report.account import Account, Fate, Piece
from generator.intake.report.drafts import Draft

Told = Callable[[str], None]


def put_right(draft: Draft, account: Account, tell: Told) -> None:
    """Puts the cells of a draft into their columns where they clearly stand in others; tells what was done."""
    _swapped(draft, tell)
    _shifted(draft, account, tell)


def _lines(pieces: list[Piece]) -> list[str]:
    return [line for piece in pieces for line in piece.text.split("\n")]


def _swapped(draft: Draft, tell: Told) -> None:
    """The responsible and what was done in each other's column."""
    held = draft.cells
    for role in ("output", "outcome", "results", "steps"):
        if "responsible" not in held or role not in held:
            continue
        mine = [point.text for point in points(_lines(held["responsible"]))]
        other = [point.text for point in points(_lines(held[role]))]
        if all_parties(other) and len(mine) > 1 and not any(map(is_party, mine)):
            held["responsible"], held[role] = held[role], held["responsible"]
            tell("ช่องผู้รับผิดชอบกับช่อง{}ของแถวนี้พิมพ์สลับกัน จัดกลับแล้ว".format(draft.heads.get(role, "")))


def _shifted(draft: Draft, account: Account, tell: Told) -> None:
    """The steps in the cell of the responsible, behind the office; what follows stands one column further right."""
    held = draft.cells
    if not {"responsible", "steps", "monitoring"} <= set(held) or len(held["responsible"]) != 1:
        return
    piece = held["responsible"][0]
    first, *rest = points(piece.text.split("\n"))
    if not is_party(first.text) or first.number or not rest or not all(point.number for point in rest):
        return
    if any(is_party(point.text) for point in rest):
        return
    numbered = tuple(f"{point.number}. {point.text}" for point in rest)
    left = held["monitoring"]
    held["monitoring"], held["steps"] = held["steps"], [_like(piece, numbered)]
    held["responsible"] = [_like(piece, (first.text,))]
    account.note([piece], Fate.PLACED)
    account.note(left, Fate.UNPLACED, why="เหลือจากแถวที่พิมพ์เลื่อนช่อง")
    tell("ช่องของแถวนี้พิมพ์เลื่อนไปหนึ่งช่อง จัดขั้นตอนและการกำกับติดตามกลับเข้าช่องของตน")


def _like(piece: Piece, lines: tuple[str, ...]) -> Piece:
    if isinstance(piece, Cell):
        return replace(piece, paragraphs=lines, nested=())
    return Paragraph("\n".join(lines), piece.spot)
