"""Every click path of the answer sheet leads from the home page to its item, by links with exactly those texts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model.options import Options
from generator.site.all_pages import pages_of
from generator.site.office.answers import AnswersView
from tests.agencies import built

pytestmark = pytest.mark.browser

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def sheet() -> dict[str, str]:
    """The click path of every item of the model agency's 2567."""
    found = built("example").examined
    chosen = pages_of(found.site, found.statuses, found.year_results, Options())
    views = (page.view for page in chosen.pages if isinstance(page.view, AnswersView))
    return {row.number: row.path for view in views if view.year == 2567 for row in view.rows}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESK, locale="th-TH")
    yield context.new_page()
    context.close()


def follow(page: Page, home: str, path: str, *, within: str = "body") -> None:
    """Clicks from the home page on; the first step of a path is the home page itself."""
    first, *steps = path.split(" › ")
    page.goto(home)
    expect(page.get_by_role("link", name=first, exact=True).first).to_be_attached()
    for position, step in enumerate(steps):
        scope = page.locator(within if position else "body")
        scope.get_by_role("link", name=step, exact=True).filter(visible=True).first.click()


def test_every_path_lands_on_its_item(page: Page, example_url: str, sheet: dict[str, str]) -> None:
    assert len(sheet) == 35
    for number, path in sheet.items():
        follow(page, example_url, path)
        expect(page, path).to_have_url(f"{example_url}2567/{number}/")


@pytest.mark.parametrize("number", ["o1", "o16", "o35"])
def test_a_path_works_by_the_links_of_the_pages_alone(
    page: Page, example_url: str, sheet: dict[str, str], number: str
) -> None:
    """Without the menu beside the page, which leads to the first item of a sub-indicator."""
    follow(page, example_url, sheet[number], within="article")

    expect(page).to_have_url(f"{example_url}2567/{number}/")


@pytest.mark.parametrize("number", ["o1", "o16", "o23", "o35"])
def test_a_path_works_on_a_phone(page: Page, example_url: str, sheet: dict[str, str], number: str) -> None:
    page.set_viewport_size(PHONE)
    follow(page, example_url, sheet[number])

    expect(page).to_have_url(f"{example_url}2567/{number}/")


def test_the_answers_can_be_copied_one_by_one(browser: Browser, example_url: str, sheet: dict[str, str]) -> None:
    context = browser.new_context(viewport=DESK, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{example_url}2567/answers/")
    page.get_by_role("button", name="คัดลอก URL ข้อ o16", exact=True).click()
    expect(page.get_by_text("คัดลอกแล้ว").first).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "https://example.invalid/2567/o16/"

    page.get_by_role("button", name="คัดลอก คำอธิบายข้อ o16", exact=True).click()
    page.wait_for_function(
        "path => navigator.clipboard.readText().then(text => text.startsWith(path))", arg=sheet["o16"]
    )
    context.close()


@pytest.mark.parametrize("address", ["2568/todo/", "2568/answers/", "2567/changes/", "2568/", "2568/o21/"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_stands_out_of_the_screen(page: Page, example_url: str, address: str, size: dict[str, int]) -> None:
    page.set_viewport_size(size)
    page.goto(example_url + address)

    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
