"""The faulty line as its author wrote it, with carets under the place, as wide as a terminal shows it."""

import re
from functools import lru_cache
from typing import NamedTuple

from wcwidth import wcwidth

from generator.text.personal_numbers import hidden

ROOM = 72
"""How many columns of a terminal the text of an excerpt may take."""

_TAB = "    "

_UNSEEN = "\ufffd"

_CUT = "…"

# The line breaks of YAML; str.splitlines knows more, and its line numbers would drift.
_BREAKS = re.compile("\r\n|[\r\n\x85\u2028\u2029]")

_PLAIN_END = re.compile(r":(?=\s|$)|\s#|[\t ]*$")

_FLOW_END = re.compile(r":(?=[\s,\[\]{}]|$)|\s#|[,\[\]{}]|[\t ]*$")

_CLOSING = {"[": "]", "{": "}"}


def line_of(text: str, number: int) -> str | None:
    """A line of a text by its number from 1, or None."""
    lines = _lines(text)
    return lines[number - 1] if 0 < number <= len(lines) else None


@lru_cache(maxsize=16)
def _lines(text: str) -> list[str]:
    """Several problems of a file are told one after the other."""
    return _BREAKS.split(text)


def yaml_length(line: str, column: int) -> int:
    """How many characters the value or key that begins at `column` (from 1) has on its line; at least 1."""
    rest = line[column - 1 :]
    if rest[:1] in {'"', "'"}:
        closing = rest.find(rest[0], 1)
        return closing + 1 if closing > 0 else max(len(rest.rstrip()), 1)
    if rest[:1] in _CLOSING:
        return _bracket(rest)
    before = line[: column - 1]
    inside = sum(before.count(sign) for sign in "[{") > sum(before.count(sign) for sign in "]}")
    end = (_FLOW_END if inside else _PLAIN_END).search(rest)
    return max(len(rest[: end.start() if end else None].rstrip()), 1)


def _bracket(rest: str) -> int:
    """The length up to the bracket that closes the first; 1 where that stands on another line."""
    opening, closing, depth = rest[0], _CLOSING[rest[0]], 0
    for position, sign in enumerate(rest):
        depth += (sign == opening) - (sign == closing)
        if not depth:
            return position + 1
    return 1


def cell_length(line: str, column: int) -> int:
    """How many characters the cell of a line of CSV that begins at `column` (from 1) has; at least 1."""
    rest = line[column - 1 :]
    found = re.match(r'"(?:[^"]|"")*"?|[^,;\t]*', rest)
    return max(len(found[0].rstrip()) if found else 0, 1)


class Excerpt(NamedTuple):
    """A line behind its label (a line number, a cell), in three parts; what is meant is `here`."""

    label: str
    before: str
    here: str
    after: str

    @property
    def lines(self) -> tuple[str, str]:
        """The line, and below it as many carets as `here` is wide."""
        margin = f"{self.label:>5} │ "
        below = f"{' ' * (len(margin) - 2)}│ {' ' * width(self.before)}"
        carets = "^" * max(width(self.here), 1)
        return f"{margin}{self.before}{self.here}{self.after}".rstrip(), f"{below}{carets}"


def excerpt(line: str, label: str, column: int, length: int) -> Excerpt:
    """What is shown of a line for `length` characters from `column` (from 1); a long line is cut around them."""
    start = min(max(column - 1, 0), len(line))
    parts = (line[:start], line[start : start + length], line[start + length :])
    # A number of a person is quoted in part only, even to the officer whose file holds it.
    return Excerpt(label, *_cut(*(_seen(hidden(part)) for part in parts)))


def width(text: str) -> int:
    """The columns a text takes: a Thai vowel or tone mark above or below takes none, a wide character two."""
    return sum(max(wcwidth(character), 0) for character in text)


def _seen(text: str) -> str:
    """Tabs as spaces; what cannot be seen, or would command the terminal, as a sign that can."""
    shown = text.replace("\t", _TAB)
    return "".join(one if one.isprintable() or one == " " else _UNSEEN for one in shown)


def _cut(before: str, here: str, after: str) -> tuple[str, str, str]:
    """The three parts of a line, so that they have room; what is meant stays in sight."""
    if width(before) + width(here) + width(after) <= ROOM:
        return before, here, after
    if width(here) > ROOM * 2 // 3:
        here, after = _head(here, ROOM * 2 // 3) + _CUT, ""
    room = ROOM - width(here)
    if width(before) > room // 2:
        before = _CUT + _tail(before, max(room // 2, room - width(after)) - 1)
    room -= width(before)
    if width(after) > room:
        after = _head(after, room - 1) + _CUT
    return before, here, after


def _head(text: str, room: int) -> str:
    """As much of the beginning as fits; never a letter without its marks."""
    used = 0
    for position, character in enumerate(text):
        used += max(wcwidth(character), 0)
        if used > room:
            return text[:position]
    return text


def _tail(text: str, room: int) -> str:
    """As much of the end as fits; it never begins with a mark whose letter is cut off."""
    position, used = len(text), 0
    while position and used + max(wcwidth(text[position - 1]), 0) <= room:
        position -= 1
        used += max(wcwidth(text[position]), 0)
    while position < len(text) and wcwidth(text[position]) <= 0:
        position += 1
    return text[position:]
