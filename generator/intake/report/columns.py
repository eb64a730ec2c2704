"""The columns of a table: which rows are its headings, in one row or two, and what each column holds."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.intake.cells.points import is_ordinal
from generator.intake.document import Cell, Table
from generator.intake.report.heads import Match, match, roles
from generator.text.thai import fold_header, one_line

_LONGEST_HEAD = 110

_MANY = 2

CONTEXT = {"number", "skip", "status"}
"""Roles that alone make no head of a measures report."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A heading of which it is not sure what it names: the most likely role and what else it may be."""

    head: str
    role: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a table holds: its role and its heading as written, by its place; and what is in doubt."""

    roles: Mapping[int, str] = field(default_factory=dict)
    heads: Mapping[int, str] = field(default_factory=dict)
    width: int = 0
    doubts: tuple[Doubt, ...] = ()

    def has(self, *wanted: str) -> bool:
        """Whether a column holds one of these."""
        return bool(set(wanted) & set(self.roles.values()))


Decided = Mapping[str, str]
"""What the office said of headings: the role, by the folded heading."""


def head_rows(rows: Sequence[Sequence[Cell]], at: int, decided: Decided) -> tuple[Columns, int]:
    """The columns that the rows from `at` on name as their headings, and how many rows those are; 0 where none."""
    one = _named([_heads(rows[at])], decided)
    best, count = (one, 1) if _is_head(one, rows[at]) else (Columns(), 0)
    if at + 1 < len(rows) and _can_be_second(rows[at], rows[at + 1]):
        two = _named([_heads(rows[at]), _heads(rows[at + 1])], decided)
        if _worth(two) > _worth(best) and _is_head(two, (*rows[at], *rows[at + 1])):
            best, count = two, 2
    while count and at + count < len(rows) and _is_numbering(rows[at + count]):
        count += 1
    return best, count


def _heads(row: Iterable[Cell]) -> dict[int, tuple[str, int]]:
    """The headings of a row by their column, each with the columns that it covers."""
    return {cell.column: (one_line(" ".join(cell.paragraphs)), cell.columns) for cell in row if cell.paragraphs}


def _can_be_second(first: Sequence[Cell], second: Sequence[Cell]) -> bool:
    """Whether a row can hold the headings below those of another: short texts, no points, none of them known twice."""
    if not all(_is_above(cell, first) for cell in first if cell.paragraphs):
        return False
    texts = [" ".join(cell.paragraphs) for cell in second if cell.paragraphs]
    short = all(len(text) <= _LONGEST_HEAD for text in texts)
    wide = any(cell.columns > 1 for cell in first) or len(_heads(first)) < len({cell.column for cell in second})
    return bool(texts) and short and len(_heads(first)) > 1 and (wide or any(cell.rows > 1 for cell in first))


def _is_above(cell: Cell, row: Sequence[Cell]) -> bool:
    """Whether a cell can be the upper of two rows of headings: it is known, or stands over several columns or rows."""
    beside = {other.column for other in row if other.paragraphs}
    wide = cell.columns > 1 or cell.rows > 1 or cell.column + 1 not in beside
    return len(cell.text) <= _LONGEST_HEAD and (wide or match(one_line(cell.text)) is not None)


def _named(levels: Sequence[Mapping[int, tuple[str, int]]], decided: Decided) -> Columns:
    found: dict[int, str] = {}
    heads: dict[int, str] = {}
    doubts: list[Doubt] = []
    places = sorted({place for level in levels for place in level})
    width = max((place + span for level in levels for place, (_, span) in level.items()), default=0)
    for place in places:
        head, known, doubt = _role(levels, place, decided)
        if not head:
            continue
        heads[place] = head
        found[place] = known or "skip"
        if doubt:
            doubts.append(doubt)
    return Columns(_once_each(found, heads), heads, width, tuple(doubts))


def _role(
    levels: Sequence[Mapping[int, tuple[str, int]]], place: int, decided: Decided
) -> tuple[str, str, Doubt | None]:
    """The heading of a column as written, what it names, and a doubt about it."""
    texts = [level[place][0] for level in levels if place in level]
    above = _above(levels[0], place) if len(levels) > 1 and place not in levels[0] else ""
    candidates = [*reversed(texts), *([f"{above} {texts[-1]}"] if above and texts else []), " ".join(texts)]
    head = texts[-1] if texts else ""
    if len(levels) > 1 and place in levels[0] and levels[0][place][1] > 1 and place not in levels[1]:
        return "", "", None
    for text in candidates:
        if role := decided.get(fold_header(text)):
            return head, role, None
    matches = [found for text in candidates if len(text) <= _LONGEST_HEAD and (found := match(text))]
    best = max(matches, key=lambda found: (found.likeness, found.sure), default=None)
    return head, best.role if best else "", _doubt(head, best)


def _doubt(head: str, best: Match | None) -> Doubt | None:
    if best and best.sure:
        return None
    return Doubt(head, best.role, best.others) if best else Doubt(head, "")


def _above(level: Mapping[int, tuple[str, int]], place: int) -> str:
    """The heading of the row above that covers a column, or that began before it with nothing of its own behind it."""
    before = [start for start in level if start <= place]
    return level[max(before)][0] if before else ""


def _once_each(found: Mapping[int, str], heads: Mapping[int, str]) -> dict[int, str]:
    """Where two columns would hold the same, the one whose heading is nearer keeps it."""
    kept: dict[str, int] = {}
    made = dict(found)
    for place, role in found.items():
        if role == "skip":
            continue
        if role in kept:
            one, other = match(heads[kept[role]]), match(heads[place])
            nearer = place if (other.likeness if other else 0) > (one.likeness if one else 0) else kept[role]
            made[kept[role] if nearer == place else place] = _instead(role, made)
            kept[role] = nearer
        else:
            kept[role] = place
    return made


_SECOND = {
    "output": "results",
    "results": "output",
    "measure": "steps",
    "steps": "measure",
    "issue": "finding",
    "timeframe": "monitoring",
}


def _instead(role: str, made: Mapping[int, str]) -> str:
    """What a second column of a role most likely holds."""
    other = _SECOND.get(role, "skip")
    return other if other not in made.values() else "skip"


def _worth(columns: Columns) -> int:
    return len({role for role in columns.roles.values() if role not in CONTEXT})


def _is_head(columns: Columns, cells: Sequence[Cell]) -> bool:
    """Whether a row is one of headings: several are known, and most of what stands in it is."""
    filled = [cell for cell in cells if cell.paragraphs]
    if any(len(cell.text) > 2 * _LONGEST_HEAD for cell in filled):
        return False
    known = [place for place, role in columns.roles.items() if role != "skip" or match(columns.heads[place])]
    clear = [place for place in known if columns.roles[place] not in CONTEXT and _is_clear(columns.heads[place])]
    return _worth(columns) >= _MANY and len(clear) >= _MANY and 2 * len(known) >= len(columns.heads)


def _is_clear(head: str) -> bool:
    """Whether a heading is known nearly word by word; one that is like none is known because the office said so."""
    found = match(head)
    return found is None or found.likeness >= 0.9


def _is_numbering(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns: (๑) (๒) (๓)."""
    texts = [cell.text for cell in row if cell.paragraphs]
    return len(texts) >= 3 and all(map(is_ordinal, texts))


def form_labels(table: Table, decided: Decided) -> dict[int, list[tuple[Cell, str, Cell]]] | None:
    """The labelled cells of a form, by row: (label, role, value); None for a table that is no form.

    A form has its headings at the left of its values: one pair in a row, or two beside each other.
    """
    found: dict[int, list[tuple[Cell, str, Cell]]] = {}
    filled = 0
    for at, row in enumerate(table.rows):
        cells = [cell for cell in row if cell.paragraphs or cell.nested]
        filled += len(cells) > 1
        pairs = _pairs([cell for cell in row if cell.column < table.width], decided)
        if pairs:
            found[at] = pairs
    roles_found = {role for pairs in found.values() for _, role, _ in pairs}
    whole = {role for role in roles_found if role not in CONTEXT}
    return found if len(whole) >= 3 and 3 * len(found) >= 2 * filled else None


def _pairs(row: Sequence[Cell], decided: Decided) -> list[tuple[Cell, str, Cell]]:
    pairs = []
    at = 0
    while at + 1 < len(row):
        label, value = row[at], row[at + 1]
        role = label_role(label.text, decided)
        if not role or label_role(value.text, decided, least=1.0):
            return []
        pairs.append((label, role, value))
        at += 2
    return pairs


def label_role(text: str, decided: Decided, *, least: float = 0.85) -> str:
    """What a label of a form names: a heading, with a colon or a number about it; else empty."""
    bare = re.sub(r"^\s*\(?[0-9๐-๙]{1,2}[.)]\s*|\s*[:：]\s*$", "", one_line(text))
    if not bare or len(bare) > _LONGEST_HEAD:
        return ""
    if role := decided.get(fold_header(bare)):
        return role
    found = match(bare)
    return found.role if found and found.likeness >= least else ""


def said(role: str) -> str:
    """What a role is called to an officer."""
    return roles()[role].said
