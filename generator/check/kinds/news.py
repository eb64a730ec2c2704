"""news: something that happened in the year asked for, told as news."""

from generator.check.judging.data import or_evidence
from generator.check.judging.kind import (
    ADD_ITEM,
    DataSource,
    Need,
    RequirementContext,
    RequirementKind,
    Section,
    year_file,
)
from generator.core.location import DataPath
from generator.core.problem import Phrase
from generator.model.checklist import Checklist, Requirement
from generator.model.status import RequirementStatus
from generator.text.references import Ref


def _judge(context: RequirementContext) -> RequirementStatus:
    """Shown where news that happened in the data year is about it: any news where it asks for news in general."""
    general = "general" in context.needs
    about = [one for one in context.year.news if general or Ref(context.item.number) in one.answers]
    if any(context.span.holds(one.date.day) for one in about):
        return context.shown(from_data=True)
    newest = max(about, key=lambda one: one.date.day, default=None)
    wrong = () if newest is None else (context.problem("news-year", newest.where.at("date"), value=str(newest.date)),)
    return or_evidence(context, wrong)


def _is_general(requirement: Requirement, checklist: Checklist) -> bool:
    """Whether news of any work of the agency will do."""
    del checklist
    return "general" in requirement.needs


def _where(context: RequirementContext) -> DataPath:
    return year_file(context.site, context.year.year, "news.yml").at("news").key()


def _where_evidence(context: RequirementContext) -> DataPath:
    return context.where


def _file(checklist: Checklist) -> str:
    """news.yml with an example to copy."""
    return _PREPARED.format(year=checklist.year)


_PREPARED = """\
# ข่าวของปีงบประมาณ พ.ศ. {year} เช่น
#   - {{id: news-1, title: หัวข้อข่าว, date: 15 มกราคม {year}, text: เนื้อข่าว}}
# ข่าวที่เป็นหลักฐานของข้อหนึ่ง เพิ่ม answers: [เลขข้อ]
# ภาพข่าว เพิ่ม image: files/ชื่อไฟล์.jpg และ image_text: ภาพแสดงอะไร
news:
"""

_SECTION = Section("ข่าวในหน้านี้", anchor="news")

KIND = RequirementKind(
    id="news",
    name="ข่าวหรือกิจกรรมของปี",
    judge=_judge,
    needs={"general": Need()},
    data=(
        DataSource(
            file="news.yml",
            where=_where,
            advice=Phrase("เพิ่มข่าวของปีใน news.yml", "add news of the year to news.yml"),
            section=_SECTION,
            answers=_is_general,
        ),
        DataSource(
            file="news.yml",
            where=_where_evidence,
            advice=Phrase(
                "เพิ่มข่าวที่มี answers: [{item}] ใน news.yml หรืออ้างหลักฐานที่เปิดดูได้ใต้ shows ใน disclosures.yml",
                "add news with answers: [{item}] to news.yml, or evidence that opens below shows in disclosures.yml",
            ),
            section=_SECTION,
            item_advice=ADD_ITEM,
        ),
    ),
    prepared={"news.yml": _file},
)
