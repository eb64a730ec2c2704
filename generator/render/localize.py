"""Text of a page as its agency writes it: its digits; and in HTML its English words marked as English.

HTML is changed in its text alone: tags, attributes and what is no running text stay.
"""

import html
import re
from functools import lru_cache

from generator.render.whole_words import unbroken
from generator.site.page import NavEntry

_DIGITS = {
    "thai": str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"),
    "arabic": str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"),
}

# What keeps its digits: codes, file names and addresses, which have Latin letters in them;
# telephone numbers, which begin with 0.
_KEPT = re.compile(
    r"([A-Za-z0-9_./@%+~?=-]*[A-Za-z][A-Za-z0-9_./@%+~?=:#-]*"
    r"|(?<![0-9,.])(?:\+66|0)(?:[ -]?[0-9]){7,9}(?![0-9,.])"
    r"|(?<![๐-๙,.])๐(?:[ -]?[๐-๙]){7,9}(?![๐-๙,.]))"
)

_LATIN = r"[A-Za-z](?:[A-Za-z]|['’](?=[A-Za-z]))*"

_ENGLISH = re.compile(
    rf"(?<![A-Za-z0-9_./@;:%+~=-]){_LATIN}(?:(?:[ ]|-|[ ]?&[ ]?){_LATIN})*"
    r"(?![A-Za-z0-9_/@%+~=-]|[.:][A-Za-z0-9]|:/)"
)

# An abbreviation alone (OIT, PDF) is read in any language; a word is not.
_WORD = re.compile(r"[A-Za-z][a-z]{2,}")

_PARTS = re.compile(
    r"""
    (?P<kept><(script|style)\b.*?</\2>|<!--.*?-->|<a\b[^>]*\shref="(?:tel|mailto):[^>]*>.*?</a>)
  | (?P<shape><(svg|title|select|textarea)\b.*?</\4>)     # no element may stand in their texts
  | <[^>]*>
  | (?P<text>[^<]*[^<\s][^<]*)
    """,
    re.VERBOSE | re.DOTALL,
)

_TEXTS = re.compile(r"(?<=>)[^<>]*[^<>\s][^<>]*(?=<)")


def localize_html(page: str, digits: str | None = None) -> str:
    """HTML with its English words marked, its words whole and its digits as the agency writes them."""

    def part(found: re.Match[str]) -> str:
        if found["text"]:
            return _running(found["text"], digits)
        if found["shape"] and digits:
            return _TEXTS.sub(lambda text: _in_digits(text[0], digits), found["shape"])
        return found[0]

    return _PARTS.sub(part, page)


@lru_cache(maxsize=50_000)
def _running(text: str, digits: str | None) -> str:
    """The text of an element, in which elements may stand."""
    shown = in_digits(html.unescape(text), digits)
    made, end = [], 0
    for found in _ENGLISH.finditer(shown):
        if _WORD.search(found[0]):
            made += [_escaped(shown[end : found.start()]), f'<span lang="en">{_escaped(found[0])}</span>']
            end = found.end()
    return "".join((*made, _escaped(shown[end:])))


def _escaped(text: str) -> str:
    return unbroken(html.escape(text, quote=False))


def _in_digits(text: str, digits: str) -> str:
    return html.escape(in_digits(html.unescape(text), digits), quote=False)


def in_digits(text: str, digits: str | None) -> str:
    """A text with its numbers in the agency's digits; codes, addresses and telephone numbers stay."""
    if not digits:
        return text
    parts = _KEPT.split(text)
    # Every second part is one that is kept.
    return "".join(part if place % 2 else part.translate(_DIGITS[digits]) for place, part in enumerate(parts))


def nav_in_digits(nav: tuple[NavEntry, ...], digits: str | None) -> tuple[NavEntry, ...]:
    """The navigation with its titles in the agency's digits."""
    return tuple(NavEntry(in_digits(one.title, digits), one.path, nav_in_digits(one.children, digits)) for one in nav)
