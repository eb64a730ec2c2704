"""What becomes of an office's file on the page of its item, and in what is given away."""

import re
import shutil
from pathlib import Path

from generator.build import Built, build
from tests.field.test_field import HERE
from tests.markdown_host import finished


def built(case: str, folder: Path) -> Built:
    root = folder / "content" / "x"
    shutil.copytree(HERE / "cases" / case, root)
    (root / "expected.yml").unlink()
    shutil.copy(HERE / "agency.yml", root / "agency.yml")
    return build(folder / "content", "x")


def page(made: Built, path: str) -> str:
    """The page without its tags."""
    text = finished(next(one for one in made.pages if one.path == path))
    return re.sub("<[^>]*>", "", text.replace("<br>", "\n"))


def test_every_bidder_of_a_record_is_on_the_page_on_a_line_of_its_own(tmp_path: Path) -> None:
    made = built("f06-several-bidders-continued", tmp_path)

    assert "หจก. ก 1,450,000\nบริษัท ข จำกัด 1,470,000\nหจก. ค 1,479,000" in page(made, "2566/o21.md")
    assert [name for name in made.made if name.endswith(".csv") and "o21" in name]


def test_a_doubted_table_shows_its_rows_and_why_but_no_figure_and_no_download(
    tmp_path: Path,
) -> None:
    made = built("doubt-second-heading-line", tmp_path)

    text = page(made, "2566/o21.md")
    whole = finished(next(one for one in made.pages if one.path == "2566/o21.md"))
    assert "ซื้อวัสดุสำนักงาน" in text
    assert "ไม่แสดงตัวเลขสรุป แผนภูมิ และไฟล์ดาวน์โหลดของตารางนี้ เพราะแถวแรกของข้อมูลดูเหมือนหัวตารางอีกแถว" in text
    assert "oit-figure__value" not in whole
    assert "oit-chart" not in whole
    assert [name for name in made.made if "o21" in name and name.startswith("data/") and "items" not in name] == []


def test_amounts_in_millions_are_shown_as_written_and_added_up_and_given_away_in_baht(tmp_path: Path) -> None:
    made = built("amounts-in-millions", tmp_path)

    text = page(made, "2567/o8.md")
    given = made.made["2567/data/o8-projects.csv"].decode()
    assert "1.25" in text
    assert "1,300,000.00 บาท" in text
    assert "(ล้านบาท)" in text
    assert "งบประมาณ (บาท)" in given
    assert "1250000.00" in given
