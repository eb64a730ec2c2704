"""A problem is a value: a stable code, where it is, and the facts its sentence needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.core.location import DataPath


class Severity(Enum):
    """How much a problem matters: an error stops the build; a gap costs points but stops nothing."""

    ERROR = "error"
    WARNING = "warning"
    GAP = "gap"
    NOTE = "note"


_ERRORS = """
agency-unknown checklist-unknown content-missing
file-link file-missing file-not-a-file file-not-text file-unreadable
yaml-aliases yaml-depth yaml-documents yaml-syntax yaml-tab yaml-tag
duplicate-key missing-field repeated-id unknown-field wrong-type
bad-colour bad-id bad-number bad-path bad-reference bad-year date-impossible date-unreadable date-year
evidence-kind file-kind file-name file-program link-computer link-unsafe not-in-list progress-subject timeframe-order
unknown-channel unknown-document unknown-indicator unknown-news unknown-item unknown-measure unknown-page
unknown-question unknown-requirement unknown-topic unknown-unit
checklist-broken
personal-account personal-allow personal-id personal-phone
table-quote table-workbook table-locked table-old-excel table-too-large table-sheet
"""

_WARNINGS = """
file-empty unknown-file
evidence-broken-thai evidence-large evidence-scan link-inside link-private poor-contrast
table-choice table-column-twice table-column-unknown table-column-unnamed table-date
table-error-cell table-formula table-header-missing table-merged table-number table-row table-sheets
table-tax-id table-total-differs table-summary-differs page-unsaid
"""

_GAPS = """
evidence-empty evidence-file-missing evidence-locked evidence-unreadable evidence-wrong-type
link-local page-past-end picture-kind
document-language evidence-other-kind evidence-year evidence-year-unsaid
item-missing requirement-missing year-data-missing year-undisclosed
table-cell-empty table-cell-unread table-column-missing table-year table-empty topic-missing
channel-incomplete channel-no-link channel-purpose channel-shared contact-incomplete
home-asset-name news-year person-incomplete
measure-incomplete measure-year progress-incomplete progress-missing
"""

_NOTES = "evidence-unseen file-bom file-cp874 table-hidden table-left-out table-more tax-id-masked"

SEVERITIES: Mapping[str, Severity] = (
    dict.fromkeys(_ERRORS.split(), Severity.ERROR)
    | dict.fromkeys(_WARNINGS.split(), Severity.WARNING)
    | dict.fromkeys(_GAPS.split(), Severity.GAP)
    | dict.fromkeys(_NOTES.split(), Severity.NOTE)
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that someone should mend; worded by the `report` room.

    `code` is one of SEVERITIES; `facts` are the texts its sentence quotes; `item`,
    `requirement` and `year` (พ.ศ.) name what of which checklist it concerns, where it concerns one.
    """

    code: str
    where: DataPath
    facts: Mapping[str, str] = field(default_factory=dict)
    item: str | None = None
    requirement: str | None = None
    year: int | None = None

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return SEVERITIES[self.code]

    @property
    def stops(self) -> bool:
        """Whether nothing may be built while it stands."""
        return self.severity is Severity.ERROR
