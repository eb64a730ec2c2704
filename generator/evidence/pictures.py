"""Pictures without what they say of themselves: where and when they were taken, by whom, and all else that nobody sees.

Nothing is drawn anew: parts are left out, so a picture looks the same and the same bytes give the same bytes. Kept are
the parts that say how it looks: its colours, and which side is up.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from struct import error, pack, unpack

_JPEG_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""JFIF, the profile of its colours, and how Adobe wrote them."""

# No segment begins so.
_NONE = b"\0none"

# JFIF may carry a small picture, of what was perhaps cut off or made unreadable in the large one.
_WITHOUT_SMALL_ONE = b"\xff\xe0\0\x10JFIF\0"

# Markers without a segment.
_ALONE = {0x01, 0xFF, *range(0xD0, 0xD8)}

_PNG_KEPT = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"pHYs",
    b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip

_WEBP_KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}

_ORIENTATION = 0x0112

METADATA = (b"Exif\0\0", b"http://ns.adobe.com", b"<x:xmpmeta", b"8BIM", b"eXIf", b"tEXt", b"iTXt", b"zTXt")
"""What a picture has somewhere in it that says something of itself."""


def without_metadata(kind: str, data: bytes) -> bytes | None:
    """The picture (`jpeg`, `png`, `gif` or `webp`) as it is published; None where it is no sound one."""
    try:
        return _STRIPPED[kind](data)
    except (error, IndexError, ValueError):
        return None


def _jpeg(data: bytes) -> bytes:
    kept = [b"\xff\xd8"]
    at = 2
    while data[at : at + 2] != b"\xff\xd9":
        if data[at] != 0xFF:
            raise ValueError
        marker = data[at + 1]
        # Before a marker may stand any number of FF.
        end = at + (1 if marker == 0xFF else 2)
        if marker not in _ALONE:
            end += unpack(">H", data[at + 2 : at + 4])[0]
            kept.append(_segment(marker, data[at:end]))
        elif marker != 0xFF:
            kept.append(data[at:end])
        at = _end_of_scan(data, end) if marker == 0xDA else end
        kept.append(data[end:at])
    return b"".join((*kept, b"\xff\xd9"))


def _segment(marker: int, segment: bytes) -> bytes:
    """A segment as it is kept; nothing of one that says more than how the picture looks."""
    if marker == 0xE1:
        return _turned(segment)
    if not (0xE0 <= marker <= 0xEF or marker == 0xFE):
        return segment
    if not segment[4:].startswith(_JPEG_KEPT.get(marker, _NONE)):
        return b""
    return _WITHOUT_SMALL_ONE + segment[9:16] + b"\0\0" if marker == 0xE0 else segment


_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def _end_of_scan(data: bytes, start: int) -> int:
    """Where the packed points of a JPEG end: at the next marker that is none of theirs; a broken one has no end."""
    found = _NEXT_MARKER.search(data, start)
    if not found:
        raise ValueError
    return found.start()


def _turned(segment: bytes) -> bytes:
    """Of EXIF only which side of the picture is up, so that it is shown as it was taken."""
    side = _side_up(segment[10:]) if segment[4:10] == b"Exif\0\0" else 1
    if side == 1:
        return b""
    said = b"Exif\0\0MM\0*\0\0\0\x08" + pack(">HHHIHHI", 1, _ORIENTATION, 3, 1, side, 0, 0)
    return b"\xff\xe1" + pack(">H", len(said) + 2) + said


def _side_up(exif: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return 1
    start = unpack(f"{order}I", exif[4:8])[0]
    count = unpack(f"{order}H", exif[start : start + 2])[0]
    for at in range(start + 2, start + 2 + 12 * min(count, 200), 12):
        tag, _, _, value = unpack(f"{order}HHIH", exif[at : at + 10])
        if tag == _ORIENTATION:
            return int(value) if 1 <= value <= 8 else 1
    return 1


def _png(data: bytes) -> bytes:
    kept = [data[:8]]
    at = 8
    while True:
        length = unpack(">I", data[at : at + 4])[0]
        name, end = data[at + 4 : at + 8], at + 12 + length
        if end > len(data):
            raise ValueError
        if name in _PNG_KEPT:
            kept.append(data[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end


def _gif(data: bytes) -> bytes:
    colours = 3 << ((data[10] & 7) + 1) if data[10] & 0x80 else 0
    at = 13 + colours
    kept = [data[:at]]
    while data[at] != 0x3B:
        end = _end_of_block(data, at)
        if data[at] == 0x2C or data[at : at + 2] == b"\x21\xf9" or _repeats(data[at : at + 14]):
            kept.append(data[at:end])
        at = end
    return b"".join((*kept, b";"))


def _repeats(block: bytes) -> bool:
    """Whether an extension says how often a moving picture is repeated."""
    return block[:2] == b"\x21\xff" and block[3:14] in {b"NETSCAPE2.0", b"ANIMEXTS1.0"}


def _end_of_block(data: bytes, at: int) -> int:
    if data[at] == 0x2C:
        at += 10 + (3 << ((data[at + 9] & 7) + 1) if data[at + 9] & 0x80 else 0) + 1
    elif data[at] == 0x21:
        at += 2
    else:
        raise ValueError
    while data[at]:
        at += data[at] + 1
    return at + 1


def _webp(data: bytes) -> bytes:
    kept = b"".join(_webp_chunks(data))
    return b"RIFF" + pack("<I", len(kept) + 4) + b"WEBP" + kept


def _webp_chunks(data: bytes) -> Iterator[bytes]:
    at = 12
    end = 8 + unpack("<I", data[4:8])[0]
    while at + 8 <= min(end, len(data)):
        name, length = data[at : at + 4], unpack("<I", data[at + 4 : at + 8])[0]
        chunk = data[at : at + 8 + length + length % 2]
        if name == b"VP8X":
            # It says of what the file has more: EXIF and XMP are no longer among it.
            chunk = chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:]
        if name in _WEBP_KEPT:
            yield chunk
        at += 8 + length + length % 2


_STRIPPED: Mapping[str, Callable[[bytes], bytes]] = {"jpeg": _jpeg, "png": _png, "gif": _gif, "webp": _webp}
