"""Months that are missing are named in one sentence, those in a row by their ends."""

import pytest

from generator.messages.problem import message
from generator.model.checklist import MonthRange
from tests.conftest import Office

NAMES = ("ต.ค. 65", "พ.ย. 65", "ธ.ค. 65", "ม.ค. 66", "ก.พ. 66", "มี.ค. 66")


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({5}, "มี.ค. 2566"),
        ({1, 2}, "พ.ย. 2565, ธ.ค. 2565"),
        ({1, 2, 3}, "พ.ย. 2565 – ม.ค. 2566"),
        ({0, 2, 3, 4}, "ต.ค. 2565, ธ.ค. 2565 – ก.พ. 2566"),
        ({0, 2, 4}, "ต.ค. 2565, ธ.ค. 2565, ก.พ. 2566"),
    ],
)
def test_the_months_are_named(office: Office, missing: set[int], said: str) -> None:
    rows = "".join(f"{name},ซื้อวัสดุ,5000\n" for place, name in enumerate(NAMES) if place not in missing)
    found = office.write(
        {
            "2566/disclosures.yml": "o21:\n  shows:\n    monthly-summary: {table: tables/m.csv}\n",
            "2566/tables/m.csv": f"เดือน,งานที่จัดซื้อ/จ้าง,วงเงิน\n{rows}",
        }
    ).examine()

    told = [message(one) for one in found.problems if one.code == "months-missing"]
    assert told == [f"“สรุปผลรายเดือน (สขร.1)” ยังไม่มีเดือน {said}"]


def test_a_range_lies_within_a_fiscal_year() -> None:
    months = {(10, 3): 6, (10, 9): 12, (1, 3): 3, (9, 9): 1, (9, 10): 0, (4, 3): 0}

    found = {
        (first, last): len(MonthRange.model_validate({"first": str(first), "last": str(last)}).of(2567))
        for first, last in months
    }
    assert found == months
