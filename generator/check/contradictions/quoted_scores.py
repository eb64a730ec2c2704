"""Scores that measures, progress and notes quote, against those that were announced."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.check.contradictions.scores import OVERALL, score_name
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.scores import Assessment
from generator.model.site import Site, YearData
from generator.text.references import parse_ref
from generator.text.thai import arabic

_NUMBER = r"(?P<score>\d{1,3}\.\d{1,2})(?!\d|\s*(?:%|บาท|คะแนนเต็ม))"

# What stands between what is measured and its score; not another number, nor what is not the agency's own score.
_BETWEEN = r"(?P<between>[^\d;]{0,70}?)"

_REF = re.compile(
    r"(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*(?P<indicator>\d{1,2}(?:\.\d{1,2})?)"
    r"|(?<![A-Za-z0-9])(?P<code>[oeiOEI]\d{1,2}|IIT|EIT|OIT|ITA)(?![A-Za-z0-9.-]))" + _BETWEEN + _NUMBER
)

_NOT_OURS = re.compile("เฉลี่ย|จังหวัด|ประเทศ|เกณฑ์|ต่ำกว่า|สูงกว่า|ร้อยละ|เพิ่ม|ลด|จาก|เป้าหมาย|ไม่น้อยกว่า|ตัวชี้วัด|ข้อ|ส่วนที่|[A-Z]{2}")

# ปี 2566 (91.25): the overall score of a year, or another of its scores.
_OF_YEAR = re.compile(r"ปี(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?\s*)?(?P<year>25\d\d)\s*\(" + _NUMBER + r"\)")


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A score that is quoted: of what (its number, an instrument, or the whole), and where."""

    of: str
    score: Decimal
    where: DataPath


def quoted_problems(site: Site) -> Iterator[Problem]:
    """Every score that is quoted of something announced, and is not what was announced in any year."""
    for year in site.years:
        for found in (*_in_scores(year), *_in_texts(year)):
            yield from _differs(site, year, found)
        yield from _of_years(site, year)


def _in_scores(year: YearData) -> Iterator[_Quoted]:
    for measure in year.measures:
        for position, one in enumerate(measure.scores):
            if one.score is not None:
                yield _Quoted(one.of.number, one.score, measure.where.at("scores", position, "score"))


def _texts(year: YearData) -> Iterator[tuple[str, DataPath]]:
    """The texts of a year that quote results, and their places."""
    if year.measures:
        file = DataPath(year.measures[0].where.file)
        yield from ((text, file.at("introduction", place)) for place, text in enumerate(year.introduction))
    for measure in year.measures:
        for name, texts in (("issue", measure.issue), ("finding", measure.finding)):
            yield from ((text, measure.where.at(name, place)) for place, text in enumerate(texts))


def _in_texts(year: YearData) -> Iterator[_Quoted]:
    told = {(one.of.number, one.score) for measure in year.measures for one in measure.scores}
    for text, where in _texts(year):
        for found in _REF.finditer(arabic(text)):
            ref = None if found["code"] == "ITA" else parse_ref(found["indicator"] or found["code"])
            score, of = Decimal(found["score"]), ref.number if ref else OVERALL
            # A score that a measure gives as a score is looked at there.
            if not _NOT_OURS.search(found["between"]) and (of, score) not in told:
                yield _Quoted(of, score, where)


def _differs(site: Site, year: YearData, quoted: _Quoted) -> Iterator[Problem]:
    """A score that no year announced, where the year before, whose results measures rest on, announced another."""
    announced = {one.year: score for one in site.years if (score := _announced(one.assessment, quoted.of)) is not None}
    likely = year.year - 1
    if likely not in announced or any(_same(score, quoted.score) for score in announced.values()):
        return
    yield _problem(quoted, announced[likely], likely)


def _problem(quoted: _Quoted, announced: Decimal, year: int) -> Problem:
    facts = {"value": f"{quoted.score}", "field": quoted.of, "other": f"{announced}", "found": str(year)}
    return Problem("score-quoted", quoted.where, facts).say(of=score_name(quoted.of))


def _announced(assessment: Assessment | None, of: str) -> Decimal | None:
    if not assessment or of == OVERALL:
        return assessment.overall if assessment else None
    known: Mapping[str, Decimal] = {
        **{one.number: score for one, score in assessment.indicators.items()},
        **{one.number: score for one, score in assessment.questions.items()},
        **assessment.instruments,
    }
    return known.get(of)


def _same(one: Decimal, other: Decimal) -> bool:
    """Whether two scores are one, perhaps shortened to one decimal: 80.9 for 80.91."""
    return one == other or round(one, 1) == other or one == round(other, 1)


def _of_years(site: Site, year: YearData) -> Iterator[Problem]:
    """A score in brackets behind a year, which is none of those announced of that year."""
    notes = year.assessment.notes if year.assessment else ()
    where = year.assessment.where.at("notes") if year.assessment else DataPath("")
    texts = (*_texts(year), *((text, where.at(place)) for place, text in enumerate(notes)))
    for text, at in texts:
        for found in _OF_YEAR.finditer(arabic(text)):
            other = site.year(int(found["year"]))
            known = other.assessment if other else None
            score = Decimal(found["score"])
            if not known or known.overall is None or any(_same(one, score) for one in _all(known)):
                continue
            yield _problem(_Quoted(OVERALL, score, at), known.overall, int(found["year"]))


def _all(assessment: Assessment) -> Iterator[Decimal]:
    yield from (assessment.overall,) if assessment.overall is not None else ()
    yield from assessment.instruments.values()
    yield from assessment.indicators.values()
    yield from assessment.questions.values()
