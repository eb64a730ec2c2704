"""How alike texts are by their letters: five-letter pieces weighed by how few texts have them.

No words are cut: Thai has no spaces, and texts read from pictures and old PDFs have their marks in disorder. Measured
against words and fuzzy comparing, five letters found most papers (docs/decisions/0071).
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.text.thai import fold

SIZE = 5

_OTHER = re.compile("[^a-zก-๎]+")

# Marks above and below are what reading pictures gets wrong first, and say little where letters stand.
_MARKS = re.compile("[\u0e47-\u0e4e]")

_HALF_AM = re.compile("(?<=[ก-ฮ]) (?=[\u0e48-\u0e4b]?า)")

Vector = Mapping[str, float]


def letters(text: str) -> str:
    """The letters of a text for comparing: marks in order, ำ joined, no digits, spaces, tones or signs."""
    return _OTHER.sub("", _MARKS.sub("", fold(_HALF_AM.sub("\u0e4d", text))))


def grams(text: str) -> Counter[str]:
    """The five-letter pieces of a text and how often each stands in it."""
    plain = letters(text)
    return Counter(plain[at : at + SIZE] for at in range(max(len(plain) - SIZE + 1, 1 if plain else 0)))


class Weights:
    """What each piece weighs: more, the fewer of the known texts have it."""

    def __init__(self, texts: Sequence[Counter[str]]) -> None:
        found = Counter(piece for text in texts for piece in text)
        self._known = {piece: math.log((1 + len(texts)) / (1 + number)) + 1 for piece, number in found.items()}

    def vector(self, counted: Counter[str]) -> Vector:
        """The text as a vector of length one; pieces that no known text has are left out."""
        weighed = {
            piece: (1 + math.log(number)) * self._known[piece]
            for piece, number in counted.items()
            if piece in self._known
        }
        length = math.sqrt(sum(weight * weight for weight in weighed.values()))
        return {piece: weight / length for piece, weight in weighed.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """How alike two vectors of length one are, 0 to 1."""
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return sum(weight * large.get(piece, 0.0) for piece, weight in small.items())


def longest_run(one: str, other: str, most: int = 400) -> int:
    """The length of the longest run of letters that both texts have; of the first one its first `most` letters."""
    one, best = letters(one)[:most], 0
    plain = letters(other)
    for at in range(len(one)):
        while at + best < len(one) and one[at : at + best + 1] in plain:
            best += 1
    return best
