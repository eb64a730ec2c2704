"""Evidence leads somewhere: the files it names are there."""

from collections.abc import Iterator

from generator.model.disclosure import Disclosure, Document, Evidence
from generator.model.place import Where
from generator.model.problem import Problem
from generator.model.site import Site, YearData
from generator.model.thai import nearest


def evidence_problems(site: Site) -> Iterator[Problem]:
    """Every file that is named and is not in the year's folder: of documents, tables, pictures."""
    agency = site.agency
    pictures = [(agency.where.at("seal"), agency.seal)]
    pictures += [(agency.where.at("look", "hero", "file"), agency.look.hero.file)] if agency.look.hero else []
    for where, picture in pictures:
        if picture and picture not in site.files:
            facts = {"value": picture, "guess": nearest(picture, site.files) or ""}
            yield Problem("evidence-file-missing", where, facts)
    for year in site.years:
        for where, file, item in named_files(year):
            if file not in year.files:
                facts = {"value": file, "guess": nearest(file, year.files) or ""}
                yield Problem("evidence-file-missing", where, facts, item)


Named = tuple[Where, str, str | None]
"""Where a file is named, the file, and the item it is evidence of."""


def named_files(year: YearData) -> Iterator[Named]:
    """Every file that the year's data names."""
    for told in year.disclosures:
        yield from _documents(told)
        yield from _tables(told)
    pictures = [(person.where.at("photo"), person.photo) for person in year.people]
    pictures += [(news.where.at("image"), news.image) for news in year.news]
    if year.home:
        pictures += [(year.home.where.at("assets", id, "file"), asset.file) for id, asset in year.home.assets.items()]
    yield from ((where, file, None) for where, file in pictures if file)


def _documents(told: Disclosure) -> Iterator[Named]:
    for id, document in told.documents.items():
        if document.file:
            yield told.where.at("documents", id, "file"), document.file, told.item


def _tables(told: Disclosure) -> Iterator[Named]:
    for id, pieces in told.shows.items():
        where = told.where.at("shows", id)
        for position, piece in enumerate(pieces):
            if piece.table:
                yield where.at(position, "table"), piece.table, told.item


def is_there(year: YearData, document: Document) -> bool:
    """Whether a document can be opened from the site; of an outside link nothing is known here."""
    return document.file is None or document.file in year.files


def opens(year: YearData, told: Disclosure, evidence: Evidence) -> bool:
    """Whether a piece of evidence leads somewhere."""
    if evidence.table:
        return evidence.table in year.files
    document = told.documents.get(evidence.document) if evidence.document else None
    return document is None or is_there(year, document)
