"""What a heading of a report's table names: known by its bare words, by likeness, or in doubt."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from generator.tables.heading_words import heading_key
from generator.text.thai import fold_header

_LIKE = 0.78

_CLEAR = 0.08


@dataclass(frozen=True, slots=True)
class Role:
    """What a column can hold: its id, what it is called to an officer, the keys of its headings."""

    id: str
    said: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """What a heading most likely names; `sure` says that nothing need be asked."""

    role: str
    likeness: float
    sure: bool
    others: tuple[str, ...] = ()


@cache
def roles() -> Mapping[str, Role]:
    """All that columns can hold, by id, from heads.yml."""
    written = yaml.safe_load((Path(__file__).parent / "heads.yml").read_text("utf-8"))
    return {
        id: Role(id, one["said"], frozenset(key for head in one["heads"] for key in _keys(str(head))))
        for id, one in written.items()
    }


def _keys(head: str) -> tuple[str, str]:
    return heading_key(head), fold_header(head)


@cache
def match(head: str) -> Match | None:
    """What a heading names; None where it is like none that is known."""
    keys = _keys(head)
    exact = [role.id for role in roles().values() if role.keys & set(keys)]
    if exact:
        return Match(exact[0], 1.0, sure=len(exact) == 1, others=tuple(exact[1:]))
    scored = sorted(((_likeness(keys[0], role), role.id) for role in roles().values()), reverse=True)
    (best, role), (next_best, other) = scored[:2]
    if best < _LIKE or len(keys[0]) < 3:
        return None
    clear = best - next_best >= _CLEAR
    return Match(role, best, sure=clear and best >= 0.85, others=() if clear else (other,))


def _likeness(key: str, role: Role) -> float:
    """How like a heading is to the nearest of a role: 1 for the same words; one that begins with another is near it."""
    best = 0.0
    for known in role.keys:
        if len(known) >= 5 and (key.startswith(known) or known.startswith(key)) and len(key) >= 5:
            best = max(best, 0.7 + 0.3 * min(len(key), len(known)) / max(len(key), len(known)))
        longest = max(len(key), len(known))
        if abs(len(key) - len(known)) < 0.5 * longest:
            best = max(best, difflib.SequenceMatcher(None, key, known, autojunk=False).ratio())
    return best
