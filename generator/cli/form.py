"""Commands of the workbook that an office fills in: workbook, undo; and how one that came back is taken over."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.params import FiscalYear
from generator.cli.settings import Settings, common, refuse, settings
from generator.core.location import FileLocations, SourceMap
from generator.core.problem import Problem
from generator.core.write_file import write_file
from generator.edit.apply import Applied, apply_changes, undo_last
from generator.edit.folder import AgencyFolder
from generator.edit.kept import FOLDER, Kept
from generator.edit.refused import Refused
from generator.examine import Examined, examine
from generator.model.status import Completeness
from generator.report.rows import rows
from generator.report.text import listing
from generator.text.dates import short_date
from generator.workbook.data import YearSource
from generator.workbook.out.book import workbook_of
from generator.workbook.taken_over.entry import Entry, entry
from generator.workbook.taken_over.marked import marked_copy
from generator.workbook.taken_over.read import CellPlaces, FormError, read_form
from generator.workbook.taken_over.told import difference_lines


@click.command("workbook")
@common
@click.argument("year", type=FiscalYear())
@click.option("--unit", help="เฉพาะส่วนของส่วนงานนี้ ตามชื่อใน agency.yml")
@click.option("--to", "file", type=click.Path(path_type=Path, dir_okay=False), help="ชื่อไฟล์ที่จะเขียน")
def workbook_command(
    *, config: str, agency: str | None, lang: str | None, year: int, unit: str | None, file: Path | None
) -> None:
    """เขียนแบบกรอกข้อมูลของปีเป็นไฟล์ Excel: มีข้อมูลที่มีอยู่แล้ว และช่องว่างสำหรับที่ยังขาด."""
    run = settings(config, agency, lang)
    source = _source(run, year)
    known = source.examined.site.agency.unit_names if source.examined.site else ()
    if unit and unit not in known:
        raise click.UsageError(run.say("workbook-unit", unit=unit, known=", ".join(known) or "-"))
    target = file or Path(f"OIT-{year}-{run.agency}" + (f"-{unit}" if unit else "") + ".xlsx")
    if target.suffix.lower() != ".xlsx":
        target = target.with_name(f"{target.name}.xlsx")
    if target.exists():
        raise click.UsageError(run.say("workbook-exists", file=target))
    try:
        write_file(target, workbook_of(source, unit or ""))
    except OSError as wrong:
        raise click.UsageError(run.say("workbook-unwritable", file=target, why=wrong.strerror or "")) from None
    done, items = _complete(source.examined, year)
    click.echo(run.say("workbook", file=target, done=done, items=items))


def _source(settings: Settings, year: int) -> YearSource:
    """The year of the agency; raises UsageError where there is none."""
    folder = AgencyFolder(settings.content, settings.agency, settings.options)
    examined = examine(settings.content, settings.agency, settings.options)
    known = [data.year for data in examined.site.years] if examined.site else []
    if not examined.site:
        settings.report(examined)
        raise SystemExit(1)
    if year not in known:
        raise click.UsageError(settings.say("no-year", year=year, known=", ".join(map(str, known)) or "-"))
    return YearSource(folder, year, examined)


def _complete(examined: Examined, year: int) -> tuple[int, int]:
    items = examined.statuses[year].items
    return len([one for one in items if one.state is Completeness.COMPLETE]), len(items)


def import_form(settings: Settings, file: Path, data: bytes, *, yes: bool, show_only: bool, marked: bool) -> None:
    """Takes over a workbook of ours: shows what would change, asks, writes; faults are told at their cells."""
    try:
        filled = read_form(data, file.name)
    except FormError as wrong:
        _stop(settings, file, data, (wrong.problem,), marked=False)
    if filled.agency != settings.agency:
        raise click.UsageError(settings.say("form-other", file=file.name, theirs=filled.agency, ours=settings.agency))
    source = _source(settings, filled.year)
    found = entry(source, filled)
    if found.asked.problems:
        _stop(settings, file, data, (*found.asked.problems, *found.conflicts), marked=marked)
    click.echo("\n".join(difference_lines(found.difference)) or settings.say("form-nothing", file=file.name))
    _conflicts(settings, file, data, found, marked=marked)
    if found.difference.is_empty or show_only:
        return
    if yes or settings.agreed():
        _write(settings, file, data, source, found, marked=marked)


def _conflicts(settings: Settings, file: Path, data: bytes, found: Entry, *, marked: bool) -> None:
    if not found.conflicts:
        return
    click.echo(settings.say("form-conflicts", count=len(found.conflicts)))
    click.echo(_listing(settings, file.name, found.conflicts))
    if marked:
        _mark(settings, file, data, found.conflicts)


def _write(settings: Settings, file: Path, data: bytes, source: YearSource, found: Entry, *, marked: bool) -> None:
    result = apply_changes(source.folder, found.changes, settings.say("import-of", file=file.name), source.examined)
    if isinstance(result, Refused):
        _stop(settings, file, data, found.at_cells(result), marked=marked, refused=result)
    told = result.kept.files if isinstance(result, Applied) and result.kept else ()
    done, items = _complete(result.examined, source.year)
    files = "\n".join(f"  {name}" for name in told)
    click.echo(settings.say("form-done", files=files, year=source.year, done=done, items=items))


def _stop(
    settings: Settings,
    file: Path,
    data: bytes,
    problems: tuple[Problem, ...],
    *,
    marked: bool,
    refused: Refused | None = None,
) -> NoReturn:
    """Tells the faults of a workbook at their cells, marks them in a copy if that is asked for, and ends with 1."""
    click.echo(_listing(settings, file.name, problems, refused))
    click.echo(f"\n{settings.say('not-written')}")
    if marked:
        _mark(settings, file, data, problems)
    elif any(problem.where.file == file.name and problem.where.path for problem in problems):
        click.echo(settings.say("form-mark", file=file.name))
    raise SystemExit(1)


def _listing(settings: Settings, name: str, problems: Iterable[Problem], refused: Refused | None = None) -> str:
    book = refused.book if refused else SourceMap()
    book.add(name, FileLocations(CellPlaces(name)))
    texts = refused.texts if refused else {}
    return listing(rows(problems, book, texts, settings.lang), settings.lang)


def _mark(settings: Settings, file: Path, data: bytes, problems: Iterable[Problem]) -> None:
    target = file.with_name(f"{file.stem}-ตรวจแล้ว.xlsx")
    try:
        write_file(target, marked_copy(data, problems, settings.lang))
    except OSError as wrong:
        raise click.UsageError(settings.say("workbook-unwritable", file=target, why=wrong.strerror or "")) from None
    click.echo(settings.say("form-marked", file=target))


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
