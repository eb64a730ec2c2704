"""The Thai words for computed figures: what they are called, how they are counted, how they changed."""

from collections.abc import Mapping
from decimal import Decimal

from generator.tables.figure import BAHT, PERCENT, Change, Figure

FIGURES: Mapping[str, str] = {
    "contracts": "จำนวนสัญญา",
    "works": "จำนวนงานที่จะซื้อหรือจ้าง",
    "allocated": "วงเงินงบประมาณ",
    "agreed": "ราคาที่ตกลงซื้อหรือจ้าง",
    "below-reference": "ต่ำกว่าราคากลาง",
    "below-reference-share": "ร้อยละที่ต่ำกว่าราคากลาง",
    "below-budget": "ประหยัดจากวงเงิน",
    "running": "ยังไม่สิ้นสุดสัญญา",
    "cancelled": "ยกเลิก (ไม่นับรวม)",
    "projects": "จำนวนโครงการ",
    "spent": "ใช้จ่ายแล้ว",
    "spent-share": "ร้อยละที่ใช้จ่าย",
    "left": "คงเหลือ",
    "served": "ผู้รับบริการทั้งหมด",
    "walk-in": "ณ จุดให้บริการ",
    "e-service": "ผ่าน E-Service",
    "online-share": "ร้อยละที่ใช้ E-Service",
    "received": "รับเรื่อง",
    "closed": "แล้วเสร็จ",
    "open": "อยู่ระหว่างดำเนินการ",
    "closed-share": "ร้อยละที่แล้วเสร็จ",
    "posts": "กรอบอัตรากำลัง",
    "held": "มีผู้ดำรงตำแหน่ง",
    "vacant": "ตำแหน่งว่าง",
    "held-share": "ร้อยละที่มีผู้ดำรงตำแหน่ง",
    "courses": "จำนวนหลักสูตร",
    "trainees": "ผู้เข้ารับการฝึกอบรม",
    "risks": "จำนวนความเสี่ยง",
    "matters": "จำนวนเรื่อง",
    "participants": "ผู้มีส่วนร่วม",
}

_COUNTED: Mapping[str, str] = {
    "contracts": "สัญญา",
    "works": "รายการ",
    "projects": "โครงการ",
    "people": "คน",
    "cases": "เรื่อง",
    "posts": "อัตรา",
    "courses": "หลักสูตร",
    "risks": "รายการ",
    "matters": "เรื่อง",
    BAHT: "บาท",
    PERCENT: "%",
}

BREAKDOWNS: Mapping[str, str] = {
    "by-method": "จำแนกตามวิธีการจัดซื้อจัดจ้าง",
    "by-month": "จำแนกตามเดือน",
    "by-project": "จำแนกตามโครงการ",
    "by-strategy": "จำแนกตามยุทธศาสตร์หรือด้าน",
    "by-service": "จำแนกตามงาน",
    "by-subject": "จำแนกตามประเภทเรื่อง",
    "by-channel": "จำแนกตามช่องทาง",
    "by-position": "จำแนกตามประเภทตำแหน่ง",
    "by-course": "จำแนกตามหลักสูตร",
    "by-topic": "จำแนกตามประเด็น",
}

UNSTATED = "ไม่ได้ระบุ"


def unit(key: str) -> str:
    """The word behind a number of this unit."""
    return _COUNTED.get(key, "")


def plain(value: Decimal, unit: str) -> str:
    """7,069,870.00 of baht, 38.37 of percent, 1,492 of what is counted."""
    return f"{value:,.2f}" if unit in {BAHT, PERCENT} else f"{value:,.0f}"


def exact(value: Decimal) -> str:
    """A number for machines: the same however many zeros its rows were written with."""
    return f"{value.normalize():f}"


def said(value: Decimal, of: str) -> str:
    """A number with its unit: 7,069,870.00 บาท, 38.37%, 1,492 คน."""
    return f"{plain(value, of)}{'' if of == PERCENT else ' '}{unit(of)}"


def change(figure: Figure, found: Change | None, year: int) -> str:
    """เพิ่มขึ้น 1,200.00 บาท (2.5%) จากปี 2566; empty where there is nothing to compare with."""
    if not found:
        return ""
    if found.direction == "same":
        return f"เท่ากับปี {year}"
    word = "เพิ่มขึ้น" if found.direction == "more" else "ลดลง"
    if figure.unit == PERCENT:
        return f"{word} {abs(found.difference):,.2f} จุด จากปี {year}"
    relative = f" ({abs(found.share):,.2f}%)" if found.share is not None else ""
    return f"{word} {said(abs(found.difference), figure.unit)}{relative} จากปี {year}"
