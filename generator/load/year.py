"""One year's folder of an agency becomes its YearData."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator.core.fields import Line, Record, Texts
from generator.core.file_names import left_by_machines
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.evidence.form import is_form_file
from generator.load.found_names import FileNames, of_one_name
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
from generator.text.thai import fold, nearest, one_line

R = TypeVar("R", bound=Record)

YEAR_FILES = (
    "disclosures.yml", "measures.yml", "progress.yml", "assessment.yml", "people.yml", "news.yml", "home.yml",
)  # fmt: skip

YEAR_FOLDERS = ("disclosures", "files", "snapshots", "tables")

# What offices and their machines leave in folders, and nobody expects on a site.
_OTHER = {".md", ".txt"}

_DATA_FILE = re.compile(r"(.+?)((?:\.ya?ml|\.txt)+)", re.IGNORECASE)


class _Introduction(Record):
    """The report's own title, the opening paragraphs of a year's measures, and what was read otherwise in all of it."""

    title: Line | None = None
    introduction: Texts = ()
    source_notes: Texts = ()


@dataclass(slots=True)
class _Year:
    """What has been read of a year so far."""

    reader: Reader
    folder: Path
    names: FileNames
    units: tuple[str, ...] = ()
    used: set[str] = field(default_factory=set)
    unread_ids: set[str] = field(default_factory=set)
    unread_kinds: set[str] = field(default_factory=set)

    def file(self, name: str) -> YamlFile | None:
        """One of the year's files, or None where there is none to read."""
        path = data_file(self.reader, self.folder, name, self.used)
        if path is None:
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
        there = sorted(path for path in folder.iterdir() if not left_by_machines(path.name))
        found = ((path, _DATA_FILE.fullmatch(path.name)) for path in there)
        files = {path: name[1] for path, name in found if name and ".y" in name[2].lower()}
        self.reader.problems += strays(self.reader, folder, [path.name for path in files])
        for path, name in files.items():
            if path.name != f"{name}.yml":
                self.reader.problems.append(_other_name(self.reader, path, f"{name}.yml"))
            read = self.reader.yaml(path)
            if read.ok:
                yield name, read

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
        made, problems = validate(model, self.names.resolved(value, where), where, **given)
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
    used: set[str] = set()
    folders = {name: path for name in ("files", "tables") if (path := _folder(reader, folder, name, used))}
    files = _files(folder, folders)
    year = _Year(reader, folder, FileNames(files, reader.problems), units, used)
    opening, measures, limitations = _measures(year, checklist)
    disclosures = tuple(_disclosures(year))
    made = YearData(
        year=checklist.year,
        checklist=checklist,
        disclosures=disclosures,
        title=opening.title,
        introduction=opening.introduction,
        source_notes=opening.source_notes,
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
    reader.problems += strays(reader, folder, (*YEAR_FILES, *YEAR_FOLDERS, *used))
    return made


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


_NUMBERED = re.compile(r"(?:ประเด็น(?:ที่)?|ข้อ(?:ที่)?)?\(?0*([1-9]\d?)(?:[.):]+(.*))?\)?")


def _with_topic(measure: Measure, checklist: Checklist) -> Measure:
    """The measure with its topic's key, where it names the topic as the official list does, or by its number."""
    if not measure.topic or checklist.topic(measure.topic):
        return measure
    plain = fold(measure.topic)
    numbered = _NUMBERED.fullmatch(plain)
    name, number = (numbered[2] or "", numbered[1]) if numbered else (plain, "")
    found = [
        topic.key
        for topic in checklist.topics
        if (name and fold(topic.name) == name) or (not name and str(topic.number) == number) or fold(topic.key) == plain
    ]
    return measure.model_copy(update={"topic": found[0]}) if len(found) == 1 else measure


def _measures(year: _Year, checklist: Checklist) -> tuple[_Introduction, tuple[Measure, ...], tuple[Limitation, ...]]:
    read = year.file("measures.yml")
    if not read:
        return _Introduction(), (), ()
    top = year.mapping(read, (*_Introduction.model_fields, "measures", "limitations"))
    opening = {name: top.get(name) for name in _Introduction.model_fields}
    intro = next(year.record(_Introduction, opening, read.where), _Introduction())
    measures = (
        _with_topic(one, checklist) for one in year.records(Measure, top.get("measures"), read.where.at("measures"))
    )
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


# What offices call the folders, and what a computer puts behind the name of a copy.
_CALLED = {
    "files": {"files", "file", "ไฟล์", "เอกสาร", "ไฟล์เอกสาร", "documents", "document", "docs", "pdf", "attachments"},
    "tables": {"tables", "table", "ตาราง", "ไฟล์ตาราง", "excel", "xlsx", "csv"},
}

_COPY = re.compile(r"(?:-?(?:copy|สำเนา)|\(\d+\))+")


def _folder(reader: Reader, folder: Path, name: str, used: set[str]) -> Path | None:
    """The folder of this name; where there is none, the only one that is called nearly so: Files, ไฟล์, files (1)."""
    if (folder / name).is_dir():
        return folder / name
    near = [
        path
        for path in sorted(folder.iterdir())
        if path.is_dir() and path.name not in YEAR_FOLDERS and _COPY.sub("", fold(path.name)) in _CALLED[name]
    ]
    if len(near) != 1 or reader.leads_out(near[0]):
        return None
    used.add(near[0].name)
    reader.problems.append(_other_name(reader, near[0], name))
    return near[0]


def _files(folder: Path, folders: Mapping[str, Path]) -> dict[str, FileFacts]:
    """The files that evidence may name, below the year's folder; links that lead out of it are not seen."""
    inside = folder.resolve()
    found: dict[str, FileFacts] = {}
    for part, place in folders.items():
        for path in sorted(place.rglob("*")):
            if left_by_machines(path.name) or not path.is_file() or not path.resolve().is_relative_to(inside):
                continue
            source = path.relative_to(folder).as_posix()
            name = one_line(f"{part}/{path.relative_to(place).as_posix()}")
            name = source if name in found else name
            found[name] = FileFacts(name, path.stat().st_size, source="" if name == source else source)
    return dict(sorted(found.items()))


def data_file(reader: Reader, folder: Path, name: str, used: set[str]) -> Path | None:
    """A file of data by its name, or the only one that is nearly so called (news.yml.txt, News.yaml), which is told.

    None where there is none to read. What is read in its place is added to `used`.
    """
    path = folder / name
    if path.exists() or path.is_symlink():
        return path
    near = of_one_name(name, [one.name for one in sorted(folder.iterdir()) if one.is_file()])
    if len(near) != 1:
        return None
    used.add(near[0])
    reader.problems.append(_other_name(reader, folder / near[0], name))
    return folder / near[0]


def _other_name(reader: Reader, path: Path, wanted: str) -> Problem:
    return Problem("data-file-name", DataPath(reader.name(path)), {"value": path.name, "found": wanted})


def strays(reader: Reader, folder: Path, known: Collection[str]) -> Iterator[Problem]:
    """Files that nobody reads: a misspelt name must not make its content vanish unsaid."""
    for path in sorted(folder.iterdir()):
        if path.name in known or path.name.startswith(".") or left_by_machines(path.name):
            continue
        of_data = ".y" in path.name.lower() or any(of_one_name(name, [path.name]) for name in known)
        if path.suffix.lower() in _OTHER and folder.name != "disclosures" and not of_data:
            continue
        if is_form_file(path):
            yield Problem("form-waiting", DataPath(reader.name(path)), {"file": path.name})
            continue
        guess = nearest(path.name, known) or ""
        yield Problem("unknown-file", DataPath(reader.name(path)), {"value": path.name, "guess": guess})
