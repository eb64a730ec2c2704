"""contact: the agency's address and the numbers it is reached by."""

from generator.check.judging.answers import WrittenText, no_answers, says
from generator.check.judging.data import or_evidence
from generator.check.judging.kind import DataSource, Need, RequirementContext, RequirementKind, Section
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem
from generator.model.agency import Contact
from generator.model.status import RequirementStatus


def _judge(context: RequirementContext) -> RequirementStatus:
    """Shown where the agency's contact holds every part that is needed."""
    agency = context.site.agency
    contact = agency.contact
    lacking = [need for need in context.needs if not any(says(text) for _, text in _written(context, need))]
    if context.needs and not lacking:
        return context.shown(from_data=True)
    begun = contact != Contact()
    return or_evidence(context, tuple(_lacking(context, need) for need in lacking if begun))


def _lacking(context: RequirementContext, need: str) -> Problem:
    missing = context.lacks("contact-incomplete", context.site.agency.where.at("contact"), need)
    return next(no_answers(context, _written(context, need), need=need), missing)


def _written(context: RequirementContext, need: str) -> tuple[WrittenText, ...]:
    """What is written of a part of the contact, and where."""
    agency = context.site.agency
    value, where = getattr(agency.contact, need, None), agency.where.at("contact", need)
    if isinstance(value, tuple):
        return tuple((where.at(place), text) for place, text in enumerate(value))
    return ((where, value),) if value else ()


def _where(context: RequirementContext) -> DataPath:
    return context.site.agency.where.at("contact").key()


KIND = RequirementKind(
    id="contact",
    name="ข้อมูลการติดต่อของหน่วยงาน",
    judge=_judge,
    needs={
        "address": Need(Phrase("ที่อยู่", "an address")),
        "phones": Need(Phrase("หมายเลขโทรศัพท์", "a telephone number")),
        "email": Need(Phrase("อีเมล", "an e-mail address")),
        "map": Need(Phrase("แผนที่ตั้ง", "a map")),
    },
    data=(
        DataSource(
            file="contact ใน agency.yml",
            where=_where,
            advice=Phrase(
                "กรอกที่อยู่ โทรศัพท์ อีเมล และแผนที่ ใต้ contact ใน agency.yml",
                "fill in address, telephone, e-mail and map below contact in agency.yml",
            ),
            section=Section("ข้อมูลการติดต่อในหน้านี้", anchor="contact"),
        ),
    ),
)
