"""The model agency: everything of 2567 is shown, 2568 has exactly the planted faults, and its papers are real."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.model.status import Completeness, Shown
from tests.agencies import built, examined
from tests.conftest import ROOT
from tests.markdown_host import finished

AGENCY = ROOT / "content" / "example"
PAPERS = sorted(AGENCY.rglob("*.pdf"))
FICTION = "เอกสารสมมติเพื่อเป็นตัวอย่าง"

# item, requirement, what is wrong with it
PLANTED = [
    ("o10", "how-to", "evidence-file-missing"),
    ("o13", "contracts", "table-column-missing"),
    ("o20", "subject", "requirement-missing"),
    ("o20", "participants", "requirement-missing"),
    ("o20", "outcome", "requirement-missing"),
    ("o20", "use", "requirement-missing"),
    ("o20", "period", "requirement-missing"),
    ("o21", "english", "requirement-missing"),
    ("o22", "report", "evidence-year"),
    ("o22", "overview", "evidence-year"),
    ("o22", "period", "evidence-year"),
]


@pytest.fixture(scope="module")
def found():
    return examined("example")


def test_the_only_problems_are_the_five_that_are_planted(found) -> None:
    told = [(problem.item, problem.code, problem.year) for problem in found.problems]

    assert told == [
        ("o20", "item-missing", 2568),
        ("o10", "evidence-file-missing", 2568),
        ("o21", "requirement-missing", 2568),
        ("o22", "evidence-year", 2568),
        ("o13", "table-column-missing", 2568),
    ]


@pytest.mark.parametrize(("year", "items"), [(2566, 43), (2567, 35), (2569, 26)])
def test_a_conscientious_year_is_complete(found, year: int, items: int) -> None:
    status = found.statuses[year]

    assert [item.item.number for item in status.items if item.state is not Completeness.COMPLETE] == []
    assert len(status.items) == items


def test_the_year_with_faults_has_exactly_the_planted_ones(found) -> None:
    open_ = [
        (item.item.number, one.requirement.id, one.problems[0].code)
        for item in found.statuses[2568].items
        for one in item.requirements
        if one.state is not Shown.SHOWN
    ]

    assert open_ == PLANTED


def test_an_item_page_says_what_is_wrong_with_its_evidence() -> None:
    year = (page for page in built("example").pages if page.path.startswith("2568/"))
    pages = {page.path.removeprefix("2568/").removesuffix(".md"): finished(page) for page in year}

    assert "ไม่พบไฟล์ “files/e-service-manual.pdf”" in pages["o10"]
    assert "ตารางนี้ไม่มีคอลัมน์ “ราคากลาง”" in pages["o13"]
    assert "หลักฐานเป็นข้อมูลปี 2566 แต่องค์ประกอบนี้ต้องเป็นข้อมูลปี 2567" in pages["o22"]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: f"{path.parent.parent.name}/{path.stem}")
def test_a_paper_can_be_read_and_says_on_every_page_that_it_is_fiction(paper: Path) -> None:
    texts = ["".join((page.extract_text() or "").split()) for page in PdfReader(paper).pages]

    assert texts
    assert all(FICTION in text for text in texts)


def test_every_page_that_is_cited_exists(found) -> None:
    for year in found.site.years:
        for told in year.disclosures:
            pages = {
                id: len(PdfReader(AGENCY / str(year.year) / document.file).pages)
                for id, document in told.documents.items()
                if document.file in year.files and document.file.endswith(".pdf")
            }
            for id, pieces in told.shows.items():
                for piece in pieces:
                    if piece.page and piece.document in pages:
                        assert piece.page <= pages[piece.document], (year.year, told.item, id)


def test_the_contracts_have_all_fields_and_add_up(found) -> None:
    year = found.site.year(2567)
    wanted = year.checklist.item("o16").requirements[1].columns
    piece = year.disclosure("o16").shows["contracts"][0]
    table = year.tables[piece.table]
    places = [table.position((column.label, column.id)) for column in wanted]

    assert len(table.rows) >= 40
    assert len(places) == 12
    assert all(place is not None and row[place] for row in table.rows for place in places)


def test_the_whole_agency_is_of_a_modest_size() -> None:
    assert sum(path.stat().st_size for path in AGENCY.rglob("*") if path.is_file()) < 6_000_000
