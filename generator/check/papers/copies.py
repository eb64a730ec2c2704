"""The same bytes shown as different papers: under another name, of another year, in another language."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.check.papers.paper_text import near, skeleton
from generator.check.papers.papers import Paper
from generator.core.problem import Problem
from generator.model.disclosure import written_years

_SAID = 0.8
"""A paper that says so much of a title has it as one of its own."""

_MANY = 4
"""So many unlike papers cannot be one."""


def copy_doubts(papers: Iterable[Paper]) -> Iterator[Problem]:
    """Papers of the same content that cannot be what is said of both; each content is told once.

    One paper for several items, under one name or several, is right, and so is one plan in each of its years.
    """
    alike: dict[str, list[Paper]] = defaultdict(list)
    for paper in papers:
        alike[paper.facts.sha256].append(paper)
    for same in alike.values():
        found = (problem for one, other in combinations(same, 2) for problem in _two(one, other))
        first = next(found, None) or next(_many(same), None)
        if first:
            yield first


def _two(one: Paper, other: Paper) -> Iterator[Problem]:
    """Two papers of one content; the later one is told, which was made from the other."""
    one, other = sorted((one, other), key=lambda paper: paper.year.year)
    languages = set(one.document.languages), set(other.document.languages)
    if not languages[0] & languages[1]:
        if one.facts.path != other.facts.path and not _is_of_both(one):
            yield _copied(other, one, "language")
    elif _other_years(one, other):
        yield _copied(other, one, "year")
    elif one.year is other.year and one.facts.path != other.facts.path and _unlike(one, other):
        # What it says is the one of which it says more; the other is told.
        mine, theirs = (one.text.share(paper.document.title) for paper in (one, other))
        yield _copied(one, other, "name") if mine < theirs else _copied(other, one, "name")


def _is_of_both(paper: Paper) -> bool:
    """Whether a paper holds a good part of both languages."""
    thai, latin = paper.text.letters
    return min(thai, latin) * 6 >= thai + latin > 0


def _other_years(one: Paper, other: Paper) -> bool:
    mine, theirs = one.document.covers, other.document.covers
    return mine is not None and theirs is not None and (mine[1] < theirs[0] or theirs[1] < mine[0])


def _unlike(one: Paper, other: Paper) -> bool:
    """Whether two titles are of different papers, and the paper does not say both."""
    mine, theirs = one.document.title, other.document.title
    # One answer does not name one paper twice; several answers may call it a little differently.
    alike = skeleton(mine) == skeleton(theirs) if one.disclosure is other.disclosure else near(mine, theirs)
    same = alike and _numbers(mine) == _numbers(theirs)
    inside = skeleton(mine) in skeleton(theirs) or skeleton(theirs) in skeleton(mine)
    both = min(one.text.share(mine), one.text.share(theirs)) > _SAID
    return not same and not inside and not both


def _numbers(title: str) -> list[str]:
    return re.findall(r"\d+", title)


def _many(same: list[Paper]) -> Iterator[Problem]:
    """One content as many papers of one year that have nothing in common, none of which it says that it is."""
    by_year: dict[int, list[Paper]] = defaultdict(list)
    for paper in same:
        known = by_year[paper.year.year]
        if not any(near(paper.document.title, one.document.title) for one in known) and _says_nothing_of(paper):
            known.append(paper)
    for unlike in by_year.values():
        if len(unlike) >= _MANY and len({paper.item.sub_indicator for paper in unlike}) > 1:
            yield _copied(unlike[-1], unlike[0], "many", count=str(len(unlike)))


def _says_nothing_of(paper: Paper) -> bool:
    return paper.text.share(paper.document.title) <= _SAID


def _copied(paper: Paper, other: Paper, reason: str, **more: str) -> Problem:
    facts = {
        **more,
        "reason": reason,
        "other": other.document.title,
        "other_file": other.facts.path,
        "other_item": other.item.number,
        "other_year": str(other.year.year),
        "value": written_years(paper.document.covers),
        "found": written_years(other.document.covers),
    }
    return paper.problem("paper-copied", paper.where.at("file"), **facts)
