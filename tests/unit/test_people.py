"""People and posts: which are vacant, who acts for whom, and what of it pages and open data show."""

import pytest

from generator.core.location import DataPath
from generator.export.json_records import KINDS as JSON_RECORDS
from generator.export.records import year_sheets
from generator.export.source import Source
from generator.model.people import Person
from generator.site.data import people
from tests.conftest import Office


def person(**written: str) -> Person:
    return Person.model_validate({"where": DataPath("people.yml"), "position": "ปลัดเทศบาล", **written})


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ว่าง", "ตำแหน่งว่าง"),
        ("-ว่าง-", "ตำแหน่งว่าง"),
        ("- ว่าง -", "ตำแหน่งว่าง"),
        ("(ว่าง)", "ตำแหน่งว่าง"),
        ("(ตำแหน่งว่าง)", "ตำแหน่งว่าง"),
        ("ตำแหน่ง ว่าง", "ตำแหน่งว่าง"),
        ("[ตำแหน่งว่าง]", "ตำแหน่งว่าง"),
        ("–", "ตำแหน่งว่าง"),
        ("ว่างเดิม", "ว่างเดิม"),
        ("อัตราว่าง", "อัตราว่าง"),
        ("ว่าง (อยู่ระหว่างสรรหา)", "ว่าง (อยู่ระหว่างสรรหา)"),
        ("ตำแหน่งว่าง ตั้งแต่ 1 ตุลาคม 2566", "ตำแหน่งว่าง ตั้งแต่ 1 ตุลาคม 2566"),
        ("ยังไม่มีผู้ดำรงตำแหน่ง", "ยังไม่มีผู้ดำรงตำแหน่ง"),
    ],
)
def test_a_post_is_vacant_in_whatever_words(name: str, shown: str) -> None:
    assert (person(name=name).is_vacant, person(name=name).shown_name) == (True, shown)


def test_a_vacant_post_names_nobody_who_held_it() -> None:
    assert person(name="นายกอ ไก่", vacant="true").shown_name == "ตำแหน่งว่าง"


@pytest.mark.parametrize("name", ["นายว่าง สมมติ", "ว่างใจ สมมติ", "นางสาวสว่าง ใจดี", "นายกอ ไก่ (ว่าง)"])
def test_a_name_is_a_name(name: str) -> None:
    assert (person(name=name).is_vacant, person(name=name).shown_name) == (False, name)


@pytest.mark.parametrize(
    ("written", "post"),
    [
        ({"name": "นางขอ ไข่"}, "ปลัดเทศบาล"),
        ({"name": "นางขอ ไข่", "acting": "true"}, "รักษาราชการแทน ปลัดเทศบาล"),
        ({"name": "นางขอ ไข่", "acting": "ใช่"}, "รักษาราชการแทน ปลัดเทศบาล"),
        ({"name": "นางขอ ไข่", "acting": "false"}, "ปลัดเทศบาล"),
        ({"name": "นางขอ ไข่", "acting": "นายกเทศมนตรี"}, "ปลัดเทศบาล รักษาราชการแทน นายกเทศมนตรี"),
        ({"vacant": "true", "acting": "นางขอ ไข่"}, "ปลัดเทศบาล (รักษาราชการแทนโดย นางขอ ไข่)"),
        ({"name": "ว่าง", "acting": "true"}, "ปลัดเทศบาล"),
        (
            {"name": "ก", "position": "นิติกร รักษาราชการแทน ปลัดเทศบาล", "acting": "true"},
            "นิติกร รักษาราชการแทน ปลัดเทศบาล",
        ),
    ],
)
def test_who_acts_for_another_is_told_with_the_post(written: dict[str, str], post: str) -> None:
    assert person(**written).post == post


def test_a_name_is_asked_for_unless_the_post_is_vacant(office: Office) -> None:
    office.write({"2567/people.yml": "people:\n  - {position: ปลัดเทศบาล}\n  - {vacant: false, position: นิติกร}\n"})

    assert [code for *_, code in office.rows()] == ["missing-field", "missing-field"]


def test_a_vacant_post_is_on_the_page_and_no_person_in_the_data(office: Office) -> None:
    office.write(
        {
            "2567/disclosures.yml": "o5: {units: [สำนักปลัด]}\n",
            "2567/people.yml": "people:\n"
            "  - {name: นายกอ ไก่, position: นายกเทศมนตรี, political: true, phone: 0 2000 0000}\n"
            "  - {name: -ว่าง-, position: ปลัดเทศบาล, acting: นางขอ ไข่}\n"
            "  - {name: นางขอ ไข่, position: รองปลัดเทศบาล, acting: ปลัดเทศบาล}\n",
        }
    )
    found = office.examine()
    assert found.site
    year = found.site.years[0]

    (sheet,) = (one for one in year_sheets(year, found.statuses[2567], {}) if one.kind == "people")

    assert [(one.name, one.position) for one in people(year)] == [
        ("นายกอ ไก่", "นายกเทศมนตรี"),
        ("ตำแหน่งว่าง", "ปลัดเทศบาล (รักษาราชการแทนโดย นางขอ ไข่)"),
        ("นางขอ ไข่", "รองปลัดเทศบาล รักษาราชการแทน ปลัดเทศบาล"),
    ]
    assert [row[:2] for row in sheet.rows] == [
        ("นายกอ ไก่", "นายกเทศมนตรี"),
        ("นางขอ ไข่", "รองปลัดเทศบาล รักษาราชการแทน ปลัดเทศบาล"),
    ]
    records = JSON_RECORDS["people"](Source(found.site, found.statuses, ()), year)
    assert [(one["name"], one["position"]) for one in records] == [row[:2] for row in sheet.rows]
