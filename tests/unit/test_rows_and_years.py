"""What the rows of a table tell by themselves: their year, a summary; and what concerns several years."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.examine import examine
from generator.model.status import Completeness
from generator.tables.table_days import meant_day
from generator.text.dates import Span, fiscal_span
from tests.conftest import ROOT, SMALL_CHECKLIST, Office

HEAD = "งานที่ซื้อหรือจ้าง,แหล่งที่มาของงบประมาณ,วันที่ลงนามในสัญญา,วันสิ้นสุดสัญญา\n"
PERIOD = "o9:\n  shows:\n    period: {table: tables/signed.csv}\n"


def codes(office: Office, *rows: str, told: str = PERIOD) -> set[str]:
    """What is told of the rows of a table that shows that it is of 2567."""
    text = HEAD + "".join(f"{row}\n" for row in rows)
    office.write({"2567/disclosures.yml": told, "2567/tables/signed.csv": text})
    item = office.examine().statuses[2567].item("o9")
    return {problem.code for problem in item.requirements[1].problems}


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("ซื้อ,งบ,1 ต.ค. 2566,1 ต.ค. 2566", set()),
        ("ซื้อ,งบ,30 ก.ย. 2567,30 ก.ย. 2570", set()),
        ("ซื้อ,งบ,30 ก.ย. 2566,30 มี.ค. 2567", {"table-year"}),
        ("ซื้อ,งบ,1 ต.ค. 2567,30 มี.ค. 2568", {"table-year"}),
        ("ซื้อ,เงินกันเหลื่อมปี,30 ก.ย. 2566,30 มี.ค. 2567", set()),
        ("ซื้อ,เงินกันเหลื่อมปี,30 ก.ย. 2565,30 มี.ค. 2566", {"table-year"}),
        ("ซื้อ,ผูกพันข้ามปี,1 ต.ค. 2567,30 มี.ค. 2568", {"table-year"}),
        ("ซื้อ,งบ,-,-", {"evidence-year-unsaid"}),
    ],
)
def test_a_contract_is_of_the_year_in_which_it_was_signed(office: Office, row: str, found: set[str]) -> None:
    assert codes(office, row) == found


def test_covers_may_still_be_written_and_must_fit_the_rows(office: Office) -> None:
    row = "ซื้อ,งบ,1 ต.ค. 2566,1 ต.ค. 2566"
    piece = "o9:\n  shows:\n    period: {table: tables/signed.csv, covers: %s}\n"

    assert codes(office, row, told=piece % "2567") == set()
    assert codes(office, row, told=piece % "2566") == {"evidence-year"}


@pytest.mark.parametrize(
    ("day", "meant"),
    [
        (date(2024, 10, 2), "2 ตุลาคม 2566"),
        (date(2023, 1, 5), "5 มกราคม 2567"),
        (date(1481, 1, 5), "5 มกราคม 2567"),
        (date(2567, 1, 5), "5 มกราคม 2567"),
        (date(2030, 1, 5), ""),
        (None, ""),
    ],
)
def test_a_day_of_another_year_is_guessed_at(day: date | None, meant: str) -> None:
    assert meant_day(day, fiscal_span(2567)) == meant


def test_a_leap_day_has_no_twin_in_the_next_year() -> None:
    assert meant_day(date(2024, 2, 29), Span(date(2024, 10, 1), date(2025, 9, 30))) == ""


@pytest.fixture
def model(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    for part in ("agency.yml", "seal.png"):
        (content / "example").mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "content" / "example" / part, content / "example" / part)
    shutil.copytree(ROOT / "content" / "example" / "2567", content / "example" / "2567")
    return content


def test_contracts_tell_the_summary_that_nobody_typed(model: Path) -> None:
    path = model / "example" / "2567" / "disclosures.yml"
    text = path.read_text(encoding="utf-8")
    summary = "table: tables/procurement-summary-2566.csv\n"
    assert text.count(summary) == 2
    begin, end = text.index("    count-by-method:\n"), text.index("    problems: {document: report, page: 3}\n")
    path.write_text(text[:begin] + text[end:], encoding="utf-8")

    item = examine(model, "example").statuses[2567].item("o17")

    assert item.state is Completeness.COMPLETE
    assert [piece.table for piece in item.requirements[0].evidence] == ["tables/contracts-2566.csv"]


def test_a_channel_that_fails_several_years_is_told_once_for_all_of_them(office: Office) -> None:
    older = SMALL_CHECKLIST.read_text(encoding="utf-8")
    for year in (2565, 2566):
        (office.content / "checklists" / f"{year}.yml").write_text(older.replace("2567", str(year)), encoding="utf-8")
    answers = "o7:\n  shows:\n    qa: {channel: line}\n"
    office.write({f"{year}/disclosures.yml": answers for year in (2565, 2566, 2567)})
    agency = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    office.write({"agency.yml": agency.replace("https://line.example/oa", "http://localhost/oa")})

    (found,) = [problem for problem in office.examine().problems if problem.code == "link-local"]

    assert (found.year, found.item) == (None, "o7")
