"""Amounts of money as Thai offices write them: 12,000.-, 5 แสนบาท, 1.5 ลบ., 12,000 บาท (หนึ่งหมื่นสองพันบาทถ้วน)."""

import re
from decimal import Decimal

from generator.text.thai import arabic, clean, fold

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)"

_PLAIN = re.compile(_DIGITS)

_LONGEST = 120

_SCALES = {
    "แสนล้าน": 10**11, "หมื่นล้าน": 10**10, "พันล้าน": 10**9, "ร้อยล้าน": 10**8, "สิบล้าน": 10**7,
    "ล้าน": 10**6, "ลบ.": 10**6, "ลบ": 10**6, "ลบาท": 10**6, "ล.บ.": 10**6,
    "แสน": 10**5, "หมื่น": 10**4, "พัน": 10**3,
}  # fmt: skip

_BESIDE = re.compile(r"\d\s+[\d.]")

_GROUPS = re.compile(r"(?<![\d,.])\d{1,3}(?: \d{3})+(?![\d,])")

_SCALED = re.compile(rf"({_DIGITS})({'|'.join(map(re.escape, _SCALES))})")

_BEFORE = re.compile(r"^(?:(?:เป็น)?(?:จำนวน|วง)?เงิน|จำนวน|ราคา)?(?:฿|บาท(?=[\d.])|thb)?")

# 12,000.-  12,000 บาท  12,000 บ.  12,000 บาทถ้วน  12,000.00*  12,000=
_AFTER = re.compile(r"(?:บาท(?:ถ้วน)?\.?|บ\.?|฿|thb|[.,/]?-+|=|\*+)$")

_SATANG = re.compile(rf"({_DIGITS})(?:บาท|บ\.)(\d{{1,2}})(?:สตางค์|สต\.)")

_IN_BRACKETS = re.compile(r"(.+?)\((?:=|ตัวอักษร:?|จำนวนเงิน)?([ก-๛]+)\)?")

_WORD_DIGITS = {
    "ศูนย์": 0, "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8,
    "เก้า": 9,
}  # fmt: skip

_WORD_PLACES = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}

_TEN = 10

_WORD = re.compile("|".join((*_WORD_DIGITS, *_WORD_PLACES, "ล้าน")))

_WORDS = re.compile(rf"((?:{_WORD.pattern})+)(?:บาท)?(?:ถ้วน|((?:{_WORD.pattern})+)สตางค์)?")


def parse_amount(text: str) -> Decimal | None:
    """The baht of a text, or None where it holds no amount, or more than one, or words that say another number.

    Brackets around all of it, or a minus before it, mean less than nothing, as in accounts.
    """
    plain = fold(text)
    if len(plain) > _LONGEST or several_numbers(text):
        return None
    both = _IN_BRACKETS.fullmatch(plain)
    if both and _WORDS.fullmatch(both[2]):
        number, said = _amount(both[1]), amount_in_words(both[2])
        return number if number is not None and number == said else None
    return _amount(plain)


def several_numbers(text: str) -> bool:
    """Whether two numbers stand beside each other, parted by nothing but a space or a line break.

    Spaces between groups of three digits part no numbers: 1 250 000.
    """
    return _BESIDE.search(_GROUPS.sub(lambda found: found[0].replace(" ", ""), arabic(clean(text)))) is not None


def _amount(plain: str) -> Decimal | None:
    """The amount of a folded text without words in brackets."""
    bare = plain[1:-1] if plain.startswith("(") and plain.endswith(")") else plain
    minus = bare is not plain or (bare.startswith("-") and len(bare) > 1)
    bare = _BEFORE.sub("", bare.removeprefix("-") if minus else bare.removeprefix("+"), count=1)
    found = _read(bare)
    while found is None and (shorter := _AFTER.sub("", bare)) != bare:
        bare, found = shorter, _read(shorter)
    return None if found is None else (-found if minus else found)


def _read(bare: str) -> Decimal | None:
    if _PLAIN.fullmatch(bare):
        return Decimal(bare.replace(",", ""))
    satang = _SATANG.fullmatch(bare)
    if satang:
        return _number(satang[1]) + Decimal(satang[2]) / 100
    if _SCALED.match(bare):
        return _scaled(bare)
    # A number in words alone may be a word of something else; with its baht it is an amount.
    return amount_in_words(bare) if "บาท" in bare else None


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _scaled(bare: str) -> Decimal | None:
    """1.5ล้าน, 1ล้าน2แสน5หมื่น: each part smaller than the scale before it."""
    total, last, end = Decimal(0), 10**13, 0
    for part in _SCALED.finditer(bare):
        scale, number = _SCALES[part[2]], _number(part[1])
        if part.start() != end or number * scale >= last:
            return None
        total, last, end = total + number * scale, scale, part.end()
    rest = bare[end:].removeprefix("บาท")
    if not rest:
        return total
    return total + _number(rest) if _PLAIN.fullmatch(rest) and _number(rest) < last else None


def amount_in_words(words: str) -> Decimal | None:
    """The baht of หนึ่งหมื่นสองพันบาทห้าสิบสตางค์; None for a text that is no number in Thai words."""
    found = _WORDS.fullmatch(words)
    if not found:
        return None
    baht, satang = _from_words(found[1]), _from_words(found[2]) if found[2] else 0
    return None if baht is None or satang is None or satang > 99 else Decimal(baht) + Decimal(satang) / 100


def _from_words(words: str) -> int | None:
    """A number in Thai words; None where its places do not go down from large to small, or one has no digit."""
    millions, below, digit, last = 0, 0, -1, 10**6
    for word in _WORD.findall(words):
        if word == "ล้าน" and below == 0 and digit < 1:
            return None
        if word == "ล้าน":
            millions, below, digit, last = (millions + below + max(digit, 0)) * 10**6, 0, -1, 10**6
            continue
        place = _WORD_PLACES.get(word)
        if place is None:
            if digit >= 0:
                return None
            digit = _WORD_DIGITS[word]
        elif place >= last or (digit < 1 and place != _TEN):
            return None
        else:
            below, digit, last = below + (digit if digit >= 0 else 1) * place, -1, place
    return millions + below + max(digit, 0)
