"""Papers that are no measures report: what they are instead, so that an officer knows what to do with them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.intake.document import Document
from generator.text.thai import arabic, fold


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper: what it is called, the words that tell it, and what to do with it instead."""

    said: str
    words: tuple[str, ...]
    do: str
    least: int = 2


_KINDS = (
    Kind(
        "แบบประเมินประสิทธิภาพของ อปท. (LPA)",
        (
            "LPA",
            "Local Performance Assessment",
            "ประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น",
            "ด้านที่ 1 การบริหารจัดการ",
            "คะแนนที่ได้",
            "เกณฑ์การให้คะแนน",
            "ตัวชี้วัดที่ประเมิน",
        ),
        "แบบนี้ไม่เกี่ยวกับ ITA ไม่ต้องนำเข้า",
    ),
    Kind(
        "ตารางคะแนนผลการประเมิน",
        (
            "คะแนนเฉลี่ย",
            "คะแนนรวม",
            "ค่าคะแนน",
            "ระดับผลการประเมิน",
            "คะแนน IIT",
            "คะแนน EIT",
            "คะแนน OIT",
            "ผลคะแนน",
            "น้ำหนัก",
            "คะแนนถ่วงน้ำหนัก",
            "ผลต่าง",
        ),
        "กรอกคะแนนใน assessment.yml หรือแผ่นผลประเมินของแบบกรอก",
        least=3,
    ),
    Kind(
        "ตารางจัดซื้อจัดจ้าง",
        (
            "วงเงินที่จะซื้อ",
            "ราคากลาง",
            "วิธีซื้อหรือจ้าง",
            "ผู้เสนอราคา",
            "เลขที่สัญญา",
            "วันที่ลงนามในสัญญา",
            "วงเงินงบประมาณที่ได้รับจัดสรร",
            "งานที่ซื้อหรือจ้าง",
        ),
        "วางไฟล์ไว้ใน tables/ แล้วใช้เป็นหลักฐานของข้อจัดซื้อจัดจ้าง",
    ),
    Kind(
        "แผนหรือรายงานงบประมาณ",
        ("งบประมาณที่ได้รับ", "เบิกจ่าย", "คงเหลือ", "หมวดรายจ่าย", "แผนการใช้จ่ายงบประมาณ", "รหัสโครงการ"),
        "ใช้เป็นหลักฐานของข้อแผนและการใช้จ่ายงบประมาณ ด้วยคำสั่ง oit suggest",
    ),
    Kind(
        "แบบสำรวจหรือสถิติการให้บริการ",
        ("ผู้ตอบแบบสอบถาม", "ร้อยละ", "ความพึงพอใจ", "ส่วนเบี่ยงเบนมาตรฐาน", "จำนวนผู้รับบริการ", "จำนวนผู้มาใช้บริการ"),
        "ใช้เป็นหลักฐานของข้อสถิติหรือความพึงพอใจ ด้วยคำสั่ง oit suggest",
    ),
    Kind(
        "รายชื่อบุคลากรหรือคำสั่ง",
        ("ชื่อ-สกุล", "เลขที่ตำแหน่ง", "อัตราเงินเดือน", "สั่ง ณ วันที่", "คำสั่งเทศบาล", "คำสั่งองค์การบริหารส่วนตำบล"),
        "ใช้เป็นหลักฐาน ด้วยคำสั่ง oit suggest",
    ),
)


def what_else(document: Document) -> Kind | None:
    """The kind of paper that a document most likely is, when it holds no measures; None where it is not known."""
    text = fold("\n".join(piece.text for piece in document.pieces())[:200_000])
    scored = [(sum(1 for word in kind.words if fold(word) in text), kind) for kind in _KINDS]
    fitting = [(count, kind) for count, kind in scored if count >= kind.least]
    return max(fitting, key=lambda one: one[0])[1] if fitting else None


def is_score_table(heads: Sequence[str]) -> bool:
    """Whether the headings of a table are those of scores, and none tells of a measure."""
    return sum(bool(re.search(r"คะแนน|น้ำหนัก|ร้อยละ", arabic(head))) for head in heads) >= 2
