"""The words of a paper, folded once for all that is asked of them."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.text.fiscal_years import NamedYears, fiscal_years_in
from generator.text.thai import arabic

_NO_LETTER = re.compile(r"[^ก-ฮa-z0-9]+")

_TWICE = re.compile(r"(.)\1+")

# Sara am that lost its circle: ส านักปลัด.
_HALF_AM = re.compile("([ก-ฮ][่-๋]?) า")

_HEADING_LINES, _HEADING_LETTERS = 12, 800

_FEWEST_LETTERS = 20

_RUN = 4


@lru_cache(maxsize=20_000)
def skeleton(text: str) -> str:
    """The consonants, digits and Latin letters of a text, none of them twice in a row.

    This is what is left of Thai by all that PDF files and scans do to it: marks in another order, lost or doubled, a
    letter printed again with its mark, vowels that stand apart, spaces within words.
    """
    return _TWICE.sub(r"\1", _NO_LETTER.sub("", arabic(text).lower()))


def with_whole_am(text: str) -> str:
    """The text with sara am where it lost its circle."""
    return _HALF_AM.sub("\\1ำ", text)


@dataclass(frozen=True)
class PaperText:
    """What a paper says: `pages` are the texts of its pages, of its sheets or of the whole of it."""

    pages: tuple[str, ...]

    @cached_property
    def skeletons(self) -> tuple[str, ...]:
        """The skeleton of each page."""
        return tuple(_TWICE.sub(r"\1", _NO_LETTER.sub("", arabic(page).lower())) for page in self.pages)

    @cached_property
    def first(self) -> int | None:
        """The first of the first two pages that says something, from 0; None where neither does."""
        return next((at for at, page in enumerate(self.pages[:2]) if len(page.strip()) >= _FEWEST_LETTERS), None)

    @cached_property
    def heading(self) -> str:
        """What stands at its beginning, where a paper says what it is: lines joined, since names run over them."""
        if self.first is None:
            return ""
        lines = [line.strip() for line in self.pages[self.first].splitlines() if line.strip()]
        return with_whole_am(" ".join(lines[:_HEADING_LINES]))[:_HEADING_LETTERS]

    @cached_property
    def heading_years(self) -> tuple[NamedYears, ...]:
        """The fiscal years that the beginning names."""
        return tuple(fiscal_years_in(self.heading))

    @cached_property
    def letters(self) -> tuple[int, int]:
        """How many Thai and how many Latin letters there are."""
        whole = "".join(self.pages)
        return len(re.findall("[ก-ฮ]", whole)), len(re.findall("[A-Za-z]", whole))

    def share(self, words: str) -> float:
        """How much of some words stands in it."""
        return share(words, self.skeletons)

    def holds(self, words: str) -> bool:
        """Whether the words stand anywhere in it."""
        wanted = skeleton(words)
        return any(wanted in page for page in self.skeletons)


def share(words: str, skeletons: Sequence[str]) -> float:
    """How much of some words stands in texts of which these are the skeletons, by runs of four letters: 1 for all."""
    wanted = skeleton(words)
    runs = {wanted[at : at + _RUN] for at in range(max(1, len(wanted) - _RUN + 1))}
    return sum(any(run in page for page in skeletons) for run in runs) / len(runs)


@lru_cache(maxsize=500)
def paper_text(pages: tuple[str, ...]) -> PaperText:
    """The words of a paper with these pages."""
    return PaperText(pages)


def near(one: str, other: str) -> bool:
    """Whether two names may be one that was misread: at most a quarter of their letters differ."""
    return difflib.SequenceMatcher(None, skeleton(one), skeleton(other), autojunk=False).ratio() >= 0.75


def any_near(one: str, others: Iterable[str]) -> bool:
    """Whether a name may be one of others."""
    return any(near(one, other) for other in others)
