"""Every text that a record holds, wherever it stands in it."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.fields import Record
from generator.model.place import Where


def texts(value: object, where: Where) -> Iterator[tuple[Where, str]]:
    """Every text at and below `where`, in the order written."""
    if isinstance(value, str):
        yield where, value
    for step, part in _parts(value):
        yield from texts(part, where.at(step))


def _parts(value: object) -> Iterable[tuple[str | int, object]]:
    """What a value consists of, by the steps that lead there."""
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, tuple | list):
        return enumerate(value)
    if isinstance(value, Record):
        return [(name, getattr(value, name)) for name in type(value).model_fields if name != "where"]
    return ()
