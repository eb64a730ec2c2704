"""Cells in which an office says that there is nothing: nothing to say, none of what is counted, no baht."""

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.text.thai import fold

# What is not known is not none.
_NOT_KNOWN = {"ไม่ระบุ", "ไม่ปรากฏ", "n/a", "na"}

_NONE = {"", "-", "–", "—", "--", "---", "ไม่มี", "ยังไม่มี", "none", "nil"}

_AROUND = "-–—()[]"

# Most cells say something, which their first sign tells.
_MAY_BEGIN = (
    {sign for word in _NONE | _NOT_KNOWN for sign in word[:1] + word[:1].upper()} | set(_AROUND) | {" ", "\n", "\t"}
)

_COUNTS = set("123456789")

_ZERO_IN_WORDS = fold("ศูนย์")

_NONE_OF = re.compile(
    r"(?:ยัง)?ไม่(?:มี|พบ|ปรากฏ|ได้รับ)"
    r"(?:การ|เรื่อง|ข้อ|เบาะแส|เหตุ|กรณี|ผู้|คน|ราย|ประชาชน|พนักงาน|บุคลากร|คำ|ครั้ง|ตำแหน่ง|อัตรา|งาน|โครงการ|กิจกรรม)[^1-9]*"
)

# "ไม่มีข้อมูล" is not known either, and "ไม่มีเรื่องทุจริต แต่มีเรื่องอื่น" says more than none.
_DOUBT = re.compile("ข้อมูล|สถิติ|บันทึก|รายงาน|เก็บ|ทราบ|ระบุ|แต่|ยกเว้น|นอกจาก|เพียง|กว่า")

_ZERO = re.compile(r"^0(?:\.0+)?(?:บาท)?|\(?0(?:\.0+)?(?:บาท)?\)?$")

_NO_BAHT = re.compile(
    r"(?:ยัง)?ไม่(?:ได้|มีการ|มี|ต้อง|ขอ)?(?:ใช้จ่าย|ใช้|เบิกจ่าย|เบิก|ตั้ง|(?:ขอ)?รับ(?:การ)?(?:จัดสรร)?|เสีย)?"
    r"(?:เงินงบประมาณ|งบประมาณ|งบ|ค่าใช้จ่าย|เงิน)?(?:แต่อย่างใด|ใดๆ|(?:ในการ)?(?:ดำเนิน|จัด)(?:การ|งาน|โครงการ|กิจกรรม))*"
)

_OF_MONEY = re.compile("งบ|จ่าย|เบิก|เงิน|ใช้$")


def says_nothing(text: str) -> bool:
    """Whether a cell is empty, or says in words that there is nothing to say."""
    if text and text[0] not in _MAY_BEGIN:
        return False
    plain = _bare(text)
    return plain in _NONE or plain in _NOT_KNOWN


@lru_cache(maxsize=50_000)
def says_none(text: str) -> bool:
    """Whether a cell says of something that is counted that there was none of it: "-", "ไม่มีเรื่องร้องเรียน"."""
    if text[:1] in _COUNTS:
        return False
    plain = _bare(text)
    if plain in _NONE or plain == _ZERO_IN_WORDS:
        return bool(text)
    return bool(_NONE_OF.fullmatch(plain)) and not _DOUBT.search(plain)


@lru_cache(maxsize=50_000)
def says_no_money(text: str) -> bool:
    """Whether a cell says in words that nothing was spent or given: "ไม่ใช้งบประมาณ"."""
    if text[:1] in _COUNTS:
        return False
    plain = _bare(_ZERO.sub("", _bare(text)))
    return bool(_NO_BAHT.fullmatch(plain)) and bool(_OF_MONEY.search(plain))


def begins_with_one_of(text: str, words: Iterable[str]) -> bool:
    """Whether a text begins with one of the words, however they are spaced."""
    return _bare(text).startswith(_folded(tuple(words)))


@lru_cache(maxsize=100)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, words))


def _bare(text: str) -> str:
    """The folded text without what stands around it: "- ไม่มี -" and "(ไม่มี)" say ไม่มี."""
    return fold(text).strip(_AROUND)
