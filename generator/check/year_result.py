"""All that is reckoned of one year."""

from generator.check.doubts.of_items import ItemDoubts
from generator.check.levels import level_told
from generator.check.scores import received_total, year_score
from generator.check.snapshots import difference
from generator.model.site import YearData
from generator.model.snapshot import SIX_MONTHS, Snapshot, YearResult
from generator.model.status import YearStatus


def year_result(year: YearData, status: YearStatus, doubts: ItemDoubts | None = None) -> YearResult:
    """The score of a year, the total and level it received, what changed since its snapshot, what may be doubted."""
    since = told_snapshot(year)
    return YearResult(
        score=year_score(year.checklist, status),
        received=received_total(year.checklist, year.assessment),
        level=level_told(year.checklist, year.assessment),
        since=difference(year, status, since) if since else None,
        doubts=doubts or {},
    )


def told_snapshot(year: YearData) -> Snapshot | None:
    """The snapshot that the year is compared with: that of the 6-month round, else the newest."""
    newest = max(year.snapshots, key=lambda kept: (kept.date.day, kept.name), default=None)
    return year.snapshot(SIX_MONTHS) or newest
