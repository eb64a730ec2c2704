"""What the sheet of requirements asks for: pieces of evidence, and the documents that they name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.edit.change import Add, Remove, Set, as_list
from generator.text.thai import fold
from generator.workbook.columns import NAMES, CellError, Column
from generator.workbook.data import YearSource
from generator.workbook.sheets.answers import ORDER
from generator.workbook.sheets.requirements import EVIDENCE_COLUMNS, LANGUAGES, OF_DOCUMENT, names_of, of_key
from generator.workbook.taken_over.changes import Asked
from generator.workbook.taken_over.difference import ABOVE, CellChange, SheetDifference

_PLACES = ("file", "text", "link", "channel", "news")

_DOCUMENT_ORDER = ("title", "file", "link", "covers", "languages", "published", "note")

_PIECE_ORDER = ("document", "page", "table", "text", "link", "channel", "news", "title", "covers")


@dataclass(slots=True)
class _Item:
    """One item while its evidence is worked out; `documents` are those it has, `pieces` the evidence by requirement."""

    where: DataPath
    documents: dict[str, dict[str, Any]]
    pieces: dict[str, list[Any]]
    told: dict[tuple[str, str], CellChange] = field(default_factory=dict)
    gone: dict[str, list[int]] = field(default_factory=dict)


def evidence_changes(
    asked: Asked, source: YearSource, told: SheetDifference, made: Mapping[str, Mapping[str, str]]
) -> None:
    """Adds what the sheet asks for; `made` are the ids given to new channels and news of the same workbook, by name."""
    _Evidence(asked, source, told, made).work()


class _Evidence:
    """The sheet while its pieces of evidence are worked out."""

    def __init__(
        self, asked: Asked, source: YearSource, told: SheetDifference, made: Mapping[str, Mapping[str, str]]
    ) -> None:
        self.asked, self.source, self.told = asked, source, told
        names = names_of(source)
        self.ids = {kind: {fold(name): id for id, name in known.items()} for kind, known in names.items()}
        for kind, sheet in (("channel", "channels"), ("news", "news")):
            self.ids[kind] |= {fold(name): id for name, id in made.get(sheet, {}).items() if id}
        self.items: dict[str, _Item] = {}

    def work(self) -> None:
        for change in self.told.changed:
            number, requirement, piece = of_key(change.row.key)
            cells = {cell.column: cell for cell in change.cells}
            self._units(number, cells)
            mine = {id: cell for id, cell in cells.items() if id in EVIDENCE_COLUMNS}
            if mine:
                texts = {id: change.row.text(id) for id in EVIDENCE_COLUMNS}
                texts |= {id: cell.after for id, cell in mine.items()}
                self._piece(number, requirement, piece, texts, mine)
        for new in self.told.added:
            number, requirement, _ = of_key(new.row.text(ABOVE))
            cells = {id: CellChange(id, "", new.row.text(id), place) for id, place in new.places.items()}
            filled = {id: cell for id, cell in cells.items() if cell.after and id in EVIDENCE_COLUMNS}
            if filled:
                self._piece(number, requirement, 0, {id: cell.after for id, cell in filled.items()}, filled)
        self._empty()

    def _item(self, number: str) -> _Item:
        if number not in self.items:
            where, value = self.source.disclosure(number)
            documents, shows = value.get("documents"), value.get("shows")
            known = {id: dict(one) for id, one in documents.items() if isinstance(one, dict)} if documents else {}
            pieces = {id: list(as_list(one)) for id, one in shows.items()} if isinstance(shows, dict) else {}
            self.items[number] = _Item(where, known, pieces)
        return self.items[number]

    def _units(self, number: str, cells: Mapping[str, CellChange]) -> None:
        if "units" in cells:
            where, _ = self.source.disclosure(number)
            self.asked.put(where.at("units"), NAMES.to_value(cells["units"].after), cells["units"].place, ORDER)

    def _piece(
        self, number: str, requirement: str, piece: int, texts: Mapping[str, str], cells: Mapping[str, CellChange]
    ) -> None:  # fmt: skip
        item = self._item(number)
        first = next(iter(cells.values())).place
        there = item.pieces.setdefault(requirement, [])
        kinds = [id for id in _PLACES if texts.get(id)]
        if not kinds and not any(texts.values()) and piece:
            item.gone.setdefault(requirement, []).append(piece - 1)
            return
        old = there[piece - 1] if 0 < piece <= len(there) else None
        linked = isinstance(old, dict) and old.get("document") and kinds == ["link"]
        if len(kinds) != 1:
            self.asked.problems.append(Problem("form-evidence", first, {"found": str(len(kinds))}))
            return
        try:
            made = self._made(item, kinds[0], texts, cells, str(old["document"]) if linked and old else "")
        except CellError as wrong:
            self.asked.fault(wrong, first, self._column(kinds[0]))
            return
        self._put(item, requirement, piece, {key: made[key] for key in _PIECE_ORDER if made.get(key)}, first)

    def _column(self, id: str) -> Column:
        return self.told.sheet.column(id)

    def _made(
        self, item: _Item, kind: str, texts: Mapping[str, str], cells: Mapping[str, CellChange], linked: str
    ) -> dict[str, Any]:  # fmt: skip
        if linked or (kind == "file" and not texts["file"].startswith("tables/")):
            return {"document": self._document(item, texts, cells, linked), "page": texts.get("page")}
        if kind == "file":
            return {"table": texts["file"], "title": texts.get("title"), "covers": texts.get("year")}
        if kind in {"channel", "news"}:
            text = texts[kind]
            known = self.ids[kind]
            return {kind: known.get(fold(text), text)}
        made = {kind: texts[kind], "covers": texts.get("year")}
        return {**made, "title": texts.get("title")} if kind == "link" else made

    def _document(self, item: _Item, texts: Mapping[str, str], cells: Mapping[str, CellChange], linked: str) -> str:
        """The id of the document that a row names; what the row says new of it is set, a new one is made."""
        file = texts.get("file", "")
        id = linked or next((id for id, one in item.documents.items() if file and one.get("file") == file), "")
        if not id:
            id = _new_id(file, item.documents)
            title = texts.get("title") or PurePosixPath(file).stem
            item.documents[id] = {"title": title, "file": file}
            self._set(item, id, "title", title, next(iter(cells.values())))
            self._set(item, id, "file", file, cells.get("file", next(iter(cells.values()))))
            cells = {column: cell for column, cell in cells.items() if column != "title"}
        for column, name in OF_DOCUMENT.items():
            cell = cells.get(column)
            if cell and not (column == "title" and not cell.after):
                value = LANGUAGES.to_value(cell.after) if column == "languages" else cell.after or None
                self._set(item, id, name, value, cell)
        if linked and "link" in cells:
            self._set(item, id, "link", texts["link"], cells["link"])
        return id

    def _set(self, item: _Item, id: str, name: str, value: Any, cell: CellChange) -> None:
        """Sets a field of a document; two rows that say different things of one are a fault."""
        before = item.told.get((id, name))
        if before is None:
            item.told[id, name] = cell
            self.asked.put(item.where.at("documents", id, name), value, cell.place, _DOCUMENT_ORDER)
            item.documents.setdefault(id, {})[name] = value
        elif item.documents[id].get(name) != value:
            facts = {"value": cell.after, "found": str(item.documents[id].get(name) or "–")}
            self.asked.problems.append(Problem("form-two-answers", cell.place, facts))

    def _put(self, item: _Item, requirement: str, piece: int, made: dict[str, Any], cell: DataPath) -> None:
        where = item.where.at("shows", requirement)
        there = item.pieces[requirement]
        if not there:
            self.asked.put(where, made, cell)
            there.append(made)
        elif 0 < piece <= len(there):
            self.asked.put(where.at(piece - 1), made, cell)
            there[piece - 1] = made
        else:
            self.asked.changes.append(Add(where, made))
            there.append(made)
            self.asked.cells[where.at(len(there) - 1)] = cell

    def _empty(self) -> None:
        """Takes away the evidence of rows that were emptied; where nothing is left the requirement is left blank."""
        for item in self.items.values():
            for requirement, gone in item.gone.items():
                where = item.where.at("shows", requirement)
                if len(gone) == len(item.pieces[requirement]):
                    self.asked.changes.append(Set(where, None))
                else:
                    self.asked.removals += [Remove(where.at(position)) for position in gone]


def _new_id(file: str, known: Mapping[str, Any]) -> str:
    """An id for a document, from its file's name where that has letters an address can hold."""
    plain = re.sub(r"[^a-z0-9]+", "-", PurePosixPath(file).stem.lower()).strip("-")
    begin = plain if re.search(r"[a-z]", plain) else f"document-{plain}".strip("-")
    number = 1
    while (id := begin if number == 1 else f"{begin}-{number}") in known:
        number += 1
    return id
