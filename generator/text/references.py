"""What of the checklist something answers: an item, a question, an indicator, a sub-indicator or an instrument."""

import re
from dataclasses import dataclass, field
from enum import Enum

from generator.text.thai import arabic, one_line


class RefKind(Enum):
    """The five things a reference can name."""

    ITEM = "item"
    QUESTION = "question"
    INDICATOR = "indicator"
    SUB_INDICATOR = "sub-indicator"
    INSTRUMENT = "instrument"


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A normalised number: `o17`, `e1`, `i20`, `4`, `9.4` or `IIT`; `written` is how its author spelt it."""

    number: str
    written: str = field(default="", compare=False)

    @property
    def kind(self) -> RefKind:
        """Which of them it names."""
        if self.number.isupper():
            return RefKind.INSTRUMENT
        if self.number[0] == "o":
            return RefKind.ITEM
        if self.number[0].isalpha():
            return RefKind.QUESTION
        return RefKind.SUB_INDICATOR if "." in self.number else RefKind.INDICATOR

    def __str__(self) -> str:
        return self.number


# The letter of an item is often typed as a zero, Arabic or Thai, before two digits
# ("๐๑๗", "0๑๑") or one ("๐๗"); a bare number after ข้อ is an item too.
_ITEM = re.compile(r"(?:oit\s*|ข้อ(?:ที่)?\s*)?(?:o\s*|(?<![\d])0)0*([1-9]\d?)|(?:ข้อ(?:ที่)?|oit)\s*0*([1-9]\d?)", re.I)

_QUESTION = re.compile(r"(?:ข้อ\s*)?([a-zA-Z])\s*0*([1-9]\d?)")

# Which instruments and letters there are is said by the list of each year.
_INSTRUMENT = re.compile(r"([a-zA-Z]{3,6})\s*(?:(?:ส่วน|ตอน|ภาค)(?:ที่)?|part)?[\s-]*([1-9]?)", re.I)

_SUB = re.compile(r"(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*)?(\d{1,2})\.(\d{1,2})")

_INDICATOR = re.compile(r"(?:ตัวชี้วัด(?:ที่)?\s*)?\(?([1-9]\d?)\)?")


def item_number(written: str) -> str | None:
    """`o17` for o17, O17, ๐๑๗, 0๑๗, o๑๗, ข้อ 17 and the like; else None."""
    found = _ITEM.fullmatch(arabic(one_line(written)))
    return f"o{found[1] or found[2]}" if found else None


def instrument_id(written: str) -> str | None:
    """`EIT2` for EIT2, eit ส่วนที่ ๒, EIT part 2; `IIT` for iit; else None."""
    found = _INSTRUMENT.fullmatch(arabic(one_line(written)))
    return found[1].upper() + found[2] if found else None


def parse_ref(written: str) -> Ref | None:
    """The reference a text means, or None."""
    plain = arabic(one_line(written))
    number = item_number(plain)
    if number is None and (found := _QUESTION.fullmatch(plain)):
        number = found[1].lower() + found[2]
    if number is None and (found := _SUB.fullmatch(plain)):
        number = f"{int(found[1])}.{int(found[2])}"
    if number is None and (found := _INDICATOR.fullmatch(plain)):
        number = found[1]
    if number is None:
        number = instrument_id(plain)
    return Ref(number, written) if number else None
