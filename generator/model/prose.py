"""Every text that a record holds, wherever it stands in it."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.fields import Record
from generator.model.place import Path, Where


def texts_with(sign: str, value: object, where: Where) -> Iterator[tuple[Where, str]]:
    """Every text at and below `where` that holds `sign`, in the order written."""
    return ((where.at(*steps), text) for steps, text in _texts(value, ()) if sign in text)


def _texts(value: object, steps: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield steps, value
        return
    for step, part in _parts(value):
        yield from _texts(part, (*steps, step))


def _parts(value: object) -> Iterable[tuple[str | int, object]]:
    """What a value consists of, by the steps that lead there."""
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, tuple | list):
        return enumerate(value)
    if isinstance(value, Record):
        return [(name, getattr(value, name)) for name in type(value).model_fields if name != "where"]
    return ()
