"""Names of an agency's units, however an office types them or puts several together."""

import pytest

from generator.text.known_names import names_in, resolved
from tests.conftest import Office

UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองการศึกษา ศาสนา และวัฒนธรรม", "ทุกส่วนงาน")

WRITTEN = [
    ("สำนักปลัด/กองคลัง", ("สำนักปลัด", "กองคลัง")),
    ("สำนักปลัด กองคลัง", ("สำนักปลัด", "กองคลัง")),
    ("กองคลัง,สำนักปลัด", ("กองคลัง", "สำนักปลัด")),
    ("สํานักปลัด\u200b และ กองคลัง", ("สำนักปลัด", "กองคลัง")),
    ("กองช่าง\nกองคลัง", ("กองช่าง", "กองคลัง")),
    ("กองช่าง, กองคลัง และสำนักปลัด", ("กองช่าง", "กองคลัง", "สำนักปลัด")),
    ("กองการศึกษาศาสนาและวัฒนธรรม/กองช่าง", ("กองการศึกษา ศาสนา และวัฒนธรรม", "กองช่าง")),
    ("กองการศึกษา และกองช่าง", ("กองการศึกษา", "กองช่าง")),
    ("กองชาง่", ()),
    ("กองช่างและที่ดิน", ()),
    ("กองช่าง/กองที่ดิน", ()),
    ("กองช่าง" * 200, ()),
]


@pytest.mark.parametrize(("written", "names"), WRITTEN)
def test_names_are_known_alone_and_together(written: str, names: tuple[str, ...]) -> None:
    assert names_in(written, UNITS) == names


def test_what_is_unknown_is_told_by_its_place_and_without_the_known_names_beside_it() -> None:
    assert resolved(["กองคลัง", "กองช่าง/กองที่ดิน", "กองคลัง"], UNITS) == (
        ("กองคลัง", "กองช่าง/กองที่ดิน"),
        {1: "กองที่ดิน"},
    )


def test_records_call_units_as_the_agency_does(office: Office) -> None:
    office.write(
        {
            "2567/disclosures.yml": "o1:\n  units: [สํานักปลัด/กองคลัง]\n",
            "2567/measures.yml": "measures:\n  - {id: a, title: ก, units: สำนักปลัด กองคลัง}\n",
            "2567/people.yml": "people:\n  - {name: ก ข, position: ปลัด, unit: สํานัก ปลัด}\n",
        }
    )

    site = office.examine().site

    assert site
    year = site.years[0]
    assert year.disclosures[0].units == year.measures[0].units == ("สำนักปลัด", "กองคลัง")
    assert year.people[0].unit == "สำนักปลัด"


def test_two_units_that_look_the_same_are_one_too_many(office: Office) -> None:
    agency = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    office.write({"agency.yml": agency.replace("กองคลัง", "สํานัก ปลัด")})

    assert [code for *_, code in office.rows()] == ["repeated-id"]
