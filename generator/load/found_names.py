"""Names of files as people type them become names of files that are there, where exactly one fits."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from generator.core.file_kinds import ENDINGS
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.text.thai import fold, one_line

# The fields in which a file is named; a table may name a sheet behind it.
_FIELDS = frozenset({"file", "table", "photo", "image", "seal"})

_FOLDERS = ("files", "tables")

# Endings that Explorer hides or that Notepad adds, and those that mean the same.
_SAME_ENDING = {"jpeg": "jpg", "yaml": "yml"}

_QUOTES = "“”„\"'‘’«»"


@dataclass(slots=True)
class FileNames:
    """The files that data may name; `problems` gathers a note for each that is there under another spelling."""

    there: Collection[str]
    problems: list[Problem] = field(default_factory=list)

    def resolved(self, value: Any, where: DataPath) -> Any:
        """The plain value at `where` with every name of a file in it as that file is really called."""
        if isinstance(value, dict):
            return {key: self._part(key, part, where) for key, part in value.items()}
        if isinstance(value, list):
            return [self._part(place, part, where) for place, part in enumerate(value)]
        return value

    def _part(self, step: str | int, value: Any, where: DataPath) -> Any:
        """What a value below `where` becomes; most are plain, and for those no place is made."""
        if isinstance(value, dict | list):
            return self.resolved(value, where.at(step))
        return self._field(step, value, where.at(step)) if step in _FIELDS and isinstance(value, str) else value

    def _field(self, key: str | int, value: str, where: DataPath) -> str:
        # A file may have # in its name; only where there is none of that name does it begin the name of a sheet.
        found = self.find(value)
        if found is None and key == "table" and "#" in value:
            file, _, sheet = value.partition("#")
            found = self.find(file)
            return f"{self._noted(found, file, where)}#{sheet}" if found else value
        return self._noted(found, value, where) if found else value

    def _noted(self, found: str, written: str, where: DataPath) -> str:
        if found != one_line(written).replace("\\", "/"):
            self.problems.append(Problem("file-name-differs", where, {"value": one_line(written), "found": found}))
        return found

    def find(self, written: str) -> str | None:
        """The file that a name means: the one called so, or the only one that fits; None where none or several do."""
        name = one_line(written).strip(_QUOTES).replace("\\", "/").removeprefix("./")
        if name in self.there or not name:
            return name or None
        for likeness in (fold, _without_ending):
            for known in _places(name):
                fits = [file for file in self.there if likeness(file) == likeness(known)]
                if len(fits) == 1 and _same_kind(name, fits[0]):
                    return fits[0]
        return None


def _places(name: str) -> Iterator[str]:
    """Where a name may stand: where it says, in the other folder, or in either folder where it says none."""
    yield name
    folder, _, rest = name.partition("/")
    if not rest:
        yield from (f"{known}/{name}" for known in _FOLDERS)
    elif fold(folder) in _FOLDERS:
        yield from (f"{known}/{rest}" for known in _FOLDERS if known != fold(folder))


def ending(name: str) -> str:
    """The ending of a name that says what kind of file it is, in its usual spelling; empty where it has none."""
    last = fold(name.rpartition("/")[2].rpartition(".")[2]) if "." in name.rpartition("/")[2] else ""
    known = last in ENDINGS or last in _SAME_ENDING.values()
    return _SAME_ENDING.get(last, last if known else "")


@lru_cache(maxsize=10_000)
def _without_ending(name: str) -> str:
    """The folded name without its endings, however many it has: แผน.pdf.pdf and แผน are the same."""
    while ending(name):
        name = name.rpartition(".")[0]
    return fold(name)


def _same_kind(written: str, found: str) -> bool:
    """Whether two names do not say that the files are of different kinds."""
    return ending(written) in {"", ending(found)}


def of_one_name(wanted: str, there: Mapping[str, Any] | Collection[str]) -> list[str]:
    """The names that differ from a wanted one only in case, spaces or the ending that Notepad adds: news.yml.txt."""
    bare = fold(wanted.rpartition(".")[0])
    return [name for name in there if name != wanted and _bare_of_data(name) == bare]


def _bare_of_data(name: str) -> str:
    """The folded name of a data file without the endings that data files are given: yml, yaml, txt."""
    bare = fold(name)
    while bare.endswith((".yml", ".yaml", ".txt")):
        bare = bare.rpartition(".")[0]
    return bare
