"""text: words that stand on the item's page, or whatever else says them."""

from generator.check.judging.evidence import by_evidence
from generator.check.judging.kind import RequirementKind

KIND = RequirementKind(id="text", name="ข้อความ", judge=by_evidence)
