"""A workbook of ours to fill in, told from every other file."""

from pathlib import Path

from generator.evidence.package import BrokenPackageError, listed_package

BASE_SHEET = "_oit"
"""The hidden sheet by which a form is known: it keeps what its cells held when it was handed out."""

_BOOK = "xl/workbook.xml"

# The list of sheets of no form is as long as this, in bytes.
_LONGEST_LIST = 1_000_000

_LARGEST = 50_000_000


def is_form(data: bytes) -> bool:
    """Whether the file is a form of ours, of whatever version, and however damaged its sheets are."""
    try:
        with listed_package(data) as package:
            short = package.getinfo(_BOOK).file_size < _LONGEST_LIST
            return short and f'name="{BASE_SHEET}"'.encode() in package.read(_BOOK)
    except BrokenPackageError:
        return False


def is_form_file(path: Path) -> bool:
    """Whether a file of this name is one, as far as it can be read."""
    try:
        readable = path.suffix.lower() == ".xlsx" and path.is_file() and path.stat().st_size < _LARGEST
        return readable and is_form(path.read_bytes())
    except OSError:
        return False
