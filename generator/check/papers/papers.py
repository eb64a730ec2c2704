"""The papers of a site: every document that is a file which opens, with what the agency says of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.check.papers.paper_text import PaperText, paper_text
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.checklist import Item, wanted_year
from generator.model.disclosure import Disclosure, Document, speaks_of
from generator.model.files import FileFacts
from generator.model.site import Site, YearData


@dataclass(frozen=True)
class Paper:
    """A document of one answer, `id` there; `item` is what it answers."""

    site: Site
    year: YearData
    item: Item
    disclosure: Disclosure
    id: str
    document: Document
    facts: FileFacts

    @property
    def where(self) -> DataPath:
        """The place where the document is described."""
        return self.disclosure.where.at("documents", self.id)

    @cached_property
    def text(self) -> PaperText:
        """What it says; of a scan nothing."""
        return paper_text(self.facts.texts)

    @property
    def named_pages(self) -> tuple[int, ...]:
        """The pages that the answer points at, from 1."""
        shown = (piece for pieces in self.disclosure.shows.values() for piece in pieces)
        return tuple(piece.page for piece in shown if piece.document == self.id and piece.page)

    @cached_property
    def wanted_years(self) -> frozenset[int]:
        """The fiscal years (พ.ศ.) whose data is wanted by what it shows; none where that is standing data."""
        asked = {
            requirement.data_year or self.item.data_year
            for requirement in self.item.requirements
            for piece in self.disclosure.shows.get(requirement.id, ())
            if piece.document == self.id
        }
        return frozenset(wanted_year(one, self.year.year) for one in asked - {"standing"})

    @property
    def of_another_year(self) -> bool:
        """Whether the agency itself says that it is of another year than is wanted: then that is told, as a gap."""
        covers, wanted = self.document.covers, self.wanted_years
        return bool(covers and wanted) and not all(speaks_of(covers, year) for year in wanted)

    def problem(self, code: str, where: DataPath, **facts: str) -> Problem:
        """A doubt about this paper."""
        told = {"title": self.document.title, "file": self.facts.path, **facts}
        return Problem(code, where, told, self.item.number, None, self.year.year)


def papers(site: Site) -> Iterator[Paper]:
    """Every document that is a file, opens and shows something; the rest is told by others."""
    for year in site.years:
        for disclosure in year.disclosures:
            item = year.checklist.item(disclosure.item)
            for id, document in disclosure.documents.items() if item else ():
                facts = year.files.get(document.file) if document.file else None
                if item and facts and facts.inspected and facts.fits and not facts.inside.blank and facts.sha256:
                    yield Paper(site, year, item, disclosure, id, document, facts)
