"""What is open, told so that an officer reads it: dearest first, and the same advice only once."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from generator.core.location import Location
from generator.core.problem import Severity
from generator.report.findings import Findings, findings
from generator.report.gaps import gap_lines
from generator.report.rows import Row
from tests.conftest import Office


def gap(item: str | None, message: str, help: str, requirement: str | None = None, line: int | None = None) -> Row:
    place = Location("content/test/2567/disclosures.yml", line, line and 3)
    return Row(
        "evidence-file-missing", Severity.GAP, place, None, 2567, item, requirement, message, help
    )  # fmt: skip


FOUR = ("o1", "o2", "o3", "o4")


def told(office: Office, *rows: Row, costs: Mapping[tuple[int, str], Fraction] | None = None) -> list[str]:
    """The lines about the first four items of the small agency's year between its count and the note below."""
    found = findings(office.examine(), "test")
    items = tuple(one for one in found.statuses[0].items if one.item.number in FOUR)
    found = replace(found, statuses=(replace(found.statuses[0], items=items),))
    lines = list(gap_lines(Findings(rows, found.statuses, found.checked, costs=costs or {})))
    assert lines[0].startswith("ปี 2567: ครบถ้วน 0")
    assert lines[-1].startswith("ประเมินตนเอง")
    return lines[1:-2]


def test_items_that_lack_most_come_first_and_then_the_official_order(office: Office) -> None:
    assert told(office) == [
        "  o3 มาตรการ · ขาด 3 จาก 3 องค์ประกอบ",
        "  o1 โครงสร้าง · ขาด 2 จาก 2 องค์ประกอบ",
        "  o2 รายงานผล & สรุป · ขาด 1 จาก 1 องค์ประกอบ",
        "  o4 รายงานมาตรการ · ขาด 1 จาก 1 องค์ประกอบ",
    ]


def test_the_dearest_item_comes_first_where_costs_are_known(office: Office) -> None:
    lines = told(office, costs={(2567, "o4"): Fraction(5, 2), (2567, "o1"): Fraction(1), (2566, "o2"): Fraction(9)})

    assert [line.split()[0] for line in lines] == ["o4", "o1", "o3", "o2"]


def test_each_gap_of_an_item_is_one_line_with_its_fix_and_place(office: Office) -> None:
    lines = told(
        office,
        gap("o1", "ไม่พบไฟล์", "คัดลอกไฟล์มา", "chart", 4),
        gap("o1", "ตำแหน่ง: ยังไม่มีหลักฐาน", "เพิ่มบรรทัด posts", "posts"),
    )

    start = lines.index("  o1 โครงสร้าง · ขาด 2 จาก 2 องค์ประกอบ")
    assert lines[start + 1 : start + 3] == [
        "    แผนผัง: ไม่พบไฟล์ → คัดลอกไฟล์มา [evidence-file-missing] content/test/2567/disclosures.yml:4:3",
        "    ตำแหน่ง: ยังไม่มีหลักฐาน → เพิ่มบรรทัด posts [evidence-file-missing] content/test/2567/disclosures.yml",
    ]


def test_the_same_advice_for_many_items_is_said_once(office: Office) -> None:
    rows = [gap(item, f"ยังไม่มีข้อมูลของข้อ {item}", "เพิ่มข้อนี้ใน disclosures.yml") for item in ("o1", "o2", "o4")]
    lines = told(office, *rows)

    assert lines == [
        "  o3 มาตรการ · ขาด 3 จาก 3 องค์ประกอบ",
        "  3 ข้อที่ต้องทำอย่างเดียวกัน → เพิ่มข้อนี้ใน disclosures.yml [evidence-file-missing]",
        "    o1 โครงสร้าง · ยังไม่มีข้อมูลของข้อ o1",
        "    o2 รายงานผล & สรุป · ยังไม่มีข้อมูลของข้อ o2",
        "    o4 รายงานมาตรการ · ยังไม่มีข้อมูลของข้อ o4",
    ]
    assert told(office, *rows[:2])[1] == (
        "  o1 โครงสร้าง · ยังไม่มีข้อมูลของข้อ o1 → เพิ่มข้อนี้ใน disclosures.yml "
        "[evidence-file-missing] content/test/2567/disclosures.yml"
    )


def test_an_item_with_more_than_one_gap_keeps_its_own_lines(office: Office) -> None:
    rows = [gap(item, "ยังขาด", "เพิ่ม") for item in ("o1", "o2", "o3", "o4")]
    lines = told(office, *rows, gap("o3", "ไม่พบไฟล์", "คัดลอก"))

    assert lines[0] == "  o3 มาตรการ · ขาด 3 จาก 3 องค์ประกอบ"
    assert [line.split()[0] for line in lines[4:]] == ["o1", "o2", "o4"]


def test_a_gap_of_no_item_and_one_of_an_unlisted_item_are_told_too(office: Office) -> None:
    lines = told(office, gap(None, "ไม่พบภาพ", "คัดลอกภาพ"), gap("o77", "ไม่พบไฟล์", "คัดลอกไฟล์"))

    assert lines[-2:] == [
        "  ไม่พบภาพ → คัดลอกภาพ [evidence-file-missing] content/test/2567/disclosures.yml",
        "  ไม่พบไฟล์ → คัดลอกไฟล์ [evidence-file-missing] content/test/2567/disclosures.yml",
    ]


@pytest.mark.parametrize("year", [None, 2500])
def test_a_gap_outside_the_years_is_told_too(office: Office, year: int | None) -> None:
    found = findings(office.examine(), "test")
    row = Row(
        "evidence-file-missing", Severity.GAP, Location("content/test/agency.yml"), None, year, None, None, "ก", "ข"
    )

    lines = list(gap_lines(Findings((row,), found.statuses, found.checked)))
    head = lines.index("ใช้ร่วมกันหลายปี: แก้ที่เดียวได้ทุกปี")
    assert lines[head + 1] == "  ก → ข [evidence-file-missing] content/test/agency.yml"
    assert "  o1 โครงสร้าง · ขาด 2 จาก 2 องค์ประกอบ · เหตุอยู่ใต้ “ใช้ร่วมกันหลายปี”" in lines


LOST = """\
o8:
  documents: {a: {title: ก, file: files/no.pdf}}
  shows: {news: {document: a}, training: {document: a}}
"""


def of_item(office: Office, number: str) -> list[str]:
    """The lines about one item."""
    lines = list(gap_lines(findings(office.examine(), "test")))
    start = next(place for place, line in enumerate(lines) if line.startswith(f"  {number} "))
    more = next(place for place, line in enumerate(lines) if place > start and not line.startswith("    "))
    return lines[start:more]


def test_one_cause_names_every_requirement_that_it_keeps_from_being_shown(office: Office) -> None:
    office.write({"2567/disclosures.yml": LOST})

    first, *why = of_item(office, "o8")

    assert first.endswith("ขาด 3 จาก 3 องค์ประกอบ")
    assert [line.partition(" → ")[0].strip() for line in sorted(why)] == [
        "ข่าวของปีนี้, อบรม: ไม่พบไฟล์ “files/no.pdf” ในโฟลเดอร์ของปีนี้",
        "ข้อ o8 ยังไม่แสดง “QR แบบวัด EIT”",
    ]


def test_what_is_wrong_is_told_though_another_file_cannot_be_read(office: Office) -> None:
    office.write({"2567/disclosures.yml": LOST, "2567/measures.yml": "measures: ["})

    _, *why = of_item(office, "o8")

    assert [line.partition(" → ")[0].strip() for line in why] == [
        "ข่าวของปีนี้, อบรม: ไม่พบไฟล์ “files/no.pdf” ในโฟลเดอร์ของปีนี้",
        "ยังไม่แสดง: QR แบบวัด EIT",
    ]


def test_what_may_stand_in_a_file_that_cannot_be_read_is_named_and_no_more(office: Office) -> None:
    office.write({"2567/disclosures.yml": "o1: {shows: {posts: {text: ก}}}\n", "2567/measures.yml": "measures: ["})

    assert of_item(office, "o1")[1:] == ["    ยังไม่แสดง: แผนผัง"]
