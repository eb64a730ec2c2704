"""All sentences by code, and the words that facts are told in."""

from collections.abc import Mapping

from generator.wording import words_of_files, words_of_look, words_of_values
from generator.wording.sentences import Words

WORDS: Mapping[str, Words] = {
    **words_of_files.SENTENCES,
    **words_of_look.SENTENCES,
    **words_of_values.SENTENCES,
}

REASONS: Mapping[str, tuple[str, str]] = {
    "colon": (
        ": มีเครื่องหมาย : อยู่ในค่า หรือบรรทัดก่อนหน้าขาดเครื่องหมาย : หรือย่อหน้าเกิน",
        ": there is a : inside a value, or the line before lacks one, or this one is indented too far",
    ),
    "colon-missing": (": ขาดเครื่องหมาย : หลังชื่อช่อง", ": the : after a name is missing"),
    "indent": (": ย่อหน้าไม่ตรงกับบรรทัดก่อนหน้า", ": its indentation does not fit the lines before it"),
    "quote": (": เปิดอัญประกาศแล้วไม่ได้ปิด", ": a quotation mark is opened and not closed"),
    "sign": (": ค่าขึ้นต้นด้วยเครื่องหมายที่ต้องใส่ในอัญประกาศ", ": a value begins with a sign that must be quoted"),
    "control": (": มีอักขระที่มองไม่เห็นปนอยู่", ": there is a character that cannot be seen"),
    "bracket": (": เปิดวงเล็บแล้วไม่ได้ปิด", ": a bracket is opened and not closed"),
    "key": (": ชื่อช่องต้องเป็นข้อความ", ": a name must be plain text"),
    "other": ("", ""),
}

WANTED: Mapping[str, tuple[str, str]] = {
    "text": ("ข้อความ", "text"),
    "mapping": ("ชุดของ “ชื่อ: ค่า”", 'a set of "name: value" lines'),
    "list": ("รายการที่แต่ละบรรทัดขึ้นต้นด้วย -", "a list whose lines begin with -"),
    "flag": ("คำว่า true หรือ false", "true or false"),
    "whole": ("จำนวนเต็ม", "a whole number"),
    "score": ("คะแนน 0 ถึง 100", "a score from 0 to 100"),
    "item": ("ข้อ", "an item"),
    "question": ("ข้อคำถามหรือข้อ", "a question or item"),
    "indicator": ("ตัวชี้วัด", "an indicator"),
    "any": ("ข้อ ข้อคำถาม หรือตัวชี้วัด", "an item, question or indicator"),
    "other": ("ค่าที่อ่านได้", "a value that can be read"),
}

SEVERITY: Mapping[str, tuple[str, str]] = {
    "error": ("ต้องแก้", "error"),
    "warning": ("ควรตรวจ", "warning"),
    "gap": ("ยังขาด", "gap"),
    "note": ("แจ้งให้ทราบ", "note"),
}
