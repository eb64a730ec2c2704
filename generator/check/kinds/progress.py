"""progress: every measure has progress that says what was done and what came of it."""

from collections.abc import Iterator

from generator.check.judging.answers import WrittenText, no_answers, says
from generator.check.judging.data import by_measures
from generator.check.judging.kind import DataSource, Need, RequirementContext, RequirementKind, Section, year_file
from generator.check.judging.measures import outside_year
from generator.core import addresses
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem
from generator.model.checklist import Checklist
from generator.model.measures import Measure, Progress
from generator.model.status import RequirementStatus

_DEFAULT_NEEDS = ("output",)


def _judge(context: RequirementContext) -> RequirementStatus:
    """Shown where every measure has progress with what is needed: output, outcome."""
    return by_measures(context, tuple(_without_progress(context)))


def _without_progress(context: RequirementContext) -> Iterator[Problem]:
    progress = context.data.progress if context.data else ()
    for measure in context.measures:
        about = tuple(one for one in progress if one.measure == measure.id)
        if about:
            yield from _incomplete(context, measure, about)
        else:
            yield context.problem("progress-missing", measure.where, title=measure.title)


def _incomplete(context: RequirementContext, measure: Measure, about: tuple[Progress, ...]) -> Iterator[Problem]:
    times = tuple((one.where.at("timeframe"), one.timeframe) for one in about if one.timeframe)
    if len(times) == len(about):
        yield from outside_year(context, measure, times)
    for need in context.needs or _DEFAULT_NEEDS:
        written = tuple(text for one in about for text in _written(one, need))
        if not any(says(text) for _, text in written):
            missing = context.lacks("progress-incomplete", about[0].where, need, title=measure.title)
            yield next(no_answers(context, written, title=measure.title, need=need), missing)


def _written(progress: Progress, need: str) -> Iterator[WrittenText]:
    """The texts that should say what is needed: what was done counts as output where no summary of it says anything."""
    yield from ((progress.where.at(need, at), text) for at, text in enumerate(getattr(progress, need)))
    if need == "output":
        yield from ((progress.where.at("entries", at, "text"), one.text) for at, one in enumerate(progress.entries))


def _where(context: RequirementContext) -> DataPath:
    return year_file(context.site, context.data_year, "progress.yml").at("progress").key()


def _page(year: int, number: str, data_year: int) -> str:
    del year, number
    return addresses.progress(data_year)


def _file(checklist: Checklist) -> str:
    """progress.yml with an example to copy."""
    return _PREPARED.format(year=checklist.year)


_PREPARED = """\
# ผลการดำเนินการ ปีงบประมาณ พ.ศ. {year} ระบุอย่างใดอย่างหนึ่ง: measure, indicator หรือ item
progress:
  # - measure: รหัสมาตรการใน measures.yml
  #   round: รอบ 6 เดือน        # หรือ ประจำปี
  #   status: ดำเนินการแล้ว     # หรือ อยู่ระหว่างดำเนินการ, ยังไม่ได้ดำเนินการ
  #   entries: [{{when: 29 มกราคม {year}, actors: ตำแหน่งผู้ดำเนินการ, text: สิ่งที่ทำ}}]
  #   output: สรุปผลการดำเนินการ
  #   outcome: ผลลัพธ์หรือความสำเร็จ
"""

KIND = RequirementKind(
    id="progress",
    name="ผลการดำเนินการตามมาตรการ",
    judge=_judge,
    needs={
        "output": Need(Phrase("สรุปผลการดำเนินการ", "an output")),
        "outcome": Need(Phrase("ผลลัพธ์หรือความสำเร็จ", "an outcome")),
    },
    data=(
        DataSource(
            file="measures.yml และ progress.yml ของปี {data_year}",
            where=_where,
            advice=Phrase(
                "กรอกมาตรการใน measures.yml และผลการดำเนินการของทุกมาตรการใน progress.yml ของปี {data_year}",
                "fill in the measures in measures.yml and the progress of each in progress.yml of {data_year}",
            ),
            section=Section("ผลการดำเนินการ ปีงบประมาณ พ.ศ. {year}", _page, reported=True),
        ),
    ),
    prepared={"progress.yml": _file},
)
