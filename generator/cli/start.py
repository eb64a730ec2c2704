"""Commands that prepare folders: new, new-year."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from generator.cli.params import AgencyKind, FiscalYear
from generator.cli.settings import Settings, common, settings
from generator.cli.words import SAID
from generator.core.write_file import write_file
from generator.examine import examine, known_lists, plain_checklist
from generator.model.checklist import Checklist, Item
from generator.model.crosswalk import Change, Crosswalk, Move
from generator.model.site import YearData
from generator.scaffold.agency import NewAgency, agency_files
from generator.scaffold.fallback import fallback_checklist
from generator.scaffold.json_schema import FOLDER, for_editors, schema_files
from generator.scaffold.next_year import NextYear, next_year
from generator.text.identifiers import is_id

_TOLD = {
    "moved": Change.MOVED,
    "merged": Change.MERGED,
    "split": Change.SPLIT,
    "vanished": Change.VANISHED,
    "new-items": Change.NEW,
}


def _slug(ctx: click.Context, _: click.Parameter, slug: str) -> str:
    """The name of the folder, refused before anything else is asked."""
    if not is_id(slug) or slug == "checklists":
        raise click.UsageError(SAID[ctx.params.get("lang") or "th"]["bad-slug"].format(slug=slug))
    return slug


@click.command("new")
@common
@click.argument("slug", callback=_slug, is_eager=True)
@click.option("--name", prompt="ชื่อเต็มของหน่วยงาน", help="เช่น องค์การบริหารส่วนตำบลบ้านสวน")
@click.option("--kind", prompt="ประเภท", type=AgencyKind(), help="ประเภท เป็นอักษรย่อหรือคำเต็ม")
@click.option("--district", prompt="อำเภอ", help="ชื่ออำเภอ ไม่ต้องมีคำว่าอำเภอ")
@click.option("--province", prompt="จังหวัด", help="ชื่อจังหวัด ไม่ต้องมีคำว่าจังหวัด")
@click.option("--year", prompt="ปีงบประมาณ (พ.ศ.)", type=FiscalYear(), help="ปีงบประมาณแรก (พ.ศ.)")
def new_command(
    *, config: str, agency: str | None, lang: str | None, slug: str, name: str, kind: str, district: str, province: str,
    year: int,
) -> None:  # fmt: skip
    """เตรียมโฟลเดอร์ของหน่วยงานใหม่."""
    run = settings(config, agency, lang, new=True)
    if (run.content / slug).exists():
        raise click.UsageError(run.say("exists", folder=_near(run.content / slug)))
    checklist = _checklist(run, known_lists(run.content), year)
    new = NewAgency(slug, name.strip(), kind, _bare(district, "อำเภอ"), _bare(province, "จังหวัด"))
    folder = run.content / slug
    files = agency_files(new, checklist)
    _write(run, folder, files)
    _write_schemas(run.content)
    for part in ("files", "tables"):
        (folder / str(year) / part).mkdir()
    click.echo(run.say("new", name=new.name, folder=_near(folder), files=len(files), slug=slug, year=year))


def _bare(text: str, word: str) -> str:
    return text.strip().removeprefix(word).strip()


@click.command("new-year")
@common
@click.argument("year", type=FiscalYear())
@click.option("--from", "old", type=FiscalYear(), help="ปีที่จะยกข้อมูลมา (พ.ศ.) เว้นไว้หมายถึงปีล่าสุดก่อนหน้า")
def new_year_command(*, config: str, agency: str | None, lang: str | None, year: int, old: int | None) -> None:
    """เตรียมปีงบประมาณใหม่ โดยยกสิ่งที่ยังใช้ได้มาจากปีเดิม."""
    run = settings(config, agency, lang)
    found = examine(run.content, run.agency, run.options)
    if found.stops or not found.site:
        run.report(found)
        raise SystemExit(1)
    earlier = [known for known in found.site.years if known.year < year]
    before = found.site.year(old) if old else next(iter(earlier), None)
    if not before:
        known = _joined(sorted(known.year for known in found.site.years))
        raise click.UsageError(run.say("no-year", year=old or year - 1, known=known))
    folder = run.content / run.agency / str(year)
    if folder.exists():
        raise click.UsageError(run.say("exists", folder=_near(folder)))
    made = next_year(found.site, before, _checklist(run, found.site.crosswalk, year))
    _write(run, folder, made.texts)
    _write_schemas(run.content)
    for name in made.copies:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder.parent / str(before.year) / before.files[name].on_disk, folder / name)
    _tell(run, made, folder, year, before)


def _checklist(settings: Settings, crosswalk: Crosswalk, year: int) -> Checklist:
    """The list of the year; where there is none, a copy of the newest earlier one is written and said to be one."""
    checklist = crosswalk.checklist(year)
    if checklist:
        return checklist
    older = [known for known in crosswalk.years if known < year]
    if not older:
        raise click.UsageError(settings.say("no-checklist", year=year, known=_joined(crosswalk.years)))
    path = settings.content / "checklists" / f"{year}.yml"
    text = fallback_checklist(plain_checklist(settings.content, older[-1]), older[-1], year)
    write_file(path, for_editors(f"checklists/{year}.yml", text))
    click.echo(settings.say("fallback", year=year, old=older[-1], file=_near(path)))
    made = known_lists(settings.content).checklist(year)
    if not made:
        raise click.UsageError(settings.say("no-checklist", year=year, known=_joined(crosswalk.years)))
    return made


def _tell(settings: Settings, made: NextYear, folder: Path, year: int, before: YearData) -> None:
    click.echo(settings.say("new-year", year=year, old=before.year, folder=_near(folder)))
    for key, change in _TOLD.items():
        moves = made.moved(change)
        if moves:
            click.echo(settings.say(key, items=_joined(_move(move) for move in moves)))
    click.echo(settings.say("carried", count=len(made.carried), items=_numbers(made.carried)))
    click.echo(settings.say("renew", count=len(made.renew), items=_numbers(made.renew)))
    click.echo(settings.say("copied", count=len(made.copies)))


def _move(move: Move) -> str:
    """o31→o26 ชื่อ."""
    numbers = (format_location.item.number if format_location else "" for format_location in (move.before, move.after))
    return f"{'→'.join(filter(None, numbers))} {move.key.name}"


def _numbers(items: Iterable[Item]) -> str:
    return " ".join(item.number for item in items) or "-"


def _joined(parts: Iterable[object]) -> str:
    return ", ".join(str(part) for part in parts)


def _near(path: Path) -> str:
    """The path as it is told: from the working folder where it lies below it."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)


def _write(settings: Settings, folder: Path, files: Mapping[str, str]) -> None:
    """Writes all files of a folder that is not there yet, or none."""
    if folder.exists():
        raise click.UsageError(settings.say("exists", folder=_near(folder)))
    for name, text in files.items():
        path = folder / name
        write_file(path, for_editors(path.relative_to(settings.content).as_posix(), text))


def _write_schemas(content: Path) -> None:
    """Writes what editors complete and explain fields by, as this version of the program knows them."""
    for name, text in schema_files().items():
        write_file(content / FOLDER / name, text)
