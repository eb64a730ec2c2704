"""What an agency does not say is not said for it: states, years, ways to reach it, parties."""

import json
from typing import Any

import pytest

from generator.build import Built, build
from generator.model.options import Options
from generator.text.timeframes import parse_timeframe
from tests.conftest import AGENCY, Office

MEASURE = "measures:\n  - id: known\n    title: มาตรการที่มีอยู่\n"


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("ไตรมาส 1", None),
        ("ไตรมาส ๑- ๔", None),
        ("ตลอดปีงบประมาณ", None),
        ("ภายในเดือนตุลาคม", None),
        ("ทุกเดือน", None),
        ("ไตรมาส 1 ปีงบประมาณ 2567", ("2023-10-01", "2023-12-31")),
        ("ปีงบประมาณ พ.ศ. 2567", ("2023-10-01", "2024-09-30")),
        ("ภายในเดือนมกราคม 2566", ("2023-01-01", "2023-01-31")),
        ("29 มกราคม 2567", ("2024-01-29", "2024-01-29")),
    ],
)
def test_a_time_without_a_year_has_no_days(written: str, days: tuple[str, str] | None) -> None:
    span = parse_timeframe(written).dated

    assert (str(span.first), str(span.last)) == days if span and days else span is days is None


@pytest.mark.parametrize(
    ("progress", "word"),
    [
        ("", "ยังไม่รายงานผล"),
        ("    output: จัดทำคู่มือ", "มีรายงานผลการดำเนินการแล้ว"),
        ("    entries: [{text: ดำเนินการตลอดปี, when: ตุลาคม 2566 ถึง กันยายน 2567}]", "มีรายงานผลการดำเนินการแล้ว"),
        ("    entries: [{text: อบรม, when: 29 มกราคม 2567}]", "มีผลการดำเนินการลงวันที่แล้ว"),
        ("    status: doing\n    entries: [{text: อบรม, when: 29 มกราคม 2567}]", "อยู่ระหว่างดำเนินการ"),
        ("    status: done", "ดำเนินการแล้ว"),
    ],
)
def test_a_state_is_the_agencys_or_what_its_results_say(office: Office, progress: str, word: str) -> None:
    files = {"2567/measures.yml": MEASURE}
    if progress:
        files["2567/progress.yml"] = f"progress:\n  - measure: known\n{progress}\n"
    pages = shown(build(office.write(files).content, "test", Options(plain=True)))

    assert word in pages["2567/measures/index.md"]
    stated = "status:" in progress
    assert ("ดำเนินการแล้ว 0 จาก" in pages["2567/measures/index.md"]) == (stated and "doing" in progress)
    if progress:
        assert ("เป็นสถานะตามที่หน่วยงานแจ้ง" in pages["2567/progress.md"]) == stated


def shown(made: Built) -> dict[str, str]:
    return {page.path: page.markdown for page in made.pages}


def given(made: Built, path: str) -> Any:
    return json.loads(made.made[path])


@pytest.mark.parametrize("party", ["งานพัสดุ กองคลัง", "กองคลัง/งานพัสดุ", "เจ้าหน้าที่พัสดุ (กองคลัง)", "กองคลัง งานพัสดุ"])
def test_a_part_of_a_unit_is_one_party(office: Office, party: str) -> None:
    agency = AGENCY.replace("กองคลัง", "กองคลัง\n    parts: [งานพัสดุ, เจ้าหน้าที่พัสดุ]")
    progress = "progress:\n  - {measure: known, output: จัดทำคู่มือ}\n"
    office.write(
        {"agency.yml": agency, "2567/measures.yml": f"{MEASURE}    units: [{party}]\n", "2567/progress.yml": progress}
    )
    made = build(office.content, "test", Options(plain=True))

    assert given(made, "2567/data/measures.json")["records"][0]["units"] == [party]
    assert "**กองคลัง (1 เรื่อง)**" in shown(made)["2567/progress.md"].replace("\\", "")


def test_two_units_stay_two_parties(office: Office) -> None:
    office.write({"2567/measures.yml": f"{MEASURE}    units: สำนักปลัด/กองคลัง\n"})

    assert given(build(office.content, "test"), "2567/data/measures.json")["records"][0]["units"] == [
        "สำนักปลัด",
        "กองคลัง",
    ]


def test_a_channel_that_is_only_an_example_leads_nowhere(office: Office) -> None:
    agency = AGENCY.replace("purposes: [qa]", "purposes: [qa], example: true, note: ยกเป็นตัวอย่าง")
    made = build(
        office.write({"agency.yml": agency, "2567/measures.yml": MEASURE}).content, "test", Options(plain=True)
    )
    home = shown(made)["index.md"]
    channel = given(made, "data/site.json")["agency"]["channels"][0]

    assert "ถามเจ้าหน้าที่" not in home
    assert home.index("ช่องทางที่รายงานยกเป็นตัวอย่าง") < home.index("LINE OA")
    assert (channel["example"], channel["note"]) == (True, "ยกเป็นตัวอย่าง")


def test_printed_numbers_times_and_persons_stand_in_every_file(office: Office) -> None:
    measure = f"{MEASURE}    monitoring: [{{number: 2, text: รายงานผล, due: ทุกเดือน}}]\n    source_notes: ช่องเลื่อน\n"
    entry = "{number: 2, text: ดำเนินการแล้วเสร็จ, when: 29 มกราคม 2567, actors: นักจัดการงาน}"
    progress = f"progress:\n  - measure: known\n    entries: [{entry}]\n"
    made = build(office.write({"2567/measures.yml": measure, "2567/progress.yml": progress}).content, "test")

    measures = made.made["2567/data/measures.csv"].decode("utf-8-sig")
    assert "2. รายงานผล (กำหนด: ทุกเดือน)" in measures
    assert "ช่องเลื่อน" in measures
    assert "2. 29 มกราคม 2567 นักจัดการงาน: ดำเนินการแล้วเสร็จ" in made.made["2567/data/progress.csv"].decode("utf-8-sig")
    known = given(made, "2567/data/measures.json")["records"][0]["monitoring"][0]
    assert known == {"number": "2", "text": "รายงานผล", "due": {"text": "ทุกเดือน", "first": None, "last": None}}
    index = next(content.decode() for path, content in made.made.items() if path == "search/2567.js")
    assert "นักจัดการงาน" in index
