"""The numbered or dashed points of a cell: ๑. 1) (1) - •, whether each has its line or all run on in one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.intake.read.markup import BOX, TICKED
from generator.text.thai import arabic

_NUMBER = re.compile(r"\(?(?P<number>[0-9๐-๙]{1,2})(?:\.\)|[.)])(?![0-9๐-๙])")

_LEAD = re.compile(rf"^\s*(?:{_NUMBER.pattern})\s*")

_DASH = re.compile(r"^\s*[-–—•·▪●*](?!-)\s*")

# In running text a number begins a point only behind a space or a Thai letter, and not where a text points to one.
_RUNNING = re.compile(rf"(?:(?<=\s)|(?<=[ก-๎)”\"])|^){_NUMBER.pattern}\s*(?=[^\s0-9๐-๙])")

_POINTED_TO = re.compile(r"(?:ข้อ|(?<!หน้า)(?<!พื้น)ที่|ลำดับ|มาตรา|หมวด|ตัวชี้วัด|ตาราง|ศ|วัน|เวลา)\s*$")

_RUNNING_DASH = re.compile(r"\s+[-–•]\s*(?=[^\s-])")

_BOXED = re.compile(f"[{BOX}{TICKED}]")


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a cell: its text, and the number printed before it, if any."""

    text: str
    number: str = ""
    dashed: bool = False


def points(lines: Sequence[str]) -> tuple[Point, ...]:
    """The points of a cell's lines; a line that begins no point goes on with the one before it, if that is numbered."""
    found: list[Point] = []
    dashed = sum(1 for line in lines if _DASH.match(line))
    for line in lines:
        for point in _of_line(line, _next(found), alone=dashed < 2):
            last = found[-1] if found else None
            if (
                last
                and last.number
                and not point.number
                and not point.dashed
                and not point.text.startswith((BOX, TICKED))
            ):
                found[-1] = Point(f"{last.text} {point.text}".strip(), last.number)
            elif point.text or point.number:
                found.append(point)
    return tuple(point for point in found if point.text)


def _next(found: Sequence[Point]) -> int:
    """The number that the next point would have."""
    numbers = [int(arabic(point.number)) for point in found if point.number]
    return numbers[-1] + 1 if numbers else 1


def _of_line(line: str, expected: int, *, alone: bool) -> Iterator[Point]:
    starts = tuple(_starts(line, expected))
    if not starts:
        yield from _dashes(line, alone=alone)
        return
    if lead := line[: starts[0].start()].strip():
        yield from _dashes(lead, alone=alone)
    ends = [found.start() for found in starts[1:]] + [len(line)]
    for found, end in zip(starts, ends, strict=True):
        yield Point(line[found.end() : end].strip(), found["number"])


def _starts(line: str, expected: int) -> Iterator[re.Match[str]]:
    """Where numbered points begin: their numbers follow each other, so that dates and figures are none."""
    for found in _RUNNING.finditer(line):
        number = int(arabic(found["number"]))
        before = line[: found.start()]
        first = not before.strip()
        if (number == expected or first or (number == 2 and expected == 1)) and not _POINTED_TO.search(before):
            yield found
            expected = number + 1


def _dashes(line: str, *, alone: bool) -> Iterator[Point]:
    """The dashed points of a line; where `alone`, more of them may run on in it."""
    if not _DASH.match(line):
        yield Point(line.strip())
        return
    inside = _DASH.sub("", line, count=1)
    for text in _RUNNING_DASH.split(inside) if alone else [inside]:
        yield Point(text.strip(), dashed=True)


def without_number(text: str) -> str:
    """The text without the number or dash that it begins with."""
    return _DASH.sub("", _LEAD.sub("", text, count=1), count=1).strip()


def is_ordinal(text: str) -> bool:
    """Whether a text is nothing but the number of a row or column: ๑, 2., (3)."""
    return bool(re.fullmatch(r"\(?[0-9๐-๙]{1,3}\s*[.)]*(?:\s*[=+–-]\s*\(?[0-9๐-๙]{1,2}\)?)*", text.strip()))


def has_boxes(text: str) -> bool:
    """Whether boxes stand in a text."""
    return bool(_BOXED.search(text))
