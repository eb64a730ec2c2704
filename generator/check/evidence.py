"""Evidence leads somewhere: the files it names are there."""

from collections.abc import Iterator

from generator.model.disclosure import Disclosure, Document, Evidence
from generator.model.problem import Problem
from generator.model.site import Site, YearData
from generator.model.thai import nearest


def evidence_problems(site: Site) -> Iterator[Problem]:
    """Every document whose file is not in the year's folder."""
    for year in site.years:
        for told in year.disclosures:
            for id, document in told.documents.items():
                if not is_there(year, document):
                    where = told.where.at("documents", id, "file")
                    facts = {"value": document.file or "", "guess": nearest(document.file or "", year.files) or ""}
                    yield Problem("evidence-file-missing", where, facts, told.item)


def is_there(year: YearData, document: Document) -> bool:
    """Whether a document can be opened from the site; of an outside link nothing is known here."""
    return document.file is None or document.file in year.files


def opens(year: YearData, told: Disclosure, evidence: Evidence) -> bool:
    """Whether a piece of evidence leads somewhere."""
    document = told.documents.get(evidence.document) if evidence.document else None
    return document is None or is_there(year, document)
