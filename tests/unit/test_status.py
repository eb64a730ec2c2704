"""Status is computed from what is there, requirement by requirement."""

from generator.model.status import Completeness, Shown
from tests.conftest import Office

MEASURE = """\
measures:
  - id: one
    title: มาตรการหนึ่ง
    topic: process
    finding: ผลการวิเคราะห์
    steps: ขั้นตอน
    units: สำนักปลัด
  - id: two
    title: มาตรการสอง
    topic: property
    finding: ผลการวิเคราะห์
    steps: ขั้นตอน
    actors: คณะกรรมการ
limitations: ขาดบุคลากร
"""


def states(office: Office) -> dict[str, tuple[str, list[str]]]:
    found = office.examine()
    assert not found.stops, found.problems
    status = found.statuses[2567]
    return {one.item.number: (one.state.value, [part.state.value for part in one.requirements]) for one in status.items}


def test_nothing_is_shown_where_nothing_is_written(office: Office) -> None:
    assert {state for state, _ in states(office).values()} == {Completeness.MISSING.value}


def test_evidence_that_opens_shows_its_requirement_and_nothing_else(office: Office) -> None:
    office.write({"2567/files/a.pdf": b"%PDF-"})
    office.write(
        {"2567/disclosures.yml": "o1: {documents: {a: {title: ก, file: files/a.pdf}}, shows: {chart: {document: a}}}\n"}
    )

    assert states(office)["o1"] == ("partial", [Shown.SHOWN.value, Shown.MISSING.value])


def test_every_requirement_shown_makes_an_item_complete(office: Office) -> None:
    office.write({"2567/disclosures.yml": "o1: {shows: {chart: {text: ก}, posts: [{text: ข}, {channel: line}]}}\n"})

    assert states(office)["o1"] == ("complete", ["shown", "shown"])


def test_a_file_that_is_not_there_shows_nothing(office: Office) -> None:
    office.write(
        {"2567/disclosures.yml": "o1: {documents: {a: {title: ก, file: files/a.pdf}}, shows: {chart: {document: a}}}\n"}
    )

    assert states(office)["o1"] == ("missing", ["faulty", "missing"])
    assert [code for *_, code in office.rows()] == ["evidence-file-missing"]


def test_what_the_agency_declares_does_not_count(office: Office) -> None:
    office.write({"2567/disclosures.yml": "o1: {declared: {status: done, note: ครบ}}\n"})

    assert states(office)["o1"] == ("missing", ["missing", "missing"])


def test_measures_are_shown_by_the_measures_of_the_year(office: Office) -> None:
    office.write({"2567/measures.yml": MEASURE})

    assert states(office)["o3"] == ("complete", ["shown", "shown", "shown"])


def test_a_topic_that_no_measure_treats_is_a_fault(office: Office) -> None:
    office.write({"2567/measures.yml": MEASURE.replace("topic: property", "topic: process")})

    assert states(office)["o3"] == ("partial", ["faulty", "shown", "shown"])


def test_a_report_is_shown_by_the_progress_of_the_year_it_is_about(office: Office) -> None:
    progress = "progress:\n" + "".join(f"  - {{measure: {id}, output: ก, outcome: ข}}\n" for id in ("one", "two"))
    office.write({"2567/measures.yml": MEASURE, "2567/progress.yml": progress})
    assert states(office)["o4"] == ("missing", ["missing"])

    checklist = (office.content / "checklists/2567.yml").read_text(encoding="utf-8")
    (office.content / "checklists/2566.yml").write_text(checklist.replace("year: 2567", "year: 2566"), encoding="utf-8")
    office.write({"2566/measures.yml": MEASURE, "2566/progress.yml": progress})
    assert states(office)["o4"] == ("complete", ["shown"])
