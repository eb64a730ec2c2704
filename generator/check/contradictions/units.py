"""Offices that are named in people, news and tables, against those of agency.yml."""

import re
from collections.abc import Iterator

from generator.check.contradictions import cells
from generator.core.problem import Phrase, Problem
from generator.model.agency import Agency
from generator.model.site import YearData
from generator.tables.relations import counted
from generator.tables.table import Table
from generator.text.known_names import names_in
from generator.text.thai import fold, nearest

_COLUMN = "unit"
"""The column of the offices in every kind of table that has one."""

# ทุกส่วนราชการ, ทุกกอง/สำนัก, กอง/สำนักที่เกี่ยวข้อง, หน่วยงานต้นสังกัด: whoever it concerns.
_ALL = re.compile("^ทุก|ที่เกี่ยวข้อง|ต้นสังกัด|ทั้งหมด|เจ้าของ|ในสังกัด")

# What an office of a local government is called; sections (งาน, ฝ่าย) stand within one, whatever agency.yml says.
_OFFICE = re.compile("(?:กอง(?!ทุน|ร้อย|พัน|กำลัง|กำกับ|บังคับ|บัญชา|อำนวย|บิน|ทัพ|เลขา)|สำนัก(?!งาน|สงฆ์|พุทธ|ข่าว|พระ|ทะเบียน|พิมพ์))")

_BETWEEN = re.compile(r"[/\\,;|\n]|\sและ\s?|\sร่วมกับ\s?|\s{2,}")

# สำนักปลัดเทศบาล, สำนักปลัด อบต.: the same office with the word for its agency behind it.
_BEHIND = re.compile(r"(?:เทศบาล|องค์การบริหารส่วน|อบ[ตจ]|ทต|ทม|ทน|ท\.).*")

_LEAST_SHARED = 5


def strange_unit(text: str, agency: Agency) -> str:
    """The office in a text that agency.yml does not have; empty where there is none, or where none can be told.

    Positions, committees, sections and other agencies are no offices of this one. An office may be written short
    (กองสาธารณสุขฯ) or with the word for the agency behind it (สำนักปลัดเทศบาล).
    """
    known = (*agency.party_names, *(part for unit in agency.units for part in unit.parts))
    if not agency.units or not text or _ALL.search(fold(text)) or names_in(text, known):
        return ""
    parts = [part.strip(" -–•.") for part in _BETWEEN.split(text) if part.strip(" -–•.")]
    return next((part for part in parts if _OFFICE.match(fold(part)) and not _is_known(part, known)), "")


def _is_known(part: str, known: tuple[str, ...]) -> bool:
    plain = fold(part).rstrip("ฯ.")
    names = [fold(name) for name in known]
    if names_in(part, known) or any(plain in name for name in names if len(plain) >= _LEAST_SHARED):
        return True
    return any(plain.startswith(name) and _goes_on(plain.removeprefix(name)) for name in names)


def _goes_on(rest: str) -> bool:
    """Whether what stands behind a known name tells no other office: the agency, a section, a bracket, a person."""
    return bool(_BEHIND.fullmatch(rest) or re.match(r"[(\[:–-]|งาน|ฝ่าย|กลุ่ม|โดย|ผู้|หัวหน้า|นาย|นาง", rest))


def unit_problems(agency: Agency, year: YearData) -> Iterator[Problem]:
    """The offices of a year's people and news that agency.yml does not have."""
    for person in year.people:
        if person.unit and (strange := strange_unit(person.unit, agency)):
            yield _unknown(Problem("unit-unlisted", person.where.at("unit")), strange, agency)
    for news in year.news:
        for position, unit in enumerate(news.units):
            if strange := strange_unit(unit, agency):
                yield _unknown(Problem("unit-unlisted", news.where.at("units", position)), strange, agency)


def table_units(agency: Agency, table: Table) -> Iterator[Problem]:
    """The offices of a table's rows that agency.yml does not have, each once with the rows that name it."""
    place, kind = table.place_of(_COLUMN), table.kind
    if place is None or kind is None or table.doubt:
        return
    found: dict[str, list[int]] = {}
    for row in counted(table, kind):
        if strange := strange_unit(table.rows[row][place], agency):
            found.setdefault(strange, []).append(row)
    for strange, rows in found.items():
        problem = _unknown(Problem("unit-unlisted", table.where_of(rows[0], place)), strange, agency)
        lines = cells.lines(table, rows)
        yield problem.say(more=Phrase(f" ({lines.th})", f" ({lines.en})")) if len(rows) > 1 else problem


def _unknown(problem: Problem, name: str, agency: Agency) -> Problem:
    names = [unit.name for unit in agency.units]
    facts = {"value": name, "guess": nearest(name, names) or "", "known": ", ".join(names)}
    return Problem(problem.code, problem.where, facts).say(more=Phrase("", ""))
