"""Files are written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from generator.core.checksum import checksum_of_pieces, pieces_of


def write_file(path: Path, content: bytes | str) -> None:
    """Writes a file, a text as UTF-8 with the line ends it has; the folders on the way are made.

    What stood there before stays until the new content is whole. Raises OSError where it cannot be written.
    """
    with _part_of(path) as part:
        part.write_bytes(content.encode() if isinstance(content, str) else content)


class ChangedFileError(Exception):
    """A file that is no longer the one that was looked into."""


def copy_file(source: Path, path: Path, sha256: str) -> None:
    """Copies a file whose content has this checksum; raises ChangedFileError where it has another by now.

    What was looked into is what is published: what stands at `path` is whole, and has been read once.
    """
    with _part_of(path) as part:
        with source.open("rb") as read, part.open("wb") as written:
            digest = checksum_of_pieces(_written(pieces_of(read), written))
        if digest != sha256:
            raise ChangedFileError(source.name)


def _written(pieces: Iterator[bytes], file: BinaryIO) -> Iterator[bytes]:
    for piece in pieces:
        file.write(piece)
        yield piece


@contextmanager
def _part_of(path: Path) -> Iterator[Path]:
    """A file beside `path` to write into, which takes its place when all went well; folders on the way are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".oit-{os.getpid()}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
