"""What should be looked at in the papers of a site: of each the first doubt, for a wrong paper is wrong at once."""

from collections.abc import Iterator

from generator.check.papers.agencies import agency_doubts
from generator.check.papers.copies import copy_doubts
from generator.check.papers.languages import language_doubts
from generator.check.papers.named_pages import page_doubts
from generator.check.papers.papers import Paper, papers
from generator.check.papers.pictures import picture_doubts
from generator.check.papers.signers import signer_doubts
from generator.check.papers.years import prose_doubts, year_doubts
from generator.core.problem import Problem
from generator.model.site import Site

_OF_A_PAPER = (agency_doubts, year_doubts, language_doubts, signer_doubts, page_doubts)


def paper_doubts(site: Site) -> Iterator[Problem]:
    """All doubts about all papers."""
    sound = []
    for paper in papers(site):
        found = tuple(_first(paper))
        yield from found
        if not found:
            sound.append(paper)
    yield from copy_doubts(sound)
    yield from picture_doubts(site)
    for year in site.years:
        yield from prose_doubts(year)


def _first(paper: Paper) -> Iterator[Problem]:
    for doubts in _OF_A_PAPER:
        found = tuple(doubts(paper))
        if found:
            yield from found
            return
