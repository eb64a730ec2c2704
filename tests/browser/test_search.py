"""What people type into the search finds the page they want, wherever the site lies, with keyboard, without scripts."""

import csv
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import served
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

QUERIES = ROOT / "tests" / "facts" / "search-queries.csv"
RESULTS = "ol[data-search-results]"
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESK, locale="th-TH")
    yield context.new_page()
    context.close()


def ask(page: Page, site: str, query: str, year: str = "") -> list[str]:
    """The pages that a search finds, best first, as their paths below the site."""
    page.goto(f"{site}search/?{urlencode({'q': query} | ({'year': year} if year else {}))}")
    return found(page, site)


def typed(page: Page, site: str, query: str, year: str) -> list[str]:
    """The same, typed on the open search page."""
    box = page.get_by_role("searchbox")
    box.fill("")
    page.get_by_label("ปีงบประมาณ", exact=True).select_option(year)
    box.fill(query)
    box.press("Enter")
    return found(page, site, query)


def found(page: Page, site: str, query: str = "") -> list[str]:
    """The pages listed, once the search has ended."""
    page.wait_for_function(
        "query => document.title.startsWith(query)"
        " && !document.querySelector('ol[data-search-results]').hasAttribute('aria-busy')"
        " && /พบ/.test(document.querySelector('[data-search-count]').textContent)",
        arg=query,
    )
    links = page.eval_on_selector_all(f"{RESULTS} a", "links => links.map(link => link.href)")
    return [link.removeprefix(site).removesuffix("index.html").strip("/") or "index" for link in links]


def test_a_right_page_is_among_the_first_five(page: Page, example_url: str) -> None:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    met, missed = defaultdict(list), []
    page.goto(f"{example_url}search/")
    for row in rows:
        first = typed(page, example_url, row["query"], row["year"])[:5]
        right = not set(row["expected"].split()).isdisjoint(first)
        met[row["kind"]].append(right)
        missed += [] if right else [f"{row['query']} ({row['kind']} {row['year']}): {first}"]

    assert len(rows) >= 110
    assert len(met) >= 9
    assert len(missed) <= 0.02 * len(rows), missed
    for kind, right in met.items():
        assert sum(right) >= 0.9 * len(right), (kind, missed)


@pytest.mark.parametrize(("query", "year"), [("No Gift Policy", ""), ("ข้อ ๑๗", "2567"), ("จัดชื้อ จัดจาง", "2566")])
def test_an_address_finds_the_same_as_typing(page: Page, example_url: str, query: str, year: str) -> None:
    linked = ask(page, example_url, query, year)

    page.goto(f"{example_url}search/")
    assert typed(page, example_url, query, year) == linked


def test_every_page_that_is_wanted_is_there(example: Path) -> None:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        wanted = {path for row in csv.DictReader(file) for path in row["expected"].split()}

    for path in wanted:
        assert (example / path.replace("index", ".") / "index.html").is_file(), path


NUMBERS = ["o17", "O17", "๐๑๗", "0๑๗", "o๑๗", "ข้อ 17", "ข้อ ๑๗", "ข้อ17", "ข้อที่ 17", "o 17", "o-17", "OIT17", "OIT 17"]
NUMBERS += ["โอ17", "โอ ๑๗", "ข้อ o17", "ข้อ ๐๑๗", "17", "๑๗", " o17 ", "o\u200b17"]


@pytest.mark.parametrize("written", NUMBERS)
def test_an_item_number_is_known_in_every_spelling(page: Page, example_url: str, written: str) -> None:
    assert ask(page, example_url, written, "2567")[0] == "2567/o17"


def test_an_old_number_leads_on_and_says_where_it_comes_from(page: Page, example_url: str) -> None:
    ask(page, example_url, "o31 ปี 2566", "2569")

    first = page.locator(f"{RESULTS} > li").first
    expect(first).to_contain_text("No Gift Policy")
    expect(first).to_contain_text("ปี 2566 คือข้อ o31")


def test_a_result_says_number_title_year_place_and_marks_the_match(page: Page, example_url: str) -> None:
    ask(page, example_url, "วันสิ้นสุดสัญญา", "2567")

    row = page.locator(f"{RESULTS} > li").filter(has=page.locator("a[href$='2567/o16/']"))
    expect(row.get_by_role("link")).to_have_accessible_name("o16 ความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ปี 2567")
    expect(row).to_contain_text("หน้าแรก › ปี 2567 › 9.3 การจัดซื้อจัดจ้าง")
    expect(row.locator("mark")).to_have_text("วันสิ้นสุดสัญญา")


def test_a_long_line_is_cut_around_its_match_and_no_letter_is_torn_from_its_marks(page: Page, example_url: str) -> None:
    ask(page, example_url, "เปิดอ่านได้", "2567")
    texts = page.locator(f"{RESULTS} .oit-found__text").all_inner_texts()

    assert any("เปิดอ่านได้" in text for text in texts)
    for text in texts:
        assert len(text) < 200
        assert not "\u0e30" <= text.lstrip("…")[0] <= "\u0e3a"
        assert not "\u0e47" <= text.lstrip("…")[0] <= "\u0e4e"


def test_a_year_narrows_the_search_and_stays_in_the_address(page: Page, example_url: str) -> None:
    assert {path.split("/")[0] for path in ask(page, example_url, "จัดซื้อจัดจ้าง")} >= {"2566", "2567", "2568", "2569"}

    page.get_by_label("ปีงบประมาณ", exact=True).select_option("2567")
    expect(page).to_have_url(f"{example_url}search/?{urlencode({'q': 'จัดซื้อจัดจ้าง', 'year': '2567'})}")
    expect(page.get_by_role("status")).to_contain_text("ในปี 2567")
    assert {path.split("/")[0] for path in found(page, example_url)} == {"2567"}


def test_the_newest_year_comes_first(page: Page, example_url: str) -> None:
    first = ask(page, example_url, "ข้อมูลผู้บริหาร")[:4]

    assert first == ["2569/o2", "2568/o2", "2567/o2", "2566/o2"]


def test_nothing_found_says_so_and_what_can_be_done(page: Page, example_url: str) -> None:
    assert ask(page, example_url, "zzqqxx", "2567") == []

    expect(page.get_by_role("status")).to_contain_text("ไม่พบหน้าที่ตรงกับ “zzqqxx” ในปี 2567")
    expect(page.locator(RESULTS)).to_be_hidden()
    expect(page.get_by_role("link", name="ปีงบประมาณ พ.ศ. 2567")).to_be_visible()
    page.get_by_role("link", name="ค้นหาทุกปี").click()
    expect(page.get_by_role("status")).to_have_text("ไม่พบหน้าที่ตรงกับ “zzqqxx”")


def test_what_is_typed_while_the_page_loads_stays(page: Page, example_url: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search.js", hold)
    page.goto(f"{example_url}search/?{urlencode({'q': 'ราคากลาง'})}", wait_until="commit")
    box = page.get_by_label("คำที่ต้องการค้นหา")
    box.fill("o16")
    held[0].continue_()

    expect(page.locator(RESULTS).get_by_role("link").first).to_contain_text("o16")
    expect(box).to_have_value("o16")


def test_what_is_typed_is_only_ever_text(page: Page, example_url: str) -> None:
    ask(page, example_url, '"><img src=x onerror=alert(1)>zzqqxx')

    assert page.locator("main img, main script[src^=x]").count() == 0


def test_the_index_is_fetched_only_when_somebody_searches(page: Page, example_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(example_url)))
    for address in ("", "2567/", "2567/o16/", "search/"):
        page.goto(example_url + address, wait_until="networkidle")
    assert [url for url in asked if url.startswith("search/") and url.endswith(".js")] == []

    ask(page, example_url, "o16", "2567")
    assert [url for url in asked if url.startswith("search/") and url.endswith(".js")] == ["search/2567.js"]


def test_keyboard_alone_is_enough(page: Page, example_url: str) -> None:
    page.goto(example_url)
    page.get_by_role("search").get_by_role("searchbox").first.focus()
    page.keyboard.type("ราคากลาง")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{example_url}search/?{urlencode({'q': 'ราคากลาง'})}")

    box = page.get_by_label("คำที่ต้องการค้นหา")
    box.focus()
    box.fill("")
    page.keyboard.type("o16")
    expect(page.get_by_role("status")).to_contain_text("พบ")
    expect(page.locator(RESULTS).get_by_role("link").first).to_contain_text("o16")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).get_by_role("link").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).get_by_role("link").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{example_url}2569/o16/")

    page.go_back()
    expect(page.locator(RESULTS).get_by_role("link").first).to_contain_text("o16")


def test_more_can_be_shown_and_the_focus_goes_on(page: Page, example_url: str) -> None:
    assert len(ask(page, example_url, "การ")) == 20

    page.get_by_role("button", name="แสดงเพิ่ม").press("Enter")
    expect(page.locator(RESULTS).get_by_role("link").nth(20)).to_be_focused()


def test_a_screen_reader_hears_what_a_box_is_for_and_how_much_is_found(page: Page, example_url: str) -> None:
    ask(page, example_url, "o16", "2567")

    assert page.locator(RESULTS).count() == 1
    expect(page.get_by_role("status")).to_have_attribute("data-search-count", "")
    expect(page.get_by_role("searchbox")).to_have_accessible_name("คำที่ต้องการค้นหา")
    expect(page.get_by_role("searchbox")).to_have_accessible_description(re.compile("ผลการค้นหาแสดงใต้ช่องนี้"))
    for link in page.locator(f"{RESULTS} a").all():
        assert "ปี" in (link.text_content() or "")


@pytest.mark.parametrize("folder", ["", "เทศบาล/ita 2567/"])
def test_it_works_from_a_folder_on_disk(page: Page, example: Path, tmp_path: Path, folder: str) -> None:
    place = tmp_path / folder / "site"
    shutil.copytree(example, place, ignore=shutil.ignore_patterns("*.pdf", "*.png"))
    page.goto((place / "index.html").as_uri())
    page.get_by_role("banner").get_by_role("searchbox").fill("o16")
    page.keyboard.press("Enter")
    page.get_by_label("ปีงบประมาณ", exact=True).select_option("2567")
    expect(page.get_by_role("status")).to_contain_text("ในปี 2567")
    page.locator(RESULTS).get_by_role("link").first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("ความก้าวหน้าการจัดซื้อจัดจ้าง")
    assert page.url == (place / "2567" / "o16" / "index.html").as_uri()


def test_it_works_in_a_sub_folder(page: Page, example: Path, tmp_path: Path) -> None:
    (tmp_path / "ita").symlink_to(example)
    with served(tmp_path) as url:
        assert ask(page, f"{url}ita/", "ราคากลาง", "2567")[0] in {"2567/o16", "2567/o17"}
        page.locator(RESULTS).get_by_role("link").first.click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.url.startswith(f"{url}ita/2567/o1")


def test_without_scripts_it_says_so_and_shows_the_years(browser: Browser, example_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{example_url}search/?q=o16")

    expect(page.get_by_text("เบราว์เซอร์นี้ปิดสคริปต์ไว้")).to_be_visible()
    expect(page.locator(RESULTS)).to_be_hidden()
    page.get_by_role("article").get_by_role("link", name="ปีงบประมาณ พ.ศ. 2567").click()
    expect(page).to_have_url(f"{example_url}2567/")
    context.close()


def test_a_lost_reader_can_search(page: Page, example_url: str) -> None:
    page.goto(f"{example_url}404.html")
    page.get_by_label("ค้นหาข้อมูลที่ต้องการ").fill("o16")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{example_url}search/?q=o16")


def test_an_index_that_does_not_come_is_told(page: Page, example_url: str) -> None:
    page.route("**/search/2567.js", lambda route: route.abort())
    page.goto(f"{example_url}search/?q=o16&year=2567")

    expect(page.get_by_role("status")).to_contain_text("ลองใหม่อีกครั้ง")
    page.unroute("**/search/2567.js")
    page.get_by_role("article").get_by_role("button", name="ค้นหา", exact=True).click()
    expect(page.locator(RESULTS).get_by_role("link").first).to_contain_text("o16")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_results_stay_inside_the_screen(browser: Browser, example_url: str, size: dict[str, int]) -> None:
    context = browser.new_context(viewport=size)
    page = context.new_page()
    ask(page, example_url, "จัดซื้อจัดจ้าง")

    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    context.close()


def test_measures_are_found_where_there_are_only_measures(page: Page, ko_chan_url: str) -> None:
    assert ask(page, ko_chan_url, "o16")[0] == "2567/o16"
    assert ask(page, ko_chan_url, "มาตรการ ทรัพย์สินของราชการ")[0].startswith("2567/")
