"""The command and its subcommands."""

import os

import click

from generator import __version__
from generator.cli.change import diff_command, snapshot_command
from generator.cli.check import check_command
from generator.cli.console import ThaiGroup
from generator.cli.data import explain_command, where_command
from generator.cli.links import links_command
from generator.cli.site import build_command, pages_command, serve_command
from generator.cli.start import new_command, new_year_command


@click.group(cls=ThaiGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="oit")
def main() -> None:
    """เว็บไซต์เปิดเผยข้อมูลสาธารณะ (OIT) ขององค์กรปกครองส่วนท้องถิ่น."""
    # The theme prints its vendor's notice when it is loaded; it says nothing to an officer.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


for command in (
    build_command, serve_command, check_command, links_command, explain_command, where_command,
    snapshot_command, diff_command, new_command, new_year_command, pages_command,
):  # fmt: skip
    main.add_command(command)
