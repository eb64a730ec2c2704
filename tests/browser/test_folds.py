"""What is folded opens without a script, prints whole, and no text falls apart in its frame."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A phone whose browser runs no scripts."""
    context = browser.new_context(viewport=PHONE, locale="th-TH", java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_a_phone_shows_the_first_rows_and_opens_the_others(plain: Page, example_url: str) -> None:
    plain.goto(f"{example_url}2567/o16/")
    cards = plain.locator(".oit-sheet tbody tr:visible")

    assert cards.count() == 6
    plain.get_by_label("แสดงครบ 48 แถว").check()
    assert cards.count() == 48


def test_a_card_tells_a_contract_at_a_glance_and_all_of_it_on_request(plain: Page, example_url: str) -> None:
    plain.goto(f"{example_url}2567/o16/")
    cells = plain.locator(".oit-sheet tbody tr").first.locator("td:visible")
    glance = ["สถานะการจัดซื้อจัดจ้างฯ", "ราคาที่ตกลงซื้อหรือจ้าง", "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", "วันสิ้นสุดสัญญา"]

    assert [one.get_attribute("data-label") for one in cells.all()] == glance
    plain.get_by_label("แสดงครบทั้ง 13 ช่องของแต่ละรายการ").check()
    assert cells.count() == 12


def test_the_sum_of_a_table_is_read_on_a_phone(plain: Page, example_url: str) -> None:
    plain.goto(f"{example_url}2567/o16/")
    boxes = [one.bounding_box() for one in plain.locator(".oit-sheet tfoot tr > :visible").all()]

    tops = [box["y"] for box in boxes if box]
    assert len(tops) == 4
    assert len({round(top) for top in tops}) == 4


@pytest.mark.parametrize("address", ["2567/o16/", "2567/o12/"])
def test_a_desk_has_no_boxes_to_tick_and_shows_everything(browser: Browser, example_url: str, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(example_url + address)

    assert page.locator(".oit-sheet input:visible").count() == 0
    assert page.locator(".oit-sheet tbody td:visible").count() == page.locator(".oit-sheet tbody td").count()
    context.close()


def test_progress_is_told_at_once_and_its_steps_open_without_a_script(plain: Page, example_url: str) -> None:
    plain.goto(f"{example_url}2567/progress/")

    expect(plain.locator(".oit-standings")).to_contain_text("7 จาก 7 มาตรการ")
    card = plain.locator(".oit-progress", has_text="มาตรการปฏิบัติงานตามขั้นตอนและเวลาเดียวกันทุกส่วนงาน")
    expect(card.get_by_text("คะแนนตัวชี้วัดที่ 1 เพิ่มจาก 88.12 เป็น 91.26")).to_be_visible()
    step = card.get_by_text("สรุปทะเบียนงานทั้งปีต่อที่ประชุมหัวหน้าส่วนงาน")
    expect(step).not_to_be_visible()
    card.get_by_text("สิ่งที่ดำเนินการ", exact=True).first.click()
    expect(step).to_be_visible()


@pytest.mark.parametrize(
    ("address", "folded"),
    [
        ("2567/progress/", "สรุปทะเบียนงานทั้งปีต่อที่ประชุมหัวหน้าส่วนงาน"),
        ("2567/progress/", "ประชุมหัวหน้าส่วนงานติดตามเรื่องที่เกินกำหนด"),
        ("2567/progress/", "การเปิดโอกาสให้เกิดการมีส่วนร่วม"),
        ("documents/", "รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2566"),
    ],
)
def test_paper_has_what_the_page_folds(plain: Page, example_url: str, address: str, folded: str) -> None:
    plain.goto(example_url + address)
    inside = plain.locator("details").get_by_text(folded).last

    expect(inside).not_to_be_visible()
    plain.emulate_media(media="print")
    expect(inside).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "address",
    [
        "",
        "2567/",
        "2568/",
        "2567/o12/",
        "2567/o13/",
        "2567/o16/",
        "2567/progress/",
        "2567/report/",
        "2568/todo/",
        "data/",
    ],
)
def test_no_text_falls_apart_in_its_frame(browser: Browser, example_url: str, address: str, width: int) -> None:
    """In a row or grid each element is a piece of its own: text around an element must not stand there bare."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(example_url + address)

    torn = page.evaluate(
        """() => Array.from(document.querySelectorAll('body *'))
          .filter(one => /flex|grid/.test(getComputedStyle(one).display))
          .filter(one => Array.from(one.children).some(inner => inner.matches('.oit-w, span[lang]')
            && [inner.previousSibling, inner.nextSibling].some(beside => beside
              && beside.nodeType === Node.TEXT_NODE && beside.data.trim())))
          .map(one => one.outerHTML.slice(0, 120))"""
    )
    page.close()
    assert torn == []
