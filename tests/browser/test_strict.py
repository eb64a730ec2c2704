"""A site works under a policy that lets it load nothing but its own files: no script, style or handler in its pages."""

from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import served

pytestmark = pytest.mark.browser

# As docs/guide/publish.md tells an office's server; shapes are pictures inside the style sheet.
POLICY = "default-src 'self'; img-src 'self' data:"

PAGES = [
    "", "2567/", "2567/o2/", "2567/o16/", "2567/measures/", "2567/measures/same-steps/", "2567/progress/", "2567/eit/",
    "2567/report/", "2567/answers/", "2568/todo/", "data/", "data/dictionary/", "documents/", "search/?q=o16", "o31/",
    "404.html",
]  # fmt: skip

WATCH = """addEventListener('securitypolicyviolation', event => (window.violations ||= []).push(
  `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`), true)"""


class _Strict(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def strict_url(example: Path) -> Iterator[str]:
    with served(example, _Strict) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme="dark")
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_no_page_has_what_a_strict_site_forbids(page: Page, strict_url: str, address: str) -> None:
    page.goto(strict_url + address, wait_until="networkidle")

    # A page that is shown below any address has to find its own root before it can load anything (decision 0031).
    allowed = 1 if address == "404.html" else 0
    assert len(page.evaluate("window.violations || []")) <= allowed, page.evaluate("window.violations")


def test_the_policy_is_really_obeyed(page: Page, strict_url: str) -> None:
    page.goto(strict_url)
    page.evaluate("document.body.setAttribute('style', 'color: red')")

    assert page.evaluate("window.violations.length") == 1


def test_the_scheme_and_the_search_work_under_it(page: Page, strict_url: str) -> None:
    page.goto(strict_url)
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.get_by_role("button", name="สลับโหมดสว่าง/มืด").click()
    light = page.evaluate(ground)
    page.goto(f"{strict_url}search/?q=o16&year=2567")
    page.wait_for_selector("[data-search-results] a")

    assert dark != light
    assert page.evaluate(ground) == light
    assert page.locator(".oit-found__link").first.get_attribute("href") == f"{strict_url}2567/o16/"


def test_a_bar_is_as_long_as_its_score(page: Page, strict_url: str) -> None:
    page.goto(f"{strict_url}2567/eit/")
    lengths = page.evaluate(
        """[...document.querySelectorAll('.oit-scores__bar')].filter(bar => bar.firstElementChild).map(bar => [
          bar.firstElementChild.getBoundingClientRect().width / bar.getBoundingClientRect().width * 100,
          Number(bar.parentElement.querySelector('strong').textContent)])"""
    )

    assert lengths
    for drawn, told in lengths:
        assert drawn == pytest.approx(told, abs=0.5)
