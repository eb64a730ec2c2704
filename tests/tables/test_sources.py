"""Tables of an agency's folder: which are read, as what kind, and what an item's evidence has to do with it."""

import io
from typing import Any

import openpyxl
import pytest
import yaml

from generator.messages.location import format_location
from generator.model.site import YearData
from tests.conftest import Office

CHECKLIST = """\
year: 2567
title: แบบวัดย่อ
indicators: [{number: 9, name: การเปิดเผยข้อมูล, instrument: OIT}]
sub_indicators: [{number: 9.1, name: ข้อมูล}]
items:
  - number: o1
    key: rows
    name: ตาราง
    sub_indicator: 9.1
    data_year: last
    requirements:
      - {id: plan, label: แผน, text: แผน, kind: table, table: project-plan}
      - {id: results, label: ผล, text: ผล, kind: table, table: project-progress}
      - {id: complaints, label: เรื่อง, text: เรื่อง, kind: table, table: complaints}
      - {id: trees, label: ต้นไม้, text: ต้นไม้, kind: table, table: trees}
"""
TREES = """\
tables:
  - id: trees
    title: ต้นไม้ในความดูแล
    columns:
      - {id: tree, label: ชนิด, required: true}
      - {id: height, label: ความสูง, type: decimal, unit: เมตร, synonyms: [สูง]}
"""


@pytest.fixture
def agency(office: Office) -> Office:
    (office.content / "checklists" / "2567.yml").write_text(CHECKLIST, encoding="utf-8")
    (office.content / "checklists" / "tables.yml").write_text(TREES, encoding="utf-8")
    return office


def shown(office: Office, **evidence: str) -> YearData:
    """The year, its item o1 showing each requirement by the table of this name."""
    told: Any = {"o1": {"shows": {id: {"table": name} for id, name in evidence.items()}}}
    office.write({"2567/disclosures.yml": yaml.safe_dump(told, allow_unicode=True)})
    site = office.examine().site
    assert site
    return site.years[0]


def test_a_kind_of_the_contents_own_is_read_like_any_other(agency: Office) -> None:
    agency.write({"2567/tables/trees.csv": "ชนิด,สูง\nยางนา,๑๒.๕\n"})

    table = shown(agency, trees="tables/trees.csv").tables["tables/trees.csv"]

    assert table.kind
    assert table.kind.title == "ต้นไม้ในความดูแล"
    assert [dict(record) for record in table.records] == [{"tree": "ยางนา", "height": pytest.approx(12.5)}]


def test_a_table_of_two_requirements_is_of_the_kind_that_knows_more_of_its_headings(agency: Office) -> None:
    agency.write({"2567/tables/plan.csv": "โครงการ,งบประมาณ\nก,1\n", "2567/tables/all.csv": "โครงการ,เบิกจ่าย\nก,1\n"})

    plan = shown(agency, plan="tables/plan.csv", results="tables/plan.csv").tables["tables/plan.csv"]
    both = shown(agency, plan="tables/all.csv", results="tables/all.csv").tables["tables/all.csv"]

    assert plan.kind
    assert both.kind
    assert (plan.kind.id, both.kind.id) == ("project-plan", "project-progress")


def test_a_month_without_a_year_is_of_the_year_that_the_item_wants(agency: Office) -> None:
    agency.write({"2567/tables/c.csv": "เดือน,จำนวนเรื่อง\nตุลาคม,1\nกันยายน,2\n"})

    table = shown(agency, complaints="tables/c.csv").tables["tables/c.csv"]

    assert [str(day) for day in table.values("month")] == ["2022-10-01", "2023-09-01"]


def test_evidence_may_name_a_sheet_and_each_named_sheet_is_a_table(agency: Office) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name in ("ครึ่งแรก", "ครึ่งหลัง"):
        sheet = book.create_sheet(name)
        sheet.append(["เดือน", "จำนวนเรื่อง"])
        sheet.append(["ต.ค. 2565", name])
    made = io.BytesIO()
    book.save(made)
    agency.write({"2567/tables/book.xlsx": made.getvalue()})

    year = shown(agency, complaints="tables/book.xlsx#ครึ่งหลัง", trees="tables/book.xlsx # ครึ่งแรก")

    assert sorted(year.tables) == ["tables/book.xlsx#ครึ่งหลัง", "tables/book.xlsx#ครึ่งแรก"]
    assert {table.path for table in year.tables.values()} == {"tables/book.xlsx"}
    found = agency.examine()
    places = {
        format_location(found.book.place(problem.where)) for problem in found.problems if problem.code == "table-number"
    }
    assert places == {'content/test/2567/tables/book.xlsx › แผ่นงาน "ครึ่งหลัง" › เซลล์ B2'}
    assert not [problem for problem in found.problems if problem.code == "evidence-file-missing"]


def test_a_table_that_no_item_names_is_read_too_but_an_old_workbook_only_when_named(agency: Office) -> None:
    agency.write({"2567/tables/loose.csv": "สี,ขนาด\nแดง,ใหญ่\n", "2567/tables/old.xls": b"\xd0\xcf\x11\xe0"})

    assert list(shown(agency).tables) == ["tables/loose.csv"]
    assert "table-old-excel" not in {problem.code for problem in agency.examine().problems}
    shown(agency, trees="tables/old.xls")
    assert "table-old-excel" in {problem.code for problem in agency.examine().problems}


def test_a_fault_in_the_contents_own_kinds_is_told_where_it_is(agency: Office) -> None:
    path = agency.content / "checklists" / "tables.yml"
    path.write_text(TREES.replace("type: decimal", "type: height"), encoding="utf-8")
    found = agency.examine()

    faults = [(format_location(found.book.place(problem.where)), problem.code) for problem in found.problems]

    assert ("content/checklists/tables.yml:6:44", "not-in-list") in faults
