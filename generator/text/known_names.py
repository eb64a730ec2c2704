"""Several known names written as one text: สำนักปลัด/กองคลัง, "สำนักปลัด กองคลัง", กองช่าง และกองคลัง."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.text.thai import fold

# What may stand between two names; folded texts have no spaces.
_HARD = re.compile(r"[/\\,;|\n]")

_LONGEST = 500

_BETWEEN = re.compile(r"(?:[/\\,;|+&•·-]|และ|กับ|ร่วมกับ)*")


def names_in(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known names that a text consists of, in its order, each as it is known; empty where more stands in it.

    Names are compared by their fold. A longer name goes before a shorter one that it begins with.
    """
    by_fold = {fold(name): name for name in known}
    return tuple(dict.fromkeys(by_fold[part] for part in _parts(fold(text), tuple(by_fold))))


@lru_cache(maxsize=5_000)
def _parts(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    if text in known or len(text) > _LONGEST:
        return (text,) if text in known else ()
    return _tiled(text, sorted(known, key=len, reverse=True), {}) or ()


def _tiled(text: str, known: list[str], seen: dict[str, tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """The known names that make up the whole of a text, with nothing but separators between them; else None."""
    if text in seen:
        return seen[text]
    seen[text] = None
    for name in known:
        rest = text.removeprefix(name)
        if not name or rest == text:
            continue
        after = () if not rest else _after(rest, known, seen)
        if after is not None:
            seen[text] = (name, *after)
            break
    return seen[text]


def _after(rest: str, known: list[str], seen: dict[str, tuple[str, ...] | None]) -> tuple[str, ...] | None:
    between = _BETWEEN.match(rest)
    return _tiled(rest[between.end() if between else 0 :], known, seen)


def resolved(written: Iterable[str], known: Iterable[str]) -> tuple[tuple[str, ...], Mapping[int, str]]:
    """The names as they are known, each once; and by the position of its text, whatever is not known in it."""
    texts, names = tuple(written), tuple(known)
    found = [names_in(text, names) for text in texts]
    unknown = {place: _unknown(text, names) for place, text in enumerate(texts) if not found[place]}
    spelled = (name for text, parts in zip(texts, found, strict=True) for name in (parts or (text,)))
    return tuple(dict.fromkeys(spelled)), unknown


def _unknown(text: str, names: tuple[str, ...]) -> str:
    """Of several names the first that is not known; all of the text where none is."""
    parts = [part.strip() for part in _HARD.split(text) if part.strip()]
    strange = [part for part in parts if not names_in(part, names)]
    return strange[0] if len(strange) < len(parts) and strange else text
