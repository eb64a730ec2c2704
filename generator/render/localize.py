"""Running text of a finished page: its digits as the agency writes them, its English words marked as English.

A page's Markdown is taken apart into what readers read and what only machines do: tags
with their attributes, destinations, attribute lists, character references. Data cannot
pretend to be any of these, for every character that acts was made a reference before.
"""

import re
from functools import lru_cache

from generator.site.page import NavEntry

_MACHINE = re.compile(
    r"""
    <!--.*?-->
  | <[a-zA-Z/][^<>]*>                          # tags and their attributes
  | \[[^\[\]]*\]\((?:tel|mailto):[^()\s]*\)    # a number to call, an address to write to
  | \]\([^()\s]*\)                             # where a link leads
  | \{[^{}\n]*\}                               # attribute lists
    """,
    re.VERBOSE | re.DOTALL,
)

_DIGITS = {
    "thai": str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"),
    "arabic": str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"),
}

# What keeps its digits: character references; codes, file names and addresses, which have
# Latin letters in them; telephone numbers, which begin with 0; the numbers of ordered lists.
_KEPT = re.compile(
    r"(&\#?\w+;(?:[\w./@-]*[A-Za-z][\w./@-]*)?"
    r"|[A-Za-z0-9_./@%+~?=-]*[A-Za-z](?:[A-Za-z0-9_./@%+~?=-]|&\#(?:58|64|35|95|61|37);)*"
    r"|(?<![0-9,.])(?:\+66|0)(?:[ -]?[0-9]){7,9}(?![0-9,.])"
    r"|(?<![๐-๙,.])๐(?:[ -]?[๐-๙]){7,9}(?![๐-๙,.])"
    r"|^[0-9]+\.(?=\s))",
    re.MULTILINE,
)

_LATIN = r"[A-Za-z](?:[A-Za-z]|['’](?=[A-Za-z])|&\#39;(?=[A-Za-z]))*"

_ENGLISH = re.compile(
    rf"(?<![A-Za-z0-9_./@;:%+~=-]){_LATIN}(?:(?:[ ]|-|[ ]?&\#38;[ ]?){_LATIN})*"
    r"(?![A-Za-z0-9_/@%+~=-]|[.:][A-Za-z0-9]|&\#)"
)

# An abbreviation alone (OIT, PDF) is read in any language; a word is not.
_WORD = re.compile(r"[A-Za-z][a-z]{2,}")


def localize_text(markdown: str, digits: str | None = None) -> str:
    """A page's Markdown with its words marked and its digits written as `digits` says: thai, arabic or as they are."""
    made = []
    end = 0
    for machine in _MACHINE.finditer(markdown):
        made += [_text(markdown[end : machine.start()], digits), machine[0]]
        end = machine.end()
    return "".join((*made, _text(markdown[end:], digits)))


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


@lru_cache(maxsize=20_000)
def _text(text: str, digits: str | None) -> str:
    return _ENGLISH.sub(_marked, in_digits(text, digits))


def _marked(found: re.Match[str]) -> str:
    return f'<span lang="en">{found[0]}</span>' if _WORD.search(found[0]) else found[0]
