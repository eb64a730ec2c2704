"""What is reckoned of a year from its statuses: score, level of the scores received, change since a snapshot."""

from dataclasses import dataclass

from generator.model.difference import Difference
from generator.model.score import Total, YearScore


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The self-assessed score; the total of the scores received and the change since a snapshot where there are any."""

    score: YearScore
    received: Total | None = None
    since: Difference | None = None
