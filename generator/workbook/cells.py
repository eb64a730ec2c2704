"""The cells of a record's row, and the values that cells mean."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from generator.core.location import Path
from generator.edit.change import as_list, plain
from generator.workbook.columns import CellError, CellText, Column, in_lines, of_lines, tidy


def value_at(value: Any, path: Path) -> Any:
    """What stands at a path of plain values; None where nothing does."""
    for step in path:
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def groups(columns: Iterable[Column]) -> dict[Path, list[Column]]:
    """The columns that are filled in, those of one value together."""
    found: dict[Path, list[Column]] = {}
    for column in columns:
        if not column.locked and column.path:
            found.setdefault(column.path, []).append(column)
    return found


def cells_of(value: Any, columns: Sequence[Column]) -> tuple[dict[str, str], frozenset[str]]:
    """The texts of a record by column, and the columns that cannot tell their value.

    What is read back from a text must be the value again; where it is not, the cell only shows it.
    """
    texts: dict[str, str] = {}
    fixed: set[str] = set()
    for path, group in groups(columns).items():
        there = value_at(value, path)
        told = {column.id: _text(there, column) for column in group}
        if None in told.values() or not _tells(told, group, there):
            fixed |= {column.id for column in group}
        texts |= {id: text or "" for id, text in told.items()}
    return {id: text for id, text in texts.items() if text}, frozenset(fixed)


def _tells(told: Mapping[str, CellText], group: Sequence[Column], there: Any) -> bool:
    """Whether what is read back from the cells is the value again."""
    try:
        again = value_of(told, group, there)
        if group[0].codec.alike and not group[0].part:
            return group[0].codec.to_text(again) == told[group[0].id]
        return _same(again, there)
    except CellError:
        return False


def _text(there: Any, column: Column) -> CellText:
    if not column.part:
        return column.codec.to_text(there)
    entries = [entry if isinstance(entry, Mapping) else {"text": entry} for entry in as_list(there)]
    parts = [column.codec.to_text(entry.get(column.part)) for entry in entries]
    if None in parts:
        return None
    text = in_lines([part or "" for part in parts])
    return None if text is None else tidy(text)


def value_of(texts: Mapping[str, CellText], group: Sequence[Column], there: Any) -> Any:
    """The plain value that the cells of one value mean; raises CellError. `there` is the value that stood there.

    What an entry of a list has beyond the columns stays with it.
    """
    first = group[0]
    if not first.part:
        return first.codec.to_value(texts.get(first.id) or "")
    lines = [of_lines(texts.get(column.id) or "") for column in group]
    old = [entry if isinstance(entry, Mapping) else {} for entry in as_list(there)]
    names = {column.part for column in group}
    made = []
    for position, parts in enumerate(zip_longest(*lines, fillvalue="")):
        told = {column.part: column.codec.to_value(part) for column, part in zip(group, parts, strict=True)}
        kept = {key: part for key, part in old[position].items() if key not in names} if position < len(old) else {}
        entry = {key: part for key, part in {**told, **kept}.items() if part is not None}
        if entry:
            made.append(entry)
    return made or None


def _same(one: Any, other: Any) -> bool:
    """Whether two plain values mean the same, one thing for a list of one, and blanks left out."""
    return bool(_meant(one) == _meant(other))


def _meant(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: meant for key, part in value.items() if (meant := _meant(part)) not in (None, [])}
    if isinstance(value, list | tuple):
        found = [meant for part in value if (meant := _meant(part)) not in (None, [])]
        return found[0] if len(found) == 1 else found or None
    text = plain(value)
    return tidy(text) or None if isinstance(text, str) else text
