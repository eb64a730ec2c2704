"""Where a value stands: first as a path into the data, at the end as a place in a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class DataPath:
    """A value named by its file and its path in it; checks speak only of this."""

    file: str
    path: Path = ()
    on_key: bool = False

    def at(self, *steps: str | int) -> "DataPath":
        """The value reached from here by these keys and list positions."""
        return DataPath(self.file, (*self.path, *steps))

    def key(self) -> "DataPath":
        """The key of this value rather than the value."""
        return DataPath(self.file, self.path, on_key=True)


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: 1-based line and column in characters, or a sheet and its cell."""

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class FileLocations:
    """The places of every value and key of one file."""

    values: Mapping[Path, Location] = field(default_factory=dict)
    keys: Mapping[Path, Location] = field(default_factory=dict)


class SourceMap:
    """Finds the place of a `DataPath`, whatever kind of file it came from."""

    def __init__(self) -> None:
        self._files: dict[str, FileLocations] = {}

    def add(self, file: str, places: FileLocations) -> None:
        """Remembers the places of a file that was read."""
        self._files[file] = places

    def place(self, where: DataPath) -> Location:
        """The place itself, or that of the nearest thing around it that has one."""
        known = self._files.get(where.file, FileLocations())
        if where.on_key and where.path in known.keys:
            return known.keys[where.path]
        path, found = self._written(known, where.path)
        if path not in known.values:
            return Location(where.file)
        return known.values[path] if found else known.keys.get(path, known.values[path])

    def holds(self, where: DataPath) -> bool:
        """Whether this very value, or this very key, was written; else its place is that of what is around it."""
        known = self._files.get(where.file, FileLocations())
        if where.on_key:
            return where.path in known.keys
        path, found = self._written(known, where.path)
        return found and path in known.values

    @staticmethod
    def _written(known: FileLocations, wanted: Path) -> tuple[Path, bool]:
        """The part of a path that was written, and whether that is all of it.

        Where one thing stands for a list of one, its position was not written and is passed over.
        """
        path: Path = ()
        for step in wanted:
            if (*path, step) in known.values:
                path = (*path, step)
            elif not isinstance(step, int):
                return path, False
        return path, True
