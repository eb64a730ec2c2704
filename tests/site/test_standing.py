"""Hand-written pages: what they understand, what they show as typed, and where their links may lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build
from generator.text.thai import clean
from tests.conftest import Office
from tests.markdown_host import tree, words
from tests.samples import pdf
from tests.thorough import thorough

PAGE = """\
# ติดต่อเรา

เปิด **ทุกวัน** โทร [1234](tel:1234) หรือดู [ปี 2567](/2567/) และ [อีกหน้า](/about)

## หัวข้อ

- ก
- ข

1. หนึ่ง
2. สอง
"""


def shown(office: Office, slug: str = "contact"):
    made = build(office.content, "test")
    return tree(next(page for page in made.pages if page.path == f"{slug}.md"))


def test_a_page_has_headings_lists_stress_and_links(office: Office) -> None:
    office.write({"pages/contact.md": PAGE, "pages/about.md": "# เกี่ยวกับ\n"})
    page = shown(office)

    assert office.rows() == []
    assert words(page.cssselect("h1")[0]) == "ติดต่อเรา"
    assert words(page.cssselect("h2")[0]) == "หัวข้อ"
    assert [words(one) for one in page.cssselect("ul li, ol li")] == ["ก", "ข", "หนึ่ง", "สอง"]
    assert words(page.cssselect("p")[0]) == "เปิด ทุกวัน โทร 1234 หรือดู ปี 2567 และ อีกหน้า"
    assert [one.get("href") for one in page.cssselect("p a")] == ["tel:1234", "2567/index.md", "about.md"]


@pytest.mark.parametrize(
    "line",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "{: onclick=x } { .a onclick=x }",
        "<javascript:alert(1)>",
        "![x](javascript:y)",
        "[a]: javascript:x",
        "    <b>code</b>",
        "| a | b |",
        "&lt;b&gt; &#106;avascript",
        "[a][b] `x` ~~y~~ > q",
    ],
)
def test_whatever_else_is_typed_is_shown_as_typed(office: Office, line: str) -> None:
    office.write({"pages/contact.md": f"# ก\n\n{line}\n"})
    made = build(office.content, "test")
    if made.pages:
        page = shown(office)
        assert clean(line) in words(page)
        assert not page.cssselect("script, img, code, b, table")
        assert not [name for one in page.iter() for name in one.attrib if name.startswith("on")]
    else:
        assert [row[3] for row in office.rows()] == ["link-unsafe"]


@thorough(60)
@given(st.text(alphabet="*_`[](){}<>#+-.!|~^=$&\\:;'\"/@%01 กaj\n", max_size=60))
def test_nothing_in_a_page_acts(office: Office, text: str) -> None:
    office.write({"pages/contact.md": f"# ก\n\n{text}\n"})
    made = build(office.content, "test")
    for page in made.pages:
        if page.path == "contact.md":
            told = tree(page)
            assert not told.cssselect("script, img, iframe, style, code, pre, em, blockquote, hr, table")
            links = [one.get("href") for one in told.cssselect("article a, p a, li a")]
            assert not [one for one in links if one.lower().startswith(("javascript", "data", "vbscript"))]


def test_a_link_that_leads_nowhere_or_harms_is_told_at_its_line(office: Office) -> None:
    office.write({"pages/contact.md": "# ก\n\n[ข](/nowhere/)\n[ค](javascript:x)\n[ง](https://example.go.th/a?b=1)\n"})

    assert office.rows() == [
        ("pages/contact.md", 3, 1, "unknown-page"),
        ("pages/contact.md", 4, 1, "link-unsafe"),
    ]


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("/documents/", "documents/index.md"), ("data", "data/index.md"), ("/search/", "search.md"),
        ("/2567/answers/", "2567/answers.md"), ("/2567/todo/#unit-1", "2567/todo.md#unit-1"),
        ("/2567/answers.xlsx", "2567/answers.xlsx"), ("/2567/data/items.csv", "2567/data/items.csv"),
        ("/2567/o1/index.html", "2567/o1.md"), ("/datapackage.json", "datapackage.json"), ("/o1", "o1.md"),
        ("/2567/files/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf", "2567/files/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf"),
        ("/feed.xml", "feed.xml"), ("/robots.txt", "robots.txt"), ("/", "index.md"),
        ("/search/?q=o1", "https://a.example/ita/search/?q=o1"), ("/sitemap.xml", "https://a.example/ita/sitemap.xml"),
    ],
)  # fmt: skip
def test_a_page_may_lead_to_every_page_and_file_of_the_site(office: Office, written: str, target: str) -> None:
    agency = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    office.write(
        {
            "agency.yml": agency + "site_url: https://a.example/ita/\n",
            "pages/contact.md": f"# ก\n\n[ข]({written})\n",
            "2567/files/แผน.pdf": pdf("some text"),
            "2567/disclosures.yml": "o1:\n  documents:\n    plan: {title: แผน, file: files/แผน.pdf}\n"
            "  shows:\n    chart: {document: plan}\n  updated: 9 ต.ค. 2566\n",
        }
    )

    assert office.rows() == []
    assert [one.get("href") for one in shown(office).cssselect("p a")] == [target]


@pytest.mark.parametrize(
    "written",
    [
        "/documents/",
        "/2567/measures/",
        "/2567/o1/",
        "/data/",
        "/feed.xml",
        "/2567/files/a.pdf",
        "/2568/",
        "/sitemap.xml",
    ],
)
def test_what_the_site_does_not_have_is_unknown(office: Office, written: str) -> None:
    office.write({"pages/contact.md": f"# ก\n\n[ข]({written})\n"})

    assert office.rows() == [("pages/contact.md", 3, 1, "unknown-page")]


def test_what_a_year_that_cannot_be_read_may_have_is_not_called_unknown(office: Office) -> None:
    office.write({"pages/contact.md": "# ก\n\n[ข](/2567/measures/)\n", "2567/measures.yml": "measures: [\n"})

    assert [row[0] for row in office.rows()] == ["2567/measures.yml"]


def test_a_page_needs_a_title_and_a_name_that_is_free(office: Office) -> None:
    office.write({"pages/a.md": "ไม่มีชื่อ\n", "pages/o7.md": "# ก\n", "pages/ติดต่อ.md": "# ก\n", "pages/empty.md": "\n"})

    assert office.rows() == [
        ("pages/a.md", 1, 1, "missing-field"),
        ("pages/empty.md", 1, 1, "file-empty"),
        ("pages/o7.md", None, None, "repeated-id"),
        ("pages/ติดต่อ.md", None, None, "bad-id"),
    ]


def test_the_menu_leads_to_pages_that_exist(office: Office) -> None:
    agency = (office.content / "test" / "agency.yml").read_text(encoding="utf-8")
    menu = "menu:\n  - {title: ก, page: contac}\n  - {title: ข}\n  - {title: ค, page: contact}\n"
    office.write({"pages/contact.md": "# ก\n", "agency.yml": agency + menu})

    assert [(row[1], row[3]) for row in office.rows()] == [(13, "unknown-page"), (14, "evidence-kind")]
