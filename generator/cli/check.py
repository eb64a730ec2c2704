"""The command `oit check`: everything that is wrong or open, for people and for other programs."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

import click

from generator.cli.console import write_exactly
from generator.cli.settings import Settings, common, settings
from generator.examine import Examined, examine
from generator.privacy.decide import personal_findings
from generator.report.findings import Findings, findings, known_years
from generator.report.formats import FOR_MACHINES
from generator.report.personal import personal_lines, unread_files
from generator.report.text import report
from generator.text.dates import buddhist
from generator.text.thai import arabic

# With these nothing of an agency could be looked at.
_NOTHING_CHECKED = {"agency-unknown", "content-missing"}


def _personal(examined: Examined, lang: str) -> Iterable[str]:
    if not examined.site:
        return ()
    unread = unread_files(examined.site)
    return personal_lines(personal_findings(examined.site), examined.book, lang, unread)


LISTINGS: tuple[Callable[[Examined, str], Iterable[str]], ...] = (_personal,)
"""What stands below the report, such as the personal data that was found: lines made in a language."""


@click.command("check")
@common
@click.option("--year", help="ตรวจเฉพาะปีงบประมาณนี้ (พ.ศ.) และส่วนที่ใช้ร่วมกันทุกปี")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *FOR_MACHINES]),
    default="text",
    show_default=True,
    help="รูปแบบของรายงาน: text สำหรับคนอ่าน นอกนั้นสำหรับโปรแกรมอื่น",
)
@click.option("--strict", is_flag=True, help="นับข้อที่ควรตรวจและข้อที่หลักฐานยังไม่ครบถ้วน ว่าไม่ผ่านด้วย")
def check_command(
    config: str, agency: str | None, lang: str | None, year: str | None, form: str, *, strict: bool
) -> None:
    """ตรวจข้อมูล: บอกทุกข้อที่ต้องแก้ ที่หลักฐานยังไม่ครบถ้วน และสิ่งที่ยังไม่ได้ตรวจ.

    \b
    จบด้วยรหัส
      0  ไม่พบข้อผิดพลาด (อาจมีข้อที่ควรตรวจหรือหลักฐานยังไม่ครบถ้วน ซึ่งไม่ขวางการสร้างเว็บไซต์)
      1  พบข้อที่ต้องแก้ (เมื่อสั่ง --strict รวมข้อที่ควรตรวจและหลักฐานยังไม่ครบถ้วน)
      2  ตรวจไม่ได้ เช่น สั่งผิดรูปแบบ ไม่พบ mkdocs.yml ไม่มีหน่วยงานหรือปีนั้น
    """
    run = settings(config, agency, lang)
    examined = examine(run.content, run.agency, run.options)
    found = findings(examined, run.agency, run.lang, _asked(run, examined, year), _costs(examined))
    if form == "text":
        _show(run, examined, found)
    else:
        write_exactly(FOR_MACHINES[form](found, strict))
    if any(row.code in _NOTHING_CHECKED for row in found.rows):
        raise SystemExit(2)
    if found.stopping(strict=strict):
        raise SystemExit(1)


def _costs(examined: Examined) -> Mapping[tuple[int, str], Fraction]:
    """What every open item costs of the final score."""
    return {(year, item.number): item.cost for year, score in examined.scores.items() for item in score.items}


def _show(settings: Settings, examined: Examined, found: Findings) -> None:
    click.echo(report(found))
    for listing in LISTINGS:
        click.echo("\n".join(("", *listing(examined, settings.lang))))
    settings.name_others(found)


def _asked(settings: Settings, examined: Examined, written: str | None) -> int | None:
    """The year asked for; raises UsageError for one that the agency does not have."""
    if not written:
        return None
    year = int(arabic(written)) if arabic(written).isdecimal() else 0
    known = known_years(examined)
    if year and (known is None or year in known):
        return year
    has = ", ".join(str(one) for one in known or ()) or "-"
    key = "no-such-year-guess" if buddhist(year) in (known or ()) else "no-such-year"
    raise click.UsageError(settings.say(key, year=written, known=has, guess=buddhist(year)))
