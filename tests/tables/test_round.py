"""Whatever rows are written, as CSV of any make or as a workbook, the same rows are read."""

import csv
import io
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
from hypothesis import given
from hypothesis import strategies as some

from generator.load.checklists import SHIPPED, checklists
from generator.load.reader import Reader
from generator.load.tables.collect import read_tables
from generator.load.tables.wanted import Wanted
from generator.model.files import FileFacts
from generator.tables.cells import read_cell
from generator.tables.kinds import TableKind
from generator.text.dates import long_date, short_date
from generator.text.thai import arabic, one_line
from tests.thorough import thorough

COLUMNS = {
    "work": "งานที่ซื้อหรือจ้าง",
    "agreed-price": "ราคาที่ตกลงซื้อหรือจ้าง",
    "supplier": "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก",
    "signed": "วันที่ลงนามในสัญญา",
}
# A word before each text keeps it from being a sum, a remark or nothing at all.
TEXTS = some.text("กขคำื่้ะ abcXYZ019,;|\t\"'\n-=+@<>#&ฯ", max_size=30).map(lambda text: f"งาน{text}")
MONEY = some.decimals(0, 10**10, places=2)
DAYS = some.dates(date(1990, 1, 1), date(2050, 12, 31))
ROWS = some.lists(some.tuples(TEXTS, MONEY | some.none(), TEXTS, DAYS | some.none()), min_size=1, max_size=8)


WAYS = some.fixed_dictionaries(
    {
        "encoding": some.sampled_from(["utf-8", "utf-8-sig", "cp874", "utf-16"]),
        "separator": some.sampled_from(",;\t|"),
        "line_end": some.sampled_from(["\n", "\r\n"]),
        "quoting": some.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
        "day": some.sampled_from([long_date, short_date]),
    }
)


@cache
def contracts() -> TableKind:
    return checklists(Reader(SHIPPED), SHIPPED).table_kinds()["contracts"]


def read(folder: Path, name: str, data: bytes) -> list[dict[str, Any]]:
    kind = contracts()
    (folder / name).write_bytes(data)
    reader = Reader(folder)
    files = {name: FileFacts(name, len(data))}
    made = read_tables(reader, folder, files, {name: Wanted({kind.id: kind}, 2567)}, {kind.id: kind})
    assert {problem.code for problem in reader.problems} <= {"file-bom", "file-cp874"}
    return [dict(record) for record in made[name].records]


def expected(rows: list[tuple[Any, ...]]) -> list[dict[str, Any]]:
    values = [[one_line(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
    return [dict(zip(COLUMNS, row, strict=True)) for row in values]


@thorough(80)
@given(rows=ROWS, way=WAYS)
def test_rows_written_as_csv_are_read_back(rows: list[tuple[Any, ...]], way: dict[str, Any], tmp_path: Path) -> None:
    text = io.StringIO()
    sheet = csv.writer(text, delimiter=way["separator"], lineterminator=way["line_end"], quoting=way["quoting"])
    sheet.writerow(COLUMNS.values())
    for work, price, supplier, signed in rows:
        money = f"{price:,.2f}" if price is not None else ""
        day = way["day"](signed) if signed else "-"
        sheet.writerow([work, money, supplier, day])

    found = read(tmp_path, "table.csv", text.getvalue().encode(way["encoding"]))

    assert found == expected(rows)


@thorough(25)
@given(rows=ROWS, as_text=some.booleans())
def test_rows_written_as_a_workbook_are_read_back(rows: list[tuple[Any, ...]], as_text: object, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    sheet.append(list(COLUMNS.values()))
    for work, price, supplier, signed in rows:
        told = [work, f"{price:,}" if price is not None else None, supplier, short_date(signed) if signed else None]
        sheet.append(told if as_text else [work, price, supplier, signed])
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    made = io.BytesIO()
    book.save(made)

    found = read(tmp_path, "table.xlsx", made.getvalue())

    assert found == expected(rows)


@given(amount=MONEY)
def test_an_amount_is_the_same_in_every_way_to_write_it(amount: Decimal) -> None:
    column = contracts().column("agreed-price")
    assert column
    digits = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    ways = [f"{amount}", f"{amount:,}", f"{amount:,} บาท", f"฿{amount:,}", f"{amount:,}".translate(digits)]

    from_text = {read_cell(column, way) for way in ways}

    assert from_text == {amount}
    assert arabic(ways[-1]) == ways[1]
