"""The tables of every year's folder: which there are, and how they are written."""

import csv
from collections.abc import Iterator
from pathlib import Path

from tests.example import buying, office, projects, workbook
from tests.example.facts import CONTENT, YEARS, Row, half

Made = tuple[str, list[Row]]

WORKBOOKS = {
    2567: {
        "hr-report-2566": "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ 2566",
        "training-2566": "สถิติผู้เข้ารับการฝึกอบรมหรือพัฒนา ประจำปีงบประมาณ 2566",
    }
}
"""Tables that the office keeps in Excel, by year and name, with their titles."""


def tables(year: int) -> dict[str, list[Row]]:
    """Every table of a year's folder by its file name below `tables/`."""
    return dict(_tables(year))


def _tables(year: int) -> Iterator[Made]:
    last = year - 1
    yield f"projects-{year}", projects.plan_table(year)
    yield f"annual-report-{last}", projects.report_table(last)
    yield from _services(year, last)
    yield from _contracts(year, last)
    if year != 2566:
        yield f"hr-plan-{year}", office.staff_plan_table(year)
    if year == 2567:
        yield f"participation-{year}", office.participation_table(year)
    yield f"hr-report-{last}", office.staff_report_table(last)
    yield f"staffing-{last}", office.staffing_table(last)
    yield f"training-{last}", office.training_table(last)
    yield f"complaints-{last}", office.complaint_table(last)
    yield f"risks-{year}", office.risk_table(year)
    done = year if year == 2566 else last
    yield f"risk-report-{done}", office.risk_table(done, report=True)
    yield f"anti-corruption-plan-{year}", office.anti_plan_table(year)
    yield f"anti-corruption-report-{last}", office.anti_report_table(last)


def _services(year: int, last: int) -> Iterator[Made]:
    if year == 2569:
        yield f"e-service-{last}", office.online_table(last)
        return
    yield f"services-{last}", office.service_table(last)
    yield f"services-by-month-{last}", office.service_month_table(last)


def _contracts(year: int, last: int) -> Iterator[Made]:
    if year in {2566, 2569}:
        yield f"procurement-monthly-{year}", buying.monthly_table(year)
    else:
        yield f"procurement-list-{year}", buying.plan_rows(year)
        yield f"contracts-{year}", buying.contract_table(year, half(year))
    yield f"procurement-summary-{last}", buying.summary_table(last)
    # The planted fault 4 (content/example/PLANTED.md): the table of 2567 in 2568 lacks a column.
    yield f"contracts-{last}", buying.contract_table(last, leave_out="ราคากลาง" if year == 2568 else "")


def write() -> list[Path]:
    """Writes every table; returns the files."""
    written = []
    for year in YEARS:
        folder = CONTENT / str(year) / "tables"
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in tables(year).items():
            if name in WORKBOOKS.get(year, {}):
                path = folder / f"{name}.xlsx"
                workbook.write(path, WORKBOOKS[year][name], rows)
                written.append(path)
                continue
            path = folder / f"{name}.csv"
            with path.open("w", encoding="utf-8", newline="") as file:
                sheet = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
                sheet.writeheader()
                sheet.writerows(rows)
            written.append(path)
    return written
