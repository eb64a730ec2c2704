"""A paper is put in its place: copied under a safe name, named among the item's documents, shown for a requirement."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.core.location import DataPath
from generator.edit.change import Add, Attach, Change, Set, as_list
from generator.edit.folder import AgencyFolder
from generator.intake.report.changes import Existing
from generator.intake.suggest.paper import Paper
from generator.model.checklist import Item, Requirement
from generator.model.disclosure import written_years
from generator.text.thai import clean, fold

_ITEM_FIELDS = ("units", "actors", "declared", "summary", "documents", "shows", "updated", "source_notes")

_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class Attached:
    """A paper to be attached: its file, what it holds, what it is called; `page` is where the requirement stands."""

    file: Path
    data: bytes
    paper: Paper | None
    title: str = ""
    page: int | None = None
    years: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """Where a paper goes: an item of a year (พ.ศ.), and the requirement that it shows, if it is one."""

    year: int
    item: Item
    requirement: Requirement | None


def attachment(
    attached: Attached, target: Target, existing: Existing, folder: AgencyFolder
) -> tuple[list[Change], str, str]:
    """The changes that attach a paper, the name it gets below the year, and its title."""
    item = target.item.number
    here, where = _disclosure(existing, item)
    documents = here.get("documents") or {}
    file = _free_name(attached, target, folder)
    id = _known(documents, file) or _free_id(documents, target)
    title = attached.title or title_of(attached)
    changes: list[Change] = [Attach(folder.name(str(target.year), *file.split("/")), attached.data)]
    if _known(documents, file) is None:
        changes.append(Set(where.at("documents", id), _document(attached, title, file), _ITEM_FIELDS))
    if target.requirement:
        shown = {"document": id, **({"page": attached.page} if attached.page else {})}
        shows = where.at("shows", target.requirement.id)
        there = as_list((here.get("shows") or {}).get(target.requirement.id))
        if not any(isinstance(one, Mapping) and str(one.get("document")) == id for one in there):
            changes.append(Add(shows, shown) if there else Set(shows, shown, _ITEM_FIELDS))
    return changes, file, title


def _disclosure(existing: Existing, item: str) -> tuple[dict[str, Any], DataPath]:
    if item in existing.own:
        name = f"disclosures/{item}.yml"
        return existing.of(name), DataPath(existing.names[name])
    where = DataPath(existing.names["disclosures.yml"]).at(item)
    return existing.of("disclosures.yml").get(item) or {}, where


def _document(attached: Attached, title: str, file: str) -> dict[str, Any]:
    years = attached.years or (attached.paper.years if attached.paper else None)
    values: dict[str, Any] = {"title": title, "file": file}
    if years:
        values["covers"] = written_years(years)
    if attached.paper and attached.paper.is_english:
        values["languages"] = "en"
    return values


def _free_name(attached: Attached, target: Target, folder: AgencyFolder) -> str:
    """A name in small English letters that no file of another content has: files/o21-thai.pdf."""
    ending = re.sub("[^a-z0-9.]", "", attached.file.suffix.lower())
    parts = (target.item.number, target.requirement.id if target.requirement else target.item.key)
    name, number = "-".join(parts), 2
    free = f"files/{name}{ending}"
    while (path := folder.path / str(target.year) / free).exists() and path.read_bytes() != attached.data:
        free, number = f"files/{name}-{number}{ending}", number + 1
    return free


def _known(documents: Mapping[str, Any], file: str) -> str | None:
    """The id of the document that is this file already."""
    found = (id for id, one in documents.items() if isinstance(one, Mapping) and one.get("file") == file)
    return next(found, None)


def _free_id(documents: Mapping[str, Any], target: Target) -> str:
    wanted = target.requirement.id if target.requirement else target.item.key
    id, number = wanted, 2
    while id in documents:
        id, number = f"{wanted}-{number}", number + 1
    return id


# What a paper calls itself, below the name of the agency that heads its page.
_HEADING = re.compile(
    "^(?:ประกาศ|แผน|รายงาน|คู่มือ|คำสั่ง|สรุป|แนว|ประมวล|มาตรการ|สถิติ|ผลการ|การ|Announcement|Policy|Report)", re.IGNORECASE
)

_BARE_NAME = re.compile(r"^(?:scan|img|image|doc|document|file|untitled|เอกสาร|สแกน|ไฟล์)?[\s_()0-9.-]*$", re.IGNORECASE)


def title_of(attached: Attached) -> str:
    """The title of a paper: its Thai file name, else the first line that says something, else the name it has."""
    name = " ".join(re.sub("[_]+", " ", clean(attached.file.stem)).split())
    if re.search("[ก-๎]{4}", name):
        return name[:_LONGEST_TITLE]
    lines = attached.paper.text.split("\n") if attached.paper else []
    said = [line for line in lines[:25] if len(fold(line)) >= 12 and re.search("[ก-๎A-Za-z]{4}", line)]
    first = next((line for line in said if _HEADING.search(line)), next(iter(said), ""))
    if first and (_BARE_NAME.match(name) or re.search("[ก-๎]", first)):
        return " ".join(first.split())[:_LONGEST_TITLE]
    return name or attached.file.name
