"""The official formula: from items to sub-indicators, indicators and the overall score."""

from collections.abc import Iterable
from fractions import Fraction

from generator.model.checklist import Checklist
from generator.model.scores import (
    FULL,
    Assessment,
    IndicatorScore,
    ItemScore,
    SubIndicatorScore,
    YearScore,
)
from generator.model.status import Completeness, YearStatus
from generator.text.references import Ref

_GUESSED = {"inferred"}


def year_score(checklist: Checklist, status: YearStatus) -> YearScore:
    """The self-assessment of a year from the states of its items."""
    complete = (known.item.number for known in status.items if known.state is Completeness.COMPLETE)
    return score_of(checklist, complete)


def score_of(checklist: Checklist, complete: Iterable[str]) -> YearScore:
    """The score of a year in which exactly the items `complete` (numbers) are complete."""
    done = frozenset(complete)
    subs = _sub_indicators(checklist)
    indicators = tuple(indicator for indicator in dict.fromkeys(_indicator(sub) for sub in subs))
    weight = Fraction(checklist.weight(checklist.item_instrument))
    made = []
    for indicator in indicators:
        inside = [sub for sub in subs if _indicator(sub) == indicator]
        share = weight / len(indicators) / len(inside)
        made.append(IndicatorScore(indicator, tuple(_sub(checklist, sub, done, share) for sub in inside)))
    return YearScore(checklist.year, checklist.item_instrument, weight, tuple(made))


def _sub_indicators(checklist: Checklist) -> tuple[Ref, ...]:
    """The sub-indicators that have items, in the official order."""
    used = {item.sub_indicator for item in checklist.items}
    listed = [sub.number for sub in checklist.sub_indicators if sub.number in used]
    return tuple(dict.fromkeys([*listed, *(item.sub_indicator for item in checklist.items)]))


def _indicator(sub: Ref) -> Ref:
    return Ref(sub.number.split(".")[0])


def _sub(checklist: Checklist, number: Ref, done: frozenset[str], share: Fraction) -> SubIndicatorScore:
    items = checklist.items_of(number)
    known = checklist.sub_indicator(number)
    return SubIndicatorScore(
        number,
        tuple(ItemScore(item.number, item.number in done, share / len(items)) for item in items),
        inferred=known is None or known.certainty in _GUESSED,
    )


def received_total(checklist: Checklist, assessment: Assessment | None) -> Fraction | None:
    """The overall score that the scores received give; None unless every instrument that counts has one."""
    weights = {known.id: Fraction(known.percent) for known in checklist.all_instruments if known.percent}
    if not assessment or not weights or not weights.keys() <= assessment.instruments.keys():
        return None
    scores = {name: Fraction(assessment.instruments[name]) for name in weights}
    return sum((scores[name] * weights[name] for name in weights), Fraction(0)) / FULL
