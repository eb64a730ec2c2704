"""อบต.เกาะจัน, fiscal year 2567: every item, with every requirement, and the agency's own words."""

from pathlib import Path
from typing import Any

import lxml.html
import pytest
import yaml

from generator.load.checklists import checklists
from generator.load.reader import Reader
from generator.model.checklist import Checklist
from tests.conftest import ROOT
from tests.markdown_host import words

CONTENT = ROOT / "content" / "ko-chan"


def checklist() -> Checklist:
    made = checklists(Reader(ROOT), ROOT / "content").read(2567)
    assert made
    return made


def page(site: Path, address: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring((site / address / "index.html").read_bytes())


def article(site: Path, address: str) -> str:
    return words(page(site, address).cssselect("article")[0])


def data(name: str) -> Any:
    """A file of the agency as plain text values, read by another way than the generator's."""
    return yaml.load((CONTENT / "2567" / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def texts(value: Any) -> list[str]:
    """Every text inside a value."""
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    return [" ".join(value.split())] if value else []


def test_the_checklist_of_2567_is_whole() -> None:
    known = checklist()

    assert [item.number for item in known.items] == [f"o{number}" for number in range(1, 36)]
    assert len(known.indicators) == 10
    assert [sub.number.number for sub in known.sub_indicators] == ["9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"]
    assert [topic.number for topic in known.topics] == list("1234567")
    assert {
        len(part.columns)
        for number in ("o16", "o17")
        for part in known.item(number).requirements
        if len(part.columns) > 5
    } == {12}
    assert [item.number for item in known.items if item.data_year == "last"] == [
        "o9", "o12", "o17", "o19", "o24", "o28", "o29", "o31", "o33", "o34", "o35",
    ]  # fmt: skip
    assert [item.number for item in known.items if item.data_year == "cut-off"] == ["o16"]
    assert len([item for item in known.items if item.data_year == "standing"]) == 11
    assert all(len({part.id for part in item.requirements}) == len(item.requirements) > 0 for item in known.items)
    assert len({item.key for item in known.items}) == 35


@pytest.mark.parametrize("item", checklist().items, ids=lambda item: item.number)
def test_an_item_page_carries_every_requirement(ko_chan: Path, item: Any) -> None:
    found = page(ko_chan, f"2567/{item.number}")
    shown = found.cssselect("article")[0]

    assert item.name in words(shown.cssselect("h1")[0])
    for part in item.requirements:
        # A requirement that is called as a section of the page is has an id of its own.
        named = shown.cssselect(f"[id='{part.id}-required']") or shown.cssselect(f"[id='{part.id}']")
        requirement = words(named[0])
        assert part.label in requirement
        assert part.text in requirement
        assert all(column.label in requirement for column in part.columns)


def test_an_item_page_names_the_year_of_its_data(ko_chan: Path) -> None:
    assert "ต้องเป็นข้อมูลปีงบประมาณ พ.ศ. 2566" in article(ko_chan, "2567/o17")
    assert "แผนต้องบังคับใช้ในปี พ.ศ. 2567" in article(ko_chan, "2567/o18")
    assert "ต้องเป็นข้อมูลปีงบประมาณ พ.ศ. 2567" in article(ko_chan, "2567/o5")
    assert "ต้องเป็นข้อมูลปีงบประมาณ" not in article(ko_chan, "2567/o34")
    assert "ต้องเป็นข้อมูล ณ วันที่ 31 มีนาคม 2567" in article(ko_chan, "2567/o16")


def test_nothing_that_is_written_of_an_item_is_lost(ko_chan: Path) -> None:
    for number, told in data("disclosures.yml").items():
        text = article(ko_chan, f"2567/{number}")
        for said in texts([told.get("units"), told["declared"]["note"]]):
            assert said in text, number
