"""The agency that a paper names, against the one whose site it is on."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.check.papers.paper_text import any_near, skeleton, with_whole_am
from generator.check.papers.papers import Paper
from generator.core.problem import Problem
from generator.model.agency import Agency

_KINDS = r"เทศบาล\s*(?:ตำบล|เมือง|นคร)|องค์การ\s*บริหาร\s*ส่วน\s*(?:ตำบล|จังหวัด)|อบต\.?|อบจ\.?|(?<![ก-๛])ท(?:ต|ม|น)\."

# The name ends where the word does: what runs on is a sentence, of which nobody knows where the name ends.
_NAMED = re.compile(rf"(?P<kind>{_KINDS})\s*(?P<name>[ก-๛]{{2,24}})(?![ก-๛])")

# What follows the kind in a sentence about all of them, or in the name of a law.
_NO_NAME = re.compile(
    "(?:และ|หรือ|ที่|ใน|ของ|ทุก|อื่น|ต่าง|ได้|จะ|มี|เป็น|ต้อง|ตาม|ให้|โดย|แห่ง|ใด|นั้น|นี้|พ.ศ|ขนาด|ประเภท|สามัญ|เพื่อ|กับ|ซึ่ง|จังหวัด|อำเภอ|"
    "ต้นแบบ|ดังกล่าว|เรา|ว่าด้วย|ทั้ง|ควร|เรื่อง|ไม่|ประกาศ|รับ|ดำเนิน|พนักงาน|ฉบับ|ครั้ง|สมัย|ประจำ|ปี)"
)

_PAGES = 3

_FEWEST_LETTERS = 60


def agency_doubts(paper: Paper) -> Iterator[Problem]:
    """A paper that names another agency, twice or with its district, and the agency's own name nowhere."""
    text = paper.text
    if text.letters[0] < _FEWEST_LETTERS or any(text.holds(name) for name in own_names(paper.site.agency)):
        return
    counted: Counter[str] = Counter()
    first: dict[str, tuple[str, int]] = {}
    for number, page in enumerate(text.pages[:_PAGES], 1):
        for found in _NAMED.finditer(with_whole_am(page)):
            if not _NO_NAME.match(found["name"]):
                counted[found["name"]] += 1 + bool(_PLACE.match(found.string, found.end()))
                first.setdefault(found["name"], (" ".join(found[0].split()), number))
    other, times = counted.most_common(1)[0] if counted else ("", 0)
    if times >= 2 and not any_near(other, own_names(paper.site.agency)):
        name, number = first[other]
        yield paper.problem(
            "paper-agency", paper.where.at("file"), found=name, page=str(number), name=paper.site.agency.name
        )


_PLACE = re.compile(r"\s*(?:อำเภอ|อ\.|จังหวัด|จ\.)")


def own_names(agency: Agency) -> tuple[str, ...]:
    """What its name is without the word for its kind, which may be written short."""
    bare = (re.sub(rf"^(?:{_KINDS})\s*", "", name).strip() for name in (agency.name, agency.short))
    return tuple(name for name in dict.fromkeys(bare) if skeleton(name))
