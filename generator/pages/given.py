"""What a site gives away besides its pages: rows, documents, and how large their files are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.sheet import Sheet

Sizes = Mapping[str, int]
"""Bytes of the files beside the pages, by path below the site's root."""


@dataclass(frozen=True)
class Given:
    """The rows of all years, and the sizes of every file that is published."""

    sheets: tuple[Sheet, ...] = ()
    sizes: Sizes = field(default_factory=dict)
