"""Checklist years and one crosswalk: counts, numbers by key, and lists that never change silently."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.examine import examine, known_lists
from generator.model.crosswalk import Change, Crosswalk
from generator.model.status import Completeness
from generator.scaffold.fallback import fallback_checklist
from generator.scaffold.next_year import next_year
from generator.scaffold.prepared import disclosures
from tests.agencies import AGENCIES
from tests.conftest import ROOT, Office, Run, SiteOf
from tests.house import digests
from tests.samples import xlsx

YEARS = known_lists(ROOT / "content").years
# As the official manuals count them; a year without a manual counts its own.
COUNTS = {2564: 43, 2565: 43, 2566: 43, 2567: 35, 2568: 28, 2569: 26}


@pytest.fixture(scope="module")
def crosswalk() -> Crosswalk:
    return known_lists(ROOT / "content")


def test_every_year_has_its_items(crosswalk: Crosswalk) -> None:
    found = {known.year: len(known.items) for known in crosswalk.checklists}

    assert {year: count for year, count in found.items() if year in COUNTS} == COUNTS
    assert list(found) == list(range(min(COUNTS), max(found) + 1))


@pytest.mark.parametrize("year", YEARS)
def test_a_list_holds_together(crosswalk: Crosswalk, year: int) -> None:
    known = crosswalk.checklist(year)
    assert known
    keys = {key.key for key in crosswalk.keys}
    subs = {sub.number for sub in known.sub_indicators}
    topics = {topic.key for topic in known.topics}

    assert [item.number for item in known.items] == [f"o{number}" for number in range(1, len(known.items) + 1)]
    assert {sub.indicator for sub in known.sub_indicators} <= {indicator.number for indicator in known.indicators}
    for item in known.items:
        assert {item.key, *item.includes} <= keys, item.number
        assert item.sub_indicator in subs, item.number
        assert item.requirements, item.number
        assert len({part.id for part in item.requirements}) == len(item.requirements), item.number
        for part in item.requirements:
            # Topics of the year's list, or topics of the item's own; never a mixture.
            assert part.kind != "topics" or set(part.topics) <= topics or not set(part.topics) & topics, item.number
    assert sum(one.percent for one in known.instruments) == 100
    assert known.levels
    assert [level.minimum for level in known.levels] == sorted((level.minimum for level in known.levels), reverse=True)


def test_every_disclosure_keeps_its_key_through_the_years(crosswalk: Crosswalk) -> None:
    with (ROOT / "tests/facts/crosswalk.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))

    assert [row["key"] for row in rows] == [key.key for key in crosswalk.keys]
    for row in rows:
        for year in (int(name) for name in row if name != "key"):
            format_location = crosswalk.spot(row["key"], year)
            merged, _, number = row[str(year)].rpartition(" ")
            assert (format_location.item.number if format_location else "") == number, (row["key"], year)
            assert not merged or (format_location and len(crosswalk.keys_of(format_location.item)) > 1), (
                row["key"],
                year,
            )


def test_the_no_gift_declaration_is_found_in_every_year(crosswalk: Crosswalk) -> None:
    numbers = {spot.year: spot.item.number for spot in crosswalk.history("no-gift-declaration")}

    assert [numbers[year] for year in COUNTS] == ["o34", "o34", "o31", "o26", "o21", "o20"]
    assert list(numbers) == list(YEARS)


def test_what_changed_between_two_years_is_told(crosswalk: Crosswalk) -> None:
    moves = {move.key.key: move.change for move in crosswalk.moves(2567, 2568)}

    assert moves["structure"] is Change.SAME
    assert moves["powers"] is Change.MERGED
    assert moves["no-gift-declaration"] is Change.MOVED
    assert moves["no-gift-report"] is Change.VANISHED
    assert "laws" not in moves


def test_oit_where_answers_a_number_in_every_year(oit: Run) -> None:
    said = oit("where", "o๓๑", "--year", "2566").stdout
    assert "2567  o26" in said
    assert "2569  o20" in said

    done = oit("where", "o44", "--year", "2566", check=False)
    assert (done.returncode, "แบบวัดปี 2566 ไม่มีข้อ o44" in done.stderr) == (2, True)


def test_published_lists_never_change_silently() -> None:
    """A change to a published list is a change to what offices are measured against: say it in CHANGELOG.md,

    then write the new digests with `python -m tests.house.digests`.
    """
    assert digests.PAGE.read_text(encoding="utf-8") == digests.page()


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_agency_builds_without_a_warning(agency: str, site_of: SiteOf) -> None:
    assert (site_of(agency) / "index.html").is_file()


def test_an_agency_with_measures_only_has_no_empty_item_pages(oit: Run, tmp_path: Path) -> None:
    oit("pages", str(tmp_path / "pages"), "--agency", "that-thong")

    assert not list((tmp_path / "pages").rglob("o[0-9]*.md"))
    assert len(list((tmp_path / "pages/2564/measures").glob("*.md"))) == 6


def test_a_new_folder_builds_at_once_and_lacks_exactly_everything(tmp_path: Path, oit: Run) -> None:
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    options = ["--name", "องค์การบริหารส่วนตำบลบ้านสวน", "--kind", "อบต.", "--district", "เมือง", "--province", "สมมติ"]
    oit("new", "ban-suan", *options, "--year", "2567", cwd=tmp_path)
    oit("build", "--strict", "--agency", "ban-suan", cwd=tmp_path)

    found = examine(tmp_path / "content", "ban-suan")
    assert {problem.code for problem in found.problems} <= {"item-missing", "year-data-missing", "page-blank"}
    assert found.statuses[2567].count(Completeness.MISSING) == 35
    assert {part.state.value for item in found.statuses[2567].items for part in item.requirements} == {"missing"}
    assert oit("new", "ban-suan", *options, "--year", "2567", cwd=tmp_path, check=False).returncode == 2


def test_a_newcomer_is_asked_for_what_is_not_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    monkeypatch.chdir(tmp_path)
    answers = "เทศบาลตำบลบ้านสวน\nทต.\nอำเภอเมือง\nจังหวัดสมมติ\n2567\n"
    done = CliRunner().invoke(main, ["new", "ban-suan"], input=answers)

    assert done.exit_code == 0, done.output
    assert "ชื่อเต็มของหน่วยงาน" in done.output
    site = examine(tmp_path / "content", "ban-suan").site
    assert site
    assert (site.agency.short, site.agency.district, site.agency.province) == ("ทต.บ้านสวน", "เมือง", "สมมติ")


def test_a_new_year_carries_over_by_key_and_never_touches_the_old_one(tmp_path: Path, oit: Run) -> None:
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    agency = tmp_path / "content" / "office"
    (agency / "2567/files").mkdir(parents=True)
    (agency / "2567/files/plan.pdf").write_bytes(b"%PDF-")
    (agency / "2567/files/report.pdf").write_bytes(b"%PDF-")
    (agency / "agency.yml").write_text(OFFICE, encoding="utf-8")
    (agency / "2567/disclosures.yml").write_text(ANSWERS, encoding="utf-8")
    before = {path: path.read_bytes() for path in (agency / "2567").rglob("*") if path.is_file()}

    said = oit("new-year", "2568", "--from", "2567", "--agency", "office", cwd=tmp_path).stdout

    assert {path: path.read_bytes() for path in (agency / "2567").rglob("*") if path.is_file()} == before
    site = examine(tmp_path / "content", "office").site
    assert site
    new = site.year(2568)
    assert new
    plan, report, powers = new.disclosure("o5"), new.disclosure("o7"), new.disclosure("o1")
    assert plan
    assert report
    assert powers
    assert list(plan.documents) == ["plan"]
    assert plan.shows["strategies"][0].page == 2
    assert plan.units == ("สำนักปลัด",)
    assert (report.documents, report.units) == ({}, ("กองคลัง",))
    assert powers.shows["powers"][0].text == "อำนาจหน้าที่ของหน่วยงาน"
    assert sorted(path.name for path in (agency / "2568/files").iterdir()) == ["plan.pdf"]
    assert "o7→o5" in said
    assert "o3→o1 อำนาจหน้าที่" in said
    assert oit("new-year", "2568", "--from", "2567", "-a", "office", cwd=tmp_path, check=False).returncode == 2


def test_a_workbook_is_copied_whichever_of_its_sheets_is_named(office: Office) -> None:
    sheets = {"ตำแหน่ง": [["ตำแหน่ง"], ["ปลัด"]], "อื่น": [["ก"], ["ข"]]}
    answer = "o1: {shows: {posts: {table: 'tables/posts.xlsx#ตำแหน่ง'}}}\n"
    office.write({"2567/tables/posts.xlsx": xlsx(sheets), "2567/disclosures.yml": answer})
    site = office.examine().site
    assert site
    old = site.year(2567)
    assert old

    assert next_year(site, old, old.checklist.model_copy(update={"year": 2568})).copies == ("tables/posts.xlsx",)


def test_what_is_prepared_says_where_an_answer_is_read_from() -> None:
    lists = known_lists(ROOT / "content")
    told = {year: disclosures(lists.checklist(year), {}) for year in (2566, 2567)}

    for file in ("people.yml", "contact ใน agency.yml", "channels ใน agency.yml", "news.yml", "home.yml"):
        assert f"(อ่านจาก {file})" in told[2567]
    assert "(อ่านจาก measures.yml และ progress.yml ของปี 2566)" in told[2567]
    assert "(อ่านจาก measures.yml และ progress.yml ของปี 2566)" not in told[2566].partition("o42:")[0]
    # Risks are topics too; no measure tells them.
    assert "measures.yml" not in told[2567].partition("\no30:")[2].partition("\no31:")[0]


def test_a_new_year_without_a_list_falls_back_on_the_newest_and_says_so(tmp_path: Path, oit: Run) -> None:
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    newest, new = YEARS[-1], YEARS[-1] + 1
    agency = tmp_path / "content" / "office"
    (agency / str(newest)).mkdir(parents=True)
    (agency / "agency.yml").write_text(OFFICE, encoding="utf-8")
    (agency / f"{newest}/disclosures.yml").write_text("o1: {units: [สำนักปลัด]}\n", encoding="utf-8")

    said = oit("new-year", str(new), "--from", str(newest), "--agency", "office", cwd=tmp_path).stdout

    assert f"จึงใช้แบบวัดปี {newest} แทนไปก่อน" in said
    assert f"content/checklists/{new}.yml" in said
    lists = known_lists(tmp_path / "content")
    known, before = lists.checklist(new), lists.checklist(newest)
    assert known
    assert before
    assert (len(known.items), {item.certainty for item in known.items}) == (len(before.items), {"inferred"})
    texts = [part.text for item in known.items for part in item.requirements]
    assert not [text for text in texts if str(newest - 1) in text]
    oit("build", "--strict", "--agency", "office", cwd=tmp_path)


def test_a_stand_in_list_moves_its_own_years_and_leaves_those_of_laws() -> None:
    text = fallback_checklist(
        {"items": [{"number": "o1", "text": "ตาม พ.ร.บ. พ.ศ. 2560 ปี 2569 และปี 2568"}]}, 2569, 2570
    )

    assert "พ.ศ. 2560 ปี 2570 และปี 2569" in text


OFFICE = """\
name: องค์การบริหารส่วนตำบลบ้านสวน
kind: อบต.
short: อบต.บ้านสวน
district: เมือง
province: สมมติ
units: [{name: สำนักปลัด}, {name: กองคลัง}]
fictional: true
"""
ANSWERS = """\
o3:
  shows: {powers: {text: อำนาจหน้าที่ของหน่วยงาน}}
o7:
  units: [สำนักปลัด]
  documents:
    plan: {title: แผน, file: files/plan.pdf, covers: 2566–2570}
  shows:
    strategies: {document: plan, page: 2}
o9:
  units: [กองคลัง]
  declared: {status: done, note: เผยแพร่แล้ว}
  documents:
    report: {title: รายงาน, file: files/report.pdf, covers: 2566}
  shows:
    results: {document: report}
"""
