"""people: those who answer for the agency, each with what is asked of them."""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.check.file_health import shown_picture_problems
from generator.check.judging.answers import no_answers, says
from generator.check.judging.data import or_evidence
from generator.check.judging.kind import DataSource, Need, RequirementContext, RequirementKind, Section, year_file
from generator.core.fields import says_yes
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem
from generator.model.checklist import Checklist
from generator.model.people import Person
from generator.model.status import RequirementStatus
from generator.text.thai import fold

_HAS: Mapping[str, Callable[[Person], object]] = {
    "name": lambda person: person.name,
    "position": lambda person: person.position,
    "photo": lambda person: person.photo,
    "contact": lambda person: person.link or says(person.phone) or says(person.email),
}


# Whom the agency must show: the executives of both sides, and with the highest one those who hold other posts.
_SHOWS: Mapping[str, Callable[[tuple[Person, ...]], object]] = {
    "political": lambda people: any(one.political_post for one in people),
    "permanent": lambda people: any(not one.political_post for one in people),
    "others": lambda people: len(people) > 1,
}


def _judge(context: RequirementContext) -> RequirementStatus:
    """Shown where the year names the people who are needed, and each of them has what is needed.

    A vacant post counts as one that is shown; it is asked for no photo and no way to be reached.
    """
    people = context.year.people if context.year.persons else ()
    found = tuple(problem for person in context.year.persons for problem in _person_problems(context, person))
    found += tuple(
        context.lacks("people-missing", _where(context), need)
        for need in context.needs
        if people and need in _SHOWS and not _SHOWS[need](people)
    )
    if people and not found:
        return context.shown(from_data=True)
    return or_evidence(context, found)


def _person_problems(context: RequirementContext, person: Person) -> Iterator[Problem]:
    for need in context.needs:
        if need in _HAS and not _HAS[need](person):
            missing = context.lacks("person-incomplete", person.where, need, name=person.name)
            yield next(_without_words(context, person, need), missing)
        elif need == "photo" and person.photo:
            yield from shown_picture_problems(context.year, person.photo, person.where.at("photo"))


def _without_words(context: RequirementContext, person: Person, need: str) -> Iterator[Problem]:
    """A phone or an e-mail that is written and is none."""
    named = [(name, getattr(person, name)) for name in ("phone", "email")] if need == "contact" else []
    written = [(person.where.at(name), text) for name, text in named if text]
    yield from no_answers(context, written, title=person.name, need=need)


# The head of the executive and those who stand in for it, by the acts on the kinds of local government.
_HEAD = re.compile(r"นายก(?:เทศมนตรี|องค์การ|อบ[ตจ]|เมืองพัทยา|$)|ผู้ว่าราชการ")

_DEPUTY = re.compile(r"รอง(?:นายก|ผู้ว่าราชการ)")

_FOR_ANOTHER = re.compile(r"รักษาราชการ|รักษาการ|ปฏิบัติหน้าที่|ปฏิบัติราชการแทน")


def _warnings(context: RequirementContext) -> Iterator[Problem]:
    """A head in office and no deputy: those leave office with the head, and their posts may be vacant."""
    heads = any(_in_office(person) for person in context.year.persons)
    deputies = any(_DEPUTY.search(fold(person.position)) for person in context.year.people)
    if "deputies" in context.needs and heads and not deputies:
        yield context.problem("people-deputies", _where(context))


def _in_office(person: Person) -> bool:
    """Whether a person is the head, and not somebody who acts for one."""
    position = fold(person.position)
    acts = _FOR_ANOTHER.search(position) or says_yes(person.acting)
    return bool(_HEAD.match(position)) and not acts


def _where(context: RequirementContext) -> DataPath:
    return year_file(context.site, context.year.year, "people.yml").at("people").key()


def _file(checklist: Checklist) -> str:
    """people.yml with an example to copy."""
    del checklist
    return _PREPARED


_PREPARED = """\
# ผู้บริหารและหัวหน้าส่วนงาน เช่น
#   - {name: ชื่อ นามสกุล, position: ตำแหน่ง, photo: files/ชื่อไฟล์.jpg, phone: หมายเลขสำนักงาน}
# ทุกคนต้องมีรูปถ่าย และ phone, email หรือ link อย่างน้อยหนึ่งอย่าง ฝ่ายการเมืองเพิ่ม political: true
# ตำแหน่งที่ว่าง: {vacant: true, position: ตำแหน่ง} หากมีผู้รักษาราชการแทน เพิ่ม acting: ชื่อผู้รักษาราชการแทน
people:
"""

KIND = RequirementKind(
    id="people",
    name="ผู้บริหารและหัวหน้าส่วนงาน",
    judge=_judge,
    warnings=_warnings,
    needs={
        "name": Need(Phrase("ชื่อ-นามสกุล", "a name")),
        "position": Need(Phrase("ตำแหน่ง", "a position")),
        "photo": Need(Phrase("รูปถ่าย", "a photo")),
        "contact": Need(Phrase("ช่องทางการติดต่อ", "a way to be reached"), "phone, email, link"),
        "political": Need(
            Phrase("ผู้บริหารฝ่ายการเมือง เช่น นายก รองนายก", "elected executives, such as the mayor and deputies")
        ),
        "permanent": Need(
            Phrase("ผู้บริหารฝ่ายข้าราชการประจำ เช่น ปลัด รองปลัด", "permanent officials, such as the clerk and deputies")
        ),
        "deputies": Need(Phrase("รองผู้บริหารสูงสุด เช่น รองนายก", "the deputies of the head, such as deputy mayors")),
        "others": Need(
            Phrase(
                "ผู้ดำรงตำแหน่งทางการบริหารคนอื่น เช่น รองนายก ปลัด หัวหน้าส่วนงาน",
                "those who hold other posts, such as deputies, the clerk and heads of offices",
            )
        ),
    },
    data=(
        DataSource(
            file="people.yml",
            where=_where,
            advice=Phrase(
                "กรอกชื่อ ตำแหน่ง รูปถ่าย และช่องทางติดต่อของทุกคนใน people.yml ของปี",
                "fill in everyone's name, position, photo and contact in the year's people.yml",
            ),
            section=Section("ข้อมูลผู้บริหารในหน้านี้", anchor="people"),
        ),
    ),
    prepared={"people.yml": _file},
)
