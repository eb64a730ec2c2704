"""What is read of a page elsewhere: head, JSON-LD, feed; hostile text stays text, and no address is made up."""

import html
import json
from pathlib import Path
from urllib.parse import urlsplit

import lxml.etree
import lxml.html
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.build import build
from generator.model.options import Options
from generator.text.thai import clean, one_line
from tests.conftest import Office
from tests.markdown_host import finished
from tests.thorough import thorough

ADDRESS = "https://www.example.go.th/oit"
HOSTILE = "</script><script>alert(1)</script> ]]> & \" ' <b>"


def quoted(text: str) -> str:
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


@pytest.fixture
def written(office: Office):
    def _write(name: str, address: str = ADDRESS):
        agency = f"name: {quoted(name)}\nkind: ทต.\nshort: ก\ndistrict: ข\nprovince: ค\n"
        agency += f"site_url: {address}\n" if address else ""
        news = f"news:\n  - {{id: one, title: {quoted(name)}, date: 3 เมษายน 2567, text: {quoted(name)}}}\n"
        told = f'o1: {{summary: {quoted(name)}, updated: 31/3/2567, documents: {{d: {{title: {quoted(name)}, link: "https://example.invalid/"}}}}}}\n'
        office.write({"agency.yml": agency, "2567/news.yml": news, "2567/disclosures.yml": told})
        return build(office.content, "test")

    return _write


@thorough(40)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(clean))
@example(HOSTILE)
def test_any_text_stands_whole_and_harmless_in_the_feed_and_the_linked_data(written, text: str) -> None:
    made = written(text)
    feed = lxml.etree.fromstring(made.made["feed.xml"])
    linked = {page.path: page.linked for page in made.pages}

    titles = [one.text for one in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert one_line(text) in titles
    assert "<" not in "".join(linked.values())
    told = json.loads(linked["index.md"])["@graph"]
    assert told[0]["name"] == one_line(text)
    assert {one["@type"] for one in json.loads(linked["2567/o1.md"])["@graph"]} == {"Dataset", "BreadcrumbList"}


def test_the_feed_is_dated_by_the_data_and_newest_first(written) -> None:
    feed = lxml.etree.fromstring(written("ก").made["feed.xml"])
    days = [one.text for one in feed.iter("{http://www.w3.org/2005/Atom}updated")]

    assert days == [
        "2024-04-03T00:00:00+07:00",
        "2024-04-03T00:00:00+07:00",
        "2024-03-31T00:00:00+07:00",
    ]


@pytest.mark.parametrize(
    ("agencys", "projects", "used"),
    [(ADDRESS, "https://other.example/", ADDRESS), ("", "https://other.example/", "https://other.example")],
)
def test_one_address_serves_all_and_the_agencys_own_wins(
    written, office: Office, agencys: str, projects: str, used: str
) -> None:
    written("ก", address=agencys)
    made = build(office.content, "test", Options(address=projects))
    answers = finished(next(page for page in made.pages if page.path == "2567/answers.md"))
    told = {name: made.made[name] for name in ("feed.xml", "robots.txt", "data/site.json")}
    told["answers"] = html.unescape(answers).encode()

    assert [name for name, one in told.items() if f"{used}/".encode() not in one] == []
    assert made.examined.site is not None
    assert (made.examined.site.agency.site_url or "").rstrip("/") == used


def test_without_an_address_none_is_made_up(written) -> None:
    made = written("ก", address="")

    assert "feed.xml" not in made.made
    assert made.made["robots.txt"] == b"User-agent: *\nAllow: /\n"
    assert "BreadcrumbList" not in "".join(page.linked for page in made.pages)


def test_the_head_of_every_page_names_it_and_its_place(example: Path) -> None:
    for path in example.rglob("index.html"):
        page = lxml.html.fromstring(path.read_bytes())
        address = "https://example.invalid/" + path.parent.relative_to(example).as_posix().removeprefix(".")
        for wanted in (page.cssselect("link[rel=canonical]")[0].get("href"), _said(page, "og:url")):
            assert wanted.rstrip("/") == address.rstrip("/")
        assert _said(page, "og:title") in page.cssselect("title")[0].text
        assert _said(page, "og:description") == page.cssselect("meta[name=description]")[0].get("content")
        for script in page.cssselect('script[type="application/ld+json"]'):
            assert json.loads(script.text)["@context"] == "https://schema.org"


def test_every_address_of_the_feed_is_a_page(example: Path) -> None:
    feed = lxml.etree.fromstring((example / "feed.xml").read_bytes())
    links = [one.get("href") for one in feed.iterfind("{*}entry/{*}link")]

    assert len(links) > 10
    for link in links:
        assert (example / urlsplit(link).path.strip("/") / "index.html").is_file(), link


def _said(page: lxml.html.HtmlElement, name: str) -> str:
    return page.cssselect(f'meta[property="{name}"]')[0].get("content")
