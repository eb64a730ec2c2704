"""Personal identifiers that were found, and what became of each."""

from dataclasses import dataclass
from enum import Enum

from generator.core.location import DataPath
from generator.text.personal_numbers import IdentifierMatch

DATA_KEY = b"data"
"""The key of fingerprints of what stands in data: they are never kept."""


@dataclass(frozen=True, slots=True)
class Found:
    """A number of a person in data, in a table or in a file: where, and the published `file` it is in, if any.

    `key` is that of its fingerprints; `tax_id` is set for a taxpayer's number in its own column.
    """

    where: DataPath
    identifier_match: IdentifierMatch
    key: bytes = DATA_KEY
    file: str = ""
    tax_id: bool = False


class Outcome(Enum):
    """What becomes of a number: it stops the build, is hidden, or is published because it may be."""

    STOPS = "stops"
    MASKED = "masked"
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True)
class PersonalFinding:
    """One line of the listing.

    `why` is a word (`official`, `own-account`, `tax-id`, `allowed`); `reason` is the agency's own.
    """

    found: Found
    outcome: Outcome
    why: str = ""
    reason: str = ""
