"""The letters of every comparison of texts: what nobody sees, what looks or sounds alike, which marks follow which.

One table for the generator (`text/thai.py`) and for the search in the browser (`theme/assets/oit/search/fold.js`),
which gets it as `data.js`. Values named as sets are the inside of a set of a regular expression.
"""

from collections.abc import Mapping

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""Set: characters that change nothing a reader sees, and bidirectional controls (CVE-2021-42574)."""

JOINERS = "\u200d\ufe00-\ufe0f\U000e0000-\U000e0fff"
"""Set: emoji are made with these; between other letters they say nothing."""

CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
"""Set: what no text may hold, line breaks and tabs aside."""

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164"
"""Set: of the last but one and the last, the braille blank and the Hangul filler, fonts show nothing."""

PRIVATE_GLYPHS: Mapping[str, str] = dict(
    zip(
        map(chr, range(0xF700, 0xF71B)),
        "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47"
        "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    )
)
"""Glyphs that old fonts and Word keep in the private area: Thai marks set lower or further left (the same marks)."""

TONES = "\u0e48-\u0e4c"
"""Set: tone marks and thanthakhat, which stand after the vowel of their letter."""

VOWEL_MARKS = "\u0e31\u0e34-\u0e3a\u0e47"
"""Set: vowels above and below their letter."""

REPEATED = "\u0e30-\u0e3a\u0e41-\u0e44\u0e47-\u0e4e"
"""Set: vowels and marks that never stand twice in a row, and mean no more when they are typed so."""

STYLED = "\u2100-\u214f\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff"
"""Set: letters and digits in the style of mathematics or of full width."""

ALIKE: Mapping[str, str] = (
    dict.fromkeys("‘’‚‛′`´ʼ＇", "'")
    | dict.fromkeys("“”„‟″«»＂", '"')
    | dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-")
    | {"…": "...", "ๅ": "า", "⁄": "/", "∕": "/"}
)
"""Signs that are typed one for the other: quotation marks, dashes, and marks of Thai that look alike."""

SOUNDS: Mapping[str, str] = {
    **dict(zip("ณศษฎฏญฬฐฑฒธฌซฆฅฃภใีืู", "นสสดตยลถทททชชคคขพไิึุ", strict=True)),
    "ำ": "ัม",
    **dict.fromkeys("ะๆ็่้๊๋์", ""),
}
"""Letters taken for one another by their sound, vowels by their length, and what is most often left out."""
