"""Every file in tests/cases is a faulty file with its expectation beside the fault.

`tests/cases/measures/unknown-field.yml` stands in for the agency's `2567/measures.yml`
(the folder names the file). At the end of a faulty line stands

    tittle: x   # expect: unknown-field

(several codes parted by commas). All that is found must be expected, and the other way
round. A case that is named after a code must show that code.
"""

import re
from pathlib import Path

import pytest

from tests.conftest import Office

CASES = Path(__file__).parent / "cases"
FILES = {
    "agency": "agency.yml",
    "disclosures": "2567/disclosures.yml",
    "measures": "2567/measures.yml",
    "progress": "2567/progress.yml",
    "assessment": "2567/assessment.yml",
    "snapshots": "2567/snapshots/6-month.yml",
    "table-kinds": "../checklists/tables.yml",
}
MEASURES = "measures:\n  - {id: known, title: มาตรการที่มีอยู่}\n"


def cases() -> list[Path]:
    return sorted(path for kind in FILES for path in (CASES / kind).glob("*.yml"))


@pytest.mark.parametrize("case", cases(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_faulty_file_has_exactly_the_problems_written_beside_its_faults(case: Path, office: Office) -> None:
    name = FILES[case.parent.name]
    text = case.read_text(encoding="utf-8")
    if case.parent.name == "progress":
        office.write({"2567/measures.yml": MEASURES})
    office.write({name: text})

    told = name.replace("../", "content/")
    found = sorted((line, code) for file, line, _, code in office.rows() if file == told)

    assert found == sorted(expected(text))


def test_a_faulty_file_makes_no_other_file_look_faulty(office: Office) -> None:
    office.write(
        {"2567/measures.yml": "measures: [", "2567/progress.yml": "progress:\n  - {measure: any, output: x}\n"}
    )

    assert {file for file, *_ in office.rows()} == {"2567/measures.yml"}


def expected(text: str) -> list[tuple[int, str]]:
    lines = enumerate(text.splitlines(), 1)
    marks = ((number, re.search(r"# expect: ([a-z0-9, -]+)$", line)) for number, line in lines)
    return [(number, code.strip()) for number, mark in marks if mark for code in mark[1].split(",")]
