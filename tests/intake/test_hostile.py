"""Broken, strange and harmful files end in one kind sentence, soon, and without filling the memory."""

import resource
import time
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.cli.words import SAID
from generator.intake.document import Table
from generator.intake.read.file import document_of
from generator.intake.read.refused import UnreadableError
from generator.intake.report.report import NoReportError, NoYearError, read_report
from tests.conftest import Office, Run
from tests.intake.gold import checklist
from tests.intake.hostile import OTHERS, REFUSED, SURVIVED, Made
from tests.intake.office_files import saved

SECONDS = 15
"""For one file on a busy machine; on a quiet one each takes less than two."""

MEGABYTES = 400


@pytest.fixture(autouse=True)
def bounded() -> object:
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert time.monotonic() - begun < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MEGABYTES * 1_000


@pytest.mark.parametrize(("name", "made", "why"), REFUSED, ids=[one[0] for one in REFUSED])
def test_what_cannot_be_read_is_refused_with_its_reason(name: str, made: Made, why: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        document_of(name, made())
    assert refused.value.why == why
    assert all(f"import-{why}" in said for said in SAID.values())


@pytest.mark.parametrize(("name", "made", "kind"), OTHERS, ids=[one[0] for one in OTHERS])
def test_what_is_no_measures_report_is_told_as_what_it_is(name: str, made: Made, kind: str) -> None:
    with pytest.raises(NoReportError) as refused:
        read_report(document_of(name, made()), checklist, year=2567)
    assert kind in (refused.value.kind.said if refused.value.kind else "")
    assert bool(refused.value.kind) is bool(kind)


@pytest.mark.parametrize(("name", "made"), SURVIVED, ids=[one[0] for one in SURVIVED])
def test_a_strange_file_does_no_harm(name: str, made: Made) -> None:
    try:
        document = document_of(name, made())
        report = read_report(document, checklist)
    except (UnreadableError, NoReportError, NoYearError):
        return
    assert sum(report.account.counts().values()) == len(report.account.pieces)


def test_a_day_that_its_year_does_not_have_stays_as_written() -> None:
    """Typed in พ.ศ.: the program counts 2568 as ค.ศ., which has a 29 February; 2568 พ.ศ. has none."""
    book = Workbook()
    book.worksheets[0].append(["มาตรการ", date(2568, 2, 28), date(2568, 2, 29)])

    (table,) = (block for block in document_of("report.xlsx", saved(book)).blocks if isinstance(block, Table))

    assert ["".join(cell.paragraphs) for cell in table.rows[0]] == ["มาตรการ", "28 ก.พ. 2568", "2568-02-29"]


@pytest.mark.parametrize("name", ["cut.docx", "locked.docx", "old.doc", "scan.pdf", "bomb.docx", "lpa.xlsx"])
def test_the_command_says_it_in_thai_and_writes_nothing(name: str, office: Office, oit: Run, tmp_path: Path) -> None:
    made = {one[0]: one[1] for one in (*REFUSED, *OTHERS)}[name]
    file = tmp_path / name
    file.write_bytes(made())
    before = {path: path.read_bytes() for path in office.content.rglob("*") if path.is_file()}
    done = oit("import", str(file), "--yes", "-a", "test", cwd=office.content.parent, check=False)
    assert done.returncode != 0
    assert name in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert {path: path.read_bytes() for path in office.content.rglob("*") if path.is_file()} == before
    assert not file.with_name(f"{name}.oit.yml").exists()
