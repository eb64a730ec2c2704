"""Texts that stand where an answer should: only signs, "not there yet", "none"."""

import re
from functools import lru_cache

from generator.text.thai import fold

# Dashes, dots, lines to be written on, letters that hold a place: nothing of it is a word.
_BLANK = re.compile(r"[\s\W_]*|x{2,}|n/?a\.?|tb[acd]\.?|ไม่ระบุ|ไม่ปรากฏ", re.IGNORECASE)

# What is going on is the making of the answer itself; of the work that is asked about it may be the answer.
_MAKING = (
    r"(?:การ)?(?:ดำเนินการ)?(?:จัดทำ|จัดเตรียม|เตรียม|รวบรวม|เรียบเรียง|ปรับปรุง|แก้ไข|ร่าง|ยกร่าง|เขียน|พิมพ์|สแกน|อัปโหลด|อัพโหลด"
    r"|ลง|บันทึก|กรอก|จัดส่ง|ขอ|รอ|เผยแพร่)"
)

_PAPER = r"(?:ข้อมูล|เอกสาร|รายงาน|รายละเอียด|แผน(?!ที่)|คู่มือ|ประกาศ|คำสั่ง|สรุปผล|ไฟล์|เนื้อหา|เว็บไซต์|ระบบ|แนวปฏิบัติ|แนวทาง)"

_LATER = r"(?:(?:โดย|และ)?(?:จะ|คาดว่า).{0,60})?"

_PENDING = re.compile(
    rf"(?:ขณะนี้)?(?:(?:ยัง)?(?:กำลัง)?อยู่(?:ใน)?(?:ขั้นตอน|ระหว่าง)(?:ขั้นตอน)?|กำลัง|ระหว่าง){_MAKING}(?:{_PAPER}[ก-๛]{{0,40}}?)?{_LATER}"
    rf"|รอ(?:ผล|การ)?(?:{_PAPER}|จัดทำ|รวบรวม|อนุมัติ|ลงนาม|อัปเดต|อัพเดต)[ก-๛]{{0,40}}"
    rf"|ยังไม่(?:ได้)?(?:จัดทำ|รวบรวม|เผยแพร่|กรอก|กำหนด)(?:{_PAPER}[ก-๛]{{0,40}})?"
    r"|(?:จะ)?(?:แจ้ง|เผยแพร่|ประกาศ|ปรับปรุง|เพิ่มเติม)(?:ให้ทราบ|ข้อมูล)?(?:ใน)?(?:ภายหลัง|ในโอกาสต่อไป|เร็วๆนี้)"
    r"|เร็วๆนี้|(?:is)?comingsoon.{0,20}|underconstruction|tobe(?:announced|confirmed|determined|defined)|pending|todo"
)

_NONE = re.compile(r"(?:ยัง)?ไม่มี(?:ข้อมูล|เอกสาร|รายละเอียด)?(?:ใดๆ|แต่อย่างใด)?|none|nil|notavailable|nodata")

_AROUND = "-()[]*.:/ \n\"'"


@lru_cache(maxsize=50_000)
def no_answer(text: str) -> str:
    """Why a text is no answer: `blank`, `pending`, `none`; "" for one that says something.

    `none` is an answer where there may be nothing of what is asked about, such as problems met; a sentence of what
    there is none of ("ไม่มีค่าธรรมเนียม") says something everywhere.
    """
    if len(text) > 400:
        return ""
    folded = fold(text)
    if _BLANK.fullmatch(folded):
        return "blank"
    bare = folded.strip(_AROUND)
    return "pending" if _PENDING.fullmatch(bare) else "none" if _NONE.fullmatch(bare) else ""
