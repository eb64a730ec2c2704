"""One word for one thing: words that officers read are the same in messages, pages, guide and theme."""

import re

import pytest

from tests.house.rooms import ROOT

SAID = (
    *("generator/**/*.py", "generator/**/*.j2", "generator/render/**/*.html", "theme/**/*.html"),
    *("docs/guide/*.md", "docs/problems/*.md", "docs/requirements/*.md", "content/example/pages/*.md"),
)

WORDS = {
    r"ผู้ตรวจ(?!ราชการ|สอบ|รับ)": "ผู้ประเมิน",
    "อัญประกาศ": "เครื่องหมายคำพูด",
    "ยังไม่เปิดเผย": "ยังไม่ได้เผยแพร่",
    "เขียนอย่าง(?!ไร|ใด|น้อย|นี้)": "เขียนในรูปแบบ",
    'แผ่น ["“]|แผ่น “': "แผ่นงาน",
    "จำนวนนับ": "จำนวนเต็ม",
    "ข้อมูลผิดหรือเก่า": "ข้อมูลไม่ถูกต้องหรือไม่เป็นปัจจุบัน",
    "พื้นสว่างหรือมืด": "โหมดสว่าง/มืด",
    "ไม่พบข้อผิด(?!พลาด)": "ไม่พบข้อผิดพลาด",
    "มีหลักฐานแต่ยังใช้ไม่ได้": "หลักฐานยังไม่ครบถ้วน",
}
"""What is no longer said, and what is said instead."""


@pytest.mark.parametrize(("word", "better"), WORDS.items(), ids=WORDS.values())
def test_a_thing_is_called_by_one_word(word: str, better: str) -> None:
    paths = {path for pattern in SAID for path in ROOT.glob(pattern)}
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in sorted(paths)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(word, line)
    ]

    assert found == [], f"say {better}"
