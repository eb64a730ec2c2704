"""What everything here is made from, and the address a path has."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from generator.core import addresses
from generator.model.dataset import Dataset
from generator.model.files import Published
from generator.model.site import Site
from generator.model.status import YearStatus

FORMAT = "1.1"
"""The version of the project's own JSON: the first number grows when a key goes or changes its meaning."""


@dataclass(frozen=True, slots=True)
class Source:
    """A site, its statuses, the rows it gives away, every published file, and where the site stands.

    `address` is the site's own (`https://…/`), empty where nobody has said it yet.
    """

    site: Site
    statuses: Mapping[int, YearStatus]
    sheets: tuple[Dataset, ...]
    files: Mapping[str, Published] = field(default_factory=dict)
    address: str = ""

    def url(self, path: str) -> str | None:
        """The whole address of a path below the site's root, or None where the site's is not known.

        A file's own name may hold a %, # or ?, which mean something else in an address.
        """
        return f"{self.address.rstrip('/')}/{quote(path)}" if self.address else None

    def page(self, path: str) -> dict[str, str | None]:
        """A page: its path as readers' browsers know it, and its address."""
        shown = addresses.url(path)
        return {"path": shown, "url": self.url(shown)}

    def file(self, path: str) -> dict[str, object] | None:
        """A published file: path, address, size and digest; None where it is not there."""
        known = self.files.get(path)
        return {"path": path, "url": self.url(path), "size": known.size, "sha256": known.sha256} if known else None

    def sheets_of(self, year: int, item: str | None = None) -> tuple[Dataset, ...]:
        """The rows of a year; of one item, where it is named."""
        return tuple(one for one in self.sheets if one.year == year and item in (None, one.item))
