"""Commands that tell what changed: snapshot, diff."""

from datetime import date

import click

from generator.check.snapshots import difference
from generator.check.year_result import told_snapshot
from generator.cli.params import FiscalYear
from generator.cli.settings import Settings, common, settings
from generator.core.write_file import write_file
from generator.examine import Examined, examine
from generator.model.site import YearData
from generator.model.snapshot import SIX_MONTHS, Snapshot
from generator.report.difference import difference_lines
from generator.scaffold.snapshot import snapshot_text
from generator.text.dates import DateError, fiscal_span, half_year_span, long_date, parse_date
from generator.text.identifiers import is_id


@click.command("snapshot")
@common
@click.argument("name", default=SIX_MONTHS)
@click.option("--year", type=FiscalYear(), help="ปีงบประมาณ (พ.ศ.) เว้นไว้หมายถึงปีล่าสุด")
@click.option("--date", "written", help="วันที่ของสถานะ เช่น “31 มี.ค. 2567” เว้นไว้หมายถึงวันสิ้นรอบ 6-month หรือ annual")
@click.option("--replace", is_flag=True, help="เขียนทับสถานะที่เก็บไว้เดิม")
def snapshot_command(
    *,
    config: str,
    agency: str | None,
    lang: str | None,
    name: str,
    year: int | None,
    written: str | None,
    replace: bool,
) -> None:
    """เก็บสถานะของปีไว้เปรียบเทียบภายหลัง เช่น รอบ 6 เดือน (6-month)."""
    run = settings(config, agency, lang)
    found, data = _year(run, year)
    if not is_id(name):
        raise click.UsageError(run.say("bad-snapshot", name=name))
    day = _day(run, data.year, name, written)
    path = run.content / run.agency / str(data.year) / "snapshots" / f"{name}.yml"
    near = path.relative_to(run.content.parent).as_posix()
    if path.exists() and not replace:
        raise click.UsageError(run.say("snapshot-exists", file=near))
    text = snapshot_text(data, found.statuses[data.year], day)
    write_file(path, text)
    click.echo(run.say("snapshot", year=data.year, date=long_date(day), file=near))


@click.command("diff")
@common
@click.option("--year", type=FiscalYear(), help="ปีงบประมาณ (พ.ศ.) เว้นไว้หมายถึงปีล่าสุดที่เก็บสถานะไว้")
@click.option("--from", "name", help="ชื่อสถานะที่เก็บไว้ เว้นไว้หมายถึง 6-month")
def diff_command(config: str, agency: str | None, lang: str | None, year: int | None, name: str | None) -> None:
    """บอกว่ามีอะไรเปลี่ยนแปลงตั้งแต่สถานะที่เก็บไว้."""
    run = settings(config, agency, lang)
    found, data = _year(run, year, kept=True)
    since = _since(run, data, name)
    click.echo("\n".join(difference_lines(difference(data, found.statuses[data.year], since), run.lang)))


def _year(settings: Settings, year: int | None, *, kept: bool = False) -> tuple[Examined, YearData]:
    """The agency's content and the year meant: the newest, or with `kept` the newest that has a snapshot."""
    found = examine(settings.content, settings.agency, settings.options)
    if found.stops or not found.site:
        settings.report(found)
        raise SystemExit(1)
    years = found.site.years
    with_kept = [one for one in years if one.snapshots] if kept else []
    data = found.site.year(year) if year else next(iter([*with_kept, *years]), None)
    if not data:
        known = ", ".join(str(one.year) for one in sorted(years, key=lambda one: one.year))
        raise click.UsageError(settings.say("no-year", year=year or "", known=known))
    return found, data


def _day(settings: Settings, year: int, name: str, written: str | None) -> date:
    """The day given, or the last day of the round that the snapshot is named after; never today."""
    rounds = {SIX_MONTHS: half_year_span(year).last, "annual": fiscal_span(year).last}
    if written is None:
        if name not in rounds:
            raise click.UsageError(settings.say("snapshot-date", name=name))
        return rounds[name]
    try:
        return parse_date(written).day
    except DateError:
        raise click.UsageError(settings.say("bad-date", value=written)) from None


def _since(settings: Settings, data: YearData, name: str | None) -> Snapshot:
    since = data.snapshot(name) if name else told_snapshot(data)
    if not since:
        known = ", ".join(one.name for one in data.snapshots) or "-"
        raise click.UsageError(settings.say("no-snapshot", year=data.year, known=known))
    return since
