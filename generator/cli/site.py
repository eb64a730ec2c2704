"""Commands that make the site: build, serve, pages."""

import dataclasses
import logging
import os
import shutil
import socket
from pathlib import Path
from typing import Any

import click
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.build import Built, build, changed_file
from generator.cli.settings import Settings, common, settings
from generator.core.write_file import ChangedFileError, copy_file, write_file
from generator.messages.problem import message
from generator.site_folder import SiteFolderError, check_site_folder


@click.command("build")
@common
@click.option("-d", "--site-dir", help="โฟลเดอร์ปลายทางของเว็บไซต์")
@click.option("--strict", is_flag=True, help="หยุดเมื่อมีข้อที่ควรตรวจ")
def build_command(config: str, agency: str | None, lang: str | None, site_dir: str | None, *, strict: bool) -> None:
    """สร้างเว็บไซต์."""
    run = settings(config, agency, lang)
    _speak(run)
    if site_dir:
        _check(run, run.project / site_dir)
    try:
        loaded = load_config(str(run.config), site_dir=_site_dir(run, site_dir), strict=strict or None, **_plugins(run))
        mkdocs_build.build(loaded)
    except Abort as stop:
        # What stopped it is told already; MkDocs says only here whether it was --strict.
        raise click.ClickException(run.say("strict" if "strict" in str(stop) else "stopped")) from None
    except MkDocsException as stop:
        raise _stopped(run, stop) from None
    made: Built = loaded.plugins["oit"].built  # type: ignore[attr-defined]
    site = made.examined.site
    folder = Path(loaded.site_dir)
    start = folder / "index.html"
    name = site.agency.name if site else ""
    click.echo(run.say("built", agency=name, pages=len(made.pages), folder=folder, start=start))


@click.command("serve")
@common
@click.option("-o", "--open", "open_", is_flag=True, help="เปิดเบราว์เซอร์ให้ด้วย")
@click.option("--dev-addr", help="ที่อยู่และพอร์ต เช่น 127.0.0.1:8000")
def serve_command(config: str, agency: str | None, lang: str | None, dev_addr: str | None, *, open_: bool) -> None:
    """เปิดเว็บไซต์ตัวอย่างในเครื่อง แก้ข้อมูลแล้วหน้าเว็บเปลี่ยนตาม."""
    run = settings(config, agency, lang)
    _speak(run)
    address = _free_address(run, dev_addr)
    click.echo(run.say("serving", url=f"http://{address}/"))
    try:
        mkdocs_serve.serve(str(run.config), livereload=True, open_in_browser=open_, dev_addr=address, **_plugins(run))
    except Abort:
        raise click.ClickException(run.say("stopped")) from None
    except MkDocsException as stop:
        raise _stopped(run, stop) from None


_HOST, _PORT, _PORTS_TRIED = "127.0.0.1", 8000, 20


def _free_address(settings: Settings, wanted: str | None) -> str:
    """The address asked for, else the first free one: a window that serves may still be open.

    Raises UsageError where another program has the address that was asked for, or all that are tried.
    """
    host, _, port = (wanted or f"{_HOST}:{_PORT}").rpartition(":")
    ports = (int(port),) if wanted and port.isdecimal() else range(_PORT, _PORT + _PORTS_TRIED)
    for known in ports:
        with socket.socket() as tried:
            # As the server itself: an address that was just left is free.
            if os.name != "nt":
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((host or _HOST, known))
            except OSError:
                continue
            return f"{host or _HOST}:{known}"
    raise click.UsageError(settings.say("taken", address=wanted or f"{_HOST}:{_PORT}"))


@click.command("pages")
@common
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="ล้างโฟลเดอร์ปลายทางก่อนเขียน")
def pages_command(config: str, agency: str | None, lang: str | None, folder: Path, *, replace: bool) -> None:
    """เขียนหน้าเว็บเป็น Markdown ล้วนลงในโฟลเดอร์ สำหรับตัวสร้างเว็บอื่น."""
    run = settings(config, agency, lang)
    made = build(run.content, run.agency, dataclasses.replace(run.options, plain=True))
    if made.examined.stops:
        run.report(made.examined)
        raise click.ClickException(run.say("stopped"))
    if folder.exists() and any(folder.iterdir()):
        if not replace:
            raise click.UsageError(run.say("not-empty", folder=folder))
        _check(run, folder, foreign=True)
        shutil.rmtree(folder)
    written = {**{page.path: page.markdown.encode() for page in made.pages}, **made.made}
    for name, content in written.items():
        write_file(folder / name, content)
    try:
        for name, source in made.files.items():
            copy_file(source, folder / name, made.checksums[name])
    except (ChangedFileError, OSError):
        raise click.ClickException(message(changed_file(name), run.lang)) from None
    files = len(made.files) + len(made.made)
    click.echo(run.say("pages", pages=len(made.pages), files=files, folder=folder))


def _plugins(settings: Settings) -> dict[str, Any]:
    """What the shipped mkdocs.yml cannot know of the project that it is used for."""
    if settings.has_config:
        return {}
    return {"plugins": [{"oit": {"content": str(settings.content), "agency": settings.agency}}]}


def _site_dir(settings: Settings, asked: str | None) -> str | None:
    """The folder that a site is written to; None is the one that the project's own mkdocs.yml names."""
    return None if settings.has_config and not asked else str(settings.project / (asked or "site"))


def _check(settings: Settings, folder: Path, *, foreign: bool = False) -> None:
    """Raises UsageError where the folder must not be emptied."""
    try:
        check_site_folder(folder, settings.project, settings.content, foreign=foreign)
    except SiteFolderError as wrong:
        raise click.UsageError(wrong.say(settings.lang)) from None


def _stopped(settings: Settings, stop: MkDocsException) -> click.ClickException:
    return click.ClickException(f"{stop}\n\n{settings.say('stopped')}")


class _Echo(logging.Handler):
    """What MkDocs and the plugin have to say, without their English prefixes."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(record.getMessage(), err=True)


def _speak(settings: Settings) -> None:
    """Hands the plugin what was asked for, and lets only what matters be heard."""
    os.environ["OIT_AGENCY"] = settings.agency
    os.environ["OIT_LANG"] = settings.lang
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    if not any(isinstance(known, _Echo) for known in logger.handlers):
        logger.addHandler(_Echo())
