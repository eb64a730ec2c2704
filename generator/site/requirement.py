"""Where each requirement of an item is shown: documents, tables, texts, links, or the data of a year."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.check.judging.kind import Section
from generator.check.registry import KINDS, source_of
from generator.core import addresses
from generator.messages.problem import message
from generator.model.checklist import Requirement
from generator.model.disclosure import Disclosure, Document, Evidence, written_years
from generator.model.status import RequirementStatus, Shown
from generator.site.open_data.file_words import NOT_HERE, OUTSIDE, before_opening, ending
from generator.site.parts import flow
from generator.site.tables.table import table_anchor
from generator.site.views import Badge, DocumentView, EvidenceView, Link, RequirementView
from generator.site.year_context import YearContext
from generator.text.dates import long_date
from generator.vocabulary.words import CERTAINTIES, SHOWN

# The anchors of the sections of an item's page: a requirement of the same name stands at another.
_SECTIONS = {"requirements", "documents", "tables", "declared", "related", "details"}
_SECTIONS |= {known.section.anchor for kind in KINDS.values() for known in kind.data if known.section.on_item_page}


def requirement_view(
    context: YearContext, number: str, status: RequirementStatus, disclosure: Disclosure | None
) -> RequirementView:
    """One requirement of item `number`, and what shows it."""
    wanted = status.requirement
    evidence = tuple(_evidence(context, number, one, disclosure) for one in status.evidence if disclosure)
    source = source_of(wanted, context.year.checklist)
    if status.from_data and source:
        evidence += (_from_data(context, number, source.section, status.data_year or context.year.year),)
    return RequirementView(
        id=f"{wanted.id}-required" if wanted.id in _SECTIONS else wanted.id,
        label=wanted.label,
        text=wanted.text,
        certainty=CERTAINTIES[wanted.certainty] if wanted.certainty in {"inferred", "carried-over"} else "",
        parts=_parts(context, wanted),
        badge=Badge(status.state.value, SHOWN[status.state]),
        evidence=evidence,
        hint="" if status.state is Shown.SHOWN else _hint(status),
    )


def _parts(context: YearContext, wanted: Requirement) -> tuple[str, ...]:
    """The fields or topics it lists."""
    topics = (context.year.checklist.topic(key) for key in wanted.topics)
    named = (topic.name if topic else key for topic, key in zip(topics, wanted.topics, strict=True))
    kinds = (context.site.table_kinds.get(form.table) for form in wanted.other_forms)
    instead = (f"หรือตาราง “{kind.title}” แทนตารางข้างต้น" for kind in kinds if kind)
    return (*(column.label for column in wanted.columns), *named, *instead)


def _hint(status: RequirementStatus) -> str:
    """Why a requirement is not shown, unless there is just nothing yet, which its badge says."""
    sentences = (message(problem) for problem in status.problems if problem.code != "requirement-missing")
    return " · ".join(dict.fromkeys(sentences))


_KEPT = Section("แสดงไว้บนหน้าแรกในปีนั้น เก็บไว้ในหน้าของปี", anchor="assets")


def _from_data(context: YearContext, number: str, section: Section, data_year: int) -> EvidenceView:
    address = section.page(context.year.year, number, data_year)
    if address == addresses.HOME and not context.newest:
        # The first page shows the newest year; each older year keeps its own.
        address, section = addresses.year(context.year.year), _KEPT
    target = f"{address}#{section.anchor}" if section.anchor else address
    return EvidenceView(Link(section.label.format(year=data_year), target), "")


def _evidence(context: YearContext, number: str, evidence: Evidence, by: Disclosure) -> EvidenceView:
    document = by.documents.get(evidence.document) if evidence.document else None
    if evidence.table:
        there = evidence.table in context.year.tables
        target = f"{addresses.item(context.year.year, number)}#{table_anchor(evidence.table)}" if there else ""
        title = evidence.title or PurePosixPath(evidence.table).stem
        return EvidenceView(Link(title, target), "ตารางในหน้านี้" if there else NOT_HERE)
    if document:
        target = _target(context, document)
        if target and evidence.page and document.file:
            target += f"#page={evidence.page}"
        where = f"หน้า {evidence.page}" if evidence.page else ""
        details = (*_before_opening(context, document), where and f"ดูที่{where}")
        place = " ".join(filter(None, (ending(document) or OUTSIDE, where)))
        return EvidenceView(Link(document.title, target), " · ".join(filter(None, details)), place=place)
    if evidence.link:
        return EvidenceView(Link(evidence.title or evidence.link, evidence.link), OUTSIDE)
    if evidence.news:
        news = next((one for one in context.year.news if one.id == evidence.news), None)
        return EvidenceView(
            Link(evidence.title or (news.title if news else evidence.news), f"{addresses.HOME}#news-{evidence.news}"),
            "ข่าว",
        )
    return _said(context, evidence)


def _said(context: YearContext, evidence: Evidence) -> EvidenceView:
    """A channel, or what the agency says itself."""
    channel = context.site.agency.channels.get(evidence.channel) if evidence.channel else None
    if channel:
        link = Link(channel.name, channel.link) if channel.link else None
        return EvidenceView(link, "ช่องทางของหน่วยงาน", () if link else (channel.name,))
    if evidence.none:
        of_year = f" (ข้อมูลปี {written_years(evidence.covers)})" if evidence.covers else ""
        return EvidenceView(None, "", flow((f"หน่วยงานแจ้งว่า {evidence.none}{of_year}",)))
    return EvidenceView(None, evidence.title or "", flow((evidence.text,)) if evidence.text else ())


def _target(context: YearContext, document: Document) -> str:
    """Where a document opens; empty for a file that is not there."""
    if document.link:
        return document.link
    there = context.year.publishes(document.file)
    return addresses.file(context.year.year, document.file or "") if there else ""


def _before_opening(context: YearContext, document: Document) -> Iterator[str]:
    there = context.year.publishes(document.file)
    return before_opening(document, context.year.files[document.file or ""] if there else None)


def document_view(context: YearContext, document: Document) -> DocumentView:
    """A document to open, with what it covers and when it was published."""
    details = [*_before_opening(context, document)]
    if document.covers:
        details.append(f"ข้อมูลปี {document.years}")
    if document.published:
        details.append(f"เผยแพร่ {long_date(document.published.day)}")
    return DocumentView(Link(document.title, _target(context, document)), tuple(details), document.note or "")
