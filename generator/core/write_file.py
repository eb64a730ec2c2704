"""Files are written whole or not at all."""

import os
from pathlib import Path


def write_file(path: Path, content: bytes | str) -> None:
    """Writes a file, a text as UTF-8 with the line ends it has; the folders on the way are made.

    What stood there before stays until the new content is whole. Raises OSError where it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".oit-{os.getpid()}.part")
    try:
        part.write_bytes(content.encode() if isinstance(content, str) else content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
