"""A standing page: written by hand, the same in every year, such as about, contact, privacy, accessibility."""

import re
from dataclasses import dataclass

from generator.model.place import Where

LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")
"""A link as hand-written pages have it: [words](address)."""

_TAKEN = re.compile(r"\d{4}|o\d+|index|404|assets|checklists|data|documents|files|search")


def is_taken(name: str) -> bool:
    """Whether the site itself uses an address."""
    return bool(_TAKEN.fullmatch(name))


@dataclass(frozen=True, slots=True)
class StandingPage:
    """One hand-written page: its name in the address, its title, and its lines with their numbers in the file."""

    slug: str
    title: str
    lines: tuple[tuple[int, str], ...]
    where: Where

    @property
    def links(self) -> tuple[tuple[str, Where], ...]:
        """Every address it leads to, and where that is written."""
        return tuple((found[2], self.where.at(number)) for number, text in self.lines for found in LINK.finditer(text))
