"""Commands that take in what an office already has: import."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.cli.form import import_form
from generator.cli.params import FiscalYear
from generator.cli.refused import refuse
from generator.cli.settings import Settings, common, settings
from generator.edit.apply import Refused, apply_changes
from generator.edit.folder import AgencyFolder
from generator.examine import known_lists
from generator.intake.beside import by_fold, remember, remembered
from generator.intake.document import Document
from generator.intake.existing import existing
from generator.intake.read.file import document_of
from generator.intake.read.refused import UnreadableError
from generator.intake.report.changes import Difference, counted_new, difference
from generator.intake.report.columns import Doubt
from generator.intake.report.heads import roles
from generator.intake.report.report import NoReportError, NoYearError, Report, counts, read_report, unplaced
from generator.workbook.taken_over.read import is_form

_MOST_SHOWN = 12


@click.command("import")
@common
@click.argument("report", type=click.Path(path_type=Path))
@click.option("--year", type=FiscalYear(), help="ปีงบประมาณของรายงาน (พ.ศ.) เว้นไว้คือปีที่รายงานบอก")
@click.option("--column", "columns", multiple=True, help='บอกว่าหัวตารางหมายถึงช่องใด เช่น --column "แนวทาง=steps"')
@click.option("-y", "--yes", is_flag=True, help="เขียนโดยไม่ถาม")
@click.option("--show", "show_only", is_flag=True, help="แสดงอย่างเดียว ไม่เขียน")
@click.option("--marked", is_flag=True, help="แบบกรอกจาก oit workbook: เขียนสำเนาที่ทำเครื่องหมายไว้ตรงช่องที่ผิด")
def import_command(
    *, config: str, agency: str | None, lang: str | None, report: Path, year: int | None, columns: tuple[str, ...],
    yes: bool, show_only: bool, marked: bool,
) -> None:  # fmt: skip
    """นำเข้าแบบกรอกจาก oit workbook หรือรายงานมาตรการจาก Word, Excel, PDF หรือข้อความ ลงในข้อมูลของปี."""
    run = settings(config, agency, lang)
    data = _data(run, report)
    if is_form(data):
        import_form(run, report, data, yes=yes, show_only=show_only, marked=marked)
        return
    document = _document(run, report, data)
    decided = {**remembered(report), **_typed(run, columns)}
    read = _read(run, document, report, year, decided)
    asked = _asked(run, read.doubts) if not yes and sys.stdin.isatty() else {}
    if asked:
        decided |= asked
        read = _read(run, document, report, year, decided)
    there = existing(AgencyFolder(run.content, run.agency, run.options), read.year)
    found = difference(read, there)
    click.echo("\n".join(_told(run, report, read, found)))
    if show_only or (found.changes and not (yes or run.agreed())):
        return
    if found.changes:
        _apply(run, report, found)
    note = remember(report, data, read, decided)
    if found.changes:
        click.echo(run.say("import-done", year=read.year, note=note.name))


def _data(settings: Settings, file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise click.UsageError(settings.say("import-missing", file=file)) from None


def _document(settings: Settings, file: Path, data: bytes) -> Document:
    try:
        return document_of(file.name, data)
    except UnreadableError as wrong:
        raise click.UsageError(settings.say(f"import-{wrong.why}", file=file.name, kind=wrong.kind)) from None


def _typed(settings: Settings, columns: Sequence[str]) -> dict[str, str]:
    """What was typed of headings; refused where it names no column."""
    typed = {}
    for one in columns:
        head, mark, role = one.rpartition("=")
        known = {**{id: id for id in roles()}, **{role.said: id for id, role in roles().items()}}
        if not mark or role.strip() not in known:
            raise click.UsageError(settings.say("import-column", value=one, known=", ".join(roles())))
        typed[head.strip()] = known[role.strip()]
    return typed


def _read(settings: Settings, document: Document, file: Path, year: int | None, decided: dict[str, str]) -> Report:
    lists = known_lists(settings.content)
    try:
        return read_report(document, lists.checklist, year=year, decided=by_fold(decided))
    except NoYearError as wrong:
        known = ", ".join(map(str, lists.years))
        key = "import-year" if wrong.year else "import-no-year"
        raise click.UsageError(settings.say(key, file=file.name, year=wrong.year, known=known)) from None
    except NoReportError as wrong:
        if wrong.kind:
            said = settings.say("import-other", file=file.name, kind=wrong.kind.said, do=wrong.kind.do)
        else:
            said = settings.say("import-no-report", file=file.name)
        raise click.UsageError(said) from None


def _asked(settings: Settings, doubts: Sequence[Doubt]) -> dict[str, str]:
    """What the office says of headings in doubt; each is asked once, and remembered."""
    answers = {}
    listed = list(roles().values())
    for doubt in doubts:
        guess = next((number for number, role in enumerate(listed, 1) if role.id == doubt.role), len(listed))
        choices = "\n".join(f"  {number:2}  {role.said}" for number, role in enumerate(listed, 1))
        click.echo(settings.say("import-ask", head=doubt.head) + f"\n{choices}")
        number = click.prompt(settings.say("import-number"), type=click.IntRange(1, len(listed)), default=guess)
        answers[doubt.head] = listed[number - 1].id
    return answers


_NEW = ("measures", "progress", "limitations", "agency")


def _told(settings: Settings, file: Path, report: Report, found: Difference) -> Iterator[str]:
    """What a report holds, what it changes, and what found no place."""
    yield settings.say("import-title", file=file.name, title=report.title, year=report.year)
    parts = ", ".join(f"{said} {number}" for said, number in counts(report))
    document = report.account.document
    whole = "import-whole" if report.account.whole else "import-not-whole"
    total, letters = len(report.account.pieces), f"{document.letters or document.held:,}"
    yield (
        settings.say("import-counts", parts=parts, total=total)
        + " "
        + settings.say(whole, letters=letters, held=f"{document.held:,}")
    )
    if document.notes:
        yield settings.say("import-hidden", sheets=", ".join(document.notes))
    yield from _changes(settings, found)
    for doubt in report.doubts:
        guess = roles()[doubt.role].said if doubt.role else roles()["skip"].said
        yield settings.say("import-doubt", head=doubt.head, guess=guess)
    left = unplaced(report)
    if left:
        yield settings.say("import-unplaced", count=len(left))
        yield from (
            f"  {one.spot.said()}{f' ({one.head})' if one.head else ''}: “{_short(one.text)}”"
            for one in left[:_MOST_SHOWN]
        )


def _changes(settings: Settings, found: Difference) -> Iterator[str]:
    new = [settings.say(f"import-new-{kind}", count=number) for kind, number in counted_new(found, _NEW)]
    if new:
        yield settings.say("import-new", parts=", ".join(new))
    if filled := dict.fromkeys(record for record, _ in found.filled):
        yield settings.say("import-filled", count=len(found.filled), records=", ".join(list(filled)[:_MOST_SHOWN]))
    for one in found.differing[:_MOST_SHOWN]:
        yield settings.say(
            "import-differs", record=one.record, field=one.field, here=_short(one.here), report=_short(one.report)
        )
    if len(found.differing) > _MOST_SHOWN:
        yield settings.say("import-more", count=len(found.differing) - _MOST_SHOWN)
    if not found.changes:
        yield settings.say("import-nothing")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 100 else f"{line[:97]}…"


def _apply(settings: Settings, file: Path, found: Difference) -> None:
    folder = AgencyFolder(settings.content, settings.agency, settings.options)
    result = apply_changes(folder, found.changes, settings.say("import-of", file=file.name))
    if isinstance(result, Refused):
        refuse(settings, result)
