"""The level that scores received reach by the year's scheme, and which instrument holds it down.

By the scheme of 2566 (and by inference of the years after it) a level asks for a least score of each of four: IIT,
EIT part 1, EIT part 2 and OIT. Agencies often know the EIT as a whole only. A whole lies between its parts, so its
lowest part is not above it, and may be anything below: a level is told only where that makes no difference.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.check.scores import received_total
from generator.model.checklist import Checklist, Instrument, Level
from generator.model.scores import Assessment, Held, LevelTold, hundredths

_HIGHEST, _LOWEST = Decimal(100), Decimal(0)


@dataclass(frozen=True, slots=True)
class _Compared:
    """What a level compares: its name, its score or None, and the highest that its score can be."""

    name: str
    score: Decimal | None
    highest: Decimal


def level_told(checklist: Checklist, assessment: Assessment | None) -> LevelTold | None:
    """The level of the scores received; None where no instrument's score or no overall score is known."""
    if not assessment or not assessment.instruments or not checklist.levels:
        return None
    computed = received_total(checklist, assessment)
    total = hundredths(computed) if computed is not None else assessment.overall
    if total is None:
        return None
    compared = tuple(_compared(checklist, assessment))
    best = _level(checklist.levels, total, min(one.highest for one in compared))
    worst = _level(checklist.levels, total, min(_LOWEST if one.score is None else one.score for one in compared))
    if best != worst:
        return LevelTold(lacking=tuple(one.name for one in compared if one.score is None))
    return LevelTold(best.name if best else "", _held(checklist.levels, total, best, compared))


def level_of(levels: Iterable[Level], total: Fraction, lowest: Fraction) -> Level | None:
    """The highest level reached, or None; announced scores have two decimals, and so have the borders."""
    return _level(levels, hundredths(total), hundredths(lowest))


def _compared(checklist: Checklist, assessment: Assessment) -> Iterator[_Compared]:
    """The scores that each level's least score is compared with: those of the parts of an instrument that has parts."""
    for known in checklist.all_instruments:
        if not known.percent:
            continue
        whole = assessment.instruments.get(known.id)
        if not known.parts:
            yield _Compared(known.id, whole, _HIGHEST if whole is None else whole)
        yield from _parts(known, assessment, whole)


def _parts(known: Instrument, assessment: Assessment, whole: Decimal | None) -> Iterator[_Compared]:
    scores = [assessment.instruments.get(part.id) for part in known.parts]
    if known.parts and whole is not None and not any(score is not None for score in scores):
        # The whole of which no part is known can only hold a level down.
        yield _Compared(known.id, whole, whole)
    for part, score in zip(known.parts, scores, strict=True):
        above = _HIGHEST if whole is None else whole
        yield _Compared(f"{known.id} {part.name}", score, above if score is None else score)


def _level(levels: Iterable[Level], total: Decimal, lowest: Decimal) -> Level | None:
    reached = (
        level
        for level in levels
        if total >= level.minimum and (level.each_minimum is None or lowest >= level.each_minimum)
    )
    return max(reached, key=_rank, default=None)


def _rank(level: Level) -> tuple[Decimal, Decimal]:
    return level.minimum, level.each_minimum or _LOWEST


def _held(
    levels: Iterable[Level], total: Decimal, reached: Level | None, compared: tuple[_Compared, ...]
) -> tuple[Held, ...]:
    """What keeps the next level from being reached although the overall score would do; the lowest first."""
    above = (level for level in levels if total >= level.minimum and (not reached or _rank(level) > _rank(reached)))
    wanted = min(above, key=_rank, default=None)
    minimum = wanted.each_minimum if wanted else None
    if minimum is None:
        return ()
    below = (Held(one.name, one.score, minimum) for one in compared if one.score is not None and one.score < minimum)
    return tuple(sorted(below, key=lambda held: held.score))
