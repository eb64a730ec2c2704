"""Records as rows: measures, progress, items, documents and people of a year, as its pages show them."""

from collections.abc import Iterator, Mapping

from generator.model import addresses
from generator.model.disclosure import Document
from generator.model.measure import Measure
from generator.model.people import Person
from generator.model.progress import Progress
from generator.model.published import Published
from generator.model.sheet import Cell, Field, Sheet, Word
from generator.model.site import Site, YearData
from generator.model.status import ItemStatus, YearStatus
from generator.pages.record_fields import FIELDS, TITLES
from generator.pages.words import COMPLETENESS, DECLARED, ROUNDS, fiscal_year

Files = Mapping[str, Published]


def record_sheets(site: Site, statuses: Mapping[int, YearStatus], files: Files) -> Iterator[Sheet]:
    """The records of every year, newest first; no sheet for records that a year does not have."""
    for year in site.years:
        yield from year_sheets(year, statuses[year.year], files)


def year_sheets(year: YearData, status: YearStatus, files: Files) -> Iterator[Sheet]:
    """The records of one year."""
    kinds = {
        "items": (_items(year, status) if year.disclosures else (), addresses.year(year.year)),
        "documents": (_documents(year, files), addresses.DOCUMENTS),
        "measures": (tuple(_measure(year, one) for one in year.measures), addresses.measures(year.year)),
        "progress": (tuple(_progress(one) for one in year.progress), addresses.progress(year.year)),
        "people": (tuple(_person(one) for one in year.people), _people_page(year)),
    }
    for kind, (rows, page) in kinds.items():
        if rows:
            yield _sheet(year, kind, rows, page)


def _sheet(year: YearData, kind: str, rows: tuple[tuple[Cell, ...], ...], page: str) -> Sheet:
    title = f"{TITLES[kind]} {fiscal_year(year.year)}"
    return Sheet(addresses.rows(year.year, kind), title, year.year, kind, FIELDS[kind], rows, page, data_year=year.year)


def _people_page(year: YearData) -> str:
    """The item that shows people, or the year where none does."""
    shows = (item for item in year.checklist.items for one in item.requirements if one.kind == "people")
    item = next(shows, None)
    return addresses.item(year.year, item.number) if item and year.disclosures else addresses.year(year.year)


def _lines(texts: tuple[str, ...]) -> Cell:
    return "\n".join(texts) or None


def _listed(words: tuple[object, ...]) -> Cell:
    return ", ".join(map(str, words)) or None


def _declared(status: str | None) -> Cell:
    return Word(DECLARED[status], status) if status else None


def _items(year: YearData, status: YearStatus) -> tuple[tuple[Cell, ...], ...]:
    return tuple(_item(year, known) for known in status.items)


def _item(year: YearData, status: ItemStatus) -> tuple[Cell, ...]:
    item, told = status.item, year.disclosure(status.item.number)
    declared = told.declared if told else None
    return (
        item.number, item.key, item.name, str(item.sub_indicator), Word(COMPLETENESS[status.state], status.state.value),
        status.shown, len(status.requirements), _declared(declared.status if declared else None),
        _listed((*told.units, *told.actors)) if told else None, told.updated.day if told and told.updated else None,
        len(told.documents) if told else 0,
    )  # fmt: skip


def _documents(year: YearData, files: Files) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        _document(year, told.item, id, document, files)
        for told in year.disclosures
        for id, document in told.documents.items()
    )


def _document(year: YearData, item: str, id: str, told: Document, files: Files) -> tuple[Cell, ...]:
    path = addresses.file(year.year, told.file) if told.file else ""
    known = files.get(path)
    return (
        item, id, told.title, told.years or None, told.published.day if told.published else None,
        path if known else None, told.link, known.size if known else None, known.sha256 if known else None, told.note,
    )  # fmt: skip


def _measure(year: YearData, told: Measure) -> tuple[Cell, ...]:
    topic = year.checklist.topic(told.topic) if told.topic else None
    return (
        told.id, told.title, topic.name if topic else told.topic, _listed(told.answers), _lines(told.finding),
        _lines(told.steps), told.timeframe.text if told.timeframe else None, _listed(told.units),
        _listed(told.actors), _lines(tuple(one.text for one in told.monitoring)),
    )  # fmt: skip


def _progress(told: Progress) -> tuple[Cell, ...]:
    entries = tuple(f"{one.when.text}: {one.text}" if one.when else one.text for one in told.entries)
    return (
        told.measure, str(told.ref) if told.ref else None, Word(ROUNDS[told.round], told.round),
        _declared(told.status), _lines(told.guideline), told.timeframe.text if told.timeframe else None,
        _listed(told.units), _listed(told.actors), _lines(entries), _lines(told.output), _lines(told.outcome),
    )  # fmt: skip


def _person(told: Person) -> tuple[Cell, ...]:
    return (told.name, told.position, told.unit, "ใช่" if told.political else "ไม่ใช่", told.phone, told.email, told.link)


def known_kinds() -> Mapping[str, tuple[str, tuple[Field, ...]]]:
    """Every kind of record: its title and its fields."""
    return {kind: (TITLES[kind], fields) for kind, fields in FIELDS.items()}
