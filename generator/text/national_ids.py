"""Where in a text a person's national id stands: thirteen digits with their check digit, however they are written.

The rule of the check digit is that of the Department of Provincial Administration: weights 13 to 2, modulo 11. Ids of
persons begin with 1-8; numbers of companies begin with 0.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.text.digits import DigitGroup, chains, digit_groups, sign_between

LENGTH = 13

# As the card prints it: 1 2345 67890 12 3.
_CARD = (1, 4, 5, 2, 1)

_BOXES = (1,) * LENGTH

ID_WORDS = re.compile(
    r"ประจ.{0,3}ตัว\s*(?:ประชาชน|ผู้เสียภาษี)|บัตร.{0,12}ประชาชน|เลข.{0,14}(?:ประชาชน|ผู้เสียภาษี|ประจ.{0,3}ตัว)|ปชช"
    r"|(?:13|๑๓|สิบสาม)\s*หลัก|national\s*id|citizen|identi(?:ty|fication)|\b(?:id|pid|cid)\b|tax\s*-?id",
    re.IGNORECASE,
)
"""Words that say that a number near them is a person's id."""

_REACH = 80

_COORDINATES = re.compile(r"พิกัด|ละติจูด|ลองจิจูด|ละจิจูด|latitude|longitude|\b(?:lat|lon|lng|utm|gps)\b", re.IGNORECASE)

_OTHER_DECIMAL = re.compile(r"(?<![\d.])\d{1,3}\.\d{4,}")

_GOODS = re.compile(r"บาร์โค[้๊]?ด|รหัสแท่ง|barcode|\bEAN\b|\bGTIN\b|\bUPC\b", re.IGNORECASE)

# Days, times and amounts in figures: their digits are no part of another number.
_OTHER_NUMBERS = re.compile(
    r"(?<![\d/.-])(?:[0-3]?\d[/.-][01]?\d[/.-](?:[12]\d)?\d\d|[12]\d{3}[/.-][01]?\d[/.-][0-3]?\d)(?![/.-]?\d)"
    r"|(?<![\d:])[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?(?=\s*(?:น\b|น\.|[-–]\s*[0-2]?\d[:.][0-5]\d))|\d\d?:\d\d(?::\d\d)?"
    r"|(?<![\d,.])[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,2})?(?![\d,])|(?<![\d.])\d+\.\d{2}(?![\d.])"
)

# Written as one amount: 1,101,700,230,708, as a spreadsheet shows it; no local government has that many baht.
_AS_AMOUNT = re.compile(r"(?<![\d,.])[1-8],\d{3},\d{3},\d{3},\d{3}(?:\.0+)?(?![\d,.])")

_AS_POWER = re.compile(r"(?<![\d.])([1-8])\.(\d{1,12})[eE]\+?12(?!\d)")

_YEAR = re.compile(r"(?:2[45]\d\d|19\d\d|20[0-4]\d)")

# Project numbers of the e-GP system, phones: numbers of their own.
_OWN_NUMBER = re.compile(r"[5-7]\d{10}|0\d{8,9}")

# Signs that part one number without a word that says what it is.
_USUAL_SIGNS = re.compile(r"[-‐-―−_./·•*|\\~]{0,3}")

_DECIMAL_SIGNS = re.compile(r"[./,]")


@dataclass(frozen=True, slots=True)
class FoundId:
    """Thirteen digits and where they stand in the text."""

    start: int
    end: int
    digits: str


def is_national_id(digits: str) -> bool:
    """Whether thirteen digits are a person's id: its last is a check of the others; companies' begin with 0."""
    if not re.fullmatch(r"[1-8][0-9]{12}", digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def national_ids(text: str, context: str = "") -> list[FoundId]:
    """The ids in a text with plain digits; `context` is what stands over it, such as the heading of its column."""
    look = _Look(text, context, digit_groups(text))
    found = [*look.whole(), *(one for one in _as_written_by_spreadsheets(text) if is_national_id(one.digits))]
    taken = {place for one in found for place in range(one.start, one.end)}
    groups = [group for group in look.groups if group.start not in taken]
    for chain in chains(text, groups):
        found += look.in_chain(chain)
    return sorted(found, key=lambda one: one.start)


def company_numbers(text: str) -> Iterator[range]:
    """Where numbers of companies stand as the card prints a person's: 0 9940 00123 45 6."""
    for chain in chains(text, digit_groups(text)):
        for at in range(len(chain) - len(_CARD) + 1):
            part = chain[at : at + len(_CARD)]
            if part[0].digits == "0" and tuple(map(len, part)) == _CARD:
                yield range(part[0].start, part[-1].end)


@dataclass(frozen=True, slots=True)
class _Look:
    text: str
    context: str
    groups: list[DigitGroup]

    def named(self, start: int) -> bool:
        """Whether words before a place say that an id stands there."""
        before = self.text[max(0, start - _REACH) : start]
        return bool(ID_WORDS.search(before) or ID_WORDS.search(self.context))

    def whole(self) -> Iterator[FoundId]:
        """Thirteen digits in one, whatever stands beside them but a digit."""
        for group in self.groups:
            other = not is_national_id(group.digits) or self._is_fraction(group) or self._is_barcode(group)
            if not other:
                yield FoundId(group.start, group.end, group.digits)

    def _is_fraction(self, group: DigitGroup) -> bool:
        """Whether the digits are a fraction: of less than one, or of a place in Thailand, called or paired so."""
        before = re.search(r"(?<![\d.])(\d{1,3})\.$", self.text[max(0, group.start - 5) : group.start])
        whole = int(before[1]) if before else -1
        if not (5 <= whole <= 21 or 97 <= whole <= 106):
            return whole == 0
        begin = group.start - len(str(whole)) - 1
        around = f"{self.text[max(0, begin - 60) : begin]} {self.text[group.end : group.end + 30]}"
        named = _COORDINATES.search(around) or _COORDINATES.search(self.context)
        return bool(named or _OTHER_DECIMAL.search(around))

    def _is_barcode(self, group: DigitGroup) -> bool:
        """Whether the digits are those on goods: called so, and with the check digit of EAN-13."""
        if not _is_ean(group.digits) or self.named(group.start):
            return False
        before = self.text[max(0, group.start - 40) : group.start]
        return bool(_GOODS.search(before) or _GOODS.search(self.context))

    def in_chain(self, chain: list[DigitGroup]) -> Iterator[FoundId]:
        """Ids whose digits are parted: as on a card, one in each box, or in any other way."""
        if sum(map(len, chain)) < LENGTH:
            return
        found = self._as_on_a_card(chain) or self._in_boxes(chain) or self._in_any_way(chain)
        yield from found

    def _as_on_a_card(self, chain: list[DigitGroup]) -> list[FoundId]:
        found: list[FoundId] = []
        at = 0
        while at + len(_CARD) <= len(chain):
            part = chain[at : at + len(_CARD)]
            if tuple(map(len, part)) == _CARD and is_national_id(_joined(part)):
                found.append(_id(part))
                at += len(_CARD)
            else:
                at += 1
        return found

    def _in_boxes(self, chain: list[DigitGroup]) -> list[FoundId]:
        found: list[FoundId] = []
        for run in _singles(chain):
            for at in _box_places(run, named=self.named(run[0].start)):
                part = run[at : at + LENGTH]
                if not (found and part[0].start < found[-1].end) and _boxes_hold_id([one.digits for one in part]):
                    found.append(_id(part))
        return found

    def _in_any_way(self, chain: list[DigitGroup]) -> list[FoundId]:
        named = self.named(chain[0].start)
        others = [found.span() for found in _OTHER_NUMBERS.finditer(self.text, chain[0].start, chain[-1].end)]
        for part in self._parts(chain, others, named=named):
            digits = _joined(part)
            if len(digits) == LENGTH and is_national_id(digits) and (named or self._looks_like_one(part, others)):
                return [_id(part)]
        return []

    def _parts(
        self, chain: list[DigitGroup], others: Sequence[tuple[int, int]], *, named: bool
    ) -> Iterator[list[DigitGroup]]:
        """What of a chain may be one number: all of it, what stands between days and amounts, what one line holds."""
        free = [one for one in chain if not any(start <= one.start < end for start, end in others)]
        pieces = _split(free, lambda one, other: any(one.end <= start < other.start for start, _ in others))
        for piece in [chain, *pieces]:
            yield piece
            yield from _split(piece, lambda one, other: "\n" in self.text[one.end : other.start])
            # The number of a line in a list stands before it.
            if len(piece) > 2 and re.match(r"\s*[.)]\s", self.text[piece[0].end : piece[1].start] + " "):
                yield piece[1:]
            if named:
                yield from _windows(piece)

    def _looks_like_one(self, part: list[DigitGroup], others: Sequence[tuple[int, int]]) -> bool:
        """Whether the groups may be one number although no word says so."""
        if len(part) < 2 or any(_OWN_NUMBER.fullmatch(one.digits) for one in part):
            return False
        if any(start < part[-1].end and part[0].start < end for start, end in others):
            return False
        signs = [sign_between(self.text, one, other) or "" for one, other in pairwise(part)]
        if len(part) == 2 and signs[0] and _DECIMAL_SIGNS.fullmatch(signs[0]):
            return False
        if any(_YEAR.fullmatch(one.digits) for one in part) and not all("-" in sign for sign in signs):
            return False
        return len(set(filter(None, signs))) <= 1 and all(map(_USUAL_SIGNS.fullmatch, signs))


def _windows(groups: Sequence[DigitGroup]) -> Iterator[list[DigitGroup]]:
    """Neighbours among the groups that hold as many digits as an id."""
    for at in range(len(groups)):
        count = 0
        for end in range(at, len(groups)):
            count += len(groups[end])
            if count >= LENGTH:
                if count == LENGTH:
                    yield [*groups[at : end + 1]]
                break


def _is_ean(digits: str) -> bool:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits[:12]))
    return (10 - total % 10) % 10 == int(digits[12])


def _joined(part: Sequence[DigitGroup]) -> str:
    return "".join(one.digits for one in part)


def _id(part: Sequence[DigitGroup]) -> FoundId:
    return FoundId(part[0].start, part[-1].end, _joined(part))


def _singles(chain: list[DigitGroup]) -> Iterator[list[DigitGroup]]:
    run: list[DigitGroup] = []
    for group in [*chain, None]:
        if group is not None and len(group) == 1:
            run.append(group)
            continue
        if len(run) >= LENGTH:
            yield run
        run = []


def _box_places(run: Sequence[DigitGroup], *, named: bool) -> Sequence[int]:
    """Where in a run of single digits an id may begin: at its first digit, or so that it ends with its last.

    Many more single digits are the small numbers of a table, unless a word says that they are an id.
    """
    surplus = len(run) - LENGTH
    return range(surplus + 1) if named or surplus <= 1 else sorted({0, surplus}) if surplus <= 3 else ()


def _boxes_hold_id(digits: Sequence[str]) -> bool:
    """Whether thirteen single digits are an id; twelve months and their sum are none."""
    return is_national_id("".join(digits)) and sum(map(int, digits[:12])) != int(digits[12])


def boxed_ids(cells: Sequence[str], headings: Sequence[str] = ()) -> Iterator[tuple[int, str]]:
    """Ids that stand in the cells of one row, a digit or a part of the card's number in each: first cell and digits.

    Empty cells and lone dashes between them say nothing. Where each cell has a heading of its own, they are numbers of
    their own.
    """
    filled = [(place, cell.strip()) for place, cell in enumerate(cells) if cell.strip(" -–—\t\n")]
    for form in (_BOXES, _CARD):
        at = 0
        while at + len(form) <= len(filled):
            part = filled[at : at + len(form)]
            texts = [text for _, text in part]
            fits = all(len(text) == length and text.isdigit() for text, length in zip(texts, form, strict=True))
            if fits and _is_boxed(texts, [headings[place] for place, _ in part if place < len(headings)]):
                yield part[0][0], "".join(texts)
                at += len(form)
            else:
                at += 1


def _is_boxed(texts: Sequence[str], headings: Sequence[str]) -> bool:
    own = {heading.strip() for heading in headings if re.search(r"[^\W\d]", heading)}
    if len(own) > len(texts) // 2 and not any(ID_WORDS.search(heading) for heading in own):
        return False
    return _boxes_hold_id(texts) if len(texts) == LENGTH else is_national_id("".join(texts))


def _split(
    groups: Sequence[DigitGroup], parted: Callable[[DigitGroup, DigitGroup], bool]
) -> Iterator[list[DigitGroup]]:
    piece: list[DigitGroup] = []
    for group in groups:
        if piece and parted(piece[-1], group):
            yield piece
            piece = []
        piece.append(group)
    if piece:
        yield piece


def thirteen_digits(text: str) -> list[FoundId]:
    """All that may be a person's number in a column that holds nothing else, whatever its last digit is."""
    found = [*_as_written_by_spreadsheets(text)]
    amounts = [range(one.start, one.end) for one in found]
    for chain in chains(text, digit_groups(text)):
        if not any(chain[0].start in amount for amount in amounts):
            found += _apart(_windows(chain))
    return sorted((one for one in found if one.digits[0] != "0"), key=lambda one: one.start)


def _apart(parts: Iterable[Sequence[DigitGroup]]) -> Iterator[FoundId]:
    """Of parts that share digits those of fewer groups, each place once."""
    taken: set[int] = set()
    for part in sorted(parts, key=len):
        if taken.isdisjoint(group.start for group in part):
            taken |= {group.start for group in part}
            yield _id(part)


def _as_written_by_spreadsheets(text: str) -> Iterator[FoundId]:
    """Thirteen digits that a spreadsheet made an amount or a power of ten of."""
    for found in _AS_AMOUNT.finditer(text):
        yield FoundId(*found.span(), re.sub(r"[^0-9]", "", found[0].partition(".")[0]))
    for found in _AS_POWER.finditer(text):
        yield FoundId(*found.span(), (found[1] + found[2]).ljust(LENGTH, "0"))
