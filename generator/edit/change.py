"""A change of an agency's data as a value, and what it makes of plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.core.location import DataPath, Path
from generator.load.yaml_tree import plain_spaces


@dataclass(frozen=True, slots=True)
class Set:
    """Puts a plain value where `where` points; mappings that are not there yet are made on the way.

    `order` are the names of the fields beside it, in the order in which they are usually written: a new one finds its
    place by them.
    """

    where: DataPath
    value: Any
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Add:
    """Puts a plain value at the end of the list at `where`; a list that is not there yet is made."""

    where: DataPath
    value: Any


@dataclass(frozen=True, slots=True)
class Remove:
    """Takes away the field or the entry of a list at `where`."""

    where: DataPath


@dataclass(frozen=True, slots=True)
class Attach:
    """Puts a file into the agency's folder; `file` is told from the project's folder, as in `DataPath`.

    It never takes the place of a file with another content.
    """

    file: str
    content: bytes


ValueChange = Set | Add | Remove
"""A change of a value in a YAML file."""

Change = Set | Add | Remove | Attach
"""All that can be done to an agency's folder."""


class PlaceError(Exception):
    """A change points where nothing can be put or taken away."""


def plain(value: Any) -> Any:
    """A value as the reader gives it: texts, lists, mappings, and None where nothing is written."""
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if value is None or isinstance(value, bool):
        return None if value is None else str(value).lower()
    return plain_spaces(str(value)) or None


def applied(root: Any, change: ValueChange) -> Any:
    """The plain values of a file after a change; raises PlaceError. What was given stays as it was."""
    return _applied(root, change.where.path, change)


def _applied(value: Any, path: Path, change: ValueChange) -> Any:
    if not path:
        return _new(value, change)
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return _in_list(value, step, rest, change)
    if value is None:
        value = {}
    if not isinstance(value, dict):
        raise PlaceError
    if isinstance(change, Remove) and not rest:
        if step not in value:
            raise PlaceError
        return {key: part for key, part in value.items() if key != step} or None
    return {**value, step: _applied(value.get(step), rest, change)}


def _in_list(value: Any, step: int, rest: Path, change: ValueChange) -> Any:
    if not isinstance(value, list):
        # One thing may stand for a list of one.
        if value is None or step:
            raise PlaceError
        return None if isinstance(change, Remove) and not rest else _applied(value, rest, change)
    if not 0 <= step < len(value):
        raise PlaceError
    if isinstance(change, Remove) and not rest:
        return [*value[:step], *value[step + 1 :]] or None
    return [*value[:step], _applied(value[step], rest, change), *value[step + 1 :]]


def _new(value: Any, change: ValueChange) -> Any:
    if isinstance(change, Remove):
        return None
    if isinstance(change, Set):
        return plain(change.value)
    return [*as_list(value), plain(change.value)]


def as_list(value: Any) -> list[Any]:
    """The entries of a list, for which one thing may stand."""
    return [] if value is None else [*value] if isinstance(value, Sequence) and not isinstance(value, str) else [value]


def same_meaning(one: Any, other: Any) -> bool:
    """Whether two plain values say the same: a field that holds nothing is as if it were not written."""
    return bool(_meant(one) == _meant(other))


def _meant(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: part for key, written in value.items() if (part := _meant(written)) is not None} or None
    if isinstance(value, list):
        return [_meant(part) for part in value] or None
    return value
