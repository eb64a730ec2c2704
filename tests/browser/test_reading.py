"""What an evaluator and a citizen do with the site, in a real browser."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
KINDS = [
    "",
    "2567/",
    "2567/o16/",
    "2567/o34/",
    "2567/measures/",
    "2567/measures/property-use/",
    "2567/progress/",
    "2567/iit/",
    "2567/eit/",
    "2567/report/",
    "404.html",
]


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport=request.param, locale="th-TH")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", KINDS)
def test_nothing_stands_out_of_the_screen(page: Page, ko_chan_url: str, address: str) -> None:
    page.goto(ko_chan_url + address)

    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0


FULL = ["", "2567/o1/", "2567/o2/", "2567/o4/", "2567/o5/", "2567/o16/", "2567/o23/", "2567/o35/", "2568/", "2568/o13/"]


@pytest.mark.parametrize("address", FULL)
def test_people_news_and_wide_tables_stay_inside_the_screen(page: Page, example_url: str, address: str) -> None:
    page.goto(example_url + address)

    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0


def test_every_picture_and_paper_of_a_page_opens(page: Page, example_url: str) -> None:
    for address in ("", "2567/o2/", "2567/o5/", "2567/o7/", "2567/o16/"):
        page.goto(example_url + address)
        named = page.eval_on_selector_all("img, article a[href]", "found => found.map(one => one.src || one.href)")
        own = {url.partition("#")[0] for url in named if url.startswith(example_url)}
        assert own
        for url in own:
            assert page.request.get(url).status == 200, url


def test_a_bare_number_leads_to_the_newest_year_and_an_old_one_says_where_it_went(page: Page, example_url: str) -> None:
    page.goto(example_url + "o16/")
    expect(page).to_have_url(example_url + "2569/o16/")

    page.goto(example_url + "2568/o31/")
    expect(page.get_by_role("heading", level=1)).to_have_text("แบบวัดปี 2568 ไม่มีข้อ o31")
    page.get_by_role("article").get_by_role("link", name="o24").click()
    expect(page).to_have_url(example_url + "2568/o24/")


def test_an_item_leads_to_the_same_disclosure_in_another_year(page: Page, example_url: str) -> None:
    page.goto(example_url + "2567/o26/")
    page.get_by_text("ข้อเดียวกันในปีอื่น").click()
    page.get_by_role("article").get_by_role("link", name="o31 ประกาศเจตนารมณ์นโยบาย No Gift Policy").click()

    expect(page).to_have_url(example_url + "2566/o31/")


@pytest.mark.parametrize("address", KINDS)
def test_a_page_asks_no_third_party_for_anything_and_finds_all_it_asks_for(
    page: Page, ko_chan_url: str, address: str
) -> None:
    asked: list[tuple[str, int]] = []
    said: list[str] = []
    page.on("response", lambda answer: asked.append((answer.url, answer.status)))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(ko_chan_url + address, wait_until="networkidle")

    own = urlsplit(ko_chan_url).netloc
    assert {urlsplit(url).netloc for url, _ in asked if not url.startswith("data:")} == {own}
    assert [url for url, status in asked if status >= 400] == []
    assert said == []


def test_an_evaluator_reaches_the_contract_fields_in_three_clicks(page: Page, ko_chan_url: str) -> None:
    page.goto(ko_chan_url)
    page.get_by_role("article").get_by_role("link", name="การจัดซื้อจัดจ้าง", exact=True).click()
    page.get_by_role("article").get_by_role("link", name="ความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ").click()

    expect(page).to_have_url(ko_chan_url + "2567/o16/")
    expect(page.get_by_text("วันสิ้นสุดสัญญา")).to_be_visible()


def test_the_way_back_and_on_is_in_the_page(page: Page, ko_chan_url: str) -> None:
    page.goto(ko_chan_url + "2567/o16/")
    page.get_by_role("navigation", name="เส้นทาง").get_by_role("link", name="ปี 2567").click()
    expect(page).to_have_url(ko_chan_url + "2567/")

    page.goto(ko_chan_url + "2567/o16/")
    page.get_by_role("navigation", name="ข้อก่อนหน้าและข้อถัดไป").get_by_role("link", name="o17").click()
    expect(page).to_have_url(ko_chan_url + "2567/o17/")


def test_a_page_reads_whole_without_scripts(browser: Browser, ko_chan_url: str) -> None:
    plain, scripted = (browser.new_context(java_script_enabled=on) for on in (False, True))
    pages = [context.new_page() for context in (plain, scripted)]
    for address in KINDS:
        for one in pages:
            one.goto(ko_chan_url + address)
        read = [" ".join(one.locator("article").inner_text().split()) for one in pages]
        assert read[0] == read[1]
        assert len(read[0]) > 20
    plain.close()
    scripted.close()


def test_the_thai_font_is_the_sites_own(page: Page, ko_chan_url: str) -> None:
    page.goto(ko_chan_url, wait_until="networkidle")

    assert page.evaluate("document.fonts.check('16px Sarabun', 'กำ')")
    assert "Sarabun" in page.evaluate("getComputedStyle(document.querySelector('article')).fontFamily")


def test_what_is_overdue_is_judged_by_the_readers_clock(browser: Browser, ko_chan_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2024-03-10T12:00:00+07:00")
    entries = '<li data-due="2024-03-09">ก</li><li data-due="2024-03-10">ข</li>'
    page.goto(ko_chan_url)
    page.evaluate("html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", entries)
    page.add_script_tag(url=ko_chan_url + "assets/oit/oit.js")

    assert page.locator(".oit-past").all_inner_texts() == ["ก"]
    context.close()
