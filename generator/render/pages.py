"""Fills the templates."""

import posixpath
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.core import addresses
from generator.render.charts import chart
from generator.render.escape import destination, escape_text, head, is_remote, parted
from generator.render.localize import in_digits, localize_text
from generator.site.page import Page
from generator.site.views import Link

TEMPLATES = Path(__file__).parent / "templates"


def environment() -> Environment:
    """Jinja in which every value is quiet unless a filter made markup of it."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=escape_text,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    env.filters["to"] = _to
    env.filters["link"] = _link
    env.filters["image"] = _image
    env.filters["chart"] = chart
    env.filters["external"] = is_remote
    env.filters["address"] = _address
    return env


def render(env: Environment, page: Page, digits: str | None = None) -> str:
    """One page as Markdown with its front matter; `digits` are the agency's, or None for as written."""
    body = localize_text(env.get_template(page.template).render(page=page, view=page.view), digits)
    title, description = in_digits(page.title, digits), in_digits(page.description, digits)
    fields: dict[str, object] = {"title": title, "description": description, "hide": ["toc"]}
    if page.status:
        fields["status"] = page.status
    if page.redirect:
        fields["redirect"] = relative(f"{addresses.url(page.path)}index.html", addresses.url(page.redirect)) + "/"
    return head(fields) + "\n" + body.strip() + "\n"


@pass_context
def _to(context: Context, text: str, target: str, classes: str = "") -> Markup:
    """`text` as a link to `target`, from the page being made; just the text where there is no target."""
    shown = escape_text(text)
    if not target:
        return shown
    address = destination(target if is_remote(target) else relative(context["page"].path, target))
    attributes = f"{{ {classes} }}" if classes else ""
    return Markup(f"[{shown}]({address}){attributes}")  # noqa: S704 - both parts were made quiet


@pass_context
def _link(context: Context, link: Link, classes: str = "") -> Markup:
    """A Link of a view."""
    return _to(context, link.text, link.target, classes)


@pass_context
def _address(context: Context, target: str) -> Markup:
    """The way to another page for raw HTML, which no host turns from a file's path into an address."""
    way = relative(f"{addresses.url(context['page'].path)}index.html", addresses.url(target))
    return Markup(f"{destination(way)}/")  # noqa: S704 - made quiet


@pass_context
def _image(context: Context, text: str, target: str, classes: str = "") -> Markup:
    """A picture of the site, told in `text` to those who do not see it."""
    address = destination(relative(context["page"].path, target))
    return Markup(f"![{escape_text(text)}]({address}){{ {classes} loading=lazy }}")  # noqa: S704 - both parts were made quiet


@lru_cache(maxsize=50_000)
def relative(page: str, target: str) -> str:
    """The way from one path below the site's root to another, anchor included."""
    path, anchor = parted(target)
    way = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return f"{way}#{anchor}" if anchor else way
