"""Commands that write into an agency's folder: undo."""

from datetime import datetime

import click

from generator.cli.refused import refuse
from generator.cli.settings import common, settings
from generator.edit.apply import Refused, undo_last
from generator.edit.kept import FOLDER, Kept
from generator.text.dates import short_date


@click.command("undo")
@common
def undo_command(config: str, agency: str | None, lang: str | None) -> None:
    """นำข้อมูลกลับเป็นเหมือนก่อนการนำเข้าครั้งล่าสุด (สั่งซ้ำเพื่อย้อนไปอีกครั้ง)."""
    run = settings(config, agency, lang)
    kept = undo_last(run.content.absolute().parent)
    if kept is None:
        click.echo(run.say("nothing-to-undo"))
    elif isinstance(kept, Refused):
        refuse(run, kept)
    else:
        files = "\n".join(f"  {file}" for file in kept.files)
        folder = f"{FOLDER}/kept/{kept.name}"
        click.echo(run.say("undone", title=kept.title, at=_moment(kept), files=files, folder=folder))


def _moment(kept: Kept) -> str:
    """When it was undone, as an office writes it."""
    at = datetime.fromisoformat(kept.at)
    return f"{short_date(at.date())} {at:%H.%M} น."
