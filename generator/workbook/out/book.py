"""The workbook as a file: sheets to fill in, what they offer to choose, and what stood in them when it was made."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.core.json_text import short_json
from generator.evidence.form import BASE_SHEET
from generator.export.spreadsheet import TEXT, print_across, put_text, workbook_file
from generator.workbook.columns import Column
from generator.workbook.data import YearSource
from generator.workbook.form_file import (
    ABOUT_ROW,
    FIRST_ROW,
    FORM,
    HEAD_ROW,
    IDS_ROW,
    LISTS_SHEET,
    LONGEST_PART,
    MARK,
    RESULTS,
)  # fmt: skip
from generator.workbook.out.look import (
    CENTRE,
    HEAD,
    HEAD_FILL,
    MISSING_FILL,
    OPEN,
    QUIET,
    READ_FILL,
    STRONG,
    TOP,
    dress,
    height,
)
from generator.workbook.out.results import result_rows
from generator.workbook.out.start import start_lines
from generator.workbook.sheets.all import choices, form_sheets
from generator.workbook.table import FormRow, FormSheet

# Excel shows so many letters of a hint at most.
_LONGEST_HINT = 250

_LONGEST_HINT_TITLE = 32

# As many of the first columns, which tell what a row is, stay in sight.
_FROZEN = 3

# How wide what is said on the first sheet is.
_SAID = 120


def workbook_of(source: YearSource, unit: str = "") -> bytes:
    """The workbook of a year, filled with what is there; for a `unit` with its own part only."""
    sheets = form_sheets(source, unit)
    offered = {name: known for name, known in choices(source).items() if known}
    book = Workbook()
    _start(book.worksheets[0], source, sheets, unit)
    areas = {name: _area(place, known) for place, (name, known) in enumerate(offered.items(), 1)}
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title), sheet, areas)
    _results(book.create_sheet(RESULTS), source)
    _lists(book.create_sheet(LISTS_SHEET), offered)
    _base(book.create_sheet(BASE_SHEET), source, sheets, unit)
    return workbook_file(book, f"แบบกรอกข้อมูล OIT ปี {source.year}")


def _area(place: int, known: Sequence[str]) -> str:
    letter = get_column_letter(place)
    return f"'{LISTS_SHEET}'!${letter}$1:${letter}${len(known)}"


def _start(page: Worksheet, source: YearSource, sheets: Sequence[FormSheet], unit: str) -> None:
    page.title = "เริ่มที่นี่"
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 32, _SAID
    for position, (label, text, font, fill) in enumerate(start_lines(source, sheets, unit), 1):
        for column, words in enumerate((label, text), 1):
            cell = page.cell(position, column)
            put_text(cell, words)
            dress(cell, font, fill if column == 1 else None, TOP if text else Alignment())
            cell.border = Border()
        page.row_dimensions[position].height = height(((text, _SAID),))
        if label in {sheet.title for sheet in sheets}:
            page.cell(position, 1).hyperlink = f"#'{label}'!A1"
    page.sheet_view.showGridLines = False
    print_across(page)
    _protect(page)


def _fill(page: Worksheet, sheet: FormSheet, areas: Mapping[str, str]) -> None:
    columns = (Column("key", "รหัส (ไม่ต้องแก้)", locked=True, width=4), *sheet.columns)
    for place, column in enumerate(columns, 1):
        letter = get_column_letter(place)
        page.column_dimensions[letter].width = column.width
        put_text(page.cell(IDS_ROW, place), f"{MARK} {sheet.id}" if place == 1 else column.id)
        cell = page.cell(HEAD_ROW, place)
        put_text(cell, column.label)
        dress(cell, HEAD, HEAD_FILL, CENTRE)
        if column.hint:
            cell.comment = Comment(column.hint, "OIT", height=90, width=260)
    page.column_dimensions["A"].hidden = True
    page.row_dimensions[IDS_ROW].hidden = True
    about = page.cell(ABOUT_ROW, 2)
    put_text(about, f"{sheet.title}: {sheet.about}")
    about.font = STRONG
    last = FIRST_ROW + len(sheet.rows) + (sheet.blank if sheet.grows else 0) - 1
    for position in range(FIRST_ROW, last + 1):
        number = position - FIRST_ROW
        row = sheet.rows[number] if number < len(sheet.rows) else FormRow("", {})
        _row(page, position, columns, row)
    _help(page, columns, areas, last)
    _colour(page, sheet, columns, last)
    read_first = len(list(takewhile(lambda column: column.locked, sheet.columns)))
    page.freeze_panes = f"{get_column_letter(2 + max(1, min(_FROZEN, read_first)))}{FIRST_ROW}"
    print_across(page)
    page.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    _protect(page)


def _row(page: Worksheet, position: int, columns: Sequence[Column], row: FormRow) -> None:
    page.row_dimensions[position].height = height((row.text(column.id), column.width) for column in columns)
    for place, column in enumerate(columns, 1):
        cell = page.cell(position, place)
        cell.number_format = TEXT
        put_text(cell, row.key if place == 1 else row.text(column.id))
        if column.locked or column.id in row.fixed:
            dress(cell, QUIET, READ_FILL)
        else:
            dress(cell)
            cell.protection = OPEN


def _help(page: Worksheet, columns: Sequence[Column], areas: Mapping[str, str], last: int) -> None:
    """What can be chosen, and a word of advice beside each cell that is entered."""
    for place, column in enumerate(columns, 1):
        if column.locked:
            continue
        area = areas.get(column.choices, "")
        # What is not in the list may be typed: several units, a file that is still to come.
        check = DataValidation(type="list" if area else None, formula1=area or None, allow_blank=True)
        check.showErrorMessage = False
        if column.hint:
            check.showInputMessage = True
            check.promptTitle, check.prompt = column.label[:_LONGEST_HINT_TITLE], column.hint[:_LONGEST_HINT]
        letter = get_column_letter(place)
        check.add(f"{letter}{FIRST_ROW}:{letter}{max(last, FIRST_ROW)}")
        if area or column.hint:
            page.add_data_validation(check)


def _colour(page: Worksheet, sheet: FormSheet, columns: Sequence[Column], last: int) -> None:
    """What is missing is yellow until something is filled in."""
    letters = {column.id: get_column_letter(place) for place, column in enumerate(columns, 1)}
    ends = get_column_letter(len(columns))
    for column in columns:
        if column.required and sheet.grows:
            here, begins = letters[column.id], letters[sheet.columns[0].id]
            used = f"COUNTA(${begins}{FIRST_ROW}:${ends}{FIRST_ROW})>0"
            _when(page, f"{here}{FIRST_ROW}:{here}{last}", f'AND({used},TRIM(${here}{FIRST_ROW})="")')
    inputs = [letters[column.id] for column in sheet.input]
    for position, row in enumerate(sheet.rows, FIRST_ROW):
        for id in row.wanted:
            blank = f"COUNTA(${inputs[0]}{position}:${inputs[-2]}{position})=0"
            _when(page, f"{letters[id]}{position}", blank)


def _when(page: Worksheet, area: str, formula: str) -> None:
    page.conditional_formatting.add(area, FormulaRule(formula=[formula], fill=MISSING_FILL))  # type: ignore[no-untyped-call]


def _protect(page: Worksheet) -> None:
    """Against slips only: no password; what helps to read is allowed, and rows may be put in."""
    guard = page.protection
    guard.sheet = True
    guard.formatCells = guard.formatColumns = guard.formatRows = guard.insertRows = guard.autoFilter = False


def _results(page: Worksheet, source: YearSource) -> None:
    for letter, width in zip("ABCDEF", (8, 34, 20, 34, 60, 60), strict=True):
        page.column_dimensions[letter].width = width
    heads = ("ข้อ", "ชื่อข้อ", "สถานะ", "องค์ประกอบ", "เพราะอะไร", "ต้องทำอะไร")
    for position, texts in enumerate((heads, *result_rows(source)), 1):
        for place, text in enumerate(texts, 1):
            cell = page.cell(position, place)
            put_text(cell, text)
            if position == 1:
                dress(cell, HEAD, HEAD_FILL, CENTRE)
            else:
                dress(cell)
    page.freeze_panes = "C2"
    page.auto_filter.ref = page.dimensions
    print_across(page)
    _protect(page)


def _lists(page: Worksheet, offered: Mapping[str, Sequence[str]]) -> None:
    page.sheet_state = "hidden"
    for place, known in enumerate(offered.values(), 1):
        for position, text in enumerate(known, 1):
            put_text(page.cell(position, place), text)


def _base(page: Worksheet, source: YearSource, sheets: Sequence[FormSheet], unit: str) -> None:
    """For whom it is, and what every cell held when it was handed out."""
    page.sheet_state = "hidden"
    held = {sheet.id: {row.key: _held(sheet, row) for row in sheet.rows} for sheet in sheets}
    about = {"form": FORM, "agency": source.folder.agency, "year": source.year, "unit": unit}
    text = short_json(held)
    parts = [text[start : start + LONGEST_PART] for start in range(0, len(text), LONGEST_PART)]
    for position, part in enumerate((short_json(about), *parts), 1):
        put_text(page.cell(position, 1), part)


def _held(sheet: FormSheet, row: FormRow) -> dict[str, str]:
    return {column.id: row.text(column.id) for column in sheet.input if row.text(column.id)}
