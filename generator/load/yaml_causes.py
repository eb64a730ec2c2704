"""The true cause of a fault of form in YAML: usual slips are mended for trial; what lets the reading go on was it.

A parser says where it could not go on, and what it then wanted; an officer needs the line that is wrong, and how it
should be written. Only a mend that lets the reading go on is told.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Mends are tried on the text as far as this many lines behind the fault; a larger text is not tried at all.
_LINES_BEHIND = 40

_LARGEST = 300_000

_LINES_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Cause:
    """Why the reading stopped: the reason, its line and column (from 1), and the line as it should be written."""

    reason: str
    line: int
    column: int
    mended: str


@dataclass(frozen=True, slots=True)
class _Mend:
    """The lines from `first` to `last` (both counted from 0) as they might be meant."""

    reason: str
    first: int
    last: int
    lines: tuple[str, ...]
    column: int = 0


def cause_of(text: str, at: int, opened: int | None = None) -> Cause | None:
    """The cause of a fault that the parser met on line `at` (from 1); `opened` is the line where it began to wonder.

    None where no usual slip explains it.
    """
    if len(text) > _LARGEST:
        return None
    lines = text.split("\n")[: at + _LINES_BEHIND]
    best: tuple[int, _Mend] | None = None
    for mend in _mends(lines, at - 1, opened - 1 if opened else None):
        reached = _stops_at([*lines[: mend.first], *mend.lines, *lines[mend.last + 1 :]])
        if reached > max(at - 1, mend.last) and (best is None or reached > best[0]):
            best = (reached, mend)
    if best is None:
        return None
    mend = best[1]
    first = lines[mend.first]
    # However the line was mended: a tab ahead of it is never right.
    reason = "tab" if "\t" in first[: len(first) - len(first.lstrip("\t -"))] else mend.reason
    column = mend.column or len(first) - len(first.lstrip()) + 1
    return Cause(reason, mend.first + 1, column, mend.lines[0].rstrip())


def _stops_at(lines: list[str]) -> int:
    """The line (from 0) at which the parser stops; one far behind all where it does not."""
    try:
        for _ in yaml.parse("\n".join(lines) + "\n", Loader=_LOADER):
            pass
    except yaml.YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None)
        return mark.line if mark else 0
    return len(lines) + 1


def _mends(lines: list[str], at: int, opened: int | None) -> Iterator[_Mend]:
    """What may have been meant, the likeliest first; of those that reach equally far the first counts."""
    before = [place for place in range(min(at, len(lines)) - 1, -1, -1) if lines[place].strip()][:_LINES_BEFORE]
    places = [place for place in dict.fromkeys((at, opened, *before)) if place is not None and 0 <= place < len(lines)]
    for slip in _SLIPS:
        for place in places:
            yield from slip(lines, place)


_LINE = re.compile(r"\s*(?:- +)*(?:[^\s:#\"'{}\[\],&*!|>%@`-][^:#\"'{}\[\]]*:\s+)?(?P<value>\S.*)")

_COMMENT = re.compile(r"\s+#.*$")


def _parts(line: str) -> tuple[str, str] | None:
    """What stands before the value of a line, and the value without the comment behind it."""
    found = _LINE.fullmatch(line)
    if not found:
        return None
    head, value = line[: found.start("value")], line[found.start("value") :].rstrip()
    return head, _COMMENT.sub("", value)


def quoted(value: str) -> str:
    """A value in quotation marks, double ones where it has none of its own and no backslash."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def _one(reason: str, place: int, line: str, column: int = 0) -> _Mend:
    return _Mend(reason, place, place, (line,), column)


def _wide_colon(lines: list[str], place: int) -> Iterator[_Mend]:
    """A colon of full width, or one without the space behind it: ชื่อ：ค่า, title:แผน."""
    line = lines[place]
    if re.match(r"\s*(?:- )*[^\s:：]+\s*：", line):
        yield _one("colon-missing", place, re.sub(r"\s*：\s*", ": ", line, count=1))
    found = re.match(r"(\s*(?:- )*[A-Za-z][\w-]*):(?=[^\s/:])", line)
    if found:
        yield _one("colon-space", place, f"{found[0]} {line[found.end() :]}", found.end())


_STARTS = "*&!@`%-?>|"
"""Signs that mean something in YAML at the beginning of a value."""


def _value(lines: list[str], place: int) -> Iterator[_Mend]:
    """A value that must stand in quotation marks: for a colon in it, the sign it begins with, text behind its end."""
    parts = _parts(lines[place])
    if not parts:
        return
    head, value = parts
    reason = "sign" if value[0] in _STARTS else ""
    if value[0] in "\"'" and not re.search(r"\\", value) and value.rstrip()[-1] != value[0]:
        reason = "behind-quote" if value.count(value[0]) > 1 else ""
    elif value[0] == '"' and "\\" in value:
        reason = "backslash"
    elif value[0] in "[{" and value[-1] not in "]}":
        reason = "behind-bracket" if re.search(r"[\]}]", value) else ""
    elif ":" in value:
        reason = reason or ("colon" if value[0] not in "[{" else "")
    if reason:
        inner = value[1:-1] if reason == "backslash" and value[-1] == '"' else value
        yield _one(reason, place, f"{head}{quoted(inner)}", len(head) + 1)


_PAIR = re.compile(r"(?:^|,)\s*(?P<key>[A-Za-z][\w-]*):\s+")

_BRACES = re.compile(r"(?P<head>[^{]*)\{(?P<body>.*)\}(?P<tail>[^}]*)")


def _braces(lines: list[str], place: int) -> Iterator[_Mend]:
    """A colon, a bracket or a # in a value that stands in braces: {title: แผน: พัฒนา}."""
    found = _BRACES.fullmatch(lines[place])
    pairs = list(_PAIR.finditer(found["body"])) if found else []
    if not found or not pairs or pairs[0].start():
        return
    ends = [*(pair.start() for pair in pairs[1:]), len(found["body"])]
    pieces, reason, column = [], "", 0
    for pair, end in zip(pairs, ends, strict=True):
        value = found["body"][pair.end() : end].strip().removesuffix(",").strip()
        why = _unsafe_in_braces(value)
        if why and not reason:
            reason, column = why, found.start("body") + pair.end() + 1
        pieces.append(f"{pair['key']}: {quoted(value) if why else value}")
    if reason:
        yield _one(reason, place, f"{found['head']}{{{', '.join(pieces)}}}{found['tail']}", column)


def _unsafe_in_braces(value: str) -> str:
    """Why a value cannot stand in braces as it is; empty where it can."""
    if re.fullmatch(r'"[^"\\]*"|\'[^\']*\'|\[[^\[\]{}:#]*\]|\{[^{}]*\}', value) or not value:
        return ""
    if re.match(r"[*&!@`%|>?-]", value):
        return "sign"
    signs = (
        ("\\", "backslash"),
        (": ", "colon"),
        ("#", "hash"),
        ("[", "brackets"),
        ("]", "brackets"),
        ("{", "brackets"),
    )
    found = next((why for sign, why in signs if sign in f"{value} "), "")
    return found or ("behind-quote" if value[0] in "\"'" else "")


def _quote(lines: list[str], place: int) -> Iterator[_Mend]:
    """A quotation mark that is never closed."""
    parts = _parts(lines[place])
    if parts and parts[1][0] in "\"'" and parts[1].count(parts[1][0]) % 2:
        yield _one("quote", place, f"{parts[0]}{parts[1]}{parts[1][0]}", len(parts[0]) + 1)


_CLOSING = {"[": "]", "{": "}"}


def _bracket(lines: list[str], place: int) -> Iterator[_Mend]:
    """A bracket that is never closed, closed by the other kind, or closed twice; two commas."""
    parts = _parts(lines[place])
    found = re.search(r"[\[{]", parts[1]) if parts else None
    if not parts or not found:
        return
    head, value = parts
    close, column = _CLOSING[found[0]], len(head) + found.start() + 1
    bare = value.rstrip("]}")
    for mended in (f"{value}{close}", f"{bare}{close}", f"{value}{'}' if close == ']' else ']'}"):
        yield _one("bracket", place, f"{head}{mended}", column)
    if re.search(r",\s*,", value):
        commas = re.sub(r",(?:\s*,)+", ",", value)
        yield _one("commas", place, f"{head}{commas}", len(head) + value.index(",") + 1)


def _pasted(lines: list[str], place: int) -> Iterator[_Mend]:
    """Lines of one text, such as a cell of Word, pasted without an indent behind the first of them."""
    last = place
    while last + 1 < len(lines) and _is_text(lines[last + 1]):
        last += 1
    above = next((lines[one] for one in range(place - 1, -1, -1) if lines[one].strip()), "")
    parts = _parts(above)
    if not _is_text(lines[place]) or not parts or ":" not in parts[0]:
        return
    indent = " " * (len(above) - len(re.sub(r"^[\s-]*", "", above)) + 2)
    pasted = tuple(f"{indent}{line.strip()}" if line.strip() else line for line in lines[place : last + 1])
    yield _Mend("pasted", place, last, pasted)


def _is_text(line: str) -> bool:
    """Whether a line is plain text: no field, no entry of a list, no comment."""
    return bool(line.strip()) and not re.match(r"\s*(?:-\s|#|[\w-]+:(?:\s|$))|[^#]*:\s", line)


_NAME = re.compile(r"(\s*(?:- )*[^\s:#\"'\[\]{},-][^\s:#\"'\[\]{},]*)(?=\s|$)(?!\s*:)")


def _no_colon(lines: list[str], place: int) -> Iterator[_Mend]:
    """A name whose colon is missing; names of fields are English."""
    found = _NAME.match(lines[place])
    if found and found[1].isascii():
        yield _one("colon-missing", place, f"{found[0]}:{lines[place][found.end() :]}")


def _no_colon_in_thai(lines: list[str], place: int) -> Iterator[_Mend]:
    """A Thai name whose colon is missing: less likely than a text that goes on."""
    found = _NAME.match(lines[place])
    if found and not found[1].isascii():
        yield _one("colon-missing", place, f"{found[0]}:{lines[place][found.end() :]}")


def _block(lines: list[str], place: int) -> Iterator[_Mend]:
    """The text of a block (|, >) that is not indented below its name."""
    above = lines[place - 1] if place else ""
    if re.search(r":\s*[|>][+-]?\s*(?:#.*)?$", above):
        width = len(above) - len(above.lstrip()) + 2
        yield _one("indent", place, f"{' ' * width}{lines[place].lstrip()}")


def _tab(lines: list[str], place: int) -> Iterator[_Mend]:
    """A tab in the indent."""
    indent = re.match(r"[\s-]*", lines[place])
    if indent and "\t" in indent[0]:
        rest = lines[place][indent.end() :]
        yield _one("tab", place, f"{indent[0].replace(chr(9), ' ')}{rest}")
        yield _one("tab", place, f"{indent[0].replace(chr(9), '  ')}{rest}")


def _indent(lines: list[str], place: int) -> Iterator[_Mend]:
    """A line that is indented too far or too little: tried at the indents of the lines around it."""
    line = lines[place]
    own = len(line) - len(line.lstrip(" "))
    around = [one for one in lines[max(0, place - 6) : place + 4] if one.strip() and not one.lstrip().startswith("#")]
    widths = {len(one) - len(one.lstrip(" ")) for one in around} | {own + 2, own - 2}
    for width in sorted(widths - {own}, key=lambda known: (abs(known - own), known % 2, -known)):
        if width >= 0:
            yield _one("indent", place, f"{' ' * width}{line.lstrip()}")


_SLIPS: tuple[Callable[[list[str], int], Iterator[_Mend]], ...] = (
    _tab,
    _wide_colon,
    _braces,
    _value,
    _quote,
    _bracket,
    _block,
    _no_colon,
    _pasted,
    _no_colon_in_thai,
    _indent,
)
