"""Digits of any script as plain ones, each in its place, and the groups they stand in."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from generator.text.letters import INVISIBLE, JOINERS

# Decimal digits of all scripts; raised, lowered and circled ones are read as digits too.
ANY_DIGIT = (
    r"\d\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490"
    r"\u24ea\u24f5-\u24fd\u2776-\u277e\u2780-\u2788\u278a-\u2792"
)
"""The inside of a set of a regular expression."""

_DIGIT = re.compile(f"[{ANY_DIGIT}]")

_OTHER_DIGIT = re.compile(f"(?![0-9])[{ANY_DIGIT}]")

_UNSEEN = re.compile(f"[{INVISIBLE}{JOINERS}\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")

_GROUP = re.compile("[0-9]+")


def plain_digits(text: str) -> str:
    """The text with every digit as an Arabic one; each letter keeps its place."""
    return text if text.isascii() else _OTHER_DIGIT.sub(_value, text)


def as_seen(text: str) -> tuple[str, Sequence[int]]:
    """The text with plain digits and without what no reader sees, and the place that each of its letters had."""
    written = plain_digits(text)
    if not _UNSEEN.search(written):
        return written, range(len(written) + 1)
    places = [place for place, sign in enumerate(written) if not _UNSEEN.match(sign)]
    return "".join(written[place] for place in places), [*places, len(written)]


def _value(found: re.Match[str]) -> str:
    return str(unicodedata.digit(found[0], 0))


def has_digits(text: str, fewest: int) -> bool:
    """Whether a text holds so many digits in all."""
    return len(text) >= fewest and len(_DIGIT.findall(text)) >= fewest


@dataclass(frozen=True, slots=True)
class DigitGroup:
    """Digits that a reader sees as one number: `start` and `end` are its place in the text."""

    start: int
    end: int
    digits: str

    def __len__(self) -> int:
        return len(self.digits)


def digit_groups(text: str, start: int = 0, end: int | None = None) -> list[DigitGroup]:
    """The groups of Arabic digits in a text in which `plain_digits` left no others, or in a part of it."""
    found = _GROUP.finditer(text, start, len(text) if end is None else end)
    return [DigitGroup(*one.span(), one[0]) for one in found]
