"""The five real reports, as text, Word and Excel, taken into an empty agency without a hand on them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.core.problem import Severity
from generator.edit.apply import Applied, apply_changes
from generator.edit.folder import AgencyFolder
from generator.intake.existing import existing
from generator.intake.read.file import document_of
from generator.intake.read.plain import text_document
from generator.intake.report.account import Fate
from generator.intake.report.changes import difference
from generator.intake.report.report import Report, read_report, unplaced
from tests.intake.gold import AGENCIES, SEEDS, Taken, checklist, rows, wrong
from tests.intake.office_files import as_sheet, as_word

KINDS = ("txt", "docx", "xlsx")

AGENCY = "name: เทศบาลตำบลทดสอบ\nkind: ทต.\nshort: ทต.ทดสอบ\ndistrict: เมือง\nprovince: ทดสอบ\n"


def file_of(agency: str, kind: str) -> bytes:
    data = (SEEDS / f"{agency}.txt").read_bytes()
    if kind == "txt":
        return data
    document = text_document(data.decode())
    return as_word(document) if kind == "docx" else as_sheet(document)


def read(agency: str, kind: str) -> Report:
    return read_report(document_of(f"report.{kind}", file_of(agency, kind)), checklist)


def taken_in(report: Report, content: Path) -> Taken:
    """What stands in the files of an empty agency after the report was taken in."""
    (content / "test").mkdir(parents=True, exist_ok=True)
    path = content / "test" / "agency.yml"
    path.exists() or path.write_text(AGENCY, "utf-8")
    folder = AgencyFolder(content, "test")
    result = apply_changes(folder, difference(report, existing(folder, report.year)).changes, "นำเข้า")
    assert isinstance(result, Applied), result
    assert [one for one in result.examined.problems if one.severity is Severity.ERROR] == []

    def values(name: str) -> Any:
        file = content / "test" / str(report.year) / name
        return yaml.load(file.read_text("utf-8"), yaml.BaseLoader) if file.exists() else {}

    measures = values("measures.yml") or {}
    left = " ".join(one.text for one in unplaced(report))
    return Taken(
        measures.get("measures", []), values("progress.yml").get("progress", []), values("disclosures.yml"),
        measures.get("limitations", []), [measures.get("title") or "", *(measures.get("introduction") or ())], left,
    )  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("agency", AGENCIES)
def test_cells_come_into_the_right_fields(agency: str, kind: str, tmp_path: Path) -> None:
    report = read(agency, kind)
    assert report.year == AGENCIES[agency]
    found = wrong(agency, taken_in(report, tmp_path / "content"))
    assert len(found) <= 0.02 * len(rows(agency)), found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("agency", AGENCIES)
def test_every_piece_and_every_letter_is_accounted_for(agency: str, kind: str) -> None:
    report = read(agency, kind)
    account = report.account
    assert sum(account.counts().values()) == len(account.pieces) == sum(1 for _ in account.document.pieces())
    assert account.whole
    assert account.document.letters == account.document.held
    # Only what a shifted row left over has no field in these reports.
    assert account.counts().get(Fate.UNPLACED, 0) == (1 if agency == "mueang-chan" else 0)


@pytest.mark.parametrize("agency", AGENCIES)
def test_word_and_excel_say_what_the_text_says(agency: str) -> None:
    text, word, sheet = (read(agency, kind) for kind in KINDS)
    for other in (word, sheet):
        assert other.measures == text.measures
        assert other.progress == text.progress
        assert other.disclosures == text.disclosures
        assert other.limitations == text.limitations
        assert [origin.record for origin in other.origins] == [origin.record for origin in text.origins]


@pytest.mark.parametrize("agency", AGENCIES)
def test_taken_in_twice_changes_nothing(agency: str, tmp_path: Path) -> None:
    report = read(agency, "docx")
    taken_in(report, tmp_path / "content")
    again = difference(report, existing(AgencyFolder(tmp_path / "content", "test"), report.year))
    assert (again.changes, again.differing) == ([], [])


def test_records_know_the_table_and_row_they_came_from() -> None:
    spots = {origin.record: origin.spot for origin in read("chaeramae", "docx").origins}
    assert spots["measures/work-process"].said() == "ตาราง 1 แถว 3 ช่อง 1"
    sheet = {origin.record: origin.spot for origin in read("chaeramae", "xlsx").origins}
    assert sheet["measures/work-process"].said() == "แผ่นงาน “Sheet” ช่อง A10"


@pytest.mark.parametrize("agency", ["na-makhuea", "that-thong"])
def test_a_pdf_is_read_by_the_lines_around_its_cells(agency: str, tmp_path: Path) -> None:
    """The same reports as LibreOffice prints them: rows and sentences go on over pages."""
    data = (Path(__file__).parent / "files" / f"{agency}.pdf").read_bytes()
    report = read_report(document_of("report.pdf", data), checklist)
    found = wrong(agency, taken_in(report, tmp_path / "content"))
    assert len(found) <= 0.05 * len(rows(agency)), found
    account = report.account
    assert sum(account.counts().values()) == len(account.pieces)
    assert account.document.letters == account.document.held
