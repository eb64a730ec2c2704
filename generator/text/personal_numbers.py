"""Numbers that tell of one person: national ids, mobile phones, bank accounts; found, shown in part, recognised.

A number is never kept once it is found: what is kept is its beginning to show, and fingerprints
that only fit for someone who holds both the number and the file it was found in.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from generator.text.thai import arabic

Kind = Literal["id", "phone", "account"]

PATTERNS = "1"
"""Raised whenever the patterns below find something else in the same text."""

SHORTEST = 6
"""A number is told from others by at least so many of its first digits."""

_GAP = r"[ .\-\u2010-\u2014\u00a0]"

_BEFORE, _AFTER = r"(?<![0-9A-Za-z+])(?<!\d[.,\-/])", r"(?!\d)(?![.,\-/]\d)"

_ID = re.compile(
    rf"{_BEFORE}(?:\d{{13}}|\d{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d{{2}}{_GAP}\d|\d(?:-?\d){{12}}){_AFTER}",
)

_ABROAD = rf"(?:\+66|0066|\(\+?66\)|66-){_GAP}?(?:\(0\))?"

_PHONE = re.compile(rf"{_BEFORE}(?P<before>{_ABROAD}|0{_GAP}?)(?P<rest>[689](?:{_GAP}?\d){{8}}){_AFTER}")

_ACCOUNT = re.compile(
    rf"{_BEFORE}(?:\d{{3}}{_GAP}\d{_GAP}\d{{5}}{_GAP}\d|\d{{3}}{_GAP}\d{_GAP}\d{{6,8}}|\d{{10,12}}){_AFTER}"
)

_WORDS = re.compile(
    r"เลข(?:ที่)?\s*(?:ที่\s*)?บัญชี|บัญชี\s*เลขที่|หมายเลขบัญชี|ธนาคาร|พร้อมเพย์|บัญชี(?:เงินฝาก|ออมทรัพย์|กระแสรายวัน)"
    r"|bank account|account (?:no|number)|acc(?:ount)?\.? ?no\b|promptpay",
    re.IGNORECASE,
)

_REACH = 60

# An account in the name of the agency is no person's.
_OWN = re.compile(r"ชื่อบัญชี\s*[:：“\"]?\s*(?:เทศบาล|องค์การบริหารส่วน|อบต|อบจ|เงิน)")

_FEWEST_DIGITS = 9

_MANY_DIGITS = re.compile(rf"\d(?:.?\d){{{_FEWEST_DIGITS - 1}}}")


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in a text: its digits, what it seems to be, whether it says that it is the agency's own."""

    kind: Kind
    digits: str
    own: bool = False

    @property
    def shown(self) -> str:
        """Its first digits, the others hidden; enough to find it, too little to use it."""
        first = self.digits
        if self.kind == "id":
            return f"{first[0]}-{first[1:3]}xx-xxxxx-xx-x"
        if self.kind == "phone":
            return f"{first[:3]}-xxx-xxxx"
        return f"{first[:3]}-x-xxxxx-x"


class IdentifierMatch(BaseModel):
    """A number that was found, without the number: `at` says where in its file (`page 3`, `cell Sheet1!B2`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    shown: str
    prints: tuple[str, ...]
    own: bool = False
    at: str = ""

    def is_number(self, digits: str, key: bytes, *, begins: bool = False) -> bool:
        """Whether it is the number with these digits, or `begins` with them; `key` is that of its file."""
        if not digits or (not begins and len(digits) < SHORTEST + len(self.prints) - 1):
            return False
        return fingerprint(digits, key) in self.prints


def identifier_match(number: Number, key: bytes, at: str = "") -> IdentifierMatch:
    """What is kept of a number found in the file whose key this is."""
    prints = tuple(fingerprint(number.digits[:length], key) for length in range(SHORTEST, len(number.digits) + 1))
    return IdentifierMatch(kind=number.kind, shown=number.shown, prints=prints, own=number.own, at=at)


def file_key(content: bytes) -> bytes:
    """The key of a file's fingerprints: made of its content, so that a cache alone gives nothing away."""
    return hashlib.blake2b(content, digest_size=32, person=b"oit-personal").digest()


def fingerprint(digits: str, key: bytes) -> str:
    """The fingerprint of some digits; without the key they cannot be found by trying all."""
    return hashlib.blake2b(digits.encode(), key=key, digest_size=10).hexdigest()


def may_hold_number(text: str) -> bool:
    """Whether it is worth looking closer: most texts hold too few digits."""
    return len(text) >= _FEWEST_DIGITS and _MANY_DIGITS.search(text) is not None


def numbers(text: str, context: str = "") -> Iterator[Number]:
    """The numbers of persons in a text; `context` is what stands over it, such as the heading of its column."""
    if not may_hold_number(text):
        return
    written = arabic(text)
    taken: list[range] = []
    for found in _ID.finditer(written):
        digits = only_digits(found[0])
        if is_national_id(digits):
            taken.append(range(*found.span()))
            yield Number("id", digits)
    for found in _PHONE.finditer(written):
        if _looks_dialled(found) and not _overlaps(found.span(), taken):
            taken.append(range(*found.span()))
            yield Number("phone", f"0{only_digits(found['rest'])}")
    yield from _accounts(written, context, taken)


def _accounts(written: str, context: str, taken: list[range]) -> Iterator[Number]:
    for found in _ACCOUNT.finditer(written):
        before = written[max(0, found.start() - _REACH) : found.start()]
        if (_WORDS.search(before) or _WORDS.search(context)) and not _overlaps(found.span(), taken):
            around = written[max(0, found.start() - 2 * _REACH) : found.end() + 2 * _REACH]
            yield Number("account", only_digits(found[0]), own=bool(_OWN.search(around)))


def _overlaps(span: tuple[int, int], taken: list[range]) -> bool:
    return any(span[0] < known.stop and known.start < span[1] for known in taken)


def _looks_dialled(found: re.Match[str]) -> bool:
    """Whether a number is parted as phone numbers are: behind its first part none is shorter than three."""
    parts = re.split(_GAP, found["rest"])
    return len(parts) <= 3 and all(len(part) >= 3 for part in parts[1:])


def only_digits(text: str) -> str:
    """The digits of a text, Thai ones as Arabic."""
    return re.sub(r"\D", "", arabic(text))


def is_national_id(digits: str) -> bool:
    """Whether thirteen digits are a person's id: its last is a check of the others; companies' begin with 0."""
    if not re.fullmatch(r"[1-8][0-9]{12}", digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def hidden(text: str) -> str:
    """A text in which every number of a person is shown in part only, such as a line quoted in a message."""
    for pattern in (_ID, _PHONE, _ACCOUNT):
        text = _replaced(pattern, text)
    return text


def _replaced(pattern: re.Pattern[str], text: str) -> str:
    written = arabic(text)
    for found in reversed(list(pattern.finditer(written))):
        known = next(numbers(found[0], "บัญชีเลขที่"), None)
        if known:
            text = f"{text[: found.start()]}{known.shown}{text[found.end() :]}"
    return text


def masked_tax_id(written: str) -> str:
    """A taxpayer's number as it may be published: a company's (it begins with 0) as written, a person's in part."""
    digits = only_digits(written)
    if not re.fullmatch(r"[1-9][0-9]{12}", digits) or re.search(r"[^\d\s.\-–]", arabic(written)):
        return written
    return f"{digits[0]}-{digits[1:5]}-xxxxx-xx-{digits[12]}"
