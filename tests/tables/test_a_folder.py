"""Faulty and odd tables, each a file in `cases` with its expectation beside it.

A case names what it holds and what must come of it:

    kind: contracts             # the kind of table that an item asks for; none asks where it is left out
    name: tables/contracts.csv  # what the file is called (this, or .xlsx, where left out); with #sheet, its sheet
    encoding: cp874             # of `text`; utf-8 where left out
    text: |                     # the file, or `file: real.xlsx` in `files`, or
    sheets:                     # a workbook, sheet by sheet; a cell can be a text, a number or {value, format}
      สัญญา:
        rows: [[ลำดับ, งาน], [1, {value: 0.5, format: 0%}]]
        merged: [A1:B1]
        hidden: {rows: [3], columns: [B], sheet: yes}
    problems:                   # code and place: line:column, or Dataset!B7, or "" for the file
      - table-number 3:5
    rows:                       # every row by column id, or only the columns that matter
      - {work: ซ่อมถนน, agreed-price: 1200, signed: 2567-03-31}
    figures: {agreed: 1200}     # every figure that is computed, none but these
    writer: strict a1           # the workbook as other programs write it: one or more of WRITERS
    breakdowns:                 # every breakdown with its columns, and their sums
      by-month: {contracts: 1, agreed: 1200}
    lines:                      # the lines of a breakdown, whole; null where nothing is known
      by-month: {มีนาคม 2567: [1, 1200]}
    says: หน้าเว็บ                # what the messages say in Thai, in part
    covered: 2567/10 2567/11    # the months (fiscal year พ.ศ./month) that it covers; "" where it does not tell

A file of `odd` holds many cases, each below what is odd about it; a file of `forms` is one official form.

`problems` left out stands for none, all others for anything. Dates are written as ISO days,
numbers as numbers: a text in a case is a text in the table.
"""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from generator.core.location import SourceMap
from generator.core.problem import Problem
from generator.load.checklists import SHIPPED, checklists
from generator.load.reader import Reader
from generator.load.tables.collect import read_tables
from generator.load.tables.wanted import Wanted
from generator.messages.problem import advice, message
from generator.model.files import FileFacts
from generator.tables.figure import Breakdown, sum_known
from generator.tables.kinds import TableKind
from generator.tables.months.covered import months_covered
from generator.tables.recipes import figures_of
from generator.tables.table import Table

HERE = Path(__file__).parent
ODD = [
    pytest.param(case, id=f"odd/{path.stem}: {title}")
    for path in sorted((HERE / "odd").glob("*.yml"))
    for title, case in yaml.safe_load(path.read_text(encoding="utf-8")).items()
]
CASES = sorted(path for folder in ("cases", "forms") for path in (HERE / folder).rglob("*.yml"))
PAGES = sorted((HERE.parent.parent / "docs" / "problems").glob("table-*.md"))


@dataclass(frozen=True)
class Read:
    """What reading one table gave."""

    table: Table | None
    problems: list[Problem]
    book: SourceMap

    def told(self) -> list[str]:
        """Every problem as `code place`."""
        return sorted(f"{problem.code} {self.at(problem)}".strip() for problem in self.problems)

    def at(self, problem: Problem) -> str:
        place = self.book.place(problem.where)
        if place.cell:
            return f"{place.sheet}!{place.cell}"
        return f"{place.line}:{place.column}" if place.line else ""


@pytest.fixture(scope="session")
def kinds() -> Mapping[str, TableKind]:
    reader = Reader(SHIPPED)
    found = checklists(reader, SHIPPED).table_kinds()
    assert not reader.problems
    return found


@pytest.fixture
def read(tmp_path: Path, kinds: Mapping[str, TableKind]) -> Callable[..., Read]:
    """Reads bytes as the table `name` of the year 2567 that an item wants to be of a kind."""

    def _read(data: bytes, name: str = "tables/table.csv", kind: str | None = None) -> Read:
        file = name.partition("#")[0]
        path = tmp_path / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        reader = Reader(tmp_path)
        wanted = {name: Wanted({kind: kinds[kind]} if kind else {}, 2567)}
        made = read_tables(reader, tmp_path, {file: FileFacts(file, len(data))}, wanted, kinds)
        for problem in reader.problems:
            assert message(problem, "th")
            assert advice(problem, "en")
        return Read(made.get(name), reader.problems, reader.book)

    return _read


def content(case: dict[str, Any]) -> bytes:
    """The bytes of a case's file."""
    if "file" in case:
        return (HERE / "files" / case["file"]).read_bytes()
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "text" in case:
        text = case["text"].replace("\n", case.get("newline", "\n"))
        return text.encode(case.get("encoding", "utf-8"))
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, told in case["sheets"].items():
        fill(book.create_sheet(name), told)
    made = io.BytesIO()
    book.save(made)
    return written_by(case.get("writer", ""), made.getvalue())


def written_by(writers: str, data: bytes) -> bytes:
    """A workbook as other programs write it."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for writer in writers.split():
        parts = {name: WRITERS[writer](name, part) for name, part in parts.items()}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED if "stored" in writers else zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return made.getvalue()


def strict(_: str, part: bytes) -> bytes:
    usual = rb"http://schemas\.openxmlformats\.org/(spreadsheetml|officeDocument|drawingml)/2006/"
    return re.sub(usual, rb"http://purl.oclc.org/ooxml/\1/", part)


def prefixed(name: str, part: bytes) -> bytes:
    if not name.startswith("xl/worksheets/"):
        return part
    return re.sub(rb"<(/?)(\w)", rb"<\1x:\2", part).replace(b"xmlns=", b"xmlns:x=")


WRITERS: dict[str, Callable[[str, bytes], bytes]] = {
    "strict": strict,
    "a1": lambda _, part: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', part),
    "no-dimension": lambda _, part: re.sub(rb"<dimension [^>]*/>", b"", part),
    "prefixed": prefixed,
    "stored": lambda _, part: part,
}


def value_of(cell: Any) -> dict[str, Any]:
    """A cell of a case: its value, and how it is shown."""
    if isinstance(cell, dict) and "moment" in cell:
        return {"value": datetime.fromisoformat(cell["moment"]), "format": "yyyy-mm-dd"}
    return cell if isinstance(cell, dict) else {"value": cell}


def fill(sheet: Any, told: dict[str, Any]) -> None:
    for number, cells in enumerate(told["rows"], 1):
        for column, cell in enumerate(cells, 1):
            known = value_of(cell)
            made = sheet.cell(number, column, known["value"])
            made.number_format = known.get("format", made.number_format)
            if known.get("text"):
                made.data_type = "s"
    for area in told.get("merged", ()):
        sheet.merge_cells(area)
    hide(sheet, told.get("hidden", {}))
    if told.get("filter"):
        sheet.auto_filter.ref = told["filter"]
        sheet.auto_filter.add_filter_column(0, ["ซ่อม"])


def hide(sheet: Any, hidden: dict[str, Any]) -> None:
    for row in hidden.get("rows", ()):
        sheet.row_dimensions[row].hidden = True
    for column in hidden.get("columns", ()):
        sheet.column_dimensions[column].hidden = True
    if hidden.get("sheet"):
        sheet.sheet_state = "hidden"


def plain(value: Any) -> Any:
    """A value of a case as a typed value: its numbers are exact."""
    return Decimal(str(value)) if isinstance(value, float) else value


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_table_is_read_as_its_case_says(path: Path, read: Callable[..., Read]) -> None:
    as_its_case_says(yaml.safe_load(path.read_text(encoding="utf-8")), read)


@pytest.mark.parametrize("case", ODD)
def test_an_odd_file_is_read_or_told(case: dict[str, Any], read: Callable[..., Read]) -> None:
    as_its_case_says(case, read)


def as_its_case_says(case: dict[str, Any], read: Callable[..., Read]) -> None:
    assert {"rows", "problems", "figures", "covered", "says"} & set(case), "a case must expect something"
    name = case.get("name", "tables/workbook.xlsx" if "sheets" in case else "tables/table.csv")

    found = read(content(case), name, case.get("kind"))

    assert found.told() == sorted(case.get("problems") or [])
    assert case.get("says", "") in " ".join(message(problem, "th") for problem in found.problems)
    if "rows" in case:
        assert found.table
        wanted = [{key: plain(value) for key, value in row.items()} for row in case["rows"]]
        asked = sorted({key for row in wanted for key in row})
        assert [{key: row.get(key) for key in asked} for row in rows(found.table)] == [
            {key: row.get(key) for key in asked} for row in wanted
        ]
    if "title" in case:
        assert found.table
        assert found.table.title == case["title"]
    if "covered" in case:
        assert found.table
        assert covered(found.table) == case["covered"].split()
    if "figures" in case:
        assert found.table
        made = figures_of(found.table)
        assert {one.key: one.value for one in made.figures} == amounts(case["figures"])
        assert {one.key: sums(one) for one in made.breakdowns} == {
            key: amounts(told) for key, told in case.get("breakdowns", {}).items()
        }
        lines = {one.key: {line.label: line.values for line in one.lines} for one in made.breakdowns}
        for key, wanted in case.get("lines", {}).items():
            assert lines[key] == {label: tuple(map(plain, values)) for label, values in wanted.items()}


def covered(table: Table) -> list[str]:
    """The months that a table covers, in the order of the fiscal year."""
    months = sorted(months_covered(table) or (), key=lambda month: (month[0], (month[1] + 2) % 12))
    return [f"{year}/{month}" for year, month in months]


def amounts(told: Mapping[str, Any]) -> dict[str, Decimal]:
    return {key: Decimal(str(value)) for key, value in told.items()}


def sums(found: Breakdown) -> dict[str, Decimal]:
    return {key: sum_known(found.column(key)) or Decimal(0) for key in found.columns}


def rows(table: Table) -> list[Mapping[str, Any]]:
    """Typed rows by column id; of a table of no kind, texts by heading."""
    if table.kind:
        return list(table.records)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 60
    assert len(list((HERE / "forms").glob("*.yml"))) >= 15
    assert len(ODD) >= 80


def examples() -> list[Any]:
    found = []
    told_here = "".join(
        path.read_text(encoding="utf-8") for path in (HERE.parent.parent / "generator/load/tables").rglob("*.py")
    )
    for page in (page for page in PAGES if f'"{page.stem}"' in told_here):
        for section in re.split(r"^## ", page.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            for text in re.findall(r"^```csv contracts\n(.*?)^```", section, flags=re.MULTILINE | re.DOTALL):
                wrong = section.startswith("ตัวอย่างที่ผิด")
                found.append(pytest.param(page.stem, text, wrong, id=f"{page.stem}-{'wrong' if wrong else 'right'}"))
    return found


@pytest.mark.parametrize(("code", "text", "wrong"), examples())
def test_the_examples_of_a_problem_page_show_it(code: str, text: str, wrong: object, read: Callable[..., Read]) -> None:
    found = {line.split()[0] for line in read(text.encode(), kind="contracts").told()}

    assert (code in found) is bool(wrong)
    assert wrong or found <= {"table-left-out"}


def test_every_cell_knows_its_place(read: Callable[..., Read]) -> None:
    text = 'รายงาน\nงานที่ซื้อหรือจ้าง;ราคากลาง;ผู้รับจ้าง\n"ซ่อม\nถนน";1;ก\n ข;2;"ค"\n'
    found = read(text.encode(), kind="contracts")
    assert found.table

    cells = [[found.table.where_of(row, column) for column in range(3)] for row in (None, 0, 1)]

    places = [[found.book.place(cell) for cell in row] for row in cells]
    assert [[(place.line, place.column) for place in row] for row in places] == [
        [(2, 1), (2, 20), (2, 29)],
        [(3, 1), (4, 6), (4, 8)],
        [(5, 2), (5, 4), (5, 6)],
    ]


def test_the_shipped_kinds_and_what_requirements_ask_of_them_agree() -> None:
    kinds = {
        kind["id"]: {column["id"] for column in kind["columns"]}
        for kind in yaml.safe_load((SHIPPED / "tables.yml").read_text(encoding="utf-8"))["tables"]
    }
    asked = 0
    for path in sorted(SHIPPED.glob("25*.yml")):
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))["items"]:
            for wanted in item.get("requirements", ()):
                if wanted["kind"] == "table" or "table" in wanted:
                    asked += 1
                    missing = {column["id"] for column in wanted.get("columns", ())} - kinds[wanted["table"]]
                    assert not missing, (path.stem, item["number"], wanted["id"])
    assert asked > 250
