"""A problem is a value: a stable code, where it is, and the facts its sentence needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import NamedTuple

from generator.core.location import DataPath
from generator.core.problem_pages import problem_page


class Severity(Enum):
    """How much a problem matters: an error stops the build; a gap costs points but stops nothing."""

    ERROR = "error"
    WARNING = "warning"
    GAP = "gap"
    NOTE = "note"


def severity_of(code: str) -> Severity:
    """How much problems of a code matter, as its page says; raises KeyError for a code that does not exist."""
    return Severity(problem_page(code).severity)


class Phrase(NamedTuple):
    """A part of a sentence in both languages: what a fact is called by whoever knows of it."""

    th: str
    en: str

    def format(self, **facts: object) -> "Phrase":
        """The phrase with its `{...}` filled in."""
        return Phrase(self.th.format(**facts), self.en.format(**facts))


UNSAID = Phrase("", "")
"""Where there is nothing to call."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that someone should mend; worded by the `messages` room.

    `code` has a page in docs/problems; `facts` are the texts its sentence quotes, `phrases` those of them that are
    told otherwise in each language; `item`, `requirement` and `year` (พ.ศ.) name what of which checklist it
    concerns, where it concerns one.
    """

    code: str
    where: DataPath
    facts: Mapping[str, str] = field(default_factory=dict)
    item: str | None = None
    requirement: str | None = None
    year: int | None = None
    phrases: Mapping[str, Phrase] = field(default_factory=dict)

    def say(self, **phrases: Phrase) -> "Problem":
        """The same problem, some of whose facts are told by these phrases."""
        return replace(self, phrases={**self.phrases, **phrases})

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return severity_of(self.code)

    @property
    def stops(self) -> bool:
        """Whether nothing may be built while it stands."""
        return self.severity is Severity.ERROR
