"""A paper as it is compared: the text of its pages, what its beginning says, and the years it speaks of."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from generator.text.dates import plausible
from generator.text.thai import arabic, clean

_BEGINNING = 400
"""Letters of the first page that a title and its subtitle take."""

_RANGE = re.compile(r"(?:พ\.?\s*ศ\.?\s*)?(25[0-9]{2})\s*(?:-|–|—|ถึง)\s*(?:พ\.?\s*ศ\.?\s*)?(25[0-9]{2})")

_FISCAL = re.compile(r"(?:ปี\s*(?:งบประมาณ)?|งบประมาณ|ประจำปี|รอบปี)\s*(?:พ\.?\s*ศ\.?\s*)?(25[0-9]{2})")

_ANY = re.compile(r"(?<![0-9])(25[0-9]{2}|20[0-9]{2})(?![0-9])")

_LAW = re.compile(
    r"(?:พระราชบัญญัติ|พ\.ร\.บ\.|ระเบียบ|กฎกระทรวง|รัฐธรรมนูญ|ประกาศคณะกรรมการ)[^\n]{0,120}?(?:พ\.?\s*ศ\.?\s*)?25[0-9]{2}"
)


@dataclass(frozen=True)
class Paper:
    """A paper: the text of each of its pages; "" for one without text."""

    pages: tuple[str, ...]

    @cached_property
    def text(self) -> str:
        """All its text."""
        return "\n".join(map(clean, self.pages))

    @cached_property
    def beginning(self) -> str:
        """What stands first: its title, and what follows it."""
        return self.text[:_BEGINNING]

    @cached_property
    def is_english(self) -> bool:
        """Whether more of it is written in Latin letters than in Thai ones."""
        latin = len(re.findall("[A-Za-z]", self.text))
        return latin > 40 and latin > len(re.findall("[ก-๎]", self.text))

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """The first and last year (พ.ศ.) it speaks of: those of its title, else the one it names most often."""
        for part in (self.text[:200], self.beginning):
            if years := _years(part):
                return years
        counted = Counter(int(year) for year in _FISCAL.findall(arabic(_LAW.sub(" ", self.text))))
        return (counted.most_common(1)[0][0],) * 2 if counted else None


def _years(text: str) -> tuple[int, int] | None:
    plain = _LAW.sub(" ", arabic(text))
    if found := _RANGE.search(plain):
        first, last = int(found[1]), int(found[2])
        if first <= last <= first + 20:
            return first, last
    if found := _FISCAL.search(plain):
        return int(found[1]), int(found[1])
    for year in map(int, _ANY.findall(plain)):
        written = year + 543 if year < 2400 else year
        if plausible(written):
            return written, written
    return None
