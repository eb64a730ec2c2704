"""The command that prints who answers for what, where it stands and how to get there: answers."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from generator.cli.params import FiscalYear
from generator.cli.settings import Settings, common, settings
from generator.core.write_file import write_file
from generator.examine import examine
from generator.export.csv_file import csv_text, harmless
from generator.model.agency import ALL_UNITS
from generator.site.office.answers import AnswersView, answers_view
from generator.site.office.answers_workbook import answers_workbook, owners_workbook
from generator.site.office.owners import OWNER_COLUMNS, OwnerGroup
from generator.site.year_context import YearContext
from generator.text.thai import fold, nearest


@click.command("answers")
@common
@click.argument("year", type=FiscalYear(), required=False)
@click.option("--unit", help="เฉพาะข้อของส่วนงานนี้ เช่น กองคลัง")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="เขียนเป็นไฟล์ .xlsx หรือ .csv")
@click.option("--replace", "over", is_flag=True, help="เขียนทับไฟล์ที่มีอยู่")
def answers_command(
    *,
    config: str,
    agency: str | None,
    lang: str | None,
    year: int | None,
    unit: str | None,
    output: Path | None,
    over: bool,
) -> None:
    """บอกว่าข้อใดเป็นของส่วนงานใด อยู่ที่ลิงก์ใด และกดอย่างไรจึงจะพบ."""
    run = settings(config, agency, lang)
    view = _view(run, year)
    groups = _of_unit(run, view.groups, unit) if unit else view.groups
    if not output:
        click.echo("\n\n".join(_told(run, group) for group in groups))
        return
    if output.exists() and not over:
        raise click.UsageError(run.say("answers-exists", file=output))
    write_file(output, _file(output, view, groups, whole=not unit, run=run))
    click.echo(run.say("answers-written", file=output))


def _view(run: Settings, year: int | None) -> AnswersView:
    """The answers of the year meant: the newest that has any."""
    found = examine(run.content, run.agency, run.options)
    if found.stops or not found.site:
        run.report(found)
        raise SystemExit(1)
    answered = [one for one in found.site.years if one.disclosures]
    data = found.site.year(year) if year else next(iter(answered), None)
    if not data or not data.disclosures:
        known = ", ".join(str(one.year) for one in sorted(answered, key=lambda one: one.year)) or "-"
        key = "no-answers-year" if year else "no-answers"
        raise click.UsageError(run.say(key, year=year or "", known=known))
    site = found.site
    options = replace(run.options, address=site.agency.site_url or run.options.address)
    context = YearContext(site, data, found.statuses[data.year], found.year_results[data.year], options)
    return answers_view(context, doubts=True)


def _of_unit(run: Settings, groups: Sequence[OwnerGroup], unit: str) -> tuple[OwnerGroup, ...]:
    """The group of a unit by its name, however it is typed, and what all units answer for."""
    names = [group.unit for group in groups]
    found = tuple(group for group in groups if fold(group.unit) == fold(unit))
    found += tuple(group for group in groups if found and group.unit == ALL_UNITS != found[0].unit)
    if not found:
        guess = nearest(unit, names)
        key = "no-unit-guess" if guess else "no-unit"
        raise click.UsageError(run.say(key, unit=unit, guess=guess or "", known=", ".join(names)))
    return found


def _told(run: Settings, group: OwnerGroup) -> str:
    """A unit and its items as lines of text."""
    lines = [run.say("answers-unit", unit=group.unit, count=len(group.rows))]
    for row in group.rows:
        lines.append(f"  {row.number} {row.name}")
        details = row.details.split("\n")
        said = zip(OWNER_COLUMNS[3:6], (row.responsible, row.url, row.path), strict=True)
        lines += [f"      {label}: {text}" for label, text in said if text]
        lines += [f"      {text}" for text in details]
        lines += [f"      {OWNER_COLUMNS[6]}: {text}" for text in row.doubts]
    return "\n".join(lines)


def _file(output: Path, view: AnswersView, groups: Sequence[OwnerGroup], *, whole: bool, run: Settings) -> bytes:
    """The table as the file's ending says: all answers as one workbook, or what one unit answers for."""
    ending = output.suffix.lower()
    if ending == ".xlsx":
        return answers_workbook(view) if whole else owners_workbook(groups, groups[0].unit)
    if ending == ".csv":
        rows = [[*row.cells, group.unit] for group in groups for row in group.rows]
        return csv_text([map(harmless, row) for row in ([*OWNER_COLUMNS, "ส่วนงาน"], *rows)]).encode()
    raise click.UsageError(run.say("answers-kind", file=output))
