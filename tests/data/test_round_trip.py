"""What is downloaded can be put back as the source: the same pages, the same downloads."""

import re
import shutil
from pathlib import Path

from generator.build import Built, build
from generator.export.tables import table_sheets
from tests.conftest import ROOT


def test_workbooks_put_back_as_the_source_give_the_same_site(made: Built, tmp_path: Path) -> None:
    again = _again(made, tmp_path, "xlsx")

    assert again.made == made.made
    after = {page.path: (page.markdown, page.islands) for page in again.pages}
    assert list(after) == [page.path for page in made.pages]
    assert [page.path for page in made.pages if after[page.path] != (page.markdown, page.islands)] == []


def test_csv_files_put_back_as_the_source_give_the_same_data(made: Built, tmp_path: Path) -> None:
    """How its author grouped a number or spelt a month is not in a CSV file, but what it means is."""
    again = _again(made, tmp_path, "csv")

    rows = [name for name in made.made if re.search(r"/data/o[0-9]+-.*\.(csv|json)$", name)]
    assert len(rows) > 100
    assert [name for name in rows if again.made.get(name) != made.made[name]] == []


def _again(made: Built, folder: Path, ending: str) -> Built:
    """The same agency with every table replaced by its download."""
    shutil.copytree(ROOT / "content" / "example", folder / "content" / "example")
    _put_back(made, folder / "content" / "example", ending)
    again = build(folder / "content", "example")
    assert [problem for problem in again.examined.problems if problem.stops] == []
    return again


def _put_back(made: Built, folder: Path, ending: str) -> None:
    """Every table replaced by its download, under the same name with another ending."""
    site = made.examined.site
    assert site
    for sheet in table_sheets(site):
        assert sheet.table
        year = folder / str(sheet.year)
        old, new = sheet.table.file, Path(sheet.table.file).with_suffix(f".{ending}").as_posix()
        told = (year / "disclosures.yml").read_text(encoding="utf-8")
        (year / "disclosures.yml").write_text(told.replace(old, new), encoding="utf-8")
        (year / sheet.table.path).unlink(missing_ok=True)
        (year / new).write_bytes(made.made[sheet.file(ending)])
