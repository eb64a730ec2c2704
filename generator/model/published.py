"""What is known of a published file: how large it is, and the digest that tells whether it is the same."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """`size` in bytes; `sha256` in hexadecimal."""

    size: int
    sha256: str


def published(content: bytes) -> Published:
    """What is known of a file with this content."""
    return Published(len(content), hashlib.sha256(content).hexdigest())
