"""Markdown as the site's hosts read it: with the extensions that mkdocs.yml names."""

from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import markdown
import yaml

from generator.build import MadePage
from generator.render.islands import put_in
from generator.render.localize import localize_html

MKDOCS = Path(__file__).parent.parent / "mkdocs.yml"


@cache
def settings() -> dict[str, Any]:
    """mkdocs.yml as plain data."""
    return yaml.safe_load(MKDOCS.read_text(encoding="utf-8"))


def html(text: str) -> str:
    """A page's Markdown, front matter aside, as HTML."""
    names, options = [], {}
    for entry in settings()["markdown_extensions"]:
        for name, value in entry.items() if isinstance(entry, dict) else ((entry, {}),):
            names.append(name)
            options[name] = value
    return markdown.markdown(text, extensions=names, extension_configs=options)


def body(page: str) -> str:
    """What follows the front matter."""
    return page.split("---\n", 2)[2]


def finished(page: MadePage) -> str:
    """The HTML of a page as our own host makes it: its Markdown, then its islands."""
    return put_in(localize_html(html(body(page.markdown))), page.islands)


def tree(page: MadePage) -> lxml.html.HtmlElement:
    """The same, parsed."""
    return lxml.html.fromstring(f"<main>{finished(page)}</main>")


def words(element: lxml.html.HtmlElement) -> str:
    """The text a reader sees, spaces folded."""
    return " ".join(element.text_content().split())
