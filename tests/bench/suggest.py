"""How often a paper finds its place: papers of the model agency, names hidden, and papers unlike the list.

python -m tests.bench.suggest
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import yaml

from generator.evidence.pdf import pdf_texts
from generator.intake.suggest.paper import Paper
from generator.intake.suggest.place import Finder, likely_pages
from generator.model.checklist import Checklist
from generator.model.site import YearData
from tests.agencies import CONTENT, examined
from tests.conftest import ROOT
from tests.intake.gold import checklist

UNLIKE = ROOT / "tests" / "intake" / "papers.yml"


class Rate(NamedTuple):
    """How many of how many: right first, right among the first three (of pages: among two)."""

    papers: int
    first: int
    among: int

    def __str__(self) -> str:
        first, among = self.first / self.papers, self.among / self.papers
        return f"{self.papers} papers: {first:.3f} first, {among:.3f} among the first"


@cache
def finder(year: int) -> Finder:
    return Finder(checklist(year))


@cache
def paper(year: int, file: str) -> Paper | None:
    path = CONTENT / "example" / str(year) / file
    return Paper(tuple(pdf_texts(path.read_bytes()))) if path.exists() and file.endswith(".pdf") else None


def years() -> tuple[YearData, ...]:
    site = examined("example").site
    assert site
    return tuple(site.years)


def papers_of(year: YearData) -> dict[str, set[str]]:
    """The items that each paper of a year is a document of."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in year.disclosures:
        for document in one.documents.values():
            if document.file and paper(year.year, document.file):
                found[document.file].add(one.item)
    return found


def model() -> Rate:
    found = []
    for year in years():
        for file, items in papers_of(year).items():
            told = paper(year.year, file)
            assert told
            found.append(_hit([place.item.number for place in finder(year.year).places(told)], items))
    return Rate(len(found), sum(first for first, _ in found), sum(among for _, among in found))


def unlike() -> Rate:
    listed = yaml.safe_load(UNLIKE.read_text("utf-8"))
    found = [
        _hit([place.item.number for place in finder(2567).places(Paper((one["text"],)))], {one["item"]})
        for one in listed
    ]
    return Rate(len(found), sum(first for first, _ in found), sum(among for _, among in found))


def _numbers(paper: Paper) -> list[str]:
    return [place.item.number for place in finder(2567).places(paper)]


def _hit(told: list[str], right: set[str]) -> tuple[bool, bool]:
    return told[:1] != [] and told[0] in right, bool(right & set(told))


def pages() -> Rate:
    """The page of a requirement, among two, in papers of three pages and more."""
    found = []
    for year in years():
        for requirement, told, page in _shown(year, checklist(year.year)):
            numbers = [one.number for one in likely_pages(told, requirement)]
            found.append((numbers[:1] == [page], page in numbers))
    return Rate(len(found), sum(first for first, _ in found), sum(among for _, among in found))


def _shown(year: YearData, listed: Checklist) -> Iterator[tuple]:
    for one in year.disclosures:
        known = listed.item(one.item)
        for requirement in known.requirements if known else ():
            for evidence in one.shows.get(requirement.id, ()):
                document = one.documents.get(evidence.document or "")
                told = paper(year.year, document.file) if document and document.file else None
                if evidence.page and told and len(told.pages) >= 3:
                    yield requirement, told, evidence.page


if __name__ == "__main__":
    print("model agency ", model())
    print("unlike papers", unlike())
    print("pages        ", pages())
