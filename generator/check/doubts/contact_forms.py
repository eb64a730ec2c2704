"""Telephone numbers and e-mail addresses as offices write them: what keeps one from reaching anybody."""

import re
from collections.abc import Iterator, Mapping

from generator.check.judging.no_answer import no_answer
from generator.text.thai import arabic, one_line

# Words that stand before a number, and what stands behind one: an extension, whose it is.
_BEFORE = re.compile(
    r"(?:โทรศัพท์|โทรสาร|โทร|แฟกซ์|แฟ็กซ์|เบอร์|หมายเลข|มือถือ|สายด่วน|สายตรง|call\s*cent(?:er|re)|hot\s*line|telephone|tel|"
    r"phone|mobile|fax|line|id)\b\.?",
    re.IGNORECASE,
)

_BEHIND = re.compile(r"(?:ต่อ|กด|ภายใน|ext(?:ension)?\.?|#|\bx(?=\s*\d)).*", re.IGNORECASE | re.DOTALL)

_ASIDE = re.compile(r"\([^()]*[^\d\s()+–-][^()]*\)|\[[^\[\]]*\]")

_PARTS = re.compile(r"\s*(?:[,;/|]|และ|หรือ|กับ|\n|\band\b)\s*")

# What is typed for a digit that looks like it.
_LOOKS_LIKE = re.compile(r"(?<=[\d\s-])[oOlIiSBZ]+(?=[\d\s-]|$)|^[oO](?=[\d\s-])")

_RANGE = re.compile(r"\s*(?:-|–|—|~|ถึง|to)\s*\d{1,2}\s*$")

# A number in Thailand has nine digits, of a mobile phone ten; with 66 for the first 0; services have three or four.
_LENGTHS = ((re.compile(r"0[689]"), {10}), (re.compile(r"0"), {9}), (re.compile(r"66"), {10, 11, 12}))

_SERVICE = re.compile(r"1\d{2,4}|1[489]00\d{6}")

FormTrouble = Mapping[str, str]
"""What is wrong with the form of a number or address: `reason`, and what a sentence quotes; empty where nothing is."""

FREE_MAIL = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|windowslive|ymail|rocketmail|yahoo|icloud|me|aol|protonmail|proton|"
    r"gmx|mail|thaimail|chaiyo|sanook|zoho)(?:\.(?:com|co|net|org|me|th|in|uk))+",
    re.IGNORECASE,
)
"""Domains where anybody gets an address."""

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")

_MAIL_WORD = re.compile(r"(?:e-?mail|อีเมล์?|อีเมลล์|ไปรษณีย์อิเล็กทรอนิกส์)\s*[:：]?\s*", re.IGNORECASE)

_AT = re.compile(r"\s*(?:\(|\[)\s*(?:at|@)\s*(?:\)|\])\s*|\s+at\s+", re.IGNORECASE)


def phone_trouble(written: str) -> FormTrouble:
    """Why nobody is reached by a written telephone number, several of them or an extension being fine.

    `letter` where a letter stands among the digits (`sign`), `count` where there are too few or too many of them.
    """
    if no_answer(written) or one_line(written).lower() == "no":
        return {}
    text = _BEFORE.sub(" ; ", _ASIDE.sub(" ", arabic(one_line(written))))
    numbers = [one for one in (_BEHIND.sub("", part) for part in _PARTS.split(text)) if one.strip()]
    troubles = (_number(re.sub(r"[.:：]", " ", one), place) for place, one in enumerate(numbers))
    return next((found for found in troubles if found), {})


def _number(text: str, place: int) -> FormTrouble:
    if letter := _LOOKS_LIKE.search(text):
        return {"reason": "letter", "sign": letter[0].strip()}
    if other := re.search(r"\d[\s-]*([A-Za-z])(?=[\s-]*\d)", text):
        return {"reason": "letter", "sign": other[1]}
    digits = re.sub(r"\D", "", text)
    # Behind the first, only the last digits of another number may be written: 044-123456, 57.
    if _has_right_length(text) or (place and len(digits) < 9) or (digits and not place and _tells_words(text)):
        return {}
    return {"reason": "count", "count": str(len(digits))}


def _tells_words(text: str) -> bool:
    """Whether a text is a sentence that has a number in it, not a number."""
    return len(re.findall(r"[ก-๛A-Za-z]", text)) > 12 and len(re.sub(r"\D", "", text)) >= 9


def _has_right_length(text: str) -> bool:
    for form in (text, _RANGE.sub("", text)):
        digits = re.sub(r"\D", "", form)
        lengths = next((known for begins, known in _LENGTHS if begins.match(digits)), frozenset[int]())
        if len(digits) in lengths or _SERVICE.fullmatch(digits):
            return True
    return False


def mail_trouble(written: str) -> FormTrouble:
    """Why no letter arrives at a written e-mail address: `at` where it has no @, `form` where it is no address.

    `guess` is the address that was meant, where that is plain.
    """
    text = _MAIL_WORD.sub("", one_line(written).removeprefix("mailto:"))
    addresses = [one for one in re.split(r"[\s,;/|]+|และ|หรือ", text) if one]
    if no_answer(written) or all(_ADDRESS.fullmatch(_bare(one)) for one in addresses):
        return {}
    meant = re.sub(r"\s+", "", _AT.sub("@", _bare(text)).rstrip(".,;"))
    guess = meant if _ADDRESS.fullmatch(meant) else ""
    return {"reason": "form" if "@" in text else "at", "guess": guess}


def free_domains(written: str) -> Iterator[str]:
    """The domains of a written address, or several, where anybody gets one."""
    for found in re.findall(r"@((?:[\w-]+\.)+\w+)", one_line(written)):
        if FREE_MAIL.fullmatch(found):
            yield found.lower()


def _bare(address: str) -> str:
    return address.strip("<>()\"'")
