"""The checksum of a content: the same everywhere, so that what one file says of another can be compared."""

import hashlib


def checksum(content: bytes | str) -> str:
    """The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()
