"""Every piece of the look has a style sheet, an entry in the style guide, and no class that nobody uses."""

import re
from functools import cache
from pathlib import Path

import lxml.html

from generator.render.islands import put_in
from generator.render.pages import PageWriter
from generator.site.styleguide import OWN, PART_OF, styleguide_pages
from tests.markdown_host import html

ROOT = Path(__file__).parent.parent.parent
STYLES = ROOT / "theme" / "assets" / "oit"
PIECES = {path.stem: path for path in sorted((STYLES / "pieces").glob("*.css"))}
SHEETS = list(STYLES.rglob("*.css"))
CLASS = re.compile(r"\.(oit-[a-z0-9_-]+)")
# Where classes are written: as words, and as beginnings whose ends are data ("oit-badge--{{ badge.key }}").
WRITERS = [
    *(ROOT / "generator" / "render").rglob("*.j2"),
    *(ROOT / "generator" / "render").glob("*.py"),
    *(ROOT / "theme").rglob("*.html"),
    *STYLES.rglob("*.js"),
]
USED = re.compile(r"(?<![\w/.#=-])oit-[a-z0-9]+(?:[_-]{1,2}[a-z0-9]+)*(?![\w{-]|\.(?:css|js))")
BEGUN = re.compile(r"(oit-[a-z0-9_-]+)\{")


def classes(path: Path) -> set[str]:
    return set(CLASS.findall(re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)))


@cache
def styleguide() -> lxml.html.HtmlElement:
    (page,) = styleguide_pages()
    written = PageWriter().write(page)
    return lxml.html.fromstring(f"<main>{put_in(html(written.markdown), written.islands)}</main>")


def test_every_piece_has_its_entry_in_the_style_guide_and_is_shown_there() -> None:
    shown = {name for element in styleguide().iter() for name in (element.get("class") or "").split()}
    anchors = {element.get("id") for element in styleguide().iter()}

    assert {*OWN, *PART_OF} == set(PIECES)
    assert not {*OWN} & {*PART_OF}
    assert {PART_OF.get(name, name) for name in PIECES} - anchors == set()
    assert [name for name, path in PIECES.items() if not classes(path) & (shown | SCRIPTED)] == []


def test_every_class_that_is_written_has_a_style_and_every_style_is_written() -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in WRITERS)
    begun = tuple(set(BEGUN.findall(written)))
    used = set(USED.findall(written))
    styled = {name for path in SHEETS for name in classes(path)}

    assert sorted(name for name in styled - used if not name.startswith(begun)) == []
    assert sorted(used - styled - NO_STYLE) == []


# Put in by scripts; the style guide shows them where scripts run.
SCRIPTED = {"oit-print"}

# Names that are no classes, and classes that only scripts look for.
NO_STYLE = {
    "oit-content", "oit-dark", "oit-digits", "oit-find", "oit-nav", "oit-scheme", "oit-island", "oit-state",
    "oit-rest", "oit-rest__file", "oit-rest__told", "oit-site",
}  # fmt: skip
