"""Legal oddities: edits of the model agency that are right though they look odd; nothing may be told of them.

Every line of `tests/oddities/*.yml` is a case; a line added is a case added. The file's name is the subject. It says

    name    what is odd, in words, and why it is legal where that is not plain
    edit    one edit of tests/edits.py, or a list of them

After the edits every problem is one that was there before, and the status of every item is what it was.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.examine import examine
from tests.edits import Kept, cases_in, edit, model_agency, parsed_once, restore

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parent / "oddities"


@pytest.fixture(autouse=True, scope="module")
def read_once() -> Iterator[None]:
    with parsed_once():
        yield


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return model_agency(tmp_path_factory.mktemp("odd"))


def told(content: Path) -> tuple[list[str], dict[str, str]]:
    """What is told, but for files that nothing names, and the state of every item of 2567."""
    found = examine(content, "example")
    problems = (
        f"{one.code} {found.book.place(one.where)} {dict(one.facts)}"
        for one in found.problems
        if one.code not in {"year-undisclosed", "file-unused"}
    )
    return list(problems), {one.item.number: one.state.value for one in found.statuses[2567].items}


@pytest.mark.parametrize("case", list(cases_in(FOLDER)))
def test_a_legal_oddity_is_not_told(content: Path, case: dict) -> None:
    edits = case["edit"] if isinstance(case["edit"], list) else [case["edit"]]
    kept: Kept = {}
    try:
        for change in edits:
            edit(content / "example", change, kept)
        problems, items = told(content)
    finally:
        restore(kept)

    assert (problems, set(items.values())) == ([], {"complete"})


def test_each_oddity_has_a_name_of_its_own() -> None:
    names = [case.values[0]["name"] for case in cases_in(FOLDER)]

    assert len(names) == len(set(names))
