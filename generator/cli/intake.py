"""Commands that take in what an office already has: import, suggest, attach, ocr."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.cli.form import import_form
from generator.cli.params import FiscalYear
from generator.cli.settings import Settings, common, refuse, settings
from generator.core.write_file import write_file
from generator.edit.apply import apply_changes
from generator.edit.folder import AgencyFolder
from generator.edit.refused import Refused
from generator.evidence.form import is_form
from generator.examine import known_lists
from generator.intake.beside import by_fold, remember, remembered
from generator.intake.document import Document
from generator.intake.existing import existing, years_of
from generator.intake.read.file import document_of
from generator.intake.read.refused import UnreadableError
from generator.intake.report.changes import Difference, counted_new, difference
from generator.intake.report.columns import Doubt
from generator.intake.report.heads import roles
from generator.intake.report.report import NoReportError, NoYearError, Report, counts, read_report, unplaced
from generator.intake.scan.searchable import searchable
from generator.intake.scan.tesseract import MissingError
from generator.intake.suggest.attach import Attached, Target, attachment
from generator.intake.suggest.paper import Paper
from generator.intake.suggest.place import Finder, Place, likeliest
from generator.intake.suggest.read import paper_of
from generator.model.checklist import Checklist, Item, Requirement
from generator.model.disclosure import written_years
from generator.text.references import item_number
from generator.text.thai import nearest

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
    data = read_bytes(run, report)
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


def read_bytes(settings: Settings, file: Path) -> bytes:
    """The bytes of a file that was named to a command; told where there is none."""
    try:
        return file.read_bytes()
    except OSError:
        raise click.UsageError(settings.say("import-missing", file=file)) from None


def _document(settings: Settings, file: Path, data: bytes) -> Document:
    try:
        return document_of(file.name, data)
    except UnreadableError as wrong:
        raise click.UsageError(refused(settings, file, wrong)) from None


def refused(settings: Settings, file: Path, wrong: UnreadableError) -> str:
    """What is said of a file that cannot be read."""
    return settings.say(f"import-{wrong.why}", file=file.name, kind=wrong.kind)


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


_LEAST = 0.12
"""Likeness below which a place is no more than a guess, as measured on papers unlike the list's words."""


@click.command("suggest")
@common
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--year", type=FiscalYear(), help="แบบวัดของปีใด (พ.ศ.) เว้นไว้คือปีล่าสุดของหน่วยงาน")
def suggest_command(
    *, config: str, agency: str | None, lang: str | None, files: tuple[Path, ...], year: int | None
) -> None:
    """บอกว่าเอกสารน่าจะเป็นหลักฐานของข้อใด องค์ประกอบใด หน้าใด และเป็นของปีใด."""
    run = settings(config, agency, lang)
    checklist = _checklist(run, year)
    finder, failed = Finder(checklist), 0
    for file in files:
        try:
            paper = paper_of(file.name, read_bytes(run, file))
        except UnreadableError as wrong:
            click.echo(refused(run, file, wrong))
            failed += 1
            continue
        click.echo("\n".join(_suggested(run, file, paper, finder)))
    if failed == len(files):
        raise SystemExit(1)


def _checklist(settings: Settings, year: int | None) -> Checklist:
    lists = known_lists(settings.content)
    wanted = year or next(iter(years_of(AgencyFolder(settings.content, settings.agency))), None) or max(lists.years)
    found = lists.checklist(wanted)
    if not found:
        raise click.UsageError(settings.say("no-checklist", year=wanted, known=", ".join(map(str, lists.years))))
    return found


def _suggested(settings: Settings, file: Path, paper: Paper, finder: Finder) -> Iterator[str]:
    years = written_years(paper.years)
    yield settings.say("suggest-years" if years else "suggest-no-years", file=file.name, years=years)
    places = finder.places(paper)
    if not places or places[0].likeness < _LEAST:
        yield settings.say("suggest-unsure")
    for number, place in enumerate(places, 1):
        clear = number == 1 and likeliest(places)
        yield from _place(settings, file, place, number, finder.checklist.year, clear=clear)


def _place(settings: Settings, file: Path, place: Place, number: int, year: int, *, clear: bool) -> Iterator[str]:
    sure = settings.say("suggest-likely" if clear and place.likeness >= _LEAST else "suggest-maybe")
    yield f"  {number} {place.item.number} {place.item.name} ({sure})"
    if place.requirement:
        pages = ", ".join(str(page.number) for page in place.pages)
        key = "suggest-pages" if pages else "suggest-requirement"
        yield "    " + settings.say(key, label=place.requirement.label, id=place.requirement.id, pages=pages)
    if place.reasons:
        yield "    " + settings.say("suggest-because", reasons=" · ".join(place.reasons))
    if number == 1:
        requirement = f" --requirement {place.requirement.id}" if place.requirement else ""
        page = f" --page {place.pages[0].number}" if place.pages else ""
        yield "    " + f'oit attach "{file}" {place.item.number}{requirement}{page} --year {year}'


@click.command("attach")
@common
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("item")
@click.option("--requirement", help="รหัสองค์ประกอบที่เอกสารนี้แสดง ดูได้จาก oit suggest")
@click.option("--page", type=click.IntRange(min=1), help="หน้าที่แสดงองค์ประกอบนั้น")
@click.option("--title", default="", help="ชื่อเอกสาร เว้นไว้คือชื่อไฟล์ภาษาไทย หรือบรรทัดแรกของเอกสาร")
@click.option("--year", type=FiscalYear(), help="ปีงบประมาณที่จะแนบ (พ.ศ.) เว้นไว้คือปีล่าสุดของหน่วยงาน")
def attach_command(
    *, config: str, agency: str | None, lang: str | None, file: Path, item: str, requirement: str | None,
    page: int | None, title: str, year: int | None,
) -> None:  # fmt: skip
    """คัดลอกเอกสารเข้าโฟลเดอร์ของปี และบันทึกว่าเป็นหลักฐานของข้อใด."""
    run = settings(config, agency, lang)
    checklist = _checklist(run, year)
    data = read_bytes(run, file)
    found = _item(run, checklist, item)
    wanted = _requirement(run, found, requirement)
    try:
        paper: Paper | None = paper_of(file.name, data)
    except UnreadableError:
        # A picture or a scan is evidence too; only its title and years are not known from it.
        paper = None
    folder = AgencyFolder(run.content, run.agency, run.options)
    attached = Attached(file, data, paper, title.strip(), page)
    changes, name, told = attachment(
        attached, Target(checklist.year, found, wanted), existing(folder, checklist.year), folder
    )
    result = apply_changes(folder, changes, run.say("attach-of", file=file.name, item=found.number))
    if isinstance(result, Refused):
        refuse(run, result)
    key = "attached" if result.kept else "attach-nothing"
    click.echo(run.say(key, file=name, title=told, item=found.number, name=found.name, year=checklist.year))


def _item(settings: Settings, checklist: Checklist, written: str) -> Item:
    found = checklist.item(item_number(written) or "")
    if not found:
        raise click.UsageError(
            settings.say("attach-no-item", item=written, year=checklist.year, last=checklist.items[-1].number)
        )
    return found


def _requirement(settings: Settings, item: Item, written: str | None) -> Requirement | None:
    if written is None:
        return None
    by_word = {word: one for one in item.requirements for word in (one.label, one.id)}
    found = by_word.get(written) or by_word.get(nearest(written, by_word) or "")
    if not found:
        known = ", ".join(f"{one.id} ({one.label})" for one in item.requirements)
        raise click.UsageError(settings.say("attach-no-requirement", id=written, item=item.number, known=known))
    return found


@click.command("ocr")
@common
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--to", "folder", type=click.Path(path_type=Path, file_okay=False), help="โฟลเดอร์ที่จะเขียน เว้นไว้คือข้างไฟล์เดิม"
)
def ocr_command(
    *, config: str, agency: str | None, lang: str | None, files: tuple[Path, ...], folder: Path | None
) -> None:
    """อ่านตัวหนังสือในเอกสารสแกน แล้วเขียน PDF ฉบับที่ค้นข้อความได้ ไฟล์เดิมยังอยู่."""
    run = settings(config, agency, lang, new=True)
    for file in files:
        try:
            made = searchable(read_bytes(run, file), lambda page, pages: _reading(run, page, pages))
        except MissingError as wrong:
            raise click.UsageError(run.say(f"ocr-no-{wrong.what}")) from None
        except UnreadableError as wrong:
            raise click.UsageError(refused(run, file, wrong)) from None
        if not made.read:
            click.echo(run.say("ocr-nothing", file=file.name))
            continue
        target = (folder or file.parent) / f"{file.stem}-ค้นได้.pdf"
        write_file(target, made.data)
        click.echo(run.say("ocr-done", file=target, read=made.read, had=made.had_text))
        if made.unread:
            click.echo(run.say("ocr-unread", pages=", ".join(map(str, made.unread))))


def _reading(settings: Settings, page: int, pages: int) -> None:
    """Says which page is read, where somebody watches: a page takes seconds."""
    if sys.stderr.isatty():
        click.echo(settings.say("ocr-page", page=page, pages=pages), err=True)
