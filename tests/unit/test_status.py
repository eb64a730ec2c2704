"""Status is computed from what is there, requirement by requirement."""

from generator.model.status import Completeness, Shown
from tests import samples
from tests.conftest import Office
from tests.samples import pdf

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
    found = states(office)
    by_agency = found.pop("o7")

    assert {state for state, _ in found.values()} == {Completeness.MISSING.value}
    assert by_agency == ("partial", ["shown", "missing", "missing", "missing"])


def test_evidence_that_opens_shows_its_requirement_and_nothing_else(office: Office) -> None:
    office.write({"2567/files/a.pdf": pdf("some text")})
    office.write(
        {"2567/disclosures.yml": "o1: {documents: {a: {title: ก, file: files/a.pdf}}, shows: {chart: {document: a}}}\n"}
    )

    assert states(office)["o1"] == ("partial", [Shown.SHOWN.value, Shown.MISSING.value])


def test_every_requirement_shown_makes_an_item_complete(office: Office) -> None:
    office.write(
        {"2567/disclosures.yml": "o1: {shows: {chart: {link: 'https://a.th'}, posts: [{text: ข}, {channel: line}]}}\n"}
    )

    assert states(office)["o1"] == ("complete", ["shown", "shown"])


def test_a_file_that_is_not_there_shows_nothing(office: Office) -> None:
    office.write(
        {"2567/disclosures.yml": "o1: {documents: {a: {title: ก, file: files/a.pdf}}, shows: {chart: {document: a}}}\n"}
    )

    assert states(office)["o1"] == ("partial", ["faulty", "missing"])
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


def test_a_document_of_another_year_shows_nothing(office: Office) -> None:
    document = (
        "o2: {documents: {a: {title: ก, link: 'https://a.go.th', covers: 25YY}}, shows: {results: {document: a}}}\n"
    )
    office.write({"2567/disclosures.yml": document.replace("25YY", "2566")})
    assert states(office)["o2"] == ("complete", ["shown"])

    office.write({"2567/disclosures.yml": document.replace("25YY", "2567")})
    assert states(office)["o2"] == ("partial", ["faulty"])


def test_a_table_shows_where_every_column_is_filled_in_every_row(office: Office) -> None:
    checklist = office.content / "checklists/2567.yml"
    text = checklist.read_text(encoding="utf-8")
    columns = "kind: table, columns: [{id: work, label: งาน}, {id: price, label: ราคา}]}"
    checklist.write_text(text.replace("text: ผลการดำเนินการ, kind: page}", f"text: ก, {columns}"), encoding="utf-8")
    office.write({"2567/disclosures.yml": "o2: {shows: {results: {table: tables/rows.csv}}}\n"})

    for rows, state in (
        ("งาน,ราคา,อื่น\nก,1,\nข,2,x\n", "shown"),
        ("Price;งาน\n1;ก\n", "shown"),
        ("\ufeffงาน\tราคา\nก\t1\n", "shown"),
        ("งาน,ราคา\nก,\n", "faulty"),
        ("งาน\nก\n", "faulty"),
        ("งาน,ราคา\n", "faulty"),
    ):
        office.write({"2567/tables/rows.csv": rows})
        assert states(office)["o2"][1] == [state], rows


def test_people_contact_channels_news_and_pictures_show_what_asks_for_them(office: Office) -> None:
    checklist = office.content / "checklists/2567.yml"
    text = checklist.read_text(encoding="utf-8")
    parts = [
        "{id: people, label: คน, text: คน, kind: people, needs: [name, photo, contact]}",
        "{id: contact, label: ที่อยู่, text: ที่อยู่, kind: contact, needs: [address, phones]}",
        "{id: ask, label: ถาม, text: ถาม, kind: channel, purposes: [qa]}",
        "{id: news, label: ข่าว, text: ข่าว, kind: news, data_year: this, needs: [general]}",
        "{id: qr, label: QR, text: QR, kind: home-asset}",
    ]
    start = text.index("      - {id: chart")
    end = text.index("  - number: o2")
    checklist.write_text(text[:start] + "".join(f"      - {part}\n" for part in parts) + text[end:], encoding="utf-8")
    office.write(
        {
            "agency.yml": (office.content / "test/agency.yml")
            .read_text()
            .replace(", link: 'https://line.example/oa'", "")
        }
    )
    assert states(office)["o1"][1] == ["missing", "missing", "faulty", "missing", "missing"]

    agency = (office.content / "test/agency.yml").read_text(encoding="utf-8")
    agency = agency.replace("purposes: [qa]", "purposes: [qa], link: 'https://a.go.th'")
    office.write(
        {
            "agency.yml": agency + "contact: {address: 1 หมู่ 1, phones: 0 2000 0000}\n",
            "2567/people.yml": "people: [{name: ก, position: ข, photo: files/a.png, phone: 0 2000 0000}]\n",
            "2567/news.yml": "news: [{id: one, title: ก, date: 1 ต.ค. 2566}]\n",
            "2567/home.yml": "assets: {eit-qr: {file: files/a.png, title: EIT, text: ก}}\n",
            "2567/files/a.png": samples.PNG,
        }
    )
    assert states(office)["o1"][1] == ["shown"] * 5

    office.write({"2567/news.yml": "news: [{id: one, title: ก, date: 30 ก.ย. 2566}]\n"})
    assert states(office)["o1"][1][3] == "faulty"
