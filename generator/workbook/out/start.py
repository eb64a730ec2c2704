"""The first sheet of the workbook: whose it is, and what to do with it."""

from collections.abc import Iterator, Sequence

from openpyxl.styles import Font, PatternFill

from generator.model.status import Completeness
from generator.vocabulary.words import SELF_ASSESSMENT
from generator.workbook.data import YearSource
from generator.workbook.form_file import FORM, RESULTS
from generator.workbook.out.look import INK, MISSING_FILL, QUIET, READ_FILL, STRONG, TITLE
from generator.workbook.table import FormSheet

StartLine = tuple[str, str, Font, PatternFill | None]
"""Two cells of a line, and how they look."""


def start_lines(source: YearSource, sheets: Sequence[FormSheet], unit: str) -> Iterator[StartLine]:
    """The lines of the sheet."""
    site = source.examined.site
    name = site.agency.name if site else source.folder.agency
    yield f"แบบกรอกข้อมูล OIT ปีงบประมาณ พ.ศ. {source.year}", "", TITLE, None
    yield name, f"ส่วนของ{unit}" if unit else "", STRONG, None
    yield "", "", INK, None
    for number, text in enumerate(_steps(source), 1):
        yield f"ขั้นที่ {number}", text, INK, None
    yield "", "", INK, None
    yield "ช่องสีเหลือง", "ยังขาด ควรกรอก สีหายไปเมื่อกรอกแล้ว", INK, MISSING_FILL
    yield "ช่องสีเทา", "สำหรับอ่าน แก้ไม่ได้", INK, READ_FILL
    yield "ช่องสีขาว", "กรอกหรือแก้ได้ ลบข้อความในช่องคือเอาค่านั้นออก ลบทุกช่องของแถวคือเอาแถวนั้นออก", INK, None
    yield "", "", INK, None
    for sheet in sheets:
        yield sheet.title, sheet.about, INK, None
    yield RESULTS, _open(source), INK, None
    yield "", "", INK, None
    yield "", f"{SELF_ASSESSMENT} · แบบกรอกรุ่น {FORM}", QUIET, None


def _steps(source: YearSource) -> tuple[str, ...]:
    folder = source.folder.name(str(source.year), "files").replace("/", "\\")
    return (
        "กรอกแผ่นงานที่เกี่ยวข้อง ไม่ต้องครบในครั้งเดียว ชี้ที่หัวคอลัมน์หรือกดที่ช่องเพื่อดูคำแนะนำ ห้ามแก้แถวหัวตาราง",
        f"วางไฟล์หลักฐาน (PDF รูป Excel) ในโฟลเดอร์ {folder} แล้วเลือกหรือพิมพ์ชื่อไฟล์ในช่อง ไฟล์",
        "บันทึกเป็น .xlsx ชื่อใดก็ได้ แล้วปิด Excel",
        "สั่ง oit import ตามด้วยชื่อไฟล์ ระบบแสดงสิ่งที่จะเปลี่ยนก่อน ตอบ y เพื่อเขียน ถ้ามีช่องที่ผิดจะบอกชื่อแผ่นงานและช่อง",
        f"ขอแบบกรอกใหม่เมื่อจะกรอกต่อ ด้วย oit workbook {source.year} ถ้านำเข้าผิดไฟล์ สั่ง oit undo",
    )


def _open(source: YearSource) -> str:
    items = source.examined.statuses[source.year].items
    done = len([one for one in items if one.state is Completeness.COMPLETE])
    return f"ครบแล้ว {done} จาก {len(items)} ข้อ ข้อที่เหลือขาดอะไร เพราะอะไร และต้องทำอะไร"
