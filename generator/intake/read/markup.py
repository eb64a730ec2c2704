"""Marks of Markdown and HTML in a plain text: what a program that read a picture or wrote a page left around words."""

import html
import re

from generator.intake.document import lines_of

BOX, TICKED = "☐", "☑"
"""An empty and a ticked box, whatever a file writes for them."""

_BLOCK = re.compile(r"</?(?:p|li|ol|ul|br|div|tr|h[1-6])\b[^<>]*>", re.IGNORECASE)

_INPUT = re.compile(r"<input\b([^<>]*)>", re.IGNORECASE)

_INLINE = re.compile(r"</?(?:b|i|u|em|strong|span|sup|sub|a|font|small|input)\b[^<>]*>", re.IGNORECASE)

_STRESS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")

_TITLE = re.compile(r"^\s*#{1,6}\s+")

# Also the private signs that Word's symbol fonts leave in a text.
_BOXES = str.maketrans(dict.fromkeys("□❑❏▢\uf06f\uf0a8\uf0a3", BOX) | dict.fromkeys("\uf0fe\uf0fd\uf052\uf0fc", TICKED))

_TICKS = re.compile("[☑☒✓✔✅🗹]|\\[\\s*[xX✓✔/]\\s*\\]|\\(\\s*[✓✔/]\\s*\\)|(?<![\\w])/(?=\\s+(?:ดำเนินการ|ยังไม่|อยู่ระหว่าง))")

_EMPTY = re.compile(r"\[\s*\](?!\()|\(\s{1,6}\)")


def plain_lines(text: str) -> tuple[str, ...]:
    """The text of a cell or paragraph as its lines, without marks; boxes as ☐ and ☑."""
    if "<" in text:
        text = _INPUT.sub(lambda found: TICKED if "checked" in found[1].lower() else BOX, text)
        text = html.unescape(_INLINE.sub("", _BLOCK.sub("\n", text)))
    return lines_of(with_boxes(_STRESS.sub("", text)))


def with_boxes(text: str) -> str:
    """The text with one sign for every box, ticked or not."""
    return _EMPTY.sub(BOX, _TICKS.sub(TICKED, text.translate(_BOXES)))


def is_title(line: str) -> bool:
    """Whether a line of Markdown is a heading."""
    return bool(_TITLE.match(line)) or bool(re.fullmatch(r"\s*\*\*.+\*\*\s*", line))


def without_title(line: str) -> str:
    """The line without the mark that makes it a heading or a point of a list."""
    return re.sub(r"^\s*[•●▪◦·]\s*", "", _TITLE.sub("", line))
