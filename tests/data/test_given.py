"""What the model agency gives away: valid in open standards, one number everywhere, nobody's own number in it."""

import csv
import io
import json
import re
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from frictionless import Package, system
from libcoveocds.api import ocds_json_output
from libcoveocds.config import LibCoveOCDSConfig

from generator.build import Built, build
from generator.evidence.site_addresses import published
from generator.model.options import Options
from tests.conftest import ROOT, Office
from tests.markdown_host import finished
from tests.typed import KINDS

STANDARD = Path(__file__).parent / "ocds-1.1.5"

LABELS = {(kind.id, figure.id): figure.label for kind in KINDS.values() for figure in kind.figures}

# What the model agency's own agency.yml says under site_url.
ADDRESS = "https://example.invalid/"


def told(made: Built, path: str) -> Any:
    return json.loads(made.made[path])


def csv_rows(made: Built, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.made[path].decode("utf-8-sig"), newline="")))


def book(made: Built, path: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(made.made[path]))


def named(made: Built, ending: str) -> list[str]:
    return [path for path in made.made if re.fullmatch(rf"25\d\d/data/[a-z0-9-]+\.{ending}", path)]


def test_every_set_of_rows_is_given_away_three_ways(made: Built) -> None:
    names = [{path.rpartition(".")[0] for path in named(made, ending)} for ending in ("csv", "xlsx")]

    assert names[0] == names[1]
    assert len(names[0]) > 80
    assert {f"{name}.json" for name in names[0]} <= set(made.made)
    assert {"2567/data/o16-contracts", "2567/data/o17-contracts", "2567/data/measures"} <= names[0]


def test_addresses_are_ascii_and_small(made: Built) -> None:
    assert [path for path in made.made if not re.fullmatch(r"[a-z0-9/.-]+", path)] == []


def test_the_data_package_is_valid(folder: Path) -> None:
    with system.use_context(trusted=False):
        report = Package(str(folder / "datapackage.json")).validate()

    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])[:10]
    assert len(report.tasks) == len(list(folder.glob("*/data/*.csv")))


def test_the_data_package_notices_a_changed_file(folder: Path, tmp_path: Path) -> None:
    """The test above would be worth nothing if the package let everything pass."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    one = next(known for known in package["resources"] if known["name"] == "2567-o16-contracts")
    path = tmp_path / one["path"]
    path.parent.mkdir(parents=True)
    path.write_bytes((folder / one["path"]).read_bytes().replace(b",447700.00,", ",สี่แสน,".encode()))
    (tmp_path / "datapackage.json").write_text(json.dumps(package | {"resources": [one]}), encoding="utf-8")
    report = Package(str(tmp_path / "datapackage.json")).validate()

    assert {row[0] for row in report.flatten(["type"])} >= {"hash-count", "type-error"}


def standard() -> bytes:
    """The files that libcoveocds would fetch, as it wants them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("standard/", "")
        for path in sorted((STANDARD / "schema").rglob("*.*")):
            archive.write(path, f"standard/{path.relative_to(STANDARD).as_posix()}")
    return out.getvalue()


FAULTS = (
    "validation_errors", "conformance_errors", "additional_fields", "additional_open_codelist_values",
    "additional_closed_codelist_values", "deprecated_fields", "additional_checks",
)  # fmt: skip


def faults(package: Any) -> dict[str, Any]:
    config = LibCoveOCDSConfig({"standard_zip": standard(), "context": "api"})
    result = ocds_json_output(json_data=package, lib_cove_ocds_config=config)
    return {kind: result[kind] for kind in FAULTS if result.get(kind)}


@pytest.mark.parametrize("year", [2566, 2567, 2568, 2569])
def test_contracts_are_valid_ocds(made: Built, year: int) -> None:
    package = told(made, f"{year}/data/ocds-contracts.json")

    assert faults(package) == {}
    ids = [(release["ocid"], release["id"]) for release in package["releases"]]
    assert len(ids) == len(set(ids))


def test_a_broken_release_is_noticed(made: Built) -> None:
    package = told(made, "2567/data/ocds-contracts.json")
    package["releases"][0]["contracts"][0]["value"]["amount"] = "มาก"
    del package["releases"][1]["ocid"]

    assert "validation_errors" in faults(package)


def test_ocds_tells_the_rows_of_the_page(made: Built) -> None:
    releases = told(made, "2567/data/ocds-contracts.json")["releases"]
    rows = told(made, "2567/data/o16-contracts.json")["rows"]
    first = next(one for one in releases if one["id"] == f"{rows[0]['project-number']}-2567-o16")
    amounts = [one["contracts"][0]["value"]["amount"] for one in releases if one["id"].endswith("-2567-o16")]

    assert amounts == [row["agreed-price"] for row in rows]
    assert first["tender"]["title"] == rows[0]["work"]
    assert first["contracts"][0]["dateSigned"] == f"{rows[0]['signed']}T00:00:00+07:00"
    assert first["parties"][1]["identifier"] == {
        "scheme": "TH-TIN", "id": rows[0]["tax-id"], "legalName": rows[0]["supplier"],
    }  # fmt: skip


def test_the_same_project_keeps_its_ocid_from_year_to_year(made: Built) -> None:
    now = {one["ocid"] for one in told(made, "2567/data/ocds-contracts.json")["releases"] if "-o16" in one["id"]}
    later = {one["ocid"] for one in told(made, "2568/data/ocds-contracts.json")["releases"] if "-o13" in one["id"]}

    assert now <= later


@pytest.mark.parametrize("name", ["2567/data/o16-contracts", "2567/data/o17-contracts", "2567/data/o8-projects"])
def test_one_figure_has_one_source(made: Built, name: str) -> None:
    """The sum of every money column is the same in CSV, workbook and JSON, and is the figure of the page."""
    data = told(made, f"{name}.json")
    page = next(one for one in made.pages if one.path == f"{data['page']['path'].rstrip('/')}.md")
    sheet = book(made, f"{name}.xlsx").worksheets[0]
    for place, field in enumerate(data["fields"]):
        if field["type"] != "money":
            continue
        from_json = sum(Decimal(str(row[field["id"]] or 0)) for row in data["rows"])
        from_csv = sum(Decimal(row[field["label"]] or 0) for row in csv_rows(made, f"{name}.csv"))
        cells = [row[place] for row in sheet.iter_rows(min_row=2, values_only=True)]
        assert from_json == from_csv == sum(Decimal(str(cell or 0)) for cell in cells), field["id"]
    shown = {key: Decimal(value) for value, key in re.findall(r'value="([^"]+)" data-figure="([^"]+)"', finished(page))}
    lines = [row[:2] for row in book(made, f"{name}.xlsx").worksheets[1].iter_rows(values_only=True)]
    summary = dict(lines[: lines.index((None, None))])
    assert data["figures"]
    for figure in data["figures"]:
        assert shown[figure["key"]] == Decimal(str(figure["value"]))
        named = LABELS[data["kind"], figure["key"]]
        told_there = next(text for label, text in summary.items() if label.startswith(named))
        assert Decimal(re.sub(r"[^0-9.-]", "", told_there)) == Decimal(str(figure["value"]))


def test_an_item_page_links_its_files_with_their_size(made: Built) -> None:
    page = finished(next(one for one in made.pages if one.path == "2567/o16.md"))
    size = round(len(made.made["2567/data/o16-contracts.xlsx"]) / 1000)

    assert f'<a href="../data/o16-contracts.xlsx"><span lang="en">Excel</span> ({size} KB)</a>' in page
    assert 'href="../data/o16-contracts.csv"' in page
    assert 'href="../data/o16-contracts.json"' in page


def test_the_catalogue_names_every_file(made: Built) -> None:
    catalogue = told(made, "data/catalog.json")
    urls = [
        one["dcat:downloadURL"]["@id"].removeprefix(ADDRESS)
        for dataset in catalogue["dcat:dataset"]
        for one in dataset["dcat:distribution"]
    ]

    assert set(urls) <= set(made.made)
    assert {*named(made, "csv"), *named(made, "xlsx"), "2567/data/ocds-contracts.json"} <= set(urls)
    assert catalogue["dct:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/deed.th"}


def test_two_builds_give_the_same_bytes(made: Built) -> None:
    assert build(ROOT / "content", "example").made == made.made


def test_the_address_stands_in_every_file_that_has_room_for_it() -> None:
    made = build(ROOT / "content", "ko-chan", Options(address="https://oit.example.invalid/2567-site/"))
    state = told(made, "data/site.json")

    assert state["address"] == "https://oit.example.invalid/2567-site/"
    assert state["years"][0]["page"]["url"] == "https://oit.example.invalid/2567-site/2567/"
    assert "https://oit.example.invalid/2567-site/2567/data/measures.csv" in made.made["data/catalog.json"].decode()


CONTRACTS = """\
งานที่ซื้อหรือจ้าง,ราคาที่ตกลงซื้อหรือจ้าง,เลขประจำตัวผู้เสียภาษี,ผู้รับจ้าง,เลขที่โครงการ
จ้างเหมา,"1,000.00",1-2345-67890-12-1,นายสมมติ ตัวอย่าง,67000000001
ซื้อวัสดุ,"2,000.00",0105500000000,บริษัท ทดสอบ จำกัด,67000000002
=1+1,-5,๓๒๓๔๕๖๗๘๙๐๑๒๓,นางทดสอบ สมมติ,67000000003
"""


def of_contracts(office: Office, rows: str) -> Built:
    """The site of an office that answers o1 by these contracts."""
    checklist = office.content / "checklists" / "2567.yml"
    text = checklist.read_text(encoding="utf-8")
    item = text.index("number: o1\n")
    wanted = "    requirements:\n"
    place = text.index(wanted, item) + len(wanted)
    row = "      - {id: rows, label: แถว, text: แถว, kind: table, table: contracts}\n"
    checklist.write_text(text[:place] + row + text[place:], encoding="utf-8")
    shows = "o1: {shows: {rows: {table: tables/contracts.csv}}}\n"
    office.write({"2567/disclosures.yml": shows, "2567/tables/contracts.csv": rows})
    return build(office.content, "test")


@pytest.fixture
def private(office: Office) -> Built:
    """A table with numbers of persons."""
    return of_contracts(office, CONTRACTS)


def test_no_person_is_told_by_their_number(private: Built) -> None:
    given = {path: content for path, content in private.made.items() if path.startswith("2567/data/o1-rows")}
    assert set(given) == {f"2567/data/o1-rows.{ending}" for ending in ("csv", "xlsx", "json")}
    everything = [content.decode() for path, content in private.made.items() if not path.endswith(".xlsx")]
    everything += [finished(page) + page.markdown for page in private.pages]
    for path in (path for path in private.made if path.endswith(".xlsx")):
        archive = zipfile.ZipFile(io.BytesIO(private.made[path]))
        everything += [archive.read(name).decode() for name in archive.namelist()]
    for text in everything:
        digits = re.sub(r"[-\s]", "", text)
        assert "1234567890121" not in digits
        assert "3234567890123" not in digits
        assert "๓๒๓๔๕๖๗๘๙๐๑๒๓" not in digits

    assert "0105500000000" in private.made["2567/data/o1-rows.csv"].decode()
    assert [path for path in private.files if "tables/" in path] == []


def test_persons_have_no_identifier_in_ocds(private: Built) -> None:
    package = told(private, "2567/data/ocds-contracts.json")
    suppliers = [party for one in package["releases"] for party in one["parties"] if party["roles"] == ["supplier"]]

    assert [bool(party.get("identifier")) for party in suppliers] == [False, True, False]
    assert faults(package) == {}


def test_a_registered_prefix_takes_the_place_of_the_example(private: Built, office: Office) -> None:
    agency = office.content / "test" / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + "ocid_prefix: ocds-abc123\n", encoding="utf-8")
    package = told(build(office.content, "test"), "2567/data/ocds-contracts.json")

    assert package["releases"][0]["ocid"] == "ocds-abc123-67000000001"
    assert told(private, "2567/data/ocds-contracts.json")["releases"][0]["ocid"] == "ocds-213czf-test-67000000001"


NOTHING_BOUGHT = """\
งานที่ซื้อหรือจ้าง,สถานะ,วิธี,ราคาที่ตกลง,ผู้รับจ้าง,วันที่ลงนามในสัญญา
ไม่มีการจัดซื้อจัดจ้าง,-,-,-,-,-
"""
ONE_BOUGHT = NOTHING_BOUGHT + "ซื้อวัสดุ,ลงนามแล้ว,เฉพาะเจาะจง,5000,ร้านตัวอย่าง,5 ต.ค. 2566\n"


def test_a_row_that_says_that_nothing_was_bought_is_no_contract(office: Office) -> None:
    made = of_contracts(office, ONE_BOUGHT)
    package = told(made, "2567/data/ocds-contracts.json")

    assert [one["tender"]["title"] for one in package["releases"]] == ["ซื้อวัสดุ"]
    assert faults(package) == {}
    assert len(told(made, "2567/data/o1-rows.json")["rows"]) == 2
    assert told(made, "2567/data/o1-rows.json")["figures"][0] == {"key": "contracts", "value": 1, "unit": "contracts"}


def test_a_year_in_which_nothing_was_bought_has_no_contracts_to_give_away(office: Office) -> None:
    made = of_contracts(office, NOTHING_BOUGHT)

    assert made.examined.site
    assert "2567/data/o1-rows.csv" in made.made
    assert "2567/data/ocds-contracts.json" not in made.made
    assert "2567/data/ocds-contracts.json" not in published(made.examined.site, Options())
    assert "ocds-contracts" not in made.made["data/catalog.json"].decode()
