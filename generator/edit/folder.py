"""The agency's folder that is written into, and how its site is built."""

from dataclasses import dataclass, field
from pathlib import Path

from generator.model.options import Options


@dataclass(frozen=True, slots=True)
class AgencyFolder:
    """The folder of `agency` below `content`; `options`, with which its site is built, say which pages it has."""

    content: Path
    agency: str
    options: Options = field(default_factory=Options)

    @property
    def project(self) -> Path:
        """The folder above the content, from which all files are told."""
        return self.content.absolute().parent

    @property
    def path(self) -> Path:
        """The agency's folder itself."""
        return self.content.absolute() / self.agency

    def name(self, *parts: str) -> str:
        """A file of the agency as it is told: content/na-makhuea/2568/news.yml."""
        return "/".join((self.content.name, self.agency, *parts))
