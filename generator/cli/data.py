"""Commands that tell of the data and of what can be wrong with it: where, explain."""

import click

from generator.cli.params import FiscalYear
from generator.cli.settings import common, language, settings
from generator.cli.words import SAID
from generator.examine import known_lists
from generator.report.crosswalk import unknown_number, where_lines
from generator.report.explain import code_lines, explanation, known_code
from generator.text.references import item_number


@click.command("where")
@common
@click.argument("number")
@click.option("--year", type=FiscalYear(), help="ปีของแบบวัดที่เลขข้อนั้นเป็นของ (พ.ศ.) เว้นไว้หมายถึงปีล่าสุด")
def where_command(config: str, agency: str | None, lang: str | None, number: str, year: int | None) -> None:
    """บอกว่าข้อหนึ่งอยู่ที่เลขใดในแต่ละปี."""
    run = settings(config, agency, lang)
    crosswalk = known_lists(run.content)
    asked = year or crosswalk.years[-1]
    item = item_number(number) or item_number(f"ข้อ {number}") or number
    lines = list(where_lines(crosswalk, item, asked, run.lang))
    if not lines:
        raise click.UsageError(unknown_number(item, asked, run.lang))
    click.echo("\n".join(lines))


@click.command("explain")
@common
@click.argument("code", required=False)
def explain_command(config: str, agency: str | None, lang: str | None, code: str | None) -> None:  # noqa: ARG001
    """อธิบายรหัสปัญหาที่ oit check แจ้ง พร้อมตัวอย่างที่ผิดและที่ถูก ไม่ใส่รหัสจะแสดงทุกรหัส."""
    spoken = language(config, lang)
    if not code:
        click.echo("\n".join(code_lines(spoken)))
        return
    known, guess = known_code(code)
    if not known:
        key = "no-code-guess" if guess else "no-code"
        raise click.UsageError(SAID[spoken][key].format(code=code, guess=guess))
    click.echo(explanation(known, spoken))
