"""The model agency agrees with itself: sums, dates, prices and pages, whatever the site makes of them."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
import yaml

from generator.text.dates import fiscal_span, half_year_span, parse_date

CONTENT = Path(__file__).parent.parent.parent / "content" / "example"
YEARS = (2566, 2567, 2568, 2569)
Row = dict[str, str]
each_year = pytest.mark.parametrize("year", YEARS)
# What PLANTED.md says of 2568: a file that is not there.
NOT_THERE = {(2568, "files/e-service-manual.pdf")}
BUDGET, REFERENCE, AGREED = "วงเงินงบประมาณที่ได้รับจัดสรร", "ราคากลาง", "ราคาที่ตกลงซื้อหรือจ้าง"
METHOD, SIGNED, ENDS = "วิธีการจัดซื้อจัดจ้างฯ", "วันที่ลงนามในสัญญา", "วันสิ้นสุดสัญญา"


def table(year: int, name: str) -> list[Row]:
    with (CONTENT / str(year) / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def amount(cell: str) -> float:
    return float(cell.replace(",", ""))


def told(year: int) -> dict[str, Any]:
    return yaml.safe_load((CONTENT / str(year) / "disclosures.yml").read_text(encoding="utf-8"))


def evidence(year: int) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The item's number and record with each piece of its evidence."""
    for item, record in told(year).items():
        for pieces in record.get("shows", {}).values():
            for piece in pieces if isinstance(pieces, list) else [pieces]:
                yield item, record, piece


def contracts() -> Iterator[tuple[int, int, Row]]:
    """Every contract table: the folder's year, the year it is about, a row."""
    for year in YEARS:
        for path in (CONTENT / str(year) / "tables").glob("contracts-*.csv"):
            for row in table(year, path.stem):
                yield year, int(path.stem[-4:]), row


def test_a_contract_costs_no_more_than_its_reference_price_and_its_budget() -> None:
    for _, _, row in contracts():
        assert amount(row[AGREED]) <= amount(row.get(REFERENCE, row[BUDGET])) <= amount(row[BUDGET]), row


def test_a_contract_is_signed_in_its_year_and_ends_after_that() -> None:
    for year, about, row in contracts():
        signed, ends = parse_date(row[SIGNED]).day, parse_date(row[ENDS]).day
        span = half_year_span(about) if year == about else fiscal_span(about)
        assert span.holds(signed), row
        assert signed <= ends, row


def test_suppliers_are_juristic_persons_with_numbers_that_cannot_be_real() -> None:
    for _, _, row in contracts():
        tax = next(value for name, value in row.items() if name.startswith("เลขประจำตัวผู้เสียภาษี"))
        assert len(tax) == 13
        assert tax.startswith("00000000")


@each_year
def test_the_summary_by_method_counts_the_contracts(year: int) -> None:
    rows = table(year, f"contracts-{year - 1}")
    for line in table(year, f"procurement-summary-{year - 1}"):
        of = [row for row in rows if row[METHOD] == line[METHOD]]
        assert len(of) == int(line["จำนวนรายการ"])
        assert sum(amount(row[AGREED]) for row in of) == pytest.approx(amount(line["งบประมาณที่ใช้"]))


def test_what_was_signed_by_march_is_still_there_at_the_end_of_the_year() -> None:
    half = [(row["เลขที่โครงการ"], row[AGREED], row[SIGNED]) for row in table(2567, "contracts-2567")]
    whole = [(row["เลขที่โครงการ"], row[AGREED], row[SIGNED]) for row in table(2568, "contracts-2567")]

    assert len(half) >= 40
    assert set(half) <= set(whole)


@each_year
def test_nothing_is_spent_beyond_its_budget_and_years_agree(year: int) -> None:
    plan = table(year, f"projects-{year}")
    assert all(amount(row["ผลการใช้จ่ายงบประมาณ"]) <= amount(row["งบประมาณที่ใช้"]) for row in plan)
    if year < 2569:
        done = table(year + 1, f"annual-report-{year}")
        money = {row["โครงการหรือกิจกรรม"]: row["งบประมาณที่ได้รับจัดสรร"] for row in done}
        assert {row["โครงการหรือกิจกรรม"]: row["งบประมาณที่ใช้"] for row in plan} == money
        for row in done:
            start, end = parse_date(row["วัน เดือน ปีที่เริ่ม"]).day, parse_date(row["วัน เดือน ปีที่สิ้นสุด"]).day
            assert fiscal_span(year).first <= start <= end <= fiscal_span(year).last, row


@pytest.mark.parametrize("year", [2566, 2567, 2568])
def test_services_by_month_are_the_services_by_kind(year: int) -> None:
    kinds, months = table(year, f"services-{year - 1}"), table(year, f"services-by-month-{year - 1}")
    for column in ("จำนวนผู้รับบริการ ณ จุดให้บริการ (Walk-in)", "จำนวนผู้รับบริการผ่านช่องทาง E-Service", "รวม"):
        assert sum(amount(row[column]) for row in kinds) == sum(amount(row[column]) for row in months)


@each_year
def test_complaints_are_finished_or_pending(year: int) -> None:
    for row in table(year, f"complaints-{year - 1}"):
        total, finished, pending = (int(value) for name, value in row.items() if name.startswith("จำนวน"))
        assert total == finished + pending


@each_year
def test_a_page_that_is_cited_is_there_and_says_that_it_is_made_up(year: int) -> None:
    texts: dict[Path, list[str]] = {}
    for item, record, piece in evidence(year):
        if "document" not in piece:
            continue
        file = record["documents"][piece["document"]]["file"]
        if (year, file) in NOT_THERE:
            continue
        path = CONTENT / str(year) / file
        if path not in texts:
            texts[path] = [page.extract_text() for page in pypdf.PdfReader(path).pages]
        assert piece["page"] <= len(texts[path]), (item, file)
        assert "เอกสารสมมติเพื่อเป็นตัวอย่าง" in texts[path][piece["page"] - 1], (item, file)


@each_year
def test_every_file_is_named_and_every_name_has_its_file(year: int) -> None:
    folder = CONTENT / str(year)
    named = {piece["table"] for _, _, piece in evidence(year) if "table" in piece}
    named |= {document["file"] for record in told(year).values() for document in record.get("documents", {}).values()}
    for name, top, field in (("people", "people", "photo"), ("news", "news", "image")):
        records = yaml.safe_load((folder / f"{name}.yml").read_text(encoding="utf-8"))[top]
        named |= {record[field] for record in records if field in record}
    if (folder / "home.yml").exists():
        named |= {
            asset["file"] for asset in yaml.safe_load((folder / "home.yml").read_text("utf-8"))["assets"].values()
        }
    found = {
        path.relative_to(folder).as_posix()
        for part in ("files", "tables")
        for path in (folder / part).rglob("*")
        if path.is_file()
    }

    assert {(year, name) for name in named - found} <= NOT_THERE
    assert found <= named


def test_the_folder_stays_small() -> None:
    assert sum(path.stat().st_size for path in CONTENT.rglob("*") if path.is_file()) < 5_000_000
