"""Official lists are parsed once for each content; every reader finds their texts, places and faults."""

import os
from collections import Counter
from pathlib import Path

import pytest

from generator.core.location import DataPath
from generator.examine import known_lists, plain_checklist
from generator.load import reader
from generator.load.checklists import SHIPPED, Checklists
from generator.load.reader import Reader
from generator.load.yaml_tree import Tree, read_tree
from tests.conftest import ROOT, SMALL_CHECKLIST, Office

NAME = "content/checklists/2567.yml"
TEXT = SMALL_CHECKLIST.read_text(encoding="utf-8")


def lists(root: Path, text: str) -> Checklists:
    """The lists of a content folder whose list of 2567 is this text."""
    path = root / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Checklists(Reader(root), (path.parent, SHIPPED))


def test_the_same_list_is_made_once_and_told_by_every_reader(tmp_path: Path) -> None:
    first, second = (lists(tmp_path / folder, TEXT) for folder in "ab")

    made = first.read(2567)

    assert made
    assert second.read(2567) is made
    for one in (first, second):
        at = one.reader.book.place(DataPath(NAME, ("items", 1, "key")))
        assert at.file == NAME
        assert one.reader.texts[NAME].splitlines()[(at.line or 0) - 1].strip() == "key: annual-report"


def test_a_list_that_changed_is_read_anew_though_its_size_and_time_are_the_same(tmp_path: Path) -> None:
    assert lists(tmp_path, TEXT).read(2567)
    path = tmp_path / NAME
    time = path.stat().st_mtime_ns
    changed = lists(tmp_path, TEXT.replace("name: โครงสร้าง", "name: โครงร่างๆ"))
    os.utime(path, ns=(time, time))

    after = changed.read(2567)

    assert after
    assert after.items[0].name == "โครงร่างๆ"


def test_the_faults_of_a_list_are_told_each_time_it_is_read(tmp_path: Path) -> None:
    faulty = TEXT + "\ncolour: red\n"
    told = []
    for _ in range(2):
        found = lists(tmp_path, faulty)
        assert found.read(2567) is None
        told.append([(problem.code, found.reader.book.place(problem.where).line) for problem in found.reader.problems])

    assert told == [[("unknown-field", len(faulty.splitlines()))]] * 2


def test_the_same_text_under_another_name_has_faults_of_its_own(tmp_path: Path) -> None:
    assert lists(tmp_path, TEXT + "\ncolour: red\n").read(2567) is None
    other = Checklists(Reader(tmp_path / "content"), (tmp_path / "content" / "checklists",))

    assert other.read(2567) is None
    assert [problem.where.file for problem in other.reader.problems] == ["checklists/2567.yml"]


def test_registers_are_made_once_too() -> None:
    first, second = (Checklists(Reader(ROOT), (SHIPPED,)) for _ in range(2))

    assert first.table_kinds()["contracts"] is second.table_kinds()["contracts"]
    assert first.crosswalk() == second.crosswalk()
    lines = (SHIPPED / "tables.yml").read_text(encoding="utf-8").splitlines()
    place = first.reader.book.place(DataPath("generator/checklists/tables.yml", ("tables", 0)))
    assert place.line == next(number for number, line in enumerate(lines, 1) if line.startswith("  - id: "))


@pytest.mark.parametrize("text", ["", "- just a list\n", "years: [\n"])
def test_a_register_that_is_none_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "tables.yml").write_text(text, encoding="utf-8")
    found = Checklists(Reader(tmp_path), (tmp_path,))

    assert found.table_kinds() == {}
    assert found.reader.problems


def test_the_official_lists_are_parsed_once_whatever_asks_for_them(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`oit check`, `oit where` and both ways of `oit new-year` in one process: no list is parsed twice."""
    parsed: Counter[str] = Counter()

    def counted(text: str, file: str) -> Tree:
        parsed[file] += 1
        return read_tree(text, file)

    monkeypatch.setattr(reader, "read_tree", counted)
    reader.parse_once.cache_clear()
    for _ in range(2):
        office.examine()
        known_lists(office.content)
        plain_checklist(office.content, 2566)

    lists_read = {file: times for file, times in parsed.items() if "checklists/" in file}
    assert {"checklists/tables.yml", "checklists/keys.yml", "checklists/2566.yml"} <= set(lists_read)
    assert set(lists_read.values()) == {1}
