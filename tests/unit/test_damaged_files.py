"""Damaged, cut and meddled-with Word and Excel files: told as such, never an exception."""

import random
import re
import struct
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest

from generator.evidence.file_type import kind_of
from generator.evidence.inspect import inspected
from generator.load.tables.files.book import WorkbookError
from generator.load.tables.files.read_xlsx import read_xlsx
from tests import samples
from tests.conftest import Office

WORD = samples.docx(["ประกาศแผนการจัดซื้อจัดจ้าง", "ลงวันที่ 1 ตุลาคม 2566"])
EXCEL = samples.xlsx({"แผ่น": [["งานที่ซื้อหรือจ้าง", "ราคากลาง", "วันที่"], ["ซ่อมถนน", 1200.5, "=1+1"]]})
WAYS = 150


def damaged(data: bytes, seed: int) -> Iterator[bytes]:
    """The file with one byte changed, or cut off, in as many ways as are tried; the same in every run."""
    chance = random.Random(seed)
    for _ in range(WAYS):
        place = chance.randrange(len(data))
        yield data[:place] + bytes([data[place] ^ chance.randrange(1, 256)]) + data[place + 1 :]
        yield data[: chance.randrange(4, len(data))]


def unpacked(data: bytes) -> bytes:
    """The same package without compression, so that a changed byte is a changed letter of XML, and its sums right."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return out.getvalue()


def meddled(data: bytes, seed: int) -> Iterator[bytes]:
    """The file with one letter changed in one of its parts, packed again with sums that are right."""
    chance = random.Random(seed)
    with zipfile.ZipFile(BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for _ in range(WAYS):
        name = chance.choice(sorted(parts))
        text = bytearray(parts[name])
        text[chance.randrange(len(text))] = chance.randrange(32, 127)
        yield samples.zipped({**parts, name: bytes(text)})


def is_read_or_refused(data: bytes) -> bool:
    """Whether the table is there, or is told with a problem of its own; nothing else may be raised."""
    try:
        book = read_xlsx(data, "a.xlsx")
    except WorkbookError as wrong:
        return wrong.code in {"table-workbook", "table-too-large"}
    return bool(book.sheets or book.hidden)


@pytest.mark.parametrize(
    ("data", "make"),
    [(EXCEL, damaged), (unpacked(EXCEL), damaged), (EXCEL, meddled)],
    ids=["packed", "unpacked", "in its parts"],
)
@pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")
def test_a_damaged_workbook_is_read_or_refused(data: bytes, make: Callable[[bytes, int], Iterator[bytes]]) -> None:
    for spoilt in make(data, 1):
        assert is_read_or_refused(spoilt)
        assert inspected(kind_of(spoilt), spoilt).kind
        assert inspected("xlsx", spoilt).kind == "xlsx"


@pytest.mark.parametrize(
    ("data", "make"),
    [(WORD, damaged), (unpacked(WORD), damaged), (WORD, meddled)],
    ids=["packed", "unpacked", "in its parts"],
)
def test_a_damaged_word_file_is_read_or_unreadable(data: bytes, make: Callable[[bytes, int], Iterator[bytes]]) -> None:
    for spoilt in make(data, 2):
        assert inspected(kind_of(spoilt), spoilt).kind
        assert inspected("docx", spoilt).kind == "docx"


def in_stream(data: bytes, part: str) -> bytes:
    """The file with damage inside the packed bytes of one part, where zlib finds it."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        known = package.getinfo(part)
    start = known.header_offset + 30 + len(known.filename.encode())
    return data[:start] + b"\xff" * 8 + data[start + 8 :]


def before_its_start(data: bytes) -> bytes:
    """The file whose directory says that it begins after where it stands: an offset below zero."""
    end = data.rindex(b"PK\x05\x06")
    size, _ = struct.unpack_from("<LL", data, end + 12)
    return data[: end + 12] + struct.pack("<LL", size, len(data) * 2) + data[end + 20 :]


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml"]
)
def test_a_table_with_damage_inside_a_part_is_no_workbook(part: str) -> None:
    with pytest.raises(WorkbookError) as told:
        read_xlsx(in_stream(EXCEL, part), "a.xlsx")

    assert told.value.code == "table-workbook"
    assert not inspected("xlsx", in_stream(EXCEL, part)).readable


@pytest.mark.parametrize("data", [EXCEL, WORD], ids=["xlsx", "docx"])
def test_an_offset_below_zero_is_a_broken_file(data: bytes) -> None:
    spoilt = before_its_start(data)

    assert not inspected("xlsx" if data is EXCEL else "docx", spoilt).readable
    with pytest.raises(WorkbookError):
        read_xlsx(spoilt, "a.xlsx")


def test_a_damaged_mark_of_an_open_document_is_a_broken_file() -> None:
    data = samples.zipped({"mimetype": "application/vnd.oasis.opendocument.text" * 2, "content.xml": "<a/>"})

    assert kind_of(in_stream(data, "mimetype")) == "broken-zip"


def with_number(written: str) -> bytes:
    """The workbook whose one number is written so in its sheet."""
    with zipfile.ZipFile(BytesIO(EXCEL)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    changed = re.sub(rb"<v>1200\.5</v>", f"<v>{written}</v>".encode(), parts[sheet])
    assert changed != parts[sheet]
    return samples.zipped({**parts, sheet: changed})


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("1e300", "1e+300"),
        ("9" * 400, "9" * 400),
        ("1e999", "inf"),
        ("-1e20", "-1" + "0" * 20),
        ("1e21", "1e+21"),
        ("1e-300", "0"),
    ],
)
def test_a_number_beyond_all_measure_stands_as_text(written: str, shown: str) -> None:
    rows = read_xlsx(with_number(written), "a.xlsx").sheets["แผ่น"]

    assert rows.rows[1].cells[1] == shown
    assert ((2, 2) in rows.native) is (shown == "0")


def test_a_number_that_python_does_not_read_is_told_of_the_workbook() -> None:
    with pytest.raises(WorkbookError) as told:
        read_xlsx(with_number("9" * 5000), "a.xlsx")

    assert told.value.code == "table-workbook"


DAMAGED = """\
o1:
  documents:
    plan: {title: แผน, file: files/plan.xlsx}
  shows:
    chart: {document: plan}
"""


def test_a_check_tells_damaged_files_with_their_place(office: Office) -> None:
    spoilt = in_stream(EXCEL, "xl/worksheets/sheet1.xml")
    office.write({"2567/tables/contracts.xlsx": spoilt, "2567/files/plan.xlsx": spoilt})
    office.write({"2567/disclosures.yml": DAMAGED})

    found = {(file, line, code) for file, line, _, code in office.rows()}

    assert ("2567/tables/contracts.xlsx", None, "table-workbook") in found
    assert ("2567/disclosures.yml", 3, "evidence-unreadable") in found
