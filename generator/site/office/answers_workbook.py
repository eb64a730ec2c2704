"""The answer sheet for ITAS as a workbook."""

import io
import zipfile
from datetime import datetime
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from generator.site.office.answers import AnswerRow, AnswersView

# The day that stands in every file, for the day of the build does not.
_DAY = (1980, 1, 1, 0, 0, 0)

_LONGEST = 32_767


def saved(book: Workbook) -> bytes:
    """The workbook as a file; two of the same content are the same bytes."""
    book.properties.created = book.properties.modified = datetime(*_DAY)  # noqa: DTZ001 - a fixed day of no place
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        ExcelWriter(book, archive).write_data()
    packed = io.BytesIO()
    with zipfile.ZipFile(raw) as loose, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in loose.namelist():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, loose.read(name))
    return packed.getvalue()


def put_text(cell: Any, text: str) -> None:
    """Puts a text into a cell: it stays text, even where it begins like a formula."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST]
    if text:
        cell.data_type = "s"
        cell.quotePrefix = text[0] in "=+-@"


# Heading and width of each column; the last is for the office, not for ITAS.
_COLUMNS = (
    ("ข้อ", 7),
    ("ชื่อข้อ", 34),
    ("มี/ไม่มี", 10),
    ("URL", 46),
    ("คำอธิบาย", 80),
    ("ความครบถ้วนบนเว็บไซต์นี้ (ไม่ต้องกรอกใน ITAS)", 40),
)

NO_ADDRESS = "ยังไม่ทราบที่อยู่ของเว็บไซต์ ให้ตั้ง site_url ใน agency.yml หรือ contact.website ใน agency.yml แล้วสร้างใหม่"

_FONT = "TH Sarabun New"

_LINE = Side(style="thin", color="C8CCD4")

_EDGE = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def answers_workbook(view: AnswersView) -> bytes:
    """The workbook of a year's answers."""
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = f"ITAS {view.year}"
    _row(sheet, 1, tuple(name for name, _ in _COLUMNS), heading=True)
    for position, row in enumerate(view.rows, 2):
        _row(sheet, position, cells(row))
    for position, (_, width) in enumerate(_COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    sheet.freeze_panes = "C2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    _about(book, view)
    return saved(book)


def cells(row: AnswerRow) -> tuple[str, ...]:
    """The texts of one row, in the order of the columns."""
    state = row.badge.word + (f" ยังขาด: {', '.join(row.lacks)}" if row.lacks else "")
    return row.number, row.name, row.has, row.url, row.explanation, state


def _row(sheet: Worksheet, position: int, texts: tuple[str, ...], *, heading: bool = False) -> None:
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(position, column)
        put_text(cell, text)
        cell.font = Font(name=_FONT, size=14, bold=heading, color="FFFFFF" if heading else "1B2333")
        cell.alignment = Alignment(wrap_text=True, vertical="center" if heading else "top")
        cell.border = _EDGE
        if heading:
            cell.fill = PatternFill("solid", fgColor="1C3A69")


def _about(book: Workbook, view: AnswersView) -> None:
    """A second sheet: whose answers these are and how to read them."""
    sheet = book.create_sheet("เกี่ยวกับไฟล์นี้")
    told = f"ที่อยู่เว็บขึ้นต้นด้วย {view.address} ({view.address_from})" if view.address else NO_ADDRESS
    lines = (
        f"คำตอบสำหรับระบบ ITAS ปีงบประมาณ พ.ศ. {view.year} {view.agency}",
        view.self_assessment,
        "“มี” หมายถึงมีสิ่งที่เปิดดูได้อย่างน้อยหนึ่งองค์ประกอบ ข้อที่ยังไม่ครบบอกไว้ในคอลัมน์สุดท้าย",
        told,
    )
    for position, line in enumerate(lines, 1):
        cell = sheet.cell(position, 1)
        put_text(cell, line)
        cell.font = Font(name=_FONT, size=14, bold=position == 1)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 100
