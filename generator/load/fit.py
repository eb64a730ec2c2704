"""Plain values become frozen records, all faults at once, each worded by a code and its facts."""

import types
import typing
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.model.fields import Record
from generator.model.place import Where
from generator.model.problem import SEVERITIES, Problem
from generator.model.thai import nearest

R = TypeVar("R", bound=Record)

# What pydantic calls a value of the wrong kind, and what was wanted.
_WRONG_TYPES = {
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "tuple_type": "list",
    "list_type": "list",
    "string_type": "text",
}


def fit(model: type[R], value: Any, where: Where, **given: Any) -> tuple[R | None, list[Problem]]:
    """Makes a `model` of plain values that stand at `where`.

    `given` are fields that do not come from the file (the folder's slug, the key of a
    mapping). Returns the record, or None with the problems that keep it from being one.
    """
    if not isinstance(value, dict):
        return None, [Problem("wrong-type", where, {"field": _name(where.path), "wanted": "mapping"})]
    extra = {"where": where} if "where" in model.model_fields else {}
    try:
        return model.model_validate({**value, **extra, **given}), []
    except ValidationError as wrong:
        hidden = {"where", *given}
        return None, [_problem(model, error, where, hidden) for error in wrong.errors(include_url=False)]


def _problem(model: type[Record], error: ErrorDetails, where: Where, hidden: set[str]) -> Problem:
    path = tuple(step for step in error["loc"] if step != "[key]")
    at = Where(where.file, where.path + path, on_key=error["loc"][-1:] == ("[key]",))
    field = _name(where.path + path)
    kind = error["type"]
    if kind == "extra_forbidden":
        known = [name for name in _fields_at(model, path[:-1]) if len(path) > 1 or name not in hidden]
        facts = {"field": field, "guess": nearest(field, known) or "", "known": ", ".join(known)}
        return Problem("unknown-field", at.key(), facts)
    if kind == "missing":
        return Problem("missing-field", at, {"field": field})
    if kind in SEVERITIES:
        return Problem(kind, at, {"field": field, **error.get("ctx", {})})
    return Problem("wrong-type", at, {"field": field, "wanted": _WRONG_TYPES.get(kind, "other")})


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
