"""Words that browsers tear at the end of a line are kept whole on a finished page.

Thai has no spaces between words, so a browser breaks lines by a dictionary. The common one takes some
words of this field for two; broken there they read as something else. Short English words with a
hyphen (E-Service) break at it. What stands in pictures, in choices of a form and in scripts is
left alone: no element may stand there.
"""

import re

WORDS = (
    "รับผิดชอบ",
    "ประพฤติมิชอบ",
    "งบประมาณ",
    "เบิกจ่าย",
    "ร้อยละ",
    "ครบถ้วน",
    "ร้องเรียน",
    "เปิดเผย",
    "เผยแพร่",
    "ส่วนตัว",
    "ส่วนร่วม",
    "ส่วนงาน",
    "หน่วยงาน",
    "ตัวชี้วัด",
    "ดำเนินการ",
    "ดำเนินงาน",
    "จัดซื้อ",
    "จัดจ้าง",
    "คัดเลือก",
    "ขั้นตอน",
    "ระยะเวลา",
    "รายละเอียด",
    "สิ่งแวดล้อม",
    "ทับซ้อน",
    "ยกระดับ",
    "น้ำหนัก",
    "เจ้าหน้าที่",
    "สำนักปลัด",
    "กองคลัง",
    "กองช่าง",
)

_LEFT_ALONE = r"<(script|style|svg|title|textarea|option)\b.*?</\1>"

_HYPHENED = r"(?<![\w./@-])[A-Za-z]{1,4}-[A-Za-z]{2,8}(?![\w./@-])"

_WORD = re.compile(rf"{_LEFT_ALONE}|<[^>]*>|({'|'.join(WORDS)}|{_HYPHENED})", re.DOTALL)


def unbroken(html: str) -> str:
    """The body of a page with each of these words in an element that is never broken."""
    return _WORD.sub(_whole, html)


def _whole(found: re.Match[str]) -> str:
    return f'<span class="oit-w">{found[2]}</span>' if found[2] else found[0]
