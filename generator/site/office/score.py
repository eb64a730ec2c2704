"""What home, year and item pages show of the self-assessed score."""

from dataclasses import dataclass

from generator.core import addresses
from generator.model.checklist import Item
from generator.model.scores import hundredths, shown_score
from generator.site.views import Link
from generator.site.year_context import Atlas


@dataclass(frozen=True, slots=True)
class SelfScore:
    """The self-assessed OIT of a year, what its open items cost, and the level that the scores received reach."""

    oit: str
    open: int
    cost: str
    inferred: bool
    todo: Link | None
    received: str
    level: str
    agrees: bool


def self_score(atlas: Atlas) -> SelfScore | None:
    """The score of a year; None for an agency that published only measures."""
    if not atlas.has_items:
        return None
    score, received = atlas.reckoning.score, atlas.reckoning.received
    told = atlas.year.assessment
    return SelfScore(
        oit=shown_score(score.score),
        open=len([item for item in score.items if not item.complete]),
        cost=shown_score(score.cost) if score.weight else "",
        inferred=score.inferred,
        todo=Link("ดูสิ่งที่ต้องทำต่อ", addresses.todo(atlas.year.year)) if atlas.has_todo else None,
        received=shown_score(received.score) if received else "",
        level=received.level if received else "",
        agrees=bool(received and told and told.overall == hundredths(received.score) and told.level == received.level),
    )


def worth(atlas: Atlas, number: str) -> str:
    """What an item is worth in the overall score, in a sentence; empty where the list gives no weight."""
    item = atlas.reckoning.score.item(number)
    if not item.points:
        return ""
    about = "ประมาณ " if atlas.reckoning.score.inferred else ""
    points = f"{about}{shown_score(item.points)} คะแนน"
    if item.complete:
        return f"ข้อนี้มีน้ำหนัก {points} ของคะแนน ITA รวม"
    return f"ถ้าข้อนี้ยังไม่ครบ คะแนน ITA รวมจะหายไป {points}"


def siblings(atlas: Atlas, item: Item) -> tuple[Link, ...]:
    """The items of the same sub-indicator, by their numbers alone, this one too."""
    year = atlas.year
    return tuple(
        Link(one.number, addresses.item(year.year, one.number)) for one in year.checklist.items_of(item.sub_indicator)
    )


def work(atlas: Atlas) -> tuple[Link, ...]:
    """The pages of a year that its officers work with."""
    if not atlas.has_items:
        return ()
    year = atlas.year.year
    links = [Link("สิ่งที่ต้องทำต่อ", addresses.todo(year))] if atlas.has_todo else []
    links.append(Link("คำตอบสำหรับ ITAS", addresses.answers(year)))
    if atlas.reckoning.since:
        links.append(Link(f"สิ่งที่เปลี่ยนตั้งแต่{since_words(atlas.reckoning.since.since.name)}", addresses.changes(year)))
    return tuple(links)


def since_words(name: str) -> str:
    """What a snapshot is called on pages."""
    return {"6-month": "รอบ 6 เดือน", "annual": "รอบประจำปี"}.get(name, f"ที่บันทึกไว้ ({name})")
