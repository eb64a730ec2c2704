"""Whatever text is put in, the page shows it as written and nothing acts."""

import lxml.html
import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.build import build
from generator.model.options import Options
from generator.render.escape import escape_html, plain
from generator.render.localize import localize_html
from generator.render.markdown import escape_markdown, image, link, value, written
from generator.text.thai import clean, one_line
from tests.conftest import Office
from tests.markdown_host import html, tree, words
from tests.thorough import thorough

NASTY = [
    "<script>alert(1)</script>",
    "a | b | c",
    "*bold* _em_ **x** `code` ~~s~~ ^sup^ ==mark==",
    "{{ config }} {% raw %} {# x #}",
    "[a](javascript:alert(1)) ![x](y) [ref]: http://x",
    "<a href='javascript:x' onclick=\"y\">z</a>",
    "AT&T &amp; &lt;b&gt; &#x3C;",
    "ั",
    "- item",
    "1. one",
    "1) one",
    "# head",
    "> quote",
    "    code",
    "---",
    "===",
    "| - | - |",
    ": definition",
    "{: .cls #id onclick=x }",
    "{ .cls }",
    "[TOC]",
    "*[HTML]: abbr",
    "[^1]: note",
    "--8<-- 'mkdocs.yml'",
    ":smile: :material-account:",
    "\\* \\[ \\",
    "http://example.com www.example.com a@b.c",
    "\x02klzzwxh:0\x03 \x02amp\x03",
    "</p></div></main><h1>x",
    "]]> --> <!-- x",
    "$x$ \\(y\\) $$z$$",
    "'\"`",
    "a\u2028b\u202ec",
    "ก" * 10_000,
    "o" * 10_000,
]

letters = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
marks = st.text(alphabet="*_`[](){}<>#+-.!|~^=$&\\:;'\"/@%0123456789 กา้ำเab\n\t", min_size=1, max_size=40)
texts = st.one_of(letters, marks, st.sampled_from(NASTY)).filter(clean)


def seen(text: str) -> str:
    """What a reader should see of a text."""
    return " ".join(one_line(text).split())


def shown_by_markdown(text: str) -> str:
    """The text as a page's Markdown holds it where a line may begin."""
    return escape_markdown(one_line(text))


@thorough(400)
@given(texts)
def test_a_paragraph_shows_its_text_as_written(text: str) -> None:
    made = lxml.html.fromstring(f"<main>{html(shown_by_markdown(text))}</main>")

    assert words(made) == seen(text)
    assert {element.tag for element in made.iter()} <= {"main", "p"}


@thorough(300)
@given(texts)
def test_every_context_of_markdown_shows_its_text_as_written(text: str) -> None:
    page = CONTEXTS.format(text=value(text), link=link(text, "x.md"), image=image(text, "x.png"))
    made = lxml.html.fromstring(f"<main>{html(written(page))}</main>")

    assert [element.tag for element in made.iterdescendants()] == TAGS
    assert [words(element) for element in made.cssselect(SHOWN)] == [seen(text)] * 9
    assert [" ".join(one.get("alt").split()) for one in made.cssselect("img")] == [seen(text)]


@thorough(300)
@given(texts)
@example("8:100: :smile: +1: www.a.b ++ctrl+c++ {++x++} --8<-- a@b.c #1 @b")
def test_a_host_with_every_extension_shows_a_text_as_written(text: str) -> None:
    """Other hosts switch on more than ours does; a plain page must be safe there too."""
    made = lxml.html.fromstring(
        f"<main>{markdown.markdown(shown_by_markdown(text), extensions=EVERY_EXTENSION)}</main>"
    )

    assert words(made) == seen(text)
    assert {element.tag for element in made.iter()} <= {"main", "p"}


_PYMDOWNX = """
    arithmatex betterem caret critic details emoji highlight inlinehilite keys magiclink mark superfences tabbed
    tasklist tilde
"""
EVERY_EXTENSION = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"),
    *(f"pymdownx.{name}" for name in _PYMDOWNX.split()),
]

CONTEXTS = """\
## {text} {{ #here }}

{text}

- {text}
- {link}

ก **{text}** ข

1. {text}

ค

| ก | ข |
| --- | --- |
| {text} | {link} |

{image}

{link} {text}
"""
HTML_OF_CONTEXTS = "h2 p ul li li a p strong ol li p table thead tr th th tbody tr td td a p img p a"
SHOWN = "h2, h2 + p, li, strong, td, p:last-child a"
TAGS = HTML_OF_CONTEXTS.split()


@thorough(300)
@given(texts)
def test_every_context_of_an_island_shows_its_text_as_written(text: str) -> None:
    shown = escape_html(text)
    island = f'<div title="{shown}"><p>{shown}</p><ul><li><a href="x/">{shown}</a></li></ul><b>ก {shown} ข</b></div>'
    made = lxml.html.fromstring(localize_html(island))

    assert [one.tag for one in made.iter() if one.tag != "span"] == ["div", "p", "ul", "li", "a", "b"]
    assert [words(one) for one in made.cssselect("p, li")] == [seen(text)] * 2
    assert words(made.cssselect("b")[0]) == f"ก {seen(text)} ข"
    assert made.get("title") == one_line(text)


@thorough(300)
@given(texts)
def test_a_title_is_text_where_hosts_print_it_raw(text: str) -> None:
    made = lxml.html.fromstring(f"<p>{plain(text)}</p>")

    assert (words(made), len(made)) == (seen(text), 0)


@thorough(40)
@given(texts)
@example("<script>alert(1)</script> | *x* {{ y }} [a](javascript:b) &")
@example("ก" * 10_000)
def test_every_field_of_a_site_shows_its_text_as_written(office: Office, text: str) -> None:
    put = quoted(text)
    office.write(
        {
            "agency.yml": AGENCY.format(put),
            "2567/disclosures.yml": DISCLOSURES.format(put),
            "2567/measures.yml": MEASURES.format(put),
            "2567/progress.yml": PROGRESS.format(put),
        }
    )
    made = build(office.content, "test")
    assert not made.examined.stops

    pages = {page.path: tree(page) for page in made.pages}
    plain_pages = {page.path: tree(page) for page in build(office.content, "test", Options(plain=True)).pages}
    for path, count in EXPECTED.items():
        assert words(pages[path]).count(seen(text)) >= count, path
        assert words(plain_pages[path]).count(seen(text)) >= count - FEWER_IN_PLAIN, path
    for path, page in (*pages.items(), *plain_pages.items()):
        # The pages of data name fields and files in code of their own, and there is a form to search with.
        acting = "script, iframe, img, object, form:not([role=search]), style, pre, em, blockquote, hr"
        assert not page.cssselect(acting if path.startswith("data") else f"{acting}, code"), path
        assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
        assert not [a for a in page.cssselect("a") if a.get("href", "").lower().startswith(("javascript:", "data:"))]


def quoted(text: str) -> str:
    """The text as a YAML double-quoted scalar."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


AGENCY = """\
name: {0}
kind: ทต.
short: {0}
district: {0}
province: {0}
units: [{{name: {0}}}]
channels: {{a: {{name: {0}, note: {0}}}, b: {{name: {0}, link: "https://example.invalid/"}}}}
about: {0}
notice: {0}
"""
DISCLOSURES = """\
o1:
  units: {0}
  actors: {0}
  declared: {{status: done, note: {0}}}
  summary: {0}
  documents: {{d: {{title: {0}, link: "https://example.invalid/", note: {0}}}}}
  shows:
    chart: {{document: d}}
    posts: [{{text: {0}}}, {{link: "https://example.invalid/", title: {0}}}, {{channel: a}}, {{channel: b}}]
"""
MEASURES = """\
introduction: {0}
measures:
  - id: one
    title: {0}
    topic: process
    answers: [o1, e1, 8, "9.1"]
    finding: {0}
    steps: [{0}, {0}]
    timeframe: {0}
    units: {0}
    actors: {0}
    monitoring: {{text: {0}, due: {0}}}
limitations: {0}
"""
PROGRESS = """\
progress:
  - measure: one
    timeframe: {0}
    guideline: {0}
    entries: {{when: {0}, actors: {0}, text: {0}}}
    output: {0}
    outcome: [{0}, {0}]
  - {{indicator: 8, output: {0}}}
  - {{item: o1, output: {0}}}
"""
# Plain pages show no year of a chooser twice and no label of an attribute.
FEWER_IN_PLAIN = 2
# how often at least the text must be read on a page
EXPECTED = {
    "index.md": 8,
    "2567/o1.md": 12,
    "2567/measures/index.md": 5,
    "2567/measures/one.md": 12,
    "2567/progress.md": 10,
    "2567/eit.md": 2,
    "2567/report.md": 15,
}


@pytest.mark.parametrize("text", NASTY)
def test_a_known_nasty_text_is_quiet(text: str) -> None:
    made = lxml.html.fromstring(f"<main>{html(shown_by_markdown(text))}</main>")

    assert words(made) == seen(text)
    assert {element.tag for element in made.iter()} <= {"main", "p"}
