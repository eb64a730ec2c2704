"""Changes in the text of a YAML file: what they do not touch stays as it was written, with comments and order."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import yaml
import yaml_edit

from generator.core.location import DataPath, Path
from generator.core.problem import Problem
from generator.edit.change import Add, PlaceError, Remove, Set, ValueChange, applied, as_list, plain, same_meaning
from generator.load.yaml_tree import as_meant, read_tree
from generator.scaffold.yaml_text import block
from generator.text.thai import clean

# Mappings of a few short values below the first levels are written in one line, as in the examples of the guide.
_SHORT, _FEW, _DEEP = 90, 4, 3

# Stands for a field that is left blank until the text is written.
_BLANK = "oit-nothing-written"

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class EditError(Exception):
    """What was asked for cannot be written; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def edited(text: str, changes: Sequence[ValueChange], file: str) -> str:
    """The text of the YAML file, called `file` in problems, after the changes; raises EditError.

    What comes out was read again: it holds exactly the values wanted, and every comment that stood outside of what was
    taken away or replaced.
    """
    for batch in filter(None, _batches(changes)):
        text = _step(text, batch, file)
    return text


def _batches(changes: Sequence[ValueChange]) -> Iterator[list[ValueChange]]:
    """What can be done at once: after something is taken away, what follows it in a list is called otherwise."""
    batch: list[ValueChange] = []
    for change in changes:
        if isinstance(change, Remove):
            yield batch
            yield [change]
            batch = []
        else:
            batch.append(change)
    yield batch


def _step(text: str, changes: Sequence[ValueChange], file: str) -> str:
    before = read_tree(text, file)
    faults = [problem for problem in before.problems if problem.stops]
    if faults:
        raise EditError(faults[0])
    wanted = before.value
    for change in changes:
        try:
            wanted = applied(wanted, change)
        except PlaceError:
            raise EditError(Problem("edit-place", change.where)) from None
    if same_meaning(wanted, before.value):
        return text
    changed = _written(as_meant(text), wanted, changes)
    after = read_tree(changed, file)
    if after.broken or not same_meaning(after.value, wanted) or not _comments_kept(text, changed, changes):
        raise EditError(Problem("edit-place", changes[0].where))
    return changed


def _written(text: str, wanted: Any, changes: Sequence[ValueChange]) -> str:
    windows = "\r\n" in text
    document = None if _is_blank(text) else yaml_edit.Document.parse(text)
    if document is None or document.as_mapping() is None:
        changed = f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}{block(wanted) if wanted else ''}"
    else:
        for change in changes:
            _write(document, change)
        changed = str(document).replace(f" {_BLANK}", "").replace(_BLANK, "")
    return re.sub(r"\r?\n", "\r\n", changed) if windows else changed


def _is_blank(text: str) -> bool:
    """Whether nothing but comments stands in it."""
    return not any(line.strip() and not line.lstrip("\ufeff").lstrip().startswith("#") for line in text.splitlines())


def _write(document: yaml_edit.Document, change: ValueChange) -> None:
    """One change in the document; raises EditError where it is not to be had."""
    root = document.as_mapping()
    path = _written_path(root, change.where.path)
    holder, depth = _deepest(root, path)
    rest = path[depth:]
    try:
        if isinstance(change, Remove):
            _remove(holder, rest)
        elif isinstance(change, Set):
            _set(holder, rest, change.value, change.order, depth)
        else:
            _add(holder, rest, change, depth)
    except (yaml_edit.YamlError, KeyError, IndexError, TypeError, ValueError):
        raise EditError(Problem("edit-place", change.where)) from None


def _written_path(root: Any, path: Path) -> Path:
    """The path without the positions of things that stand for a list of one."""
    steps: list[str | int] = []
    for step in path:
        here = _at(root, steps)
        if isinstance(step, int) and not isinstance(here, yaml_edit.Sequence):
            continue
        steps.append(step)
    return tuple(steps)


def _at(root: Any, steps: Sequence[str | int]) -> Any:
    here = root
    for step in steps:
        here = _child(here, step)
    return here


def _deepest(root: Any, path: Path) -> tuple[Any, int]:
    """The last mapping or list on the way that is there, and how many steps lead to it; the last step is kept."""
    here, depth = root, 0
    while depth < len(path) - 1:
        inner = _child(here, path[depth])
        if not isinstance(inner, yaml_edit.Mapping | yaml_edit.Sequence):
            break
        here, depth = inner, depth + 1
    return here, depth


def _child(holder: Any, step: str | int) -> Any:
    """What stands in a mapping or a list there: a mapping, a list, or the node of anything else; None for nothing."""
    node: Any = None
    if isinstance(holder, yaml_edit.Mapping) and isinstance(step, str):
        entry = _entry(holder, step)
        node = entry.value() if entry else None
    elif isinstance(holder, yaml_edit.Sequence) and isinstance(step, int):
        node = holder.get(step)
    if node is None:
        return None
    if node.is_alias():
        raise EditError(Problem("edit-place", DataPath("")))
    if node.is_mapping():
        return node.as_mapping()
    return node.as_sequence() if node.is_sequence() else node


def _entry(mapping: yaml_edit.Mapping, key: str) -> yaml_edit.Entry | None:
    for entry in mapping.entries():
        node = entry.key()
        scalar = node.as_scalar() if node else None
        if scalar is not None and _as_read(scalar.as_string()) == key:
            return entry
    return None


def _as_read(key: str) -> str:
    return key if key.isascii() else clean(key) or key


def _set(holder: Any, rest: Path, value: Any, order: tuple[str, ...], depth: int) -> None:
    for step in reversed(rest[1:]):
        if isinstance(step, int):
            raise KeyError(step)
        value = {step: value}
    made = _made(plain(value), depth + len(rest), flow=getattr(holder, "is_flow_style", bool)())
    step = rest[0]
    if isinstance(holder, yaml_edit.Sequence):
        holder.set(int(step), made)
        return
    entry = _entry(holder, str(step))
    if entry:
        entry.set_value(made)
    elif order:
        holder.set(step, made, field_order=order)
    else:
        holder.set(step, made)


def _add(holder: Any, rest: Path, change: Add, depth: int) -> None:
    there = _child(holder, rest[0]) if len(rest) == 1 else None
    value = plain(change.value)
    if isinstance(there, yaml_edit.Sequence):
        there.append(_made(value, depth + 2, flow=there.is_flow_style()))
        return
    scalar = there.as_scalar() if isinstance(there, yaml_edit.Node) else None
    if scalar:
        written = None if scalar.is_null() or scalar.as_string() == _BLANK else scalar.as_string()
    else:
        written = None if there is None else plain(there.to_python())
    _set(holder, rest, [*as_list(written), value], (), depth)


def _remove(holder: Any, rest: Path) -> None:
    if len(rest) != 1:
        raise KeyError(rest)
    if isinstance(holder, yaml_edit.Sequence):
        del holder[int(rest[0])]
    else:
        entry = _entry(holder, str(rest[0]))
        key = entry.key() if entry else None
        # `Entry.remove` of yaml-edit 0.2.0 leaves the indent of what it takes away before the next key.
        if key is None or not holder.remove(key):
            raise KeyError(rest)


def _made(value: Any, depth: int, *, flow: bool) -> Any:
    """A plain value as the library takes it: short mappings below the first levels in one line."""
    if isinstance(value, dict) and value:
        whole = flow or (depth >= _DEEP and _is_short(value))
        if not whole:
            return {_scalar(key): _made(part, depth + 1, flow=False) for key, part in value.items()}
        mapping = yaml_edit.Mapping(flow=True)
        for key, part in value.items():
            mapping.set(_scalar(key), _made(part, depth + 1, flow=True))
        return mapping
    if isinstance(value, list) and value:
        if not (flow or all(isinstance(part, str) and len(part) < _SHORT // _FEW for part in value)):
            return [_made(part, depth + 1, flow=False) for part in value]
        sequence = yaml_edit.Sequence(flow=True)
        for part in value:
            sequence.append(_made(part, depth + 1, flow=True))
        return sequence
    return None if flow and not value else _scalar(value)


def _is_short(value: dict[str, Any]) -> bool:
    parts = [part for part in value.values() if isinstance(part, str)]
    return len(parts) == len(value) <= _FEW and len("".join((*value, *parts))) < _SHORT and "\n" not in "".join(parts)


def _scalar(value: Any) -> Any:
    """A text as the number or the word for true that it is, so that it needs no quotation marks."""
    if not isinstance(value, str) or not value:
        return _BLANK
    if value in {"true", "false"}:
        return value == "true"
    if re.fullmatch(r"0|[1-9][0-9]{0,11}", value):
        return int(value)
    if re.fullmatch(r"(?:0|[1-9][0-9]{0,5})\.[0-9]{0,4}[1-9]", value):
        return float(value)
    # Left to itself the library writes Thai in quotation marks as numbers of letters.
    return yaml_edit.ScalarValue(value, "single-quoted") if _wants_quotes(value) else value


def _wants_quotes(value: str) -> bool:
    """Whether a text of one line is read as something else where it stands bare."""
    if "\n" in value or not value.isprintable():
        return False
    try:
        return bool(yaml.load(f"{{a: {value}}}", Loader=_LOADER) != {"a": value})  # noqa: S506 - a safe loader
    except (yaml.YAMLError, ValueError):
        return True


def _comments_kept(before: str, after: str, changes: Sequence[ValueChange]) -> bool:
    """Whether every comment is still there; only what stands inside of something taken away may go with it."""
    gone = Counter(_comments(before)) - Counter(_comments(after))
    if not gone:
        return True
    root = yaml.compose(before, Loader=_LOADER)
    for change in changes:
        start, node = _node(root, change.where.path)
        if node is not None and not isinstance(change, Add):
            end = before.find("\n", _end(node))
            gone -= Counter(_in_gap(before[start : end if end >= 0 else len(before)]))
    return not gone


def _node(node: Any, path: Path) -> tuple[int, Any]:
    """Where the value there begins, behind its key, and what PyYAML knows of it, or None."""
    start = 0
    for step in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step] if step < len(node.value) else None
            start = node.start_mark.index if node else 0
        elif isinstance(node, yaml.MappingNode):
            key, node = next((pair for pair in node.value if _as_read(str(pair[0].value)) == step), (None, None))
            start = key.end_mark.index if key else 0
        elif not (isinstance(step, int) and node is not None):
            return 0, None
    return start, node


def _end(node: Any) -> int:
    """Where the last text of a node ends: a block reaches to what follows it, with the comments between."""
    if isinstance(node, yaml.ScalarNode) or not node.value or node.flow_style:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(node, yaml.MappingNode) else last)


def _comments(text: str) -> Iterator[str]:
    """The comments of a YAML text."""
    end = 0
    for token in yaml.scan(text, Loader=_LOADER):
        if not isinstance(token, yaml.ScalarToken):
            continue
        yield from _in_gap(text[end : token.start_mark.index])
        end = token.end_mark.index
    yield from _in_gap(text[end:])


def _in_gap(text: str) -> Iterator[str]:
    yield from (found[1].rstrip() for found in re.finditer(r"(?:^|(?<=\s))(#.*)", text, re.MULTILINE))
