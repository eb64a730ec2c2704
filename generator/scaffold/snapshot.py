"""A year as it stands, as the text of a snapshot file."""

from datetime import date
from typing import Any

from generator.model.measures import Progress
from generator.model.site import YearData
from generator.model.status import ItemStatus, Shown, YearStatus
from generator.scaffold.yaml_text import block, comment
from generator.text.dates import long_date

_HEAD = (
    "สถานะของปีที่เก็บไว้ด้วยคำสั่ง oit snapshot ใช้เปรียบเทียบว่าต่อมามีอะไรเปลี่ยนแปลง (oit diff และหน้า changes ของปี)",
    "ไม่ต้องแก้ไขด้วยมือ หากเก็บผิดวันให้สั่งใหม่พร้อม --replace",
)


def snapshot_text(year: YearData, status: YearStatus, day: date) -> str:
    """The statuses, documents and progress of a year on `day`; the day is told, never taken from a clock."""
    kept: dict[str, Any] = {"date": long_date(day), "items": {}}
    for known in status.items:
        made = _item(year, known)
        if made:
            kept["items"][known.item.number] = made
    progress = [_progress(one) for one in year.progress]
    if progress:
        kept["progress"] = progress
    return "".join(comment(line) for line in _HEAD) + block(kept)


def _item(year: YearData, known: ItemStatus) -> dict[str, dict[str, str]]:
    """What is there; what is missing is not written down."""
    states = {one.requirement.id: one.state.value for one in known.requirements if one.state is not Shown.MISSING}
    disclosure = year.disclosure(known.item.number)
    documents = {id: document.title for id, document in disclosure.documents.items()} if disclosure else {}
    return {name: value for name, value in (("requirements", states), ("documents", documents)) if value}


def _progress(progress: Progress) -> dict[str, str | int]:
    subject = {"measure": progress.measure, "item": progress.item, "indicator": str(progress.indicator or "")}
    kept: dict[str, str | int] = {name: value for name, value in subject.items() if value}
    kept["round"] = progress.round
    if progress.status:
        kept["status"] = progress.status
    if progress.entries:
        kept["entries"] = len(progress.entries)
    return kept
