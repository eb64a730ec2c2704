"""The data sets that a site publishes, with the sizes of their files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.core.addresses import ROW_FILES
from generator.model.dataset import Dataset

ENDINGS = tuple(zip(ROW_FILES, ("CSV", "Excel", "JSON"), strict=True))
"""The kinds of file that rows are given away as, and what readers call them."""

Sizes = Mapping[str, int]
"""Bytes of the files beside the pages, by path below the site's root."""


@dataclass(frozen=True)
class PublishedData:
    """The rows of all years, and the sizes of every file that is published."""

    sheets: tuple[Dataset, ...] = ()
    sizes: Sizes = field(default_factory=dict)
