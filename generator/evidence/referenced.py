"""The files that a year's data refers to: only these are looked into and published."""

from collections.abc import Iterator

from generator.core.location import DataPath
from generator.model.disclosure import Disclosure
from generator.model.site import YearData

ReferencedFile = tuple[DataPath, str, str | None]
"""Where a file is named, the file, and the item it is evidence of."""


def referenced_files(year: YearData) -> Iterator[ReferencedFile]:
    """Every file that the year's data names: documents, tables (without the name of a sheet), pictures."""
    for disclosure in year.disclosures:
        yield from _documents(disclosure)
        yield from _tables(disclosure)
    yield from named_pictures(year)


def published_names(year: YearData) -> frozenset[str]:
    """The files that are published as they are; of a table its rows are, not the office's own file."""
    return frozenset(file for where, file, _ in referenced_files(year) if where.path[-1:] != ("table",))


def named_pictures(year: YearData) -> Iterator[ReferencedFile]:
    """The files that are shown as pictures: photographs, pictures of news, what the first page carries."""
    pictures = [(person.where.at("photo"), person.photo) for person in year.people]
    pictures += [(news.where.at("image"), news.image) for news in year.news]
    if year.home:
        pictures += [(year.home.where.at("assets", id, "file"), asset.file) for id, asset in year.home.assets.items()]
    yield from ((where, file, None) for where, file in pictures if file)


def _documents(disclosure: Disclosure) -> Iterator[ReferencedFile]:
    for id, document in disclosure.documents.items():
        if document.file:
            yield disclosure.where.at("documents", id, "file"), document.file, disclosure.item


def _tables(disclosure: Disclosure) -> Iterator[ReferencedFile]:
    for id, pieces in disclosure.shows.items():
        where = disclosure.where.at("shows", id)
        for position, piece in enumerate(pieces):
            if piece.table:
                yield where.at(position, "table"), piece.table.partition("#")[0], disclosure.item
