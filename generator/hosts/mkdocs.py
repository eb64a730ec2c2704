"""The MkDocs plugin: hands the built pages over, and tells what stops them."""

import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import yaml_load

from generator.build import Built, MadePage, build, changed_file
from generator.core.addresses import FEED, SEARCH
from generator.core.location import Location, SourceMap
from generator.core.problem import Severity
from generator.core.write_file import ChangedFileError, copy_file
from generator.examine import Examined
from generator.hosts.frame import trimmed
from generator.hosts.theme import SEARCH_DATA, STYLES, joined
from generator.load.search_words import search_words
from generator.messages.problem import advice, message
from generator.model.agency import Agency, MenuLine, style
from generator.model.options import Options
from generator.render.escape import address_of, as_spaced, marked, plain
from generator.render.islands import anchors, put_in
from generator.render.localize import localize_html
from generator.render.search import search_data
from generator.render.whole_words import unbroken
from generator.report.rows import Row, rows
from generator.report.text import first_line, help_line, in_short, listing
from generator.site.page import NavEntry
from generator.site_folder import SiteFolderError, check_site_folder, mark_site_folder
from generator.vocabulary.words import COMPLETENESS

log = logging.getLogger("mkdocs.plugins.oit")

# MkDocs stamps pages with the day of the build; the sitemap of the theme leaves it out.
_NO_DAY = "1980-01-01"

_LEVELS = {Severity.WARNING: logging.WARNING, Severity.NOTE: logging.INFO, Severity.GAP: logging.DEBUG}


# What `mkdocs serve` shows until there is something to show; the problems stand above it.
_NOTHING = Built(
    Examined(None, (), SourceMap()),
    pages=(MadePage("index.md", "# ยังแสดงเว็บไซต์ไม่ได้\n\nแก้ข้อที่แจ้งด้านบนแล้วบันทึกไฟล์ หน้านี้จะเปลี่ยนให้เอง\n", None),),
    nav=(NavEntry("หน้าแรก", "index.md"),),
)


class OitConfig(Config):  # type: ignore[no-untyped-call]
    """Settings of the plugin in mkdocs.yml; OIT_AGENCY, OIT_LANG and OIT_TODO in the environment win over them.

    `todo: false` leaves the pages of what is to be done out of a built site.
    """

    content = options.Type(str, default="content")
    agency = options.Type(str, default="")
    lang = options.Choice(("th", "en"), default="th")
    todo = options.Type(bool, default=True)


class LookedInto(File):
    """A file that is published: only the content that was looked into, whatever stands on disk by now."""

    sha256 = ""
    lang = "th"

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - as MkDocs calls it
        """Copies it into the site; raises PluginError where it was changed since."""
        try:
            copy_file(Path(self.abs_src_path or ""), Path(self.abs_dest_path), self.sha256)
        except (ChangedFileError, OSError):
            problem = changed_file(self.src_uri)
            raise PluginError(f"\n{message(problem, self.lang)}\n{advice(problem, self.lang)}") from None


class OitPlugin(BasePlugin[OitConfig]):  # type: ignore[no-untyped-call]
    """Puts an agency's pages into the build; see docs/architecture.md."""

    def __init__(self) -> None:
        self.built: Built | None = None
        self.faulty: Built | None = None
        self.shown = _NOTHING
        self.sources: Mapping[str, Location | None] = {}
        self.made: Mapping[str, MadePage] = {}
        self.serving = False
        self.folder = Path()

    @property
    def lang(self) -> str:
        """The language of messages."""
        return os.environ.get("OIT_LANG") or self.config.lang

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remembers whether a faulty edit may keep the last good pages."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Builds before MkDocs clears its folder, so that a stopped build leaves the old site whole."""
        content = _project(config) / self.config.content
        agency = os.environ.get("OIT_AGENCY") or self.config.agency
        self.folder = content / agency
        made = build(content, agency, self._options(config))
        can_wait = self.serving and agency and self.folder.is_dir()
        if made.examined.stops and not can_wait:
            raise PluginError(f"\n{self._errors(made)}")
        self.faulty = made if made.examined.stops else None
        self.built = self.built if self.faulty else made
        self.shown = self.built or replace(_NOTHING, examined=made.examined)
        self._tell(made)
        config.nav = [_nav(entry) for entry in self.shown.nav]
        office = self.shown.examined.site.agency if self.shown.examined.site else None
        config.site_name = plain(office.name if office else agency)
        if office and office.site_url and not self.serving:
            config.site_url = office.site_url.rstrip("/") + "/"
        config.theme["logo"] = quote(office.seal) if office and office.seal and office.seal in self.shown.made else None
        config.extra["oit"] = self._for_theme(office, config)
        config.extra["status"] = {state.value: word for state, word in COMPLETENESS.items()}
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """MkDocs deletes all that its folder holds next: it must be a site of ours, and is marked as one."""
        try:
            check_site_folder(Path(config.site_dir), _project(config), self.folder.parent)
            mark_site_folder(Path(config.site_dir))
        except SiteFolderError as wrong:
            raise PluginError(wrong.say(self.lang)) from None

    def _options(self, config: MkDocsConfig) -> Options:
        """The address is the one written down: `mkdocs serve` puts its own in the place of `site_url`.

        The page of what is to be done is left out of a built site on request, never at the office's own desk.
        """
        written = config.site_url
        if self.serving and config.config_file_path:
            with Path(config.config_file_path).open("rb") as file:
                written = yaml_load(file).get("site_url")
        todo = self.serving or Options.wants_todo(os.environ, written=self.config.todo)
        styleguide = self.serving or "OIT_STYLEGUIDE" in os.environ
        folders = config.use_directory_urls
        return Options(written or "", todo=todo, pictures=not self.serving, styleguide=styleguide, folders=folders)

    def _for_theme(self, agency: Agency | None, config: MkDocsConfig) -> dict[str, Any]:
        """What the theme shows on every page; it prints without escaping."""
        notices = [agency.notice or ""] if agency else []
        if agency and agency.fictional:
            notices.insert(0, "ข้อมูลสมมติเพื่อเป็นตัวอย่าง ไม่ใช่หน่วยงานจริง")
        problems = self._stopping(self.faulty) if self.faulty else ()
        return {
            "name": unbroken(config.site_name),
            "notices": [unbroken(plain(one)) for one in notices if one],
            "problems": [line for row in problems for line in _banner(row, self.lang)],
            "kept": self.built is not None,
            "feed": FEED in self.shown.made,
            "digits": (agency.digits or "") if agency else "",
            "search": address_of(SEARCH, folders=config.use_directory_urls),
            "menu": [_menu_line(line, folders=config.use_directory_urls) for line in agency.menu] if agency else [],
        }

    def _look(self) -> str:
        """The agency's own colours, as the end of the theme's style sheet."""
        site = self.shown.examined.site
        return f"{style(site.agency.look)}\n" if site and style(site.agency.look) else ""

    def _stopping(self, made: Built) -> tuple[Row, ...]:
        found = made.examined
        return rows([problem for problem in found.problems if problem.stops], found.book, found.texts, self.lang)

    def _errors(self, made: Built) -> str:
        return listing(self._stopping(made), self.lang)

    def _tell(self, made: Built) -> None:
        for problem in made.examined.problems:
            if problem.severity in _LEVELS:
                log.log(_LEVELS[problem.severity], in_short(problem, made.examined.book, self.lang))
        if self.faulty:
            log.error("\n%s", self._errors(made))

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Only what was built is published, besides the files of the site's own theme: never a draft in the folder."""
        self.sources = {page.path: page.source for page in self.shown.pages}
        self.made = {page.path: page for page in self.shown.pages}
        ours = [File.generated(config, page.path, content=page.markdown) for page in self.shown.pages]
        published = [self._looked_into(config, path, source) for path, source in self.shown.files.items()]
        made = [File.generated(config, path, content=content) for path, content in self.shown.made.items()]
        theme = [file for file in files if file.src_dir == (config.theme.custom_dir or file.src_dir)]
        shown = Files([*_of_theme(theme, config, self._look()), *ours, *published, *made])
        self._tell_unpublished(shown, config)
        return shown

    def _looked_into(self, config: MkDocsConfig, path: str, source: Path) -> File:
        file = LookedInto.generated(config, path, abs_src_path=str(source))
        if isinstance(file, LookedInto):
            file.sha256, file.lang = self.shown.checksums[path], self.lang
        return file

    def _tell_unpublished(self, files: Files, config: MkDocsConfig) -> None:
        """Style sheets and scripts of mkdocs.yml that are in no folder that is published."""
        there = {file.dest_uri for file in files}
        named = [*config.extra_css, *(str(script) for script in config.extra_javascript)]
        for path in (known.partition("?")[0].removeprefix("/") for known in named):
            if "//" not in path and path not in there:
                log.warning(_UNPUBLISHED[self.lang].format(path=path))

    def on_env(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> Any:
        """The day of the build stays out of the site, so that two builds of one content are identical."""
        for file in files.documentation_pages():
            if file.page:
                file.page.update_date = _NO_DAY
        return env

    def on_pre_page(self, page: Page, /, *, config: MkDocsConfig, files: Files) -> Page:
        """The edit link opens the file and line that the page comes from."""
        source = self.sources.get(page.file.src_uri)
        if source and config.repo_url and (config.edit_uri or config.edit_uri_template):
            way = f"{quote(source.file)}#L{source.line or 1}"
            template = config.edit_uri_template or f"{config.edit_uri}{{path}}"
            page.edit_url = urljoin(config.repo_url.rstrip("/") + "/", template.format(path=way))
        return page

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The page's islands come into their places, untouched by Markdown; links may point at what stands in them."""
        islands = self.made[page.file.src_uri].islands
        page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors(islands)
        return put_in(localize_html(html), islands)

    def on_page_context(self, context: Any, /, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """The theme prints what other programs read of a page, and its address for those who hold it on paper."""
        context["oit_page"] = self.made.get(page.file.src_uri)
        return context

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """The frame carries only what the site uses."""
        return trimmed(output)

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """The page for addresses that lead nowhere has the same frame."""
        return trimmed(output_content) if template_name.endswith(".html") else output_content

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watches the content and the agency's own checklists."""
        for folder in (self.folder, self.folder.parent / "checklists"):
            if folder.is_dir():
                server.watch(str(folder))
        return server


_UNPUBLISHED = {
    "th": "mkdocs.yml: extra_css หรือ extra_javascript อ้างไฟล์ “{path}” ซึ่งไม่ถูกเผยแพร่ ให้วางไฟล์ไว้ที่ theme/{path}",
    "en": "mkdocs.yml: extra_css or extra_javascript names `{path}`, which is not published; put it at theme/{path}",
}


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").absolute().parent


def _banner(row: Row, lang: str) -> Iterator[str]:
    """The lines of a problem above the pages: the faulty part of the line is marked."""
    yield as_spaced(first_line(row, lang))
    if row.excerpt:
        label, before, here, after = row.excerpt
        yield marked(f"{label:>5} │ {before}", here, after)
    yield as_spaced(help_line(row, lang))
    yield ""


def _menu_line(line: MenuLine, *, folders: bool) -> dict[str, str]:
    """A line of the header as the theme prints it; a standing page is told by its place below the root."""
    return {"text": unbroken(plain(line.title)), "target": line.link or address_of(f"{line.page}.md", folders=folders)}


def _of_theme(files: list[File], config: MkDocsConfig, look: str) -> list[File]:
    """The theme's files, its sheets and scripts joined; `look` is what an agency's own colours add to the sheet.

    For each further file a phone far from the server waits once more.
    """
    texts = {file.src_uri: file.content_string for file in files if file.src_uri.endswith((".css", ".js"))}
    if STYLES not in texts:
        return files
    made = dict(joined({**texts, SEARCH_DATA: search_data(search_words())}))
    made[STYLES] += look
    kept = [file for file in files if file.src_uri not in texts]
    return [*kept, *(File.generated(config, path, content=content) for path, content in made.items())]


def _nav(entry: NavEntry) -> dict[str, Any]:
    """A line of the navigation as MkDocs wants it; it prints titles unescaped."""
    return {unbroken(plain(entry.title)): [_nav(child) for child in entry.children] if entry.children else entry.path}
