"""What is said of a fault: the officer's own words, what was wanted, and what to do, true in each case."""

import re
from types import SimpleNamespace

import pytest

from generator.check.contradictions.summaries import summary_problems
from generator.messages.problem import advice, message
from tests.conftest import AGENCY, Office
from tests.typed import CONTRACT, contract, table

DOCUMENT = "o1:\n  documents:\n    a: {{title: ก, {fields}}}\n"


def said(office: Office, code: str) -> list[str]:
    return [message(one) for one in office.examine().problems if one.code == code]


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("2567/disclosures.yml", DOCUMENT.format(fields="link: 'https://a.example/', covers: {first: 2566}"),
         "“covers” ต้องเป็นปี พ.ศ. หนึ่งปี เช่น 2567 หรือช่วงปี เช่น 2566–2570"),
        ("2567/disclosures.yml", DOCUMENT.format(fields="file: [files/a.pdf]"),
         "“file” ต้องเป็นชื่อไฟล์หนึ่งไฟล์ เช่น files/plan.pdf"),
        ("2567/disclosures.yml", DOCUMENT.format(fields="link: {to: x}"),
         "“link” ต้องเป็นที่อยู่เว็บหนึ่งแห่ง เช่น https://www.example.go.th/"),
        ("2567/disclosures.yml", "o1:\n  updated: [1, 2]\n", "“updated” ต้องเป็นวันที่ เช่น 31 มี.ค. 2567"),
        ("2567/disclosures.yml", "o1: ข้อความ\n", "“o1” ต้องเป็นช่องที่มีช่องย่อย เช่น units, actors, declared"),
        ("2567/disclosures.yml", "o1:\n  documents:\n    a: ข้อความ\n",
         "“a” ต้องเป็นช่องที่มีช่องย่อย เช่น title, file, link"),
        ("2567/disclosures.yml", "o1:\n  shows: ข้อความ\n",
         "“shows” ต้องเป็นช่องที่มีช่องย่อย ย่อหน้าลงไปบรรทัดละหนึ่งช่อง"),
        ("2567/measures.yml", "measures: ข้อความ\n", "“measures” ต้องเป็นรายการที่แต่ละบรรทัดขึ้นต้นด้วย -"),
        ("2567/measures.yml", "measures:\n  - {id: a, title: ก, timeframe: [ม.ค.]}\n",
         "“timeframe” ต้องเป็นช่วงเวลา เช่น ต.ค. 2566 – มี.ค. 2567"),
        ("agency.yml", f"{AGENCY}look: น้ำเงิน\n", "“look” ต้องเป็นช่องที่มีช่องย่อย เช่น primary, accent, hero"),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_type_is_told_with_an_example_of_its_field(
    office: Office, name: str, text: str, wanted: str
) -> None:
    office.write({name: text})

    assert said(office, "wrong-type") == [wanted]


@pytest.mark.parametrize(
    ("evidence", "begins"),
    [
        ("{text: ก}", "ข้อความใช้เป็นหลักฐานของ “"),
        ("{table: tables/a.csv}", "ตารางใช้เป็นหลักฐานของ “"),
        ("{channel: line}", "ช่องทางใช้เป็นหลักฐานของ “"),
    ],
)
def test_evidence_of_another_kind_is_called_by_its_name(office: Office, evidence: str, begins: str) -> None:
    office.write({"2567/disclosures.yml": f"o1:\n  shows:\n    chart: {evidence}\n"})

    assert said(office, "evidence-other-kind") == [f"{begins}แผนผัง” ไม่ได้ ต้องเป็นเอกสารที่เปิดได้"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<html><body>เข้าสู่ระบบ</body></html>", "หน้าเว็บ (HTML)"),
        ("<!DOCTYPE html>\n<p>ไม่พบหน้านี้</p>", "หน้าเว็บ (HTML)"),
        ('<?xml version="1.0"?><Workbook/>', "ไฟล์ตารางชนิดอื่น เช่น Excel รุ่นเก่า (.xls)"),
    ],
)
def test_what_is_no_table_is_called_what_it_is(office: Office, text: str, kind: str) -> None:
    office.write({
        "2567/tables/a.csv": text,
        "2567/disclosures.yml": "o1:\n  shows:\n    chart: {table: tables/a.csv}\n",
    })  # fmt: skip

    assert said(office, "table-old-excel") == [f"ไฟล์ “a.csv” เป็น{kind} ซึ่งระบบอ่านเป็นตารางไม่ได้"]


def test_a_number_is_asked_for_where_a_word_stands_and_never_an_empty_cell(office: Office) -> None:
    office.write({
        "2567/tables/a.csv": "โครงการ,งบประมาณ,วันที่เริ่ม\nซ่อมถนน,ที่,1 ม.ค. 67\nซ่อมท่อ,500,เมื่อวาน\n",
        "2567/disclosures.yml": "o9:\n  shows:\n    rows: {table: tables/a.csv}\n",
    })  # fmt: skip
    told = [one for one in office.examine().problems if one.code in {"table-number", "table-date"}]

    assert sorted(message(one) for one in told) == [
        "ค่า “ที่” ในคอลัมน์ “งบประมาณ” ไม่ใช่ตัวเลขจำนวนเงิน",
        "ค่า “เมื่อวาน” ในคอลัมน์ “วันที่เริ่ม” ไม่ใช่วันที่ที่อ่านได้",
    ]
    assert [one.code for one in told if "เว้นว่าง" in advice(one)] == []


@pytest.mark.parametrize(
    ("columns", "line", "numbers"),
    [
        (("method", "count"), ("specific", 2), "จำนวน.*” ของวิธีคัดเลือกว่า - .* ได้ 1"),
        (("method", "budget"), ("specific", 30), "งบประมาณที่ใช้.*” ของวิธีคัดเลือกว่า - .* ได้ 7"),
        (("method",), ("specific",), "วิธี.*” ของวิธีคัดเลือกว่า - .* ได้ วิธีคัดเลือก"),
    ],
)
def test_a_method_that_a_summary_leaves_out_is_told_with_its_number(
    columns: tuple[str, ...], line: tuple[object, ...], numbers: str
) -> None:
    rows = table("contracts", CONTRACT, contract("10"), contract("20"), contract("7", method="selection"))
    checklist = SimpleNamespace(item=lambda _: None)
    year = SimpleNamespace(checklist=checklist, tables={"a": table("procurement-summary", columns, line), "b": rows})
    answer = SimpleNamespace(item="o17", shows={"x": (SimpleNamespace(table="a"), SimpleNamespace(table="b"))})

    (told,) = [message(one) for one in summary_problems(year, answer)]
    assert re.fullmatch(f"ตารางสรุปเขียน “{numbers}", told)
