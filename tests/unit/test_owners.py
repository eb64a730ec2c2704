"""Who answers for what: `oit answers` by unit, its files, and what a strict reader would still ask of an item."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from generator.build import build
from generator.examine import examine
from generator.model.options import Options
from tests.commands import in_process
from tests.conftest import AGENCY, Office
from tests.markdown_host import finished

FILES = {
    "agency.yml": AGENCY.replace("  - name: กองคลัง\n", "  - {name: กองคลัง, parts: [งานพัสดุ]}\n")
    + "contact: {phones: [0 4412 345O], website: 'https://tambon.example'}\n",
    "2567/disclosures.yml": "o1: {units: [สำนักปลัด, งานพัสดุ กองคลัง], shows: {chart: {link: 'https://bit.ly/3abc'}}}\n"
    "o2: {units: [กองคลัง], documents: {a: {title: '=cmd|x', link: 'https://a.example/'}}}\n"
    "o3: {actors: [นิติกร]}\n",
}


def told(office: Office, *words: str, check: bool = True) -> str:
    done = in_process("answers", "-a", "test", *words, cwd=office.content.parent, check=check)
    return done.stdout + done.stderr


@pytest.fixture
def answered(office: Office) -> Office:
    return office.write(FILES)


def test_each_unit_has_its_items_with_link_and_way(answered: Office) -> None:
    lines = told(answered).splitlines()
    units = [line for line in lines if line and not line.startswith(" ")]

    assert units[:2] == ["สำนักปลัด · 1 ข้อ", "กองคลัง · 2 ข้อ"]
    assert units[2] == "นิติกร · 1 ข้อ"
    assert units[-1].startswith("ยังไม่ได้ระบุส่วนงาน · ")
    assert "      ผู้รับผิดชอบ: สำนักปลัด, งานพัสดุ กองคลัง" in lines
    assert "      ลิงก์: https://tambon.example/2567/o1/" in lines
    assert "      ทางเข้า: หน้าแรก › ปี 2567 › 9.1 ข้อมูลพื้นฐาน › o1" in lines


@pytest.mark.parametrize("unit", ["กองคลัง", " กอง คลัง", "กองคลัง "])
def test_one_unit_alone(answered: Office, unit: str) -> None:
    assert [line for line in told(answered, "--unit", unit).splitlines() if line[:1] != " "] == ["กองคลัง · 2 ข้อ"]


def test_what_nobody_knows_is_answered_with_what_there_is(answered: Office) -> None:
    assert "หมายถึง “กองคลัง” ใช่ไหม" in told(answered, "--unit", "กองคลงั", check=False)
    assert "ปี 2566 ยังไม่ได้ตอบข้อใด ปีที่มีคำตอบ: 2567" in told(answered, "2566", check=False)
    assert "ลงท้ายด้วย .xlsx หรือ .csv" in told(answered, "-o", "a.pdf", check=False)


def test_a_strict_readers_doubts_stand_with_the_item(answered: Office) -> None:
    text = told(answered)

    assert "สิ่งที่ผู้ประเมินอาจทักท้วง: ลิงก์ย่อ “https://bit.ly/3abc”" in text
    assert text.count("ทักท้วง: ลิงก์ย่อ") == 2, "once for each unit that answers for it"


def test_the_table_as_files(answered: Office, tmp_path: Path) -> None:
    book, sheet = tmp_path / "a.xlsx", tmp_path / "a.csv"
    told(answered, "๖๗", "-o", str(book))
    told(answered, "--unit", "กองคลัง", "-o", str(sheet))
    rows = list(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
    by_unit = openpyxl.load_workbook(book)["ตามส่วนงาน"]

    assert rows[0][:6] == ["ที่", "รายการ", "รายละเอียด", "ผู้รับผิดชอบ", "ลิงก์", "ทางเข้า"]
    assert [row[0] for row in rows[1:]] == ["o1", "o2"]
    assert [cell.value for cell in by_unit[1]][:6] == rows[0][:6]
    assert by_unit["A2"].value == "สำนักปลัด (1 ข้อ)"
    assert by_unit["G3"].value.startswith("ลิงก์ย่อ")
    assert "--replace" in told(answered, "-o", str(book), check=False)


def test_an_office_that_leaves_out_what_is_to_be_done_publishes_no_doubts(answered: Office) -> None:
    pages = {todo: build(answered.content, "test", Options(todo=todo)).pages for todo in (True, False)}
    shown = {
        todo: next(finished(page) for page in found if page.path == "2567/answers.md") for todo, found in pages.items()
    }

    assert "สิ่งที่ผู้ประเมินอาจทักท้วง" in shown[True]
    assert "ทักท้วง" not in shown[False]


def test_a_doubt_is_told_with_every_item_that_it_is_about(answered: Office) -> None:
    doubts = examine(answered.content, "test").year_results[2567].doubts

    assert [one.code for one in doubts["o1"]] == ["link-short"]
    assert "o2" not in doubts
