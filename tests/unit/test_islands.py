"""Components are HTML put in after Markdown ran, or plain Markdown; both forms exist, and nothing can forge a place."""

import re
from dataclasses import replace

import pytest
from jinja2 import DictLoader, Environment, nodes
from jinja2.meta import find_referenced_templates
from markupsafe import Markup

from generator.render import markdown
from generator.render.escape import between_addresses, between_files
from generator.render.islands import Islands, anchors, components, put_in
from generator.render.pages import TEMPLATES, PageWriter
from generator.site.search.page import SearchView
from generator.site.styleguide import styleguide_pages
from tests.markdown_host import html

ISLANDS = TEMPLATES / "islands"

PLACE = "<!-- oit-island 0: a -->"

QUOTED = "%E0%B8%81%20%281%29.pdf#page=2"

PAGES = sorted(TEMPLATES.glob("*.md.j2"))


def signatures(ending: str) -> dict[str, tuple[str, ...]]:
    """The macros of the islands of one form that templates may call, with their parameters."""
    found = {}
    for path in sorted(ISLANDS.glob(f"*{ending}")):
        for macro in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Macro):
            if not macro.name.startswith("_"):
                found[macro.name] = tuple(one.name for one in macro.args)
    return found


def called() -> set[str]:
    """The names that page templates call."""
    found = set()
    for path in PAGES:
        for one in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Getattr):
            if isinstance(one.node, nodes.Name) and one.node.name == "island":
                found.add(one.attr)
    return found


def test_every_component_that_a_page_calls_has_both_forms_with_the_same_parameters() -> None:
    as_html, plain = signatures(".html.j2"), signatures(".md.j2")

    assert called() - as_html.keys() == set()
    assert {name: as_html[name] for name in called()} == {name: plain.get(name) for name in called()}
    assert [path.name for path in ISLANDS.iterdir() if path.suffix != ".j2"] == []


@pytest.mark.parametrize("path", [*PAGES, *sorted(ISLANDS.glob("*.md.j2"))], ids=lambda path: path.name)
def test_a_template_of_markdown_holds_no_tag(path) -> None:
    text = path.read_text(encoding="utf-8")

    assert re.findall(r"<[a-zA-Z/!]", re.sub(r"\{[{%#].*?[}%#]\}", "", text, flags=re.DOTALL)) == []


@pytest.mark.parametrize("path", [path for path in PAGES if path.name[0] != "_"], ids=lambda path: path.name)
def test_every_page_extends_the_one_layout(path) -> None:
    parsed = Environment().parse(path.read_text(encoding="utf-8"))

    assert next(find_referenced_templates(parsed)) == "_layout.md.j2"
    assert len(list(parsed.find_all(nodes.Extends))) == 1


def test_markdown_leaves_an_island_as_it_is() -> None:
    island = '<div id="a">\n\n    *x* &amp; <b>[y](z)</b>\n\n</div>'
    made = put_in(html("# ก\n\n<!-- oit-island 0: a -->\n\nข\n\n<!-- oit-island 1: b -->"), (island, "<p>ค</p>"))

    assert f"{island}\n\n<p>ข</p>\n<p>ค</p>" in made
    assert anchors((island,)) == {"a"}


@pytest.mark.parametrize(
    "text", ["<!-- oit-island 0: a -->", "&lt;!-- oit-island 0: a --&gt;", "\x04<!-- oit-island 0: a -->\x05"]
)
def test_no_text_is_taken_for_the_place_of_an_island(text: str) -> None:
    made = put_in(html(markdown.written(markdown.value(text))), ("<b>island</b>",))

    assert "<b>" not in made


def test_a_component_that_holds_markdown_stands_around_it_in_both_forms() -> None:
    sources = {
        "islands/a.html.j2": '{% macro fold(name) %}<details id="{{ name }}">{{ caller() }}</details>{% endmacro %}',
        "islands/a.md.j2": "{% macro fold(name) %}**{{ name }}**\n\n{{ caller() }}{% endmacro %}",
    }
    env = Environment(loader=DictLoader(sources), autoescape=True)
    inside = Markup("## ใน\n")
    outer, plain = (Islands(components(env, ending), ending == ".md.j2") for ending in (".html.j2", ".md.j2"))

    assert plain.fold("x", caller=lambda: inside) == "**x**\n\n## ใน\n"
    written = markdown.written(outer.fold("x", caller=lambda: outer.fold("<y>", caller=lambda: inside)))
    assert outer.html == ['<details id="&lt;y&gt;">', "</details>", '<details id="x">', "</details>"]
    assert re.findall(r"island (\d)", written) == ["2", "0", "1", "3"]
    with pytest.raises(AttributeError):
        outer.nothing()


@pytest.mark.parametrize(
    ("page", "target", "files", "folders", "flat"),
    [
        ("index.md", "index.md", "index.md", "./", "index.html"),
        ("index.md", "2567/o1.md#a", "2567/o1.md#a", "2567/o1/#a", "2567/o1.html#a"),
        ("2567/o1.md", "index.md", "../index.md", "../../", "../index.html"),
        ("2567/o1.md", "2567/o1.md", "o1.md", "./", "o1.html"),
        ("2567/o1.md", "2567/index.md#o1", "index.md#o1", "../#o1", "index.html#o1"),
        ("2567/m/a.md", "2567/f/ก (1).pdf#page=2", f"../f/{QUOTED}", f"../../f/{QUOTED}", f"../f/{QUOTED}"),
        ("2567/o1.md", "#a", "#a", "#a", "#a"),
        ("2567/o1.md", "https://a.example/?b=1&c=(2)", *["https://a.example/?b=1&amp;c=%282%29"] * 3),
    ],
)  # fmt: skip
def test_a_link_leads_between_files_in_markdown_and_between_addresses_in_html(
    page: str, target: str, files: str, folders: str, flat: str
) -> None:
    assert between_files(page, target) == files
    assert between_addresses(page, target) == folders
    assert between_addresses(page, target, folders=False) == flat


def test_texts_beside_markup_stay_values() -> None:
    mark = markdown.machine("**")

    assert markdown.joined(["a", 1], "-") == "a-1"
    assert markdown.written(markdown.joined([mark, "*x*", mark])) == r"**\*x\***"
    assert markdown.written(markdown.joined([mark, "<b>", mark], " · ")) == "** · &lt;b> · **"


def test_each_page_has_its_own_islands_and_links() -> None:
    writer = PageWriter()
    (page,) = styleguide_pages()
    first, second = writer.write(page), writer.write(replace(page, path="a/b.md"))

    assert len(first.islands) == len(second.islands) > 20
    assert 'action="../../search/"' in "".join(second.islands)
    assert PageWriter(plain=True).write(page).islands == ()
    search = replace(page, template="search.md.j2", view=SearchView((), ""))
    assert [re.findall(r"island (\d+)", writer.write(search).markdown)[0]] == ["0"]
