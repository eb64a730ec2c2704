"""The words of what is required, against the page that is named for it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.check.papers.paper_text import PaperText, share, skeleton
from generator.check.papers.papers import Paper
from generator.core.problem import Problem
from generator.model.checklist import Requirement

_FEWEST_LETTERS = 5
"""A shorter word heads any page."""

_FEWEST_SAID = 3

_SOME = 0.25

_SAYS = 25
"""A page with fewer letters may be a picture with a word on it."""

_LONGEST_LINE = 160

_CONTENTS = re.compile(r"สารบัญ|(?:(?<!\.)\.{4,}|(?<!…)…{2,})\s*\d+\s*$", re.MULTILINE)

_NUMBERING = re.compile(r"^[\s\d.()–•*-]*(?:(?:ข้อ|ส่วน|บท|หมวด|ตอน)(?:ที่)?\s*\d+)?[\s\d.():–•*-]*")

_TOP = 3
"""A heading among so many lines is the first thing on its page; what runs over each page stands above it."""

_LONGEST_HEADING = 30
"""A heading may say this many letters more than the words that are looked for."""


def page_doubts(paper: Paper) -> Iterator[Problem]:
    """Requirements whose words head a later page than the one named, and do not stand on that.

    What began before may go on for pages, so an earlier heading proves nothing, unless that of another requirement
    stands between it and the page named.
    """
    if len(paper.text.pages) < 2 or paper.facts.inside.kind != "pdf" or paper.facts.inside.broken_thai:
        return
    for requirement in paper.item.requirements:
        named = _named(paper, requirement)
        if not named or any(_stands(paper.text, requirement.label, page) for _, page in named):
            continue
        position, page = named[0]
        pages = sorted(_headed(paper.text, requirement.label))
        if pages and (pages[0] > page or _is_over(paper, requirement, pages[-1], page)):
            where = paper.disclosure.where.at("shows", requirement.id, position, "page")
            facts = {"label": requirement.label, "value": str(page), "found": str(pages[0])}
            yield paper.problem("paper-page", where, **facts)


def _is_over(paper: Paper, requirement: Requirement, begun: int, page: int) -> bool:
    """Whether what began on a page is over on a later one, since the heading of another requirement stands between."""
    others = (_headed(paper.text, one.label) for one in paper.item.requirements if one is not requirement)
    return any(_ends(found, begun, page) for found in others)


def _ends(other: dict[int, int], begun: int, page: int) -> bool:
    """Whether what began on a page is over on a later one, since another heading stands between, or on top of that."""
    return any(begun < at < page or (begun < at == page and line < _TOP) for at, line in other.items())


def _named(paper: Paper, requirement: Requirement) -> list[tuple[int, int]]:
    """The pieces of evidence that name a page of this paper which says something, by their positions, with the page."""
    pieces = paper.disclosure.shows.get(requirement.id, ())
    if any(piece.document != paper.id or not piece.page for piece in pieces):
        # Something else shows it too, or the whole of the paper does.
        return []
    pages = paper.text.skeletons
    named = [(at, piece.page) for at, piece in enumerate(pieces) if piece.page]
    return named if all(page <= len(pages) and len(pages[page - 1]) >= _SAYS for _, page in named) else []


def _words(label: str, fewest: int) -> list[str]:
    """The words to look for: the label, and its parts, of which a paper may use one."""
    parts = [label, *re.split(r"หรือ|และ|/", label)]
    return [part for part in dict.fromkeys(map(skeleton, parts)) if len(part) >= fewest]


def _stands(text: PaperText, label: str, page: int) -> bool:
    """Whether a page speaks of it, in these words or in others that share some: ผู้รับผิดชอบ for ส่วนงานที่รับผิดชอบ."""
    there = text.skeletons[page - 1]
    return any(words in there for words in _words(label, _FEWEST_SAID)) or share(label, [there]) >= _SOME


def _headed(text: PaperText, label: str) -> dict[int, int]:
    """The pages, from 1, on which a line begins with the words and says little more, and which line that is, from 0.

    On a page with a list of contents there is none.
    """
    wanted = tuple(_words(label, _FEWEST_LETTERS))
    longest = 2 * len(label) + _LONGEST_HEADING
    found: dict[int, int] = {}
    for number, lines in enumerate(paper_lines(text), 1):
        for at, (length, head) in enumerate(lines):
            if length <= longest and head.startswith(wanted):
                found.setdefault(number, at)
    return found


@lru_cache(maxsize=500)
def paper_lines(text: PaperText) -> tuple[tuple[tuple[int, str], ...], ...]:
    """Of each page the lines: how long each is, and its skeleton without numbering; of a list of contents none."""
    return tuple(
        () if _CONTENTS.search(page) else tuple((len(line), _head(line)) for line in page.splitlines() if line.strip())
        for page in text.pages
    )


def _head(line: str) -> str:
    return skeleton(_NUMBERING.sub("", line[:_LONGEST_LINE]))
