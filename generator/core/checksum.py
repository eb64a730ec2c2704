"""The checksum of a content: the same everywhere, so that what one file says of another can be compared."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

_PIECE = 1 << 20


def checksum(content: bytes | str) -> str:
    """The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def checksum_of_pieces(pieces: Iterable[bytes]) -> str:
    """The same of a content that comes in pieces."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def pieces_of(file: BinaryIO) -> Iterator[bytes]:
    """The content of an open file, piece by piece."""
    while piece := file.read(_PIECE):
        yield piece
