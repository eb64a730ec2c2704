"""Text from data made harmless in HTML, and the addresses of links."""

import posixpath
import re
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup, escape

from generator.core import addresses
from generator.text.thai import one_line

# An anchor of ours, or the page of a PDF: it has no dot, as the name of a file has.
_ANCHOR = re.compile(r"#([^#./]*)$")

_REMOTE = re.compile(r"^(?:https?://|mailto:|tel:)", re.IGNORECASE)


def escape_html(value: object) -> Markup:
    """Any value as text of an element or attribute, on one line; what is already Markup stays."""
    return value if isinstance(value, Markup) else _escaped(str(value))


@lru_cache(maxsize=50_000)
def _escaped(text: str) -> Markup:
    """The same text stands on several pages: on its own, in lists, in the report."""
    return escape(one_line(text))


def destination(target: str) -> str:
    """A link's address, with nothing in it that could end the link or the attribute it stands in.

    Outside, what is written is an address already; inside, it is the name of a page or file and perhaps an anchor.
    """
    if is_remote(target):
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


@lru_cache(maxsize=50_000)
def between_files(page: str, target: str) -> str:
    """The way from a page's file to another page's or file's, as links in Markdown are written."""
    if is_remote(target):
        return destination(target)
    path, anchor = parted(target)
    way = posixpath.relpath(path, posixpath.dirname(page) or ".") if path else ""
    return destination(f"{way}#{anchor}" if anchor else way)


@lru_cache(maxsize=50_000)
def between_addresses(page: str, target: str, *, folders: bool = True) -> str:
    """The same way between the addresses that a host gives them, as links in HTML are written.

    With `folders` every page is the index of a folder of its own, else a file beside the others.
    """
    if is_remote(target):
        return destination(target)
    path, anchor = parted(target)
    if not path:
        return destination(f"#{anchor}")
    here, there = address_of(page, folders=folders), address_of(path, folders=folders)
    way = posixpath.relpath(there or ".", posixpath.dirname(here) or ".")
    if folders and (not there or there.endswith("/")):
        way = f"{way}/"
    return destination(f"{way}#{anchor}" if anchor else way)


def address_of(path: str, *, folders: bool) -> str:
    """The address of a page or file below the root, by the host's way of giving addresses."""
    if not path.endswith(".md"):
        return path
    return addresses.url(path) if folders else f"{path.removesuffix('.md')}.html"


def plain(text: str) -> str:
    """Text for places that hosts print as HTML without escaping: titles, navigation, descriptions."""
    return str(escape(one_line(text)))


def as_spaced(text: str) -> str:
    """Text for a `<pre>` that hosts print without escaping: its spaces stay."""
    return str(escape(text))


def marked(before: str, here: str, after: str) -> str:
    """The same with a part of it marked: no font has Thai letters of one width, so no caret could point at it."""
    return f"{escape(before)}<mark>{escape(here or ' ')}</mark>{escape(after)}"
