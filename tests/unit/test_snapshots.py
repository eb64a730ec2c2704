"""A year that was kept, and what changed in it since."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import build
from generator.check.snapshots import difference
from generator.model.scores import shown_score
from generator.model.snapshot import Difference, Turn
from generator.report.difference import difference_lines
from generator.scaffold.snapshot import snapshot_text
from tests.agencies import built
from tests.conftest import Office, Run
from tests.markdown_host import finished

FIRST = """\
o1: {documents: {a: {title: แผนผัง, link: "https://a.example/"}}, shows: {chart: {document: a}}}
o2: {shows: {results: {text: ผล}}}
"""
LATER = """\
o1:
  documents:
    a: {title: แผนผัง, link: "https://a.example/"}
    b: {title: "ตำแหน่ง: <b>ใหม่</b>", link: "https://b.example/"}
  shows: {chart: {document: a}, posts: {document: b}}
"""
MEASURES = "measures:\n  - {id: one, title: มาตรการหนึ่ง}\n"


def kept(office: Office, files: dict[str, str | bytes]) -> None:
    """Puts these files into the year and keeps it as it stands."""
    found = office.write(files).examine()
    assert not found.stops, found.problems
    year = found.site.year(2567)
    text = snapshot_text(year, found.statuses[2567], date(2024, 3, 31))
    office.write({"2567/snapshots/6-month.yml": text})


def since(office: Office) -> Difference:
    found = office.examine()
    assert not found.stops, found.problems
    told = found.year_results[2567].since
    assert told
    return told


def test_right_after_it_was_kept_nothing_has_changed(office: Office) -> None:
    progress = "progress:\n  - {measure: one, round: 6-month, status: doing, entries: [{text: ก}]}\n"
    kept(office, {"2567/disclosures.yml": FIRST, "2567/measures.yml": MEASURES, "2567/progress.yml": progress})

    told = since(office)
    assert told.nothing
    assert told.before == told.now
    assert "ยังไม่มีสิ่งใดเปลี่ยนแปลง" in list(difference_lines(told))


def test_items_that_became_complete_or_went_back_are_told_with_their_requirements(office: Office) -> None:
    kept(office, {"2567/disclosures.yml": FIRST})
    office.write({"2567/disclosures.yml": LATER})

    told = since(office)
    completed, back = told.turned(Turn.COMPLETED), told.turned(Turn.BACK)
    assert [(one.item.number, [part.id for part in one.gained]) for one in completed] == [("o1", ["posts"])]
    assert [(one.item.number, [part.id for part in one.lost]) for one in back] == [("o2", ["results"])]
    assert (completed[0].before.value, back[0].before.value, back[0].now.value) == ("partial", "complete", "missing")
    assert [(one.item.number, one.id) for one in told.added] == [("o1", "b")]
    assert told.removed == ()


def test_an_item_can_go_further_without_being_complete(office: Office) -> None:
    kept(office, {"2567/disclosures.yml": "o2: {shows: {results: {text: ผล}}}\n"})
    office.write({"2567/disclosures.yml": FIRST})

    assert [one.item.number for one in since(office).turned(Turn.ADVANCED)] == ["o1"]


def test_progress_is_told_by_subject_and_round(office: Office) -> None:
    before = "progress:\n  - {measure: one, round: 6-month, status: doing, entries: [{text: ก}]}\n"
    after = (
        "progress:\n"
        "  - {measure: one, round: 6-month, status: done, entries: [{text: ก}, {text: ข}, {text: ค}]}\n"
        "  - {measure: one, round: annual, status: done}\n"
    )
    kept(office, {"2567/measures.yml": MEASURES, "2567/progress.yml": before})
    office.write({"2567/progress.yml": after})

    told = [(one.now.round, one.new, one.entries, one.before) for one in since(office).progress]
    assert told == [("6-month", False, 2, "doing"), ("annual", True, 0, None)]


def test_the_page_speaks_of_the_6_month_round_and_of_the_newest_where_there_is_none(office: Office) -> None:
    office.write(
        {
            "2567/disclosures.yml": FIRST,
            "2567/snapshots/early.yml": "date: 1 ธ.ค. 2566\n",
            "2567/snapshots/late.yml": "date: 1 ก.ค. 2567\n",
        }
    )
    assert since(office).since.name == "late"

    office.write({"2567/snapshots/6-month.yml": "date: 31 มี.ค. 2567\n"})
    assert since(office).since.name == "6-month"


def test_a_title_from_a_snapshot_appears_as_written(office: Office) -> None:
    kept(office, {"2567/disclosures.yml": LATER})
    office.write({"2567/disclosures.yml": FIRST})
    made = build(office.content, "test")
    page = next(finished(page) for page in made.pages if page.path == "2567/changes.md")

    assert "<b>" not in page
    assert "&lt;b&gt;ใหม่" in page


@pytest.mark.parametrize("name", ["รอบ 6 เดือน.yml", "6_month.yml", "Six.yml"])
def test_a_snapshot_whose_name_cannot_be_an_address_is_told(office: Office, name: str) -> None:
    office.write({f"2567/snapshots/{name}": "date: 31 มี.ค. 2567\n"})

    assert [(file, code) for file, *_, code in office.rows()] == [(f"2567/snapshots/{name}", "bad-id")]


def test_what_is_no_snapshot_in_the_folder_is_told(office: Office) -> None:
    office.write({"2567/snapshots/6-month.yaml": "date: 31 มี.ค. 2567\n", "2567/snapshots/old.yml/": ""})

    assert {code for *_, code in office.rows()} == {"data-file-name", "file-not-a-file"}


def test_the_model_agency_went_on_since_the_6_month_round() -> None:
    made = built("example")
    told = made.examined.year_results[2567].since
    year = made.examined.site.year(2567)

    assert [one.item.number for one in told.turned(Turn.COMPLETED)] == ["o5", "o8", "o16"]
    assert [one for turn in (Turn.ADVANCED, Turn.BACK) for one in told.turned(turn)] == []
    assert (shown_score(told.before.score), shown_score(told.now.score)) == ("94.40", "100.00")
    assert difference(year, made.examined.statuses[2567], year.snapshot("6-month")) == told
    assert [page.path for page in made.pages if page.path.endswith("changes.md")] == ["2567/changes.md"]
    assert 'href="changes/"' in next(finished(page) for page in made.pages if page.path == "2567/index.md")


@pytest.fixture
def desk(office: Office) -> Path:
    """A project's folder of its own, for the commands."""
    office.write({"2567/disclosures.yml": FIRST})
    config = office.content.parent / "mkdocs.yml"
    config.write_text("site_name: x\nplugins:\n  - oit:\n      agency: test\n", encoding="utf-8")
    return config.parent


def test_a_year_is_kept_and_compared_by_command(desk: Path, oit: Run) -> None:
    said = oit("snapshot", cwd=desk).stdout
    path = desk / "content/test/2567/snapshots/6-month.yml"
    assert "31 มีนาคม 2567" in said
    assert "date: 31 มีนาคม 2567" in path.read_text(encoding="utf-8")

    (desk / "content/test/2567/disclosures.yml").write_text(LATER, encoding="utf-8")
    told = oit("diff", cwd=desk).stdout
    assert "ครบถ้วนแล้ว 1 ข้อ" in told
    assert "o1 โครงสร้าง" in told
    assert "1 items show less than before" in oit("diff", "--lang", "en", cwd=desk).stdout


def test_a_kept_year_is_not_overwritten_unasked_and_never_dated_by_the_clock(desk: Path, oit: Run) -> None:
    oit("snapshot", "--date", "๑๕ ก.พ. ๒๕๖๗", cwd=desk)
    path = desk / "content/test/2567/snapshots/6-month.yml"
    first = path.read_bytes()
    assert "15 กุมภาพันธ์ 2567" in first.decode()

    assert "--replace" in oit("snapshot", cwd=desk, check=False).stderr
    assert path.read_bytes() == first
    oit("snapshot", "--date", "15 ก.พ. 2567", "--replace", cwd=desk)
    assert path.read_bytes() == first

    assert "--date" in oit("snapshot", "before-sending", cwd=desk, check=False).stderr
    assert "31 เมษา" in oit("snapshot", "x", "--date", "31 เมษา", cwd=desk, check=False).stderr
    assert oit("snapshot", "../x", "--date", "1 ม.ค. 2567", cwd=desk, check=False).returncode == 2
    assert "2567" in oit("snapshot", "--year", "2560", cwd=desk, check=False).stderr


def test_a_comparison_says_what_it_could_compare_with(desk: Path, oit: Run) -> None:
    assert "oit snapshot 6-month" in oit("diff", cwd=desk, check=False).stderr

    oit("snapshot", "annual", cwd=desk)
    assert "annual" in oit("diff", "--from", "6-month", cwd=desk, check=False).stderr
    assert "30 กันยายน 2567" in oit("diff", cwd=desk).stdout
