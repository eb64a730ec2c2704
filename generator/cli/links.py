"""The command that opens every link of an agency's site: links."""

from datetime import date

import click

from generator.cli.settings import common, settings
from generator.core.write_file import write_file
from generator.evidence.fetch import opened
from generator.evidence.links import named_links
from generator.examine import examine
from generator.report.links import link_file, link_lines

_REPORT = "link-report.yml"


@click.command("links")
@common
@click.option("--seconds", type=click.FloatRange(1, 120), default=15, show_default=True, help="รอแต่ละลิงก์กี่วินาที")
def links_command(config: str, agency: str | None, lang: str | None, seconds: float) -> None:
    """ลองเปิดลิงก์ภายนอกทุกลิงก์ แล้วเขียนรายงานลงวันที่ (ไม่หยุดการสร้างเว็บไซต์)."""
    run = settings(config, agency, lang)
    found = examine(run.content, run.agency, run.options)
    if not found.site:
        run.report(found)
        return
    checks = opened(named_links(found.site), seconds)
    day = date.today()  # noqa: DTZ011 - the day where the office is
    click.echo("\n".join(link_lines(checks, found.book, day, run.lang)))
    path = run.content / run.agency / _REPORT
    write_file(path, link_file(checks, found.book, day))
    click.echo(run.say("link-report", file=path))
