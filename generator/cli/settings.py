"""What every command needs to know: where the content is, whose site is meant, in which language to speak."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import click
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from generator.cli.words import SAID
from generator.core.problem import Severity
from generator.edit.kept import finish_pending
from generator.edit.refused import Refused
from generator.load.content import agencies
from generator.model.options import Options
from generator.report.findings import CheckResult, Findings, findings
from generator.report.rows import rows
from generator.report.text import closing, listing

_CONFIG = "mkdocs.yml"

_PACKAGE = Path(__file__).parent.parent

# With the theme beside it; the settings of a project that has none. In a checkout they stand at the top.
_SHIPPED = (_PACKAGE / "shipped" / _CONFIG, _PACKAGE.parent / _CONFIG)

_CONTENT = "content"


class Settings(NamedTuple):
    """From mkdocs.yml, the environment and the command line, the last winning.

    `project` is the folder whose site is meant, `config` the mkdocs.yml it is built with: its own, or the shipped one.
    """

    project: Path
    config: Path
    content: Path
    agency: str
    lang: str
    options: Options = Options()

    @property
    def has_config(self) -> bool:
        """Whether the project has a mkdocs.yml of its own."""
        return self.config.parent == self.project

    def say(self, key: str, **facts: object) -> str:
        """One of the sentences of the commands, with its facts."""
        return SAID[self.lang][key].format(**facts)

    def agreed(self) -> bool:
        """Whether the office says yes to what was shown; where nobody can be asked, it is told how to say so."""
        if sys.stdin.isatty():
            return click.confirm(self.say("import-agree"), default=True)
        click.echo(self.say("import-yes"))
        return False

    def report(self, looked: CheckResult) -> None:
        """Prints what must be mended and what should be looked at, and how much was read."""
        found = findings(looked, self.agency, self.lang)
        lines = listing(found.of(Severity.ERROR, Severity.WARNING), self.lang)
        click.echo("\n\n".join(part for part in (lines, closing(found)) if part))
        self.name_others(found)

    def name_others(self, found: Findings) -> None:
        """Where nothing of the agency was there to read, the agencies that are."""
        others = [slug for slug in agencies(self.content) if slug != self.agency]
        if not found.checked.files and others:
            click.echo(self.say("other-agency", agencies=", ".join(others)))


def settings(config: str, agency: str | None, lang: str | None, *, new: bool = False) -> Settings:
    """Reads the settings; raises UsageError where there is no mkdocs.yml, or none that can be read.

    A folder with content needs no mkdocs.yml, nor does an empty one for what is `new`. What an earlier run had begun to
    write is written to its end.
    """
    run = _settings(config, agency, lang, new=new)
    finish_pending(run.content.absolute().parent)
    return run


def _settings(config: str, agency: str | None, lang: str | None, *, new: bool) -> Settings:
    path = Path(config).absolute()
    if not path.is_file():
        if config == _CONFIG and (new or (path.parent / _CONTENT).is_dir()):
            return _without_config(path.parent, agency, lang)
        raise click.UsageError(SAID[lang or "th"]["no-config"].format(file=config))
    try:
        written = _written(path)
    except (OSError, ValueError, MkDocsException) as wrong:
        said = SAID[lang or "th"]["bad-config"].format(file=config, why=wrong)
        raise click.UsageError(said) from None
    ours = _ours(written)
    slug = agency or os.environ.get("OIT_AGENCY") or ours.get("agency") or ""
    return Settings(
        path.parent,
        path,
        path.parent / ours.get("content", _CONTENT),
        slug,
        lang or ours.get("lang", "th"),
        Options(
            address=str(written.get("site_url") or ""),
            todo=Options.wants_todo(os.environ, written=bool(ours.get("todo", True))),
        ),
    )


def _without_config(project: Path, agency: str | None, lang: str | None) -> Settings:
    """The settings of a folder of content alone; its agency is known where there is only one."""
    content = project / _CONTENT
    known = agencies(content)
    slug = agency or os.environ.get("OIT_AGENCY") or (known[0] if len(known) == 1 else "")
    shipped = next(path for path in _SHIPPED if path.is_file())
    return Settings(
        project, shipped, content, slug, lang or "th", Options(todo=Options.wants_todo(os.environ, written=True))
    )


def language(config: str, lang: str | None) -> str:
    """The language to speak, also where there is no project."""
    return lang or (settings(config, None, None).lang if Path(config).is_file() else "th")


def _written(path: Path) -> dict[str, Any]:
    """What stands in mkdocs.yml."""
    with path.open("rb") as file:
        written = yaml_load(file)
    return written if isinstance(written, dict) else {}


def _ours(mkdocs_config: dict[str, Any]) -> dict[str, Any]:
    """Our plugin's settings in mkdocs.yml, which lists plugins or maps them to their settings."""
    plugins = mkdocs_config.get("plugins") or ()
    named = [plugins] if isinstance(plugins, dict) else plugins
    ours = next((entry["oit"] for entry in named if isinstance(entry, dict) and "oit" in entry), None)
    return ours if isinstance(ours, dict) else {}


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every command takes."""
    for option in (
        click.option("-f", "--config-file", "config", default=_CONFIG, show_default=True, help="ไฟล์ตั้งค่าของเว็บไซต์"),
        click.option("-a", "--agency", help="โฟลเดอร์ของหน่วยงานใต้ content/"),
        click.option("--lang", type=click.Choice(["th", "en"]), help="ภาษาของข้อความ"),
    ):
        command = option(command)
    return command


def refuse(settings: Settings, refused: Refused) -> NoReturn:
    """Says why changes of the agency's files were not written, and ends the command with 1."""
    click.echo(listing(rows(refused.problems, refused.book, refused.texts, settings.lang), settings.lang))
    click.echo(f"\n{settings.say('not-written')}")
    raise SystemExit(1)
