"""What `oit new` prepares: every year's files, folders for evidence, and a list for a year that has none yet."""

import shutil
from pathlib import Path

import pytest

from generator.examine import examine
from tests.conftest import ROOT, Run

ASKED = ("--name", "เทศบาลตำบลนามะเขือ", "--kind", "เทศบาลตำบล", "--district", "อำเภอสหัสขันธ์", "--province", "กาฬสินธุ์")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    (tmp_path / "content").mkdir()
    return tmp_path


@pytest.mark.parametrize("year", ["2564", "2565", "2566", "2567", "2568", "2569"])
def test_every_year_is_prepared_with_folders_and_an_example_of_a_measure(project: Path, oit: Run, year: str) -> None:
    oit("new", "na-ma-khuea", *ASKED, "--year", year, cwd=project)

    folder = project / "content" / "na-ma-khuea" / year
    assert (folder / "files").is_dir()
    assert (folder / "tables").is_dir()
    text = (folder / "measures.yml").read_text(encoding="utf-8")
    filled = "\n".join(
        line.replace("  # ", "  ", 1) if line.startswith("  # ") and "ประเด็นที่" not in line else line
        for line in text.splitlines()
    )
    (folder / "measures.yml").write_text(filled, encoding="utf-8")
    found = examine(project / "content", "na-ma-khuea")
    assert found.site
    assert found.site.agency.kind == "ทต."
    assert found.site.years[0].measures


def test_a_year_without_a_list_gets_that_of_the_year_before(project: Path, oit: Run) -> None:
    said = oit("new", "na-ma-khuea", *ASKED, "--year", "2570", cwd=project).stdout

    assert "ยังไม่มีแบบวัดปี 2570 จึงใช้แบบวัดปี 2569 แทนไปก่อน" in said
    assert (project / "content" / "checklists" / "2570.yml").is_file()
    found = examine(project / "content", "na-ma-khuea")
    assert [year.year for year in found.site.years] == [2570]  # type: ignore[union-attr]
    assert not found.stops


def test_a_year_before_all_lists_is_refused(project: Path, oit: Run) -> None:
    done = oit("new", "na-ma-khuea", *ASKED, "--year", "2550", cwd=project, check=False)

    assert "ยังไม่มีแบบวัดปี 2550" in done.stderr
    assert not (project / "content" / "na-ma-khuea").exists()
