"""table: rows whose columns are there and filled; a document will do where the office has no table."""

from generator.check.judging.evidence import by_evidence
from generator.check.judging.kind import Accepted, RequirementKind
from generator.core.problem import Phrase

KIND = RequirementKind(
    id="table",
    name="ตารางที่มีคอลัมน์ครบและกรอกทุกแถว",
    judge=by_evidence,
    accepts=Accepted(("table", "document", "link"), Phrase("ตารางหรือเอกสาร", "a table or a document")),
)
