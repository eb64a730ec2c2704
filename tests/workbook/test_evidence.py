"""The sheet of requirements: pieces of evidence changed, put in and taken out; documents that several rows name."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.load.yaml_tree import read_tree
from tests.agencies import CONTENT, examined
from tests.commands import Done, in_process
from tests.conftest import ROOT
from tests.workbook.sheets import fill, opened, saved, source, workbook_of

FILE = "content/example/2568/disclosures.yml"

Book = Any


@pytest.fixture(scope="module")
def form() -> bytes:
    return workbook_of(source(CONTENT, "example", 2568, examined("example")))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The model agency in one year, without its files: what is compared is what is written."""
    shutil.copytree(
        ROOT / "content" / "example",
        tmp_path / "content" / "example",
        ignore=lambda _, names: [name for name in names if name in {"2566", "2567", "2569"}],
    )
    return tmp_path


def row_of(book: Book, key: str) -> int:
    page = book["ข้อ"]
    return next(n for n in range(4, page.max_row + 1) if page.cell(n, 1).value == key)


def insert_below(book: Book, key: str, **cells: Any) -> None:
    """A row put in below another, as Excel does: with nothing in its locked cells."""
    at = row_of(book, key) + 1
    book["ข้อ"].insert_rows(at)
    fill(book, "ข้อ", str(at), cells)


def put(key: str, **cells: Any) -> Callable[[Book], None]:
    return lambda book: fill(book, "ข้อ", key, cells)


NOTHING = dict.fromkeys(
    ("file", "page", "year", "text", "link", "channel", "news", "title", "languages", "published"), None
)

# What is done in the sheet, and what then stands in the data: paths and values.
CASES: dict[str, tuple[Callable[[Book], Any], dict[tuple[str | int, ...], Any]]] = {
    "another page": (put("o1/chart", page=3), {("o1", "shows", "chart"): {"document": "structure", "page": "3"}}),
    "the year of a document, in one row of several": (
        put("o1/chart", year="2567–2568"),
        {("o1", "documents", "structure", "covers"): "2567–2568"},
    ),
    "another file": (
        put("o1/chart", file="files/plan-2566-2570.pdf", title="แผน"),
        {
            ("o1", "shows", "chart"): {"document": "plan-2566-2570", "page": "1"},
            ("o1", "documents", "plan-2566-2570", "title"): "แผน",
            ("o1", "documents", "structure", "file"): "files/structure.pdf",
        },
    ),
    "a file in place of a text": (
        put("o4/period", text=None, file="files/news.pdf", year=2568),
        {("o4", "shows", "period"): {"document": "news"}},
    ),
    "the second piece is emptied": (
        put("o1/both-sides#2", **NOTHING),
        {("o1", "shows", "both-sides"): [{"document": "structure", "page": "1"}]},
    ),
    "all pieces are emptied": (
        lambda book: [put(key, **NOTHING)(book) for key in ("o1/both-sides", "o1/both-sides#2")],
        {("o1", "shows", "both-sides"): None},
    ),
    "a piece is put in": (
        lambda book: insert_below(book, "o1/chart", text="ดูภาพ: แผนผัง"),
        {("o1", "shows", "chart"): [{"document": "structure", "page": "1"}, {"text": "ดูภาพ: แผนผัง"}]},
    ),
    "a channel by its name": (
        put("o3/channel", channel="YouTube เทศบาลตำบลตัวอย่าง"),
        {("o3", "shows", "channel", 0): {"channel": "youtube"}},
    ),
    "a table": (
        put("o6/projects", file="tables/projects-2568.csv", title=None),
        {("o6", "shows", "projects"): {"table": "tables/projects-2568.csv"}},
    ),
    "units, and what is said of the item": (
        lambda book: [
            put("o1/chart", units="สำนักปลัด\nกองคลัง")(book),
            fill(book, "คำตอบรายข้อ", "o1", {"summary": None, "status": "อยู่ระหว่างดำเนินการ"}),
        ],
        {("o1", "units"): ["สำนักปลัด", "กองคลัง"], ("o1", "summary"): None, ("o1", "declared", "status"): "doing"},
    ),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_what_is_done_to_evidence_is_done_to_the_data_alone(project: Path, form: bytes, name: str) -> None:
    change, wanted = CASES[name]
    before = (project / FILE).read_text(encoding="utf-8")

    run(project, form, change)

    after = (project / FILE).read_text(encoding="utf-8")
    values = read_tree(after, FILE).value
    assert {path: at(values, path) for path in wanted} == wanted
    comments = [line for line in before.splitlines() if line.startswith("#")]
    assert [line for line in after.splitlines() if line.startswith("#")] == comments
    assert "ไม่มีสิ่งใหม่" in in_process("import", "กรอก.xlsx", "--yes", "-a", "example", cwd=project).stdout
    in_process("undo", "-a", "example", cwd=project)
    assert (project / FILE).read_text(encoding="utf-8") == before


@pytest.mark.slow
def test_two_rows_that_change_one_document_in_two_ways_are_a_fault(project: Path, form: bytes) -> None:
    def change(book: Book) -> None:
        put("o1/chart", year="2567")(book)
        put("o1/both-sides", year="2566")(book)

    done = run(project, form, change, check=False)

    assert done.returncode == 1
    assert "[form-two-answers]" in done.stdout


def run(project: Path, form: bytes, change: Callable[[Book], Any], *, check: bool = True) -> Done:
    book = opened(form)
    change(book)
    (project / "กรอก.xlsx").write_bytes(saved(book))
    return in_process("import", "กรอก.xlsx", "--yes", "-a", "example", cwd=project, check=check)


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step] if isinstance(step, int) else (value or {}).get(step)
    return value
