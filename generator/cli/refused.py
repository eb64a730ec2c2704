"""What is said where changes were refused."""

from typing import NoReturn

import click

from generator.cli.settings import Settings
from generator.edit.apply import Refused
from generator.report.rows import rows
from generator.report.text import listing


def refuse(settings: Settings, refused: Refused) -> NoReturn:
    """Says why nothing was written, and ends the command with 1."""
    click.echo(listing(rows(refused.problems, refused.book, refused.texts, settings.lang), settings.lang))
    click.echo(f"\n{settings.say('not-written')}")
    raise SystemExit(1)
