"""Text from data made harmless: it appears as written, whatever it holds.

One way of writing serves every context (Markdown text, table cell, raw HTML, attribute):
whatever Markdown or HTML could act on becomes a character reference. Python-Markdown has no
backslash escape for `=`, `~`, `^` or `|`, and has placeholders made of control characters,
which `clean` removes.
"""

import re
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup, escape

from generator.core.json_text import json_text
from generator.text.thai import one_line

_ACTING = re.compile(r"[&<>\"'`*_\[\]{}|~^=$\\#!@:%]")

# At the start of a line these begin a list, a heading's underline or a rule.
_AT_START = re.compile(r"^(\d+(?=[.)](?:\s|$))|)([-+.)])")

# An anchor of ours, or the page of a PDF: it has no dot, as the name of a file has.
_ANCHOR = re.compile(r"#([^#./]*)$")

_REMOTE = re.compile(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)


def escape_text(value: object) -> Markup:
    """Any value as text that does nothing, on one line; what is already Markup stays."""
    return value if isinstance(value, Markup) else _quieted(str(value))


@lru_cache(maxsize=50_000)
def _quieted(text: str) -> Markup:
    """The same text stands on several pages: on its own, in lists, in the report."""
    shown = _ACTING.sub(_reference, one_line(text))
    return Markup(_AT_START.sub(_start, shown))  # noqa: S704 - every acting character is a reference now


def _reference(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _start(found: re.Match[str]) -> str:
    return f"{found[1]}&#{ord(found[2])};"


def destination(target: str) -> str:
    """A link's address, with nothing in it that could end the link or the attribute it stands in.

    Outside, what is written is an address already; inside, it is the name of a page or file and perhaps an anchor.
    """
    if _REMOTE.match(target):
        return _encoded(target, "/#?=&;,+~:@%").replace("&", "&amp;")
    path, anchor = parted(target)
    return _encoded(path, "/") + (f"#{_encoded(anchor, '=')}" if anchor else "")


def parted(target: str) -> tuple[str, str]:
    """The path of a place inside the site, and its anchor: names of files may hold a # of their own."""
    found = _ANCHOR.search(target)
    return (target[: found.start()], found[1]) if found else (target, "")


def _encoded(text: str, safe: str) -> str:
    return re.sub(r"[()'!*]", lambda found: f"%{ord(found[0]):02X}", quote(text, safe=safe))


def is_remote(target: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(_REMOTE.match(target))


def head(fields: dict[str, object]) -> str:
    """Front matter. Hosts print titles and descriptions unescaped, so they are HTML-escaped here."""
    lines = (f"{key}: {json_text(_plain(value))}" for key, value in fields.items())
    return "\n".join(("---", *lines, "---", ""))


def _plain(value: object) -> object:
    return plain(value) if isinstance(value, str) else value


def plain(text: str) -> str:
    """Text for places that hosts print as HTML without escaping: titles, navigation, descriptions."""
    return str(escape(one_line(text)))


def as_spaced(text: str) -> str:
    """Text for a `<pre>` that hosts print without escaping: its spaces stay."""
    return str(escape(text))


def marked(before: str, here: str, after: str) -> str:
    """The same with a part of it marked: no font has Thai letters of one width, so no caret could point at it."""
    return f"{escape(before)}<mark>{escape(here or ' ')}</mark>{escape(after)}"
