"""Word and Excel files are zip packages of XML: opened here, whatever is wrong with them, and nowhere else."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from openpyxl.utils.exceptions import (
    CellCoordinatesException,
    IllegalCharacterError,
    InvalidFileException,
    NamedRangeException,
    SheetTitleException,
)

from generator.load.xml_guard import refuse_doctypes

_MOST_PARTS = 5_000

FAULTS: tuple[type[Exception], ...] = (
    # The package: its directory, its compressed parts, offsets that lead outside, what it asks of the reader.
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    # Also a password (RuntimeError), an unknown compression (NotImplementedError), nesting (RecursionError).
    RuntimeError,
    MemoryError,
    # The XML: SyntaxError is what both parsers raise, ElementTree and lxml.
    SyntaxError,
    # What openpyxl makes of parts, attributes and numbers that are not there or not what they should be.
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    CellCoordinatesException,
    IllegalCharacterError,
    InvalidFileException,
    NamedRangeException,
    SheetTitleException,
)
"""All that a damaged package was seen, or is documented, to make zipfile, the XML parsers and openpyxl raise."""


class BrokenPackageError(Exception):
    """A file that is no sound package: `why` is the name of the fault, for those who look into the program."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class LargePackageError(Exception):
    """A package that grows beyond measure when it is unpacked, to `size` bytes."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


@contextmanager
def opened_package(data: bytes, most: int) -> Iterator[zipfile.ZipFile]:
    """The package `data`, to be read inside the `with` by whatever library: what that raises is told as one of two.

    Raises LargePackageError where it unpacks to more than `most` bytes or has too many parts, else
    BrokenPackageError. No part of it may declare a document type.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            size = sum(part.file_size for part in parts)
            if size > most or len(parts) > _MOST_PARTS:
                raise LargePackageError(size)
            refuse_doctypes(package)
            yield package
    except FAULTS as wrong:
        raise BrokenPackageError(type(wrong).__name__) from wrong
