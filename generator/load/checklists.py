"""The official lists become the model: those shipped here, and those an agency puts in their place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from generator.core.fields import Record
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.load.reader import Reader, parse_once
from generator.load.table_kinds import kind_problems
from generator.load.validate import validate, validate_list
from generator.model.checklist import Checklist, DisclosureKey
from generator.model.crosswalk import Crosswalk
from generator.tables.kinds import TableKind

R = TypeVar("R", bound=Record)

SHIPPED = Path(__file__).parent.parent / "checklists"

KEYS = "keys.yml"

TABLES = "tables.yml"


@dataclass(frozen=True, slots=True)
class Checklists:
    """Where lists may be found, those that come first winning: the content's own, then the shipped."""

    reader: Reader
    folders: tuple[Path, ...]
    known: dict[int, Checklist | None] = field(default_factory=dict)
    kinds: dict[str, TableKind] = field(default_factory=dict)

    def years(self) -> tuple[int, ...]:
        """The fiscal years (พ.ศ.) that have a list, oldest first."""
        return tuple(sorted({int(path.stem) for folder in self.folders for path in folder.glob("25[0-9][0-9].yml")}))

    def path(self, year: int) -> Path | None:
        """The file of a year's list, or None."""
        return next((path for folder in self.folders if (path := folder / f"{year}.yml").is_file()), None)

    def read(self, year: int) -> Checklist | None:
        """The list of a fiscal year; None, with the problem kept, where there is none to use."""
        if year not in self.known:
            self.known[year] = self._read(year)
        return self.known[year]

    def replaced(self, years: Iterable[int]) -> dict[int, Checklist | None]:
        """The shipped lists in whose place the content has its own, of these years; None where none is shipped."""
        own = [year for year in years if (path := self.path(year)) and path.parent != SHIPPED]
        shipped = Checklists(self.reader, (SHIPPED,))
        return {year: shipped.read(year) for year in own}

    def _read(self, year: int) -> Checklist | None:
        path = self.path(year)
        if path is None:
            return None
        read = self.reader.yaml(path, again=True)
        made, problems = _list(self.reader.texts[read.where.file], read.where) if read.ok else (None, ())
        self.reader.problems += problems
        if made and made.year != year:
            self.reader.problems.append(Problem("checklist-broken", read.where.at("year"), {"value": str(made.year)}))
        return made

    def crosswalk(self) -> Crosswalk:
        """Every list and the register of disclosures; the content may add to the register."""
        keys = {key.key: key for key, _ in self._registered(KEYS, "keys", DisclosureKey)}
        lists = (self.read(year) for year in self.years())
        return Crosswalk(tuple(keys.values()), tuple(known for known in lists if known))

    def table_kinds(self) -> Mapping[str, TableKind]:
        """The kinds of table by id; the content may add to them and put its own in their place."""
        if not self.kinds:
            found = tuple(self._registered(TABLES, "tables", TableKind))
            for kind, _ in found:
                before = self.kinds.get(kind.id)
                self.kinds[kind.id] = kind.over(before) if before else kind
            for kind, where in found:
                self.reader.problems += kind_problems(kind, where, self.kinds)
        return self.kinds

    def _registered(self, name: str, key: str, model: type[R]) -> Iterator[tuple[R, DataPath]]:
        """The records of a register of this name and their places: the shipped ones, then the content's own."""
        for folder in reversed(self.folders):
            path = folder / name
            if path.is_file():
                read = self.reader.yaml(path, again=True)
                made, problems = _register(model, self.reader.texts.get(read.where.file, ""), read.where.at(key))
                self.reader.problems += problems
                yield from made


@lru_cache(maxsize=32)
def _list(text: str, where: DataPath) -> tuple[Checklist | None, tuple[Problem, ...]]:
    """The list that stands in a text; made once for each text, since records never change."""
    made, problems = validate(Checklist, parse_once(text, where.file).tree.value, where)
    return made, tuple(problems)


@lru_cache(maxsize=32)
def _register(model: type[R], text: str, where: DataPath) -> tuple[tuple[tuple[R, DataPath], ...], tuple[Problem, ...]]:
    """The records of the register that stands in a text, below the key that `where` ends with; made once, too."""
    value = parse_once(text, where.file).tree.value
    values = value.get(where.path[-1]) if isinstance(value, dict) else None
    made, problems = validate_list(model, values, where)
    return tuple(made), tuple(problems)


def checklists(reader: Reader, content: Path) -> Checklists:
    """The lists that content below `content` is measured against."""
    return Checklists(reader, (content / "checklists", SHIPPED))


def no_checklist(where: DataPath, year: int, known: tuple[int, ...]) -> Problem:
    """What is said of a year that no list is known for."""
    return Problem("checklist-unknown", where, {"value": str(year), "known": ", ".join(map(str, known))})
