"""Which item, requirement and page a paper most likely shows, with what speaks for each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from generator.check.judging.evidence import by_evidence
from generator.check.registry import kind_of
from generator.intake.suggest.grams import Vector, Weights, cosine, grams, letters, longest_run
from generator.intake.suggest.paper import Paper
from generator.model.checklist import Checklist, Item, Requirement, wanted_year

_BEGINNING = 0.55
"""What the beginning of a paper counts beside all of it: there stands its title."""

# What a paper is, by the words its title has: two items that differ in nothing else differ in this.
_KINDS = (
    ("report", re.compile("รายงาน|ผลการ|สรุปผล|ผลตาม|ติดตาม")),
    ("plan", re.compile("แผน(?!ก|ผัง|ที่)|ปฏิทิน")),
    ("manual", re.compile("คู่มือ|แนวทาง|แนวปฏิบัติ|ขั้นตอน")),
    ("statistics", re.compile("สถิติ|จำนวน")),
    ("notice", re.compile("ประกาศ|คำสั่ง")),
    ("risk", re.compile("ความเสี่ยง")),
)

_HALF_YEAR = re.compile("รอบ ?(?:6|๖|หก) ?เดือน|ครึ่งปี")

_TIE = 0.05


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the paper (counted from 1) and the words of a requirement that stand on it."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Place:
    """An item that a paper may show: how alike they are (0 to 1), why, and for each requirement its likely pages."""

    item: Item
    likeness: float
    reasons: tuple[str, ...]
    requirement: Requirement | None
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class _Profile:
    item: Item
    vector: Vector
    words: tuple[str, ...]
    kinds: frozenset[str]


@cache
def _other_words() -> dict[str, tuple[str, ...]]:
    written = yaml.safe_load((Path(__file__).parent / "words.yml").read_text("utf-8"))
    return {key: tuple(map(str, words)) for key, words in written.items()}


class Finder:
    """Finds the places of papers in one year's list."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        counted = [grams(_text(item)) for item in checklist.items]
        self._weights = Weights(counted)
        self._profiles = [
            _Profile(item, self._weights.vector(one), (item.name, *_other_words().get(item.key, ())), _kinds(item.name))
            for item, one in zip(checklist.items, counted, strict=True)
        ]

    def places(self, paper: Paper, most: int = 3) -> tuple[Place, ...]:
        """The likeliest places of a paper, the likeliest first; none for a paper without text."""
        whole, first = (self._weights.vector(grams(text)) for text in (paper.text, paper.beginning))
        scored = sorted(
            ((self._score(profile, paper, whole, first), place) for place, profile in enumerate(self._profiles)),
            reverse=True,
        )
        best = [(score, self._profiles[place]) for score, place in scored[:most] if score > 0]
        return tuple(self._place(profile, paper, score) for score, profile in best)

    def _score(self, profile: _Profile, paper: Paper, whole: Vector, first: Vector) -> float:
        alike = (1 - _BEGINNING) * cosine(profile.vector, whole) + _BEGINNING * cosine(profile.vector, first)
        told = _kinds(paper.beginning[:150])
        if told and profile.kinds:
            alike += _TIE * (len(told & profile.kinds) - len(profile.kinds - told)) / len(profile.kinds)
        if bool(_HALF_YEAR.search(paper.beginning)) != bool(_HALF_YEAR.search(profile.item.name)):
            alike -= _TIE if _HALF_YEAR.search(profile.item.name) else 0
        named = letters(profile.item.name)
        if len(named) >= 6 and named in letters(paper.beginning):
            alike += 3 * _TIE
        return alike

    def _place(self, profile: _Profile, paper: Paper, score: float) -> Place:
        requirement = _requirement(profile.item, paper)
        pages = tuple(likely_pages(paper, requirement)) if requirement else ()
        reasons = tuple(_reasons(profile, paper, self.checklist.year))
        return Place(profile.item, min(score, 1.0), reasons, requirement, pages)


def _text(item: Item) -> str:
    parts = [item.name] * 3 + [text for one in item.requirements for text in (one.label, one.text)]
    parts += [column.label for one in item.requirements for column in one.columns]
    return "\n".join([*parts, *_other_words().get(item.key, ()) * 2, item.group or ""])


def _kinds(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _KINDS if pattern.search(text))


def _reasons(profile: _Profile, paper: Paper, year: int) -> Iterator[str]:
    """Words that paper and item share, with their page; and the year that both speak of."""
    for number, page in enumerate(paper.pages, 1):
        found = next(
            (words for words in profile.words if len(letters(words)) >= 4 and letters(words) in letters(page)), ""
        )
        if found:
            yield f"หน้า {number}: {found}"
            break
    wanted = wanted_year(profile.item.data_year, year)
    if paper.years and paper.years[0] <= wanted <= paper.years[1] and profile.item.data_year != "standing":
        yield f"เป็นข้อมูลปี {wanted} ตามที่ข้อนี้ขอ"


def _requirement(item: Item, paper: Paper) -> Requirement | None:
    """The requirement that a paper most likely shows: of a language where two are asked, else the one most like it."""
    language = "en" if paper.is_english else "th"
    if any({"th", "en"} & set(one.needs) for one in item.requirements):
        return next((one for one in item.requirements if language in one.needs), None)
    shown = [one for one in item.requirements if _is_seen(one)]
    scored = [
        (longest_run(f"{one.label} {one.text}", paper.text) / (8 + len(letters(one.label))), one.id) for one in shown
    ]
    best = max(scored, default=(0.0, ""))[1]
    return next((one for one in shown if one.id == best), None)


# What asks for the year alone stands on no page of its own.
_OF_A_YEAR = re.compile("^เป็น.*ปี")


def _is_seen(requirement: Requirement) -> bool:
    """Whether a requirement is shown by something to be seen in a paper, no table's rows and no year."""
    kind = kind_of(requirement)
    return kind.judge is by_evidence and kind.accepts.kinds[0] == "document" and not _OF_A_YEAR.search(requirement.text)


def likely_pages(paper: Paper, requirement: Requirement, most: int = 2) -> Iterator[Page]:
    """The pages that most likely show a requirement, the likeliest first."""
    wanted = grams(requirement.label) + grams(requirement.text)
    scored = []
    for number, page in enumerate(paper.pages, 1):
        here = grams(page)
        recall = sum(1 for piece in wanted if piece in here) / max(len(wanted), 1)
        run = longest_run(requirement.label, page) / max(len(letters(requirement.label)), 1)
        lead = longest_run(requirement.label, page[:250]) / max(len(letters(requirement.label)), 1)
        scored.append((run + recall + 0.5 * lead, -number))
    for score, number in sorted(scored, reverse=True)[:most]:
        if score > 0:
            yield Page(-number, requirement.label)


def likeliest(places: Sequence[Place]) -> bool:
    """Whether the first of the places stands clearly before the second."""
    return len(places) == 1 or (len(places) > 1 and places[0].likeness - places[1].likeness >= _TIE / 2)
