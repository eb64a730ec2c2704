"""Reads the YAML files of a run, in whatever encoding an office saved them: values, places and faults."""

import os
import stat
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.core.location import DataPath, SourceMap
from generator.core.problem import Problem
from generator.load.yaml_tree import Tree, read_tree
from generator.model.personal_findings import Found
from generator.privacy.scan import in_values

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")

_LARGEST = 20_000_000

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file (None if it has none to read) and what was noticed on the way.

    `data` are the bytes of a table that is no text.
    """

    file: str
    text: str | None
    problems: tuple[Problem, ...] = ()
    data: bytes | None = None


def read_source(path: Path, file: str, *, tables: bool = False) -> Source:
    """Reads `path`, called `file` in problems: UTF-8, with or without BOM, or Thai Windows (cp874).

    With `tables`, also what Excel makes of a table: UTF-16 text, and a workbook's bytes.
    """
    try:
        found = path.stat()
        # A pipe or a device has no end.
        if not stat.S_ISREG(found.st_mode):
            return _unread(file, "file-not-a-file")
        size = found.st_size
        data = path.read_bytes() if size <= _LARGEST else b""
    except FileNotFoundError:
        return _unread(file, "file-missing")
    except OSError as wrong:
        return _unread(file, "file-unreadable", why=wrong.strerror or "")
    if size > _LARGEST:
        return _unread(file, "file-unreadable", why=f"{size:,} bytes")
    return (_excels(file, data) if tables else None) or _decoded(file, data)


def _excels(file: str, data: bytes) -> Source | None:
    """What only Excel makes, or None."""
    if data.startswith(_WORKBOOKS):
        return Source(file, None, data=data)
    if not data.startswith(_WIDE_MARKS):
        return None
    try:
        return Source(file, data.decode("utf-16").replace("\0", ""))
    except UnicodeDecodeError:
        return _unread(file, "file-not-text")


def _decoded(file: str, data: bytes) -> Source:
    if data.startswith(_WIDE_MARKS) or b"\0" in data:
        return _unread(file, "file-not-text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _thai_windows(file, data)
    if text.startswith("\ufeff"):
        return Source(file, text.removeprefix("\ufeff"), (Problem("file-bom", DataPath(file)),))
    return Source(file, text)


def _thai_windows(file: str, data: bytes) -> Source:
    try:
        return Source(file, data.decode("cp874"), (Problem("file-cp874", DataPath(file)),))
    except UnicodeDecodeError:
        return _unread(file, "file-not-text")


def _unread(file: str, code: str, **facts: str) -> Source:
    return Source(file, None, (Problem(code, DataPath(file), facts),))


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file that was read; `ok` is False where its values cannot be known."""

    where: DataPath
    value: Any
    ok: bool


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the text of a file holds: its values with their places, and numbers of persons in them."""

    tree: Tree
    found: tuple[Found, ...]


def parse(text: str, file: str) -> Parsed:
    """The values of the YAML `text` of the file that problems call `file`."""
    tree = read_tree(text, file)
    return Parsed(tree, tuple(in_values(tree.value, DataPath(file))))


parse_once = lru_cache(maxsize=32)(parse)
"""The same, kept for texts that are read again and again, as the official lists are; nobody may change the values."""


@dataclass(slots=True)
class Reader:
    """Gathers the problems and places of all files of a run; `root` is what file names are told from."""

    root: Path
    book: SourceMap = field(default_factory=SourceMap)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)

    def name(self, path: Path) -> str:
        """The file's name as problems tell it: below `root`, with `/`; of a file elsewhere its last folder too."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return "/".join(path.parts[-2:])

    def source(self, path: Path, *, tables: bool = False) -> Source:
        """Reads the text of a file, or of a table whatever Excel makes of it; what is wrong is kept."""
        name = self.name(path)
        source = Source(name, None) if self.leads_out(path) else read_source(path, name, tables=tables)
        self.problems += source.problems
        return source

    def leads_out(self, path: Path) -> bool:
        """Whether a link on the way to `path` leads out of the agency's folder; if so, that is told.

        Content may come from elsewhere, and with it links to files that nobody meant to publish.
        """
        try:
            folder = self.root.joinpath(*path.relative_to(self.root).parts[:2])
        except ValueError:
            folder = path.parent
        # Unlike `Path.resolve`, this raises nothing where links go round in a ring.
        if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
            return False
        self.problems.append(Problem("file-link", DataPath(self.name(path))))
        return True

    def yaml(self, path: Path, *, tell_empty: bool = True, again: bool = False) -> YamlFile:
        """Reads one file; its faults are kept, and its value is None where it has none.

        What is read `again` and again, in one process, is parsed only once for each content; its values are shared.
        """
        where = DataPath(self.name(path))
        source = self.source(path)
        if source.text is None:
            return YamlFile(where, None, ok=False)
        self.texts[where.file] = source.text
        parsed = (parse_once if again else parse)(source.text, where.file)
        tree = parsed.tree
        self.book.add(where.file, tree.places)
        self.problems += tree.problems
        self.found += parsed.found
        if tell_empty and not tree.broken and tree.value is None:
            self.problems.append(Problem("file-empty", where))
        return YamlFile(where, tree.value, ok=not tree.broken)
