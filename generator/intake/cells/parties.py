"""Who is responsible: offices, their sections, positions and committees, in all ways that cells name them together."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.intake.cells.points import points
from generator.model.agency import ALL_UNITS
from generator.text.thai import fold

_OFFICE = r"(?:สำนัก|กอง(?!ทุน)|ฝ่าย|ส่วน(?!ราชการ)|หน่วยตรวจสอบ|หน่วยงานตรวจสอบ|ศูนย์|โรงเรียน|สถาน)"

_EVERY = re.compile(r"ทุก(?:ส่วนงาน|ส่วนราชการ|สำนัก/?กอง|กอง/?สำนัก|หน่วยงาน|กองงาน|กอง|งาน|ส่วน|สำนัก)$")

_SECTION = re.compile(r"^งาน(?!ที่)\S")

_POSITION = re.compile(
    r"^(?:เจ้าหน้าที่|เจ้าพนักงาน|นัก|พนักงาน|ผู้|หัวหน้า|นายก|รองนายก|ปลัด|รองปลัด|คณะ|นิติกร|วิศวกร|นายช่าง|ครู|บุคลากร|ข้าราชการ|กรรมการ|"
    r"เลขานุการ|ประธาน|สมาชิก|ภารกิจ|ทุกภารกิจ)"
)

_PART_OF = re.compile(rf"^(?P<part>งาน\S.*?)\s*[/(]?\s*(?P<unit>{_OFFICE}[^\s/()]+)\)?$")

_UNIT_FIRST = re.compile(
    rf"^(?P<unit>{_OFFICE}[^\s/()]+?)\s*[/(\s]?"
    r"\s*(?P<part>งาน(?!ที่)[^/()]+?)\)?/?$"
)

_POST_IN = re.compile(rf"^(?P<part>[^/()]+?)\s*\((?P<unit>{_OFFICE}[^\s/()]+)\)$")

_BETWEEN = re.compile(r"\s*[/,;]\s*|\s+และ\s*|และ(?=(?:สำนัก|กอง|งาน|ฝ่าย))")

_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Parties:
    """Names as a record holds them; `offices` are those the agency must know: (office, its section or position)."""

    units: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    offices: tuple[tuple[str, str], ...] = ()


def parties(lines: Sequence[str]) -> Parties:
    """The parties that a cell names."""
    units: list[str] = []
    actors: list[str] = []
    offices: list[tuple[str, str]] = []
    for point in points(lines):
        for name in _names(point.text):
            _sort(name, units, actors, offices)
    return Parties(tuple(dict.fromkeys(units)), tuple(dict.fromkeys(actors)), tuple(dict.fromkeys(offices)))


def is_party(text: str) -> bool:
    """Whether a text is a name of offices or positions, and no sentence."""
    names = _names(text)
    return (
        bool(names)
        and len(text) <= _LONGEST
        and all(is_office(name) or _POSITION.match(name) or _SECTION.match(name) for name in names)
    )


def is_office(name: str) -> bool:
    """Whether a name is one of an office."""
    return bool(re.match(_OFFICE, name) or _EVERY.match(fold(name)))


def _names(text: str) -> list[str]:
    """The single names of a text; one of an office and its section stays whole."""
    text = text.strip().strip("/,;").strip()
    if len(text) > _LONGEST or _pair(text) or _EVERY.match(fold(text)):
        return [text] if text else []
    names: list[str] = []
    for part in _BETWEEN.split(text):
        names += [part] if _pair(part) else _spaced(part)
    return [name for name in names if name]


def _spaced(text: str) -> list[str]:
    """Names that only spaces part: each begins with the word of an office or a position."""
    words = text.split()
    names: list[str] = []
    for word in words:
        if names and _belongs(names[-1], word, alone=len(names) < 2):
            names[-1] += f" {word}"
        else:
            names.append(word)
    return names


def _belongs(name: str, word: str, *, alone: bool) -> bool:
    """Whether a word goes on with a name: it begins none itself, or one is the section of the other."""
    if _SECTION.match(name) and re.match(_OFFICE, word):
        return True
    if _SECTION.match(word):
        return bool(re.fullmatch(rf"{_OFFICE}\S+", name))
    return not (is_office(word) or (_POSITION.match(word) and alone))


def _pair(name: str) -> tuple[str, str, str] | None:
    """(office, section, name as it is written) of a name that says both."""
    if found := _PART_OF.match(name):
        return found["unit"], found["part"].strip(), f"{found['part'].strip()} {found['unit']}"
    if found := _UNIT_FIRST.match(name):
        between = "/" if "/" in name else " "
        return found["unit"], found["part"].strip(), f"{found['unit']}{between}{found['part'].strip()}"
    if found := _POST_IN.match(name):
        part = re.sub(r"(?<=เจ้าหน้าที่)\s+", "", found["part"].strip())
        return found["unit"], part, f"{part} ({found['unit']})"
    return None


def _sort(name: str, units: list[str], actors: list[str], offices: list[tuple[str, str]]) -> None:
    pair = _pair(name)
    if pair:
        units.append(pair[2])
        offices.append(pair[:2])
    elif _EVERY.match(fold(name)):
        units.append(ALL_UNITS)
        if fold(name) != fold(ALL_UNITS):
            actors.append(name)
    elif (is_office(name) or _SECTION.match(name)) and len(name) <= _LONGEST:
        units.append(name)
        offices.append((name, ""))
    else:
        actors.append(name)


def all_parties(names: Iterable[str]) -> bool:
    """Whether texts, at least one, are nothing but names."""
    listed = tuple(names)
    return bool(listed) and all(map(is_party, listed))
