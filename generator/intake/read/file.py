"""Any file that an office has becomes a document, or is refused with what it is and what to do."""

from collections.abc import Callable
from importlib import import_module
from typing import cast
from zipfile import ZipFile

from generator.evidence.file_type import kind_of
from generator.evidence.package import BrokenPackageError, LargePackageError, opened_package
from generator.intake.document import Document
from generator.intake.read.plain import csv_document, text_document
from generator.intake.read.refused import UnreadableError

_LARGEST = 50_000_000
"""Bytes of a file, and of what a package unpacks to: a report of a year has a hundredth of it."""

_LARGEST_TEXT = 5_000_000

_LETTERS = 1_500_000


def document_of(name: str, data: bytes) -> Document:
    """The document in a file; raises UnreadableError.

    What it is goes by its content; its name only tells a table (.csv) from a text.
    """
    if len(data) > _LARGEST:
        raise UnreadableError("large")
    kind = kind_of(data)
    document = _readers().get(kind, _refused(kind))(name, data)
    if not any(piece.text.strip() for piece in document.pieces()):
        raise UnreadableError("scan" if kind == "pdf" else "empty")
    return document


def _readers() -> dict[str, Callable[[str, bytes], Document]]:
    return {"docx": _word, "xlsx": _sheet, "pdf": _pdf, "text": _text}


def _refused(kind: str) -> Callable[[str, bytes], Document]:
    why = {"empty": "empty", "locked": "locked", "broken-zip": "broken", "unknown": "broken"}.get(kind, "kind")

    def refuse(_name: str, _data: bytes) -> Document:
        raise UnreadableError(why, kind)

    return refuse


def _word(_name: str, data: bytes) -> Document:
    from_package = cast("Callable[[ZipFile], Document]", import_module("generator.intake.read.word").word_document)
    return _from_package(data, from_package)


def _sheet(_name: str, data: bytes) -> Document:
    # By its name and only here: importing openpyxl takes longer than all else that a command does.
    from_package = cast("Callable[[ZipFile], Document]", import_module("generator.intake.read.sheet").sheet_document)
    return _from_package(data, from_package)


def _from_package(data: bytes, read: Callable[[ZipFile], Document]) -> Document:
    try:
        with opened_package(data, _LARGEST) as package:
            return read(package)
    except LargePackageError as wrong:
        raise UnreadableError("large") from wrong
    except BrokenPackageError as wrong:
        raise UnreadableError("broken") from wrong


def _pdf(_name: str, data: bytes) -> Document:
    return cast("Callable[[bytes], Document]", import_module("generator.intake.read.pdf").pdf_document)(data)


def _text(name: str, data: bytes) -> Document:
    if len(data) > _LARGEST_TEXT:
        raise UnreadableError("large")
    text = _decoded(data)
    return csv_document(text) if name.lower().endswith((".csv", ".tsv")) else text_document(text)


def _decoded(data: bytes) -> str:
    """A text in UTF-8 or UTF-16, or as Thai Windows writes it."""
    encodings = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp874")
    for encoding in encodings:
        try:
            return data.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    raise UnreadableError("encoding")
