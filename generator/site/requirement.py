"""Where each requirement of an item is shown: documents, tables, texts, links, or the data of a year."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.core import addresses
from generator.messages.problem import message
from generator.model.checklist import Requirement
from generator.model.disclosure import Disclosure, Document, Evidence
from generator.model.status import RequirementStatus, Shown
from generator.site.file_words import NOT_HERE, OUTSIDE, before_opening, ending
from generator.site.parts import flow
from generator.site.tables.table import table_anchor
from generator.site.views import Badge, DocumentView, EvidenceView, Link, RequirementView
from generator.site.year_context import Atlas
from generator.text.dates import long_date
from generator.vocabulary.words import CERTAINTIES, SHOWN

# The anchors of the sections of an item's page: a requirement of the same name stands at another.
_SECTIONS = frozenset(
    "requirements documents people contact channels news tables declared related details".split()  # noqa: SIM905
)


def requirement_view(atlas: Atlas, number: str, status: RequirementStatus, told: Disclosure | None) -> RequirementView:
    """One requirement of item `number`, and what shows it."""
    wanted = status.requirement
    evidence = tuple(_evidence(atlas, number, one, told) for one in status.evidence if told)
    if status.from_data:
        evidence += (_from_data(atlas, number, status),)
    return RequirementView(
        id=f"{wanted.id}-required" if wanted.id in _SECTIONS else wanted.id,
        label=wanted.label,
        text=wanted.text,
        certainty=CERTAINTIES[wanted.certainty] if wanted.certainty in {"inferred", "carried-over"} else "",
        parts=_parts(atlas, wanted),
        badge=Badge(status.state.value, SHOWN[status.state]),
        evidence=evidence,
        hint="" if status.state is Shown.SHOWN else _hint(status),
    )


def _parts(atlas: Atlas, wanted: Requirement) -> tuple[str, ...]:
    """The fields or topics it lists."""
    topics = (atlas.year.checklist.topic(key) for key in wanted.topics)
    named = (topic.name if topic else key for topic, key in zip(topics, wanted.topics, strict=True))
    return (*(column.label for column in wanted.columns), *named)


# What is shown further down on the item's own page, by the anchor it stands at.
_HERE = {
    "people": "ข้อมูลผู้บริหารในหน้านี้",
    "contact": "ข้อมูลการติดต่อในหน้านี้",
    "channels": "ช่องทางในหน้านี้",
    "news": "ข่าวในหน้านี้",
}

_MEASURE_KINDS = {"topics": "มาตรการ", "measures": "มาตรการ", "progress": "ผลการดำเนินการ", "limitations": "ข้อจำกัด"}


def _hint(status: RequirementStatus) -> str:
    """Why a requirement is not shown, unless there is just nothing yet, which its badge says."""
    told = (message(problem) for problem in status.problems if problem.code != "requirement-missing")
    return " · ".join(dict.fromkeys(told))


def _from_data(atlas: Atlas, number: str, status: RequirementStatus) -> EvidenceView:
    year = status.data_year or atlas.year.year
    if status.from_data in _HERE:
        return EvidenceView(
            Link(_HERE[status.from_data], f"{addresses.item(atlas.year.year, number)}#{status.from_data}"), ""
        )
    if status.from_data == "home":
        return EvidenceView(Link("แสดงไว้บนหน้าแรกของเว็บไซต์", f"{addresses.HOME}#assets"), "")
    target = {"measures": addresses.measures(year), "progress": addresses.progress(year)}.get(status.from_data, "")
    what = _MEASURE_KINDS[status.requirement.kind]
    link = Link(f"{what} ปีงบประมาณ พ.ศ. {year}", target or f"{addresses.measures(year)}#limitations")
    return EvidenceView(link, "")


def _evidence(atlas: Atlas, number: str, told: Evidence, by: Disclosure) -> EvidenceView:
    document = by.documents.get(told.document) if told.document else None
    if told.table:
        there = told.table in atlas.year.tables
        target = f"{addresses.item(atlas.year.year, number)}#{table_anchor(told.table)}" if there else ""
        title = told.title or PurePosixPath(told.table).stem
        return EvidenceView(Link(title, target), "ตารางในหน้านี้" if there else NOT_HERE)
    if document:
        target = _target(atlas, document)
        if target and told.page and document.file:
            target += f"#page={told.page}"
        where = f"หน้า {told.page}" if told.page else ""
        details = (*_before_opening(atlas, document), where and f"ดูที่{where}")
        place = " ".join(filter(None, (ending(document) or OUTSIDE, where)))
        return EvidenceView(Link(document.title, target), " · ".join(filter(None, details)), place=place)
    if told.link:
        return EvidenceView(Link(told.title or told.link, told.link), OUTSIDE)
    if told.news:
        news = next((one for one in atlas.year.news if one.id == told.news), None)
        return EvidenceView(
            Link(told.title or (news.title if news else told.news), f"{addresses.HOME}#news-{told.news}"), "ข่าว"
        )
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
    return addresses.file(atlas.year.year, document.file or "") if there else ""


def _before_opening(atlas: Atlas, document: Document) -> Iterator[str]:
    return before_opening(document, atlas.year.files.get(document.file or ""))


def document_view(atlas: Atlas, told: Document) -> DocumentView:
    """A document to open, with what it covers and when it was published."""
    details = [*_before_opening(atlas, told)]
    if told.covers:
        details.append(f"ข้อมูลปี {told.years}")
    if told.published:
        details.append(f"เผยแพร่ {long_date(told.published.day)}")
    return DocumentView(Link(told.title, _target(atlas, told)), tuple(details), told.note or "")
