"""The pages of the kinds of requirement are true: what is right shows, what is wrong tells exactly its problems."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from generator.check.registry import KINDS
from generator.core.problem import Severity, severity_of
from generator.model.status import Shown
from tests.conftest import ROOT, SMALL_CHECKLIST, Office
from tests.house import kinds
from tests.samples import FILES

FOLDER = ROOT / "docs" / "requirements"
PAGES = sorted(path for path in FOLDER.glob("*.md") if path.stem != "README")
CODE = re.compile(r"\[([a-z-]+)\]\(\.\./problems/\1\.md\)")
HEADINGS = ["ผู้ประเมินต้องเห็นอะไร", "ระบบตัดสินอย่างไร", "กรอกอย่างไร", "ตัวอย่างที่ถูก", "ตัวอย่างที่ผิด", "รหัสปัญหาที่พบได้"]


# An example may bring a list of its own, which asks for its kind; else it is of the small checklist.
LIST = "checklists/2567.yml"


class Shot(NamedTuple):
    """An example of a page: what it is about, its files, the codes it must tell; a right one tells none."""

    item: str
    requirement: str
    files: dict[str, str]
    codes: set[str]


def sections(page: Path) -> list[tuple[str, str]]:
    parts = re.split(r"^## (.+)$\n", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def shots(page: Path) -> Iterator[Shot]:
    for heading, text in sections(page):
        if not heading.startswith("ตัวอย่าง"):
            continue
        told, block = re.fullmatch(r"(.*?)^```yaml\n(.*)^```\s*", text, flags=re.MULTILINE | re.DOTALL).groups()
        about = re.search(r"ข้อ (o\d+) องค์ประกอบ `([a-z-]+)`", told)
        parts = re.split(r"^# (\S+\.(?:yml|csv))$\n", block, flags=re.MULTILINE)
        yield Shot(about[1], about[2], dict(zip(parts[1::2], parts[2::2], strict=True)), set(CODE.findall(told)))


CASES = [
    pytest.param(page.stem, shot, id=f"{page.stem}: {' '.join(sorted(shot.codes)) or 'right'}")
    for page in PAGES
    for shot in shots(page)
]


def test_every_kind_has_its_page_and_every_page_its_kind() -> None:
    assert {page.stem for page in PAGES} == set(KINDS)
    assert kinds.PAGE.read_text(encoding="utf-8") == kinds.page()


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_says_everything_in_one_order(page: Path) -> None:
    assert list(dict.fromkeys(heading for heading, _ in sections(page))) == HEADINGS
    assert page.read_text(encoding="utf-8").startswith(f"# {page.stem}\n\n{KINDS[page.stem].name}\n\n")


@pytest.mark.parametrize(("kind", "shot"), CASES)
def test_an_example_is_about_a_requirement_of_its_kind(kind: str, shot: Shot) -> None:
    items = yaml.safe_load(shot.files.get(LIST) or SMALL_CHECKLIST.read_text(encoding="utf-8"))["items"]
    asked = next(item for item in items if item["number"] == shot.item)["requirements"]

    assert next(one for one in asked if one["id"] == shot.requirement)["kind"] == kind


@pytest.mark.parametrize(("kind", "shot"), CASES)
def test_a_right_example_shows_and_a_wrong_one_tells_exactly_why(kind: str, shot: Shot, office: Office) -> None:
    office.write({f"2567/{name}": data for name, data in FILES.items()})
    office.write({f"../{name}" if name == LIST else name: text for name, text in shot.files.items()})
    found = office.examine()
    item = next(one for one in found.statuses[2567].items if one.item.number == shot.item)
    status = next(one for one in item.requirements if one.requirement.id == shot.requirement)
    about = {
        one.code
        for one in found.problems
        if (one.item == shot.item and one.requirement in (shot.requirement, None))
        or one.severity in (Severity.ERROR, Severity.WARNING)
    }

    assert about == shot.codes
    assert (status.state is Shown.SHOWN) is not bool(shot.codes)


def written(suite: str, kind: str) -> list[dict]:
    """The cases of a kind in one of the suites that have a file for each."""
    path = ROOT / "tests" / suite / f"{kind}.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_the_codes_of_a_page_are_those_that_its_kind_can_give(page: Path) -> None:
    """Whatever a case or a mutation of this kind or an example of the page told must be in its list."""
    listed = set(CODE.findall(dict(sections(page))["รหัสปัญหาที่พบได้"]))
    # A kind that no list of the model agency's years asks for has no mutations.
    told = {case["code"] for case in written("mutations", page.stem)}.union(*(shot.codes for shot in shots(page)))
    told.update(code for case in written("requirements", page.stem) for code in case.get("codes", ()))

    # A warning beside a requirement does not keep it from being shown.
    assert {code for code in told if severity_of(code) is Severity.GAP} <= listed
    assert {severity_of(code) for code in listed} == {Severity.GAP}


def asked_for(module: Path) -> list[str]:
    """The kinds of requirement that a module compares a `.kind` with, by their words."""
    found = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "kind":
            words = (word for part in node.comparators for word in ast.walk(part) if isinstance(word, ast.Constant))
            found += [str(word.value) for word in words if word.value in KINDS]
    return found


def test_nothing_but_its_module_asks_for_a_kind_by_its_word() -> None:
    outside = [path for path in (ROOT / "generator").rglob("*.py") if path.parent.name != "kinds"]

    assert {str(path.relative_to(ROOT)): asked for path in outside if (asked := asked_for(path))} == {}
