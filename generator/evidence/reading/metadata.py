"""What pictures, sound and video say of themselves: texts of EXIF, XMP, comments and tags.

Nobody reads the letters that a picture shows, or hears what is said.
"""

import re
import zlib
from collections.abc import Iterator
from struct import unpack

from generator.evidence.reading.plain import decoded, letters_in
from generator.evidence.reading.span import FilePart, TextSpan

_AT = "part properties"

_MOST = 20_000_000


def picture_parts(kind: str, data: bytes) -> Iterator[FilePart]:
    """What a picture holds beside what it shows."""
    read = {"jpeg": _jpeg, "png": _png, "gif": _gif, "webp": _webp}[kind]
    for piece in read(data):
        yield from _words(piece[:_MOST])


def media_parts(kind: str, data: bytes) -> Iterator[FilePart]:
    """The tags of a sound (ID3 and APE) or a video (the boxes of MP4 that hold words)."""
    for piece in (_mp3 if kind == "mp3" else _mp4)(data):
        yield from _words(piece[:_MOST])


def _words(piece: bytes) -> Iterator[FilePart]:
    yield TextSpan(_AT, re.sub(r"<[^<>]*>", " ", decoded(piece)))
    yield from letters_in(piece, _AT)
    # UTF-16 with the large byte first, as EXIF and ID3 write it.
    swapped = piece[1:] if len(piece) > 1 else b""
    yield from letters_in(swapped, _AT)


def _jpeg(data: bytes) -> Iterator[bytes]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], unpack(">H", data[at + 2 : at + 4])[0]
        if marker == 0xDA:
            break
        if 0xE0 <= marker <= 0xEF or marker == 0xFE:
            yield data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)
    end = data.rfind(b"\xff\xd9")
    yield data[end + 2 :] if end >= 0 else b""


def _png(data: bytes) -> Iterator[bytes]:
    at = 8
    while at + 8 <= len(data):
        length, name = unpack(">I", data[at : at + 4])[0], data[at + 4 : at + 8]
        chunk = data[at + 8 : at + 8 + length]
        if name in {b"zTXt", b"iTXt"}:
            yield from _png_text(chunk)
        if name not in {b"IDAT", b"PLTE", b"iCCP", b"fdAT"}:
            yield chunk
        at += 12 + length
        if name == b"IEND":
            break
    yield data[at:]


def _png_text(chunk: bytes) -> Iterator[bytes]:
    """A text chunk whose text is packed: wherever the packed bytes begin."""
    for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", chunk):
        try:
            yield zlib.decompressobj().decompress(chunk[found.start() :], _MOST)
        except zlib.error:
            continue


def _gif(data: bytes) -> Iterator[bytes]:
    """Comments and what applications keep; blocks are put together, as their lengths part the words."""
    for found in re.finditer(rb"\x21[\xfe\xff\x01]", data):
        pieces: list[bytes] = []
        at = found.end()
        while at < len(data) and data[at] and len(pieces) < 5_000:
            pieces.append(data[at + 1 : at + 1 + data[at]])
            at += 1 + data[at]
        yield b"".join(pieces)
        yield data[found.end() : at]
    yield data[data.rfind(b";") + 1 :]


def _webp(data: bytes) -> Iterator[bytes]:
    at = 12
    while at + 8 <= len(data):
        name, length = data[at : at + 4], unpack("<I", data[at + 4 : at + 8])[0]
        if name not in {b"VP8 ", b"VP8L", b"ALPH", b"ANMF", b"ICCP"}:
            yield data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
    yield data[at:]


def _mp3(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"ID3") and len(data) > 10:
        length = sum((byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
        yield data[10 : 10 + length]
    yield data[-128:]
    tail = data[-200_000:]
    yield tail[tail.find(b"APETAGEX") :] if b"APETAGEX" in tail else b""


_BOXES = {b"moov", b"udta", b"meta", b"ilst", b"trak", b"mdia", b"minf"}


def _mp4(data: bytes) -> Iterator[bytes]:
    """All boxes but the picture and sound themselves."""
    at = 0
    while at + 8 <= len(data):
        length, name = unpack(">I", data[at : at + 4])[0], data[at + 4 : at + 8]
        if length == 1 and at + 16 <= len(data):
            length = unpack(">Q", data[at + 8 : at + 16])[0]
        end = len(data) if length == 0 else at + max(length, 8)
        if name != b"mdat":
            yield data[at:end]
        at = end
