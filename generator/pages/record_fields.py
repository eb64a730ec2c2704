"""The fields that records have when they are given away as rows, in Thai."""

from collections.abc import Mapping

from generator.model.sheet import Field
from generator.pages.words import COMPLETENESS, DECLARED, ROUNDS

TITLES: Mapping[str, str] = {
    "items": "สถานะการเปิดเผยรายข้อ",
    "documents": "เอกสารที่เผยแพร่",
    "measures": "มาตรการ",
    "progress": "ผลการดำเนินการ",
    "people": "ผู้บริหารและหัวหน้าส่วนงาน",
}

_STATES = tuple((state.value, word) for state, word in COMPLETENESS.items())
_DECLARED = tuple(DECLARED.items())

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "items": (
        Field("number", "ข้อ", required=True, note="เลขข้อตามแบบวัดของปีนั้น"),
        Field("key", "รหัสถาวร", required=True, note="คงเดิมทุกปี แม้เลขข้อเปลี่ยน"),
        Field("name", "ชื่อข้อ", required=True),
        Field("sub-indicator", "ตัวชี้วัดย่อย", required=True),
        Field("status", "สถานะบนเว็บไซต์นี้", "choice", required=True, choices=_STATES, note="ประเมินตนเองจากข้อมูลบนเว็บไซต์นี้"),
        Field("shown", "องค์ประกอบที่แสดงแล้ว", "whole", unit="องค์ประกอบ", required=True),
        Field("wanted", "องค์ประกอบทั้งหมด", "whole", unit="องค์ประกอบ", required=True),
        Field("declared", "สถานะที่หน่วยงานแจ้ง", "choice", choices=_DECLARED),
        Field("responsible", "ผู้รับผิดชอบ"),
        Field("updated", "ปรับปรุงล่าสุด", "date"),
        Field("documents", "จำนวนเอกสาร", "whole", unit="ฉบับ", required=True),
    ),
    "documents": (
        Field("item", "ข้อ", required=True),
        Field("id", "รหัสเอกสาร", required=True, note="ไม่ซ้ำกันภายในข้อเดียวกัน"),
        Field("title", "ชื่อเอกสาร", required=True),
        Field("covers", "ข้อมูลของปี", note="ปี พ.ศ. ที่เนื้อหาในเอกสารครอบคลุม"),
        Field("published", "วันที่เผยแพร่", "date"),
        Field("file", "ไฟล์", note="ตำแหน่งไฟล์นับจากหน้าแรกของเว็บไซต์"),
        Field("link", "ลิงก์ภายนอก"),
        Field("size", "ขนาด", "whole", unit="ไบต์"),
        Field("sha256", "ค่า SHA-256 ของไฟล์", note="ใช้ตรวจว่าไฟล์ยังเป็นฉบับเดิม"),
        Field("note", "หมายเหตุ"),
    ),
    "measures": (
        Field("id", "รหัสมาตรการ", required=True),
        Field("title", "มาตรการ", required=True),
        Field("topic", "ประเด็น"),
        Field("answers", "ตอบข้อหรือตัวชี้วัด"),
        Field("finding", "ข้อค้นพบ"),
        Field("steps", "วิธีการหรือขั้นตอน"),
        Field("timeframe", "ระยะเวลา"),
        Field("units", "ส่วนงานที่รับผิดชอบ"),
        Field("actors", "ผู้เกี่ยวข้อง"),
        Field("monitoring", "การกำกับติดตาม"),
    ),
    "progress": (
        Field("measure", "รหัสมาตรการ", note="อ้างถึงรหัสในชุดข้อมูลมาตรการ"),
        Field("about", "ข้อหรือตัวชี้วัด"),
        Field("round", "รอบ", "choice", required=True, choices=tuple(ROUNDS.items())),
        Field("status", "สถานะที่หน่วยงานแจ้ง", "choice", choices=_DECLARED),
        Field("guideline", "แนวทาง"),
        Field("timeframe", "ระยะเวลา"),
        Field("units", "ส่วนงานที่รับผิดชอบ"),
        Field("actors", "ผู้เกี่ยวข้อง"),
        Field("entries", "สิ่งที่ดำเนินการ"),
        Field("output", "ผลผลิต"),
        Field("outcome", "ผลลัพธ์"),
    ),
    "people": (
        Field("name", "ชื่อ", required=True),
        Field("position", "ตำแหน่ง", required=True),
        Field("unit", "ส่วนงาน"),
        Field("political", "มาจากการเลือกตั้ง", note="ใช่ หรือ ไม่ใช่"),
        Field("phone", "โทรศัพท์ที่ทำงาน"),
        Field("email", "อีเมลที่ทำงาน"),
        Field("link", "ลิงก์ติดต่อ"),
    ),
}
"""By kind of record; the order is that of the columns."""
