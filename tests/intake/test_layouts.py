"""Reports in layouts of the tests' own making: nearly all cells in their fields, all accounted for."""

from typing import Any

import pytest

from generator.intake.beside import by_fold
from generator.intake.read.file import document_of
from generator.intake.report.report import Report, read_report, unplaced
from tests.intake.gold import checklist, plain, texts
from tests.intake.layouts import LAYOUTS, Layout


def read(layout: Layout) -> Report:
    return read_report(document_of(layout.name, layout.data()), checklist, decided=by_fold(layout.decided))


def told(report: Report, record: int | str, field: str) -> list[str]:
    """The texts that a field of a record holds."""
    if record == "limitations":
        return list(report.limitations)
    one: dict[str, Any] = {}
    if isinstance(record, int) and record <= len(report.measures):
        measure = report.measures[record - 1]
        done = [progress for progress in report.progress if progress.get("measure") == measure["id"]]
        due = [part.get("due") for part in measure.get("monitoring", ())]
        one = {**measure, "due": due, **{name: value for progress in done for name, value in progress.items()}}
    elif isinstance(record, str) and record.startswith("indicator"):
        one = next((dict(one) for one in report.progress if one.get("indicator") == record.split()[1]), {})
    elif isinstance(record, str):
        one = {**report.disclosures.get(record, {})}
        one |= one.get("declared", {})
    return list(texts(one.get(field)))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_cells_come_into_the_right_fields(layout: Layout) -> None:
    report = read(layout)
    wrong = [
        (record, field, text, told(report, record, field))
        for record, field, text in layout.told
        if not any(plain(text) in plain(one) for one in told(report, record, field))
    ]
    assert len(wrong) <= 0.05 * len(layout.told), wrong


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_piece_is_accounted_for(layout: Layout) -> None:
    account = read(layout).account
    assert sum(account.counts().values()) == len(account.pieces)
    assert account.document.letters == account.document.held


def test_no_measure_is_made_of_a_title_or_of_a_row_that_goes_on() -> None:
    counts = {layout.name: len(read(layout).measures) for layout in LAYOUTS}
    wanted = {
        layout.name: len({record for record, _, _ in layout.told if isinstance(record, int)}) for layout in LAYOUTS
    }
    assert counts == wanted


def test_what_has_no_place_is_told_as_it_is_written() -> None:
    report = read(next(layout for layout in LAYOUTS if layout.name == "pages.docx"))
    assert [one.text for one in unplaced(report)] == ["ปัญหาและอุปสรรค บุคลากรมีน้อย"]


def test_a_heading_that_nobody_knows_is_asked() -> None:
    layout = next(layout for layout in LAYOUTS if layout.decided)
    document = document_of(layout.name, layout.data())
    only = dict([next(iter(layout.decided.items())), ("ใครทำ", "responsible")])
    doubts = read_report(document, checklist, decided=by_fold(only)).doubts
    assert {doubt.head for doubt in doubts} == {"ทำอย่างไรบ้าง", "เสร็จเมื่อไร"}
