"""The command `oit`: build, serve, check, pages; what it says is Thai unless English is asked for."""

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import click
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.utils.yaml import yaml_load

from generator import __version__
from generator.build import Built, build, examine
from generator.load.content import agencies
from generator.model.place import PlaceBook
from generator.model.problem import Problem
from generator.report.status import status_lines
from generator.report.text import closing, listing

_CONFIG = "mkdocs.yml"

_SAID = {
    "th": {
        "built": "สร้างเว็บไซต์ของ{agency}แล้ว {pages} หน้า อยู่ที่ {folder}\nเปิดดู: {start}",
        "pages": "เขียนหน้า Markdown {pages} หน้า และไฟล์ {files} ไฟล์ ลงใน {folder}",
        "stopped": "ยังสร้างเว็บไซต์ไม่ได้ เพราะมีข้อที่ต้องแก้ก่อน เว็บไซต์เดิมยังอยู่ครบ",
        "serving": "กำลังเปิดเว็บไซต์ตัวอย่าง เมื่อพร้อมให้เปิด {url} ในเบราว์เซอร์ (กด Ctrl+C เพื่อหยุด)",
        "strict": "หยุดเพราะสั่ง --strict และมีข้อที่ควรตรวจด้านบน",
        "not-empty": "โฟลเดอร์ {folder} มีไฟล์อยู่แล้ว ให้เลือกโฟลเดอร์ว่าง หรือสั่ง --replace เพื่อเขียนทับ",
        "no-config": "ไม่พบ {file} ให้สั่งในโฟลเดอร์ของโครงการ หรือระบุด้วย -f",
        "other-agency": "หน่วยงานอื่นในโฟลเดอร์นี้: {agencies}",
    },
    "en": {
        "built": "built {pages} pages of {agency} in {folder}\nopen {start}",
        "pages": "wrote {pages} Markdown pages and {files} files to {folder}",
        "stopped": "the site was not built: mend the errors first; the old site is untouched",
        "serving": "serving; open {url} in a browser when ready (Ctrl+C stops)",
        "strict": "stopped: --strict was asked for and there are warnings above",
        "not-empty": "{folder} is not empty; choose an empty folder, or say --replace",
        "no-config": "{file} is not here; run this in the project's folder, or name it with -f",
        "other-agency": "other agencies in this folder: {agencies}",
    },
}


class _Settings(NamedTuple):
    """Where the content is and whose site is meant."""

    config: Path
    content: Path
    agency: str
    lang: str

    def say(self, key: str, **facts: object) -> str:
        return _SAID[self.lang][key].format(**facts)


def _settings(config: str, agency: str | None, lang: str | None) -> _Settings:
    """From mkdocs.yml, the environment and the command line, the last winning."""
    path = Path(config).absolute()
    if not path.is_file():
        raise click.UsageError(_SAID[lang or "th"]["no-config"].format(file=config))
    with path.open("rb") as file:
        told = yaml_load(file)
    plugins = told.get("plugins") or ()
    named = (entry["oit"] for entry in plugins if isinstance(entry, dict) and "oit" in entry)
    ours: dict[str, str] = next(named, {}) or {}
    slug = agency or os.environ.get("OIT_AGENCY") or ours.get("agency") or ""
    return _Settings(path, path.parent / ours.get("content", "content"), slug, lang or ours.get("lang", "th"))


def _common(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("-f", "--config-file", "config", default=_CONFIG, show_default=True, help="ไฟล์ตั้งค่าของเว็บไซต์"),
        click.option("-a", "--agency", help="โฟลเดอร์ของหน่วยงานใต้ content/"),
        click.option("--lang", type=click.Choice(["th", "en"]), help="ภาษาของข้อความ"),
    ):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="oit")
def main() -> None:
    """เว็บไซต์เปิดเผยข้อมูลสาธารณะ (OIT) ขององค์กรปกครองส่วนท้องถิ่น."""
    # The theme prints its vendor's notice when it is loaded; it says nothing to an officer.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@main.command("build")
@_common
@click.option("-d", "--site-dir", help="โฟลเดอร์ปลายทางของเว็บไซต์")
@click.option("--strict", is_flag=True, help="หยุดเมื่อมีข้อที่ควรตรวจ")
def build_command(config: str, agency: str | None, lang: str | None, site_dir: str | None, *, strict: bool) -> None:
    """สร้างเว็บไซต์."""
    settings = _settings(config, agency, lang)
    _speak(settings)
    try:
        loaded = load_config(str(settings.config), site_dir=site_dir, strict=strict or None)
        mkdocs_build.build(loaded)
    except Abort as stop:
        # What stopped it is told already; MkDocs says only here whether it was --strict.
        raise click.ClickException(settings.say("strict" if "strict" in str(stop) else "stopped")) from None
    except MkDocsException as stop:
        raise _stopped(settings, stop) from None
    made: Built = loaded.plugins["oit"].built  # type: ignore[attr-defined]
    site = made.examined.site
    folder = Path(loaded.site_dir)
    start = folder / "index.html"
    name = site.agency.name if site else ""
    click.echo(settings.say("built", agency=name, pages=len(made.pages), folder=folder, start=start))


@main.command("serve")
@_common
@click.option("-o", "--open", "open_", is_flag=True, help="เปิดเบราว์เซอร์ให้ด้วย")
@click.option("--dev-addr", help="ที่อยู่และพอร์ต เช่น 127.0.0.1:8000")
def serve_command(config: str, agency: str | None, lang: str | None, dev_addr: str | None, *, open_: bool) -> None:
    """เปิดเว็บไซต์ตัวอย่างในเครื่อง แก้ข้อมูลแล้วหน้าเว็บเปลี่ยนตาม."""
    settings = _settings(config, agency, lang)
    _speak(settings)
    click.echo(settings.say("serving", url=f"http://{dev_addr or '127.0.0.1:8000'}/"))
    more: dict[str, Any] = {"dev_addr": dev_addr} if dev_addr else {}
    try:
        mkdocs_serve.serve(str(settings.config), livereload=True, open_in_browser=open_, **more)
    except Abort:
        raise click.ClickException(settings.say("stopped")) from None
    except MkDocsException as stop:
        raise _stopped(settings, stop) from None


@main.command("check")
@_common
def check_command(config: str, agency: str | None, lang: str | None) -> None:
    """ตรวจข้อมูล: พบข้อผิดพลาดจบด้วยรหัส 1."""
    settings = _settings(config, agency, lang)
    found = examine(settings.content, settings.agency)
    _report(settings, found.problems, found.book, len(found.texts))
    for status in found.statuses.values():
        for line in status_lines(status, settings.lang, detail=True):
            click.echo(line)
    if found.stops:
        raise SystemExit(1)


@main.command("pages")
@_common
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="ล้างโฟลเดอร์ปลายทางก่อนเขียน")
def pages_command(config: str, agency: str | None, lang: str | None, folder: Path, *, replace: bool) -> None:
    """เขียนหน้าเว็บเป็น Markdown ล้วนลงในโฟลเดอร์ สำหรับตัวสร้างเว็บอื่น."""
    settings = _settings(config, agency, lang)
    made = build(settings.content, settings.agency)
    if made.examined.stops:
        _report(settings, made.examined.problems, made.examined.book, len(made.examined.texts))
        raise click.ClickException(settings.say("stopped"))
    if folder.exists() and any(folder.iterdir()):
        if not replace:
            raise click.UsageError(settings.say("not-empty", folder=folder))
        shutil.rmtree(folder)
    for page in made.pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, encoding="utf-8", newline="\n")
    for name, source in made.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
    click.echo(settings.say("pages", pages=len(made.pages), files=len(made.files), folder=folder))


def _report(settings: _Settings, problems: tuple[Problem, ...], book: PlaceBook, files: int) -> None:
    if problems:
        click.echo(listing(problems, book, settings.lang))
    click.echo(closing(problems, files, settings.lang))
    others = [slug for slug in agencies(settings.content) if slug != settings.agency]
    if not files and others:
        click.echo(settings.say("other-agency", agencies=", ".join(others)))


def _stopped(settings: _Settings, stop: MkDocsException) -> click.ClickException:
    return click.ClickException(f"{stop}\n\n{settings.say('stopped')}")


class _Echo(logging.Handler):
    """What MkDocs and the plugin have to say, without their English prefixes."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(record.getMessage(), err=True)


def _speak(settings: _Settings) -> None:
    """Hands the plugin what was asked for, and lets only what matters be heard."""
    os.environ["OIT_AGENCY"] = settings.agency
    os.environ["OIT_LANG"] = settings.lang
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    if not any(isinstance(known, _Echo) for known in logger.handlers):
        logger.addHandler(_Echo())
