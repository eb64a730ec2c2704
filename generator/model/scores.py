"""Scores received, as announced, and the self-assessed score of the items by the official formula, exact fractions."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from generator.core.fields import Day, IndicatorRef, InstrumentName, Line, QuestionRef, Score, Sourced, Texts
from generator.text.references import Ref


class Assessment(Sourced):
    """Scores of 0-100: overall, by instrument or part of one, by indicator or sub-indicator, by question or item."""

    overall: Score | None = None
    level: Line | None = None
    instruments: dict[InstrumentName, Score] = {}
    indicators: dict[IndicatorRef, Score] = {}
    questions: dict[QuestionRef, Score] = {}
    announced: Day | None = None
    source: Line | None = None
    notes: Texts = ()


FULL = Fraction(100)


def shown_score(value: Fraction) -> str:
    """A score or a number of points as it is shown: two decimals, a half rounded up."""
    return format(hundredths(value), "f")


def hundredths(value: Fraction) -> Decimal:
    """A score rounded to the two decimals in which results are announced."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def mean(values: Iterable[Fraction]) -> Fraction:
    """The mean; 0 of nothing."""
    numbers = tuple(values)
    return sum(numbers, Fraction(0)) / len(numbers) if numbers else Fraction(0)


@dataclass(frozen=True, slots=True)
class ItemScore:
    """An item: all or nothing; `points` are what it is worth in the overall score."""

    number: str
    complete: bool
    points: Fraction

    @property
    def score(self) -> Fraction:
        """100 or 0."""
        return FULL if self.complete else Fraction(0)

    @property
    def cost(self) -> Fraction:
        """The points of the overall score that are lost while it is open."""
        return Fraction(0) if self.complete else self.points


@dataclass(frozen=True, slots=True)
class SubIndicatorScore:
    """The mean of its items; `inferred` where the list's own division is a guess."""

    number: Ref
    items: tuple[ItemScore, ...]
    inferred: bool

    @property
    def score(self) -> Fraction:
        """The mean of its items."""
        return mean(item.score for item in self.items)


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """The mean of its sub-indicators."""

    number: Ref
    parts: tuple[SubIndicatorScore, ...]

    @property
    def score(self) -> Fraction:
        """The mean of its sub-indicators."""
        return mean(part.score for part in self.parts)


@dataclass(frozen=True, slots=True)
class YearScore:
    """The score of a year's (พ.ศ.) items as computed from what is shown; `weight` is its percent of the whole.

    `instrument` is the instrument that the items make up, such as OIT.
    """

    year: int
    instrument: str
    weight: Fraction
    indicators: tuple[IndicatorScore, ...]

    @property
    def score(self) -> Fraction:
        """The mean of its indicators, 0-100."""
        return mean(indicator.score for indicator in self.indicators)

    @property
    def items(self) -> tuple[ItemScore, ...]:
        """Every item, by indicator and sub-indicator."""
        return tuple(item for one in self.indicators for part in one.parts for item in part.items)

    @property
    def cost(self) -> Fraction:
        """The points of the overall score that the open items cost together."""
        return sum((item.cost for item in self.items), Fraction(0))

    @property
    def inferred(self) -> bool:
        """Whether a sub-indicator is a guess, and with it what an item is worth."""
        return any(part.inferred for one in self.indicators for part in one.parts)

    def item(self, number: str) -> ItemScore:
        """An item; raises KeyError for a number that the list does not have."""
        for known in self.items:
            if known.number == number:
                return known
        raise KeyError(number)


@dataclass(frozen=True, slots=True)
class Held:
    """What holds a level down: an instrument or a part of one, its score, and the score that was needed."""

    name: str
    score: Decimal
    minimum: Decimal


@dataclass(frozen=True, slots=True)
class LevelTold:
    """The level that scores reach by the year's scheme, and why it is not the next one.

    `name` is empty where it cannot be told; `lacking` are then the instruments or parts whose score decides it.
    """

    name: str = ""
    held: tuple[Held, ...] = ()
    lacking: tuple[str, ...] = ()
