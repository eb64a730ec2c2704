"""The real agencies: every fact of their reports, and everything that is written of them, stands on their sites."""

from collections.abc import Callable
from functools import cache
from typing import Any

import lxml.html
import pytest
import yaml

from tests.agencies import CONTENT, REAL
from tests.conftest import ROOT, SiteOf
from tests.markdown_host import words

FACTS = ROOT / "tests" / "facts"
YEARS = [(agency, path.name) for agency in REAL for path in sorted((CONTENT / agency).iterdir()) if path.name.isdigit()]

Article = Callable[[str, str], str]


@pytest.fixture(scope="module")
def article(site_of: SiteOf) -> Article:
    """The words of a page's article, by agency and address; each page is read once."""

    @cache
    def _words(agency: str, address: str) -> str:
        path = site_of(agency) / address / "index.html"
        return words(lxml.html.fromstring(path.read_bytes()).cssselect("article")[0])

    return _words


def facts() -> list[tuple[str, str, list[str]]]:
    return [
        (agency, str(fact["page"]), [str(said) for said in fact["says"]])
        for agency in REAL
        for fact in yaml.safe_load((FACTS / f"{agency}.yml").read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("agency", "page", "says"), facts())
def test_a_fact_of_a_report_stands_on_its_page(article: Article, agency: str, page: str, says: list[str]) -> None:
    text = article(agency, page)

    assert [said for said in says if said not in text] == []


def data(agency: str, year: str, name: str) -> Any:
    """A file as plain text values, read by another way than the generator's."""
    path = CONTENT / agency / year / name
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) if path.exists() else {}


def texts(value: Any) -> list[str]:
    """Every text inside a value, as a reader sees it."""
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    return [" ".join(line.split()) for line in value.split("\n") if line.strip()]


@pytest.mark.parametrize(("agency", "year"), YEARS)
def test_nothing_that_is_written_of_a_measure_is_lost(article: Article, agency: str, year: str) -> None:
    written = data(agency, year, "measures.yml")
    report = article(agency, f"{year}/report")
    for told in written["measures"]:
        own = article(agency, f"{year}/measures/{told['id']}")
        for field in ("title", "finding", "steps", "timeframe", "units", "actors", "monitoring"):
            for said in texts(told.get(field, "")):
                assert said in own, (told["id"], field)
                assert said in report, (told["id"], field)
        for score in told.get("scores", []):
            assert (score.get("score") or score["words"]) in own
    everything = article(agency, f"{year}/measures")
    for said in texts([written.get("introduction", ""), written.get("limitations", "")]):
        assert said in everything


@pytest.mark.parametrize(("agency", "year"), YEARS)
def test_nothing_that_is_written_of_progress_is_lost(article: Article, agency: str, year: str) -> None:
    for told in data(agency, year, "progress.yml").get("progress", []):
        pages = [f"{year}/progress"]
        if "measure" in told:
            pages.append(f"{year}/measures/{told['measure']}")
        else:
            pages.append(f"{year}/{'iit' if int(told['indicator']) <= 5 else 'eit'}")
        for page in pages:
            text = article(agency, page)
            for field in ("guideline", "timeframe", "units", "actors", "entries", "output", "outcome"):
                for said in texts(told.get(field, "")):
                    assert said in text, (page, field)


def test_a_question_that_a_measure_answers_is_quoted(article: Article) -> None:
    text = article("chaeramae", "2566/measures/" + data("chaeramae", "2566", "measures.yml")["measures"][0]["id"])

    assert "e1" in text
    assert "หน่วยงานปฏิบัติหรือให้บริการแก่ท่านเป็นไปตามขั้นตอนและระยะเวลา" in text


@pytest.mark.parametrize("agency", REAL)
def test_a_real_agency_says_whose_data_this_is(site_of: SiteOf, agency: str) -> None:
    page = lxml.html.fromstring((site_of(agency) / "index.html").read_bytes())

    assert "ไม่ใช่เว็บไซต์ทางการ" in words(page.cssselect(".oit-notice")[0])
    assert (CONTENT / agency / "SOURCE.md").is_file()
