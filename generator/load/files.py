"""Reads the YAML files of one run: their values, their places and what was wrong with them."""

import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.load.guard import in_values
from generator.load.source import Source, read_source
from generator.load.tree import Tree, read_tree
from generator.model.found import Found
from generator.model.place import PlaceBook, Where
from generator.model.problem import Problem


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file that was read; `ok` is False where its values cannot be known."""

    where: Where
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
    return Parsed(tree, tuple(in_values(tree.value, Where(file))))


parse_once = lru_cache(maxsize=32)(parse)
"""The same, kept for texts that are read again and again, as the official lists are; nobody may change the values."""


@dataclass(slots=True)
class Reader:
    """Gathers the problems and places of all files of a run; `root` is what file names are told from."""

    root: Path
    book: PlaceBook = field(default_factory=PlaceBook)
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
        self.problems.append(Problem("file-link", Where(self.name(path))))
        return True

    def yaml(self, path: Path, *, tell_empty: bool = True, again: bool = False) -> YamlFile:
        """Reads one file; its faults are kept, and its value is None where it has none.

        What is read `again` and again, in one process, is parsed only once for each content; its values are shared.
        """
        where = Where(self.name(path))
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
