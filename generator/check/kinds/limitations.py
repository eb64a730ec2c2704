"""limitations: the year names at least one limitation of the agency in carrying out its measures."""

from generator.check.judging.answers import no_answers, says
from generator.check.judging.data import or_evidence
from generator.check.judging.kind import DataSource, RequirementContext, RequirementKind, Section
from generator.check.judging.measures import measures_file, measures_page
from generator.core.location import DataPath
from generator.core.problem import Phrase
from generator.model.status import RequirementStatus


def _judge(context: RequirementContext) -> RequirementStatus:
    written = [(one.where, one.text) for one in (context.data.limitations if context.data else ())]
    if any(says(text) for _, text in written):
        return context.shown(from_data=True)
    return or_evidence(context, tuple(no_answers(context, written)))


def _where(context: RequirementContext) -> DataPath:
    return measures_file(context).at("limitations").key()


KIND = RequirementKind(
    id="limitations",
    name="ข้อจำกัดของหน่วยงาน",
    judge=_judge,
    data=(
        DataSource(
            file="limitations ใน measures.yml ของปี {data_year}",
            where=_where,
            advice=Phrase(
                "เพิ่มข้อจำกัดของหน่วยงานใต้ limitations ใน measures.yml ของปี {data_year}",
                "name them below limitations in measures.yml of {data_year}",
            ),
            section=Section("ข้อจำกัด ปีงบประมาณ พ.ศ. {year}", measures_page, anchor="limitations"),
        ),
    ),
)
