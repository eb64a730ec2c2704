"""Changes of YAML text: whatever is changed, the rest stays as it was written."""

import random
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.location import DataPath
from generator.edit.change import Add, Remove, Set, ValueChange, applied, same_meaning
from generator.edit.yaml_file import EditError, edited
from generator.load.yaml_tree import read_tree
from tests.conftest import ROOT

FILES = sorted(ROOT.glob("content/*/**/*.yml"))

PREPARED = "people:\n  # เช่น\n  # - {name: ชื่อ}\n"

CASES = {
    "a blank is filled": (
        [Set(DataPath("f", ("o1", "shows", "chart")), {"document": "plan", "page": 3})],
        "o1:\n  shows:\n    # แผนผัง\n    chart:\n    # อำนาจ\n    powers:\n",
        "o1:\n  shows:\n    # แผนผัง\n    chart: {document: plan, page: 3}\n    # อำนาจ\n    powers:\n",
    ),
    "an entry is added below its example": (
        [Add(DataPath("f", ("people",)), {"name": "นายก้าน", "position": "นายก อบต."})],
        PREPARED,
        "people:\n  - name: นายก้าน\n    position: นายก อบต.\n  # เช่น\n  # - {name: ชื่อ}\n",
    ),
    "one thing becomes a list": ([Add(DataPath("f", ("text",)), "สอง")], "text: หนึ่ง\n", "text: [หนึ่ง, สอง]\n"),
    "a field is emptied": ([Set(DataPath("f", ("a",)), None)], "a: x # ย\nb: y\n", "a: # ย\nb: y\n"),
    "a field finds its place": (
        [Set(DataPath("f", ("o1", "declared")), {"status": "done"}, ("units", "declared", "summary"))],
        "o1:\n  units: [ก]\n  summary: ข\n",
        "o1:\n  units: [ก]\n  declared:\n    status: done\n  summary: ข\n",
    ),
    "what looks like something else is quoted": (
        [Set(DataPath("f", ("a",)), "ก: ข # ค"), Set(DataPath("f", ("b",)), "yes"), Set(DataPath("f", ("c",)), "012")],
        "a: x\nb: y\nc: z\n",
        "a: 'ก: ข # ค'\nb: 'yes'\nc: '012'\n",
    ),
    "an entry is taken away, the heading of the next stays": (
        [Remove(DataPath("f", ("o1",)))],
        "# หนึ่ง\no1:\n  units: ก\n\n# ===== สอง =====\no2:\n  units: ข\n",
        "# หนึ่ง\n\n# ===== สอง =====\no2:\n  units: ข\n",
    ),
    "an empty file is begun": ([Add(DataPath("f", ("news",)), {"id": "a"})], "", "news:\n- id: a\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_change_touches_nothing_else(name: str) -> None:
    changes, before, after = CASES[name]

    assert edited(before, changes, "f") == after
    assert edited(before.replace("\n", "\r\n"), changes, "f").replace("\r\n", "\n") == after


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("contact: ที่สำนักงาน\n", Set(DataPath("f", ("contact", "phones")), ["0 2000 0000"])),
        ("a: &ก [หนึ่ง]\nb: *ก\n", Add(DataPath("f", ("b",)), "สอง")),
        ("a: [หนึ่ง]\n", Remove(DataPath("f", ("a", 3)))),
        ("a: [หนึ่ง]\n", Set(DataPath("f", ("a", 1)), "สอง")),
        ("a: หนึ่ง\n", Remove(DataPath("f", ("b",)))),
        ("a: [\n", Set(DataPath("f", ("b",)), "สอง")),
        ("- หนึ่ง\n", Set(DataPath("f", ("b",)), "สอง")),
    ],
)
def test_what_has_no_place_is_refused(text: str, change: ValueChange) -> None:
    with pytest.raises(EditError):
        edited(text, [change], "f")


WORDS = st.one_of(
    st.text(alphabet="กขค่ำา ๑๒ ab'\":#,[]{}-&*!|>%@`?\\/\n\t=~.0123456789", max_size=30),
    st.sampled_from(
        ("yes", "null", "~", "0812345678", "2566–2570", "12:30", "1e3", "- ก", "# ข", "ก: ข", "'", '"', "<<")
    ),
)

VALUES = st.recursive(
    WORDS,
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.sampled_from("กabค"), part, max_size=3),
    max_leaves=6,
)


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in plain values."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for step, part in parts for found in paths(part, (*path, step)))][:2_000]


@given(st.sampled_from(FILES), st.lists(st.tuples(st.randoms(use_true_random=False), VALUES), min_size=1, max_size=4))
def test_random_changes_of_all_content_keep_data_and_comments(
    path: Any, wanted: list[tuple[random.Random, Any]]
) -> None:
    text = path.read_text(encoding="utf-8")
    for chance, value in wanted:
        before = read_tree(text, "f").value
        change = _random_change(chance, before, value)
        try:
            after = edited(text, [change], "f")
        except EditError:
            # Refused is right only where YAML itself cannot carry the value on its line.
            assert _hard(change), change
            continue
        assert same_meaning(read_tree(after, "f").value, applied(before, change))
        lost = Counter(_full_lines(text)) - Counter(_full_lines(after))
        assert not lost or isinstance(change, Remove) or (isinstance(change, Set) and _holds(before, change))
        text = after


def _random_change(chance: random.Random, values: Any, value: Any) -> ValueChange:
    where = DataPath("f", chance.choice(paths(values)[1:] or [("new",)]))
    kind = chance.choice(("set", "set", "add", "remove", "new"))
    if kind == "remove":
        return Remove(where)
    if kind == "add" and not isinstance(_at(values, where.path), dict):
        return Add(where, value)
    holders = [path for path in paths(values) if isinstance(_at(values, path), dict)]
    return Set(DataPath("f", (*chance.choice(holders), "ใหม่")), value) if kind == "new" else Set(where, value)


def _at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def _holds(values: Any, change: Set) -> bool:
    return isinstance(_at(values, change.where.path), dict | list)


def _hard(change: ValueChange) -> bool:
    return "\t" in str(getattr(change, "value", "")) or "\\t" in repr(getattr(change, "value", ""))


def _full_lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("#")]
