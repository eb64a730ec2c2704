"""Workbooks and CSV files: types stay types, text never acts, the same rows give the same bytes."""

import csv
import io
import time
import zipfile
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.csv_file import csv_bytes, csv_cell, harmless
from generator.export.dictionary import dictionary
from generator.export.spreadsheet import put_text, sheet_name, workbook_file
from generator.export.workbook import BUDDHIST, number_format, workbook_bytes
from generator.model.dataset import Cell, CodedValue, Dataset, Field
from generator.text.thai import clean
from tests.data.conftest import MakeSheet

ACTING = "=+-@\t\r"


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def book_of(sheet: Dataset) -> openpyxl.Workbook:
    content = workbook_bytes(sheet, [("หน่วยงาน", "ทดสอบ")], dictionary(sheet.fields))
    return openpyxl.load_workbook(io.BytesIO(content))


def test_excel_knows_the_letters_of_a_csv_file_by_its_mark(sheet: MakeSheet) -> None:
    content = csv_bytes(sheet(("ก้าว",)))

    assert content == b"\xef\xbb\xbf" + "ช่อง 0\r\nก้าว\r\n".encode()


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+66 2000 0000", "'+66 2000 0000"),
        ("-ข้อแรก", "'-ข้อแรก"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("-", "-"),
        ("-12.50", "-12.50"),
        ("-1,200", "-1,200"),
        (Decimal("-1200.50"), "-1200.5"),
        (Decimal("1E+3"), "1000"),
        (-3, "-3"),
        (date(2024, 3, 31), "2024-03-31"),
        (CodedValue("วิธีเฉพาะเจาะจง", "specific"), "วิธีเฉพาะเจาะจง"),
        (None, ""),
        ("0000000000021", "0000000000021"),
    ],
)
def test_a_cell_as_csv(cell: Cell, written: str) -> None:
    assert csv_cell(cell) == written


def test_money_is_written_with_satang() -> None:
    assert [csv_cell(Decimal(text), "money") for text in ("5", "5.5", "5.255")] == ["5.00", "5.50", "5.255"]


texts = st.text(st.one_of(st.sampled_from(ACTING + " \"';,\n%|＝＋－＠ก"), st.characters(exclude_categories=["Cs"])))


@given(texts)
def test_no_text_acts_in_a_csv_file(text: str) -> None:
    """Whatever stands in a cell: it begins with no sign of a formula unless it is a number or a lone dash."""
    written = csv_cell(text)

    acts = written.lstrip()[:1] in {*"=+-@\t\r|%＝＋－＠"} and written.lstrip() != ""
    assert not acts or written == "-" or float(written.replace(",", "")) is not None
    assert written.removeprefix("'") == clean(text).removeprefix("'")


@given(st.lists(st.tuples(texts, texts), max_size=5))
def test_what_is_written_as_csv_is_read_back(rows: list[tuple[str, str]]) -> None:
    fields = (Field("a", "ก"), Field("b", "ข"))
    made = Dataset("2567/data/o1", "ต", 2567, "", fields, tuple(rows), "p")

    assert rows_of(csv_bytes(made))[1:] == [[csv_cell(cell) for cell in row] for row in rows]


@given(st.integers(), st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_numbers_stay_numbers(whole: int, amount: Decimal) -> None:
    assert int(csv_cell(whole)) == whole
    assert Decimal(csv_cell(amount)) == amount
    assert harmless(csv_cell(amount)) == csv_cell(amount)


def test_a_workbook_holds_types_not_texts(sheet: MakeSheet) -> None:
    types = ("whole", "money", "date", "month", "tax-id", "choice", "text", "percent")
    day = date(2024, 3, 31)
    row = (
        7,
        Decimal("447700.25"),
        day,
        date(2024, 3, 1),
        "0000000000021",
        CodedValue("คำ", "word"),
        "=1+1",
        Decimal("12.5"),
    )
    page = book_of(sheet(row, types=types)).worksheets[0]
    cells = page[2]

    assert [cell.data_type for cell in cells] == ["n", "n", "d", "d", "s", "s", "s", "n"]
    assert (cells[0].value, cells[1].value, cells[2].value.date()) == (7, 447700.25, day)
    assert [cell.value for cell in cells[4:7]] == ["0000000000021", "คำ", "=1+1"]
    assert [cells[1].number_format, cells[2].number_format, cells[4].number_format] == [
        "#,##0.00",
        f"{BUDDHIST}d mmm yyyy",
        "@",
    ]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:H2"
    assert page["A1"].value == "ช่อง 0"
    assert page["A1"].font.bold
    assert all(8 <= page.column_dimensions[letter].width <= 48 for letter in "ABCDEFGH")


@pytest.mark.parametrize(
    ("kind", "written", "style"),
    [
        ("money", "470,000.00", "#,##0.00"),
        ("money", "470000", "0"),
        ("money", "๔๗๐,๐๐๐", "#,##0"),
        ("money", "470,000 บาท", "#,##0.00"),
        ("money", "", "#,##0.00"),
        ("whole", "3,860", "#,##0"),
        ("whole", "3860", "0"),
        ("whole", "12", "#,##0"),
        ("percent", "12.5", "0.0"),
        ("date", "2 ต.ค. 2566", "[$-107041E]d mmm yyyy"),
        ("date", "2 ตุลาคม 2566", "[$-107041E]d mmmm yyyy"),
        ("date", "2/10/2566", "[$-107041E]d/m/yyyy"),
        ("month", "ตุลาคม 2566", "[$-107041E]mmmm yyyy"),
        ("text", "12", "@"),
        ("whole", "-", '#,##0;-#,##0;"-"'),
        ("money", "ไม่ใช้งบประมาณ", '#,##0.00;-#,##0.00;"ไม่ใช้งบประมาณ"'),
        ("money", 'ไม่ใช้ "งบ"', "#,##0.00"),
    ],
)
def test_a_cell_shows_what_was_written(kind: str, written: str, style: str) -> None:
    assert number_format(kind, written) == style


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+1", "@x", "#N/A", "TRUE", "=cmd|' /C calc'!A0", "2024-03-31"])
def test_text_is_text_in_a_workbook(sheet: MakeSheet, text: str) -> None:
    cell = book_of(sheet((text,))).worksheets[0]["A2"]

    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")


def test_the_second_sheet_tells_what_the_first_is(sheet: MakeSheet) -> None:
    page = book_of(sheet((1,), types=("money",))).worksheets[1]

    assert page.title == "เกี่ยวกับข้อมูล"
    assert [cell.value for cell in page[1]][:2] == ["หน่วยงาน", "ทดสอบ"]
    assert [cell.value for cell in page[4]][:3] == ["ช่อง 0", None, "จำนวนเงิน"]


def test_the_same_rows_give_the_same_workbook_on_any_day(sheet: MakeSheet, monkeypatch: pytest.MonkeyPatch) -> None:
    made = sheet(("ก", 1, date(2024, 1, 1)), types=("text", "whole", "date"))
    first = workbook_bytes(made, [], [("ช่อง",)])
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)

    assert workbook_bytes(made, [], [("ช่อง",)]) == first
    archive = zipfile.ZipFile(io.BytesIO(first))
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"1980-01-01T00:00:00Z" in archive.read("docProps/core.xml")


@given(st.text())
def test_any_title_names_a_sheet(title: str) -> None:
    name = sheet_name(title)

    assert 1 <= len(name) <= 31
    assert not set(name) & set("[]:*?/\\'")


def test_five_thousand_contracts_are_written_quickly(sheet: MakeSheet) -> None:
    """Generous: a slow machine under load still has to stay far from what a reader would notice."""
    row = (
        1,
        "จ้างเหมา",
        Decimal("12345.67"),
        "งบประมาณ",
        CodedValue("ก", "a"),
        Decimal(5),
        "0105500000000",
        date(2024, 1, 1),
    )
    types = ("whole", "text", "money", "text", "choice", "money", "tax-id", "date")
    made = sheet(*[row] * 5000, types=types)
    begun = time.process_time()
    size = len(csv_bytes(made)) + len(workbook_bytes(made, [], [("ช่อง",)]))

    assert time.process_time() - begun < 10
    assert size < 1_500_000


@pytest.mark.parametrize(
    "text", ["=1+1", "+66", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\x00\x0bก", "ก" * 40_000, "#N/A"]
)
def test_a_text_in_a_cell_is_never_a_formula(text: str) -> None:
    book = openpyxl.Workbook()
    put_text(book.worksheets[0]["A1"], text)
    cell = openpyxl.load_workbook(io.BytesIO(workbook_file(book, "ต"))).worksheets[0]["A1"]

    assert cell.data_type == "s"
    assert cell.value == text.replace("\x00", "").replace("\x0b", "")[:32_767]
