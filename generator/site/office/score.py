"""What home, year and item pages show of the self-assessed score."""

from dataclasses import dataclass

from generator.core import addresses
from generator.model.checklist import Item
from generator.model.scores import hundredths, shown_score
from generator.site.views import Link
from generator.site.year_context import YearContext
from generator.vocabulary.level import level_words


@dataclass(frozen=True, slots=True)
class SelfScore:
    """The self-assessed score of a year's items, what the open ones cost, and the level that the scores received reach.

    `instrument` is what the items make up, such as OIT; `why` says why the level received is not the next one.
    """

    instrument: str
    oit: str
    open: int
    cost: str
    inferred: bool
    todo: Link | None
    received: str
    level: str
    why: str
    agrees: bool


def self_score(context: YearContext) -> SelfScore | None:
    """The score of a year; None for an agency that published only measures."""
    if not context.has_items:
        return None
    score, received, told = context.year_result.score, context.year_result.received, context.year_result.level
    assessment = context.year.assessment
    level = told.name if told else ""
    return SelfScore(
        instrument=score.instrument,
        oit=shown_score(score.score),
        open=len([item for item in score.items if not item.complete]),
        cost=shown_score(score.cost) if score.weight else "",
        inferred=score.inferred,
        todo=Link("ดูสิ่งที่ต้องทำต่อ", addresses.todo(context.year.year)) if context.has_todo else None,
        received=shown_score(received) if received is not None else "",
        level=level,
        why=level_words(told) if told else "",
        agrees=bool(
            received is not None
            and assessment
            and assessment.overall == hundredths(received)
            and assessment.level == level
        ),
    )


def worth(context: YearContext, number: str) -> str:
    """What an item is worth in the overall score, in a sentence; empty where the list gives no weight."""
    item = context.year_result.score.item(number)
    if not item.points:
        return ""
    about = "ประมาณ " if context.year_result.score.inferred else ""
    points = f"{about}{shown_score(item.points)} คะแนน"
    if item.complete:
        return f"ข้อนี้มีน้ำหนัก {points} ของคะแนน ITA รวม"
    return f"ถ้าข้อนี้ยังไม่ครบ คะแนน ITA รวมจะหายไป {points}"


def siblings(context: YearContext, item: Item) -> tuple[Link, ...]:
    """The items of the same sub-indicator, by their numbers alone, this one too."""
    year = context.year
    return tuple(
        Link(one.number, addresses.item(year.year, one.number)) for one in year.checklist.items_of(item.sub_indicator)
    )


def work(context: YearContext) -> tuple[Link, ...]:
    """The pages of a year that its officers work with."""
    if not context.has_items:
        return ()
    year = context.year.year
    links = [Link("สิ่งที่ต้องทำต่อ", addresses.todo(year))] if context.has_todo else []
    links.append(Link("คำตอบสำหรับ ITAS", addresses.answers(year)))
    if context.year_result.since:
        links.append(Link(f"สิ่งที่เปลี่ยนตั้งแต่{since_words(context.year_result.since.since.name)}", addresses.changes(year)))
    return tuple(links)


def since_words(name: str) -> str:
    """What a snapshot is called on pages."""
    return {"6-month": "รอบ 6 เดือน", "annual": "รอบประจำปี"}.get(name, f"ที่บันทึกไว้ ({name})")
