"""Changes of which nothing was written; known to every command, so it needs nothing that changes are made with."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.core.location import SourceMap
from generator.core.problem import Problem


@dataclass(frozen=True, slots=True)
class Refused:
    """Changes of which nothing was written, because of these problems; places and texts are those of the trial."""

    problems: tuple[Problem, ...]
    book: SourceMap = field(default_factory=SourceMap)
    texts: Mapping[str, str] = field(default_factory=dict)
