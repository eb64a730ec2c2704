"""Measures, progress, disclosures and people of a year as JSON, nested as they are."""

from collections.abc import Callable, Mapping

from generator.core import addresses
from generator.export.json_file import head, rows_bytes
from generator.export.source import Source
from generator.model.dataset import Sheet
from generator.model.disclosure import Disclosure, Document
from generator.model.measures import Measure, Progress
from generator.model.people import Person
from generator.model.site import YearData
from generator.model.status import ItemStatus
from generator.text.timeframes import Timeframe

Told = dict[str, object]


def records_json(source: Source, sheet: Sheet) -> bytes:
    """The records that a sheet holds as rows."""
    year = source.site.year(sheet.year)
    records = KINDS[sheet.kind](source, year) if year else []
    known = {key: value for key, value in head(source, sheet).items() if key not in {"item", "covers", "fields"}}
    return rows_bytes(known, "records", records)


def item_record(source: Source, year: YearData, status: ItemStatus) -> Told:
    """An item: its status, requirement by requirement, and what the agency tells of it."""
    item, told = status.item, year.disclosure(status.item.number)
    declared = told.declared if told else None
    return {
        "number": item.number,
        "key": item.key,
        "name": item.name,
        "sub_indicator": str(item.sub_indicator),
        "data_year": item.data_year,
        "status": status.state.value,
        "page": source.page(addresses.item(year.year, item.number)),
        "units": list(told.units) if told else [],
        "actors": list(told.actors) if told else [],
        "declared": {"status": declared.status, "note": list(declared.note)} if declared else None,
        "updated": told.updated.day if told and told.updated else None,
        "requirements": [
            {
                "id": one.requirement.id,
                "label": one.requirement.label,
                "kind": one.requirement.kind,
                "status": one.state.value,
            }
            for one in status.requirements
        ],
        "documents": document_records(source, year, told) if told else [],
        "tables": [sheet.name for sheet in source.sheets_of(year.year, item.number)],
    }


def document_records(source: Source, year: YearData, told: Disclosure) -> list[Told]:
    """The documents of an item."""
    return [_document(source, year, told.item, id, one) for id, one in told.documents.items()]


def _document(source: Source, year: YearData, item: str, id: str, told: Document) -> Told:
    return {
        "item": item,
        "id": id,
        "title": told.title,
        "covers": list(told.covers) if told.covers else None,
        "published": told.published.day if told.published else None,
        "file": source.file(addresses.file(year.year, told.file)) if told.file else None,
        "link": told.link,
        "note": told.note,
    }


def _items(source: Source, year: YearData) -> list[Told]:
    return [item_record(source, year, status) for status in source.statuses[year.year].items]


def _documents(source: Source, year: YearData) -> list[Told]:
    return [one for told in year.disclosures for one in document_records(source, year, told)]


def _measures(source: Source, year: YearData) -> list[Told]:
    return [_measure(source, year, one) for one in year.measures]


def _measure(source: Source, year: YearData, told: Measure) -> Told:
    return {
        "id": told.id,
        "title": told.title,
        "page": source.page(addresses.measure(year.year, told.id)),
        "topic": told.topic,
        "answers": [str(ref) for ref in told.answers],
        "finding": list(told.finding),
        "scores": [{"of": str(one.of), "score": one.score} for one in told.scores],
        "steps": list(told.steps),
        "timeframe": _time(told.timeframe, year.year),
        "units": list(told.units),
        "actors": list(told.actors),
        "monitoring": [{"text": one.text, "due": _time(one.due, year.year)} for one in told.monitoring],
    }


def _all_progress(_: Source, year: YearData) -> list[Told]:
    return [_progress(year, one) for one in year.progress]


def _progress(year: YearData, told: Progress) -> Told:
    return {
        "measure": told.measure,
        "about": str(told.ref) if told.ref else None,
        "round": told.round,
        "status": told.status,
        "guideline": list(told.guideline),
        "timeframe": _time(told.timeframe, year.year),
        "units": list(told.units),
        "actors": list(told.actors),
        "entries": [
            {"text": one.text, "when": _time(one.when, year.year), "actors": list(one.actors)} for one in told.entries
        ],
        "output": list(told.output),
        "outcome": list(told.outcome),
    }


def _time(told: Timeframe | None, year: int) -> Told | None:
    """A timeframe: its words, and its days where it names any."""
    span = told.span(year) if told else None
    return (
        {"text": told.text, "first": span.first if span else None, "last": span.last if span else None}
        if told
        else None
    )


def _people(source: Source, year: YearData) -> list[Told]:
    return [_person(source, year, one) for one in year.people]


def _person(source: Source, year: YearData, told: Person) -> Told:
    return {
        "name": told.name,
        "position": told.position,
        "political": told.political,
        "unit": told.unit,
        "photo": source.file(addresses.file(year.year, told.photo)) if told.photo else None,
        "phone": told.phone,
        "email": told.email,
        "link": told.link,
    }


KINDS: Mapping[str, Callable[[Source, YearData], list[Told]]] = {
    "items": _items,
    "documents": _documents,
    "measures": _measures,
    "progress": _all_progress,
    "people": _people,
}
"""By kind of record."""
