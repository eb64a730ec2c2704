"""Plain texts and web pages, in whatever encoding; and letters in data of no known kind."""

import html
import re
from collections.abc import Iterator

from generator.evidence.reading.span import PARTED, FilePart, Place, TextSpan

_TAGS = re.compile(r"<(?P<name>/?[A-Za-z][A-Za-z0-9]*)[^<>]{0,5000}>|<!--|-->")

# What ends no word of a reader.
_INLINE = {"b", "i", "u", "a", "em", "strong", "span", "font", "small", "sup", "sub", "mark", "code", "wbr", "bdo", "s"}

_LINE = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")

# Letters, Latin and Thai, as text of one byte and of two; old Word files end the cells of a table with 7.
_NARROW = re.compile(rb"[ -~\t\r\n\x07\xa1-\xfb]{9,}")

_WIDE = re.compile(rb"(?:[ -~\t\r\n\x07\xa0]\x00|[\x01-\x5b]\x0e|[\x0b-\x15\x1c\x1d\x26\x28\x29\x2f]\x20){9,}")

_CELL_END = "\x07"


def decoded(data: bytes) -> str:
    """A plain text in whatever encoding it was written: UTF-8, UTF-16, else Thai Windows."""
    for encoding in _encodings(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return ("utf-32",)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    wide = _wide_order(data)
    return (wide,) if wide else ("utf-8-sig", "cp874")


def _wide_order(data: bytes) -> str:
    """The order of bytes of a UTF-16 text without its mark: every other byte is one of few."""
    head = data[:4096]
    even, odd = head[::2], head[1::2]
    if len(head) < 8 or b"\0" not in head:
        return ""
    high = {0x00, 0x0E, 0x20}
    if sum(byte in high for byte in odd) > 0.9 * len(odd):
        return "utf-16-le"
    return "utf-16-be" if sum(byte in high for byte in even) > 0.9 * len(even) else ""


def is_wide_text(data: bytes) -> bool:
    """Whether these bytes are a text of two bytes a letter, with no mark that says so."""
    order = _wide_order(data)
    try:
        text = data[:4096].decode(order) if order and len(data) % 2 == 0 else ""
    except UnicodeDecodeError:
        return False
    return bool(text) and all(letter.isprintable() or letter.isspace() for letter in text)


def text_parts(data: bytes) -> Iterator[FilePart]:
    """The lines of a text, which may be those of a table."""
    text = decoded(data)
    yield TextSpan("line 1", text, places=lines(text))


def lines(text: str) -> tuple[Place, ...]:
    """Where the lines of a text begin."""
    starts = (0, *(found.end() for found in _LINE.finditer(text)))
    return tuple((start, f"line {number}") for number, start in enumerate(starts, 1))


def html_parts(data: bytes) -> Iterator[FilePart]:
    """A web page as it is written, and as it is read."""
    text = decoded(data)
    places = lines(text)
    yield TextSpan("line 1", text, places=places)
    yield TextSpan("page 1", html.unescape(_TAGS.sub(_shown, text)))


def _shown(tag: re.Match[str]) -> str:
    name = (tag["name"] or "").lower()
    return "" if name.lstrip("/") in _INLINE else "\n\n\n\n\n\n\n\n\n\n\n\n\n\n" if name in _BLOCKS else " "


_BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "section", "article", "body", "script"}


def letters_in(data: bytes, at: str) -> Iterator[FilePart]:
    """What can be read as letters in data of another kind, of one byte and of two."""
    for found in _NARROW.finditer(data):
        yield TextSpan(at, found[0].decode("cp874", "replace").replace(_CELL_END, PARTED))
    for start in (0, 1):
        for found in _WIDE.finditer(data, start):
            if found.start() % 2 == start:
                yield TextSpan(at, found[0].decode("utf-16-le", "replace").replace(_CELL_END, PARTED))
