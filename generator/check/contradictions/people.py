"""Who answers for the agency: one mayor, and nobody twice."""

import re
from collections.abc import Iterator, Sequence

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.people import Person
from generator.model.site import YearData
from generator.text.thai import fold

# The head of the executive, as the acts on municipalities and administrative organisations call them.
_MAYOR = re.compile(r"(?:ว่าที่)?นายก(?:เทศมนตรี|เทศบาล|องค์การบริหารส่วน|อบ[ตจ])")

# One who holds a post for another, or held it only for a part of the year.
_FOR_ANOTHER = re.compile(
    r"รักษาการ|รักษาราชการ|ปฏิบัติ(?:หน้าที่|ราชการ)|ทำหน้าที่|แทน|รก\.|"
    r"อดีต|พ้นจาก|ลาออก|ครบวาระ|ถึงวันที่|ตั้งแต่|จนถึง|\d"
)

_TITLE = re.compile(
    r"^(?:ว่าที่)?(?:ร้อย(?:ตรี|โท|เอก)|ร\.?[ตทอ]\.?|พ\.?อ\.?อ\.?|จ\.?[สท]?\.?[ตทอ]\.?|ส\.?[ตทอ]\.?|สิบ(?:ตรี|โท|เอก)|จ่า(?:สิบ)?(?:ตรี|โท|เอก)|"
    r"พันจ่า(?:ตรี|โท|เอก)|ดร\.?|ผศ\.?|รศ\.?)*(?:นางสาว|นาย|นาง|น\.?ส\.?)?(?:ดร\.?)?"
)

# Posts of which one person holds one; committees, assemblies and offices of a project are held beside them.
_POST = re.compile(
    r"(?:รอง|ผู้ช่วย)?(?:นายก(?:เทศมนตรี|องค์การ|อบ[ตจ])|ปลัด(?:เทศบาล|องค์การ|อบ[ตจ]))|"
    r"ผู้อำนวยการ(?:กอง|สำนัก|ส่วน)|หัวหน้า(?:สำนัก|ส่วน|ฝ่าย)"
)

_LEAST_PEOPLE = 3


def people_problems(year: YearData) -> Iterator[Problem]:
    """No mayor, two mayors, one person twice; of people that could not all be read nothing is said to be missing."""
    yield from _mayors(year)
    yield from _twice(year.persons)


def _mayors(year: YearData) -> Iterator[Problem]:
    heads = [one for one in year.people if _heads(one)]
    political = [one for one in year.people if one.political_post]
    if not heads and political and len(year.people) >= _LEAST_PEOPLE and not year.unread:
        yield Problem("mayor-missing", _where(year), {"count": str(len(year.people))})
    holding = [one for one in heads if not one.is_vacant and not _for_another(one)]
    for again in holding[1:2]:
        facts = {"value": again.name, "other": holding[0].name, "field": again.position}
        yield Problem("mayor-twice", again.where.at("position"), facts)


def _heads(person: Person) -> bool:
    """Whether a person holds the post of the mayor, for another too: ปลัดเทศบาล ปฏิบัติหน้าที่นายกเทศมนตรี."""
    posts = fold(f"{person.position} {person.acting}")
    return bool(_MAYOR.match(posts) or (_for_another(person) and _MAYOR.search(posts)))


def _where(year: YearData) -> DataPath:
    """The list of people: what is missing belongs into it."""
    first = year.people[0].where
    return DataPath(first.file, first.path[:-1]).key()


def _for_another(person: Person) -> bool:
    return bool(person.acting) or bool(_FOR_ANOTHER.search(fold(f"{person.position} {person.name}")))


def _twice(people: Sequence[Person]) -> Iterator[Problem]:
    """A name again, in the same post or in another that nobody holds beside it."""
    seen: dict[str, Person] = {}
    for person in people:
        first = seen.setdefault(_bare_name(person.name), person)
        if first is person or _for_another(person) or _for_another(first):
            continue
        posts = [fold(one.position) for one in (first, person)]
        if posts[0] == posts[1] or all(map(_POST.match, posts)):
            facts = {"value": person.name, "other": first.position, "field": person.position}
            yield Problem("person-twice", person.where.at("name"), facts)


def _bare_name(name: str) -> str:
    return _TITLE.sub("", fold(name), count=1)
