"""Commands that tell of the data: check, where."""

import click

from generator.build import examine, known_lists
from generator.check.personal import personal_findings
from generator.cli.settings import common, settings
from generator.model.reference import item_number
from generator.report.crosswalk import unknown_number, where_lines
from generator.report.personal import personal_lines
from generator.report.status import status_lines


@click.command("check")
@common
@click.option("--personal", is_flag=True, help="แสดงข้อมูลส่วนบุคคลทุกแห่งที่พบ รวมที่ปิดให้แล้วและที่อนุญาต")
def check_command(config: str, agency: str | None, lang: str | None, *, personal: bool) -> None:
    """ตรวจข้อมูล: พบข้อผิดพลาดจบด้วยรหัส 1."""
    told = settings(config, agency, lang)
    found = examine(told.content, told.agency)
    told.report(found.problems, found.book, found.files)
    if personal and found.site:
        click.echo("\n".join(personal_lines(personal_findings(found.site), found.book, told.lang)))
    for status in found.statuses.values():
        for line in status_lines(status, told.lang, detail=True):
            click.echo(line)
    if found.stops:
        raise SystemExit(1)


@click.command("where")
@common
@click.argument("number")
@click.option("--year", type=int, help="ปีของแบบวัดที่เลขข้อนั้นเป็นของ (พ.ศ.) เว้นไว้หมายถึงปีล่าสุด")
def where_command(config: str, agency: str | None, lang: str | None, number: str, year: int | None) -> None:
    """บอกว่าข้อหนึ่งอยู่ที่เลขใดในแต่ละปี."""
    told = settings(config, agency, lang)
    crosswalk = known_lists(told.content)
    asked = year or crosswalk.years[-1]
    item = item_number(number) or number
    lines = list(where_lines(crosswalk, item, asked, told.lang))
    if not lines:
        raise click.UsageError(unknown_number(item, asked, told.lang))
    click.echo("\n".join(lines))
