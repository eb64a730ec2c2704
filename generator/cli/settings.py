"""What every command needs to know: where the content is, whose site is meant, in which language to speak."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import click
from mkdocs.utils.yaml import yaml_load

from generator.cli.words import SAID
from generator.load.content import agencies
from generator.model.options import Options
from generator.model.place import PlaceBook
from generator.model.problem import Problem
from generator.report.text import closing, listing

_CONFIG = "mkdocs.yml"


class Settings(NamedTuple):
    """From mkdocs.yml, the environment and the command line, the last winning."""

    config: Path
    content: Path
    agency: str
    lang: str
    options: Options = Options()

    def say(self, key: str, **facts: object) -> str:
        """One of the sentences of the commands, with its facts."""
        return SAID[self.lang][key].format(**facts)

    def report(self, problems: tuple[Problem, ...], book: PlaceBook, files: int) -> None:
        """Prints every problem, how many there are of each kind, and what was read."""
        if problems:
            click.echo(listing(problems, book, self.lang))
        click.echo(closing(problems, files, self.lang))
        others = [slug for slug in agencies(self.content) if slug != self.agency]
        if not files and others:
            click.echo(self.say("other-agency", agencies=", ".join(others)))


def settings(config: str, agency: str | None, lang: str | None) -> Settings:
    """Reads the settings; raises UsageError where there is no mkdocs.yml."""
    path = Path(config).absolute()
    if not path.is_file():
        raise click.UsageError(SAID[lang or "th"]["no-config"].format(file=config))
    with path.open("rb") as file:
        told = yaml_load(file)
    plugins = told.get("plugins") or ()
    named = (entry["oit"] for entry in plugins if isinstance(entry, dict) and "oit" in entry)
    ours: dict[str, Any] = next(named, {}) or {}
    slug = agency or os.environ.get("OIT_AGENCY") or ours.get("agency") or ""
    todo = Options.wants_todo(os.environ, written=bool(ours.get("todo", True)))
    options = Options(address=str(told.get("site_url") or ""), todo=todo)
    return Settings(path, path.parent / ours.get("content", "content"), slug, lang or ours.get("lang", "th"), options)


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every command takes."""
    for option in (
        click.option("-f", "--config-file", "config", default=_CONFIG, show_default=True, help="ไฟล์ตั้งค่าของเว็บไซต์"),
        click.option("-a", "--agency", help="โฟลเดอร์ของหน่วยงานใต้ content/"),
        click.option("--lang", type=click.Choice(["th", "en"]), help="ภาษาของข้อความ"),
    ):
        command = option(command)
    return command
