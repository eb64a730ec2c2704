"""Tables under a reader's hands: sorted, filtered, as cards on a phone, and long ones that fetch their rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.bench.long_table import build_site

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
ROWS = 450


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("long"), ROWS)


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESK, locale="th-TH")
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, locale="th-TH", has_touch=True)
    yield context.new_page()
    context.close()


def column(page: Page, place: int) -> list[str]:
    cells = f"document.querySelectorAll('.oit-sheet tbody tr > :nth-child({place})')"
    return list(page.evaluate(f"Array.from({cells}, one => one.textContent)"))


def money(texts: list[str]) -> list[float]:
    return [float(text.replace(",", "")) for text in texts]


def test_a_heading_sorts_by_what_its_column_means(desk: Page, example_url: str) -> None:
    desk.goto(f"{example_url}2567/o16/")
    written = column(desk, 2)
    head = desk.locator(".oit-sheet thead th", has_text="ราคาที่ตกลงซื้อหรือจ้าง")

    head.get_by_role("button").focus()
    desk.keyboard.press("Enter")
    assert money(column(desk, 8)) == sorted(money(column(desk, 8)))
    expect(head).to_have_attribute("aria-sort", "ascending")
    desk.keyboard.press("Enter")
    assert money(column(desk, 8)) == sorted(money(column(desk, 8)), reverse=True)
    expect(head).to_have_attribute("aria-sort", "descending")
    assert sorted(column(desk, 2)) == sorted(written)


def test_dates_sort_by_day_and_not_by_letter(desk: Page, example_url: str) -> None:
    desk.goto(f"{example_url}2567/o16/")

    desk.locator(".oit-sheet thead th", has_text="วันที่ลงนามในสัญญา").get_by_role("button").click()

    keys = desk.evaluate(
        "Array.from(document.querySelectorAll('.oit-sheet tbody tr > :nth-child(12)'), one => one.dataset.sort)"
    )
    assert keys == sorted(keys)
    assert keys[0].startswith("2023-10")


def test_words_filter_rows_and_the_count_is_told(desk: Page, example_url: str) -> None:
    desk.goto(f"{example_url}2567/o16/")
    expect(desk.locator(".oit-sheet__told")).to_have_text("แสดง 48 จาก 48 แถว")

    desk.get_by_label("ค้นในตาราง").fill("น้ำมัน เชื้อเพลิง")
    found = column(desk, 2)
    assert found
    assert all("น้ำมันเชื้อเพลิง" in one for one in found)
    expect(desk.get_by_role("status")).to_have_text(f"พบ {len(found)} จาก 48 แถว")

    desk.get_by_label("ค้นในตาราง").fill("๔๔๗๗๐๐")
    assert column(desk, 8) == ["447,700.00"]
    desk.get_by_label("ค้นในตาราง").fill("")
    assert len(column(desk, 2)) == 48


def test_on_a_phone_rows_are_cards_that_fit_and_name_each_value(phone: Page, example_url: str) -> None:
    phone.goto(f"{example_url}2567/o16/")
    card = phone.locator(".oit-sheet tbody tr").first

    box = card.bounding_box()
    assert box
    assert box["width"] <= 360
    labels = card.evaluate(
        "row => Array.from(row.querySelectorAll('td'), one => getComputedStyle(one, '::before').content)"
    )
    assert '"ราคาที่ตกลงซื้อหรือจ้าง"' in labels
    assert len(labels) == 12
    assert phone.locator(".oit-sheet tbody tr").count() == 6
    phone.get_by_role("button", name="แสดงแถวเพิ่ม").click()
    assert phone.locator(".oit-sheet tbody tr").count() == 26
    phone.get_by_label("เรียงตาม").select_option(label="ราคาที่ตกลงซื้อหรือจ้าง (บาท) ↓")
    assert money(column(phone, 8)) == sorted(money(column(phone, 8)), reverse=True)


@pytest.mark.parametrize("address", ["2567/o8/", "2567/o12/", "2567/o16/", "2567/o17/", "2567/o24/", "2568/o19/"])
def test_pictures_stay_legible_and_inside_a_phone(phone: Page, example_url: str, address: str) -> None:
    phone.goto(example_url + address)

    small = phone.evaluate(
        "Array.from(document.querySelectorAll('.oit-chart text'))"
        ".filter(one => one.getBoundingClientRect().width)"
        ".map(one => [one.textContent, parseFloat(getComputedStyle(one).fontSize), one.getBoundingClientRect().right])"
    )
    assert small
    assert all(size >= 12 for _, size, _ in small)
    assert all(right <= 360 for _, _, right in small), max(small, key=lambda one: one[2])
    overlapping = phone.evaluate(
        """Array.from(document.querySelectorAll('.oit-chart svg')).flatMap(svg => {
          const texts = Array.from(svg.querySelectorAll('text'), one => one.getBoundingClientRect());
          return texts.filter((one, at) => texts.slice(at + 1).some(other => one.width && other.width
            && one.left + 1 < other.right && other.left + 1 < one.right
            && one.top + 4 < other.bottom && other.top + 4 < one.bottom));
        }).length"""
    )
    assert overlapping == 0


def test_without_a_script_the_rows_are_there(browser: Browser, example_url: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{example_url}2567/o16/")

    assert page.locator(".oit-sheet tbody tr").count() == 48
    assert page.locator(".oit-charts:not(.oit-charts--small) svg").count() == 2
    context.close()


@pytest.mark.parametrize("how", ["file", "http"])
def test_a_long_table_fetches_its_rows_when_they_are_asked_for(desk: Page, long_site: Path, how: str) -> None:
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    if how == "file":
        desk.goto((long_site / "2567" / "o16" / "index.html").as_uri())
    else:
        desk.route("http://site.test/**", lambda route: route.fulfill(path=_file(long_site, route.request.url)))
        desk.goto("http://site.test/2567/o16/")

    assert desk.locator(".oit-sheet tbody tr").count() == 100
    assert not any(url.endswith(".rows.js") for url in asked)
    expect(desk.locator(".oit-rest__told")).to_contain_text("แสดง 100 แถวแรกจากทั้งหมด 450 แถว")
    assert desk.locator("[data-figure=contracts]").get_attribute("value") == "450"

    desk.get_by_label("ค้นในตาราง").fill("รายการที่ 449")
    expect(desk.locator(".oit-sheet__told")).to_have_text("พบ 1 จาก 450 แถว")
    assert column(desk, 1) == ["449"]
    assert any(url.endswith("/2567/data/o16-contracts.rows.js") for url in asked)
    desk.get_by_label("ค้นในตาราง").fill("")
    desk.get_by_role("button", name="แสดงแถวเพิ่ม").click()
    assert desk.locator(".oit-sheet tbody tr").count() == 300
    desk.locator(".oit-sheet thead th", has_text="วันที่ลงนามในสัญญา").get_by_role("button").click()
    keys = desk.evaluate(
        "Array.from(document.querySelectorAll('.oit-sheet tbody tr > :nth-child(12)'), one => one.dataset.sort)"
    )
    assert keys == sorted(keys)


def _file(site: Path, url: str) -> Path:
    path = site / url.removeprefix("http://site.test/").partition("?")[0]
    return path / "index.html" if path.is_dir() else path


def test_rows_that_cannot_be_fetched_are_told_and_the_first_stay(desk: Page, long_site: Path) -> None:
    desk.route("http://site.test/**", lambda route: route.fulfill(path=_file(long_site, route.request.url)))
    desk.route("**/*.rows.js", lambda route: route.abort())
    desk.goto("http://site.test/2567/o16/")

    desk.get_by_label("ค้นในตาราง").focus()
    expect(desk.locator(".oit-sheet__told")).to_have_text("โหลดทุกแถวไม่ได้ โปรดใช้ไฟล์ดาวน์โหลด")
    assert desk.locator(".oit-sheet tbody tr").count() == 100


def test_the_first_view_of_a_long_table_is_small(long_site: Path) -> None:
    page = (long_site / "2567" / "o16" / "index.html").read_text("utf-8")

    assert page.count("<tr>") < 140
    assert (long_site / "2567" / "data" / "o16-contracts.rows.js").read_text("utf-8").count("[[") == ROWS
