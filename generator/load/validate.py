"""Plain values become frozen records, all faults at once, each worded by a code and its facts."""

import types
import typing
from collections.abc import Collection, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.core.fields import Record
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.core.problem_pages import problem_codes
from generator.text.thai import nearest

R = TypeVar("R", bound=Record)

# What pydantic calls a value of the wrong kind, and what was wanted.
_WRONG_TYPES = {
    "model_type": "fields",
    "model_attributes_type": "fields",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "tuple_type": "list",
    "list_type": "list",
    "string_type": "text",
}

# As many fields as a sentence names for an example.
_SUCH = 3


def validate(model: type[R], value: Any, where: DataPath, **given: Any) -> tuple[R | None, list[Problem]]:
    """Makes a `model` of plain values that stand at `where`.

    `given` are fields that do not come from the file (the folder's slug, the key of a
    mapping). Returns the record, or None with the problems that keep it from being one.
    """
    if not isinstance(value, dict):
        return None, [_wants_fields(where, [name for name in model.model_fields if name not in {"where", *given}])]
    extra = {"where": where} if "where" in model.model_fields else {}
    hidden = {"where", *given}
    known = [name for name in model.model_fields if name not in hidden]
    written = {name: part for name, part in value.items() if name not in hidden}
    problems = [unknown_field(where.at(name), known) for name in value if name in hidden]
    try:
        made = model.model_validate({**written, **extra, **given})
    except ValidationError as wrong:
        problems += [_problem(model, value, error, where, hidden) for error in wrong.errors(include_url=False)]
        return None, problems
    return (None, problems) if problems else (made, [])


def validate_list(model: type[R], values: Any, where: DataPath) -> tuple[list[tuple[R, DataPath]], list[Problem]]:
    """Makes the records of a list, each with its place; those that cannot be made are left out, with their problems."""
    if not isinstance(values, list):
        return [], [Problem("wrong-type", where, {"field": _name(where.path), "wanted": "list"})]
    places = [where.at(position) for position in range(len(values))]
    made = [validate(model, value, at) for value, at in zip(values, places, strict=True)]
    known = [(one, at) for (one, _), at in zip(made, places, strict=True) if one is not None]
    return known, [problem for _, problems in made for problem in problems]


def unknown_field(at: DataPath, known: Collection[str]) -> Problem:
    """What is said of a key that is none of the `known` fields."""
    field = str(at.path[-1])
    facts = {"field": field, "guess": nearest(field, known) or "", "known": ", ".join(known)}
    return Problem("unknown-field", at.key(), facts)


def _written(value: Any, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The path as it was written: without the position of one thing that stands for a list of one."""
    steps: list[str | int] = []
    for step in path:
        if isinstance(step, int) and not isinstance(value, list):
            continue
        steps.append(step)
        inside = isinstance(value, dict) or (isinstance(value, list) and isinstance(step, int) and step < len(value))
        value = (value.get(step) if isinstance(value, dict) else value[int(step)]) if inside else None
    return tuple(steps)


def _problem(model: type[Record], value: Any, error: ErrorDetails, where: DataPath, hidden: set[str]) -> Problem:
    loc = tuple(step for step in error["loc"] if step != "[key]")
    path = _written(value, loc)
    at = DataPath(where.file, where.path + path, on_key=error["loc"][-1:] == ("[key]",))
    field = _name(where.path + path)
    kind = error["type"]
    if kind == "extra_forbidden":
        known = _fields_at(model, loc[:-1])
        return unknown_field(at, [name for name in known if len(loc) > 1 or name not in hidden])
    if kind == "missing":
        return Problem("missing-field", at, {"field": field})
    if kind in problem_codes():
        return Problem(kind, at, {"field": field, **error.get("ctx", {})})
    wanted = _WRONG_TYPES.get(kind, "other")
    if wanted == "fields":
        return _wants_fields(at, [name for name in _fields_at(model, loc) if name not in hidden])
    return Problem("wrong-type", at, {"field": field, "wanted": wanted})


def _wants_fields(where: DataPath, known: list[str]) -> Problem:
    """What is said of a value that should have fields below it, such as the first that are `known`."""
    facts = {"field": _name(where.path), "wanted": "fields" if known else "mapping", "known": ", ".join(known[:_SUCH])}
    return Problem("wrong-type", where, facts)


def _name(path: tuple[str | int, ...]) -> str:
    """The name a reader knows a value by: its key, or its list's key and position."""
    if not path:
        return ""
    if isinstance(path[-1], int):
        return f"{_name(path[:-1])}[{path[-1] + 1}]"
    return path[-1]


def _fields_at(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """The fields known where `path` leads from `model`."""
    here: Any = model
    for step in path:
        models = list(_models(here))
        if isinstance(here, type) and issubclass(here, BaseModel):
            if isinstance(step, int):
                continue
            field = here.model_fields.get(str(step))
            here = field.annotation if field else None
        elif models:
            here = models[0]
    found = next(_models(here), None)
    return list(found.model_fields) if found else []


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models inside an annotation such as `dict[str, tuple[Evidence, ...]]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is not None:
        for part in typing.get_args(annotation):
            yield from _models(part)
