"""The sheet of what an agency says of each item beside its evidence: what it declares, a summary, who is in charge."""

from generator.model.disclosure import DECLARED as STATUSES
from generator.model.disclosure import Disclosure
from generator.vocabulary.words import DECLARED
from generator.workbook.cells import cells_of
from generator.workbook.columns import LINES, NAMES, Column, words
from generator.workbook.data import YearSource
from generator.workbook.sheets.forms import LIST_WORDS
from generator.workbook.sheets.requirements import requirement_sheet
from generator.workbook.table import FormRow, FormSheet

ORDER = tuple(Disclosure.model_fields)
"""The fields of an item in the order in which they are written."""

COLUMNS = (
    Column("item", "ข้อ", width=6, locked=True),
    Column("name", "ชื่อข้อ", width=40, locked=True),
    Column("status", "หน่วยงานแจ้งว่า", ("declared", "status"), words(DECLARED, STATUSES), choices="statuses", width=22,
           hint="สถานะตามที่หน่วยงานแจ้งเอง แสดงคู่กับสถานะที่ระบบคำนวณ"),
    Column("note", "คำอธิบาย", ("declared", "note"), LINES, width=34),
    Column("summary", "สรุปของข้อ", ("summary",), LINES, width=70, hint="ข้อความสั้น ๆ ที่แสดงบนหน้าของข้อ"),
    Column("actors", "ผู้รับผิดชอบ (ตำแหน่ง)", ("actors",), NAMES, width=26, hint=LIST_WORDS),
    Column("updated", "ปรับปรุงเมื่อ", ("updated",), width=18, hint="เช่น 15 ตุลาคม 2567"),
)  # fmt: skip


def answer_sheet(source: YearSource, unit: str = "") -> FormSheet:
    """A row for each item that the sheet of requirements has."""
    items = dict.fromkeys(row.text("item") for row in requirement_sheet(source, unit).rows)
    rows = []
    for item in source.checklist.items:
        if item.number not in items:
            continue
        where, value = source.disclosure(item.number)
        texts, fixed = cells_of(value, COLUMNS)
        rows.append(FormRow(item.number, {"item": item.number, "name": item.name, **texts}, where, fixed))
    about = "ไม่บังคับ: คำอธิบายที่แสดงคู่กับหลักฐานของแต่ละข้อ"
    return FormSheet("answers", "คำตอบรายข้อ", about, COLUMNS, tuple(rows))
