"""A table as an office keeps it in Excel: a title, typed cells, the same bytes every time."""

import io
import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from generator.text.dates import DateError, parse_date
from tests.example.facts import Row

_MADE = datetime(2024, 1, 1)  # noqa: DTZ001 - a workbook knows no zone
_MONEY = re.compile(r"[\d,]+\.\d{2}")


def write(path: Path, title: str, rows: list[Row]) -> None:
    """Writes `rows` below their headings, with `title` merged above them."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    headings = list(rows[0])
    sheet.title = "ข้อมูล"
    sheet.append([title])
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(headings))
    sheet.append([])
    sheet.append(headings)
    for cell in (sheet["A1"], *sheet[3]):
        cell.font = Font(bold=True)
    for row in rows:
        sheet.append([_typed(text) for text in row.values()])
    for line in sheet.iter_rows(min_row=4):
        for cell in line:
            if isinstance(cell.value, float):
                cell.number_format = "#,##0.00"
            elif isinstance(cell.value, date):
                cell.number_format = "d/m/yyyy"
    for column in range(1, len(headings) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 22
    sheet.freeze_panes = "A4"
    book.properties.creator = "เทศบาลตำบลตัวอย่าง"
    book.properties.created = book.properties.modified = _MADE
    path.write_bytes(_settled(book))


def _typed(text: str) -> str | int | float | date:
    if _MONEY.fullmatch(text):
        return float(text.replace(",", ""))
    if text.isdigit():
        return int(text)
    try:
        return parse_date(text).day
    except DateError:
        return text


def _settled(book: openpyxl.Workbook) -> bytes:
    """The workbook's bytes without the clock's."""
    first, last = io.BytesIO(), io.BytesIO()
    book.save(first)
    with zipfile.ZipFile(first) as made, zipfile.ZipFile(last, "w") as package:
        for name in made.namelist():
            data = made.read(name)
            if name == "docProps/core.xml":
                stamp = f"{_MADE.isoformat()}Z".encode()
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, data)
            package.writestr(zipfile.ZipInfo(name, _MADE.timetuple()[:6]), data, zipfile.ZIP_DEFLATED)
    return last.getvalue()
