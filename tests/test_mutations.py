"""One fault put into the model agency, and what must come of it: exactly one problem, exactly one item.

Every line of `tests/mutations/*.yml` is a case; a line added is a case added. The file's name is the
kind of requirement (or of evidence) that is broken. A case says

    name    what is done to the agency, in words
    edit    one of  drop: [file, way]           the key and all that belongs to it goes
                    put: [file, way, value]     another value
                    add: [file, way, line]      a line below the key
                    replace: [file, old, new]   one text for another, wherever it stands
                    delete: file                the file goes
                    write: [file, text]         the file holds something else
                    sample: [file, name]        the file is that of tests/samples.py, FILES
                    header: [file, old, new]    a column of a table is called otherwise
                    cell: [file, row, column, value]
                    column: [file, column, value]  the same in every row
                    rows: [file]                a table keeps its header only
                    years: [file, n]            every พ.ศ. year in the rows of a table is n more
                    huge: file                  the file has more bytes than are looked into
    first   the same, done before to make the place ready (with no fault of its own)
    code    the problem that must be told, the only one but for
    also    warnings that tell more of the same cause
    at      [file, way] where; `way` as in tests/yaml_lines.py, or a line number of a table;
            [file, line, column] of a table; [file] where it is the file itself; of a workbook [file, cell]
    item    the item that is no longer complete, the only one, and
    state   what it is then; without these no item is touched, since it is only a warning
"""

import csv
import functools
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook

from generator.examine import examine
from generator.load import reader
from generator.model.files import LARGEST_SEEN
from generator.model.status import Completeness
from tests import yaml_lines
from tests.conftest import ROOT
from tests.samples import FILES, JPEG

pytestmark = pytest.mark.slow

SAMPLES = {**{Path(name).name: data for name, data in FILES.items()}, "photo.jpg": JPEG}
EXAMPLE = ROOT / "content" / "example"
# The year that is broken, and of the year before what its items rest on.
PARTS = ("agency.yml", "seal.png", "pages", "2567", "2566/measures.yml", "2566/progress.yml")
FOLDER = Path(__file__).parent / "mutations"


def cases() -> Iterator[object]:
    for path in sorted(FOLDER.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{path.stem}: {case['name']}")


@pytest.fixture(autouse=True, scope="module")
def read_once() -> Iterator[None]:
    """A fault is in one file: all others, and the lists, are parsed once for all cases."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "read_tree", functools.lru_cache(maxsize=None)(reader.read_tree))
        yield


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("whole") / "content"
    for part in PARTS:
        source, target = EXAMPLE / part, content / "example" / part
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    return content


def test_without_a_fault_nothing_is_told(content: Path) -> None:
    problems, items = told(content)

    assert ([code for code, _ in problems], items) == (["year-undisclosed"], {})


@pytest.mark.parametrize("case", list(cases()))
def test_one_fault_is_one_problem_of_one_item(content: Path, case: dict) -> None:
    agency = content / "example"
    kept: dict[Path, bytes] = {}
    try:
        for change in (case.get("first"), case["edit"]):
            if change:
                edit(agency, change, kept)
        problems, items = told(content)
        codes = [code for code, _ in problems]
        assert sorted(codes) == sorted([case["code"], *case.get("also", ()), "year-undisclosed"])
        assert items == ({case["item"]: case["state"]} if "item" in case else {})
        assert problems[codes.index(case["code"])][1] == wanted_at(agency, case["at"])
    finally:
        for path, data in kept.items():
            path.write_bytes(data)


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


def edit(agency: Path, change: dict, kept: dict[Path, bytes]) -> None:
    ((what, told),) = change.items()
    name, *rest = told if isinstance(told, list) else [told]
    path = agency / name
    data = path.read_bytes()
    kept.setdefault(path, data)
    if what == "delete":
        path.unlink()
    elif what == "write":
        path.write_bytes(rest[0].encode())
    elif what == "replace":
        path.write_bytes(data.replace(rest[0].encode(), rest[1].encode()))
    elif what == "sample":
        path.write_bytes(SAMPLES[rest[0]])
    elif what == "huge":
        with path.open("r+b") as file:
            file.truncate(LARGEST_SEEN + 1)
    elif name.endswith(".xlsx"):
        _workbook(path, what, rest)
    elif name.endswith(".csv"):
        path.write_text(_table(data.decode("utf-8"), what, rest), encoding="utf-8", newline="")
    else:
        path.write_text("\n".join(_yaml(data.decode("utf-8").split("\n"), what, rest)), encoding="utf-8")


def _yaml(lines: list[str], what: str, rest: list) -> list[str]:
    if what == "drop":
        return yaml_lines.drop(lines, rest[0])
    if what == "put":
        return yaml_lines.put(lines, rest[0], rest[1])
    at = yaml_lines.key_line(lines, rest[0])
    return [*lines[: at + 1], rest[1], *lines[at + 1 :]]


def _workbook(path: Path, what: str, rest: list) -> None:
    book = load_workbook(path)
    sheet = book.worksheets[0]
    headings = next(row for row in sheet.iter_rows() if sum(cell.value is not None for cell in row) > 2)
    place = [cell.value for cell in headings]
    if what == "rows":
        sheet.delete_rows(headings[0].row + 1, sheet.max_row)
    elif what == "cell":
        sheet.cell(headings[0].row + rest[0], place.index(rest[1]) + 1).value = rest[2]
    else:
        headings[place.index(rest[0])].value = rest[1]
    book.save(path)


def _table(text: str, what: str, rest: list) -> str:
    rows = list(csv.reader(io.StringIO(text)))
    if what == "header":
        rows[0][rows[0].index(rest[0])] = rest[1]
    elif what == "cell":
        rows[rest[0]][rows[0].index(rest[1])] = rest[2]
    elif what == "column":
        for row in rows[1:]:
            row[rows[0].index(rest[0])] = rest[1]
    elif what == "years":
        rows[1:] = [[_moved(cell, rest[0]) for cell in row] for row in rows[1:]]
    else:
        del rows[1:]
    told = io.StringIO()
    csv.writer(told, lineterminator="\n").writerows(rows)
    return told.getvalue()


def _moved(cell: str, years: int) -> str:
    return re.sub(r"25\d\d$", lambda year: str(int(year[0]) + years), cell)


def test_there_are_enough_of_them() -> None:
    """Every kind of requirement is broken, and in every way the checks know of."""
    known = [case.values[0] for case in cases()]

    assert len(known) >= 280
    assert len({case["code"] for case in known}) >= 35
