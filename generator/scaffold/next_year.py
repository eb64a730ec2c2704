"""A new fiscal year from an old one: carried over by key what still applies, emptied what must be renewed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.checklist import Checklist, Item, wanted_year
from generator.model.crosswalk import Change, Crosswalk, Move
from generator.model.disclosure import Disclosure, Document, Evidence, speaks_of
from generator.model.site import Site, YearData
from generator.scaffold import prepared
from generator.scaffold.prepared import Filled
from generator.scaffold.yaml_text import block, comment


@dataclass(frozen=True, slots=True)
class NextYear:
    """What `oit new-year` writes: texts by their path below the new year's folder, and files to copy into it.

    `copies` are paths that are the same in both years' folders. `carried` and `renew` are the
    items of which something was carried over, and those that want new documents.
    """

    texts: Mapping[str, str]
    copies: tuple[str, ...]
    carried: tuple[Item, ...]
    renew: tuple[Item, ...]
    moves: tuple[Move, ...]

    def moved(self, change: Change) -> tuple[Move, ...]:
        """The disclosures that changed in one way."""
        return tuple(move for move in self.moves if move.change is change)


def next_year(site: Site, old: YearData, checklist: Checklist) -> NextYear:
    """The files of `checklist.year`, from the data of `old`; the old year is only read."""
    filled = {item.number: _filled(old, item, checklist.year) for item in checklist.items}
    files = {name for known in filled.values() for name in _files(known)}
    people = [_person(person.model_dump(exclude_none=True, exclude={"where"})) for person in old.people]
    files |= {person["photo"] for person in people if "photo" in person}
    texts = dict(prepared.year_files(checklist, filled))
    if people:
        head = comment(f"คัดลอกจากปี {old.year} ตรวจว่ายังดำรงตำแหน่งอยู่ และเปลี่ยนภาพถ่ายหากจำเป็น")
        texts["people.yml"] = head + block({"people": people})
    lists = Crosswalk(site.crosswalk.keys, (old.checklist, checklist))
    return NextYear(
        texts=texts,
        copies=tuple(sorted(files & old.files.keys())),
        carried=tuple(item for item in checklist.items if filled[item.number].shows),
        renew=tuple(item for item in checklist.items if not filled[item.number].shows),
        moves=tuple(lists.moves(old.year, checklist.year)),
    )


def _person(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not False}


def _filled(old: YearData, item: Item, year: int) -> Filled:
    """What of the old year's answers to the same disclosures holds for `item` in `year` (พ.ศ.)."""
    answers = list(_answers(old, item))
    wanted = {requirement.id for requirement in item.requirements}
    documents: dict[str, Any] = {}
    shows: dict[str, Any] = {}
    for answer in answers:
        holding = {id: known for id, known in answer.documents.items() if _holds(known, item, year)}
        documents |= {id: _document(known) for id, known in holding.items() if id not in documents}
        for id, pieces in answer.shows.items():
            kept = [_evidence(piece) for piece in pieces if _still_shows(piece, item, holding)]
            if kept and id in wanted and id not in shows:
                shows[id] = kept[0] if len(kept) == 1 else kept
    standing = item.data_year == "standing"
    return Filled(
        units=tuple(dict.fromkeys(unit for answer in answers for unit in answer.units)),
        actors=tuple(dict.fromkeys(actor for answer in answers for actor in answer.actors)),
        summary=tuple(text for answer in answers for text in answer.summary) if standing else (),
        documents=documents,
        shows=shows,
        notes=tuple(f"ปี {old.year} คือข้อ {answer.item}" for answer in answers if answer.item != item.number),
    )


def _answers(old: YearData, item: Item) -> Iterator[Disclosure]:
    """The old year's disclosures that have the item's key, or one that was merged into it."""
    for key in (item.key, *item.includes):
        before = next((known for known in old.checklist.items if key in {known.key, *known.includes}), None)
        disclosure = old.disclosure(before.number) if before else None
        if disclosure:
            yield disclosure


def _holds(document: Document, item: Item, year: int) -> bool:
    """Whether a document still answers: standing data does, other data where it covers the year wanted."""
    if item.data_year == "standing":
        return True
    return speaks_of(document.covers, wanted_year(item.data_year, year))


def _still_shows(piece: Evidence, item: Item, holding: Mapping[str, Document]) -> bool:
    if piece.document:
        return piece.document in holding
    return item.data_year == "standing"


def _document(known: Document) -> dict[str, Any]:
    record: dict[str, Any] = known.model_dump(exclude_none=True, exclude={"covers", "published"})
    if known.covers:
        record["covers"] = known.years
    if known.published:
        record["published"] = known.published.text
    return record


def _evidence(piece: Evidence) -> dict[str, Any]:
    return piece.model_dump(exclude_none=True)


def _files(known: Filled) -> Iterator[str]:
    """The files and tables that what is carried over names, a workbook without the name of its sheet."""
    yield from (document["file"] for document in known.documents.values() if "file" in document)
    for shown in known.shows.values():
        for piece in shown if isinstance(shown, list) else [shown]:
            if "table" in piece:
                yield piece["table"].partition("#")[0]
