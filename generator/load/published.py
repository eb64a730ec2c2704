"""The files that are published as they are: how large each is, and its digest."""

from collections.abc import Mapping
from pathlib import Path

from generator.model.published import Published, published


def published_files(files: Mapping[str, Path]) -> Mapping[str, Published]:
    """What is known of every file, by its path below the site's root."""
    return {path: published(source.read_bytes()) for path, source in files.items()}
