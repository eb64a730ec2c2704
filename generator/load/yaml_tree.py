"""YAML text becomes plain values and the place of every value and key, in one walk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.core.location import DataPath, FileLocations, Location, Path
from generator.core.problem import Problem
from generator.text.thai import fold

# What libyaml says, and the reason we tell for it.
_REASONS = {
    "mapping values are not allowed": "colon",
    "could not find expected ':'": "colon-missing",
    "did not find expected key": "indent",
    "did not find expected <document start>": "indent",
    "did not find expected '-' indicator": "indent",
    "found unexpected end of stream": "quote",
    "while scanning a quoted scalar": "quote",
    "cannot start any token": "sign",
    "control characters are not allowed": "control",
    "found undefined alias": "alias",
    "did not find expected ',' or": "bracket",
}


def syntax_problem(wrong: yaml.YAMLError, text: str, file: str) -> tuple[Problem, Location]:
    """The problem that `wrong` tells of the YAML `text`, and its place."""
    said = " ".join(str(getattr(wrong, part, None) or "") for part in ("context", "problem", "reason"))
    mark = getattr(wrong, "problem_mark", None)
    reason = next((reason for words, reason in _REASONS.items() if words in said), "other")
    if reason in {"quote", "bracket", "colon-missing"}:
        # What was never closed is told of where it was opened.
        mark = getattr(wrong, "context_mark", None) or mark
    position = getattr(wrong, "position", None)
    if mark is not None:
        line, column = mark.line + 1, mark.column + 1
    else:
        before = text[: position or 0]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    if reason in {"colon", "indent"} and (before_it := _without_colon(lines[: line - 1], here)):
        line, column, reason = *before_it, "colon-missing"
    place = Location(file, line, column)
    if "tab character" in said or ("\t" in here[: column + 1] and "cannot start any token" in said):
        return Problem("yaml-tab", DataPath(file)), place
    return Problem("yaml-syntax", DataPath(file), {"reason": reason}), place


def _without_colon(lines: list[str], here: str) -> tuple[int, int] | None:
    """Line and column of the last of the `lines` before `here`, where it is a name without its colon.

    A line further in than `here` may go on with the text above it: that is no name.
    """
    bare = [line.split("#")[0] for line in lines]
    said = [(number, line) for number, line in enumerate(bare, 1) if line.strip()]
    if not said or ":" in said[-1][1] or said[-1][1].lstrip().startswith("-"):
        return None
    number, line = said[-1]
    indent = len(line) - len(line.lstrip())
    return (number, indent + 1) if indent <= len(here) - len(here.lstrip()) else None


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DEEPEST = 40

_MOST_VALUES = 200_000

_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of a file (None if there are none), their places and the faults of its form."""

    value: Any
    places: FileLocations
    problems: tuple[Problem, ...] = ()
    broken: bool = False


Point = tuple[int, int]
"""Line and column, both from 1."""


@dataclass(frozen=True, slots=True)
class _Points(Mapping[Path, Location]):
    """The places of one file: few of its many points are ever asked for, and only they become a Location."""

    file: str
    points: Mapping[Path, Point]

    def __getitem__(self, path: Path) -> Location:
        return Location(self.file, *self.points[path])

    def __contains__(self, path: object) -> bool:
        return path in self.points

    def __iter__(self) -> Iterator[Path]:
        return iter(self.points)

    def __len__(self) -> int:
        return len(self.points)


class _Stop(Exception):  # noqa: N818 - carries the one problem that ends the reading of a file
    def __init__(self, problem: Problem, place: Location) -> None:
        super().__init__(problem.code)
        self.problem, self.place = problem, place


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    value: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    size: int = 1
    anchor: str | None = None
    skip: bool = False
    spellings: dict[str, str] = field(default_factory=dict)


def _point(event: Any) -> Point:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


@dataclass(slots=True)
class _Walk:
    file: str
    values: dict[Path, Point] = field(default_factory=dict)
    keys: dict[Path, Point] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, tuple[Any, int]] = field(default_factory=dict)
    stack: list[_Open] = field(default_factory=list)
    root: Any = None
    documents: int = 0
    count: int = 0

    def stop(self, code: str, mark: Any, **facts: str) -> _Stop:
        place = Location(self.file, mark.line + 1, mark.column + 1)
        return _Stop(Problem(code, DataPath(self.file, ("\0stop",)), facts), place)

    def take(self, event: Any) -> None:
        # The most frequent first.
        if isinstance(event, yaml.ScalarEvent):
            self._tagless(event)
            empty = event.value in _NULLS and not event.style
            self._put(None if empty and not self._key_wanted() else event.value, event, 1)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self.stop("yaml-documents", event.start_mark)

    def _tagless(self, event: Any) -> None:
        if event.tag not in {None, "!"}:
            raise self.stop("yaml-tag", event.start_mark, value=str(event.tag))

    def _key_wanted(self) -> bool:
        top = self.stack[-1] if self.stack else None
        return top is not None and isinstance(top.value, dict) and top.key is None

    def _alias(self, event: Any) -> None:
        known = self.anchors.get(event.anchor)
        if known is None:
            raise self.stop("yaml-aliases", event.start_mark, value=str(event.anchor))
        self._put(known[0], event, known[1])

    def _put(self, value: Any, event: Any, size: int) -> None:
        self.count += size
        if self.count > _MOST_VALUES:
            raise self.stop("yaml-aliases", event.start_mark, value=str(_MOST_VALUES))
        anchor = getattr(event, "anchor", None)
        if anchor and isinstance(event, yaml.ScalarEvent):
            self.anchors[anchor] = (value, size)
        if not self.stack:
            self.root = value
            self.values[()] = _point(event)
            return
        top = self.stack[-1]
        top.size += size
        if isinstance(top.value, list):
            self.values[(*top.path, len(top.value))] = _point(event)
            top.value.append(value)
        elif top.key is None:
            self._key(top, value, event)
        else:
            self._entry(top, value, event)

    def _key(self, top: _Open, value: Any, event: Any) -> None:
        if not isinstance(value, str):
            raise self.stop("yaml-syntax", event.start_mark, reason="key")
        top.key = value
        path = (*top.path, value)
        assert isinstance(top.value, dict)
        same = top.spellings.setdefault(fold(value), value)
        if same != value or value in top.value:
            top.skip = True
            first, _ = self.keys[*top.path, same]
            again = (*top.path, f"{value}\0{len(self.keys)}")
            self.keys[again] = _point(event)
            facts = {"field": value, "line": str(first)}
            self.problems.append(Problem("duplicate-key", DataPath(self.file, again, on_key=True), facts))
        else:
            self.keys[path] = _point(event)

    def _entry(self, top: _Open, value: Any, event: Any) -> None:
        assert isinstance(top.value, dict)
        assert top.key is not None
        if not top.skip:
            self.values[(*top.path, top.key)] = _point(event)
            top.value[top.key] = value
        top.key, top.skip = None, False

    def _open(self, event: Any) -> None:
        self._tagless(event)
        if len(self.stack) >= _DEEPEST:
            raise self.stop("yaml-depth", event.start_mark, value=str(_DEEPEST))
        mapping = isinstance(event, yaml.MappingStartEvent)
        if self._key_wanted():
            raise self.stop("yaml-syntax", event.start_mark, reason="key")
        path = self._path_here()
        value: dict[str, Any] | list[Any] = {} if mapping else []
        self._put(value, event, 1)
        self.stack.append(_Open(value, path, anchor=event.anchor))

    def _path_here(self) -> Path:
        if not self.stack:
            return ()
        top = self.stack[-1]
        if isinstance(top.value, list):
            return (*top.path, len(top.value))
        return (*top.path, f"{top.key}\0again" if top.skip else str(top.key))

    def _close(self) -> None:
        done = self.stack.pop()
        if done.anchor:
            self.anchors[done.anchor] = (done.value, done.size)
        if self.stack:
            self.stack[-1].size += done.size - 1


def read_tree(text: str, file: str) -> Tree:
    """The values of YAML `text`; a fault of form ends it with one located problem, never an exception."""
    walk = _Walk(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            walk.take(event)
    except _Stop as stop:
        return _broken(walk, stop.problem, stop.place)
    except yaml.YAMLError as wrong:
        return _broken(walk, *syntax_problem(wrong, text, file))
    places = FileLocations(_Points(file, walk.values), _Points(file, walk.keys))
    return Tree(walk.root, places, tuple(walk.problems))


def _broken(walk: _Walk, problem: Problem, place: Location) -> Tree:
    where = DataPath(walk.file, ("\0stop",))
    places = FileLocations({(): Location(walk.file, 1, 1), where.path: place}, {})
    return Tree(None, places, (Problem(problem.code, where, problem.facts),), broken=True)
