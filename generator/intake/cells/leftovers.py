"""What of a cell is in no field of its record: found letter by letter, told as it is written."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.text.thai import arabic, fold

_SQUEEZED = re.compile("[^A-Za-z0-9ก-๎]+")

# Words that stand between fields, or that a field says otherwise: a status, a heading's own word.
_NOTHING_SAID = re.compile(
    r"เมื่อวันที่|วันที่|เมื่อ|และ|ประเด็นที่|ประเด็น|ยังไม่ได้ดำเนินการ|อยู่ระหว่างดำเนินการ|ดำเนินการแล้วเสร็จ|ดำเนินการแล้ว|ดำเนินการ|พศ|ข้อที่|ข้อ|"
    r"ตัวชี้วัดย่อย|ตัวชี้วัด|ที่"
)

_LEAST = 3


def squeezed(text: str) -> str:
    """A text for looking whether it is told: its fold, letters and digits only."""
    return _SQUEEZED.sub("", fold(arabic(text)))


def strings(value: Any) -> Iterator[str]:
    """All texts of plain values; nothing of what is not there."""
    if isinstance(value, Mapping):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)
    elif value is not None:
        yield str(value)


def left_over(text: str, told: Sequence[str]) -> tuple[str, ...]:
    """The parts of a text that no told one holds; `told` are squeezed."""
    plain = squeezed(text)
    if any(plain in one for one in told):
        return ()
    spans = [(0, len(plain))]
    for one in sorted(filter(None, told), key=len, reverse=True):
        spans = [part for first, last in spans for part in _without(plain, one, first, last)]
    return tuple(
        _written(text, plain, first, last)
        for first, last in spans
        if len(_NOTHING_SAID.sub("", plain[first:last])) >= _LEAST and not plain[first:last].isdigit()
    )


def _without(plain: str, one: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """What is left of a span of a text around every place where another text stands in it."""
    at = plain.find(one, first, last)
    while at >= 0:
        if at > first:
            yield first, at
        first = at + len(one)
        at = plain.find(one, first, last)
    if first < last:
        yield first, last


def _written(text: str, plain: str, first: int, last: int) -> str:
    """A span of the squeezed text as it is written; the whole text where letters were put in another order."""
    places = [place for place, letter in enumerate(text) if not _SQUEEZED.fullmatch(arabic(letter))]
    return text[places[first] : places[last - 1] + 1] if len(places) == len(plain) else text
