"""A kind of table is data: an entry in an agency's own tables.yml gives its page, charts, trends and downloads."""

import io
import json
import re
from collections import Counter
from datetime import date
from typing import Any

import openpyxl
import pytest

from generator.build import Built, build
from generator.model.options import Options
from generator.tables import recipes
from generator.tables.figure import Figures
from generator.tables.kinds import TableKind
from generator.tables.table import Table
from tests.conftest import ROOT, Office

CHECKLIST = """\
year: 2567
title: แบบวัดย่อ
indicators: [{number: 9, name: การเปิดเผยข้อมูล, instrument: OIT}]
sub_indicators: [{number: 9.1, name: ข้อมูล}]
items:
  - number: o1
    key: trees
    name: ต้นไม้
    sub_indicator: 9.1
    data_year: this
    requirements:
      - {id: trees, label: ต้นไม้, text: ต้นไม้ในความดูแล, kind: table, table: trees}
"""
KIND = """\
tables:
  - id: trees
    title: ต้นไม้ในความดูแล
    columns:
      - {id: place, label: บริเวณ, required: true}
      - {id: state, label: สภาพ, type: choice, choices: [{id: well, label: สมบูรณ์}, {id: felled, label: โค่นแล้ว}]}
      - {id: trees, label: จำนวนต้น, type: whole, unit: ต้น}
      - {id: cost, label: ค่าดูแล, type: money, unit: บาท}
    units: {trees: ต้น, places: แห่ง}
    excluded: {column: state, choice: felled}
    figures:
      - {id: places, label: จำนวนบริเวณ, unit: places, count: rows}
      - {id: trees, label: ต้นไม้ทั้งหมด, unit: trees, sum: trees}
      - {id: cost, label: ค่าดูแลรวม, unit: baht, sum: cost}
      - {id: felled, label: โค่นแล้ว (ไม่นับ), unit: places, count: excluded}
    breakdowns:
      - id: by-place
        label: จำแนกตามบริเวณ
        heading: บริเวณ
        by: place
        columns: [trees, cost]
        charts: {series: trees}
    highlights:
      - {figure: trees, label: ต้นไม้ที่ดูแลทั้งปี}
    trend: {drawn: [trees, cost]}
"""
ROWS = "บริเวณ,สภาพ,จำนวนต้น,ค่าดูแล\nสวนสาธารณะ,สมบูรณ์,120,5000\nริมคลอง,สมบูรณ์,80,\nหน้าตลาด,โค่นแล้ว,10,900\n"
ANSWER = "o1:\n  shows:\n    trees: {table: tables/trees.csv}\n"


@pytest.fixture
def planted(office: Office) -> Office:
    """An office with a kind of table of its own, shown in two years."""
    for year in (2566, 2567):
        text = CHECKLIST.replace("2567", str(year))
        (office.content / "checklists" / f"{year}.yml").write_text(text, encoding="utf-8")
        rows = ROWS if year == 2567 else ROWS.replace("120", "100")
        office.write({f"{year}/tables/trees.csv": rows, f"{year}/disclosures.yml": ANSWER})
    (office.content / "checklists" / "tables.yml").write_text(KIND, encoding="utf-8")
    return office


def built(office: Office) -> Built:
    made = build(office.content, "test", Options())
    assert made.pages, [(problem.code, problem.facts) for problem in made.examined.problems]
    return made


def page(made: Built, path: str) -> str:
    """The Markdown of a page, and the components that stand in it."""
    found = next(one for one in made.pages if one.path == path)
    return "\n".join((found.markdown, *found.islands))


def told(made: Built, path: str) -> Any:
    return json.loads(made.made[path])


def test_its_page_shows_figures_under_their_names_a_chart_and_a_trend(planted: Office) -> None:
    item = page(built(planted), "2567/o1.md")

    figures = re.findall(r'value="([^"]+)" data-figure="([^"]+)"', item)
    assert figures == [("2", "places"), ("200", "trees"), ("5000", "cost"), ("1", "felled")]
    for words in ("จำนวนบริเวณ", "ต้นไม้ทั้งหมด", "ค่าดูแลรวม", "200 ต้น", "รวม (ไม่นับที่โค่นแล้ว)"):
        assert words in re.sub(r"<[^>]+>|\s+", " ", item).replace("  ", " "), words
    assert 'id="table-trees-by-place-title"' in item
    assert "ต้นไม้ทั้งหมด จำแนกตามบริเวณ" in item
    assert 'id="trend-trees-trees-title"' in item
    assert "เพิ่มขึ้น 20" in item


def test_a_place_of_which_no_cost_is_known_is_not_one_without_cost(planted: Office) -> None:
    item = page(built(planted), "2567/o1.md")

    assert "ต้นไม้ทั้งหมด 80 ต้น ค่าดูแลรวม ไม่มีข้อมูล" in item
    assert "ค่าดูแลรวม 0.00" not in item


def test_the_year_is_told_by_its_highlight(planted: Office) -> None:
    assert "ต้นไม้ที่ดูแลทั้งปี" in page(built(planted), "2567/index.md")


def test_its_rows_are_given_away_in_every_form(planted: Office) -> None:
    made = built(planted)

    assert made.made["2567/data/o1-trees.csv"].decode("utf-8-sig").splitlines()[1] == "สวนสาธารณะ,สมบูรณ์,120,5000.00"
    data = told(made, "2567/data/o1-trees.json")
    assert data["kind"] == "trees"
    assert data["figures"][1] == {"key": "trees", "value": 200, "unit": "trees"}
    about = openpyxl.load_workbook(io.BytesIO(made.made["2567/data/o1-trees.xlsx"])).worksheets[1]
    lines = {row[0]: row[1] for row in about.iter_rows(values_only=True)}
    assert (lines["ต้นไม้ทั้งหมด"], lines["ค่าดูแลรวม"]) == ("200 ต้น", "5,000.00 บาท")
    assert "ต้นไม้ในความดูแล" in page(made, "data/dictionary.md")


def test_a_column_that_the_kind_calls_one_of_tax_numbers_hides_those_of_persons(office: Office) -> None:
    (office.content / "checklists" / "2567.yml").write_text(CHECKLIST, encoding="utf-8")
    kind = KIND.replace("      - {id: state,", "      - {id: keeper, label: ผู้ดูแล, type: tax-id}\n      - {id: state,")
    (office.content / "checklists" / "tables.yml").write_text(kind, encoding="utf-8")
    rows = "บริเวณ,ผู้ดูแล,จำนวนต้น\nสวน,3-2345-67890-12-9,1\nคลอง,0105500000000,2\n"
    made = built(office.write({"2567/tables/trees.csv": rows, "2567/disclosures.yml": ANSWER}))

    keepers = [row["keeper"] for row in told(made, "2567/data/o1-trees.json")["rows"]]
    assert keepers[1] == "0105500000000"
    assert keepers[0].startswith("3-23")
    assert "67890" not in page(made, "2567/o1.md") + keepers[0]


def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[int, date | None]]:
    """How often the figures of each table are computed from now on, by the table and the day."""
    found: Counter[tuple[int, date | None]] = Counter()
    kept: list[Table] = []
    really = recipes.compute

    def compute(table: Table, kind: TableKind, as_of: date | None) -> Figures:
        kept.append(table)
        found[id(table), as_of] += 1
        return really(table, kind, as_of)

    monkeypatch.setattr(recipes, "compute", compute)
    return found


@pytest.mark.parametrize("agency", ["example", "ko-chan"])
def test_the_figures_of_a_table_are_computed_once_in_a_build(agency: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks of summaries, data files, pages, charts, trends, highlights and workbooks ask for the same figures."""
    found = counted(monkeypatch)

    made = build(ROOT / "content", agency)

    assert made.examined.site
    tables = [id(table) for year in made.examined.site.years for table in year.tables.values() if table.kind]
    assert set(found.values()) <= {1}
    assert sorted(table for table, _ in found) == sorted({table for table, _ in found} & set(tables))
