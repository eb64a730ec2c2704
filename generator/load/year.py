"""One year's folder of an agency becomes its YearData."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator.core.fields import Line, Record, Texts
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.load.reader import Reader, YamlFile
from generator.load.tables.collect import read_tables
from generator.load.tables.wanted import wanted_tables
from generator.load.validate import unknown_field, validate
from generator.model.checklist import Checklist
from generator.model.disclosure import Disclosure
from generator.model.files import FileFacts
from generator.model.measures import Limitation, Measure, Progress
from generator.model.news import Home, News
from generator.model.people import Person
from generator.model.scores import Assessment
from generator.model.site import Unread, YearData
from generator.model.snapshot import Snapshot
from generator.tables.kinds import TableKind
from generator.text.known_names import names_in, resolved
from generator.text.references import item_number
from generator.text.thai import nearest

R = TypeVar("R", bound=Record)

YEAR_FILES = (
    "disclosures.yml", "measures.yml", "progress.yml", "assessment.yml", "people.yml", "news.yml", "home.yml",
)  # fmt: skip

YEAR_FOLDERS = ("disclosures", "files", "snapshots", "tables")

# What offices and their machines leave in folders, and nobody expects on a site.
_OTHER = {".md", ".txt"}

_MACHINE = {"thumbs.db", "desktop.ini"}


class _Introduction(Record):
    """The report's own title and the opening paragraphs of a year's measures."""

    title: Line | None = None
    introduction: Texts = ()


@dataclass(slots=True)
class _Year:
    """What has been read of a year so far."""

    reader: Reader
    folder: Path
    units: tuple[str, ...] = ()
    unread_ids: set[str] = field(default_factory=set)
    unread_kinds: set[str] = field(default_factory=set)

    def file(self, name: str) -> YamlFile | None:
        """One of the year's files, or None where there is none to read."""
        path = self.folder / name
        if not path.exists() and not path.is_symlink():
            return None
        read = self.reader.yaml(path)
        if not read.ok:
            self.unread_kinds.add(Path(name).stem)
        return read if read.ok and read.value is not None else None

    def folder_of(self, kind: str) -> Iterator[tuple[str, YamlFile]]:
        """The files of one of the year's folders that can be read, each by its name."""
        folder = self.folder / kind
        if not folder.is_dir():
            return
        if self.reader.leads_out(folder):
            self.unread_kinds.add(kind)
            return
        files = sorted(folder.glob("*.yml"))
        self.reader.problems += strays(self.reader, folder, [path.name for path in files])
        for path in files:
            read = self.reader.yaml(path)
            if read.ok:
                yield path.stem, read

    def mapping(self, read: YamlFile, known: tuple[str, ...]) -> dict[str, Any]:
        """The top of a file as a mapping with these keys; anything else is a problem."""
        if not isinstance(read.value, dict):
            self.wrong_top(read, "mapping")
            return {}
        for key in read.value.keys() - set(known):
            self.reader.problems.append(unknown_field(read.where.at(key), known))
        return read.value

    def wrong_top(self, read: YamlFile, wanted: str) -> None:
        """The whole file is of another shape."""
        self.unread_kinds.add(Path(read.where.file).stem)
        self.reader.problems.append(Problem("wrong-type", read.where, {"field": "", "wanted": wanted}))

    def records(self, model: type[R], value: Any, where: DataPath, bare: str = "") -> Iterator[R]:
        """The records of a list; `bare` names the field that an item of plain text stands for."""
        if value is None:
            return
        if bare and isinstance(value, str):
            value = [value]
        if not isinstance(value, list):
            self.unread_kinds.add(str(where.path[-1]) if where.path else Path(where.file).stem)
            facts = {"field": str(where.path[-1]) if where.path else "", "wanted": "list"}
            self.reader.problems.append(Problem("wrong-type", where, facts))
            return
        for position, part in enumerate(value):
            whole = {bare: part} if bare and not isinstance(part, dict | list) else part
            yield from self.record(model, whole, where.at(position))

    def record(self, model: type[R], value: Any, where: DataPath, **given: Any) -> Iterator[R]:
        """The record, if it is one; what it is called stays known even if it is not."""
        made, problems = validate(model, value, where, **given)
        self.reader.problems += problems
        if made is not None:
            yield self._with_known_units(made, where)
        elif isinstance(value, dict) and isinstance(value.get("id"), str):
            self.unread_ids.add(value["id"].strip())
        else:
            self.unread_ids.add(str(given.get("item", "")))

    def _with_known_units(self, record: R, where: DataPath) -> R:
        """The record with its units as agency.yml calls them, however they are typed or put together."""
        if not self.units:
            return record
        if isinstance(record, Person):
            known = names_in(record.unit, self.units) if record.unit else ()
            return record.model_copy(update={"unit": known[0]}) if len(known) == 1 else record
        written: tuple[str, ...] = getattr(record, "units", ())
        names, unknown = resolved(written, self.units)
        for position, text in () if isinstance(record, News) else unknown.items():
            facts = {"value": text, "guess": nearest(text, self.units) or "", "known": ", ".join(self.units)}
            item = record.item if isinstance(record, Disclosure) else None
            self.reader.problems.append(Problem("unknown-unit", where.at("units", position), facts, item))
        return record.model_copy(update={"units": names}) if names != written else record


def read_year(
    reader: Reader, folder: Path, checklist: Checklist, kinds: Mapping[str, TableKind], units: tuple[str, ...] = ()
) -> YearData:
    """Reads every file of a year; problems go to the reader, readable records into the result.

    `units` are the names of the agency's units; without them those that the records name are taken as written.
    """
    year = _Year(reader, folder, units)
    reader.problems += strays(reader, folder, (*YEAR_FILES, *YEAR_FOLDERS))
    opening, measures, limitations = _measures(year)
    files = _files(folder)
    disclosures = tuple(_disclosures(year))
    return YearData(
        year=checklist.year,
        checklist=checklist,
        disclosures=disclosures,
        title=opening.title,
        introduction=opening.introduction,
        measures=measures,
        limitations=limitations,
        progress=tuple(_listed(year, "progress", Progress)),
        assessment=_single(year, "assessment", Assessment),
        people=tuple(_listed(year, "people", Person)),
        news=tuple(_listed(year, "news", News)),
        home=_single(year, "home", Home),
        tables=read_tables(reader, folder, files, wanted_tables(disclosures, checklist, kinds), kinds),
        files=files,
        snapshots=tuple(_snapshots(year)),
        unread=Unread(frozenset(year.unread_ids), frozenset(year.unread_kinds)),
    )


def _disclosures(year: _Year) -> Iterator[Disclosure]:
    one = year.file("disclosures.yml")
    if one and isinstance(one.value, dict):
        for written, value in one.value.items():
            yield from _disclosure(year, written, value, one.where.at(written), at_key=True)
    elif one:
        year.wrong_top(one, "mapping")
    for name, read in year.folder_of("disclosures"):
        yield from _disclosure(year, name, read.value, read.where)


def _disclosure(
    year: _Year, written: str, value: Any, where: DataPath, *, at_key: bool = False
) -> Iterator[Disclosure]:
    item = item_number(written)
    if item is None:
        facts = {"value": written, "wanted": "item", "field": written}
        year.reader.problems.append(Problem("bad-reference", where.key() if at_key else where, facts))
        return
    yield from year.record(Disclosure, {} if value is None else value, where, item=item)


def _snapshots(year: _Year) -> Iterator[Snapshot]:
    """What was kept of the year, by the names of the files."""
    for name, read in year.folder_of("snapshots"):
        if read.value is not None:
            yield from year.record(Snapshot, read.value, read.where, name=name)


def _measures(year: _Year) -> tuple[_Introduction, tuple[Measure, ...], tuple[Limitation, ...]]:
    read = year.file("measures.yml")
    if not read:
        return _Introduction(), (), ()
    top = year.mapping(read, ("title", "introduction", "measures", "limitations"))
    opening = {"title": top.get("title"), "introduction": top.get("introduction")}
    intro = next(year.record(_Introduction, opening, read.where), _Introduction())
    measures = year.records(Measure, top.get("measures"), read.where.at("measures"))
    limits = year.records(Limitation, top.get("limitations"), read.where.at("limitations"), bare="text")
    return intro, tuple(measures), tuple(limits)


def _listed(year: _Year, name: str, model: type[R]) -> Iterator[R]:
    """The records of a file that holds one list, named as the file is."""
    read = year.file(f"{name}.yml")
    if read:
        top = year.mapping(read, (name,))
        yield from year.records(model, top.get(name), read.where.at(name))


def _single(year: _Year, name: str, model: type[R]) -> R | None:
    """The one record that a file holds."""
    read = year.file(f"{name}.yml")
    return next(year.record(model, read.value, read.where), None) if read else None


def _files(folder: Path) -> dict[str, FileFacts]:
    """The files that evidence may name, below the year's folder; links that lead out of it are not seen."""
    inside = folder.resolve()
    found = (path for part in ("files", "tables") for path in (folder / part).rglob("*"))
    names = (
        (path.relative_to(folder).as_posix(), path.stat().st_size)
        for path in found
        if path.is_file() and path.resolve().is_relative_to(inside)
    )
    return {name: FileFacts(name, size) for name, size in sorted(names)}


def strays(reader: Reader, folder: Path, known: Collection[str]) -> Iterator[Problem]:
    """Files that nobody reads: a misspelt name must not make its content vanish unsaid."""
    for path in sorted(folder.iterdir()):
        if path.name in known or path.name.startswith((".", "~$")) or path.name.lower() in _MACHINE:
            continue
        if path.suffix in _OTHER and folder.name != "disclosures":
            continue
        guess = nearest(path.name, known) or ""
        yield Problem("unknown-file", DataPath(reader.name(path)), {"value": path.name, "guess": guess})
