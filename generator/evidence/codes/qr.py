"""The QR codes of a picture, read where the libraries for it are installed."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from generator.core.checksum import checksum

NEEDED = ("PIL", "zxingcpp")
"""What `pip install oit-site[qr]` brings; without them nothing is said of what a QR code holds."""


@cache
def _reader() -> Callable[[bytes], tuple[str, ...]] | None:
    if not all(find_spec(name) for name in NEEDED):
        return None
    # By its name and only here: importing it without the libraries would fail.
    try:
        return cast("Callable[[bytes], tuple[str, ...]]", import_module("generator.evidence.codes.read_qr").read_qr)
    except ImportError:
        return None


def qr_of(path: Path, digest: str) -> tuple[str, ...] | None:
    """The texts of the QR codes in the picture at `path`; None where nobody could read it or it is another by now."""
    read = _reader()
    if read is None:
        return None
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return read(data) if checksum(data) == digest else None
