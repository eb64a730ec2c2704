"""Which papers lie in which year's `files/`, and the making of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.example import papers_buying as buying
from tests.example import papers_gifts as gifts
from tests.example import papers_integrity as integrity
from tests.example import papers_people as people
from tests.example import papers_plan as plan
from tests.example.facts import CONTENT, YEARS, data
from tests.example.parts import Paper
from tests.example.pdf import pdf

Maker = Callable[[int], Paper]

_OF_THE_YEAR: dict[Maker, tuple[int, ...]] = {
    plan.structure: YEARS,
    plan.development_plan: YEARS,
    plan.action_plan: (2567,),
    people.staff_plan: YEARS,
    people.staff_done: (2566,),
    people.ethics_team: YEARS,
    people.ethics_training: (2567,),
    people.ethics_assessment: (2566,),
    gifts.no_gift_thai: YEARS,
    gifts.no_gift_english: (2566, 2567, 2569),
    gifts.no_gift_activity: YEARS,
    integrity.risks: YEARS,
    integrity.anti_plan: YEARS,
    integrity.anti_half: (2566,),
    integrity.participation: (2566, 2567, 2569),
    integrity.focus: (2569,),
    buying.buying_list: (2567, 2568),
    buying.buying_plan: (2566, 2567),
    buying.invitation: (2566, 2567),
    buying.award: (2566, 2567),
    buying.signed_contracts: (2567, 2568),
}
"""What a year's folder holds about that year."""

_OF_THE_LAST: dict[Maker, tuple[int, ...]] = {
    plan.annual_report: (2567,),
    plan.annual_brief: (2566, 2568, 2569),
    plan.services: (2567,),
    plan.satisfaction: (2566,),
    buying.buying_report: YEARS,
    people.staff_report: YEARS,
    gifts.no_gift_report: (2566, 2567, 2569),
    gifts.gifts_by_custom: (2567, 2568),
    integrity.risk_report: (2567,),
    integrity.anti_report: YEARS,
}
"""What a year's folder holds about the year before."""


def papers(year: int) -> Iterator[Paper]:
    """Every paper of a year's folder."""
    for told in data("standing"):
        if year in told["folders"]:
            yield {key: value for key, value in told.items() if key != "folders"}
    yield from (make(year) for make, years in _OF_THE_YEAR.items() if year in years)
    yield from (make(year - 1) for make, years in _OF_THE_LAST.items() if year in years)


def write() -> list[Path]:
    """Writes every paper; returns the files."""
    written = []
    for year in YEARS:
        folder = CONTENT / str(year) / "files"
        folder.mkdir(parents=True, exist_ok=True)
        for paper in papers(year):
            # The planted fault 2 (content/example/PLANTED.md): 2568 keeps the report of 2566, not that of 2567.
            told = gifts.gifts_by_custom(2566) if (year, paper["file"]) == (2568, "gifts-by-custom-2567.pdf") else paper
            path = folder / told["file"]
            path.write_bytes(pdf(told))
            written.append(path)
    return written
