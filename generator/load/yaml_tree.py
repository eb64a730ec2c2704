"""YAML text becomes plain values and the place of every value and key, in one walk."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.core.location import DataPath, FileLocations, Location, Path
from generator.core.problem import Problem
from generator.load.yaml_causes import Cause, cause_of, quoted
from generator.text.thai import clean, fold

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
    opened = getattr(wrong, "context_mark", None)
    cause = cause_of(text, mark.line + 1, opened.line + 1 if opened else None) if mark else None
    if cause:
        return _told(cause, file)
    if reason in {"quote", "bracket", "colon-missing"}:
        # What was never closed is told of where it was opened.
        mark = opened or mark
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


_OF_INDENT = {"indent", "pasted", "tab"}


def _told(cause: Cause, file: str) -> tuple[Problem, Location]:
    """The problem that a cause is, with the line as it should be written."""
    better = cause.mended.strip()
    facts = {"reason": cause.reason, "better": better}
    if cause.reason in _OF_INDENT:
        facts["indent"] = str(len(cause.mended) - len(cause.mended.lstrip()))
    code = "yaml-tab" if cause.reason == "tab" else "yaml-syntax"
    return Problem(code, DataPath(file), facts), Location(file, cause.line, cause.column)


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
    key_end: int = 0
    last: tuple[str, int] | None = None
    flow: bool = False
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
    text: str = ""
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
        value = value if value.isascii() else clean(value) or value
        top.key, top.key_end = value, event.end_mark.index if top.flow else 0
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
        if top.flow and value is None and self._goes_on(top, event):
            del self.keys[*top.path, top.key]
        elif not top.skip:
            self.values[(*top.path, top.key)] = _point(event)
            top.value[top.key] = value
            plain = top.flow and isinstance(value, str) and isinstance(event, yaml.ScalarEvent) and not event.style
            top.last = (top.key, event.start_mark.index) if plain else None
        top.key, top.skip = None, False

    def _goes_on(self, top: _Open, event: Any) -> bool:
        """Whether a name without a value, in braces, is the end of the text before it: {title: แผน, ฉบับที่ 2}."""
        assert isinstance(top.value, dict)
        assert top.key is not None
        if top.last is None or event.start_mark.index != top.key_end or _FIELD.fullmatch(top.key):
            return False
        name, start = top.last
        whole = self.text[start : top.key_end]
        top.value[name] = whole
        before, after = self.text[:start].rpartition("\n")[2], self.text[top.key_end :].partition("\n")[0]
        facts = {"value": whole, "better": f"{before}{quoted(whole)}{after}".strip()}
        where = DataPath(self.file, (*top.path, name))
        self.problems = [known for known in self.problems if known.where != where or known.code != "yaml-comma"]
        self.problems.append(Problem("yaml-comma", where, facts))
        return True

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
        self.stack.append(_Open(value, path, anchor=event.anchor, flow=bool(event.flow_style)))

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


_FIELD = re.compile(r"[A-Za-z][\w-]*")

# Spaces of other widths, such as come with texts from LINE, Word and web pages, and signs that take no room at all.
_ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164]")

_ODD = re.compile("[\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u2800\u3000\u3164\ufeff]")

_UNSEEN_AHEAD = re.compile("^([ ]*)[\u200b-\u200f\u2060\ufeff]+(?=[ -])", re.MULTILINE)

_UNSEEN_BEHIND = re.compile("(?<=[:-])[\u200b-\u200f\u2060\ufeff](?=\\S)")


_COLOUR = re.compile(r"^([ ]*(?:primary|accent):[ ]+)(#[0-9a-fA-F]{6})(?=\s|$)", re.MULTILINE)


def as_meant(text: str) -> str:
    """The text with plain spaces, and colours in quotation marks: to YAML all behind a # is a remark."""
    return _COLOUR.sub(r'\1"\2"', plain_spaces(text))


def plain_spaces(text: str) -> str:
    """The text with a plain space for every other kind, wherever one may be taken for an indent or follow a colon.

    Each takes the room of the one before, so that places stay true.
    """
    if not _ODD.search(text):
        return text
    text = _ODD_SPACES.sub(" ", text)
    return _UNSEEN_BEHIND.sub(" ", _UNSEEN_AHEAD.sub(r"\1", text))


def read_tree(text: str, file: str) -> Tree:
    """The values of YAML `text`; a fault of form ends it with one located problem, never an exception."""
    text = as_meant(text)
    walk = _Walk(file, text)
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
