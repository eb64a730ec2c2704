"""Workbooks that are broken, foreign or filled in wrongly: each is told kindly, at its cell, and writes nothing."""

import io
import json
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.evidence.form import is_form
from generator.examine import examine
from generator.workbook.out.book import workbook_of
from generator.workbook.taken_over.entry import entry
from generator.workbook.taken_over.marked import marked_copy
from generator.workbook.taken_over.read import FormError, read_form
from tests.agencies import CONTENT, examined
from tests.commands import Done, in_process
from tests.conftest import Office
from tests.workbook.sheets import fill, filled, opened, saved, source, written

# The longest that a broken workbook may take, in seconds, on a busy machine.
PATIENCE = 20

PEOPLE = "people:\n  - {name: นายก้าน, position: นายก, phone: 0 2000 0000}\n"
NEWS = "news:\n  - {id: one, title: ข่าวหนึ่ง, date: 8 ม.ค. 2567}\n"
DISCLOSURES = "o1:\n  units: [สำนักปลัด]\n"

Book = Any


@pytest.fixture
def project(office: Office) -> Path:
    office.write({"2567/people.yml": PEOPLE, "2567/news.yml": NEWS, "2567/disclosures.yml": DISCLOSURES})
    return office.content.parent


_FORMS: list[bytes] = []


def form(project: Path) -> bytes:
    """The form of the small agency, which is the same for every test."""
    if not _FORMS:
        _FORMS.append(written(project / "content", "test", 2567))
    return _FORMS[0]


def changed(data: bytes, change: Callable[[Book], Any]) -> bytes:
    book = opened(data)
    change(book)
    return saved(book)


def without(data: bytes, part: str) -> bytes:
    return repacked(data, lambda name, text: None if name == part else text)


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = change(name, old.read(name))
            if text is not None:
                new.writestr(name, text)
    return out.getvalue()


def sheet_part(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    return repacked(data, lambda name, text: change(text) if name == "xl/worksheets/sheet2.xml" else text)


def base(book: Book, **about: Any) -> None:
    page = book["_oit"]
    page["A1"] = json.dumps({**json.loads(page["A1"].value), **about})


def bomb(data: bytes) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/media/image1.png", b"\0" * 80_000_000)
    return out.getvalue()


DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# What is done to the file, and the code that is told of all of it.
FILES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"", "table-workbook"),
    "text": (lambda _: "ไม่ใช่ Excel".encode(), "table-workbook"),
    "a PDF": (lambda _: b"%PDF-1.7\n", "table-workbook"),
    "cut off": (lambda data: data[: len(data) // 2], "table-workbook"),
    "cut at its end": (lambda data: data[:-30], "table-workbook"),
    "old Excel": (lambda _: OLE + b"\0" * 600, "table-old-excel"),
    "locked": (lambda _: OLE + "EncryptedPackage".encode("utf-16-le"), "table-locked"),
    "no workbook inside": (lambda data: without(data, "xl/workbook.xml"), "form-foreign"),
    "no content types": (lambda data: without(data, "[Content_Types].xml"), "table-workbook"),
    "no relations": (lambda data: without(data, "xl/_rels/workbook.xml.rels"), "table-workbook"),
    "an entity": (lambda data: sheet_part(data, lambda _: DOCTYPE), "table-workbook"),
    "half a sheet": (lambda data: sheet_part(data, lambda text: text[: len(text) // 2]), "table-workbook"),
    "no XML": (lambda data: sheet_part(data, lambda _: b"\xff\xfe\0"), "table-workbook"),
    "a bomb": (bomb, "table-too-large"),
    "another workbook": (lambda _: saved(openpyxl.Workbook()), "form-foreign"),
    "its hidden sheet is gone": (lambda data: changed(data, lambda book: book.remove(book["_oit"])), "form-foreign"),
    "an old form": (lambda data: changed(data, lambda book: base(book, form=0)), "form-old"),
    "a form to come": (lambda data: changed(data, lambda book: base(book, form=99)), "form-old"),
    "whose it is, is gone": (lambda data: changed(data, lambda book: book["_oit"].delete_rows(1)), "form-damaged"),
    "no year": (lambda data: changed(data, lambda book: base(book, year="ปีนี้")), "form-damaged"),
    "what it held is gone": (lambda data: changed(data, lambda book: book["_oit"].delete_rows(2)), "form-damaged"),
    "what it held is another thing": (
        lambda data: changed(data, lambda book: book["_oit"].cell(2, 1, "[1, 2]")),
        "form-damaged",
    ),
    "deep": (lambda data: changed(data, lambda book: book["_oit"].cell(2, 1, "[" * 30_000)), "form-damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_form_is_told_as_what_it_is(project: Path, name: str) -> None:
    change, code = FILES[name]
    data = change(form(project))
    begin = time.monotonic()

    with pytest.raises(FormError) as told:
        read_form(data, "แบบกรอก.xlsx")

    assert told.value.problem.code == code
    assert is_form(data) in {True, False}
    assert time.monotonic() - begin < PATIENCE


def put(sheet: str, row: str, **cells: Any) -> Callable[[Book], None]:
    return lambda book: fill(book, sheet, row, cells)


def foreign_row(book: Book) -> None:
    put("ข่าว", "5", title="ก")(book)
    book["ข่าว"].cell(5, 1).value = "ของหน่วยงานอื่น"


def key_twice(book: Book) -> None:
    page = book["คำตอบรายข้อ"]
    page.cell(5, 1).value = page.cell(4, 1).value


def many_rows(book: Book) -> None:
    book["ข่าว"].cell(1_048_576, 3).value = "ไกลมาก"


def double_sheet(book: Book) -> None:
    book.copy_worksheet(book["ข่าว"])


def ids_gone(book: Book) -> None:
    page = book["ข่าว"]
    page.cell(1, 1).value = "#oit อื่น"


def error_cell(book: Book) -> None:
    book["ข่าว"]["B4"].value = "#DIV/0!"
    book["ข่าว"]["B4"].data_type = "e"


# What is filled in, the code that is told, and the cell it is told of.
CELLS: dict[str, tuple[Callable[[Book], Any], str, str]] = {
    "a formula": (put("ข่าว", "one", title="=A1&B2"), "form-formula", "ข่าว B4"),
    "a formula that failed": (error_cell, "form-formula", "ข่าว B4"),
    "a row twice": (key_twice, "form-row", "คำตอบรายข้อ D5"),
    "a row of another agency": (foreign_row, "form-row", "ข่าว B5"),
    "a sheet twice": (double_sheet, "form-damaged", "ข่าว Copy "),
    "a sheet of nobody": (ids_gone, "form-damaged", "ข่าว "),
    "a unit that is not there": (put("ข้อ", "@", units="กองไม่มี"), "unknown-unit", "ข้อ S4"),
    "a status that is none": (put("คำตอบรายข้อ", "o1", status="เกือบเสร็จ"), "not-in-list", "คำตอบรายข้อ D4"),
    "a flag that is none": (put("ผู้บริหาร", "5", name="ก", position="ข", political="อาจจะ"), "not-in-list", "ผู้บริหาร D5"),
    "a day that there is not": (put("ข่าว", "one", date="31 ก.พ. 2567"), "date-impossible", "ข่าว C4"),
    "a day in no words": (put("ข่าว", "one", date="เมื่อวาน"), "date-unreadable", "ข่าว C4"),
    "no day": (put("ข่าว", "5", title="ข่าวสอง"), "missing-field", "ข่าว C5"),
    "no position": (put("ผู้บริหาร", "5", name="นายขาว"), "missing-field", "ผู้บริหาร C5"),
    "a program as a link": (put("ข่าว", "one", link="javascript:alert(1)"), "link-unsafe", "ข่าว I4"),
    "a way out of the folder": (put("ข้อ", "@", file="../../ลับ.pdf"), "bad-path", "ข้อ I4"),
    "a file of a kind": (put("ข้อ", "@", file="files/a.exe"), "file-kind", "ข้อ I4"),
    "a page that is no number": (put("ข้อ", "@", file="files/a.pdf", page="หน้าแรก"), "bad-number", "ข้อ I4"),
    "two kinds of evidence": (put("ข้อ", "@", text="ก", link="https://a.example/"), "form-evidence", "ข้อ L4"),
    "a page of nothing": (put("ข้อ", "@", page="3"), "form-evidence", "ข้อ J4"),
    "a channel that is not there": (put("ข้อ", "@", channel="ไลน์อื่น"), "bad-id", "ข้อ N4"),
    "progress of no measure": (
        put("ความก้าวหน้า", "4", measure="มาตรการใด", output="ก"), "bad-id", "ความก้าวหน้า B4",
    ),
    "progress of nothing": (put("ความก้าวหน้า", "4", output="ก"), "progress-subject", "ความก้าวหน้า B4"),
    "a score beyond measure": (put("ผลประเมิน", "overall", value="193.5"), "bad-number", "ผลประเมิน C4"),
    "a score in words": (put("ผลประเมิน", "overall", value="สูง"), "bad-number", "ผลประเมิน C4"),
    "an item that is none": (put("ข่าว", "one", answers="ข้อแรก"), "bad-reference", "ข่าว F4"),
    "a number of a person": (put("ข่าว", "one", text="เลขบัตร 1101700230708"), "personal-id", "ข่าว D4"),
    "a name emptied": (put("หน่วยงาน", "name", value=None), "missing-field", "หน่วยงาน C4"),
    "a kind of agency": (put("หน่วยงาน", "kind", value="กรม"), "not-in-list", "หน่วยงาน C5"),
}  # fmt: skip


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_that_is_wrong_is_told_at_the_cell_and_nothing_is_written(project: Path, name: str) -> None:
    change, code, cell = CELLS[name]
    before = {path: path.read_bytes() for path in (project / "content").rglob("*.yml")}
    book = opened(form(project))
    # `@` stands for the first requirement, whatever it is called.
    first = book["ข้อ"].cell(4, 1).value
    book["ข้อ"].cell(4, 1).value = "@"
    change(book)
    if book["ข้อ"].cell(4, 1).value == "@":
        book["ข้อ"].cell(4, 1).value = first
    (project / "กรอก.xlsx").write_bytes(saved(book))
    begin = time.monotonic()

    done = run(project, "import", "กรอก.xlsx", "--yes", "--marked")

    assert time.monotonic() - begin < PATIENCE
    assert done.returncode == 1
    assert f"[{code}]" in done.stdout
    sheet, _, place = cell.rpartition(" ")
    assert f'แผ่นงาน "{sheet}"{f" › เซลล์ {place}" if place else ""}: ' in done.stdout
    assert {path: path.read_bytes() for path in (project / "content").rglob("*.yml")} == before
    assert not place or opened((project / "กรอก-ตรวจแล้ว.xlsx").read_bytes())[sheet][place].comment


def run(project: Path, *words: str) -> Done:
    return in_process(*words, "-a", "test", cwd=project, check=False)


# What offices do to forms, which harms nothing: the change, and the sheets that say something new.
HARMLESS: dict[str, tuple[Callable[[Book], Any], set[str]]] = {
    "a sheet renamed": (lambda book: setattr(book["ข่าว"], "title", "ข่าวของเรา"), set()),
    "sheets in another order": (lambda book: book.move_sheet("ข่าว", -5), set()),
    "a line above": (lambda book: book["ข่าว"].insert_rows(1), set()),
    "a column put in": (lambda book: book["ข่าว"].insert_cols(3), set()),
    "a sheet taken out": (lambda book: book.remove(book["ข่าว"]), set()),
    "a sheet of one's own": (lambda book: book.create_sheet("บันทึก").append(["ของฉัน"]), set()),
    "a text far below": (many_rows, set()),
    "blanks and line ends": (put("ข่าว", "one", title=" ข่าวหนึ่ง \r\n"), set()),
    "a real day": (put("ข่าว", "5", title="ข่าวสอง", date=date(2024, 1, 8)), {"news"}),
    "a day with its year in พ.ศ.": (put("ข่าว", "5", title="ข่าวสอง", date=date(2567, 1, 8)), {"news"}),
    "a number": (put("ผลประเมิน", "overall", value=93.65), {"assessment"}),
    "a text like a formula": (put("หน่วยงาน", "about", value="'=1+1"), {"agency"}),
    "a row emptied": (put("ข่าว", "one", title=None, date=None), {"news"}),
    "a row taken out": (lambda book: book["ข่าว"].delete_rows(4), {"news"}),
    "merged cells": (lambda book: book["ข่าว"].merge_cells("B5:D6"), set()),
    "a hidden row": (lambda book: setattr(book["ข่าว"].row_dimensions[4], "hidden", True), set()),
}  # fmt: skip


@pytest.mark.parametrize("name", HARMLESS)
def test_what_offices_do_to_forms_is_understood(project: Path, name: str) -> None:
    change, says = HARMLESS[name]
    data = changed(form(project), change)

    found = entry(source(project / "content", "test", 2567), read_form(data, "กรอก.xlsx"))

    assert not found.asked.problems
    assert {one.sheet.id for one in found.difference.sheets if one.changed or one.added or one.removed} == says


@pytest.mark.slow
@settings(deadline=None, max_examples=30)
@given(st.data())
def test_a_file_with_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(whole_form())
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))

    with suppress(FormError):
        read_form(bytes(whole), "กรอก.xlsx")
    assert is_form(bytes(whole)) in {True, False}


@cache
def whole_form() -> bytes:
    """A form of an agency of content, made once."""
    return workbook_of(source(CONTENT, "that-thong", 2564, examined("that-thong")))


def test_two_units_fill_in_their_parts_and_a_conflict_is_told(project: Path) -> None:
    one, two = form(project), form(project)
    (project / "หนึ่ง.xlsx").write_bytes(filled(one, {"ข่าว": {"one": {"title": "ข่าวใหม่", "text": "เนื้อ"}}}))
    (project / "สอง.xlsx").write_bytes(
        filled(two, {"ข่าว": {"one": {"title": "ข่าวอื่น"}, "5": {"title": "ข่าวสอง", "date": "9 ม.ค. 2567"}}})
    )
    run(project, "import", "หนึ่ง.xlsx", "--yes")

    done = run(project, "import", "สอง.xlsx", "--yes")

    assert done.returncode == 0
    assert "[form-conflict]" in done.stdout
    assert 'แผ่นงาน "ข่าว" › เซลล์ B4' in done.stdout
    site = examine(project / "content", "test").site
    assert site
    assert [news.title for news in site.year(2567).news] == ["ข่าวใหม่", "ข่าวสอง"]  # type: ignore[union-attr]


def test_a_unit_gets_its_own_part(project: Path) -> None:
    content = project / "content"
    (content / "test" / "2567" / "news.yml").write_text(
        "news:\n  - {id: one, title: หนึ่ง, date: 8 ม.ค. 2567, units: กองคลัง}\n"
        "  - {id: two, title: สอง, date: 8 ม.ค. 2567, units: สำนักปลัด}\n",
        encoding="utf-8",
    )
    run(project, "workbook", "2567", "--unit", "กองคลัง", "--to", "คลัง")
    book = openpyxl.load_workbook(project / "คลัง.xlsx")

    assert book["ข่าว"]["B4"].value == "หนึ่ง"
    assert not book["ข่าว"]["B5"].value
    assert "หน่วยงาน" not in book.sheetnames
    assert all(not str(row[0]).startswith("o1/") for row in book["ข้อ"].iter_rows(min_row=4, values_only=True))
    assert "ไม่มีสิ่งใหม่" in run(project, "import", "คลัง.xlsx", "--yes").stdout


def test_a_form_of_another_agency_is_refused(project: Path) -> None:
    (project / "กรอก.xlsx").write_bytes(changed(form(project), lambda book: base(book, agency="other")))

    done = run(project, "import", "กรอก.xlsx", "--yes")

    assert done.returncode == 2
    assert "เป็นแบบกรอกของ other" in done.stderr


def test_a_marked_copy_can_be_mended_and_read_again(project: Path) -> None:
    data = filled(form(project), {"ข่าว": {"one": {"date": "เมื่อวาน"}}})
    found = entry(source(project / "content", "test", 2567), read_form(data, "กรอก.xlsx"))
    marked = marked_copy(data, found.conflicts)

    mended = filled(marked, {"ข่าว": {"one": {"date": "9 ม.ค. 2567"}}})

    again = entry(source(project / "content", "test", 2567), read_form(mended, "กรอก.xlsx"))
    assert [len(one.changed) for one in again.difference.sheets if one.sheet.id == "news"] == [1]


def test_a_form_that_lies_in_the_year_is_told_to_be_imported(project: Path) -> None:
    (project / "content" / "test" / "2567" / "แบบกรอก.xlsx").write_bytes(form(project))

    done = run(project, "check")

    assert done.returncode == 0
    assert "[form-waiting]" in done.stdout
    assert "ไม่มีสิ่งใหม่" in run(project, "import", "content/test/2567/แบบกรอก.xlsx", "--yes").stdout
