"""The strings of a PDF's objects, read from its bytes: properties, fields, notes, links, what earlier saves left.

PDFium tells of pages; this tells of all else, also of what no page shows. Only packing with Flate is undone
(ISO 32000-1, 7.4.4): every program packs lists of objects and metadata so.
"""

import re
import zlib
from collections.abc import Iterator

from generator.evidence.reading.plain import decoded
from generator.evidence.reading.span import Limits, TextSpan

_STREAM = re.compile(rb"(?P<about><<(?:(?!endobj|stream).){0,20000}?>>)\s{0,40}stream\r?\n", re.DOTALL)

_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b""}

_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|\r\n|([\s\S]))")

# A string in brackets, of which those within are balanced two deep; a string in hexadecimal; a name.
_STRING = re.compile(
    rb"\((?P<text>(?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\))*)\)"
    rb"|<(?P<hex>[0-9A-Fa-f\s]{18,})>|/(?P<name>[^\s/<>\[\](){}%]{9,})"
)

_SHOWN = re.compile(rb"\[(?P<several>[^\[\]]{0,20000})\]\s*TJ|(?P<one>\((?:[^()\\]|\\[\s\S])*\))\s*(?:Tj|'|\")")

_PICTURES = (b"/Image", b"/FontFile", b"/Length1", b"/FontDescriptor", b"/ICCBased", b"/XRef")

_LONGEST_STREAM = 50_000_000


def pdf_strings(data: bytes, limits: Limits) -> Iterator[TextSpan]:
    """Every string outside of pages, and what stands in metadata, packed objects and pages that are no longer shown."""
    between: list[bytes] = []
    begin = 0
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        if end < 0 or found.start() < begin:
            continue
        between.append(data[begin : found.start("about")] + found["about"])
        begin = end
        yield from _in_stream(found["about"], data[found.end() : end], limits)
    between.append(data[begin:])
    for piece in between:
        yield from _strings(piece)


def _in_stream(about: bytes, packed: bytes, limits: Limits) -> Iterator[TextSpan]:
    if any(word in about for word in _PICTURES):
        return
    content = _unpacked(about, packed)
    if content is None:
        return
    limits.take(len(content))
    if b"/ObjStm" in about:
        yield from _strings(content)
    elif b"/Metadata" in about or b"/XML" in about or content.lstrip()[:1] == b"<":
        yield TextSpan("part properties", re.sub(r"<[^<>]*>", " ", decoded(content)))
        yield TextSpan("part properties", decoded(content))
    else:
        yield from _drawn(content)


def _unpacked(about: bytes, packed: bytes) -> bytes | None:
    if b"/Filter" not in about:
        return packed
    if b"/FlateDecode" not in about or (b"/DecodeParms" in about and b"/ObjStm" not in about):
        return None
    try:
        return zlib.decompressobj().decompress(packed, _LONGEST_STREAM)
    except zlib.error:
        return None


def _drawn(content: bytes) -> Iterator[TextSpan]:
    """What a page or a form draws in letters of its own code, as it was written: one text for each of its texts."""
    texts: list[str] = []
    for found in _SHOWN.finditer(content):
        pieces = _STRING.finditer(found["several"] or found["one"] or b"")
        texts.append("".join(_text(piece) for piece in pieces if piece["text"] is not None))
    yield TextSpan("part drawn", "\n".join(texts))


def _strings(piece: bytes) -> Iterator[TextSpan]:
    for found in _STRING.finditer(piece):
        text = _text(found)
        if len(text) >= 9:
            yield TextSpan("part properties", text)


def _text(found: re.Match[bytes]) -> str:
    if found["name"] is not None:
        return re.sub(rb"#([0-9A-Fa-f]{2})", lambda code: bytes([int(code[1], 16)]), found["name"]).decode("latin-1")
    if found["hex"] is not None:
        digits = b"".join(found["hex"].split())
        return _decoded(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()))
    return _decoded(_ESCAPE.sub(_unescaped, found["text"]))


def _unescaped(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return bytes([int(found[1], 8) & 0xFF])
    return _ESCAPES.get(found[2], found[2]) if found[2] and found[2] not in b"\r\n" else b""


def _decoded(raw: bytes) -> str:
    """A string of a PDF: UTF-16 or UTF-8 with a mark, else a code that has ASCII in it (7.9.2.2)."""
    if raw.startswith((b"\xfe\xff", b"\xff\xfe")):
        return raw.decode("utf-16", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    return raw.decode("latin-1")
