"""document: a paper to open, as a file of this site or a link."""

from generator.check.judging.evidence import by_evidence, film_problems
from generator.check.judging.kind import DOCUMENTS, RequirementKind

KIND = RequirementKind(
    id="document",
    name="เอกสารที่เปิดได้",
    judge=by_evidence,
    accepts=DOCUMENTS,
    piece_problems=film_problems,
)
