"""A checklist for a year that has none yet: the newest known list, said to be a guess, to be corrected."""

import re
from collections.abc import Mapping
from typing import Any

from generator.scaffold.yaml_text import block, comment

_YEARS_IN = {"text", "label", "name", "cut_off"}


def fallback_checklist(known: Any, of_year: int, year: int) -> str:
    """The text of content/checklists/<year>.yml, made of the plain values of the list of `of_year` (พ.ศ.).

    That year and the one before it, where official texts name them, move on by the difference;
    the years of laws stay. Every entry is marked inferred.
    """
    moved = {str(one): str(one + year - of_year) for one in (of_year - 1, of_year)}
    made = _shifted(known, moved)
    made |= {"year": year, "title": str(made.get("title", "")).replace(str(of_year), str(year))}
    note = (
        f"ยังไม่พบแบบวัดปีงบประมาณ พ.ศ. {year} ฉบับนี้คัดลอกจากปี {of_year} ทุกข้อจึงเป็นการอนุมาน "
        f"เมื่อได้รับแบบวัดจริงให้แก้ไฟล์ content/checklists/{year}.yml แล้วลบข้อความนี้"
    )
    made["notes"] = [note]
    head = comment(f"แบบวัดปี {year} (ชั่วคราว) คัดลอกจากปี {of_year}: แก้เลขข้อ ชื่อ และองค์ประกอบให้ตรงกับฉบับที่ได้รับ")
    return head + block(made)


def _shifted(value: Any, moved: Mapping[str, str], key: str = "") -> Any:
    if isinstance(value, dict):
        shifted = {name: _shifted(part, moved, name) for name, part in value.items()}
        if "certainty" in shifted or "number" in shifted or "kind" in shifted:
            shifted["certainty"] = "inferred"
        return shifted
    if isinstance(value, list):
        return [_shifted(part, moved, key) for part in value]
    if key in _YEARS_IN and isinstance(value, str):
        return re.sub(r"\d{4}", lambda found: moved.get(found[0], found[0]), value)
    return value
