"""One requirement of a kind, the files of a small agency, and what must come of it.

Every entry of `tests/requirements/KIND.yml` is a case; an entry added is a case added. The file's name is the kind. A
case says

    name         what the agency holds, in words
    requirement  what the requirement asks for beside its kind: needs, purposes, topics, columns …
    data_year    whose year's data its item wants; standing where it is not said
    files        texts by their names below the agency's folder; agency.yml and an answer without evidence are there
    state        shown, faulty or missing
    codes        the problems that keep it from being shown, in their order; none where it is shown
    at           the file of the first of them
    warnings     what is warned of beside, in the order of its places; nothing where it is not said
    advice       words that stand in what is to be done about the first of them
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.check.registry import KINDS
from generator.core.problem import Severity
from generator.messages.problem import advice
from tests.conftest import AGENCY, SMALL_CHECKLIST, Office
from tests.samples import FILES

FOLDER = Path(__file__).parent / "requirements"
ITEM = {"number": "o1", "key": "asked", "name": "ข้อที่ถาม", "sub_indicator": "9.1"}
ANSWER = "o1: {units: [สำนักปลัด]}\n"


def cases() -> Iterator[object]:
    for path in sorted(FOLDER.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")


@pytest.mark.parametrize(("kind", "case"), list(cases()))
def test_a_requirement_is_judged_by_what_the_agency_holds(kind: str, case: dict, office: Office) -> None:
    status, found = judged(office, kind, case)
    book = found.book
    warned = [one.code for one in found.problems if one.item == "o1" and one.severity is Severity.WARNING]

    assert (status.state.value, [one.code for one in status.problems]) == (case["state"], case.get("codes", []))
    assert warned == case.get("warnings", [])
    if "at" in case:
        assert book.place(status.problems[0].where).file == f"content/test/{case['at']}"
    if "advice" in case:
        assert case["advice"] in advice(status.problems[0])


def judged(office: Office, kind: str, case: dict):
    """The status of the case's requirement, and all that was found."""
    asked = {"id": "asked", "label": "องค์ประกอบ", "text": "ข้อความ", "kind": kind, **case.get("requirement", {})}
    listed = yaml.safe_load(SMALL_CHECKLIST.read_text(encoding="utf-8"))
    listed["items"] = [{**ITEM, "data_year": case.get("data_year", "standing"), "requirements": [asked]}]
    text = yaml.safe_dump(listed, allow_unicode=True)
    (office.content / "checklists" / "2567.yml").write_text(text, encoding="utf-8")
    office.write({f"2567/{name}": data for name, data in FILES.items()})
    office.write({"agency.yml": AGENCY, "2567/disclosures.yml": ANSWER, **case["files"]})
    found = office.examine()
    assert not found.stops, found.problems
    return found.statuses[2567].items[0].requirements[0], found


def test_the_cases_are_of_kinds_that_are_registered() -> None:
    assert {path.stem for path in FOLDER.glob("*.yml")} <= set(KINDS)


@pytest.mark.parametrize(
    ("asked", "value", "known"),
    [
        ({"kind": "documnt"}, "documnt", "document"),
        ({"kind": "people", "needs": ["foto"]}, "foto", "photo"),
        ({"kind": "channel", "purposes": ["qa"], "needs": ["photo"]}, "photo", "protection"),
        ({"kind": "text", "needs": ["name"]}, "name", ""),
    ],
)
def test_a_word_of_a_checklist_that_no_kind_knows_is_a_problem_at_its_line(
    asked: dict, value: str, known: str, office: Office
) -> None:
    listed = yaml.safe_load(SMALL_CHECKLIST.read_text(encoding="utf-8"))
    listed["items"] = [{**ITEM, "data_year": "this", "requirements": [{"id": "a", "label": "ก", "text": "ก", **asked}]}]
    path = office.content / "checklists" / "2567.yml"
    path.write_text(yaml.safe_dump(listed, allow_unicode=True), encoding="utf-8")
    office.write({"2567/disclosures.yml": ANSWER})

    found = office.examine()
    (problem,) = (one for one in found.problems if one.code == "not-in-list")

    lines = path.read_text(encoding="utf-8").splitlines()
    place = found.book.place(problem.where)
    assert place.file == "content/checklists/2567.yml"
    assert value in lines[(place.line or 0) - 1]
    assert (problem.facts["value"], known in problem.facts["known"]) == (value, True)


@pytest.mark.parametrize(
    ("item", "files"),
    [
        ("o2", ["people.yml"]),
        ("o3", ["agency.yml"]),
        ("o4", ["news.yml", "home.yml"]),
        ("o10", ["agency.yml"]),
        ("o18", ["agency.yml"]),
        ("o27", ["measures.yml"]),
        ("o5", ["disclosures.yml"]),
        ("o23", ["disclosures.yml"]),
    ],
)
def test_what_to_do_about_an_unanswered_item_names_the_files_it_is_filled_in(
    item: str, files: list[str], office: Office
) -> None:
    """The official list of 2568: an item may need several files, and no other is named."""
    bare = AGENCY.partition("channels:")[0]
    office.write({"agency.yml": bare, "2568/disclosures.yml": "o1: {units: [สำนักปลัด]}\n"})

    (problem,) = next(one for one in office.examine().statuses[2568].items if one.item.number == item).problems
    told = advice(problem)

    assert problem.code == "item-missing"
    known = {"people.yml", "agency.yml", "news.yml", "home.yml", "measures.yml", "progress.yml", "disclosures.yml"}
    assert {name for name in known if name in told} == set(files)
