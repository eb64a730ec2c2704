"""The page of what changed since a snapshot."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.core import addresses
from generator.model.scores import YearScore, shown_score
from generator.model.snapshot import Difference, DocumentDifference, ItemDifference, ProgressDifference, Turn
from generator.model.status import Completeness
from generator.site.office.score import since_words
from generator.site.page import Page
from generator.site.parts import progress_view
from generator.site.views import Badge, Link
from generator.site.year_context import YearContext
from generator.text.dates import long_date
from generator.vocabulary.words import COMPLETENESS, DECLARED, SELF_ASSESSMENT


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """An item that changed: its state then and now, what is shown anew and what no longer."""

    link: Link
    before: Badge
    now: Badge
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A document or progress that changed."""

    link: Link
    detail: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed in a year since `since` (in words) of the day `date`."""

    year: int
    since: str
    date: str
    note: str
    instrument: str
    before: str
    now: str
    complete_before: int
    complete_now: int
    total: int
    items: tuple[tuple[str, str, tuple[ChangedItem, ...]], ...]
    added: tuple[ChangeLine, ...]
    removed: tuple[ChangeLine, ...]
    progress: tuple[ChangeLine, ...]
    nothing: bool
    self_assessment: str


_TURNS = ((Turn.COMPLETED, "ครบถ้วนแล้ว"), (Turn.ADVANCED, "คืบหน้า แต่ยังไม่ครบ"), (Turn.BACK, "แสดงน้อยลงกว่าเดิม"))


def changes_pages(context: YearContext) -> tuple[Page, ...]:
    """The page, for a year with items and a snapshot."""
    since = context.year_result.since
    if not context.has_items or not since:
        return ()
    words = since_words(since.since.name)
    title = f"สิ่งที่เปลี่ยนแปลงตั้งแต่{words} {context.title()}"
    page = Page(
        path=addresses.changes(context.year.year),
        title=title,
        heading=title,
        description=f"ข้อที่ครบเพิ่มขึ้น เอกสารใหม่ และความก้าวหน้า เทียบกับ{words} {context.title()} "
        f"ของ{context.site.agency.name}",
        template="changes.md.j2",
        view=_view(context, since, words),
        crumbs=context.crumbs(),
        where=since.since.where,
        nav_title=f"สิ่งที่เปลี่ยนตั้งแต่{words}",
    )
    return (page,)


def _view(context: YearContext, since: Difference, words: str) -> ChangesView:
    return ChangesView(
        year=context.year.year,
        since=words,
        date=long_date(since.since.date.day),
        note=since.since.note or "",
        instrument=since.now.instrument,
        before=shown_score(since.before.score),
        now=shown_score(since.now.score),
        complete_before=_complete(since.before),
        complete_now=_complete(since.now),
        total=len(since.now.items),
        items=tuple(
            (turn.value, word, tuple(_item(context, one) for one in since.turned(turn)))
            for turn, word in _TURNS
            if since.turned(turn)
        ),
        added=_documents(context, since.added),
        removed=_documents(context, since.removed),
        progress=tuple(_progress(context, one) for one in since.progress),
        nothing=since.nothing,
        self_assessment=SELF_ASSESSMENT,
    )


def _complete(score: YearScore) -> int:
    return len([item for item in score.items if item.complete])


def _state(state: Completeness) -> Badge:
    return Badge(state.value, COMPLETENESS[state])


def _item(context: YearContext, item_difference: ItemDifference) -> ChangedItem:
    item = item_difference.item
    return ChangedItem(
        link=Link(f"{item.number} {item.name}", addresses.item(context.year.year, item.number)),
        before=_state(item_difference.before),
        now=_state(item_difference.now),
        gained=tuple(one.label for one in item_difference.gained),
        lost=tuple(one.label for one in item_difference.lost),
    )


def _documents(context: YearContext, document_differences: Iterable[DocumentDifference]) -> tuple[ChangeLine, ...]:
    return tuple(
        ChangeLine(
            Link(f"{one.item.number} {one.item.name}", f"{addresses.item(context.year.year, one.item.number)}"),
            one.title,
        )
        for one in document_differences
    )


def _progress(context: YearContext, progress_difference: ProgressDifference) -> ChangeLine:
    """What is new about a measure, an indicator or an item."""
    view = progress_view(context, progress_difference.now)
    said = ["เริ่มรายงาน"] if progress_difference.new else []
    if progress_difference.entries:
        said.append(f"เพิ่ม {progress_difference.entries} รายการ")
    now = progress_difference.now.status
    if now and now != progress_difference.before:
        said.append(
            f"{DECLARED[progress_difference.before]} → {DECLARED[now]}" if progress_difference.before else DECLARED[now]
        )
    return ChangeLine(Link(view.subject, view.target), " · ".join((view.round, *said)))
