"""How the search compares texts: as the generator does, and by their sound; and what it reads out of a question."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.load.search_words import search_words
from generator.text.thai import THAI_DIGITS
from generator.text.thai import fold as python_fold
from tests.browser.conftest import served
from tests.browser.modules import write_modules
from tests.conftest import ROOT
from tests.thorough import thorough

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def modules_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the search's modules, each by itself."""
    with served(write_modules(tmp_path_factory.mktemp("modules"))) as url:
        yield url


@pytest.fixture
def fold_page(browser: Browser, modules_url: str) -> Iterator[Page]:
    """A page on which `fold`, `loosen` and `ask` can be called."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(modules_url)
    page.evaluate(
        """async () => {
          const { fold, loosen } = await import('/assets/oit/search/fold.js');
          const { ask } = await import('/assets/oit/search/question.js');
          Object.assign(window, { fold, loosen, ask });
        }"""
    )
    yield page
    context.close()


FOLDED = {
    "ปี ๒๕๖๗": "ปี2567",
    "จัดซื้อ\u200bจัดจ้าง": "จัดซื้อจัดจ้าง",
    "ดํา เนินการ": "ดำเนินการ",
    "น\u0e4d\u0e49า": "น้ำ",
    "น\u0e49\u0e4dา": "น้ำ",
    "เเผน": "แผน",
    "ที่่": "ที่",
    "ข้าๅ": "ข้า",
    "No Gift Policy": "no gift policy",
    "E-Service": "eservice",
    "ถาม–ตอบ (Q&A)": "ถามตอบq a",
    "2,514 ครัวเรือน": "2514ครัวเรือน",
    "2566–2570": "2566 2570",
    "ตัวชี้วัด 9.3": "ตัวชี้วัด9.3",
    "ทุก ๆ ปี": "ทุกๆปี",
}

SAME_SOUND = [
    ("เจตนารมณ์", "เจตนารมน"),
    ("ยุทธศาสตร์", "ยุทธสาสต"),
    ("งบประมาณ", "งบประมาน"),
    ("คู่มือ", "คุมึอ"),
    ("ใช้จ่าย", "ไชจาย"),
    ("พัสดุ", "ภัษดุ"),
    ("รัฐ", "รัถ"),
    ("กีฬา", "กีลา"),
    ("ผู้อำนวยการ", "ผู้อัมนวยการ"),
    ("สะอาด", "สอาด"),
]


def test_texts_are_folded_as_they_are_compared(fold_page: Page) -> None:
    for written, wanted in FOLDED.items():
        assert fold_page.evaluate("text => fold(text)", written) == wanted, ascii(written)
    for right, heard in SAME_SOUND:
        one, other = (fold_page.evaluate("text => loosen(fold(text))", text) for text in (right, heard))
        assert one.startswith(other), (right, heard)


TYPED = st.text(alphabet="กขเแๅาำิี่้ํ็ๆฯ฿๐๗oOQİK17 .,-–‐\u200b\u2060\n()ฤ😀", max_size=30)
ODD = st.text(
    alphabet="กขคงนยรสเแไๅาำะัิีึืุู่้๊๋์ํ็ๆฯ๐๗aZoOİKé17 .,-–‐—/…“‘\u00a0\u00ad\u200b\u200d\u2060\u2800\u3164\t\n()ฤ"
    "😀ﬁＡ１𝐀𝟏½²①™㎏\uf70a\uf710\uf712\x00\x85\u2028\ufe0f",
    max_size=24,
)
NOT_LETTERS = re.compile("[^0-9a-z\u0e01-\u0e2e\u0e30-\u0e3e\u0e40-\u0e4e]+")


def test_a_text_is_folded_in_the_browser_as_in_the_generator(fold_page: Page) -> None:
    """Spaces, points and other signs aside, which only the search drops or keeps between numbers."""
    said = [line for path in sorted((ROOT / "content").rglob("*.yml")) for line in path.read_text("utf-8").splitlines()]

    def compare(texts: list[str]) -> None:
        folded = fold_page.evaluate("texts => texts.map(text => fold(text))", texts)
        both = [
            (NOT_LETTERS.sub("", python_fold(text)), NOT_LETTERS.sub("", other))
            for text, other in zip(texts, folded, strict=True)
        ]
        wrong = [
            (ascii(text), ascii(one), ascii(other))
            for text, (one, other) in zip(texts, both, strict=True)
            if one != other
        ]
        assert wrong == []

    @thorough(60)
    @given(st.lists(ODD, min_size=20, max_size=60))
    def check(texts: list[str]) -> None:
        compare(texts)

    assert len(said) > 3000
    compare([*FOLDED, *(word for pair in SAME_SOUND for word in pair), *said])
    check()


AT = """texts => texts.map(text => {
  const at = [], folded = fold(text, at), other = at.slice(), loose = loosen(folded, other);
  return [folded === fold(text), folded.length, at, loose.length, other];
})"""


def places_are_kept(fold_page: Page, texts: list[str]) -> None:
    for text, (same, length, at, by_sound, other) in zip(texts, fold_page.evaluate(AT, texts), strict=True):
        assert same, ascii(text)
        assert (len(at), len(other)) == (length, by_sound), ascii(text)
        assert at == sorted(at), ascii(text)
        assert all(0 <= place < len(text.encode("utf-16-le")) / 2 for place in at), ascii(text)


def test_every_letter_knows_where_it_stood(fold_page: Page) -> None:
    places_are_kept(fold_page, [*FOLDED, "ดําเนินการ ตาม\u200bแผน ฯ ปี ๒๕๖๗ (No Gift) 😀 ½", "ธ.ค. 2566 – มิ.ย. 2567"])

    @thorough(60)
    @given(st.lists(st.one_of(TYPED, ODD), min_size=20, max_size=60))
    def check(texts: list[str]) -> None:
        places_are_kept(fold_page, texts)

    check()


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("แผน ดำเนินการ ปี ๒๕๖๗", "แผนดำเนินการปี2567"),
        ("ค่า No Gift", "ค่าno gift"),
        ("a😀ข", "aข"),
        ("ราคา 1,500", "ราคา1500"),
    ],
)
def test_a_letter_stands_where_it_was_read(fold_page: Page, text: str, letters: str) -> None:
    folded, at = fold_page.evaluate("text => { const at = []; return [fold(text, at), at]; }", text)
    units = [*text] if "😀" not in text else ["a", "", "", "ข"]

    assert folded == letters
    assert [units[place].lower().translate(THAI_DIGITS) for place in at if units[place].strip()] == [
        *letters.replace(" ", "")
    ]


@pytest.mark.parametrize("written", ["2566", "1,017 คน", "9.17", "foo17", "17/2566", "๒๕๖๖–๒๕๗๐"])
def test_other_numbers_are_not_taken_for_items(fold_page: Page, written: str) -> None:
    assert fold_page.evaluate("text => ask(text).numbers", written) == []


def test_words_that_people_say_are_looked_for_as_an_office_writes_them(fold_page: Page) -> None:
    for synonym in search_words().synonyms:
        for said in synonym.said:
            asked = fold_page.evaluate("text => ask(text)", said)
            assert fold_page.evaluate("text => fold(text)", synonym.written) in asked["marks"], said
