"""A problem is a value: a stable code, where it is, and the facts its sentence needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.model.place import Where


class Severity(Enum):
    """How much a problem matters: an error stops the build; a gap costs points but stops nothing."""

    ERROR = "error"
    WARNING = "warning"
    GAP = "gap"
    NOTE = "note"


_ERRORS = """
agency-unknown checklist-unknown content-missing
file-missing file-not-a-file file-not-text file-unreadable
yaml-aliases yaml-depth yaml-documents yaml-syntax yaml-tab yaml-tag
duplicate-key missing-field repeated-id unknown-field wrong-type
bad-colour bad-id bad-number bad-path bad-reference bad-year date-impossible date-unreadable date-year
evidence-kind file-kind link-unsafe not-in-list progress-subject table-row timeframe-order
unknown-channel unknown-document unknown-indicator unknown-item unknown-measure unknown-page
unknown-question unknown-requirement unknown-topic unknown-unit
checklist-broken
"""
_WARNINGS = "file-empty poor-contrast unknown-file"
_GAPS = "evidence-file-missing"
_NOTES = "file-bom file-cp874"

SEVERITIES: Mapping[str, Severity] = (
    dict.fromkeys(_ERRORS.split(), Severity.ERROR)
    | dict.fromkeys(_WARNINGS.split(), Severity.WARNING)
    | dict.fromkeys(_GAPS.split(), Severity.GAP)
    | dict.fromkeys(_NOTES.split(), Severity.NOTE)
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that someone should mend; worded by the `report` room.

    `code` is one of SEVERITIES; `facts` are the texts its sentence quotes; `item` and
    `requirement` name what of the checklist it concerns, where it concerns one.
    """

    code: str
    where: Where
    facts: Mapping[str, str] = field(default_factory=dict)
    item: str | None = None
    requirement: str | None = None

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return SEVERITIES[self.code]

    @property
    def stops(self) -> bool:
        """Whether nothing may be built while it stands."""
        return self.severity is Severity.ERROR
