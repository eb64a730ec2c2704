"""Thai text as people type it: what is cleaned for display, and the one fold by which all texts are compared.

`clean` repairs only what cannot change the meaning and what no reader can see. `fold` makes equal whatever
looks the same to a reader; every comparison of texts in this project, the search's included, goes by it.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from generator.text.letters import (
    ALIKE,
    CONTROL,
    INVISIBLE,
    JOINERS,
    PRIVATE_GLYPHS,
    REPEATED,
    SPACES,
    STYLED,
    TONES,
    VOWEL_MARKS,
)

THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

# To look whether there is one takes a tenth of the time that it takes to ask for each letter, and few texts have one.
_THAI_DIGIT = re.compile("[๐-๙]")

_INVISIBLE = re.compile(f"[{INVISIBLE}]")

_JOINERS = re.compile("(?<=[\u0000-\u1fff])[\u200d\ufe00-\ufe0f]+")

_ANY_JOINER = re.compile(f"[{JOINERS}]")

_CONTROL = re.compile(f"[{CONTROL}]")

_SPACES = re.compile(f"[ \t{SPACES}]+")

# Marks in an order that no keyboard of today lets through, but that PDFs, old programs and phones give.
_MARKS = re.compile(f"[{TONES}{VOWEL_MARKS}]{{2,}}")

_SARA_AM = re.compile(f"\u0e4d([{TONES}]*)\u0e32|([{TONES}]+)\u0e4d\u0e32")

_LATE_TONE = re.compile(f"([\u0e32\u0e33]+)([{TONES}]+)")

_GLYPHS = str.maketrans(dict(PRIVATE_GLYPHS))

_GLYPH = re.compile(f"[{''.join(PRIVATE_GLYPHS)}]")

_STYLED = re.compile(f"[{STYLED}]")

# Most texts are clean: these find the few that are not, each in one look.
_UNUSUAL = re.compile("[^\x20-\x7e\n\u0e01-\u0e4c\u0e4e-\u0e5b–—“”‘’•…·]")

_OUT_OF_ORDER = re.compile(f"[{TONES}](?:[{VOWEL_MARKS}]|(?<=[\u0e32\u0e33][{TONES}]))")


def _is_clean(text: str) -> bool:
    if text.isascii() and text.isprintable():
        return "  " not in text and text == text.strip()
    return not (
        _UNUSUAL.search(text)
        or _OUT_OF_ORDER.search(text)
        or "  " in text
        or "\u0e40\u0e40" in text
        or "\n " in text
        or " \n" in text
        or text != text.strip()
        or not unicodedata.is_normalized("NFC", text)
    )


def clean(text: str) -> str:
    """The text for display: as written, less what no reader can see.

    Line breaks stay. NFC; zero-width, bidirectional and control characters go; runs of spaces become one;
    vowel and tone marks, sara am and sara ae are put as Thai is spelt; letters in the style of mathematics
    or of full width, which screen readers spell out sign by sign, become plain ones.
    """
    if _is_clean(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    text = _JOINERS.sub("", _CONTROL.sub("", _INVISIBLE.sub("", text)))
    text = _STYLED.sub(lambda found: _without_style(found[0]), unicodedata.normalize("NFC", text))
    text = "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()
    return unicodedata.normalize("NFC", in_thai_order(text))


def in_thai_order(text: str) -> str:
    """The text with Thai marks as they are spelt: vowel before tone, tone before sara am, sara ae for two sara e."""
    text = text.translate(_GLYPHS) if _GLYPH.search(text) else text
    text = text.replace("\u0e40\u0e40", "\u0e41")
    text = _SARA_AM.sub(lambda found: (found[1] or found[2] or "") + "\u0e33", text)
    text = _LATE_TONE.sub(r"\2\1", text)
    return _MARKS.sub(lambda found: "".join(sorted(found[0], key=_is_tone)), text)


def _is_tone(mark: str) -> bool:
    return "\u0e48" <= mark <= "\u0e4c"


def _without_style(sign: str) -> str:
    """The plain letters of a styled one; what has a meaning of its own, such as ™ and ℃, stays."""
    plain = unicodedata.normalize("NFKC", sign)
    styled = plain.isalnum() and unicodedata.decomposition(sign).startswith(("<font>", "<wide>"))
    return plain if styled or plain in _LIGATURES else sign


_LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st"}


def one_line(text: str) -> str:
    """Display text on one line."""
    return clean(text).replace("\n", " ")


def paragraphs(text: str) -> tuple[str, ...]:
    """Display text as its non-empty lines."""
    return tuple(line for line in clean(text).split("\n") if line)


def arabic(text: str) -> str:
    """The text with Arabic digits."""
    return text.translate(THAI_DIGITS) if _THAI_DIGIT.search(text) else text


_REPEATED_MARK = re.compile(f"([{REPEATED}])\\1+")

_ALIKE = str.maketrans(dict(ALIKE))

_ALIKE_SIGN = re.compile(f"[{re.escape(''.join(ALIKE))}]")

_FOREIGN = re.compile("[^\x00-\x7e\u0e01-\u0e5b]")

_UE = re.compile("\u0e34\u0e4d|\u0e4d\u0e34")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """The text for comparing: whatever looks the same to a reader is the same, case and spaces aside.

    Arabic digits, lower case, no spaces, nothing invisible, Thai marks in order and none doubled, plain letters for
    styled ones, one kind of quotation mark and of dash.
    """
    if text.isascii() and text.isprintable():
        # Numbers and English words: nothing in them has two ways to be written but their case.
        return text.replace(" ", "").translate(_ALIKE).lower()
    text = "".join(clean(text).split())
    if _FOREIGN.search(text):
        text = _FOREIGN.sub(lambda found: _plain(found[0]), _ANY_JOINER.sub("", text))
    text = text.translate(_ALIKE) if _ALIKE_SIGN.search(text) else text
    text = _with_whole_ue(in_thai_order(arabic(text).lower()))
    return unicodedata.normalize("NFC", _REPEATED_MARK.sub(r"\1", text))


def _with_whole_ue(text: str) -> str:
    """The text with sara ue for its two parts; what stood between them and a tone stands in order again."""
    return in_thai_order(_UE.sub("\u0e36", text)) if _UE.search(text) else text


def _plain(sign: str) -> str:
    """What a sign is read as; a raised or circled digit is none of the number before it and stays."""
    plain = unicodedata.normalize("NFKC", sign)
    styled = unicodedata.decomposition(sign).startswith(("<font>", "<wide>"))
    return plain if styled or not any(letter.isdigit() for letter in plain) else sign


@lru_cache(maxsize=50_000)
def fold_header(text: str) -> str:
    """A heading or a word of a list for comparing: what `fold` makes of it, less marks, dots and its unit in baht."""
    plain = re.sub(r"[\s\"'.,:;*_/\\()\[\]{}ฯ-]+", "", fold(text))
    return re.sub(r"(?:หน่วย)?บาท$", "", plain) or plain


def look_alike(one: str, other: str) -> bool:
    """Whether a reader cannot tell two texts from each other: they differ in nothing but what `fold` makes equal.

    Case and digits can be told: `Plan` does not look like `plan`.
    """
    return one == other or (_seen(one) == _seen(other) and fold(one) == fold(other))


def _seen(text: str) -> str:
    """The letters, digits and signs of a text that a reader can tell from others, case and digits kept."""
    text = _FOREIGN.sub(lambda found: _plain(found[0]), _ANY_JOINER.sub("", clean(text)))
    return re.sub(r"\s+", "", _REPEATED_MARK.sub(r"\1", _with_whole_ue(in_thai_order(text).translate(_ALIKE))))


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that `word` was probably meant to be, or None; never one that looks the same as `word`."""
    by_fold = {fold(known): known for known in words}
    folded = fold(word)
    close = [folded] if folded in by_fold else difflib.get_close_matches(folded, by_fold, n=1, cutoff=0.6)
    guess = by_fold[close[0]] if close else None
    return None if guess is None or look_alike(guess, word) else guess
