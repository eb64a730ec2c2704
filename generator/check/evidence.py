"""Evidence leads somewhere: the files it names are there."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from generator.model.disclosure import Disclosure, Evidence
from generator.model.place import Where
from generator.model.problem import Problem
from generator.model.site import Site, YearData
from generator.model.thai import nearest


def evidence_problems(site: Site) -> Iterator[Problem]:
    """Every file that is named and is not in the year's folder: of documents, tables, pictures."""
    seal = site.agency.seal
    if seal and seal not in site.files:
        yield file_missing(site.agency.where.at("seal"), seal, site.files)
    for year in site.years:
        for where, file, item in named_files(year):
            if file not in year.files:
                found = file_missing(where, file, year.files, item)
                yield replace(found, year=year.year) if item else found


def file_missing(where: Where, file: str, files: Collection[str], item: str | None = None) -> Problem:
    """What is said of a file that is named and not there."""
    return Problem("evidence-file-missing", where, {"value": file, "guess": nearest(file, files) or ""}, item)


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


def document_problems(year: YearData, told: Disclosure, id: str) -> tuple[Problem, ...]:
    """What keeps a document of a disclosure from being opened; of an outside link nothing is known here."""
    document = told.documents.get(id)
    if document is None or document.file is None or document.file in year.files:
        return ()
    return (file_missing(told.where.at("documents", id, "file"), document.file, year.files, told.item),)


def table_missing(year: YearData, piece: Evidence, where: Where, item: str) -> tuple[Problem, ...]:
    """What keeps a table named at `where` from being opened."""
    if piece.table is None or piece.table in year.files:
        return ()
    return (file_missing(where.at("table"), piece.table, year.files, item),)
