"""Tables of the workbook: rows typed below the headings of their kind become a file and evidence."""

from pathlib import Path

import pytest

from generator.examine import examine
from tests.commands import in_process
from tests.workbook.sheets import fill, opened, saved, written


@pytest.fixture
def project(tmp_path: Path) -> Path:
    words = ("--name", "เทศบาลตำบลบ้านสวน", "--kind", "ทต.", "--district", "ก", "--province", "ข", "--year", "2568")
    in_process("new", "ban-suan", *words, cwd=tmp_path)
    return tmp_path


def test_rows_of_a_table_become_a_file_that_shows_the_item(project: Path) -> None:
    content = project / "content"
    book = opened(written(content, "ban-suan", 2568))
    title = next(name for name in book.sheetnames if name.startswith("o19"))
    fill(book, title, "4", {"month": "ต.ค. 2566", "total": 3, "finished": 2, "pending": 1})
    fill(book, title, "5", {"month": "พ.ย. 2566", "total": 0, "finished": 0, "pending": 0})
    (project / "กรอก.xlsx").write_bytes(saved(book))

    said = in_process("import", "กรอก.xlsx", "--yes", cwd=project).stdout

    assert f"แผ่นงาน “{title}” เปลี่ยน 2 แห่ง" in said
    site = examine(content, "ban-suan").site
    assert site
    year = site.year(2568)
    assert year
    assert len(year.tables["tables/o19-complaints.csv"].rows) == 2
    shown = [one.state.value for one in examine(content, "ban-suan").statuses[2568].item("o19").requirements]
    assert shown.count("shown") >= 3
    # Again nothing; other rows are not written over the file.
    assert "ไม่มีสิ่งใหม่" in in_process("import", "กรอก.xlsx", "--yes", cwd=project).stdout
    fill(book, title, "6", {"month": "ธ.ค. 2566", "total": 1, "finished": 1, "pending": 0})
    (project / "อีก.xlsx").write_bytes(saved(book))
    assert "[form-table-there]" in in_process("import", "อีก.xlsx", "--yes", cwd=project).stdout
    assert title not in opened(written(content, "ban-suan", 2568)).sheetnames


def test_a_wrong_cell_of_a_table_is_told_at_the_cell(project: Path) -> None:
    book = opened(written(project / "content", "ban-suan", 2568))
    title = next(name for name in book.sheetnames if name.startswith("o12 การจัด"))
    fill(book, title, "4", {"work": "จ้างนายก้าน เลขประจำตัวประชาชน 1101700230708", "allocated": "500"})
    (project / "กรอก.xlsx").write_bytes(saved(book))

    done = in_process("import", "กรอก.xlsx", "--yes", cwd=project, check=False)

    assert done.returncode == 1
    assert f'แผ่นงาน "{title}" › เซลล์ ' in done.stdout
    assert not list((project / "content").rglob("*.csv"))
