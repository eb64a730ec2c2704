"""document: a paper to open, as a file of this site or a link."""

from generator.check.judging.evidence import by_evidence
from generator.check.judging.kind import RequirementKind
from generator.core.problem import Phrase

KIND = RequirementKind(
    id="document",
    name="เอกสารที่เปิดได้",
    judge=by_evidence,
    accepts=("document", "link"),
    accepts_name=Phrase("เอกสารที่เปิดได้", "a document to open"),
)
