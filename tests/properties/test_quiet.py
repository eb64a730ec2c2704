"""Whatever text is put in, the page shows it as written and nothing acts."""

import lxml.html
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.build import build
from generator.render.escape import escape_text, plain
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


@thorough(400)
@given(texts)
def test_a_paragraph_shows_its_text_as_written(text: str) -> None:
    made = lxml.html.fromstring(f"<main>{html(str(escape_text(text)))}</main>")

    assert words(made) == seen(text)
    assert {element.tag for element in made.iter()} <= {"main", "p"}


@thorough(300)
@given(texts)
def test_every_context_of_the_templates_shows_its_text_as_written(text: str) -> None:
    shown = escape_text(text)
    made = lxml.html.fromstring(
        f"<main>{html(CONTEXTS.replace('TEXT', str(shown)))}</main>",
    )

    for element in made.cssselect(".here"):
        assert words(element) == seen(text)
        assert all(child.tag in {"a", "p"} for child in element.iterdescendants())
    assert len(made.cssselect(".here")) == 7
    assert [made.cssselect("div[title]")[0].get("title")] == [one_line(text)]


CONTEXTS = """\
## TEXT { .here }

<dl class="x">
<div><dt>a</dt><dd class="here">TEXT</dd></div>
</dl>

<ul markdown>
<li class="here" markdown="block">

TEXT

</li>
<li class="here" markdown="span">TEXT</li>
<li class="here" markdown="span">[TEXT](x.md){ .a }</li>
</ul>

- TEXT
{ .here }

<div title="TEXT">x</div>

<table><tr><td class="here">TEXT</td></tr></table>

<div class="x" markdown>

<p class="here">TEXT</p>

</div>
"""
CONTEXTS = CONTEXTS.replace("- TEXT\n{ .here }\n\n", "")


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

    pages = {page.path: tree(page.markdown) for page in made.pages}
    for path, count in EXPECTED.items():
        assert words(pages[path]).count(seen(text)) >= count, path
    for path, page in pages.items():
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
    made = lxml.html.fromstring(f"<main>{html(str(escape_text(text)))}</main>")

    assert words(made) == seen(text)
    assert {element.tag for element in made.iter()} <= {"main", "p"}
