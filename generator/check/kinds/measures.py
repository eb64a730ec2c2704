"""Requirements that the measures of a year show: topics, what each measure says, progress, limitations."""

from collections.abc import Callable, Iterator, Mapping

from generator.check.asked import Asked
from generator.check.kinds.evidence import by_evidence
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.measures import Measure, Progress
from generator.model.site import YearData
from generator.model.status import RequirementStatus
from generator.tables.none_words import says_nothing
from generator.text.thai import fold_header
from generator.text.timeframes import Timeframe

_Tells = Callable[[Measure, YearData], object]


def _steps(measure: Measure, year: YearData) -> object:
    """Steps that say more than what the measure, or the topic it treats, is called."""
    topic = year.checklist.topic(measure.topic) if measure.topic else None
    names = {fold_header(measure.title), fold_header(topic.name if topic else "")}
    return [step for step in measure.steps if not says_nothing(step) and fold_header(step) not in names]


# How a measure is carried out (วิธีการ, ขั้นตอนหรือวิธีการปฏิบัติ) is told by its steps: its title says what it is.
_NEEDS: Mapping[str, _Tells] = {
    "method": _steps,
    "responsible": lambda measure, _: measure.units or measure.actors,
    "steps": _steps,
    "monitoring": lambda measure, _: measure.monitoring,
    "time": lambda measure, _: measure.timeframe or any(known.due for known in measure.monitoring),
}

# A method that is not told is one cause with steps that are not.
_LACKING = {"method": "steps"}


def topics(asked: Asked) -> RequirementStatus:
    """Shown where a measure with a finding treats every topic, or, of topics of its own, where evidence does."""
    known = {topic.key: topic.name for topic in asked.year.checklist.topics}
    wanted = asked.requirement.topics or tuple(known)
    if not set(wanted) <= set(known):
        return by_evidence(asked)
    return _answer(asked, "measures", tuple(_untreated(asked, {key: known[key] for key in wanted})))


def _untreated(asked: Asked, wanted: Mapping[str, str]) -> Iterator[Problem]:
    for key, name in wanted.items():
        about = [measure for measure in asked.measures if measure.topic == key]
        if not about:
            yield asked.problem("topic-missing", asked.measures[0].where if asked.measures else asked.where, topic=name)
        elif not any(measure.finding for measure in about):
            yield asked.problem("measure-incomplete", about[0].where, need="finding", title=about[0].title)


def measures(asked: Asked) -> RequirementStatus:
    """Shown where there are measures and each says all that is needed of it."""
    year = asked.data or asked.year
    found = [
        asked.problem("measure-incomplete", measure.where, need=_LACKING.get(need, need), title=measure.title)
        for measure in asked.measures
        for need in asked.requirement.needs
        if not _NEEDS[need](measure, year)
    ]
    if "time" in asked.requirement.needs:
        found += (wrong for measure in asked.measures for wrong in _of_other_year(asked, measure, _times(measure)))
    return _answer(asked, "measures", tuple(found))


def _times(measure: Measure) -> tuple[tuple[DataPath, Timeframe], ...]:
    """When a measure is carried out, and where that is written: its own time, else the days of its monitoring."""
    if measure.timeframe:
        return ((measure.where.at("timeframe"), measure.timeframe),)
    dues = enumerate(known.due for known in measure.monitoring)
    return tuple((measure.where.at("monitoring", place, "due"), due) for place, due in dues if due)


def _of_other_year(asked: Asked, measure: Measure, times: tuple[tuple[DataPath, Timeframe], ...]) -> Iterator[Problem]:
    """A measure all of whose times lie outside the year that is asked for, such as words of the year before."""
    if times and all(time.elsewhere(asked.data_year) for _, time in times):
        where, time = times[0]
        yield asked.problem("measure-year", where, value=time.text, title=measure.title)


def progress(asked: Asked) -> RequirementStatus:
    """Shown where every measure has progress with what is needed: output, outcome."""
    return _answer(asked, "progress", tuple(_without_progress(asked)))


def _without_progress(asked: Asked) -> Iterator[Problem]:
    progress = asked.data.progress if asked.data else ()
    for measure in asked.measures:
        about = [one for one in progress if one.measure == measure.id]
        if not about:
            yield asked.problem("progress-missing", measure.where, title=measure.title)
            continue
        times = tuple((one.where.at("timeframe"), one.timeframe) for one in about if one.timeframe)
        yield from _of_other_year(asked, measure, times) if len(times) == len(about) else ()
        for need in asked.requirement.needs or ("output",):
            if not any(_has(one, need) for one in about):
                yield asked.problem("progress-incomplete", about[0].where, need=need, title=measure.title)


def _has(progress: Progress, need: str) -> object:
    """What was done counts as output where no summary of it is written."""
    return getattr(progress, need, None) or (need == "output" and progress.entries)


def limitations(asked: Asked) -> RequirementStatus:
    """Shown where the year names at least one limitation."""
    if asked.data and asked.data.limitations:
        return asked.shown(from_data="limitations")
    return by_evidence(asked) if asked.evidence else asked.missing()


def _answer(asked: Asked, from_data: str, problems: tuple[Problem, ...]) -> RequirementStatus:
    """By the data; by evidence where it is not whole; where that year has no measures at all, told as one lack."""
    if asked.measures and not problems:
        return asked.shown(from_data=from_data)
    if asked.evidence:
        return by_evidence(asked)
    if asked.measures:
        return asked.faulty(problems, from_data=from_data)
    here = asked.data is asked.year or asked.standing
    return asked.missing() if here else asked.missing("year-data-missing")
