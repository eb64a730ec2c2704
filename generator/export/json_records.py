"""Measures, progress, disclosures and people of a year as JSON, nested as they are."""

from collections.abc import Callable, Mapping

from generator.core import addresses
from generator.export.json_file import head, rows_bytes
from generator.export.source import Source
from generator.model.dataset import Dataset
from generator.model.disclosure import Disclosure, Document
from generator.model.measures import Measure, Progress
from generator.model.people import Person
from generator.model.site import YearData
from generator.model.status import ItemStatus
from generator.text.timeframes import Timeframe

JsonObject = dict[str, object]


def records_json(source: Source, sheet: Dataset) -> bytes:
    """The records that a sheet holds as rows."""
    year = source.site.year(sheet.year)
    records = KINDS[sheet.kind](source, year) if year else []
    known = {key: value for key, value in head(source, sheet).items() if key not in {"item", "covers", "fields"}}
    return rows_bytes(known, "records", records)


def item_record(source: Source, year: YearData, status: ItemStatus) -> JsonObject:
    """An item: its status, requirement by requirement, and what the agency tells of it."""
    item, disclosure = status.item, year.disclosure(status.item.number)
    declared = disclosure.declared if disclosure else None
    return {
        "number": item.number,
        "key": item.key,
        "name": item.name,
        "sub_indicator": str(item.sub_indicator),
        "data_year": item.data_year,
        "status": status.state.value,
        "page": source.page(addresses.item(year.year, item.number)),
        "units": list(disclosure.units) if disclosure else [],
        "actors": list(disclosure.actors) if disclosure else [],
        "heading": list(disclosure.heading) if disclosure else [],
        "declared": {"status": declared.status, "word": declared.word, "note": list(declared.note)}
        if declared
        else None,
        "updated": disclosure.updated.day if disclosure and disclosure.updated else None,
        "source_notes": list(disclosure.source_notes) if disclosure else [],
        "requirements": [
            {
                "id": one.requirement.id,
                "label": one.requirement.label,
                "text": one.requirement.text,
                "kind": one.requirement.kind,
                "status": one.state.value,
            }
            for one in status.requirements
        ],
        "documents": document_records(source, year, disclosure) if disclosure else [],
        "tables": [sheet.name for sheet in source.sheets_of(year.year, item.number)],
    }


def document_records(source: Source, year: YearData, disclosure: Disclosure) -> list[JsonObject]:
    """The documents of an item."""
    return [_document(source, year, disclosure.item, id, one) for id, one in disclosure.documents.items()]


def _document(source: Source, year: YearData, item: str, id: str, document: Document) -> JsonObject:
    return {
        "item": item,
        "id": id,
        "title": document.title,
        "covers": list(document.covers) if document.covers else None,
        "published": document.published.day if document.published else None,
        "file": source.file(addresses.file(year.year, document.file)) if document.file else None,
        "link": document.link,
        "note": document.note,
    }


def _items(source: Source, year: YearData) -> list[JsonObject]:
    return [item_record(source, year, status) for status in source.statuses[year.year].items]


def _documents(source: Source, year: YearData) -> list[JsonObject]:
    return [one for disclosure in year.disclosures for one in document_records(source, year, disclosure)]


def _measures(source: Source, year: YearData) -> list[JsonObject]:
    return [_measure(source, year, one) for one in year.measures]


def _measure(source: Source, year: YearData, measure: Measure) -> JsonObject:
    return {
        "id": measure.id,
        "title": measure.title,
        "page": source.page(addresses.measure(year.year, measure.id)),
        "topic": measure.topic,
        "answers": [str(ref) for ref in measure.answers],
        "heading": list(measure.heading),
        "issue": list(measure.issue),
        "finding": list(measure.finding),
        "scores": [{"of": str(one.of), "score": one.score, "words": one.words} for one in measure.scores],
        "text": list(measure.text),
        "steps": list(measure.steps),
        "timeframe": _time(measure.timeframe),
        "units": list(measure.units),
        "actors": list(measure.actors),
        "monitoring": [{"number": one.number, "text": one.text, "due": _time(one.due)} for one in measure.monitoring],
        "source_notes": list(measure.source_notes),
    }


def _all_progress(_: Source, year: YearData) -> list[JsonObject]:
    return [_progress(one) for one in year.progress]


def _progress(progress: Progress) -> JsonObject:
    return {
        "measure": progress.measure,
        "about": str(progress.ref) if progress.ref else None,
        "round": progress.round,
        "status": progress.status,
        "word": progress.word,
        "guideline": list(progress.guideline),
        "timeframe": _time(progress.timeframe),
        "units": list(progress.units),
        "actors": list(progress.actors),
        "entries": [
            {"number": one.number, "text": one.text, "when": _time(one.when), "actors": list(one.actors)}
            for one in progress.entries
        ],
        "output": list(progress.output),
        "outcome": list(progress.outcome),
        "source_notes": list(progress.source_notes),
    }


def _time(timeframe: Timeframe | None) -> JsonObject | None:
    """A timeframe: its words, and its days where the words say of which year they are."""
    span = timeframe.dated if timeframe else None
    return (
        {"text": timeframe.text, "first": span.first if span else None, "last": span.last if span else None}
        if timeframe
        else None
    )


def _people(source: Source, year: YearData) -> list[JsonObject]:
    return [_person(source, year, one) for one in year.persons]


def _person(source: Source, year: YearData, person: Person) -> JsonObject:
    return {
        "name": person.name,
        "position": person.post,
        "political": person.political,
        "unit": person.unit,
        "photo": source.file(addresses.file(year.year, person.photo)) if person.photo else None,
        "phone": person.phone,
        "email": person.email,
        "link": person.link,
    }


KINDS: Mapping[str, Callable[[Source, YearData], list[JsonObject]]] = {
    "items": _items,
    "documents": _documents,
    "measures": _measures,
    "progress": _all_progress,
    "people": _people,
}
"""By kind of record."""
