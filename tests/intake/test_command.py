"""`oit import` as an office uses it: what it shows, asks, writes, remembers and takes back."""

from pathlib import Path

import yaml

from generator.intake.beside import note_of, remembered
from tests.conftest import Office, Run
from tests.intake.layouts import LAYOUTS
from tests.intake.office_files import paragraph, row, table, word

LAYOUT = next(layout for layout in LAYOUTS if layout.decided)


def test_it_shows_first_and_writes_when_asked(office: Office, oit: Run, tmp_path: Path) -> None:
    layout = next(layout for layout in LAYOUTS if layout.name == "numbered.docx")
    file = tmp_path / "รายงาน.docx"
    file.write_bytes(layout.data())
    words = ("import", str(file), "-a", "test")
    shown = oit(*words, cwd=office.content.parent).stdout
    assert "มาตรการ 2" in shown
    assert "--yes" in shown
    measures = office.content / "test" / "2567" / "measures.yml"
    assert not measures.exists()
    assert "oit undo" in oit(*words, "--yes", cwd=office.content.parent).stdout
    assert [one["title"] for one in yaml.safe_load(measures.read_text("utf-8"))["measures"]] == [
        "จัดทำคู่มือประชาชน",
        "เปิดรับฟังความคิดเห็น",
    ]
    assert "กองช่าง" in (office.content / "test" / "agency.yml").read_text("utf-8")
    assert "ไม่มีสิ่งใหม่" in oit(*words, "--yes", cwd=office.content.parent).stdout
    oit("undo", "-a", "test", cwd=office.content.parent)
    assert not measures.exists()


def test_what_was_said_of_a_heading_is_remembered_beside_the_report(office: Office, oit: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    file.write_bytes(LAYOUT.data())
    said = [word for head, role in LAYOUT.decided.items() for word in ("--column", f"{head}={role}")]
    oit("import", str(file), "-a", "test", "--yes", *said, cwd=office.content.parent)
    assert remembered(file) == LAYOUT.decided
    assert note_of(file).name == "report.csv.oit.yml"
    # Without a word it is read as it was told.
    assert "ไม่มีสิ่งใหม่" in oit("import", str(file), "-a", "test", cwd=office.content.parent).stdout


def test_a_measure_that_differs_stays_as_it_is(office: Office, oit: Run, tmp_path: Path) -> None:
    ours = "# ของเรา\nmeasures:\n  - {id: manual, title: จัดทำคู่มือประชาชน, timeframe: ไตรมาส 4}\n"
    office.write({"2567/measures.yml": ours})
    layout = next(layout for layout in LAYOUTS if layout.name == "numbered.docx")
    file = tmp_path / "report.docx"
    file.write_bytes(layout.data())
    said = oit("import", str(file), "-a", "test", "--yes", cwd=office.content.parent).stdout
    assert "ต่างจากที่มีอยู่" in said
    assert "ไตรมาส 4" in said
    text = (office.content / "test" / "2567" / "measures.yml").read_text("utf-8")
    first = yaml.safe_load(text)["measures"][0]
    assert (first["id"], first["timeframe"], first["steps"][0]) == ("manual", "ไตรมาส 4", "รวบรวมงานบริการ")
    assert text.startswith("# ของเรา")


def test_what_found_no_place_is_kept_word_for_word(office: Office, oit: Run, tmp_path: Path) -> None:
    head = row("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "งบประมาณ")
    data = word(
        paragraph("รายงานมาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"), table(head, row("ก ข ค", "ทำ", "กองคลัง", "๕,๐๐๐ บาท"))
    )
    file = tmp_path / "report.docx"
    file.write_bytes(data)
    oit("import", str(file), "-a", "test", "--yes", cwd=office.content.parent)
    kept = yaml.safe_load(note_of(file).read_text("utf-8"))
    assert kept["unplaced"] == [{"at": "ตาราง 1 แถว 2 ช่อง 4", "heading": "งบประมาณ", "text": "๕,๐๐๐ บาท"}]
    assert kept["records"] == {"measures/measure-1": "ตาราง 1 แถว 2 ช่อง 1"}
    assert sum(kept["counts"].values()) == 9
