"""What is written comes back: unchanged it says nothing, filled in it makes a year, twice it changes nothing."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.examine import examine
from generator.workbook.out.book import workbook_of
from generator.workbook.sheets.all import form_sheets
from generator.workbook.taken_over.entry import entry
from generator.workbook.taken_over.read import read_form
from tests.agencies import CONTENT, examined
from tests.commands import in_process
from tests.conftest import ROOT
from tests.workbook.sheets import cells_of, fill, filled, opened, saved, source, written

YEARS = sorted((path.parent.parent.name, int(path.parent.name)) for path in CONTENT.glob("*/2*/measures.yml"))


@pytest.mark.parametrize(("agency", "year"), YEARS)
def test_a_workbook_that_comes_back_unchanged_says_nothing(agency: str, year: int) -> None:
    data = source(CONTENT, agency, year, examined(agency))
    book = workbook_of(data)

    found = entry(data, read_form(book, "แบบกรอก.xlsx"))

    assert workbook_of(data) == book
    assert found.difference.is_empty
    assert not found.asked.problems
    assert not found.conflicts
    assert not found.changes
    # What a cell cannot tell would be grey.
    grey = [(row.key, row.fixed) for sheet in form_sheets(data) for row in sheet.rows if row.fixed - {"units"}]
    assert grey == []


@pytest.fixture
def emptied(tmp_path: Path) -> Path:
    """The model agency whose year 2567 has its files, but nothing is filled in."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content" / "example", content / "example")
    in_process(
        *("new", "blank", "--name", "เทศบาลตำบลตัวอย่าง", "--kind", "ทต.", "--district", "ก", "--province", "ข"),
        *("--year", "2567"),
        cwd=tmp_path,
    )
    for path in (content / "blank" / "2567").glob("*.yml"):
        if path.name != "home.yml":
            shutil.copy(path, content / "example" / "2567" / path.name)
    shutil.rmtree(content / "blank")
    return tmp_path


@pytest.mark.slow
def test_the_gaps_filled_in_make_the_year_complete(emptied: Path) -> None:
    content = emptied / "content"
    whole = cells_of(workbook_of(source(CONTENT, "example", 2567, examined("example"))))
    book = opened(written(content, "example", 2567))
    for sheet, rows in whole.items():
        free = iter(range(4, 400))
        for key, values in rows.items():
            if sheet in {"ข้อ", "คำตอบรายข้อ", "หน่วยงาน", "ผลประเมิน"}:
                if "#" not in key:
                    fill(book, sheet, key, values)
            elif sheet not in {"ส่วนงาน", "ช่องทาง"}:
                fill(book, sheet, str(next(free)), values)
    (emptied / "กรอกแล้ว.xlsx").write_bytes(saved(book))

    in_process("import", "กรอกแล้ว.xlsx", "--yes", "-a", "example", cwd=emptied)

    now, full = examine(content, "example"), examined("example")
    assert not now.stops
    states = [[(one.item.number, one.state) for one in found.statuses[2567].items] for found in (now, full)]
    assert states[0] == states[1]
    assert now.site
    assert full.site
    year, model = now.site.year(2567), full.site.year(2567)
    assert year
    assert model
    assert [one.title for one in year.measures] == [one.title for one in model.measures]
    assert [one.model_dump(exclude={"where"}) for one in year.people] == [
        one.model_dump(exclude={"where"}) for one in model.people
    ]
    assert len(year.progress) == len(model.progress)
    assert "ไม่มีสิ่งใหม่" in in_process("import", "กรอกแล้ว.xlsx", "--yes", "-a", "example", cwd=emptied).stdout


@pytest.mark.slow
@pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed, as on Windows; tests/run.sh installs it"
)
def test_libreoffice_saves_what_excel_would(tmp_path: Path) -> None:
    data = source(CONTENT, "example", 2568, examined("example"))
    (tmp_path / "in.xlsx").write_bytes(filled(workbook_of(data), {"ข้อจำกัด": {"10": {"text": "ข้อจำกัดใหม่"}}}))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = ("--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out"), str(tmp_path / "in.xlsx"))

    subprocess.run(["soffice", profile, *words], check=True, capture_output=True, timeout=120)

    found = entry(data, read_form((tmp_path / "out" / "in.xlsx").read_bytes(), "in.xlsx"))
    told = [(one.sheet.id, len(one.changed), len(one.added), len(one.removed)) for one in found.difference.sheets]
    assert [one for one in told if any(one[1:])] == [("limitations", 0, 1, 0)]
    assert not found.asked.problems
    assert not found.conflicts
