"""One fault put into the model agency, and what must come of it: exactly one problem, exactly one item.

Every line of `tests/mutations/*.yml` is a case; a line added is a case added. The file's name is the
kind of requirement (or of evidence) that is broken. A case says

    name    what is done to the agency, in words
    edit    one of those of tests/edits.py
    first   the same, or a list of them, done before to make the place ready (with no fault of its own)
    code    the problem that must be told, the only one but for
    also    warnings that tell more of the same cause
    at      [file, way] where; `way` as in tests/yaml_lines.py, or a line number of a table;
            [file, line, column] of a table, in any other file with the column's number; of a workbook [file, cell];
            [file] where it is the file itself
    item    the item that is no longer complete, the only one, and
    state   what it is then; without these no item is touched, since it is only a warning
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.examine import examine
from generator.model.status import Completeness
from tests import yaml_lines
from tests.edits import Kept, cases_in, edit, model_agency, parsed_once, restore

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parent / "mutations"


@pytest.fixture(autouse=True, scope="module")
def read_once() -> Iterator[None]:
    with parsed_once():
        yield


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return model_agency(tmp_path_factory.mktemp("whole"))


def test_without_a_fault_nothing_is_told(content: Path) -> None:
    problems, items = told(content)

    assert ([code for code, _ in problems], items) == (["year-undisclosed"], {})


@pytest.mark.parametrize("case", list(cases_in(FOLDER)))
def test_one_fault_is_one_problem_of_one_item(content: Path, case: dict) -> None:
    agency = content / "example"
    kept: Kept = {}
    first = case.get("first", [])
    try:
        for change in (*(first if isinstance(first, list) else [first]), case["edit"]):
            edit(agency, change, kept)
        problems, items = told(content)
        codes = [code for code, _ in problems]
        assert sorted(codes) == sorted([case["code"], *case.get("also", ()), "year-undisclosed"])
        assert items == ({case["item"]: case["state"]} if "item" in case else {})
        assert problems[codes.index(case["code"])][1] == wanted_at(agency, case["at"])
    finally:
        restore(kept)


Spot = tuple[str, int | str | None, int | None]


def told(content: Path) -> tuple[list[tuple[str, Spot]], dict[str, str]]:
    """Every problem with its place, and the items of 2567 that are not complete with their state.

    What is no longer answered leaves its file unused, which is a note of its own and no second problem.
    """
    found = examine(content, "example")
    items = found.statuses[2567].items
    open_ = {one.item.number: one.state.value for one in items if one.state is not Completeness.COMPLETE}
    told = (one for one in found.problems if one.code != "file-unused")
    places = ((one.code, found.book.place(one.where)) for one in told)
    spots = ((code, (at.file.removeprefix("content/example/"), at.line or at.cell, at.column)) for code, at in places)
    return sorted(spots, key=lambda format_location: format_location[0] == "year-undisclosed"), open_


def wanted_at(agency: Path, at: list) -> Spot:
    file, way, heading = (*at, None, None)[:3]
    if isinstance(heading, int):
        return file, way, heading
    if heading:
        return file, way, _cell_column((agency / file).read_text(encoding="utf-8"), way, heading)
    if file.endswith(".xlsx"):
        return file, way, None
    if isinstance(way, str):
        return file, *yaml_lines.place((agency / file).read_text(encoding="utf-8").split("\n"), way)
    return file, way, way and 1


def _cell_column(text: str, line: int, heading: str) -> int:
    """The column, in characters, at which the cell below a heading begins."""
    rows = list(csv.reader(io.StringIO(text)))
    before = io.StringIO()
    csv.writer(before, lineterminator=",").writerow(rows[line - 1][: rows[0].index(heading)])
    return len(before.getvalue().removeprefix(",")) + 1


def test_there_are_enough_of_them() -> None:
    """Every kind of requirement is broken, and in every way the checks know of."""
    known = [case.values[0] for case in cases_in(FOLDER)]

    assert len(known) >= 280
    assert len({case["code"] for case in known}) >= 35
