"""The months that titles speak of, as months of fiscal years."""

from collections.abc import Iterable

import pytest

from generator.tables.months.covered import FiscalMonth, fiscal_months
from generator.tables.months.named import period_in
from generator.text.dates import fiscal_span, half_year_span


def told(months: Iterable[FiscalMonth]) -> str:
    """Each month as `year/month`, in the order of the fiscal year."""
    return " ".join(f"{year}/{month}" for year, month in sorted(months, key=in_order))


def in_order(month: FiscalMonth) -> tuple[int, int]:
    return month[0], (month[1] + 2) % 12


def test_a_fiscal_year_has_twelve_months_and_its_first_round_six() -> None:
    assert told(fiscal_months(fiscal_span(2567))) == " ".join(f"2567/{month}" for month in (10, 11, 12, *range(1, 10)))
    assert told(fiscal_months(half_year_span(2567))) == "2567/10 2567/11 2567/12 2567/1 2567/2 2567/3"


@pytest.mark.parametrize(
    ("title", "months"),
    [
        ("ระหว่างวันที่ 1 ตุลาคม 2565 ถึงวันที่ 31 มีนาคม 2566", "2566/10 2566/11 2566/12 2566/1 2566/2 2566/3"),
        ("ต.ค. – ธ.ค. 2566", "2567/10 2567/11 2567/12"),
        ("พ.ย. 66 - ม.ค. 67", "2567/11 2567/12 2567/1"),
        ("ธันวาคม - มกราคม 2567", "2567/12 2567/1"),
        ("ตุลาคม ถึง พฤศจิกายน ปีงบประมาณ พ.ศ. 2566", "2566/10 2566/11"),
        ("ไตรมาสที่ 2 ปีงบประมาณ 2566", "2566/1 2566/2 2566/3"),
        ("ไตรมาส 3-4", "2567/4 2567/5 2567/6 2567/7 2567/8 2567/9"),
        ("รอบ 6 เดือนหลัง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", "2566/4 2566/5 2566/6 2566/7 2566/8 2566/9"),
        ("ไตรมาสที่ 1 และรอบ 6 เดือน", ""),
        ("ต.ค. - ธ.ค. 2566 และ ม.ค. - มี.ค. 2567", ""),
        ("มี.ค. 2567 – ต.ค. 2566", ""),
        ("สถิติเรื่องร้องเรียน ปีงบประมาณ 2567", ""),
    ],
)
def test_a_title_says_which_months_it_is_of(title: str, months: str) -> None:
    found = period_in(title, 2567)

    assert told(fiscal_months(found) if found else ()) == months
