"""Who signed a paper that the head of the agency must sign, against the people of the year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.papers.paper_text import near, skeleton, with_whole_am
from generator.check.papers.papers import Paper
from generator.core.problem import Problem
from generator.model.people import Person
from generator.model.site import YearData

HEAD = "head-signature"
"""What a requirement needs that asks for the signature of the head of the agency."""

_TITLE = (
    r"(?:นาย|นางสาว|นาง|น\.\s*ส\.|ดร\.|ว่าที่\s*(?:ร้อย|พัน)?\s*(?:ตรี|โท|เอก)|ว่าที่\s*ร\.\s*[ตทอ]\.|(?:พล\.?|พ|ร|ส|จ|ด)\.\s*(?:ต|ท|อ|ส)\.\s*(?:[ตทอ]\.)?"
    r"|จ่า(?:สิบ)?(?:ตรี|โท|เอก)?|สิบ(?:ตรี|โท|เอก)|ร้อย(?:ตรี|โท|เอก)|พัน(?:ตรี|โท|เอก)|ดาบตำรวจ|หญิง)"
)

# (นายกอไก่ นามสมมติ) and below it the post.
_SIGNED = re.compile(rf"\(\s*(?P<name>{_TITLE}\s*[ก-๛][ก-๛ .\n]{{3,60}}?)\s*\)(?P<post>[^()]{{0,160}})")

_POST = re.compile(r"(?P<deputy>รอง\s*)?นายก\s*(?:เทศมนตรี|องค์การ|อบ|เมืองพัทยา)")

_ACTING = re.compile("แทน|ปฏิบัติหน้าที่")

_NO_NAME = re.compile(rf"^(?:{_TITLE}\s*)+")


@dataclass(frozen=True, slots=True)
class _Signature:
    """A name in brackets, on which page it stands (from 1), and whether it is that of one who signs for the head."""

    name: str
    page: int
    acting: bool


def signer_doubts(paper: Paper) -> Iterator[Problem]:
    """A paper signed as head of the agency by someone who is not the head of the year.

    Whoever says that they act or sign for the head is believed.
    """
    year = paper.year
    heads = _heads(year)
    signed = list(_signatures(paper)) if heads and _must_be_signed(paper) else []
    # Whoever acts for the head need not be among the executives that an office shows.
    if not signed or any(one.acting or _is_one_of(one, heads) for one in signed):
        return
    first = signed[0]
    facts = {"found": first.name, "page": str(first.page), "name": heads[0].shown_name, "year": str(year.year)}
    yield paper.problem("paper-signer", paper.where.at("file"), **facts)


def _must_be_signed(paper: Paper) -> bool:
    asked = (one.id for one in paper.item.requirements if HEAD in one.needs)
    shown = (piece for id in asked for piece in paper.disclosure.shows.get(id, ()))
    return any(piece.document == paper.id for piece in shown)


def _heads(year: YearData) -> list[Person]:
    """Who holds the highest post in the year, also for another; of a vacant post nobody knows who signs."""
    heads = [one for one in year.people if _is_head(one)]
    return [] if any(one.is_vacant for one in heads) else heads


def _is_head(person: Person) -> bool:
    found = _POST.search(person.post)
    return found is not None and not found["deputy"] and not re.search("เลขา|ที่ปรึกษา", person.post)


def _signatures(paper: Paper) -> Iterator[_Signature]:
    """The names in brackets above the post of the head of the agency."""
    for number, page in enumerate(paper.text.pages, 1):
        for found in _SIGNED.finditer(with_whole_am(page)):
            post = _POST.search(found["post"])
            if post:
                acting = bool(post["deputy"] or _ACTING.search(found["post"]))
                yield _Signature(" ".join(found["name"].split()), number, acting)


def _is_one_of(signature: _Signature, people: list[Person]) -> bool:
    """Whether a name is that of one of these people, ranks aside and whatever a scan made of it."""
    name = _bare(signature.name)
    return any(_alike(name, _bare(known)) for person in people for known in (person.name, str(person.acting or "")))


def _bare(name: str) -> str:
    return _NO_NAME.sub("", name.strip())


def _alike(one: str, other: str) -> bool:
    """Whether given name and surname are each the same, misread at most; where a scan lost the space, the whole."""
    mine, theirs = one.split(), other.split()
    if len(mine) < 2 or len(theirs) < 2:
        return bool(skeleton(other)) and near(one, other)
    return near(mine[0], theirs[0]) and near(mine[-1], theirs[-1])
