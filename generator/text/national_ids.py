"""Where in a text a person's national id stands: thirteen digits with their check digit, however they are written.

The rule of the check digit is that of the Department of Provincial Administration: weights 13 to 2, modulo 11. Ids of
persons begin with 1-8; numbers of companies begin with 0.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.text.digits import DigitGroup, digit_groups

LENGTH = 13

# As the card prints it: 1 2345 67890 12 3.
_CARD = (1, 4, 5, 2, 1)

_BOXES = (1,) * LENGTH

# A number is no longer than this, with all that parts it.
_LONGEST = 120

# What may part the digits of one number: signs and spaces, never a letter or a mark of one.
_SIGN = r"[^\w\s\u0e31-\u0e4e\u0300-\u036f]|_"

_GAP = rf"(?:\s{{1,12}}+|\s{{0,4}}+(?:(?:{_SIGN})\s{{0,4}}+){{1,6}}+)"

_CHAIN = re.compile(rf"[0-9]++(?:{_GAP}[0-9]++)*+")

_WHOLE = re.compile(r"(?<![0-9])[1-8][0-9]{12}(?![0-9])")

# Looked for from each digit on, as one may begin within another.
_ON_CARD = re.compile(rf"(?=(?<![0-9])([0-9]{_GAP}[0-9]{{4}}{_GAP}[0-9]{{5}}{_GAP}[0-9]{{2}}{_GAP}[0-9])(?![0-9]))")

_IN_BOXES = re.compile(rf"(?<![0-9])[0-9](?:{_GAP}[0-9](?![0-9])){{12,}}+")

_ON_ONE_LINE = re.compile(r"[0-9][^\n]*[0-9]")

_NUMBERED = re.compile(r"[0-9]{1,3}\s*[.)]\s+")

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
    look = _Look(text, context, text)
    found: list[FoundId] = []
    # What is one number, as on a card or in boxes is so whatever stands around it, and is no part of another.
    for ids in (_Look.whole, _Look.of_spreadsheets, _Look.as_on_a_card, _Look.in_boxes):
        found += ids(look)
        look = look.without(found)
    found += look.in_any_way()
    return sorted(found, key=lambda one: one.start)


def company_numbers(text: str) -> Iterator[range]:
    """Where numbers of companies stand as the card prints a person's: 0 9940 00123 45 6."""
    return (range(*found.span(1)) for found in _ON_CARD.finditer(text) if found[1][0] == "0")


@dataclass(frozen=True, slots=True)
class _Look:
    """A text while it is looked through: in `free` all that was found is blotted out."""

    text: str
    context: str
    free: str

    def without(self, found: Sequence[FoundId]) -> "_Look":
        """The same less what was found."""
        return replace(self, free=_blotted(self.text, ((one.start, one.end) for one in found))) if found else self

    def named(self, start: int) -> bool:
        """Whether words before a place say that an id stands there."""
        before = self.text[max(0, start - _REACH) : start]
        return bool(ID_WORDS.search(before) or ID_WORDS.search(self.context))

    def whole(self) -> Iterator[FoundId]:
        """Thirteen digits in one, whatever stands beside them but a digit."""
        for found in _WHOLE.finditer(self.text):
            other = not is_national_id(found[0]) or self._is_fraction(found) or self._is_barcode(found)
            if not other:
                yield FoundId(*found.span(), found[0])

    def _is_fraction(self, found: re.Match[str]) -> bool:
        """Whether the digits are a fraction: of less than one, or of a place in Thailand, called or paired so."""
        before = re.search(r"(?<![\d.])(\d{1,3})\.$", self.text[max(0, found.start() - 5) : found.start()])
        whole = int(before[1]) if before else -1
        if not (5 <= whole <= 21 or 97 <= whole <= 106):
            return whole == 0
        begin = found.start() - len(str(whole)) - 1
        around = f"{self.text[max(0, begin - 60) : begin]} {self.text[found.end() : found.end() + 30]}"
        named = _COORDINATES.search(around) or _COORDINATES.search(self.context)
        return bool(named or _OTHER_DECIMAL.search(around))

    def _is_barcode(self, found: re.Match[str]) -> bool:
        """Whether the digits are those on goods: called so, and with the check digit of EAN-13."""
        if not _is_ean(found[0]) or self.named(found.start()):
            return False
        before = self.text[max(0, found.start() - 40) : found.start()]
        return bool(_GOODS.search(before) or _GOODS.search(self.context))

    def of_spreadsheets(self) -> Iterator[FoundId]:
        """Thirteen digits that a spreadsheet made an amount or a power of ten of."""
        return (one for one in _of_spreadsheets(self.free) if is_national_id(one.digits))

    def as_on_a_card(self) -> Iterator[FoundId]:
        """1 2345 67890 12 3, whatever parts it."""
        end = 0
        for found in _ON_CARD.finditer(self.free):
            digits = _digits(found[1])
            if found.start(1) >= end and is_national_id(digits):
                end = found.end(1)
                yield FoundId(*found.span(1), digits)

    def in_boxes(self) -> Iterator[FoundId]:
        """One digit in each box."""
        for found in _IN_BOXES.finditer(self.free):
            groups = digit_groups(self.free, *found.span())
            end = 0
            for at in _box_places(groups, named=self.named(found.start())):
                part = groups[at : at + LENGTH]
                if part[0].start >= end and _boxes_hold_id([one.digits for one in part]):
                    end = part[-1].end
                    yield _id(part)

    def in_any_way(self) -> Iterator[FoundId]:
        """Digits that are parted in another way: behind a word that says so, else where nothing speaks against it."""
        others = [found.span() for found in _OTHER_NUMBERS.finditer(self.free)]
        taken: set[int] = set()
        for text in dict.fromkeys((self.free, _blotted(self.free, others))):
            for chain in _CHAIN.finditer(text):
                if chain.end() - chain.start() <= LENGTH or len(_digits(chain[0])) < LENGTH:
                    continue
                named = self.named(chain.start())
                for start, piece in _pieces(chain[0], named=named):
                    one = FoundId(chain.start() + start, chain.start() + start + len(piece), _digits(piece))
                    fits = is_national_id(one.digits) and (named or _looks_like_one(piece))
                    if fits and taken.isdisjoint(range(one.start, one.end)):
                        taken |= {*range(one.start, one.end)}
                        yield one


def _blotted(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with letters in the place of these parts."""
    pieces: list[str] = []
    end = 0
    for start, stop in sorted(spans):
        if start >= end:
            pieces += (text[end:start], "x" * (stop - start))
            end = stop
    return "".join((*pieces, text[end:]))


def _pieces(chain: str, *, named: bool) -> Iterator[tuple[int, str]]:
    """What of a chain of digits may be one number, with where it begins.

    That is all of it, or what one line holds; either without the number of a line in a list. Behind a word that says
    that it is an id, whatever has as many digits.
    """
    lines = [(0, chain)]
    if "\n" in chain:
        lines += [(found.start(), found[0]) for found in _ON_ONE_LINE.finditer(chain)]
    for start, line in lines:
        if len(line) <= _LONGEST:
            yield start, line
            numbered = _NUMBERED.match(line)
            if numbered:
                yield start + numbered.end(), line[numbered.end() :]
    if named:
        for part in _windows(digit_groups(chain)):
            yield part[0].start, chain[part[0].start : part[-1].end]


def _looks_like_one(piece: str) -> bool:
    """Whether the groups may be one number although no word says so."""
    groups = re.findall("[0-9]+", piece)
    if len(groups) < 2 or any(map(_OWN_NUMBER.fullmatch, groups)) or _OTHER_NUMBERS.search(piece):
        return False
    signs = ["".join(gap.split()) for gap in re.split("[0-9]+", piece)[1:-1]]
    if len(groups) == 2 and signs[0] and _DECIMAL_SIGNS.fullmatch(signs[0]):
        return False
    if any(map(_YEAR.fullmatch, groups)) and not all("-" in sign for sign in signs):
        return False
    return len(set(filter(None, signs))) <= 1 and all(map(_USUAL_SIGNS.fullmatch, signs))


def _digits(text: str) -> str:
    return re.sub("[^0-9]+", "", text)


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


def thirteen_digits(text: str) -> list[FoundId]:
    """All that may be a person's number in a column that holds nothing else, whatever its last digit is."""
    found = [*_of_spreadsheets(text)]
    amounts = {place for one in found for place in range(one.start, one.end)}
    for chain in _CHAIN.finditer(text):
        if chain.start() not in amounts:
            found += _apart(_windows(digit_groups(text, *chain.span())))
    return sorted((one for one in found if one.digits[0] != "0"), key=lambda one: one.start)


def _apart(parts: Iterable[Sequence[DigitGroup]]) -> Iterator[FoundId]:
    """Of parts that share digits those of fewer groups, each place once."""
    taken: set[int] = set()
    for part in sorted(parts, key=len):
        if taken.isdisjoint(group.start for group in part):
            taken |= {group.start for group in part}
            yield _id(part)


def _of_spreadsheets(text: str) -> Iterator[FoundId]:
    """Thirteen digits that a spreadsheet made an amount or a power of ten of."""
    for found in _AS_AMOUNT.finditer(text):
        yield FoundId(*found.span(), re.sub(r"[^0-9]", "", found[0].partition(".")[0]))
    for found in _AS_POWER.finditer(text):
        yield FoundId(*found.span(), (found[1] + found[2]).ljust(LENGTH, "0"))
