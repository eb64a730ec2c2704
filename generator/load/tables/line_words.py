"""The words by which a line tells that it is no record: totals, remarks, groups, signatures."""

import re
from functools import lru_cache

from generator.text.thai import fold, one_line

_TOTAL = re.compile(
    r"(?:ผล|ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด|เป็นเงิน|เงิน|จำนวน|ทุก[^\d]*|ทั้งปี|งบประมาณ)*"
    r"[:(]?(?:[\d,.]*(?:รายการ|โครงการ|บาท|เรื่อง|คน|อัตรา|กิจกรรม|สัญญา)?)*\)?:?|(?:grand|sub)?totals?:?|sum:?"
)

# What a total is a total of. A name may begin with รวม as well (รวมพลัง…): only these words make a total of it.
_BEGINS_TOTAL = re.compile(
    r"(?:(?:ยอด|ผล|จำนวน|จำนวนเงิน|เงิน|ราคา|มูลค่า|วงเงิน|งบประมาณ)?รวม(?=$|[\d(:=.…–-]|ทั้งสิ้น|ทั้งหมด|ทั้งปี|ทั้ง\d|เป็นเงิน|เงิน|"
    r"จำนวน|ยอด|งบ|ทุก|แผนงาน|ยุทธศาสตร์|หมวด|ด้าน|เดือน|ไตรมาส|กอง(?!ทุน)|สำนัก|ฝ่าย|ประเภท|รายการ|รายจ่าย|โครงการ|ค่า|วงเงิน|"
    r"มูลค่า|ราคา|สัญญา|ปี|หน้า|ถึง|สะสม|สุทธิ|ย่อย|วิธี|การ|หน่วยงาน|ส่วน|กลุ่ม|ตำแหน่ง|พนักงาน|คน|เรื่อง|อัตรา|บาท)"
    r"|(?:ยอด|เงิน|จำนวน)?(?:ยก|คงเหลือยก)(?:มา|ไป)|ยอดสะสม|(?:คิด)?เป็นเงิน(?=$|[\d(:]|ทั้ง|รวม)|(?:จำนวน|ยอด|ยอดเงิน|วงเงิน)?ทั้งสิ้น|สรุป(?:ยอด)?รวม"
    r"|(?:ยอด|ราคา|จำนวนเงิน|จำนวน)?(?:สุทธิ|ทั้งหมด)(?=$|[\d(:])|(?:grand|sub)[\s-]?total|totals?(?=$|[\d(:\s])|(?:carried|brought)\s?forward)"
)

# What is reckoned from the lines above, and is no line beside them.
_DERIVED = re.compile(
    r"(?:คิดเป็น|คิดเฉลี่ย|โดย)?(?:ค่าเฉลี่ย|เฉลี่ย|ร้อยละ|เปอร์เซ็นต์|สัดส่วน|อัตราส่วน|ผลต่าง|ส่วนต่าง)(?!ขอ)"
    r"|(?:บวก)?(?:ภาษีมูลค่าเพิ่ม|vat)|หักณ?ที่จ่าย|ส่วนลด|%|(?:ค่า)?(?:ต่ำ|สูง)สุด$|(?:เพิ่มขึ้น|ลดลง|เพิ่ม|ลด)(?:/ลด(?:ลง)?)?(?:จาก.*|\(?(?:ร้อยละ|%)\)?)?$"
    r"|average|mean$|percent|ratio$|median$"
)

_REMARK = re.compile(
    r"หมายเหตุ|ที่มา\s*:|แหล่งที่มา\s*:|ข้อมูล\s*ณ|ข้อมูลวันที่|คำอธิบาย|คำชี้แจง|อธิบายสัญลักษณ์|remarks?\b|notes?\b|\*",
    re.IGNORECASE,
)

_SIGNED = re.compile(
    r"\(?\s*(?:ลงชื่อ|ลงนาม(?!ใน)|ผู้(?:จัดทำ|รายงาน|ตรวจสอบ|ตรวจทาน|อนุมัติ|รับรอง|บันทึก|เสนอ(?!ราคา)|เห็นชอบ|ควบคุม)|จัดทำโดย|รายงานโดย|"
    r"ขอรับรอง|ตรวจถูกต้อง|ได้ตรวจสอบแล้ว|เรียน\s)|\(\s*(?:นาย|นาง|น\.ส\.|ว่าที่|[.…]{3,})"
)

_GROUP = re.compile(
    r"(?:[ก-ฮ\d]{1,3}(?:\.\d{1,2})*[.)]?\s*)?(?:แผนงาน|ยุทธศาสตร์|กลยุทธ์|ด้าน|มิติ|หมวด|กลุ่ม|ส่วนที่|กอง(?!ทุน)|สำนัก|ฝ่าย|เดือน|ประจำเดือน|ไตรมาส|"
    r"ประเภท|ปีงบประมาณ|รายจ่าย|งบ(?:กลาง|ลงทุน|ดำเนินงาน|บุคลากร|เงินอุดหนุน|รายจ่ายอื่น))"
)

_AMOUNT_IN_WORDS = re.compile(r"[(\[]?(?:ตัวอักษร:?)?[(\[]?[ก-๙]+บาท(?:ถ้วน|[ก-๙]+สตางค์)[)\]]*")

_NUMBER = re.compile(r"[-(]?[\d,.]*\d[\d,.]*%?\)?|[-–—]")

_COUNT = re.compile(r"(?:จำนวน)?[\d,.]+(?:รายการ|โครงการ|กิจกรรม|งาน|เรื่อง|สัญญา|ราย|คน|อัตรา|ครั้ง|แห่ง)|[-–—]")

_ORDER = re.compile(r"[(\[]?(?:[ก-ฮ]\.?)?\d{1,5}(?:[./-]\d{1,4})*[.)\]]*")


@lru_cache(maxsize=20_000)
def is_total_word(text: str) -> bool:
    """Whether a text says only that it is a total."""
    return bool(_TOTAL.fullmatch(fold(text)))


@lru_cache(maxsize=20_000)
def begins_total(text: str) -> bool:
    """Whether a text begins as the name of a total does, whatever else it says."""
    return bool(_BEGINS_TOTAL.match(fold(text)))


@lru_cache(maxsize=20_000)
def is_derived(text: str) -> bool:
    """Whether a text names what is reckoned from others: an average, a share, a difference."""
    return bool(_DERIVED.match(fold(text)))


def is_number(text: str) -> bool:
    """Whether a text is a number, as in a line of sums."""
    return bool(_NUMBER.fullmatch(fold(text)))


def is_count(text: str) -> bool:
    """Whether a text only says how many: 2 โครงการ."""
    return bool(_COUNT.fullmatch(fold(text)))


def is_order(text: str) -> bool:
    """Whether a text numbers a record: 1, 1.2, ก.3, (4)."""
    return bool(_ORDER.fullmatch(fold(text)))


def is_remark(text: str) -> bool:
    """Whether a text begins as a remark does."""
    return bool(_REMARK.match(text))


def is_signature(text: str) -> bool:
    """Whether a text begins a block of signatures."""
    return bool(_SIGNED.match(one_line(text)))


def is_group(text: str) -> bool:
    """Whether a text names a group of records: a programme, a strategy, a month, a division."""
    return bool(_GROUP.match(fold(text)))


def is_amount_in_words(text: str) -> bool:
    """Whether a text is an amount in words: (หนึ่งหมื่นบาทถ้วน)."""
    return bool(_AMOUNT_IN_WORDS.fullmatch(fold(text)))
