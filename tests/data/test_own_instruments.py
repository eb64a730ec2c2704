"""Instruments, weights, indicators and levels are data: a list of 2570 with four others is enough, nothing in code."""

import pytest

from generator.build import Built, build
from generator.model.options import Options
from tests.conftest import Office

CHECKLIST = """\
year: 2570
title: แบบวัดปี 2570 แบบใหม่
instruments:
  - {id: PIT, name: แบบวัดบุคลากร, percent: 25, questions: p}
  - id: SIT
    name: แบบวัดผู้รับบริการ
    percent: 25
    questions: s
    parts: [{id: SIT1, name: ทางออนไลน์}, {id: SIT2, name: ทางโทรศัพท์}]
  - {id: DIT, name: แบบวัดข้อมูลเปิด, percent: 40}
  - {id: AIT, name: แบบวัดการตรวจสอบ, percent: 10}
indicators:
  - {number: 1, name: คนทำงาน, instrument: PIT}
  - {number: 2, name: คนรับบริการ, instrument: SIT}
  - {number: 3, name: ข้อมูลเปิด, instrument: DIT}
  - {number: 4, name: การตรวจสอบ, instrument: AIT}
sub_indicators: [{number: 3.1, name: ข้อมูลทั่วไป}]
items:
  - number: o1
    key: structure
    name: โครงสร้าง
    sub_indicator: 3.1
    data_year: standing
    requirements: [{id: powers, label: หน้าที่, text: หน้าที่และอำนาจ, kind: text}]
  - number: o2
    key: contact
    name: ติดต่อ
    sub_indicator: 3.1
    data_year: standing
    requirements: [{id: words, label: คำอธิบาย, text: วิธีติดต่อ, kind: text}]
questions:
  - {code: p1, text: ท่านพอใจเพียงใด, indicator: 1}
  - {code: s3, text: ท่านได้รับบริการเร็วเพียงใด, indicator: 2}
levels:
  - {name: ก้าวหน้า, minimum: 90, each_minimum: 80}
  - {name: มาตรฐาน, minimum: 60}
  - {name: เริ่มต้น, minimum: 0}
"""
FILES = {
    "2570/disclosures.yml": "o1:\n  shows:\n    powers: {text: ดูแลความสะอาดและทางน้ำ}\n",
    "2570/measures.yml": "measures:\n  - {id: faster, title: บริการให้เร็วขึ้น, answers: [s3, SIT, p1, 4]}\n",
    "2570/assessment.yml": "overall: 91.5\nlevel: มาตรฐาน\n"
    "instruments: {PIT: 90, SIT: 85, SIT1: 92, sit ส่วนที่ 2: 78, DIT: 95, AIT: 97.5}\n",
}


@pytest.fixture
def office_of_2570(office: Office) -> Office:
    (office.content / "checklists" / "2570.yml").write_text(CHECKLIST, encoding="utf-8")
    return office.write(FILES)


def built(office: Office) -> Built:
    made = build(office.content, "test", Options())
    assert made.pages, [(problem.code, problem.facts) for problem in made.examined.problems]
    return made


def pages(made: Built) -> dict[str, str]:
    """The text of every page, with its islands."""
    return {page.path: page.markdown + "".join(map(str, page.islands)) for page in made.pages}


def test_a_list_with_other_instruments_makes_the_whole_site(office_of_2570: Office) -> None:
    assert office_of_2570.rows() == []

    made = built(office_of_2570)
    found = pages(made)
    year = found["2570/index.md"]

    assert "DIT จากข้อมูลที่เปิดได้บนเว็บไซต์นี้" in year
    assert "ระดับ “มาตรฐาน” เพราะ SIT ทางโทรศัพท์ ได้ 78.00 ซึ่งต่ำกว่า 80" in year
    assert {"2570/pit.md", "2570/sit.md", "2570/ait.md"} <= found.keys()
    assert "2570/dit.md" not in found
    assert "แบบวัดผู้รับบริการ (SIT)" in found["2570/sit.md"]
    assert not [path for path, text in found.items() if path.startswith("2570/") and ("EIT" in text or "IIT" in text)]
    score = made.examined.scores[2570]
    assert (score.instrument, score.weight, score.cost) == ("DIT", 40, 20)


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("2570/measures.yml", "s3", "e1", "unknown-question"),
        ("2570/measures.yml", "SIT", "EIT", "not-in-list"),
        ("2570/assessment.yml", "PIT", "IIT", "not-in-list"),
    ],
)
def test_what_belongs_to_another_year_s_instruments_is_told(
    office_of_2570: Office, name: str, old: str, new: str, code: str
) -> None:
    office_of_2570.write({name: FILES[name].replace(old, new)})

    assert [code for *_, code in office_of_2570.rows()] == [code]


def test_an_indicator_of_an_instrument_that_the_list_does_not_have_is_told(office_of_2570: Office) -> None:
    text = CHECKLIST.replace("การตรวจสอบ, instrument: AIT", "การตรวจสอบ, instrument: OIT")
    (office_of_2570.content / "checklists" / "2570.yml").write_text(text, encoding="utf-8")

    assert "not-in-list" in [code for *_, code in office_of_2570.rows()]
