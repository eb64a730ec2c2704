"""Everybody can use every page: axe-core finds nothing, and what axe cannot see is tried by hand."""

from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.bench.page_weight import packed, weigh
from tests.browser.axe import addresses, findings
from tests.browser.conftest import served

pytestmark = pytest.mark.browser

# One page of each kind of the model agency.
KINDS = [
    "",
    "2569/",
    "2568/o10/",
    "2567/o1/",
    "2567/o2/",
    "2567/o16/",
    "2567/o34/",
    "2568/o31/",
    "2567/measures/",
    "2567/measures/same-steps/",
    "2567/progress/",
    "2567/iit/",
    "2567/eit/",
    "2567/report/",
    "2568/todo/",
    "2568/answers/",
    "2567/changes/",
    "search/",
    "search/?q=สัญญา",
    "search/?q=ฃฃฃฃ",
    "data/",
    "data/dictionary/",
    "documents/",
    "about/",
    "accessibility/",
    "contact/",
    "404.html",
]
WIDTHS = {"phone": {"width": 360, "height": 740}, "desk": {"width": 1280, "height": 900}}


@pytest.fixture(params=[(width, scheme) for width in WIDTHS for scheme in ("light", "dark")], ids=" ".join)
def looked_at(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of one width and one scheme; what moves stands still, so that nothing is measured half-way."""
    width, scheme = request.param
    context = browser.new_context(viewport=WIDTHS[width], color_scheme=scheme, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_every_kind_of_page_passes_axe_at_every_width_and_scheme(looked_at: Page, example_url: str) -> None:
    assert findings(looked_at, example_url, KINDS) == []


def test_every_page_of_the_year_with_faults_passes_axe(browser: Browser, example: Path, example_url: str) -> None:
    """The other years have the same kinds of page; `python -m tests.bench.access` looks at every single one."""
    page = browser.new_page(viewport=WIDTHS["phone"])
    found = findings(page, example_url, [one for one in addresses(example) if one.startswith("2568/")])
    page.close()

    assert found == []


@pytest.mark.parametrize("agency", ["chaeramae", "ko-chan", "mueang-chan", "na-makhuea", "that-thong"])
def test_every_page_of_a_real_agency_passes_axe(browser: Browser, site_of, agency: str) -> None:
    page = browser.new_page(viewport=WIDTHS["desk"], color_scheme="dark")
    with served(site_of(agency)) as url:
        found = findings(page, url, addresses(site_of(agency)))
    page.close()

    assert found == []


def test_nothing_needs_sideways_scrolling_at_200_percent_zoom(browser: Browser, example_url: str) -> None:
    page = browser.new_page(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    for address in KINDS:
        page.goto(example_url + address)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, address
    page.close()


def test_the_first_stop_of_the_keyboard_leads_past_the_header(browser: Browser, example_url: str) -> None:
    page = browser.new_page(viewport=WIDTHS["desk"])
    page.goto(example_url + "2567/o16/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="ข้ามไปที่เนื้อหา")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.get_by_role("navigation", name="เส้นทาง").get_by_role("link", name="หน้าแรก")).to_be_focused()
    page.close()


def test_the_menu_opens_and_closes_from_the_keyboard_and_gives_the_focus_back(
    browser: Browser, example_url: str
) -> None:
    for script in (True, False):
        context = browser.new_context(viewport=WIDTHS["phone"], java_script_enabled=script)
        page = context.new_page()
        page.goto(example_url + "2567/o16/")
        menu = page.get_by_role("button", name="เมนู", exact=True)
        menu.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("navigation", name="เมนูทั้งหมด")).to_be_visible()
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="ปิดเมนู")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("navigation", name="เมนูทั้งหมด")).to_be_hidden()
        expect(menu).to_be_focused()
        context.close()


def test_what_has_the_focus_is_seen(browser: Browser, example_url: str) -> None:
    page = browser.new_page(viewport=WIDTHS["desk"])
    page.goto(example_url + "2567/")
    too_large = []
    for _ in range(60):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """() => {
                const one = document.activeElement, box = one.getBoundingClientRect();
                const drawn = [getComputedStyle(one), getComputedStyle(one, "::after")];
                return [one.textContent.trim(), drawn.some(style => style.outlineStyle !== "none"),
                    box.bottom > 0 && box.top < innerHeight];
            }"""
        )
        if not (told[1] and told[2]):
            too_large.append(told)
    page.close()

    assert too_large == []


def test_who_asks_for_stillness_gets_it(browser: Browser, example_url: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(example_url + "2567/o16/")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0"
        " || getComputedStyle(one).animationName !== 'none').length"
    )
    page.close()

    assert moving == 0


def test_light_and_dark_follow_the_reader_and_the_choice_is_kept(browser: Browser, example_url: str) -> None:
    context = browser.new_context(viewport=WIDTHS["desk"], color_scheme="dark")
    page = context.new_page()
    background = "getComputedStyle(document.body).colorScheme"
    page.goto(example_url)
    assert page.evaluate(background) == "dark"
    page.get_by_role("button", name="สลับโหมดสว่าง/มืด").click()
    assert page.evaluate(background) == "light"
    page.goto(example_url + "2567/")
    assert page.evaluate(background) == "light"
    context.close()


def test_every_table_says_what_it_is_and_what_its_columns_are(example: Path) -> None:
    tables = [
        (path, table)
        for path in example.rglob("*.html")
        for table in lxml.html.fromstring(path.read_bytes()).iter("table")
    ]

    assert len(tables) > 10
    for path, table in tables:
        assert [one.text_content().strip() for one in table.iter("caption")] != [], path
        heads = list(table.iter("th"))
        assert heads, path
        assert all(head.get("scope") in {"col", "row"} for head in heads), path


@pytest.mark.parametrize("address", ["", "2567/o7/", "2567/o16/"])
def test_a_first_view_is_light_and_nothing_on_it_moves(browser: Browser, example: Path, address: str) -> None:
    with packed(example) as url:
        own, pictures, _, others = weigh(browser, url, address)
        page = browser.new_page(viewport=WIDTHS["phone"])
        page.add_init_script(
            "window.moved = 0; new PerformanceObserver(told => "
            "told.getEntries().forEach(one => window.moved += one.value))"
            ".observe({type: 'layout-shift', buffered: true})"
        )
        page.goto(url + address, wait_until="networkidle")
        moved = page.evaluate("window.moved")
        page.close()

    assert own + pictures < 120
    assert others == 0
    assert moved < 0.005
