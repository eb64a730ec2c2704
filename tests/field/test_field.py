"""Files as offices really have them: each folder of `cases` is an agency's, with what is right in its `expected.yml`.

    states: {o21.monthly-summary: shown}      # of these requirements, in the year of the case
    problems: [table-total-differs]           # every code beside what items lack, none but these
    gaps: [table-column-missing]              # what the items of the case lack, beyond requirements that nothing shows
    tables:
      tables/skr1.csv:
        kind: procurement-monthly
        rows: 2                               # records
        sums: {budget: 1505000}               # of typed columns
        figures: {works: 2}                   # all figures, none but these
        columns: {month: [ต.ค. 2565]}         # texts of a column, row by row; line breaks as they are
        months: {signed: [2023-10-01]}        # typed values of a column, row by row

Where a case has no agency.yml, the one beside this file is taken. What each case stands for is told by its name.
"""

import shutil
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.core.problem import Severity
from generator.examine import Examined, examine
from generator.messages.problem import advice, message
from generator.model.site import YearData
from generator.tables.recipes import figures_of
from generator.tables.table import Table

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in (HERE / "cases").rglob("expected.yml"))
NOTHING_SHOWS_IT = {"requirement-missing", "item-missing", "year-data-missing", "contact-incomplete"}


def read(case: Path, folder: Path) -> Examined:
    """The case as an agency of its own."""
    root = folder / "content" / "x"
    shutil.copytree(case, root)
    (root / "expected.yml").unlink()
    if not (root / "agency.yml").exists():
        shutil.copy(HERE / "agency.yml", root / "agency.yml")
    return examine(folder / "content", "x")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_an_office_file_is_read_as_its_case_says(case: Path, tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    expected = yaml.safe_load((case / "expected.yml").read_text(encoding="utf-8"))

    found = read(case, tmp_path)

    assert found.site
    year = found.site.years[-1]
    states = dict(shown(found, year))
    assert {name: states.get(name) for name in expected.get("states", {})} == expected.get("states", {})
    assert problems(found, {Severity.ERROR, Severity.WARNING}) == sorted(expected.get("problems", []))
    assert problems(found, {Severity.GAP}) == sorted(expected.get("gaps", []))
    assert {name: facts(year.tables.get(name), asked) for name, asked in expected.get("tables", {}).items()} == {
        name: plain(asked) for name, asked in expected.get("tables", {}).items()
    }
    assert not [str(one.message) for one in recwarn if not issubclass(one.category, DeprecationWarning)]


def shown(found: Examined, year: YearData) -> Iterator[tuple[str, str]]:
    """The state of every requirement that evidence is named for, by item and requirement."""
    for item in found.statuses[year.year].items:
        for one in item.requirements:
            yield f"{item.item.number}.{one.requirement.id}", one.state.value


def problems(found: Examined, severities: set[Severity]) -> list[str]:
    """The codes of these severities; each must have its sentences."""
    told = [one for one in found.problems if one.severity in severities and one.code not in NOTHING_SHOWS_IT]
    assert all(message(one, language) and advice(one, language) for one in told for language in ("th", "en"))
    return sorted(one.code for one in told)


def facts(table: Table | None, asked: Mapping[str, Any]) -> dict[str, Any] | None:
    """What is asked of a table, as it was read."""
    if table is None:
        return None
    known: dict[str, Any] = {
        "kind": table.kind.id if table.kind else "",
        "rows": len(table.rows),
        "doubt": table.doubt,
        "figures": {one.key: one.value for one in figures_of(table).figures},
        "sums": {id: sum(filter(number, table.values(id)), Decimal(0)) for id in asked.get("sums", {})},
        "columns": {id: list(table.cells(id)) for id in asked.get("columns", {})},
        "months": {id: list(table.values(id)) for id in asked.get("months", {})},
    }
    return {key: known[key] for key in asked}


def number(value: object) -> bool:
    return isinstance(value, int | Decimal)


def plain(asked: Mapping[str, Any]) -> dict[str, Any]:
    """What a case asks, its numbers exact."""
    exact = {
        key: {id: Decimal(str(value)) for id, value in asked[key].items()}
        for key in ("figures", "sums")
        if key in asked
    }
    return {**asked, **exact}
