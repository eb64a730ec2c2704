"""Old Office files (.doc, .xls, .ppt): every stream of the compound file, searched for letters and numbers.

Their texts lie in the streams as letters of one byte or of two, numbers of a sheet as records of BIFF ([MS-XLS] 2.4).
"""

import io
from collections.abc import Iterator
from struct import unpack

import olefile

from generator.evidence.file_type import kind_of
from generator.evidence.reading.plain import letters_in
from generator.evidence.reading.span import ActivePart, FilePart, Limits, Look, TextSpan
from generator.model.files import UnseenPart

_BOOKS = ("workbook", "book")

_NUMBER, _RK, _MULRK, _FORMULA, _FILEPASS, _CONTINUE = 0x0203, 0x027E, 0x00BD, 0x0006, 0x002F, 0x003C


def ole_parts(data: bytes, limits: Limits, look: Look) -> Iterator[FilePart]:
    """Everything in an old Office file."""
    try:
        with olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_FATAL) as file:
            streams = [(path, file.openstream(path).read()) for path in file.listdir()]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, MemoryError):
        # What is damaged is searched as it lies there: nothing in such a file is packed.
        yield from letters_in(data, "part strings")
        return
    if any(_is_locked(path[-1].lower(), content) for path, content in streams):
        yield UnseenPart(why="locked")
        return
    for path, content in streams:
        limits.take(len(content))
        yield from _stream(path, content, look)


def _stream(path: list[str], content: bytes, look: Look) -> Iterator[FilePart]:
    name = path[-1].lower()
    at = "part properties" if "summaryinformation" in name else f"part {path[-1].strip(chr(5))}"
    yield from letters_in(content, at)
    yield from letters_in(content.replace(b"\x00", b"") if name == "worddocument" else b"", at)
    if name in _BOOKS:
        yield from (TextSpan("part numbers", number) for number in _numbers(content))
        yield from _joined(content)
    if any("vba" in step.lower() or step.lower() == "macros" for step in path):
        yield ActivePart("macro")
    for sign in (b"PK\x03\x04", b"%PDF-"):
        begin = content.find(sign)
        if begin >= 0 and kind_of(content[begin:]) != "broken-zip":
            yield from look.inside(kind_of(content[begin:]), content[begin:], path[-1])


def _is_locked(name: str, content: bytes) -> bool:
    """Whether a document asks for a password: [MS-DOC] 2.5.2 (fEncrypted), [MS-XLS] 2.4.117 (FilePass)."""
    if name == "worddocument":
        return len(content) > 12 and bool(unpack("<H", content[10:12])[0] & 0x0100)
    return name in _BOOKS and any(kind == _FILEPASS for kind, _ in _records(content))


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(content):
        kind, length = unpack("<HH", content[at : at + 4])
        yield kind, content[at + 4 : at + 4 + length]
        at += 4 + length


def _joined(content: bytes) -> Iterator[FilePart]:
    """The texts of a sheet without what parts them every 8 KB."""
    pieces: list[bytes] = []
    for kind, body in _records(content):
        if kind == _CONTINUE:
            pieces.append(body[1:])
            continue
        if len(pieces) > 1:
            yield from letters_in(b"".join(pieces), "part strings")
        pieces = [body]


def _numbers(content: bytes) -> Iterator[str]:
    for kind, body in _records(content):
        values: list[float] = []
        if kind in {_NUMBER, _FORMULA} and len(body) >= 14:
            values.append(unpack("<d", body[6:14])[0])
        elif kind == _RK and len(body) >= 10:
            values.append(_rk(unpack("<I", body[6:10])[0]))
        elif kind == _MULRK:
            values += [_rk(unpack("<I", body[at + 2 : at + 6])[0]) for at in range(4, len(body) - 7, 6)]
        yield from (f"{value:.0f}" for value in values if abs(value) < 1e16 and value.is_integer())


def _rk(coded: int) -> float:
    """A number in 30 bits: a whole one or the upper half of a fraction, perhaps of a hundred."""
    signed = coded - (1 << 32) if coded & 0x80000000 else coded
    value = float(signed >> 2) if coded & 2 else unpack("<d", b"\0\0\0\0" + (coded & ~3).to_bytes(4, "little"))[0]
    return value / 100 if coded & 1 else value
