"""Fills the templates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from generator.render import markdown
from generator.render.charts import chart
from generator.render.escape import between_addresses, between_files, destination, escape_html, is_remote
from generator.render.islands import Islands, components
from generator.render.localize import in_digits, localize_html
from generator.site.page import Page
from generator.site.views import Link

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Written:
    """A page as Markdown with its front matter, and the islands that its placeholders count from 0."""

    markdown: str
    islands: tuple[str, ...]


class PageWriter:
    """Writes pages, one after the other.

    `digits` are the agency's, or None for as written; a `plain` page has no islands but their Markdown;
    `folders` is whether the host makes every page the index of a folder of its own. Filters that depend on the
    page take Jinja's context, without which it would work out a link between constants once for all pages.
    """

    def __init__(self, digits: str | None = None, *, plain: bool = False, folders: bool = True) -> None:
        self._digits, self._plain, self._folders = digits, plain, folders
        self._path = ""
        self._env = _environment(_MarkdownEnvironment, markdown.value)
        self._env.filters["join"] = markdown.joined
        self._env.filters.update(to=self._to, link=self._link, image=self._image)
        self._env.globals.update(id=_id, nth=_nth, number=self._number, Link=Link)
        self._islands = Islands(self._components(), plain)
        self._env.globals["island"] = self._islands

    def _components(self) -> Mapping[str, Macro]:
        if self._plain:
            return components(self._env, ".md.j2")
        env = _environment(Environment, escape_html)
        env.filters.update(to=self._html_to, link=self._html_link, image=self._html_image)
        env.filters.update(address=self._address, chart=chart, external=is_remote)
        return components(env, ".html.j2")

    def write(self, page: Page) -> Written:
        """One page."""
        self._path, self._islands.html = page.path, []
        made = self._env.get_template(page.template).render(page=page, view=page.view)
        text = f"{self._head(page)}\n{markdown.written(made, self._digits)}\n"
        return Written(text, tuple(localize_html(html, self._digits) for html in self._islands.html))

    def _head(self, page: Page) -> str:
        title, description = in_digits(page.title, self._digits), in_digits(page.description, self._digits)
        fields: dict[str, object] = {"title": title, "description": description, "hide": ["toc"]}
        if page.status:
            fields["status"] = page.status
        if page.redirect:
            fields["redirect"] = between_addresses(page.path, page.redirect, folders=self._folders)
        return markdown.head(fields)

    @pass_context
    def _to(self, _context: Context, text: str, target: str, look: str = "") -> Markup:
        """`text` as a link to `target` in Markdown; just the text where there is no target."""
        if not target:
            return markdown.value(text)
        return markdown.link(text, between_files(self._path, target)) + self._look(look)

    @pass_context
    def _link(self, _context: Context, link: Link) -> Markup:
        return self._to(_context, link.text, link.target)

    @pass_context
    def _image(self, _context: Context, text: str, target: str) -> Markup:
        return markdown.image(text, between_files(self._path, target))

    def _number(self, text: str) -> Markup:
        """A number before a heading: our own host gives it its look."""
        return markdown.machine("**") + markdown.value(text) + markdown.machine("**") + self._look("oit-number")

    def _look(self, name: str) -> Markup:
        """A class of what stands before it, which only our own host has a look for."""
        return markdown.machine(f"{{ .{name} }}") if name and not self._plain else Markup("")

    @pass_context
    def _address(self, _context: Context, target: str) -> Markup:
        """The address of `target` in HTML."""
        return Markup(between_addresses(self._path, target, folders=self._folders))  # noqa: S704 - encoded there

    @pass_context
    def _html_to(self, _context: Context, text: str, target: str, classes: str = "") -> Markup:
        if not target:
            return escape_html(text)
        look = f' class="{classes}"' if classes else ""
        address = between_addresses(self._path, target, folders=self._folders)
        return Markup(f'<a{look} href="{address}">{escape_html(text)}</a>')  # noqa: S704 - each part is encoded or ours

    @pass_context
    def _html_link(self, _context: Context, link: Link, classes: str = "") -> Markup:
        return self._html_to(_context, link.text, link.target, classes)

    @pass_context
    def _html_image(self, _context: Context, text: str, target: str, classes: str = "") -> Markup:
        address = between_addresses(self._path, target, folders=self._folders)
        shown = f'<img alt="{escape_html(text)}" class="{classes}" loading="lazy" src="{address}">'
        return Markup(shown)  # noqa: S704 - each part is encoded or ours


class _MarkdownCode(CodeGenerator):
    """Jinja's code with `~` as Markdown needs it."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's own name for it
        """Writes the call."""
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class _MarkdownEnvironment(Environment):
    code_generator_class = _MarkdownCode
    joined = staticmethod(markdown.joined)


def _environment(kind: type[Environment], finalize: Callable[[object], Markup]) -> Environment:
    """Jinja in which `finalize` makes every value harmless unless it is markup already."""
    return kind(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )


def _id(anchor: str) -> Markup:
    """The anchor of a heading, behind its text."""
    return markdown.machine(f"{{ #{destination(anchor)} }}")


def _nth(place: int) -> Markup:
    """The number of a step of a list: Markdown knows Arabic digits alone."""
    return markdown.machine(f"{place}.")
