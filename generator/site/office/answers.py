"""The answer sheet for ITAS: item, มี or ไม่มี, the full address, and the way there in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.core import addresses
from generator.messages.problem import message
from generator.model.disclosure import Disclosure
from generator.model.status import Completeness, ItemStatus, Shown
from generator.site.office.owners import NOBODY, OwnerGroup, OwnerRow, grouped, units_of
from generator.site.page import Page
from generator.site.requirement import requirement_view
from generator.site.views import Badge, EvidenceView, Link
from generator.site.year_context import YearContext
from generator.vocabulary.words import COMPLETENESS, SELF_ASSESSMENT


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """The answer to one item; `has` is มี or ไม่มี, `path` the clicks that lead there, `lacks` what is not shown.

    `doubts` is what a strict reader would still ask, in words.
    """

    number: str
    name: str
    has: str
    badge: Badge
    target: str
    url: str
    path: str
    where: tuple[str, ...]
    lacks: tuple[str, ...]
    responsible: str
    doubts: tuple[str, ...]

    @property
    def explanation(self) -> str:
        """The click path and where each part stands, as one text to paste; empty where there is nothing."""
        return " — ".join(filter(None, (self.path, " · ".join(self.where))))


@dataclass(frozen=True, slots=True)
class AnswersView:
    """The answers of a year for ITAS; `address` is where the site stands, empty where nobody said."""

    year: int
    agency: str
    address: str
    address_from: str
    book: Link
    rows: tuple[AnswerRow, ...]
    groups: tuple[OwnerGroup, ...]
    self_assessment: str


HAS, HAS_NOT = "มี", "ไม่มี"

_STEP = " › "


def answers_pages(context: YearContext) -> tuple[Page, ...]:
    """The page, for a year that has item pages to lead to."""
    if not context.has_items:
        return ()
    title = f"คำตอบสำหรับระบบ ITAS {context.title()}"
    page = Page(
        path=addresses.answers(context.year.year),
        title=title,
        heading=title,
        description=f"มี/ไม่มี ที่อยู่เว็บ และคำอธิบายของทุกข้อ พร้อมคัดลอกไปกรอก {context.title()} ของ{context.site.agency.name}",
        template="answers.md.j2",
        view=answers_view(context, doubts=context.has_todo),
        crumbs=context.crumbs(),
        nav_title="คำตอบสำหรับ ITAS",
    )
    return (page,)


def answers_view(context: YearContext, *, doubts: bool) -> AnswersView:
    """The answers of a year; with `doubts` what a strict reader would still ask of each item."""
    address, told_by = _address(context)
    rows = tuple(_row(context, status, address, doubts=doubts) for status in context.status.items)
    return AnswersView(
        year=context.year.year,
        agency=context.site.agency.name,
        address=address,
        address_from=told_by,
        book=Link("ดาวน์โหลดเป็นไฟล์ Excel", addresses.answers_book(context.year.year)),
        rows=rows,
        groups=grouped(context, map(owner_row, rows)),
        self_assessment=SELF_ASSESSMENT,
    )


def _address(context: YearContext) -> tuple[str, str]:
    """Where the site stands, with a closing /, and which setting says so."""
    if context.options.address:
        return f"{context.options.address.rstrip('/')}/", "site_url"
    website = context.site.agency.contact.website or ""
    if website.startswith(("http://", "https://")):
        return f"{website.rstrip('/')}/", "contact.website ใน agency.yml"
    return "", ""


def owner_row(row: AnswerRow) -> OwnerRow:
    """An answer as its owner needs it."""
    lacking = f"ยังขาด: {', '.join(row.lacks)}" if row.lacks else ""
    details = "\n".join(filter(None, (*row.where, lacking))) or row.badge.word
    return OwnerRow(row.number, row.name, details, row.responsible, row.url, row.path, row.doubts)


def _row(context: YearContext, status: ItemStatus, address: str, *, doubts: bool) -> AnswerRow:
    """มี where anything is shown: ITAS asks whether there is an answer to look at, not whether it is whole."""
    item = status.item
    has = status.shown > 0
    page = addresses.item(context.year.year, item.number)
    return AnswerRow(
        number=item.number,
        name=item.name,
        has=HAS if has else HAS_NOT,
        badge=Badge(status.state.value, COMPLETENESS[status.state]),
        target=page,
        url=f"{address}{addresses.url(page)}" if has else "",
        path=click_path(context, status) if has else "",
        where=tuple(_where(context, status)),
        lacks=tuple(one.requirement.label for one in status.requirements if one.state is not Shown.SHOWN)
        if status.state is not Completeness.COMPLETE
        else (),
        responsible=", ".join(units_of(context, item)[0]) or NOBODY,
        doubts=tuple(dict.fromkeys(map(message, context.year_result.doubts.get(item.number, ())))) if doubts else (),
    )


def click_path(context: YearContext, status: ItemStatus) -> str:
    """หน้าแรก › ปี 2567 › 9.3 การจัดซื้อจัดจ้าง › o16: the texts of the links that lead there."""
    number = status.item.sub_indicator
    sub = context.year.checklist.sub_indicator(number)
    steps = (context.home().text, context.year_link().text, f"{number} {sub.name}" if sub else "", status.item.number)
    return _STEP.join(filter(None, steps))


def _where(context: YearContext, status: ItemStatus) -> Iterator[str]:
    """Where each part that is shown stands, parts of one place together."""
    disclosure = context.year.disclosure(status.item.number)
    places: dict[str, list[str]] = {}
    for one in status.requirements:
        if one.state is Shown.SHOWN:
            view = requirement_view(context, status.item.number, one, disclosure or Disclosure(item=status.item.number))
            there = " และ ".join(dict.fromkeys(_place(piece) for piece in view.evidence))
            places.setdefault(there, []).append(one.requirement.label)
    for there, labels in places.items():
        yield f"{', '.join(labels)}: {there}"


def _place(piece: EvidenceView) -> str:
    """One place in words."""
    if not piece.link:
        return piece.detail or "ข้อความในหน้าของข้อ"
    return f"“{piece.link.text}” {piece.place or piece.detail}".strip()
