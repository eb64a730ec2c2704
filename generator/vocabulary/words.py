"""The Thai words that pages use for the model's own values."""

from collections.abc import Mapping

from generator.core.problem import Phrase
from generator.model.checklist import Item, wanted_year
from generator.model.crosswalk import Change
from generator.model.status import Completeness, Shown
from generator.text.dates import long_date

COMPLETENESS: Mapping[Completeness, str] = {
    Completeness.COMPLETE: "ครบถ้วน",
    Completeness.PARTIAL: "ไม่ครบ",
    Completeness.MISSING: "ยังไม่ได้เผยแพร่",
}

SHOWN: Mapping[Shown, str] = {
    Shown.SHOWN: "แสดงแล้ว",
    Shown.FAULTY: "หลักฐานยังไม่ครบถ้วน",
    Shown.MISSING: "ยังไม่มีบนเว็บไซต์นี้",
}

DECLARED: Mapping[str, str] = {
    "done": "ดำเนินการแล้ว",
    "doing": "อยู่ระหว่างดำเนินการ",
    "not-started": "ยังไม่ได้ดำเนินการ",
}

REPORTED: Mapping[str, str] = {
    "dated": "มีผลการดำเนินการลงวันที่แล้ว",
    "reported": "มีรายงานผลการดำเนินการแล้ว",
}
"""What is known from the results of something whose status the agency does not state."""

UNTOLD = "ยังไม่รายงานผล"

ROUNDS: Mapping[str, str] = {"6-month": "รอบ 6 เดือน (ต.ค.–มี.ค.)", "annual": "ประจำปี"}

CERTAINTIES: Mapping[str, str] = {
    "official": "ตรงตามเอกสารทางการ",
    "two-sources": "ตรงกันสองแหล่งขึ้นไป",
    "one-source": "พบหนึ่งแหล่ง",
    "inferred": "เทียบเคียงจากปีใกล้เคียง",
    "carried-over": "ยกมาจากข้อเดียวกันของปี 2567",
}

CHANGES: Mapping[Change, str] = {
    Change.NEW: "เพิ่มใหม่",
    Change.MOVED: "เปลี่ยนเลขข้อ",
    Change.MERGED: "รวมกับข้ออื่น",
    Change.SPLIT: "แยกออกมาเป็นข้อของตนเอง",
    Change.VANISHED: "ไม่ถามแล้ว",
}
"""The changes between two years' lists that are worth telling; what stays as it was is not."""

PURPOSES: Mapping[str, str] = {
    "contact": "ติดต่อสอบถาม",
    "qa": "ถาม–ตอบ",
    "corruption": "แจ้งเรื่องทุจริต",
    "complaint": "ร้องเรียนทั่วไป",
    "e-service": "บริการออนไลน์",
    "social": "สื่อสังคมออนไลน์",
}

TABLE_DOUBTS: Mapping[str, Phrase] = {
    "no-heading": Phrase("ไม่พบแถวหัวตาราง", "no line of headings was found"),
    "no-names": Phrase("ไม่พบคอลัมน์ชื่อรายการ", "no column names the rows"),
    "second-heading": Phrase("แถวแรกของข้อมูลดูเหมือนหัวตารางอีกแถว", "the first row looks like more headings"),
    "fields-in-rows": Phrase(
        "ชื่อช่องข้อมูล เช่น จำนวนหรืองบประมาณ อยู่เป็นแถวแทนที่จะเป็นหัวคอลัมน์",
        "rows, rather than columns, are headed by what is counted",
    ),
    "levels": Phrase(
        "ตัวเลขของแถวหลักไม่เท่ากับผลรวมของแถวย่อย เช่น 1 กับ 1.1 และ 1.2",
        "the numbers of a row are not the sum of the rows below it, such as 1 above 1.1 and 1.2",
    ),
    "twice": Phrase(
        "คอลัมน์ตัวเลขชื่อเดียวกันมีมากกว่าหนึ่งคอลัมน์",
        "several columns of numbers are called the same",
    ),
    "two-tables": Phrase(
        "มีตารางอีกชุดอยู่ใต้ตารางแรก ควรแยกเป็นคนละแผ่นงานหรือคนละไฟล์",
        "another table stands below the first; give it a sheet or file of its own",
    ),
    "several-years": Phrase(
        "แถวเป็นข้อมูลของหลายปีงบประมาณ",
        "the rows are of several fiscal years",
    ),
    "row-slipped": Phrase("มีแถวที่ค่าเลื่อนไปอยู่ผิดคอลัมน์", "the values of a row stand in other columns than their own"),
    "units": Phrase(
        "หน่วยของจำนวนเงิน เช่น ล้านบาท ไม่ตรงกับตัวเลข หรือระบุไว้หลายหน่วย",
        "the unit of the amounts, such as million baht, does not fit them, or several are named",
    ),
}
"""Why the headings of a table are doubted."""

SELF_ASSESSMENT = "ประเมินตนเอง ไม่ใช่ผลของสำนักงาน ป.ป.ช."


def fiscal_year(year: int) -> str:
    """ปีงบประมาณ พ.ศ. 2567."""
    return f"ปีงบประมาณ พ.ศ. {year}"


def tells_fiscal_year(item: Item) -> bool:
    """Whether a page says of an item, in our words, that it asks for the data of a fiscal year."""
    return item.data_year in {"this", "last"} and not item.year_words


def data_year(item: Item, year: int) -> str:
    """Whose year's data an item of fiscal year `year` (พ.ศ.) must show."""
    if item.year_words:
        return item.year_words
    if item.data_year == "cut-off" and item.cut_off:
        return f"ต้องเป็นข้อมูล ณ วันที่ {long_date(item.cut_off.day)}"
    if not tells_fiscal_year(item):
        return "แบบวัดไม่ได้กำหนดปีของข้อมูล"
    return f"ต้องเป็นข้อมูลปีงบประมาณ พ.ศ. {wanted_year(item.data_year, year)}"
