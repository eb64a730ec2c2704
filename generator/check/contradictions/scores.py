"""Announced scores against each other: instruments and the overall score, indicators and instruments, the level."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from generator.check.levels import level_told
from generator.check.scores import received_total
from generator.core.problem import Phrase, Problem
from generator.model.checklist import Checklist, Level
from generator.model.scores import Assessment, hundredths, mean
from generator.model.site import YearData
from generator.text.references import Ref
from generator.text.thai import fold

OVERALL = "overall"
"""What the overall score is called where the others have the numbers of what they are of."""

MEAN = Phrase("ค่าเฉลี่ยของ", "the mean of")

SLACK = Decimal("0.02")
"""By how much scores of two decimals may differ from what others, of two decimals too, come to."""


def score_problems(year: YearData) -> Iterator[Problem]:
    """What the announced scores of a year say against each other, the parts first: a wrong part is in every whole."""
    assessment, checklist = year.assessment, year.checklist
    if not assessment:
        return
    found: list[Problem] = []
    for way in (_indicators, _parts, _instruments, _overall, _level):
        found = found or list(way(checklist, assessment))
    yield from found


def _indicators(checklist: Checklist, assessment: Assessment) -> Iterator[Problem]:
    """Indicators that are not the mean of their sub-indicators."""
    for known in checklist.indicators:
        subs = [sub.number for sub in checklist.sub_indicators if sub.indicator == known.number]
        yield from _mean(
            assessment, known.number.number, _written(assessment, known.number), _scores(assessment, subs), "indicators"
        )


def _instruments(checklist: Checklist, assessment: Assessment) -> Iterator[Problem]:
    """Instruments that are not the mean of their indicators."""
    for known in checklist.all_instruments:
        numbers = [one.number for one in checklist.indicators if one.instrument == known.id]
        said = assessment.instruments.get(known.id)
        yield from _mean(assessment, known.id, (known.id, said), _scores(assessment, numbers), "instruments")


def _scores(assessment: Assessment, refs: Iterable[Ref]) -> Mapping[str, Decimal] | None:
    """The scores of all of these; None where there is none, or one is not known."""
    found = {ref.number: assessment.indicators.get(ref) for ref in refs}
    known = {number: score for number, score in found.items() if score is not None}
    return known if known and len(known) == len(found) else None


def _written(assessment: Assessment, ref: Ref) -> tuple[str, Decimal | None]:
    """How an indicator is written, and its score."""
    written = next((one for one in assessment.indicators if one == ref), ref)
    return written.written or written.number, assessment.indicators.get(ref)


def _mean(
    assessment: Assessment,
    name: str,
    said: tuple[str, Decimal | None],
    parts: Mapping[str, Decimal] | None,
    field: str,
) -> Iterator[Problem]:
    key, score = said
    if score is None or parts is None:
        return
    made = hundredths(mean(Fraction(part) for part in parts.values()))
    if abs(made - score) > SLACK:
        facts = {"field": name, "value": f"{score}", "sum": f"{made}", "other": _listed(parts)}
        yield Problem("score-differs", assessment.where.at(field, key), facts).say(of=score_name(name), way=MEAN)


def _parts(checklist: Checklist, assessment: Assessment) -> Iterator[Problem]:
    """Instruments whose score does not lie between those of their parts."""
    for known in checklist.all_instruments:
        scores = {part.id: assessment.instruments.get(part.id) for part in known.parts}
        parts = {id: score for id, score in scores.items() if score is not None}
        said = assessment.instruments.get(known.id)
        if said is None or not parts or len(parts) < len(scores):
            continue
        if not min(parts.values()) - SLACK <= said <= max(parts.values()) + SLACK:
            made = hundredths(mean(Fraction(part) for part in parts.values()))
            facts = {"field": known.id, "value": f"{said}", "sum": f"{made}", "other": _listed(parts)}
            problem = Problem("score-differs", assessment.where.at("instruments", known.id), facts)
            yield problem.say(of=score_name(facts["field"]), way=MEAN)


def _overall(checklist: Checklist, assessment: Assessment) -> Iterator[Problem]:
    """An overall score that is not that of the instruments by their weights."""
    total = received_total(checklist, assessment)
    if total is None or assessment.overall is None or abs(hundredths(total) - assessment.overall) <= SLACK:
        return
    weighed = [known for known in checklist.all_instruments if known.percent]
    other = ", ".join(f"{one.id} {assessment.instruments[one.id]} × {one.percent:f}%" for one in weighed)
    facts = {"field": OVERALL, "value": f"{assessment.overall}", "sum": f"{hundredths(total)}", "other": other}
    problem = Problem("score-differs", assessment.where.at("overall"), facts)
    yield problem.say(of=score_name(OVERALL), way=Phrase("ผลรวมตามน้ำหนักของ", "the weighted sum of"))


def _listed(parts: Mapping[str, Decimal]) -> str:
    return ", ".join(f"{name}: {score}" for name, score in parts.items())


def score_name(name: str) -> Phrase:
    """What a score is of, as it stands behind คะแนน."""
    if name == OVERALL:
        return Phrase("รวม", "overall")
    return Phrase(f"ตัวชี้วัดที่ {name} ", f"indicator {name}") if name[0].isdigit() else Phrase(f" {name} ", name)


def _level(checklist: Checklist, assessment: Assessment) -> Iterator[Problem]:
    """A level that the scores do not reach, or that they are above."""
    said = _named(checklist.levels, assessment.level or "")
    if said is None:
        return
    told = level_told(checklist, assessment)
    real = next((one for one in checklist.levels if told and one.name == told.name), None)
    if real is not None and real != said:
        yield _level_problem(assessment, said, real.name)
    elif real is None and assessment.overall is not None:
        yield from _beyond(checklist, assessment, said, assessment.overall)


def _beyond(checklist: Checklist, assessment: Assessment, said: Level, overall: Decimal) -> Iterator[Problem]:
    """A level that is out of question by the overall score alone, whatever the instruments have."""
    reached = [one for one in checklist.levels if overall >= one.minimum]
    sure = max((one for one in reached if one.each_minimum is None), key=lambda one: one.minimum, default=None)
    if overall < said.minimum or (sure and said.minimum < sure.minimum):
        yield _level_problem(assessment, said, sure.name if sure else "")


def _level_problem(assessment: Assessment, said: Level, real: str) -> Problem:
    scores = ", ".join(f"{name} {score}" for name, score in assessment.instruments.items())
    facts = {"value": said.name, "found": real, "sum": f"{assessment.overall or '–'}", "other": scores}
    told = Phrase(f" ({scores})", f" ({scores})") if scores else Phrase("", "")
    return Problem("level-differs", assessment.where.at("level"), facts).say(more=told)


def _named(levels: Iterable[Level], text: str) -> Level | None:
    plain = fold(text).removeprefix(fold("ระดับ"))
    return next((one for one in levels if fold(one.name) == plain), None)
