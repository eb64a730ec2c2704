"""Markdown as templates write it, and text from data in it made harmless: it appears as written, whatever it holds.

While a page is being written, values from data and what only machines read (addresses, anchors)
stand between marks that no text holds. So digits are written as the agency wants them in text
alone, and only values are escaped, with nothing to be guessed from the finished Markdown.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

from generator.core.json_text import json_text
from generator.render.escape import plain
from generator.render.localize import in_digits
from generator.text.thai import one_line

# `one_line` takes control characters out of every text, so none can hold these.
_MARKS = re.compile("(\x02[^\x03]*\x03|\x04[^\x05]*\x05)")

_VALUE, _MACHINE = "\x02", "\x04"

_BLANK_LINES = re.compile(r"\n\s*\n")

# What acts inside a line and may be escaped by a backslash in every Markdown.
_BACKSLASHED = re.compile(r"[\\`*]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|\+(?=\+)|(?<=\+)\+|#$")

# What acts in some Markdown and has no backslash in another is written as a character reference.
_REFERRED = re.compile(
    r"[<{}|~^$@\[\]]|&(?=#|[A-Za-z]\w*(?:;|$))|=(?==)|(?<==)=|:(?=[\w+-]+:|//)|(?<=[\w+-]):(?=[^\w\s]|$)|(?<=www)\.",
    re.IGNORECASE,
)

# What begins a list, a heading, a quotation, a rule, a definition or a block at the start of a line.
_STARTS = re.compile(r"[-+#>!]|\d+(?=[.)](?:\s|$))")

_STARTS_BY_REFERENCE = re.compile(r"[:=;]")

_LINE_START = re.compile(r"(?:^|\n) *(?:[-#]+ |\d+\. )?$")


def value(value: object) -> Markup:
    """A value from data on its way into a page, on one line; what is already Markup stays."""
    return value if isinstance(value, Markup) else _marked(str(value))


@lru_cache(maxsize=50_000)
def _marked(text: str) -> Markup:
    return Markup(f"\x02{one_line(text)}\x03")  # noqa: S704 - escaped when the page is written


def joined(parts: Iterable[object], between: str = "") -> str:
    """Texts as one, as `~` and `join` make it: values beside markup stay values, which Jinja would escape for HTML."""
    texts = list(parts)
    if not any(isinstance(text, Markup) for text in texts):
        return between.join(map(str, texts))
    return _spaced(between).join(_spaced(text) for text in texts)


def _spaced(text: object) -> Markup:
    """A part of a longer text: a space at its ends parts it from the others."""
    return text if isinstance(text, Markup) else Markup(" ").join(map(value, str(text).split(" ")))


def machine(text: str) -> Markup:
    """What readers do not read and nothing may change: an address, an anchor, a placeholder."""
    return Markup(f"\x04{text}\x05")  # noqa: S704 - the caller's own, never a value


def link(text: str, address: str) -> Markup:
    """A link; the text of a number to call or an address to write to stays as it is."""
    shown = machine(escape_markdown(one_line(text))) if address.startswith(("tel:", "mailto:")) else value(text)
    return machine("[") + shown + machine(f"]({address})")


def image(text: str, address: str) -> Markup:
    """A picture, told in `text` to those who do not see it."""
    return machine("![") + value(text) + machine(f"]({address})")


def written(page: str, digits: str | None = None) -> str:
    """What a template made, as Markdown with its digits as the agency writes them, each block parted by one line."""
    parts = [(part[:1], part[1:-1]) if part[:1] in {_VALUE, _MACHINE} else ("", part) for part in _MARKS.split(page)]
    # Every digit becomes one digit, so that each part is found again where it stood.
    text = in_digits("".join(_MACHINE if kind == _MACHINE else part for kind, part in parts), digits)
    made: list[str] = []
    at, before = 0, ""
    for kind, part in parts:
        end = at + (1 if kind == _MACHINE else len(part))
        made.append(part if kind == _MACHINE else _shown(kind, text[at:end], before))
        at, before = end, (before + made[-1])[-20:]
    return _BLANK_LINES.sub("\n\n", "".join(made)).strip()


def _shown(kind: str, text: str, before: str) -> str:
    if kind != _VALUE:
        return text
    return escape_markdown(text, start=bool(_LINE_START.search(before)))


@lru_cache(maxsize=50_000)
def escape_markdown(text: str, *, start: bool = True) -> str:
    """One line of text as Markdown that shows it; `start` is whether it may begin a line."""
    shown = _REFERRED.sub(_reference, _BACKSLASHED.sub(r"\\\g<0>", text))
    if not start:
        return shown
    if _STARTS_BY_REFERENCE.match(shown):
        return f"&#{ord(shown[0])};{shown[1:]}"
    begins = _STARTS.match(shown)
    if not begins:
        return shown
    number = begins.end() if begins[0].isdigit() else 0
    return f"{shown[:number]}\\{shown[number:]}"


def _reference(found: re.Match[str]) -> str:
    names = {"<": "&lt;", "&": "&amp;"}
    return names.get(found[0]) or f"&#{ord(found[0])};"


def head(fields: dict[str, object]) -> str:
    """Front matter. Hosts print titles and descriptions unescaped, so they are HTML-escaped here."""
    lines = (f"{key}: {json_text(_plain(one))}" for key, one in fields.items())
    return "\n".join(("---", *lines, "---", ""))


def _plain(field: object) -> object:
    return plain(field) if isinstance(field, str) else field
