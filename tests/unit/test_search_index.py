"""What the search index holds of each page."""

import json
from dataclasses import replace
from typing import Any

import lxml.html
import pytest

from generator.build import Built, build
from generator.render.pages import PageWriter
from generator.site.styleguide import styleguide_pages
from tests.agencies import built
from tests.conftest import Office

ANSWERS = """\
o1:
  units: [สำนักปลัด]
  summary: แผนผังล่าสุด
  documents:
    chart: {title: แผนผังโครงสร้าง "ใหม่" </script>, file: files/chart.pdf, covers: 2567}
  shows: {chart: {document: chart}}
"""


def shards(made: Built) -> dict[str, list[dict[str, Any]]]:
    """Each shard's pages, read as a browser reads them: a call with one JSON value."""
    found = {}
    for path, content in made.made.items():
        if not path.startswith("search/"):
            continue
        text = content.decode()
        before, after = 'document.dispatchEvent(new CustomEvent("oit:shard",{detail:', "}));\n"
        assert text.startswith(before)
        assert text.endswith(after)
        shard = json.loads(text.removeprefix(before).removesuffix(after))
        assert path == f"search/{shard['name']}.js"
        found[shard["name"]] = shard["pages"]
    return found


def small(office: Office) -> Built:
    office.write({"2567/disclosures.yml": ANSWERS, "2567/files/chart.pdf": b"%PDF-1.4"})
    return build(office.content, "test")


def test_each_year_has_a_shard_and_what_is_of_no_year_has_one(office: Office) -> None:
    found = shards(small(office))

    assert set(found) == {"2567", "site"}
    assert [row["address"] for row in found["site"]] == ["", "documents/", "data/", "data/dictionary/"]
    assert "2567/" in [row["address"] for row in found["2567"]]


def test_an_item_is_told_by_number_title_place_and_what_stands_on_it(office: Office) -> None:
    row = next(row for row in shards(small(office))["2567"] if row["address"] == "2567/o1/")

    assert (row["address"], row["number"]) == ("2567/o1/", "o1")
    assert row["title"]
    assert not row["title"].startswith("o1")
    assert row["place"].startswith("หน้าแรก › ปี 2567 › ")
    assert 'แผนผังโครงสร้าง "ใหม่" </script>' in row["labels"]
    assert "แผนผังล่าสุด" in row["texts"]
    assert "ตำแหน่งที่สำคัญ" in row["asked"]
    assert "was" not in row


def test_pages_that_only_lead_on_are_not_in_it(office: Office) -> None:
    made = small(office)
    addresses = {row["address"] for rows in shards(made).values() for row in rows}

    assert {page.path for page in made.pages} >= {"o1.md", "search.md"}
    assert addresses.isdisjoint({"o1/", "search/"})


def test_old_numbers_and_old_names_lead_to_an_item() -> None:
    row = next(row for row in shards(built("example"))["2569"] if row.get("number") == "o20")

    assert ["o31", 2566] in row["was"]
    assert "รายงานผลตามนโยบาย No Gift Policy" in row["names"]


def test_what_several_pages_show_is_found_on_the_first_of_them() -> None:
    rows = shards(built("example"))["2567"]
    news = "งานสืบสานประเพณีลอยกระทง"

    assert [row["address"] for row in rows if news in row.get("labels", ())] == ["2567/o5/"]


def test_rows_of_tables_are_found_by_their_words_and_not_by_numbers() -> None:
    row = next(row for row in shards(built("example"))["2567"] if row.get("number") == "o16")
    said = "\n".join(row["texts"])

    assert "จ้างกำจัดขยะมูลฝอย" in said
    assert "447,700.00" not in said
    assert "0000000000021" not in said
    assert sum(map(len, row["texts"])) < 7000


def test_where_there_are_only_measures_the_items_number_leads_to_them(office: Office) -> None:
    pages = shards(built("na-makhuea"))["2568"]
    row = next(row for row in pages if row["address"] == "2568/measures/")

    assert {number for number, *_ in row["was"]} >= {"o27", "o34", "o42"}


def test_two_builds_make_the_same_index(office: Office) -> None:
    assert small(office).made == small(office).made


@pytest.mark.parametrize(("path", "way"), [("index.md", "search/"), ("2567/o16.md", "../../search/")])
def test_the_box_leads_to_the_search_page_from_wherever_it_stands(path: str, way: str) -> None:
    (styleguide,) = styleguide_pages()
    made = PageWriter().write(replace(styleguide, path=path))
    (form,) = lxml.html.fromstring("".join(made.islands)).cssselect("form")

    assert form.get("action") == way
    assert form.get("method") == "get"
    assert form.cssselect("label")[0].get("for") == form.cssselect("input[name=q]")[0].get("id") == "search-styleguide"
