"""Fiscal years as offices name them in a longer text: ปีงบประมาณ พ.ศ. 2566, ประจำปี 2566, พ.ศ. 2566–2570."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.text.dates import buddhist, plausible
from generator.text.thai import arabic

ERA = r"(?:(?:[พค]\s*\.?\s*ศ\s*\.?|พุทธศักราช|B\.?\s*E\.?)\s*)?"

YEAR_WORDS = (
    rf"(?:ประจำ\s*)?(?:ปี\s*(?:งบ\s*ประมาณ|งบฯ?|งปม\.?)?|งบ\s*ประมาณ(?:\s*ปี)?|งบปี|งปม\.?|FY|fiscal\s+year)"
    rf"[\s:(]*(?:(?:ประจำ\s*)?ปี\s*)?{ERA}"
)
"""What stands before the number of a fiscal year, its era included."""

_TENS = {"สี่สิบ": 40, "ห้าสิบ": 50, "หกสิบ": 60, "เจ็ดสิบ": 70, "แปดสิบ": 80}

_ONES = {word: value for value, word in enumerate(("", "เอ็ด", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"))}

_IN_WORDS = re.compile(rf"สองพันห้าร้อย(?P<tens>{'|'.join(_TENS)})(?P<ones>{'|'.join(filter(None, _ONES))}|หนึ่ง|)")

_TO = r"\s*(?:–|—|-|จนถึง|ถึง)\s*"

_NAMED = re.compile(
    rf"(?P<words>{YEAR_WORDS})(?:(?P<first>\d{{4}})(?!\d)(?:{_TO}(?:{YEAR_WORDS}|{ERA})(?P<last>\d{{4}})(?!\d))?"
    rf"|(?P<short>\d\d)(?!\d)(?:{_TO}(?P<short_last>\d\d)(?![\d/]))?)\)?(?!\s*บาท)"
    rf"|(?:พ\s*\.?\s*ศ\s*\.?|B\.?\s*E\.?)\s*(?P<begin>\d{{4}}){_TO}{ERA}(?P<end>\d{{4}})(?!\d)",
    re.IGNORECASE,
)

# Years that follow one that was named: ปีงบประมาณ พ.ศ. 2565, 2566 และ 2567.
_MORE = re.compile(rf"\s*(?:,\s*และ|,|และ|กับ)\s*(?:{YEAR_WORDS}|{ERA})(\d{{4}})(?!\d)", re.IGNORECASE)

# Words by which a year is surely a fiscal year or that of a plan, not the year in which something was founded.
_SURE = re.compile(r"งบ|งปม|ประจำ|FY|fiscal", re.IGNORECASE)


_LONGEST = 80

_LISTED = 20


@dataclass(frozen=True, slots=True)
class NamedYears:
    """`first` and `last` fiscal year (พ.ศ.) that a text names at one place, and its words there.

    `sure` where the words speak of a budget, of what is yearly, or of several years; "ปี 2566" alone may be any year.
    `plan` where they name all years from the first to the last: then the text may only speak of such a plan.
    """

    first: int
    last: int
    text: str
    sure: bool
    plan: bool = False

    def holds(self, year: int) -> bool:
        """Whether a year is one of them."""
        return self.first <= year <= self.last


def years_in_digits(text: str) -> str:
    """The text with Arabic digits, and with digits for years that are written out: สองพันห้าร้อยหกสิบหก."""
    plain = arabic(text)
    return _IN_WORDS.sub(_digits, plain) if "สองพันห้าร้อย" in plain else plain


def _digits(found: re.Match[str]) -> str:
    return str(2500 + _TENS[found["tens"]] + _ONES.get(found["ones"], 1))


def fiscal_years_in(text: str) -> Iterator[NamedYears]:
    """The fiscal years that a text names, in its order; a plan of several years is named once."""
    plain = years_in_digits(text)
    end = 0
    for found in _NAMED.finditer(plain):
        if found.start() < end:
            continue
        words = found["words"] or ""
        first = _year(found["first"] or found["short"] or found["begin"], words)
        last = _year(found["last"] or found["short_last"] or found["end"], words)
        if first is None:
            continue
        last = last if last and last >= first else first
        more, end = _more(plain, found.end())
        years = (first, last, *more)
        sure = bool(_SURE.search(words)) or last > first
        yield NamedYears(
            min(years), max(years), " ".join(plain[found.start() : end][:_LONGEST].split()), sure, plan=last > first
        )


def _more(plain: str, end: int) -> tuple[list[int], int]:
    """The years that are listed behind one, and where the list ends."""
    years: list[int] = []
    while len(years) < _LISTED and (found := _MORE.match(plain, end)) and plausible(int(found[1])):
        years.append(int(found[1]))
        end = found.end()
    return years, end


def _year(digits: str | None, words: str) -> int | None:
    """A year in พ.ศ.; of two digits only behind words of the budget; what FY is said of may be a year of ค.ศ."""
    if not digits:
        return None
    if len(digits) == 2:
        return 2500 + int(digits) if int(digits) >= 40 and _SURE.search(words) else None
    year = int(digits)
    if plausible(year):
        return year
    return buddhist(year) if re.match(r"FY|fiscal", words, re.IGNORECASE) and plausible(buddhist(year)) else None
