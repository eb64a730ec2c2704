"""The words of a heading, less what offices add or leave out: one key for all usual ways to write it."""

import re
from functools import lru_cache

from generator.tables.money_units import without_unit
from generator.text.thai import arabic, fold_header, one_line

# "(1) งาน…", "2. งาน…", "งาน… (3)", "คงเหลือ (4)=(2)-(3)": where a printed form numbers its columns.
_ORDINAL = re.compile(
    r"^\s*\(?\d{1,2}\s*[.)]\s*(?=\D)|[\[(]\s*\d{1,2}\s*[\])](?:\s*[=+–-]\s*[\[(]?\s*\d{1,2}\s*[\])]?)*"
)

_ASIDE = re.compile(
    r"\(\s*(?:หน่วย(?:นับ)?\s*[:：]?\s*)?"
    r"(?:บาท(?:ถ้วน)?|คน|ราย|เรื่อง|อัตรา|ครั้ง|แห่ง|โครงการ|รายการ|ถ้ามี|โดยสรุป|โดยย่อ|"
    r"เดือน\s*/\s*ปี|วัน\s*/\s*เดือน\s*/\s*ปี|ว\s*/\s*ด\s*/\s*ป|ว\.?ด\.?ป\.?|thb|baht)\s*\)",
    re.IGNORECASE,
)

# On folded words, in this order.
_SAME = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        ("รายชื่อ", "ชื่อ"),
        ("จัดซื้อ", "ซื้อ"),
        ("จัดจ้าง", "จ้าง"),
        ("ซื้อ(?:หรือ|และ)?จ้าง", "ซื้อจ้าง"),
        ("ดำเนินงาน", "ดำเนินการ"),
        ("วันเดือนปี|วดป", "วัน"),
        ("ผู้เสียภาษีอากร", "ผู้เสียภาษี"),
        ("โดยสรุป$|โดยย่อ$|โดยสังเขป$", ""),
        ("^หน่วยบาท|หน่วยบาท$|จำนวนบาท$", ""),
    )
)

# What stands between the words of a heading, or does not.
_PARTICLES = re.compile("ที่|การ|ของ|จะ|ใน|ตาม|และ|หรือ|ได้(?=รับ)|ฯลฯ")


@lru_cache(maxsize=50_000)
def heading_key(text: str) -> str:
    """A heading as its bare words: without ordinals, units, particles; จัดซื้อ/จัดจ้าง, ซื้อ/จ้าง and ซื้อหรือจ้าง are one."""
    plain = fold_header(_ASIDE.sub(" ", _ORDINAL.sub(" ", without_unit(arabic(one_line(text))))))
    for pattern, word in _SAME:
        plain = pattern.sub(word, plain)
    return _PARTICLES.sub("", plain) or plain


_NEUTRAL = re.compile(
    r"(?:หน่วย)?(?:นับ)?|บาท|จำนวน|จำนวนเงิน|เงิน|รวม|รวมทั้งสิ้น|รวมทั้งหมด|ทั้งสิ้น|ทั้งหมด|คน|ราย|เรื่อง|อัตรา|รวมเป็นเงิน|\d{1,2}"
)


@lru_cache(maxsize=50_000)
def says_no_more(text: str) -> bool:
    """Whether a heading below another adds nothing to it but its unit, or that it is the whole of it."""
    return bool(_NEUTRAL.fullmatch(fold_header(_ORDINAL.sub(" ", without_unit(arabic(one_line(text)))))))
