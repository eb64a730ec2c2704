"""RTF: its text less the words that lay it out (Rich Text Format Specification 1.9.1)."""

import re
from collections.abc import Iterator

from generator.evidence.file_type import kind_of
from generator.evidence.reading.span import ActivePart, FilePart, Look, TextSpan

_TOKEN = re.compile(
    rb"\\u(?P<code>-?\d{1,6}) ?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<word>[A-Za-z]{1,32})(?P<value>-?\d{1,10})? ?"
    rb"|\\(?P<sign>[^A-Za-z])|(?P<group>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+"
)

_ENDS = {b"par": "\n", b"line": "\n", b"row": "\n", b"cell": " ¦ ", b"tab": " ", b"sect": "\n", b"page": "\n"}

_SIGNS = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}

_DATA = re.compile(rb"\\objdata\s*(?P<hex>[0-9A-Fa-f\s]+)")

_REMOTE = re.compile(rb"\\template\s+https?:|\\objupdate|INCLUDEPICTURE\s+\"?https?:", re.IGNORECASE)


def rtf_parts(data: bytes, look: Look) -> Iterator[FilePart]:
    """The text of an RTF file, its properties and notes with it, and what is embedded."""
    text = "".join(_pieces(data))
    yield TextSpan("line 1", text)
    for place, found in enumerate(_DATA.finditer(data), 1):
        digits = b"".join(found["hex"].split())
        content = bytes.fromhex(digits[: len(digits) // 2 * 2].decode())
        begin = next(
            (at for sign in (b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"%PDF-") if (at := content.find(sign)) >= 0), 0
        )
        yield from look.inside(kind_of(content[begin:]), content[begin:], f"object {place}")
    if _REMOTE.search(data):
        yield ActivePart("remote")


def _pieces(data: bytes) -> Iterator[str]:
    skip = 0
    for found in _TOKEN.finditer(data):
        skipped, skip = skip, 0
        if found["code"]:
            code = int(found["code"]) % 65536
            skip = 1
            yield chr(code) if not 0xD800 <= code < 0xE000 else ""
        elif found["byte"]:
            yield "" if skipped else bytes([int(found["byte"], 16)]).decode("cp874", "replace")
        elif found["word"]:
            yield _ENDS.get(found["word"], "")
        elif found["sign"]:
            yield _SIGNS.get(found["sign"], "")
        elif found["text"]:
            yield found["text"].decode("cp874", "replace")[skipped:]
