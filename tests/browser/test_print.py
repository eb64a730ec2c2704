"""On paper: A4, no navigation, addresses spelled out, and a picture that leads back to the page."""

import io

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def printed(browser: Browser, example_url: str):
    page = browser.new_page()

    def _print(address: str) -> PdfReader:
        page.goto(example_url + address, wait_until="networkidle")
        return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))

    yield _print
    page.close()


@pytest.mark.parametrize("address", ["2567/o16/", "2567/report/", "contact/"])
def test_a_printed_page_is_a4_and_says_where_it_stands(printed, address: str) -> None:
    paper = printed(address)
    text = "".join("".join(page.extract_text() for page in paper.pages).split())

    assert [round(float(side)) for side in paper.pages[0].mediabox[2:]] == pytest.approx([595, 842], abs=1)
    assert f"https://example.invalid/{address}" in text
    assert "เมนูทั้งหมด" not in text
    assert "ข้ามไปที่เนื้อหา" not in text


def test_a_wide_table_lies_on_its_side_and_is_not_cut(browser: Browser, printed, example_url: str) -> None:
    sides = [tuple(round(float(side)) for side in page.mediabox[2:]) for page in printed("2567/o16/").pages]
    assert (842, 595) in sides

    # As wide as A4 on its side less its margins, in CSS pixels.
    page = browser.new_page(viewport={"width": 1016, "height": 700})
    page.emulate_media(media="print")
    page.goto(example_url + "2567/o16/")
    over = page.eval_on_selector_all(".oit-sheet table", "all => all.map(one => one.scrollWidth > 1017)")
    page.close()
    assert over
    assert not any(over)


def test_the_picture_is_for_paper_only(browser: Browser, example_url: str) -> None:
    page = browser.new_page()
    page.goto(example_url + "2567/o16/")
    picture = page.locator(".oit-paper svg")
    assert not picture.is_visible()
    page.emulate_media(media="print")
    assert picture.is_visible()
    page.close()
