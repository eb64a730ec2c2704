"""What a measure answers, against what its finding speaks of."""

import re
from collections.abc import Iterable, Iterator

from generator.core.problem import Problem
from generator.model.checklist import Checklist
from generator.model.measures import Measure
from generator.model.site import YearData
from generator.text.references import Ref, RefKind, parse_ref
from generator.text.thai import arabic

# ตัวชี้วัดที่ 4, ตัวชี้วัดย่อย 9.4, ข้อ e5, o13: never a part of a word (e-Service) or of another number.
_SPOKEN = re.compile(
    r"ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*(?P<indicator>\d{1,2}(?:\.\d{1,2})?)(?![\d.]*\d)"
    r"|(?<![A-Za-z0-9])(?P<code>[oeiOEI]\d{1,2})(?![A-Za-z0-9.-])"
)


def spoken_refs(texts: Iterable[str]) -> tuple[Ref, ...]:
    """The indicators, questions and items that running text names, each once."""
    found = (one for text in texts for one in _SPOKEN.finditer(arabic(text)))
    refs = (parse_ref(one["indicator"] or one["code"]) for one in found)
    return tuple(dict.fromkeys(ref for ref in refs if ref))


def answer_problems(year: YearData) -> Iterator[Problem]:
    """Measures whose finding speaks of none of the indicators that they answer."""
    for measure in year.measures:
        found = _finding(measure)
        if found and measure.answers and not _any_related(year.checklist, found, measure.answers):
            facts = {"value": _listed(measure.answers), "other": _listed(found), "title": measure.title}
            yield Problem("measure-answers", measure.where.at("answers"), facts)


def _finding(measure: Measure) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys((*spoken_refs((*measure.issue, *measure.finding)), *(one.of for one in measure.scores))))


def _listed(refs: Iterable[Ref]) -> str:
    return ", ".join(ref.number for ref in refs)


def _any_related(checklist: Checklist, found: Iterable[Ref], answers: Iterable[Ref]) -> bool:
    """Whether something that is found and something that is answered are of one indicator."""
    spoken, answered = _chains(checklist, found), _chains(checklist, answers)
    # What one names in general holds all that the other names in particular.
    return any(one[0] in other or other[0] in one for one in spoken for other in answered)


def _chains(checklist: Checklist, refs: Iterable[Ref]) -> list[tuple[str, ...]]:
    """What the references are of; a question of no known indicator tells nothing beside one of its instrument."""
    chains = [(ref, _chain(checklist, ref)) for ref in refs]
    known = {chain[-1] for _, chain in chains if len(chain) > 1}
    vague = {RefKind.QUESTION, RefKind.ITEM}
    return [chain for ref, chain in chains if len(chain) > 1 or ref.kind not in vague or chain[-1] not in known]


def _chain(checklist: Checklist, ref: Ref) -> tuple[str, ...]:
    """What a reference is of, the closest first: 9.4, then 9, then OIT; a question and an item of their indicators."""
    if ref.kind is RefKind.INSTRUMENT:
        return (ref.number,)
    of = ref
    if ref.kind is RefKind.QUESTION:
        question = checklist.question(ref)
        of = question.indicator if question and question.indicator else ref
    elif ref.kind is RefKind.ITEM:
        item = checklist.item(ref.number)
        of = item.sub_indicator if item else ref
    instrument = checklist.instrument_of(of)
    if of.kind in {RefKind.QUESTION, RefKind.ITEM}:
        return (instrument,)
    indicator = of.number.split(".")[0]
    return tuple(dict.fromkeys((of.number, indicator, checklist.instrument_of(Ref(indicator)))))
