"""Numbers that tell of one person: national ids, mobile phones, bank accounts; found, shown in part, recognised.

A number is never kept once it is found: what is kept is its beginning to show, and fingerprints
that only fit for someone who holds both the number and the file it was found in.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from generator.text.digits import as_seen, has_digits, plain_digits
from generator.text.national_ids import company_numbers, national_ids, thirteen_digits

Kind = Literal["id", "phone", "account"]

PATTERNS = "2"
"""Raised whenever the patterns below find something else in the same text."""

SHORTEST = 6
"""A number is told from others by at least so many of its first digits."""

_SIGNS = r"\s.\-\u2010-\u2015\u2212\ufe63\uff0d_"

_GAP = f"[{_SIGNS}]"

# What stands beside a number and is none of it: not a digit, nor what makes it the fraction or a part of another.
_BEFORE, _AFTER = r"(?<![0-9+])(?<!\d[.\-])", r"(?!\d)(?!\.\d)(?!-\d{3})"

_ABROAD = rf"(?:\+66|0066|\(\+?66\)|66-){_GAP}?(?:\(0\))?"

_PHONE = re.compile(
    rf"{_BEFORE}(?P<before>{_ABROAD}|\(?0{_GAP}{{0,2}})(?P<rest>[689](?:[){_SIGNS}]{{0,3}}\d){{8}}){_AFTER}"
)

_ACCOUNT = re.compile(
    rf"{_BEFORE}(?:\d{{3}}{_GAP}\d{_GAP}\d{{5}}{_GAP}\d|\d{{3}}{_GAP}\d{_GAP}\d{{6,8}}|\d{{10,12}}){_AFTER}"
)

# A phone that a spreadsheet took for a number has lost its 0.
_PHONE_WITHOUT_0 = re.compile(r"\s*[689]\d{8}(?:\.0+)?\s*")

_PHONE_WORDS = re.compile(r"โทร|มือถือ|เบอร์|phone|mobile|\btel\b|ติดต่อ", re.IGNORECASE)

_WORDS = re.compile(
    r"เลข(?:ที่)?\s*(?:ที่\s*)?บัญชี|บัญชี\s*เลขที่|หมายเลขบัญชี|ธนาคาร|พร้อมเพย์|บัญชี(?:เงินฝาก|ออมทรัพย์|กระแสรายวัน)"
    r"|bank account|account (?:no|number)|acc(?:ount)?\.? ?no\b|promptpay",
    re.IGNORECASE,
)

_REACH = 60

# An account in the name of the agency is no person's.
_OWN = re.compile(r"ชื่อบัญชี\s*[:：“\"]?\s*(?:เทศบาล|องค์การบริหารส่วน|อบต|อบจ|เงิน)")

_FEWEST_DIGITS = 9


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
    return has_digits(text, _FEWEST_DIGITS)


def numbers(text: str, context: str = "") -> Iterator[Number]:
    """The numbers of persons in a text; `context` is what stands over it, such as the heading of its column."""
    yield from (number for number, _ in placed_numbers(text, context))


def placed_numbers(text: str, context: str = "") -> Iterator[tuple[Number, range]]:
    """The same, each with its place in the text."""
    if not may_hold_number(text):
        return
    written, places = as_seen(text)
    for number, where in _placed(written, context):
        yield number, range(places[where.start], places[where.stop - 1] + 1)


def _placed(written: str, context: str) -> Iterator[tuple[Number, range]]:
    taken: set[int] = set()
    for id in national_ids(written, context):
        taken |= {*range(id.start, id.end)}
        yield Number("id", id.digits), range(id.start, id.end)
    for company in company_numbers(written):
        taken |= {*company}
    for found in _PHONE.finditer(written):
        where = range(*found.span())
        if _looks_dialled(found) and taken.isdisjoint(where):
            taken |= {*where}
            yield Number("phone", f"0{only_digits(found['rest'])}"), where
    if _PHONE_WITHOUT_0.fullmatch(written) and _PHONE_WORDS.search(context):
        yield Number("phone", f"0{only_digits(written.partition('.')[0])}"), range(len(written))
    yield from _accounts(written, context, taken)


def _accounts(written: str, context: str, taken: set[int]) -> Iterator[tuple[Number, range]]:
    for found in _ACCOUNT.finditer(written):
        before = written[max(0, found.start() - _REACH) : found.start()]
        if (_WORDS.search(before) or _WORDS.search(context)) and taken.isdisjoint(range(*found.span())):
            around = written[max(0, found.start() - 2 * _REACH) : found.end() + 2 * _REACH]
            yield Number("account", only_digits(found[0]), own=bool(_OWN.search(around))), range(*found.span())


def _looks_dialled(found: re.Match[str]) -> bool:
    """Whether a number is parted as phone numbers are: behind its first part none is shorter than three."""
    parts = [part for part in re.split(rf"[){_SIGNS}]+", found["rest"]) if part]
    return len(parts) <= 3 and all(len(part) >= 3 for part in parts[1:])


def only_digits(text: str) -> str:
    """The digits of a text, those of other scripts as Arabic."""
    return re.sub(r"[^0-9]", "", plain_digits(text))


def hidden(text: str) -> str:
    """A text in which every number of a person is shown in part only, such as a line quoted in a message.

    What looks like a bank account is hidden too: the word that makes it one may stand elsewhere, as over a column.
    """
    if not may_hold_number(text):
        return text
    places = [(where, number.shown) for number, where in placed_numbers(text)]
    taken = {place for where, _ in places for place in where}
    places += (
        (range(*found.span()), Number("account", only_digits(found[0])).shown)
        for found in _ACCOUNT.finditer(plain_digits(text))
        if taken.isdisjoint(range(*found.span())) and not _PROJECT.fullmatch(found[0])
    )
    return _put_in(text, places)


def with_ids_hidden(text: str) -> str:
    """A text in which every national id is shown in part only, such as a value quoted in a message; phones stay."""
    if not has_digits(text, 13):
        return text
    return _put_in(text, [(where, number.shown) for number, where in placed_numbers(text) if number.kind == "id"])


def _put_in(text: str, places: Iterable[tuple[range, str]]) -> str:
    pieces: list[str] = []
    end = 0
    for where, shown in sorted(places, key=lambda place: place[0].start):
        pieces += (text[end : where.start], shown)
        end = where.stop
    return "".join((*pieces, text[end:]))


# The number of a project in the e-GP system, by which an office finds its row.
_PROJECT = re.compile(r"[5-7]\d{10}")


@lru_cache(maxsize=10_000)
def taxpayers(written: str) -> tuple[str, ...]:
    """The digits of what `masked_tax_id` hides in a cell."""
    return tuple(found.digits for found in thirteen_digits(as_seen(written)[0])) if has_digits(written, 13) else ()


@lru_cache(maxsize=10_000)
def masked_tax_id(written: str) -> str:
    """A taxpayer's number as it may be published: a company's (it begins with 0) as written, a person's in part.

    Thirteen digits in such a column are a person's whatever their last is: a slip in one makes it nobody's number.
    """
    if not has_digits(written, 13):
        return written
    seen, places = as_seen(written)
    for found in reversed(thirteen_digits(seen)):
        masked = f"{found.digits[0]}-{found.digits[1:5]}-xxxxx-xx-{found.digits[12]}"
        written = f"{written[: places[found.start]]}{masked}{written[places[found.end - 1] + 1 :]}"
    return written
