"""Markdown as the site's hosts read it: with the extensions that mkdocs.yml names."""

from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import markdown
import yaml

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


def tree(page: str) -> lxml.html.HtmlElement:
    """A generated page as parsed HTML."""
    return lxml.html.fromstring(f"<main>{html(body(page))}</main>")


def words(element: lxml.html.HtmlElement) -> str:
    """The text a reader sees, spaces folded."""
    return " ".join(element.text_content().split())
