"""How long `oit check` takes over long tables, and reading alone, as CSV and as a workbook.

usage: python -m tests.bench.tables [--rows 1000 5000 20000]
"""

import argparse
import csv
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import openpyxl

from generator.load.checklists import SHIPPED, checklists
from generator.load.reader import Reader
from generator.load.tables.collect import read_tables
from generator.load.tables.wanted import Wanted
from generator.model.files import FileFacts
from generator.text.dates import short_date

AGENCY = "name: เทศบาลตำบลทดสอบ\nkind: ทต.\nshort: ทต.ทดสอบ\ndistrict: เมือง\nprovince: ทดสอบ\nfictional: true\n"
HEADINGS = (
    "ลำดับ", "งานที่ซื้อหรือจ้าง", "วงเงินงบประมาณที่ได้รับจัดสรร", "แหล่งที่มาของงบประมาณ", "สถานะการจัดซื้อจัดจ้างฯ",
    "วิธีการจัดซื้อจัดจ้างฯ", "ราคากลาง", "ราคาที่ตกลงซื้อหรือจ้าง",
    "เลขประจำตัวผู้เสียภาษี/เลขประจำตัวประชาชนของผู้ประกอบการที่ได้รับการคัดเลือก", "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก",
    "เลขที่โครงการ", "วันที่ลงนามในสัญญา", "วันสิ้นสุดสัญญา",
)  # fmt: skip


def row(place: int) -> list[str]:
    """One contract, no two alike."""
    day = date(2023, 10, 1) + timedelta(place % 365)
    price = 10_000 + place * 137.5
    return [
        str(place), f"จ้างเหมาซ่อมแซมถนนคอนกรีต ชุมชนที่ {place}", f"{price * 1.1:,.2f}", "งบประมาณรายจ่ายประจำปี 2567",
        "สิ้นสุดสัญญาแล้ว" if place % 3 else "ลงนามในสัญญาแล้ว", "วิธีเฉพาะเจาะจง" if place % 9 else "วิธีคัดเลือก",
        f"{price:,.2f}", f"{price * 0.97:,.2f}", f"{place % 99999:013d}", f"ห้างหุ้นส่วนจำกัด สมมติ {place % 300}",
        f"6701{place:07d}", short_date(day), short_date(day + timedelta(90)),
    ]  # fmt: skip


def typed(place: int) -> list[str | int | float | date]:
    """The same contract as an office's workbook holds it: numbers and days, not texts."""
    texts = row(place)
    cells: list[str | int | float | date] = [
        float(text.replace(",", "")) if at in {2, 6, 7} else text for at, text in enumerate(texts)
    ]
    day = date(2023, 10, 1) + timedelta(place % 365)
    return [place, *cells[1:-2], day, day + timedelta(90)]


def write(folder: Path, rows: int) -> dict[str, Path]:
    """The same contracts as CSV and as a workbook."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "contracts.csv").open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(HEADINGS)
        sheet.writerows(row(place) for place in range(1, rows + 1))
    book = openpyxl.Workbook()
    page = book.active
    assert page
    page.append(HEADINGS)
    for place in range(1, rows + 1):
        page.append(typed(place))
    book.save(folder / "contracts.xlsx")
    return {"CSV": folder / "contracts.csv", "XLSX": folder / "contracts.xlsx"}


def reading(path: Path) -> float:
    """Seconds that one table takes to become typed rows."""
    reader = Reader(path.parent)
    kinds = checklists(reader, SHIPPED).table_kinds()
    begun = time.perf_counter()
    files = {path.name: FileFacts(path.name, path.stat().st_size)}
    made = read_tables(reader, path.parent, files, {path.name: Wanted({"contracts": kinds["contracts"]})}, kinds)
    took = time.perf_counter() - begun
    assert made
    assert not reader.problems
    return took


def checking(folder: Path, table: Path) -> tuple[float, float]:
    """Seconds, and those of a processor, that `oit check` takes over an agency whose one table this is."""
    agency = folder / "content" / "test"
    shutil.rmtree(agency, ignore_errors=True)
    (agency / "2567" / "tables").mkdir(parents=True)
    (agency / "agency.yml").write_text(AGENCY, encoding="utf-8")
    shutil.copy(table, agency / "2567" / "tables")
    told = f"o16:\n  shows:\n    contracts: {{table: tables/{table.name}}}\n"
    (agency / "2567" / "disclosures.yml").write_text(told, encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: x\nplugins: [{oit: {agency: test}}]\n", encoding="utf-8")
    begun, worked = time.perf_counter(), _worked()
    words = [str(Path(sys.executable).with_name("oit")), "check"]
    done = subprocess.run(words, capture_output=True, check=False, text=True, cwd=folder)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in {0, 1}, done.stdout
    return time.perf_counter() - begun, _worked() - worked


def _worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Prints a line for each number of rows and each kind of file."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--rows", type=int, nargs="+", default=[1000, 5000, 20000])
    asked.add_argument("--rounds", type=int, default=3)
    options = asked.parse_args()
    print("  rows  file    reading   oit check  processor")
    with tempfile.TemporaryDirectory() as name:
        for rows in options.rows:
            for kind, path in write(Path(name) / "made", rows).items():
                read = statistics.median(reading(path) for _ in range(options.rounds))
                checks = [checking(Path(name), path) for _ in range(options.rounds)]
                check, worked = (statistics.median(taken) for taken in zip(*checks, strict=True))
                print(f"{rows:>6,}  {kind:<5}  {read:>6.2f} s  {check:>8.2f} s  {worked:>9.2f} s")


if __name__ == "__main__":
    main()
