"""What the site promises its readers, one scenario each, on the model agency in a real browser."""

import io
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import served
from tests.conftest import ROOT, Run

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """A page of a browser of its own, as wide as told."""
    made: list[BrowserContext] = []

    def _open(address: str, **options: object) -> Page:
        made.append(browser.new_context(**{"viewport": DESK, "locale": "th-TH", **options}))
        page = made[-1].new_page()
        page.goto(address)
        return page

    yield _open
    for context in made:
        context.close()


def test_an_evaluator_finds_when_contracts_end_in_three_clicks(open_page: Open, example_url: str) -> None:
    page = open_page(example_url)
    article = page.get_by_role("article")
    article.get_by_role("link", name="ปีงบประมาณ พ.ศ. 2567").click()
    article.get_by_role("link", name=re.compile("9.3|การจัดซื้อจัดจ้าง$")).first.click()
    article.get_by_role("link", name="ความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ").first.click()

    expect(page).to_have_url(re.compile("/2567/o16/"))
    head = page.locator("#table-contracts-2567, .oit-sheet").locator("th", has_text="วันสิ้นสุดสัญญา").first
    expect(head).to_be_attached()
    place = head.evaluate("head => head.cellIndex")
    ends = page.locator(f".oit-sheet tbody tr > :nth-child({place + 1})").all_inner_texts()
    assert ends
    assert all(re.search(r"256\d", end) for end in ends)


def test_a_citizen_on_a_phone_reaches_the_corruption_channel_with_one_tap(open_page: Open, example_url: str) -> None:
    page = open_page(example_url, viewport=PHONE, has_touch=True, is_mobile=True)
    channel = page.get_by_role("article").get_by_role("link", name=re.compile("แจ้ง.*ทุจริต")).first
    channel.scroll_into_view_if_needed()

    expect(channel).to_be_in_viewport()
    assert channel.get_attribute("href") == "https://example.invalid/corruption"
    tall = channel.evaluate("link => (link.closest('.oit-card') || link).getBoundingClientRect().height")
    assert tall >= 24


@pytest.mark.parametrize("view", [PHONE, DESK], ids=["phone", "desk"])
def test_a_search_begins_on_the_first_page(open_page: Open, example_url: str, view: dict[str, int]) -> None:
    page = open_page(example_url, viewport=view)
    box = page.get_by_role("searchbox").locator("visible=true")
    if not box.count():
        page.get_by_role("link", name="ค้นหา").locator("visible=true").first.click()
    box.first.fill("วันสิ้นสุดสัญญา ๒๕๖๗")
    box.first.press("Enter")

    expect(page).to_have_url(re.compile(r"/search/\?q="))
    first = page.locator("ol[data-search-results] a").first
    expect(first).to_be_visible()
    first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_another_year_keeps_the_item_whatever_its_number_is_there(open_page: Open, example_url: str) -> None:
    page = open_page(f"{example_url}2567/o16/")
    page.get_by_text("ข้อเดียวกันในปีอื่น").click()
    page.locator("article a[href*='2566/']").locator("visible=true").first.click()
    expect(page).to_have_url(re.compile("/2566/o21/"))

    # A number that the year does not have says where its disclosure went.
    page.goto(f"{example_url}2568/o31/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("ไม่มีข้อ o31")
    expect(page.get_by_role("article").get_by_role("link", name="o24")).to_be_visible()


def test_on_paper_every_link_of_an_item_is_an_address(open_page: Open, example_url: str) -> None:
    page = open_page(f"{example_url}2567/o7/")
    wanted = page.eval_on_selector_all("article .oit-proof a", "all => all.map(link => link.getAttribute('href'))")
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    text = "".join("".join(one.extract_text() for one in paper.pages).split())

    files = {way.partition("#")[0].removeprefix("../") for way in wanted if way.startswith("../files/")}
    assert files
    for file in files:
        assert f"https://example.invalid/2567/{file}" in text
    assert "<../" not in text


def test_the_keyboard_alone_leads_from_the_skip_link_to_a_document(open_page: Open, example_url: str) -> None:
    page = open_page(f"{example_url}2567/o7/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="ข้ามไปที่เนื้อหา")).to_be_focused()
    page.keyboard.press("Enter")
    way = []
    for _ in range(12):
        page.keyboard.press("Tab")
        way.append(page.evaluate("document.activeElement.getAttribute('href') || ''"))
        if "files/" in way[-1]:
            break
    assert "files/" in way[-1], way
    with page.context.expect_event("request", lambda request: "/files/" in request.url):
        page.keyboard.press("Enter")


@pytest.mark.parametrize(
    "address", ["", "2567/", "2567/o16/", "2567/measures/", "2568/todo/", "2567/answers/", "data/"]
)
def test_without_scripts_everything_is_there_to_read(open_page: Open, example_url: str, address: str) -> None:
    plain = open_page(example_url + address, java_script_enabled=False)
    hidden = plain.locator("article [hidden], article [aria-busy=true]").count()
    read = plain.locator("article").inner_text()

    assert hidden == 0
    assert len(read) > 200
    for link in plain.locator("article a[href^='#']").all()[:20]:
        target = link.get_attribute("href")
        assert target
        assert plain.locator(f"[id='{target[1:]}']").count() == 1, target


@pytest.mark.parametrize("address", ["", "2567/o16/", "2567/progress/"])
def test_who_asks_for_less_motion_sees_none(open_page: Open, example_url: str, address: str) -> None:
    page = open_page(example_url + address, reduced_motion="reduce")
    moving = page.evaluate("document.getAnimations().length")
    page.locator("article a").first.hover()

    assert moving == 0
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "smooth"


@pytest.fixture(scope="module")
def thai_site(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """The model agency's 2567 with Thai digits, below a sub-folder, by an agency that does not know its address."""
    desk, shown = tmp_path_factory.mktemp("desk"), tmp_path_factory.mktemp("shown")
    agency = desk / "content" / "example"
    (desk / "theme").symlink_to(ROOT / "theme")
    shutil.copy(ROOT / "mkdocs.yml", desk)
    shutil.copytree(ROOT / "content" / "example", agency, ignore=shutil.ignore_patterns("2566", "2568", "2569"))
    told = (agency / "agency.yml").read_text(encoding="utf-8")
    told = re.sub(r"(?m)^(site_url|digits):.*\n", "", told)
    (agency / "agency.yml").write_text(f"{told}\ndigits: thai\n", encoding="utf-8")
    run("mkdocs", "build", "-q", "-d", str(shown / "town" / "oit"), cwd=desk, NO_MKDOCS_2_WARNING="1")
    return shown


@pytest.fixture(scope="module")
def thai_url(thai_site: Path) -> Iterator[str]:
    with served(thai_site) as url:
        yield f"{url}town/oit/"


def test_a_lost_reader_is_offered_a_search_that_works_in_any_sub_folder(
    open_page: Open, thai_site: Path, thai_url: str
) -> None:
    lost = (thai_site / "town" / "oit" / "404.html").read_text(encoding="utf-8")
    page = open_page(f"{thai_url}2567/")
    page.route("**/2567/o99/", lambda route: route.fulfill(status=404, content_type="text/html", body=lost))
    page.goto(f"{thai_url}2567/o99/")
    box = page.get_by_label("ค้นหาข้อมูลที่ต้องการ")
    expect(page.locator("form.oit-search")).to_have_attribute("action", f"{thai_url}search/")
    box.fill("o16")
    box.press("Enter")

    expect(page).to_have_url(re.compile(r"/town/oit/search/\?q=o16"))
    expect(page.locator("ol[data-search-results] a").first).to_be_visible()


def test_numbers_are_in_thai_digits_wherever_they_are_read(open_page: Open, thai_url: str) -> None:
    """Codes, addresses and telephone numbers stay."""
    left = []
    for address in ("", "2567/", "2567/o16/", "2567/measures/", "2567/report/", "2567/answers/", "documents/", "data/"):
        page = open_page(thai_url + address)
        texts = page.evaluate(
            """() => {
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
                while (walk.nextNode()) {
                    const one = walk.currentNode;
                    const machine = one.parentElement.closest("script, style, code, a[href^=tel]");
                    if (!machine && /[0-9]/.test(one.data)) found.push(one.data.trim());
                }
                return found;
            }"""
        )
        kept = re.compile(r"[\w./@:%+~?=#&-]*[A-Za-z][\w./@:%+~?=#&-]*|(?:\+66|0)(?:[ -]?[0-9]){7,9}")
        left += [f"{address} {text}" for text in texts if re.search("[0-9]", kept.sub("", text))]
        page.close()

    assert left == []


def test_a_table_in_thai_digits_is_sorted_by_what_the_numbers_say(open_page: Open, thai_url: str) -> None:
    page = open_page(f"{thai_url}2567/o16/")
    sheet = page.locator(".oit-sheet").first
    heads = sheet.locator("thead th")
    place = next(at for at, one in enumerate(heads.all()) if "ราคาที่ตกลง" in one.inner_text())
    heads.nth(place).get_by_role("button").click()
    cells = sheet.locator(f"tbody tr > :nth-child({place + 1})").all_inner_texts()
    values = [float(cell.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789", ","))) for cell in cells]

    assert not any(re.search("[0-9]", cell) for cell in cells)
    assert len(set(values)) > 5
    assert values == sorted(values)
    expect(page.locator(".oit-sheet__told").first).to_have_text(re.compile("แสดง [๐-๙]+ จาก [๐-๙]+ แถว"))


def test_a_search_in_thai_digits_shows_thai_digits(open_page: Open, thai_url: str) -> None:
    page = open_page(f"{thai_url}search/?q=2567")
    expect(page.locator("ol[data-search-results] a").first).to_be_visible()

    expect(page.locator("[data-search-count]")).to_have_text(re.compile("^พบ [๐-๙]+ หน้า"))
    assert not re.search(r"(?<![A-Za-z0-9])25[67]\d", page.locator("ol[data-search-results]").inner_text())
