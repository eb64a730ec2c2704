"""Opens Office files and other ZIP packages that nobody vouches for, within limits and without entities."""

import io
import lzma
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO
from xml.parsers import expat
from zipfile import ZipFile

from generator.evidence.strict_open_xml import is_strict, usual_parts


class ForbiddenXmlError(ValueError):
    """XML with a document type: it may name other files, or grow beyond measure when read."""


def refuse_doctypes(package: ZipFile) -> None:
    """Raises ForbiddenXmlError where a part of an Office file declares a document type.

    No part of such a package may (ECMA-376-2, 8.3.2 "DTD declarations shall not be used"); a part's name says
    nothing of what is read as XML, so all are looked at, but for SVG pictures, which no reader of ours opens.
    """
    for part in package.infolist():
        if not part.filename.lower().endswith(".svg"):
            with package.open(part) as file:
                _refuse_doctype(file)


def _refuse_doctype(file: IO[bytes]) -> None:
    """Raises ForbiddenXmlError; what is no sound XML ends the look, as it ends every later reading."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _forbidden
    parser.EntityDeclHandler = _forbidden
    try:
        parser.ParseFile(file)
    except expat.ExpatError:
        return


def _forbidden(*_: object) -> None:
    raise ForbiddenXmlError


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
)
"""All that a damaged package was seen, or is documented, to make zipfile and the XML parsers raise.

The exceptions that are openpyxl's own become BrokenPackageError where a workbook is read: `evidence/workbook.py`.
"""


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
def opened_package(data: bytes, most: int) -> Iterator[ZipFile]:
    """The package `data`, to be read inside the `with` by whatever library: what that raises is told as one of two.

    Raises LargePackageError where it unpacks to more than `most` bytes or has too many parts, else
    BrokenPackageError. No part of it may declare a document type. A Strict Open XML file is handed over
    with the usual namespaces. What libraries warn of, in English and on the console, says nothing to an office.
    """
    with listed_package(data) as package:
        parts = package.infolist()
        size = sum(part.file_size for part in parts)
        if size > most or len(parts) > _MOST_PARTS:
            raise LargePackageError(size)
        refuse_doctypes(package)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if not is_strict(package):
                yield package
                return
            with ZipFile(package_of(usual_parts(package))) as other:
                yield other


def package_of(parts: Iterable[tuple[str, bytes]]) -> IO[bytes]:
    """The bytes of a package with these parts, by their names, to be read within this process."""
    made = io.BytesIO()
    with ZipFile(made, "w") as package:
        for name, part in parts:
            package.writestr(name, part)
    made.seek(0)
    return made


def content_of(package: ZipFile) -> IO[bytes]:
    """The bytes of an opened package, for a library that opens it itself."""
    assert package.fp
    return package.fp


@contextmanager
def listed_package(data: bytes) -> Iterator[ZipFile]:
    """The package `data`, for a look at the names and sizes of its parts, whatever they hold.

    Raises BrokenPackageError where what is done inside of the `with` fails on it.
    """
    try:
        with ZipFile(io.BytesIO(data)) as package:
            yield package
    except FAULTS as wrong:
        raise BrokenPackageError(type(wrong).__name__) from wrong
