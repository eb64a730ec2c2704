"""measures: the year has measures, and each says all that is asked of it."""

from collections.abc import Callable, Iterator, Mapping

from generator.check.judging.answers import WrittenText, no_answers, says
from generator.check.judging.data import by_measures
from generator.check.judging.kind import DataSource, Need, RequirementContext, RequirementKind
from generator.check.judging.measures import ADD_MEASURES, MEASURES_SECTION, measures_place, outside_year
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem
from generator.model.checklist import Checklist
from generator.model.measures import Measure
from generator.model.site import YearData
from generator.model.status import RequirementStatus
from generator.text.thai import fold_header
from generator.text.timeframes import Timeframe


def _steps(measure: Measure, year: YearData) -> object:
    """Steps that say more than what the measure, or the topic it treats, is called."""
    topic = year.checklist.topic(measure.topic) if measure.topic else None
    names = {fold_header(measure.title), fold_header(topic.name if topic else "")}
    return [step for step in measure.steps if says(step) and fold_header(step) not in names]


# How a measure is carried out (วิธีการ, ขั้นตอนหรือวิธีการปฏิบัติ) is told by its steps: its title says what it is.
_SAYS: Mapping[str, Callable[[Measure, YearData], object]] = {
    "method": _steps,
    "responsible": lambda measure, _: any(map(says, measure.units + measure.actors)),
    "steps": _steps,
    "monitoring": lambda measure, _: any(says(known.text) for known in measure.monitoring),
    "time": lambda measure, _: any(says(time.text) for _, time in _times(measure)),
}

# A method that is not told is one cause with steps that are not.
_LACKING = {"method": "steps"}


def _judge(context: RequirementContext) -> RequirementStatus:
    """Shown where there are measures and each says all that is needed of it."""
    year = context.data or context.year
    found = [
        _lacking(context, measure, _LACKING.get(need, need))
        for measure in context.measures
        for need in context.needs
        if not _SAYS[need](measure, year)
    ]
    if "time" in context.needs:
        for measure in context.measures:
            found += outside_year(context, measure, tuple(_times(measure)))
    return by_measures(context, tuple(found))


def _lacking(context: RequirementContext, measure: Measure, need: str) -> Problem:
    """What a measure does not say: nothing is written, or words that are no answer."""
    missing = context.lacks("measure-incomplete", measure.where, need, title=measure.title)
    return next(no_answers(context, _written(measure, need), title=measure.title, need=need), missing)


def _written(measure: Measure, need: str) -> Iterator[WrittenText]:
    """The texts that should say what is needed, and where they are written."""
    where = measure.where
    if need == "time":
        yield from ((place, time.text) for place, time in _times(measure))
    elif need == "monitoring":
        yield from ((where.at(need, at, "text"), known.text) for at, known in enumerate(measure.monitoring))
    else:
        for name in ("units", "actors") if need == "responsible" else (need,):
            yield from ((where.at(name, at), text) for at, text in enumerate(getattr(measure, name)))


def _times(measure: Measure) -> Iterator[tuple[DataPath, Timeframe]]:
    """When a measure is carried out, and where that is written: its own time, else the days of its monitoring."""
    if measure.timeframe:
        yield measure.where.at("timeframe"), measure.timeframe
        return
    for place, known in enumerate(measure.monitoring):
        if known.due:
            yield measure.where.at("monitoring", place, "due"), known.due


def _file(checklist: Checklist) -> str:
    """measures.yml with an example to copy for every topic, all as comments."""
    text = f"# มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. {checklist.year}\n"
    text += "# ลบเครื่องหมาย # หน้าบรรทัดแล้วกรอก หนึ่งมาตรการต่อหนึ่งรายการ (ขีด -)\nintroduction:\n\nmeasures:\n"
    for topic in checklist.topics:
        text += f"  # ประเด็นที่ {topic.number} {topic.name}\n"
        text += _EXAMPLE.format(key=topic.key, topic=f"  #   topic: {topic.key}\n", year=checklist.year)
    # The lists before 2566 name no topics: there is one example for all.
    text += "" if checklist.topics else _EXAMPLE.format(key="measure-1", topic="", year=checklist.year)
    return text + "\nlimitations:\n  # - ข้อจำกัดของหน่วยงานในการดำเนินการ\n"


_EXAMPLE = """\
  # - id: {key}
  #   title: ชื่อมาตรการ
{topic}  #   answers: [e1, o17]        # ข้อคำถาม ข้อ หรือตัวชี้วัดที่มาตรการนี้ตอบ
  #   finding: ผลการวิเคราะห์ที่นำมาสู่มาตรการนี้
  #   steps: [ขั้นที่หนึ่ง, ขั้นที่สอง]
  #   timeframe: ตลอดปีงบประมาณ
  #   units: [สำนักปลัด]
  #   monitoring: {{text: วิธีกำกับติดตาม, due: 30 กันยายน {year}}}
"""

KIND = RequirementKind(
    id="measures",
    name="มาตรการที่เขียนครบ",
    judge=_judge,
    needs={
        "method": Need(Phrase("วิธีการ", "a method"), "steps"),
        "responsible": Need(Phrase("ผู้รับผิดชอบ", "someone responsible"), "units"),
        "steps": Need(Phrase("ขั้นตอน", "steps")),
        "time": Need(Phrase("ระยะเวลา", "a time"), "timeframe"),
        "monitoring": Need(Phrase("การกำกับติดตาม", "monitoring")),
    },
    data=(
        DataSource(
            file="measures.yml ของปี {data_year}",
            where=measures_place,
            advice=ADD_MEASURES,
            section=MEASURES_SECTION,
        ),
    ),
    prepared={"measures.yml": _file},
)
