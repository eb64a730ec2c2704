"""The files of a fiscal year, prepared: every item with its requirements as comments and blanks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.check.registry import KINDS, source_of
from generator.model.checklist import Checklist, Item, Requirement, wanted_year
from generator.scaffold.yaml_text import block, comment
from generator.vocabulary.words import data_year


@dataclass(frozen=True, slots=True)
class Filled:
    """What is already known of an item: plain values as they are written in YAML; empty where nothing is."""

    units: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    documents: Mapping[str, Any] = field(default_factory=dict)
    shows: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


_HEAD = """\
# คำตอบของแต่ละข้อ ปีงบประมาณ พ.ศ. {year}
#
# วิธีกรอก: ใส่ส่วนงานที่รับผิดชอบใน units วางไฟล์ไว้ในโฟลเดอร์ files แล้วเพิ่มชื่อเอกสารใน documents เช่น
#   documents:
#     plan: {{title: แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570, file: files/plan.pdf, covers: 2566–2570, published: 15 ต.ค. 2565}}
#     english: {{title: No Gift Policy, file: files/no-gift-en.pdf, covers: {year}, languages: en}}
# covers คือปีที่เอกสารพูดถึง ไม่ใช่ปีที่ทำ (รายงานผลปี {before} ที่ทำในปี {year} เขียน covers: {before})
# languages เขียนเมื่อไม่ใช่ภาษาไทย: en คือภาษาอังกฤษ [th, en] คือทั้งสองภาษา
# จากนั้นบอกใน shows ว่าองค์ประกอบใดแสดงไว้ที่ใด อย่างใดอย่างหนึ่ง เช่น
#   chart: {{document: plan, page: 3}}      เอกสารและหน้า
#   chart: {{text: ข้อความที่แสดงบนหน้าเว็บ}}
#   chart: {{link: "https://…", title: ชื่อลิงก์}}
#   chart: {{table: tables/ชื่อตาราง.xlsx, covers: {year}}}      ตารางจาก Excel หรือ CSV UTF-8
#   chart: {{table: "tables/ชื่อตาราง.xlsx#ชื่อแผ่นงาน"}}      แผ่นหนึ่งของไฟล์ที่มีหลายแผ่น
#   chart: {{channel: ชื่อช่องทางใน agency.yml}}
#   chart: {{news: รหัสข่าวใน news.yml}}
# องค์ประกอบที่บอกว่า “อ่านจาก” ไฟล์อื่น กรอกในไฟล์นั้นก็พอ ไม่ต้องเขียนซ้ำที่นี่
# ช่องที่เว้นว่างไว้คือยังไม่ได้กรอก สั่ง oit check เพื่อดูว่ายังขาดอะไร
# สิ้นรอบ 6 เดือน เก็บสถานะไว้เปรียบเทียบด้วย oit snapshot 6-month --year {year}
"""


def year_files(checklist: Checklist, filled: Mapping[str, Filled]) -> Mapping[str, str]:
    """Every prepared file of a year by its name; `filled` by item number is what is known already."""
    return {
        "disclosures.yml": disclosures(checklist, filled),
        **{name: write(checklist) for kind in KINDS.values() for name, write in kind.prepared.items()},
        "assessment.yml": _assessment(checklist),
    }


def disclosures(checklist: Checklist, filled: Mapping[str, Filled]) -> str:
    """disclosures.yml with every item of the year; `filled` by item number is what is known already."""
    parts = [_HEAD.format(year=checklist.year, before=checklist.year - 1)]
    for sub in checklist.sub_indicators:
        parts.append(f"\n# ---------- {sub.number} {sub.name} ----------\n")
        parts += [_item(checklist, item, filled.get(item.number, Filled())) for item in checklist.items_of(sub.number)]
    return "".join(parts)


def _item(checklist: Checklist, item: Item, known: Filled) -> str:
    lines = ["\n", comment(f"{item.number} {item.name}"), comment(data_year(item, checklist.year))]
    lines += [comment(note) for note in known.notes]
    lines.append(f"{item.number}:\n")
    lines.append(_field("units", list(known.units)))
    lines.append(_field("actors", list(known.actors)) if known.actors else "")
    lines.append(_field("summary", list(known.summary)) if known.summary else "")
    lines.append(_field("documents", dict(known.documents)))
    lines.append("  shows:\n")
    for requirement in item.requirements:
        more = _read_from(checklist, item, requirement) + (_NONE_ALLOWED if requirement.none_allowed else "")
        lines.append(comment(f"{requirement.label}: {requirement.text}{more}", 4))
        shown = known.shows.get(requirement.id)
        lines.append(block({requirement.id: shown}, 4) if shown else f"    {requirement.id}:\n")
    return "".join(lines)


_NONE_ALLOWED = " (ถ้าไม่มี ตอบได้ด้วย none: ตามด้วยข้อความว่าไม่มีสิ่งใดในปีใด)"


def _read_from(checklist: Checklist, item: Item, requirement: Requirement) -> str:
    """Which other file of the agency answers a requirement by itself, where one does."""
    source = source_of(requirement, checklist)
    year = wanted_year(requirement.data_year or item.data_year, checklist.year)
    return f" (อ่านจาก {source.file.format(data_year=year)})" if source else ""


def _field(name: str, value: Any) -> str:
    return block({name: value}, 2) if value else f"  {name}:\n"


def _assessment(checklist: Checklist) -> str:
    """assessment.yml with blanks."""
    text = comment(f"คะแนนและระดับที่ได้รับ ปีงบประมาณ พ.ศ. {checklist.year} ตามที่ประกาศ เช่น overall: 93.65")
    ids = [id for one in checklist.all_instruments for id in (one.id, *(part.id for part in one.parts))]
    named = "".join(f"  # {id}:\n" for id in ids)
    return text + f"overall:\nlevel:\ninstruments:\n{named}indicators:\nsource:\n"
