"""Merged cells reach as far as the cells of their sheet, whatever a workbook says: each would be made otherwise."""

import io
import zipfile

import openpyxl
import pytest

from generator.load.tables.files.book import WorkbookError
from generator.load.tables.files.read_xlsx import read_xlsx

_LAST = {
    "whole columns": (["A1:B1048576"], ("ก1", "", "ค5")),
    "whole columns by letters": (["A:B"], ("ก1", "", "ค5")),
    "whole rows by numbers": (["5:9"], ("ก5",)),
    "the whole sheet": (["A1:XFD1048576"], ("ก1",)),
    "all below the last row": (["A6:XFD1048576"], ("ก5", "ข5", "ค5")),
    "from the last row on": (["A5:XFD1048576"], ("ก5",)),
    "as offices merge": (["B2:C3"], ("ก5", "ข5", "ค5")),
    "one over the other": (["A1:XFD1048576"] * 40, ("ก1",)),
}


def merged(references: list[str], rows: int = 5) -> bytes:
    book = openpyxl.Workbook()
    for row in range(1, rows + 1):
        book.worksheets[0].append([f"{letter}{row}" for letter in "กขค"])
    plain, made = io.BytesIO(), io.BytesIO()
    book.save(plain)
    areas = "".join(f'<mergeCell ref="{reference}"/>' for reference in references)
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(made, "w") as after:
        for part in before.infolist():
            text = before.read(part)
            if part.filename.startswith("xl/worksheets/"):
                text = text.replace(b"</sheetData>", f"</sheetData><mergeCells>{areas}</mergeCells>".encode())
            after.writestr(part.filename, text)
    return made.getvalue()


@pytest.mark.parametrize("name", _LAST)
def test_merged_cells_end_where_the_cells_do(name: str) -> None:
    references, last = _LAST[name]

    (sheet,) = read_xlsx(merged(references), "tables/x.xlsx").sheets.values()

    assert sheet.rows[-1].cells == last
    assert len(sheet.merged) <= 15


def test_areas_that_cover_more_than_anybody_reads_are_told() -> None:
    with pytest.raises(WorkbookError) as told:
        read_xlsx(merged([f"A1:C{row}" for row in range(1_000, 2_000)], rows=2_000), "tables/x.xlsx")

    assert told.value.code == "table-too-large"
