"""A file becomes text, whatever encoding an office machine saved it in."""

import stat
from dataclasses import dataclass
from pathlib import Path

from generator.model.place import Where
from generator.model.problem import Problem

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LARGEST = 20_000_000
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file (None if it has none to read) and what was noticed on the way.

    `data` are the bytes of a table that is no text.
    """

    file: str
    text: str | None
    problems: tuple[Problem, ...] = ()
    data: bytes | None = None


def read_source(path: Path, file: str, *, tables: bool = False) -> Source:
    """Reads `path`, called `file` in problems: UTF-8, with or without BOM, or Thai Windows (cp874).

    With `tables`, also what Excel makes of a table: UTF-16 text, and a workbook's bytes.
    """
    try:
        found = path.stat()
        # A pipe or a device has no end.
        if not stat.S_ISREG(found.st_mode):
            return _unread(file, "file-not-a-file")
        size = found.st_size
        data = path.read_bytes() if size <= _LARGEST else b""
    except FileNotFoundError:
        return _unread(file, "file-missing")
    except OSError as wrong:
        return _unread(file, "file-unreadable", why=wrong.strerror or "")
    if size > _LARGEST:
        return _unread(file, "file-unreadable", why=f"{size:,} bytes")
    return (_excels(file, data) if tables else None) or _decoded(file, data)


def _excels(file: str, data: bytes) -> Source | None:
    """What only Excel makes, or None."""
    if data.startswith(_WORKBOOKS):
        return Source(file, None, data=data)
    if not data.startswith(_WIDE_MARKS):
        return None
    try:
        return Source(file, data.decode("utf-16").replace("\0", ""))
    except UnicodeDecodeError:
        return _unread(file, "file-not-text")


def _decoded(file: str, data: bytes) -> Source:
    if data.startswith(_WIDE_MARKS) or b"\0" in data:
        return _unread(file, "file-not-text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _thai_windows(file, data)
    if text.startswith("\ufeff"):
        return Source(file, text.removeprefix("\ufeff"), (Problem("file-bom", Where(file)),))
    return Source(file, text)


def _thai_windows(file: str, data: bytes) -> Source:
    try:
        return Source(file, data.decode("cp874"), (Problem("file-cp874", Where(file)),))
    except UnicodeDecodeError:
        return _unread(file, "file-not-text")


def _unread(file: str, code: str, **facts: str) -> Source:
    return Source(file, None, (Problem(code, Where(file), facts),))
