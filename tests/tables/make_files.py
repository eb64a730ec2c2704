"""Writes the workbooks of `files` that no library would write: `python -m tests.tables.make_files`."""

import io
import zipfile
from pathlib import Path

import openpyxl

FILES = Path(__file__).parent / "files"
_DAY = (2024, 3, 31, 0, 0, 0)


def _packed(parts: dict[str, bytes], name: str) -> None:
    with zipfile.ZipFile(FILES / name, "w") as package:
        for part, data in parts.items():
            package.writestr(zipfile.ZipInfo(part, _DAY), data, zipfile.ZIP_DEFLATED, 9)


def _workbook() -> dict[str, bytes]:
    """The parts of a small workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    sheet.title = "สัญญา"
    for row in (
        ["งานที่ซื้อหรือจ้าง", "ราคากลาง", "ราคาที่ตกลงซื้อหรือจ้าง"],
        ["ซ่อม", 1200, "=B2*2"],
        ["ซื้อ", 300, "=B3*2"],
        ["รวม", "=SUM(B2:B3)", "=SUM(C2:C3)"],
    ):
        sheet.append(row)
    made = io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as package:
        return {name: package.read(name) for name in package.namelist() if not name.startswith("docProps/")}


def main() -> None:
    """Writes every file anew."""
    FILES.mkdir(exist_ok=True)
    parts = _workbook()
    name = "xl/worksheets/sheet1.xml"
    sheet = parts[name]
    for formula, result in {b"B2*2": b"2400", b"B3*2": b"600", b"SUM(B2:B3)": b"1500", b"SUM(C2:C3)": b"3000"}.items():
        for empty in (b"<v></v>", b"<v />", b"<v/>"):
            sheet = sheet.replace(b"<f>" + formula + b"</f>" + empty, b"<f>" + formula + b"</f><v>" + result + b"</v>")
    _packed({**parts, name: sheet}, "formulas.xlsx")
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    _packed({**parts, name: entity + sheet}, "entities.xlsx")
    _packed({**parts, "xl/media/picture.bin": b"\0" * 40_000_000}, "bomb.xlsx")
    _packed({"word/document.xml": b"<document/>", "[Content_Types].xml": b"<Types/>"}, "letter.xlsx")


if __name__ == "__main__":
    main()
