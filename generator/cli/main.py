"""The command and its subcommands."""

import gc
import os
from importlib import import_module
from typing import Any

import click

from generator import __version__
from generator.cli.console import ThaiGroup

# Each command and the module that holds it.
COMMANDS = {
    "build": "site",
    "serve": "site",
    "check": "check",
    "links": "links",
    "explain": "data",
    "where": "data",
    "snapshot": "change",
    "diff": "change",
    "new": "start",
    "new-year": "start",
    "pages": "site",
}


# Looking for rings of objects that nobody needs took a tenth of `oit check`, which makes few and ends soon.
OBJECTS_BETWEEN_COLLECTIONS = 100_000


class Commands(ThaiGroup):
    """Loads a command when it is asked for: to check, neither MkDocs nor a web client need be started."""

    def main(self, *args: Any, **more: Any) -> Any:
        """Runs the command that was asked for."""
        gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
        return super().main(*args, **more)

    def list_commands(self, _: click.Context) -> list[str]:
        """The names for the help."""
        return sorted(COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"generator.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="oit")
def main() -> None:
    """เว็บไซต์เปิดเผยข้อมูลสาธารณะ (OIT) ขององค์กรปกครองส่วนท้องถิ่น."""
    # The theme prints its vendor's notice when it is loaded; it says nothing to an officer.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
