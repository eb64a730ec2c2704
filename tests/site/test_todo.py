"""What is to be done: exactly what is missing, why, whose, what it costs; and a site without the page."""

from functools import cache
from pathlib import Path

import lxml.html
import pytest

from generator.model.options import Options
from generator.site.all_pages import pages_of
from generator.site.office.todo import TodoView
from tests.agencies import built, examined
from tests.conftest import Run
from tests.markdown_host import finished, words


@cache
def todo(agency: str, year: int) -> TodoView:
    found = examined(agency)
    chosen = pages_of(found.site, found.statuses, found.year_results, Options())
    return next(page.view for page in chosen.pages if isinstance(page.view, TodoView) and page.view.year == year)


def number(text: str) -> str:
    return text.split(maxsplit=1)[0]


def test_the_year_with_planted_faults_lists_exactly_those_by_unit_and_cost() -> None:
    view = todo("example", 2568)

    assert {item.number for group in view.groups for item in group.items} == {
        "o10",
        "o13",
        "o20",
        "o21",
        "o22",
    }
    assert [item.number for item in view.costliest] == ["o21", "o22", "o13"]
    assert [(group.unit, group.cost) for group in view.groups][:2] == [("สำนักปลัด", "6.57"), ("กองคลัง", "2.00")]
    for group in view.groups:
        costs = [float(item.cost) for item in group.items]
        assert costs == sorted(costs, reverse=True)
    assert (view.score.oit, view.score.cost, view.score.open, view.total) == ("78.57", "8.57", 5, 28)


def test_a_reason_says_what_is_wrong_once_and_what_to_do() -> None:
    items = {item.number: item for group in todo("example", 2568).groups for item in group.items}

    assert {key: len(item.reasons) for key, item in items.items()} == dict.fromkeys(items, 1)
    assert ["files/e-service-manual.pdf" in what for what in items["o10"].reasons[0].what] == [True]
    assert ["2566" in what for what in items["o22"].reasons[0].what] == [True]
    assert len(items["o22"].reasons[0].labels) == 3
    assert all(reason.what and reason.do for item in items.values() for reason in item.reasons)
    assert items["o10"].reasons[0].target == "2568/o10.md#how-to"
    assert items["o20"].guess == "ส่วนงานตามปี 2569"


def test_what_is_mended_alike_is_told_together() -> None:
    items = {item.number: item for group in todo("ko-chan", 2567).groups for item in group.items}
    topics = next(one for one in items["o34"].reasons if one.labels == ("วิเคราะห์ครบ 7 ประเด็น",))

    assert len(topics.what) == len(set(topics.what)) == 7
    assert len({one.do for one in items["o34"].reasons}) == len(items["o34"].reasons)


def test_a_complete_year_has_nothing_to_do_and_says_so() -> None:
    page = finished(next(page for page in built("example").pages if page.path == "2567/todo.md"))

    assert todo("example", 2567).groups == ()
    assert "ครบทุกข้อแล้ว" in page


def test_ko_chan_is_told_what_it_declares_and_what_can_be_seen_without_blame() -> None:
    view = todo("ko-chan", 2567)
    items = {item.number: item for group in view.groups for item in group.items}

    assert view.score.oit == "0.00"
    assert len(items) == view.score.open == 35
    assert {item.declared for item in items.values()} == {"ดำเนินการแล้ว"}
    assert view.score.cost == "40.00"


def test_a_public_build_leaves_the_page_out_on_request(oit: Run, tmp_path: Path) -> None:
    for name, setting in (("with", "true"), ("without", "false")):
        oit("build", "--strict", "-d", str(tmp_path / name), "--agency", "ko-chan", OIT_TODO=setting)
    oit("pages", str(tmp_path / "pages"), "--agency", "ko-chan", OIT_TODO="false")

    assert (tmp_path / "with/2567/todo/index.html").exists()
    assert "todo/" in (tmp_path / "with/index.html").read_text(encoding="utf-8")
    assert not (tmp_path / "without/2567/todo").exists()
    assert [
        path for path in (tmp_path / "without").rglob("*.html") if "todo/" in path.read_text(encoding="utf-8")
    ] == []
    assert not (tmp_path / "pages/2567/todo.md").exists()
    assert (tmp_path / "without/2567/answers.xlsx").exists()


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("", "OIT จากข้อมูลที่เปิดได้บนเว็บไซต์นี้ (โดยประมาณ) 100.00 คะแนน"),
        ("2568", "OIT จากข้อมูลที่เปิดได้บนเว็บไซต์นี้ (โดยประมาณ) 78.57 คะแนน"),
        ("2568", "ข้อที่ยังไม่ครบ 5 ข้อ มีน้ำหนักรวม 8.57 คะแนน"),
        ("2568", "ตรงกับที่คำนวณจากคะแนนทุกเครื่องมือตามน้ำหนักและเกณฑ์ระดับของปีนี้"),
        ("2567", "OIT จากข้อมูลที่เปิดได้บนเว็บไซต์นี้ 100.00 คะแนน"),
        ("2568/o10", "ถ้าข้อนี้ยังไม่ครบ คะแนน ITA รวมจะหายไป ประมาณ 0.57 คะแนน · ประเมินตนเอง ไม่ใช่ผลของสำนักงาน ป.ป.ช."),
        ("2567/o16", "ข้อนี้มีน้ำหนัก 1.00 คะแนน ของคะแนน ITA รวม"),
    ],
)
def test_the_score_stands_on_home_year_and_item_pages(example: Path, address: str, says: str) -> None:
    page = lxml.html.fromstring((example / address / "index.html").read_bytes())

    assert says in words(page.cssselect("article")[0])


def test_the_navigation_tells_the_state_of_each_item_in_a_word(example: Path) -> None:
    page = lxml.html.fromstring((example / "2568/o10/index.html").read_bytes())
    told = {
        link.text_content().split()[0]: [
            (mark.get("role"), mark.get("aria-label")) for mark in link.getparent().cssselect(".oit-nav__state")
        ]
        for link in page.cssselect(".oit-nav a")
    }

    assert told["o10"] == [("img", "ไม่ครบ")]
    assert told["o9"] == [("img", "ครบถ้วน")]
