"""One figure, one source: strip, chart, the numbers beside it, the foot of the table and the JSON agree."""

import json
import re
from decimal import Decimal
from pathlib import Path

import lxml.html
import pytest

SVG = "{http://www.w3.org/2000/svg}"
ITEMS = ["o8", "o9", "o12", "o14", "o16", "o17", "o19", "o24", "o32", "o33"]


def page(site: Path, year: int, item: str) -> lxml.html.HtmlElement:
    return lxml.html.parse(str(site / str(year) / item / "index.html")).getroot()


def strip(made: lxml.html.HtmlElement) -> dict[str, Decimal]:
    return {one.get("data-figure", ""): Decimal(one.get("value", "")) for one in made.cssselect("[data-figure]")}


def number(text: str) -> Decimal:
    return Decimal(re.sub(r"[^0-9.-]", "", text))


@pytest.mark.parametrize("item", ITEMS)
def test_the_page_and_the_json_tell_the_same_figures(example: Path, item: str) -> None:
    made = page(example, 2567, item)
    shown = strip(made)
    told: dict[str, set[Decimal]] = {}
    for file in sorted((example / "2567" / "data").glob(f"{item}-*.json")):
        for one in json.loads(file.read_text("utf-8"), parse_float=Decimal)["figures"]:
            told.setdefault(one["key"], set()).add(Decimal(one["value"]))

    assert shown
    assert shown.keys() == told.keys()
    assert all({value} == told[key] for key, value in shown.items())


@pytest.mark.parametrize("item", ITEMS)
def test_a_number_is_shown_as_it_is(example: Path, item: str) -> None:
    for one in page(example, 2567, item).cssselect("[data-figure]"):
        assert number(one.text_content()) == Decimal(one.get("value", ""))


@pytest.mark.parametrize(
    ("item", "chart", "key", "word"),
    [
        ("o8", "by-project", "spent", "ใช้จ่ายแล้ว"),
        ("o9", "by-strategy", "allocated", "วงเงินงบประมาณ"),
        ("o12", "by-month", "walk-in", "ณ จุดให้บริการ"),
        ("o12", "by-service", "e-service", "ผ่าน E-Service"),
        ("o16", "by-method", "agreed", "ราคาที่ตกลงซื้อหรือจ้าง"),
        ("o16", "by-month", "contracts", "จำนวนสัญญา"),
        ("o17", "by-month", "agreed", "ราคาที่ตกลงซื้อหรือจ้าง"),
        ("o24", "by-month", "closed", "แล้วเสร็จ"),
    ],
)
def test_what_a_chart_says_in_words_adds_up_to_the_figure(
    example: Path, item: str, chart: str, key: str, word: str
) -> None:
    made = page(example, 2567, item)
    found = next(one for one in made.iter(f"{SVG}desc", "desc") if one.get("id", "").endswith(f"-{chart}-desc"))
    numbers = [number(text) for text in re.findall(rf"(?:^|\s){re.escape(word)} (-?[0-9,.]+)", found.text_content())]

    assert len(numbers) > 1
    assert sum(numbers) == strip(made)[key]


def test_the_numbers_beside_a_chart_add_up_to_the_figure(example: Path) -> None:
    made = page(example, 2567, "o17")
    beside = made.cssselect(".oit-chart__numbers table")[0]

    assert [cell.text_content() for cell in beside.cssselect("tfoot td")] == ["56", "7,245,000.00", "6,987,550.00"]
    assert strip(made)["agreed"] == Decimal("6987550.00")


def test_the_foot_of_a_table_is_the_figure(example: Path) -> None:
    made = page(example, 2567, "o16")
    foot = {
        cell.get("data-label"): cell.text_content()
        for cell in made.cssselect(".oit-sheet tfoot td")
        if cell.text_content()
    }

    assert number(foot["ราคาที่ตกลงซื้อหรือจ้าง"]) == strip(made)["agreed"]
    assert number(foot["วงเงินงบประมาณที่ได้รับจัดสรร"]) == strip(made)["allocated"]
    assert number(foot["ราคากลาง"]) - strip(made)["agreed"] == strip(made)["below-reference"]


def test_last_year_is_found_by_key_though_the_number_changed(example: Path) -> None:
    """The statistics of complaints have another number in nearly every year's list."""
    numbers = {
        year: next(
            folder.name
            for folder in sorted((example / str(year)).iterdir())
            if folder.name.startswith("o") and (folder / "index.html").is_file()
            and "received" in strip(page(example, year, folder.name))
        )
        for year in (2566, 2567, 2569)
    }  # fmt: skip

    assert len(set(numbers.values())) > 1
    made = page(example, 2569, numbers[2569])
    trend = made.get_element_by_id("trend").getnext()
    rows = made.cssselect("#trend ~ .oit-numbers tbody tr")
    assert trend is not None
    assert [row.cssselect("th")[0].text_content() for row in rows] == ["2565", "2566", "2567", "2568"]
    assert [row.cssselect("td")[0].text_content() for row in rows] == ["3", "3", "2", "2"]
    assert "เท่ากับปี 2567" in made.cssselect(".oit-figure__change")[0].text_content()


def test_a_chart_is_never_alone(example: Path) -> None:
    """Each picture has a name, words and the same numbers in a table of the page."""
    for item in ITEMS:
        made = page(example, 2567, item)
        for figure in made.cssselect("figure.oit-chart"):
            picture = figure.cssselect("svg")[0]
            ids = picture.get("aria-labelledby", "").split()
            assert all(made.get_element_by_id(id).text_content().strip() for id in ids)
            assert figure.cssselect("table") or figure.getparent().getnext().cssselect("table")
        known = [one.get("id") for one in made.iter() if isinstance(one.tag, str) and one.get("id")]
        assert len(known) == len(set(known))
