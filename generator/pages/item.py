"""The page of one item: what is required, where each part is shown, who answers for it."""

from pathlib import PurePosixPath

from generator.model.checklist import Item, Requirement, SubIndicator
from generator.model.dates import long_date
from generator.model.disclosure import Disclosure, Document, Evidence
from generator.model.reference import Ref
from generator.model.status import ItemStatus, RequirementStatus, Shown
from generator.pages import paths
from generator.pages.atlas import Atlas, people
from generator.pages.moved import other_years
from generator.pages.page import Page
from generator.pages.page_views import ItemView
from generator.pages.parts import flow, measure_view, progress_view, statement
from generator.pages.views import Badge, DocumentView, EvidenceView, Link, RequirementView
from generator.pages.words import CERTAINTIES, COMPLETENESS, SELF_ASSESSMENT, SHOWN, data_year, fiscal_year


def item_pages(atlas: Atlas) -> tuple[Page, ...]:
    """The pages of all items of a year, in their order."""
    if not atlas.has_items:
        return ()
    return tuple(_page(atlas, status) for status in atlas.status.items)


def _page(atlas: Atlas, status: ItemStatus) -> Page:
    item, year = status.item, atlas.year.year
    told = atlas.year.disclosure(item.number)
    sub = atlas.year.checklist.sub_indicator(item.sub_indicator)
    title = f"{item.number} {item.name}"
    return Page(
        path=paths.item(year, item.number),
        title=f"{title} ปี {year}",
        heading=title,
        description=f"{title} {fiscal_year(year)} ของ{atlas.site.agency.name}",
        template="item.md.j2",
        view=_view(atlas, status, told, sub),
        crumbs=atlas.crumbs(_sub_link(atlas, item, sub)),
        where=told.where if told else None,
        nav_title=title,
    )


def _sub_link(atlas: Atlas, item: Item, sub: SubIndicator | None) -> Link:
    name = f"{item.sub_indicator} {sub.name if sub else ''}".strip()
    return Link(name, paths.sub_indicator(atlas.year.year, item.sub_indicator.number))


def _view(atlas: Atlas, status: ItemStatus, told: Disclosure | None, sub: SubIndicator | None) -> ItemView:
    item, year = status.item, atlas.year
    indicator = year.checklist.indicator(sub.indicator) if sub else None
    ref = Ref(item.number)
    numbers = [known.number for known in year.checklist.items]
    position = numbers.index(item.number)
    return ItemView(
        number=item.number,
        name=item.name,
        indicator=f"ตัวชี้วัดที่ {indicator.number} {indicator.name}" if indicator else "",
        sub_indicator=_sub_link(atlas, item, sub),
        group=item.group or "",
        data_year=data_year(item, year.year),
        responsible=people(told.units, told.actors) if told else "",
        badge=Badge(status.state.value, COMPLETENESS[status.state]),
        shown=status.shown,
        total=len(status.requirements),
        requirements=tuple(_requirement(atlas, one, told) for one in status.requirements),
        summary=flow(told.summary) if told else (),
        documents=tuple(_document(atlas, one) for one in told.documents.values()) if told else (),
        declared=statement(told.declared) if told else None,
        measures=tuple(measure_view(atlas, one) for one in year.measures if ref in one.answers),
        progress=tuple(progress_view(atlas, one) for one in year.progress if one.ref == ref),
        report=_report(atlas, status),
        note=item.note or "",
        certainty=CERTAINTIES[item.certainty],
        sources=item.sources,
        updated=long_date(told.updated.day) if told and told.updated else "",
        other_years=other_years(atlas, (item.key, *item.includes)),
        previous=_neighbour(atlas, numbers[position - 1] if position else ""),
        next=_neighbour(atlas, numbers[position + 1] if position + 1 < len(numbers) else ""),
        self_assessment=SELF_ASSESSMENT,
    )


def _neighbour(atlas: Atlas, number: str) -> Link | None:
    item = atlas.year.checklist.item(number)
    return Link(f"{number} {item.name}", paths.item(atlas.year.year, number)) if item else None


def _report(atlas: Atlas, status: ItemStatus) -> Link | None:
    """The report, for the items whose requirements are the measures and progress of this year."""
    kinds = {one.requirement.kind for one in status.requirements}
    if not kinds & {"topics", "measures", "progress"} or not atlas.year.measures:
        return None
    return Link(f"รายงานมาตรการและผลการดำเนินการ ปี {atlas.year.year}", paths.report(atlas.year.year))


def _requirement(atlas: Atlas, status: RequirementStatus, told: Disclosure | None) -> RequirementView:
    wanted = status.requirement
    evidence = tuple(_evidence(atlas, one, told) for one in status.evidence if told)
    if status.from_data:
        evidence += (_from_data(atlas, status),)
    return RequirementView(
        id=wanted.id,
        label=wanted.label,
        text=wanted.text,
        parts=_parts(atlas, wanted),
        badge=Badge(status.state.value, SHOWN[status.state]),
        evidence=evidence,
        hint="" if status.state is Shown.SHOWN else _hint(atlas, status),
    )


def _parts(atlas: Atlas, wanted: Requirement) -> tuple[str, ...]:
    """The fields or topics it lists."""
    topics = (atlas.year.checklist.topic(key) for key in wanted.topics)
    named = (topic.name if topic else key for topic, key in zip(topics, wanted.topics, strict=True))
    return (*(column.label for column in wanted.columns), *named)


_MEASURE_KINDS = {"topics": "มาตรการ", "measures": "มาตรการ", "progress": "ผลการดำเนินการ", "limitations": "ข้อจำกัด"}


def _hint(atlas: Atlas, status: RequirementStatus) -> str:
    """Why a requirement that data answers is not shown yet."""
    what = _MEASURE_KINDS.get(status.requirement.kind)
    if not what or not status.data_year:
        return ""
    if atlas.site.year(status.data_year) is None:
        return f"ข้อนี้ใช้ข้อมูล{what}ของปีงบประมาณ พ.ศ. {status.data_year} ซึ่งยังไม่มีบนเว็บไซต์นี้"
    return f"ข้อมูล{what}ปีงบประมาณ พ.ศ. {status.data_year} ยังไม่ครบตามที่กำหนด"


def _from_data(atlas: Atlas, status: RequirementStatus) -> EvidenceView:
    year = status.data_year or atlas.year.year
    target = {"measures": paths.measures(year), "progress": paths.progress(year)}.get(status.from_data, "")
    what = _MEASURE_KINDS[status.requirement.kind]
    link = Link(f"{what} ปีงบประมาณ พ.ศ. {year}", target or f"{paths.measures(year)}#limitations")
    return EvidenceView(link, "")


def _evidence(atlas: Atlas, told: Evidence, by: Disclosure | None) -> EvidenceView:
    document = by.documents.get(told.document) if by and told.document else None
    if document:
        page = f"#page={told.page}" if told.page and document.file else ""
        target = _target(atlas, document) + page
        where = f"หน้า {told.page}" if told.page else ""
        return EvidenceView(Link(document.title, target), " ".join(filter(None, (_type(document), where))))
    if told.link:
        return EvidenceView(Link(told.title or told.link, told.link), "ลิงก์ภายนอก")
    channel = atlas.site.agency.channels.get(told.channel) if told.channel else None
    if channel:
        link = Link(channel.name, channel.link) if channel.link else None
        return EvidenceView(link, "ช่องทางของหน่วยงาน", () if link else (channel.name,))
    return EvidenceView(None, told.title or "", flow((told.text,)) if told.text else ())


def _target(atlas: Atlas, document: Document) -> str:
    """Where a document opens; empty for a file that is not there."""
    if document.link:
        return document.link
    there = document.file in atlas.year.files
    return paths.file(atlas.year.year, document.file or "") if there else ""


def _type(document: Document) -> str:
    return PurePosixPath(document.file).suffix.lstrip(".").upper() if document.file else "ลิงก์ภายนอก"


def _document(atlas: Atlas, told: Document) -> DocumentView:
    details = [_type(told)]
    if told.covers:
        first, last = told.covers
        details.append(f"ข้อมูลปี {first}" if first == last else f"ข้อมูลปี {first}–{last}")
    if told.published:
        details.append(f"เผยแพร่ {long_date(told.published.day)}")
    target = _target(atlas, told)
    if not target:
        details.append("ไม่พบไฟล์บนเว็บไซต์นี้")
    return DocumentView(Link(told.title, target), tuple(details), told.note or "")
