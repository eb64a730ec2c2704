"""Thai text as people type it: what is cleaned for display, what is folded to compare."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

# Invisible characters that change nothing a reader sees, and bidirectional controls,
# which can make a text read differently from what it says (CVE-2021-42574).
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\u200e\u200f]")

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_SPACES = re.compile("[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")

# Most texts are clean: one search tells those that are not.
_UNCLEAN = re.compile(
    "[\x00-\x1f\x7f-\xa0\u00ad\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff"
    "\ud800-\udfff\ufffe\uffff]|  |^ | $|\u0e4d\u0e32|\u0e40\u0e40"
)

_REPEATED_MARK = re.compile("([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\\1+")


def clean(text: str) -> str:
    """The text for display: as written, less what no reader can see.

    Line breaks stay. NFC; zero-width, bidirectional and control characters go; runs of
    spaces become one; nikhahit + sara aa becomes sara am; two sara e become sara ae.
    """
    if not _UNCLEAN.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFC", text)
    text = text.replace("\u0e4d\u0e32", "\u0e33").replace("\u0e40\u0e40", "\u0e41")
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()


def one_line(text: str) -> str:
    """Display text on one line."""
    return clean(text).replace("\n", " ")


def paragraphs(text: str) -> tuple[str, ...]:
    """Display text as its non-empty lines."""
    return tuple(line for line in clean(text).split("\n") if line)


def arabic(text: str) -> str:
    """The text with Arabic digits."""
    return text.translate(THAI_DIGITS)


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """The text for comparing: Arabic digits, lower case, no spaces, no doubled marks."""
    return re.sub(r"\s+", "", _REPEATED_MARK.sub(r"\1", arabic(clean(text)).lower()))


@lru_cache(maxsize=50_000)
def fold_header(text: str) -> str:
    """A heading or a word of a list for comparing: what `fold` makes of it, less marks, dots and its unit in baht."""
    plain = re.sub(r"[\s\"'“”‘’.,:;*_/\\()\[\]{}ฯ–—-]+", "", fold(text))
    return re.sub(r"(?:หน่วย)?บาท$", "", plain) or plain


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that `word` was probably meant to be, or None."""
    by_fold = {fold(known): known for known in words}
    if fold(word) in by_fold:
        return by_fold[fold(word)]
    close = difflib.get_close_matches(fold(word), by_fold, n=1, cutoff=0.6)
    return by_fold[close[0]] if close else None
