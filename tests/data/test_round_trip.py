"""What is downloaded can be put back as the source: the same pages, the same downloads."""

import re
import shutil
from pathlib import Path

import pytest

from generator.build import Built, build
from generator.pages.sheets import table_sheets
from tests.conftest import ROOT


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_downloads_put_back_as_the_source_give_the_same_site(made: Built, tmp_path: Path, ending: str) -> None:
    shutil.copytree(ROOT / "content" / "example", tmp_path / "content" / "example")
    _put_back(made, tmp_path / "content" / "example", ending)
    again = build(tmp_path / "content", "example")

    assert [problem for problem in again.examined.problems if problem.stops] == []
    rows = [name for name in made.made if re.search(r"/data/o[0-9]+-", name)]
    assert len(rows) > 150
    assert [name for name in rows if again.made.get(name) != made.made[name]] == []
    after = {page.path: page.markdown for page in again.pages}
    assert list(after) == [page.path for page in made.pages]
    assert [page.path for page in made.pages if after[page.path] != page.markdown] == []


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
        (year / old).unlink(missing_ok=True)
        (year / new).write_bytes(made.made[sheet.file(ending)])
