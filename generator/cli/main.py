"""The command and its subcommands."""

import gc
import os
from gettext import gettext as _
from gettext import ngettext
from importlib import import_module
from typing import Any

import click

from generator import __version__
from generator.cli.console import ThaiGroup
from generator.text.thai import nearest

# Each command and the module that holds it.
COMMANDS = {
    "build": "site",
    "serve": "site",
    "check": "check",
    "links": "links",
    "explain": "data",
    "where": "data",
    "answers": "answers",
    "snapshot": "change",
    "diff": "change",
    "new": "start",
    "new-year": "start",
    "pages": "site",
    "undo": "form",
    "import": "intake",
    "workbook": "form",
    "suggest": "intake",
    "attach": "intake",
    "ocr": "intake",
}


# Looking for rings of objects that nobody needs took a tenth of `oit check`, which makes few and ends soon.
OBJECTS_BETWEEN_COLLECTIONS = 100_000


class Commands(ThaiGroup):
    """Loads a command when it is asked for: to check, neither MkDocs nor a web client need be started."""

    def main(self, *args: Any, **more: Any) -> Any:
        """Runs the command that was asked for."""
        gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
        return super().main(*args, **more)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage in the language that is spoken."""
        formatter.write_usage(ctx.command_path, _("[OPTIONS] COMMAND …"))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of this name; one that does not exist is answered with the one that was perhaps meant."""
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        guess = nearest(args[0], COMMANDS)
        said = _("No such command {name!r}.").format(name=args[0])
        meant = ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1)
        said = f"{said} {meant.format(possibility=guess, possibilities=guess)}" if guess else said
        raise click.UsageError(said, ctx)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names for the help."""
        return sorted(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"generator.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        command.options_metavar = _("[OPTIONS]")
        # click keeps the line of --help in the language of the first call.
        command._help_option = None  # noqa: SLF001
        return command


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="oit", help="บอกรุ่นของโปรแกรม")
def main() -> None:
    """เว็บไซต์เปิดเผยข้อมูลสาธารณะ (OIT) ขององค์กรปกครองส่วนท้องถิ่น."""
    # The theme prints its vendor's notice when it is loaded; it says nothing to an officer.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
