"""The answer sheet for ITAS as a workbook: one sheet to fill in from, one by unit."""

from collections.abc import Sequence

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.export.spreadsheet import print_across, put_text, workbook_file
from generator.site.office.answers import AnswerRow, AnswersView
from generator.site.office.owners import OWNER_COLUMNS, OwnerGroup

# Heading and width of each column; those behind the explanation are for the office, not for ITAS.
_COLUMNS = (
    ("ข้อ", 7),
    ("ชื่อข้อ", 34),
    ("มี/ไม่มี", 10),
    ("URL", 46),
    ("คำอธิบาย", 80),
    ("ความครบถ้วนบนเว็บไซต์นี้ (ไม่ต้องกรอกใน ITAS)", 40),
    ("ผู้รับผิดชอบ (ไม่ต้องกรอกใน ITAS)", 26),
    ("สิ่งที่ผู้ประเมินอาจทักท้วง (ไม่ต้องกรอกใน ITAS)", 60),
)

_OWNER_WIDTHS = (7, 34, 60, 26, 46, 46, 60)

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
    _lay_out(sheet, [width for _, width in _COLUMNS])
    _by_unit(book, view.groups)
    _about(book, view)
    return workbook_file(book, sheet.title)


def cells(row: AnswerRow) -> tuple[str, ...]:
    """The texts of one row, in the order of the columns."""
    state = row.badge.word + (f" ยังขาด: {', '.join(row.lacks)}" if row.lacks else "")
    said = (row.number, row.name, row.has, row.url, row.explanation, state, row.responsible)
    return (*said, "\n".join(row.doubts))


def owners_workbook(groups: Sequence[OwnerGroup], title: str) -> bytes:
    """The table by unit alone, as a workbook."""
    book = Workbook()
    _by_unit(book, groups, book.worksheets[0])
    return workbook_file(book, title)


def _by_unit(book: Workbook, groups: Sequence[OwnerGroup], sheet: Worksheet | None = None) -> None:
    """A sheet with the table that offices make first: each unit's items below its name."""
    sheet = sheet or book.create_sheet()
    sheet.title = "ตามส่วนงาน"
    _row(sheet, 1, OWNER_COLUMNS, heading=True)
    position = 2
    for group in groups:
        _row(sheet, position, (f"{group.unit} ({len(group.rows)} ข้อ)", *[""] * (len(OWNER_COLUMNS) - 1)), bold=True)
        sheet.merge_cells(start_row=position, end_row=position, start_column=1, end_column=len(OWNER_COLUMNS))
        for place, row in enumerate(group.rows, position + 1):
            _row(sheet, place, row.cells)
        position += len(group.rows) + 1
    _lay_out(sheet, _OWNER_WIDTHS)


def _lay_out(sheet: Worksheet, widths: Sequence[int]) -> None:
    for position, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    sheet.freeze_panes = "C2"
    print_across(sheet)


def _row(sheet: Worksheet, position: int, texts: Sequence[str], *, heading: bool = False, bold: bool = False) -> None:
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(position, column)
        put_text(cell, text)
        cell.font = Font(name=_FONT, size=14, bold=heading or bold, color="FFFFFF" if heading else "1B2333")
        cell.alignment = Alignment(wrap_text=True, vertical="center" if heading else "top")
        cell.border = _EDGE
        if heading:
            cell.fill = PatternFill("solid", fgColor="1C3A69")


def _about(book: Workbook, view: AnswersView) -> None:
    """A last sheet: whose answers these are and how to read them."""
    sheet = book.create_sheet("เกี่ยวกับไฟล์นี้")
    address = f"ที่อยู่เว็บขึ้นต้นด้วย {view.address} ({view.address_from})" if view.address else NO_ADDRESS
    lines = (
        f"คำตอบสำหรับระบบ ITAS ปีงบประมาณ พ.ศ. {view.year} {view.agency}",
        view.self_assessment,
        "“มี” หมายถึงมีสิ่งที่เปิดดูได้อย่างน้อยหนึ่งองค์ประกอบ ข้อที่ยังไม่ครบและสิ่งที่ผู้ประเมินอาจทักท้วงบอกไว้ในคอลัมน์ท้าย",
        address,
    )
    for position, line in enumerate(lines, 1):
        cell = sheet.cell(position, 1)
        put_text(cell, line)
        cell.font = Font(name=_FONT, size=14, bold=position == 1)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 100
