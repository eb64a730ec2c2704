"""The answer sheet for ITAS: its page and its workbook say the same, and nothing in it is a formula."""

import io
import zipfile

import openpyxl
import pytest

from generator.build import Built, build
from generator.model.options import Options
from generator.site.all_pages import pages_of
from generator.site.office.answers import AnswersView
from generator.site.office.answers_workbook import NO_ADDRESS, answers_workbook, cells
from tests import agencies
from tests.conftest import AGENCY, Office
from tests.markdown_host import finished

FILES = {
    "2567/disclosures.yml": "o1: {shows: {chart: {link: 'https://a.ex/c'}, posts: [{text: ข}, {channel: line}]}}\n"
    "o2: {units: [กองคลัง], documents: {a: {title: '=cmd|x', link: 'https://a.example/'}}}\n",
    "2567/measures.yml": "measures:\n  - {id: one, title: หนึ่ง, steps: ทำ, units: สำนักปลัด}\nlimitations: ขาดคน\n",
}


def view(built: Built, options: Options | None = None) -> AnswersView:
    found = built.examined
    chosen = pages_of(found.site, found.statuses, found.year_results, options or Options())
    return next(page.view for page in chosen.pages if isinstance(page.view, AnswersView) and page.view.year == 2567)


def sheet(made: bytes) -> list[tuple[str, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(made))
    return [tuple(cell or "" for cell in row) for row in book.worksheets[0].iter_rows(values_only=True)]


@pytest.fixture
def built(office: Office) -> Built:
    made = build(office.write(FILES).content, "test")
    assert not made.examined.stops, made.examined.problems
    return made


def test_an_item_of_which_anything_is_shown_is_answered_with_yes(built: Built) -> None:
    told = {row.number: (row.has, row.badge.key, row.lacks) for row in view(built).rows}

    assert told["o1"] == ("มี", "complete", ())
    assert told["o2"] == ("ไม่มี", "missing", ("ผล",))
    assert told["o3"] == ("มี", "partial", ("ประเด็น",))
    assert told["o4"] == ("ไม่มี", "missing", ("สรุปผล",))


def test_the_explanation_is_the_click_path_and_the_place_of_each_part(built: Built) -> None:
    row = view(built).rows[0]

    assert row.path == "หน้าแรก › ปี 2567 › 9.1 ข้อมูลพื้นฐาน › o1"
    assert row.explanation.startswith(f"{row.path} — แผนผัง: ")
    assert view(built).rows[1].explanation == ""


@pytest.mark.parametrize(
    ("website", "address", "url"),
    [
        ("", "", "2567/o1/"),
        ("https://tambon.example", "", "https://tambon.example/2567/o1/"),
        ("https://tambon.example/", "https://host.example/oit", "https://host.example/oit/2567/o1/"),
    ],
)
def test_the_address_is_that_of_the_site_else_that_of_the_agency(
    office: Office, website: str, address: str, url: str
) -> None:
    contact = f"contact: {{website: {website}}}\n" if website else ""
    made = build(office.write({**FILES, "agency.yml": AGENCY + contact}).content, "test", Options(address))
    page = next(finished(page) for page in made.pages if page.path == "2567/answers.md")

    assert view(made, Options(address)).rows[0].url == url
    assert ("ยังไม่ทราบที่อยู่ของเว็บไซต์" in page) is (not website and not address)


def test_the_workbook_says_what_the_page_says(built: Built) -> None:
    rows = sheet(built.made["2567/answers.xlsx"])

    assert rows[0][:5] == ("ข้อ", "ชื่อข้อ", "มี/ไม่มี", "URL", "คำอธิบาย")
    assert rows[1:] == [cells(row) for row in view(built).rows]


def test_the_model_agency_answers_all_35_items_with_a_full_address() -> None:
    made = agencies.built("example")
    rows = sheet(made.made["2567/answers.xlsx"])[1:]

    assert [row[0] for row in rows] == [f"o{number}" for number in range(1, 36)]
    assert {row[2] for row in rows} == {"มี"}
    assert rows[15][3] == "https://example.invalid/2567/o16/"
    assert rows[15][4].startswith("หน้าแรก › ปี 2567 › 9.3 การจัดซื้อจัดจ้าง › o16 — ")
    assert {row[5] for row in rows} == {"ครบถ้วน"}


def test_two_workbooks_of_the_same_answers_are_the_same_bytes(built: Built) -> None:
    first, second = answers_workbook(view(built)), answers_workbook(view(built))

    assert first == second == built.made["2567/answers.xlsx"]
    assert {info.date_time for info in zipfile.ZipFile(io.BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_workbook_is_laid_out_to_be_read(built: Built) -> None:
    book = openpyxl.load_workbook(io.BytesIO(built.made["2567/answers.xlsx"]))
    first = book.worksheets[0]

    assert first.freeze_panes == "C2"
    assert first["E2"].alignment.wrap_text
    assert first.column_dimensions["E"].width > 60
    assert NO_ADDRESS in [cell.value for cell in book.worksheets[-1]["A"]]
