"""A list of the content's own is announced wherever it is in force, and what it asks otherwise is told."""

import re

import pytest

from generator.build import build
from generator.load.checklists import SHIPPED
from generator.messages.problem import message
from generator.model.options import Options
from tests.conftest import Office

SHIPPED_LIST = (SHIPPED / "2568.yml").read_text(encoding="utf-8")
ANSWER = {"2568/disclosures.yml": "o1: {units: [สำนักปลัด]}\n"}


def told(office: Office, text: str | None, year: int = 2568) -> list[str]:
    """The notes about a year's list, where this is the content's own."""
    if text is not None:
        (office.content / "checklists" / f"{year}.yml").write_text(text, encoding="utf-8")
    office.write({f"{year}/disclosures.yml": ANSWER["2568/disclosures.yml"]})
    found = office.examine()
    return [message(one) for one in found.problems if one.code == "checklist-own" and one.year == year]


def test_a_shipped_list_is_not_announced(office: Office) -> None:
    assert told(office, None) == []


def test_a_copy_is_announced_and_asks_for_the_same(office: Office) -> None:
    knows_more = SHIPPED_LIST.replace("certainty: inferred", "certainty: official")

    assert told(office, knows_more) == ["ปี 2568 ใช้แบบวัดจากไฟล์นี้ แทนฉบับที่มากับโปรแกรม ซึ่งเหมือนกันทุกข้อ"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("percent: 40", "percent: 35", "เครื่องมือหรือน้ำหนัก"),
        ("name: ผ่านดี\n", "name: ผ่านดีมาก\n", "เกณฑ์ระดับผล"),
        ("name: การใช้อำนาจ", "name: การใช้อำนาจหน้าที่", "ตัวชี้วัด"),
        ("    name: ข้อมูลผู้บริหาร\n", "    name: ผู้บริหาร\n", "ข้อ o2 ชื่อเดิม “ข้อมูลผู้บริหาร”"),
        ("text: รูปถ่าย", "text: รูปถ่ายในปีนี้", "ข้อ o2 องค์ประกอบ “รูปถ่าย” ขอต่างไป"),
        ("      - id: photos\n", "      - id: pictures\n", "ข้อ o2 เพิ่มองค์ประกอบ “รูปถ่าย” · ข้อ o2 ไม่ขอองค์ประกอบ “รูปถ่าย”"),
        ("key: executives", "key: leaders", "เพิ่มข้อ o2 ข้อมูลผู้บริหาร · ไม่มีข้อ o2 ข้อมูลผู้บริหาร"),
        ("cut_off: 31 มีนาคม 2568", "cut_off: 30 เมษายน 2568", "ข้อ o12 จัดกลุ่มหรือปีของข้อมูลต่างไป"),
    ],
)
def test_what_it_asks_otherwise_is_told(office: Office, old: str, new: str, said: str) -> None:
    assert old in SHIPPED_LIST

    (note,) = told(office, SHIPPED_LIST.replace(old, new, 1))

    count = said.count(" · ") + 1
    assert note == f"ปี 2568 ใช้แบบวัดจากไฟล์นี้ แทนฉบับที่มากับโปรแกรม ต่างกัน {count} แห่ง: {said}"


def test_of_many_differences_the_first_are_named(office: Office) -> None:
    (note,) = told(office, re.sub(r"text: ", "text: แสดง", SHIPPED_LIST))

    assert re.search(r"ต่างกัน \d+ แห่ง: .* · และอีก \d+ แห่ง$", note)


def test_a_year_that_the_program_has_no_list_of_says_so(office: Office) -> None:
    assert told(office, SHIPPED_LIST.replace("year: 2568", "year: 2571", 1), 2571) == [
        "ปี 2571 ใช้แบบวัดจากไฟล์นี้ เพราะโปรแกรมยังไม่มีแบบวัดของปีนี้"
    ]


def test_page_and_data_tell_it(office: Office) -> None:
    told(office, SHIPPED_LIST.replace("percent: 40", "percent: 35", 1))

    made = build(office.content, "test", Options())
    page = next(one for one in made.pages if one.path == "2568/index.md")
    state = next(text for path, text in made.made.items() if path.endswith("site.json"))

    shown = page.markdown + "".join(map(str, page.islands))
    assert "content/checklists/2568.yml" in shown
    assert "เครื่องมือหรือน้ำหนัก" in shown
    assert '"own": true' in str(state, "utf-8")
