"""period: that what is shown is of the year asked for; whatever shows it must tell its year."""

from generator.check.judging.evidence import by_evidence
from generator.check.judging.kind import RequirementKind

KIND = RequirementKind(id="period", name="เป็นข้อมูลของปีหรือช่วงเวลาที่ขอ", judge=by_evidence, dated=True)
