"""Keys and spellings that people use are taken; what is of another year is answered from the crosswalk."""

from pathlib import Path

import pytest

from generator.examine import examine
from generator.messages.problem import advice, message
from generator.report.findings import findings
from tests.conftest import ROOT, Office

AGENCY_WORDS = [
    ("kind: ทต.", "kind: เทศบาลตำบล", "kind", "ทต."),
    ("kind: ทต.", "kind: ทต", "kind", "ทต."),
    ("kind: ทต.", "kind: องค์การบริหารส่วนตําบล", "kind", "อบต."),
    ("fictional: true", "digits: ไทย", "digits", "thai"),
    ("fictional: true", "digits: อารบิก", "digits", "arabic"),
]


@pytest.mark.parametrize(("before", "after", "name", "value"), AGENCY_WORDS)
def test_a_choice_is_taken_in_the_words_of_an_office(
    office: Office, before: str, after: str, name: str, value: str
) -> None:
    text = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    office.write({"agency.yml": text.replace(before, after)})

    site = office.examine().site

    assert site
    assert getattr(site.agency, name) == value


@pytest.mark.parametrize("written", ["#5b2a86", '"#5B2A86"', "#5b2a86  # ม่วง"])
def test_a_colour_is_read_with_or_without_quotation_marks(office: Office, written: str) -> None:
    text = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    office.write({"agency.yml": f"{text}look:\n  primary: {written}\n"})

    site = office.examine().site

    assert site
    assert site.agency.look.primary == "#5b2a86"


@pytest.mark.parametrize(
    ("written", "key"),
    [("process", "process"), ("1", "process"), ("๑", "process"), ("ประเด็นที่ 1", "process"), ("2.", "property")],
)
def test_a_topic_is_known_by_key_and_number(office: Office, written: str, key: str) -> None:
    office.write({"2567/measures.yml": f"measures: [{{id: a, title: ก, topic: '{written}'}}]\n"})

    site = office.examine().site

    assert site
    assert site.years[0].measures[0].topic == key


def test_a_topic_is_known_by_its_official_name(office: Office) -> None:
    checklist = office.examine().site.years[0].checklist  # type: ignore[union-attr]
    names = {topic.key: topic.name for topic in checklist.topics}
    measures = "".join(f"  - {{id: {key}, title: ก, topic: '{name}'}}\n" for key, name in names.items())
    office.write({"2567/measures.yml": f"measures:\n{measures}"})

    site = office.examine().site

    assert site
    assert [measure.topic for measure in site.years[0].measures] == list(names)


def test_an_unknown_topic_is_told_with_all_there_are(office: Office) -> None:
    office.write({"2567/measures.yml": "measures: [{id: a, title: ก, topic: เรื่องอื่น}]\n"})

    (problem,) = [one for one in office.examine().problems if one.code == "unknown-topic"]

    assert "process (1 " in advice(problem)


def test_monitoring_may_be_a_plain_text(office: Office) -> None:
    office.write({"2567/measures.yml": "measures: [{id: a, title: ก, monitoring: ติดตามทุกเดือน}]\n"})

    site = office.examine().site

    assert site
    assert [one.text for one in site.years[0].measures[0].monitoring] == ["ติดตามทุกเดือน"]


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("[2566, 2567]", (2566, 2567)),
        ("[2567, 2566, 2568]", (2566, 2568)),
    ],
)
def test_years_covered_are_read_as_written(office: Office, written: str, years: tuple[int, int]) -> None:
    document = f"{{title: ก, link: 'https://a.go.th', covers: {written}}}"
    office.write({"2567/disclosures.yml": f"o1: {{documents: {{a: {document}}}}}\n"})

    site = office.examine().site

    assert site
    assert site.years[0].disclosures[0].documents["a"].covers == years


def test_years_with_a_gap_are_told(office: Office) -> None:
    document = "{title: ก, link: 'https://a.go.th', covers: [2565, 2567]}"
    office.write({"2567/disclosures.yml": f"o1: {{documents: {{a: {document}}}}}\n"})

    assert [code for *_, code in office.rows()] == ["wrong-type"]


def test_news_of_another_fiscal_year_is_told(office: Office) -> None:
    days = {"a": "30 ก.ย. 2566", "b": "1 ต.ค. 2566", "c": "30 ก.ย. 2567", "d": "1 ต.ค. 2567"}
    office.write(
        {"2567/news.yml": "news:\n" + "".join(f"  - {{id: {id}, title: ก, date: {d}}}\n" for id, d in days.items())}
    )

    told = [message(one) for one in office.examine().problems if one.code == "news-other-year"]

    assert len(told) == 2
    assert "ปีงบประมาณ 2566" in told[0]
    assert "ปีงบประมาณ 2568" in told[1]


def office_of(tmp_path: Path, year: str, text: str) -> Office:
    office = Office(tmp_path / "content")
    agency = (ROOT / "content" / "ko-chan" / "agency.yml").read_text(encoding="utf-8")
    return office.write({"agency.yml": agency, f"{year}/disclosures.yml": text})


# What is written in a year's disclosures, and what is said of the number's own year.
OTHER_YEARS = [
    ("2568", "o35: {}\n", "ของปี 2567 คือข้อ"),
    ("2568", "o26: {shows: {announced: {text: ประกาศ}}}\n", ""),
    ("2569", "o28: {}\n", "ข้อ o28 ของปี 2568"),
]


@pytest.mark.parametrize(("year", "text", "said"), OTHER_YEARS)
def test_a_number_of_another_year_is_answered(tmp_path: Path, year: str, text: str, said: str) -> None:
    office = office_of(tmp_path, year, text)

    told = [
        one for one in examine(office.content, "test").problems if one.code in {"unknown-item", "unknown-requirement"}
    ]

    assert said in "".join(advice(one) for one in told)


def test_the_years_read_are_told_although_the_agency_cannot_be(office: Office) -> None:
    office.write({"agency.yml": "name: [\n", "2567/disclosures.yml": "o1: {}\n"})

    assert findings(office.examine(), "test", "th").checked.years == (2567,)
