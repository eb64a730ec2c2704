"""What a report adds to the data of a year, as changes: new records, empty fields filled; what differs is only told."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.core.location import DataPath
from generator.edit.change import Add, Change, Set, as_list, plain, same_meaning
from generator.intake.cells.leftovers import strings
from generator.intake.report.report import DISCLOSURE, MEASURE, PROGRESS, Report
from generator.text.thai import fold


@dataclass(frozen=True)
class Existing:
    """What the files of an agency and a year hold, as plain values; None for a file that is not there.

    `names` gives each file as it is told: content/na-makhuea/2568/measures.yml. `own` are items whose disclosure is a
    file of its own.
    """

    names: Mapping[str, str]
    values: Mapping[str, Any]
    own: frozenset[str] = frozenset()

    def of(self, file: str) -> Any:
        """The values of a file; an empty mapping where there is none."""
        return self.values.get(file) or {}


@dataclass(frozen=True, slots=True)
class Differing:
    """A field that holds something else than the report says; it stays as it is."""

    record: str
    field: str
    here: str
    report: str


class _Record(NamedTuple):
    """A record of the data: what it is called, where it stands, its fields in the order in which files have them."""

    name: str
    where: DataPath
    order: tuple[str, ...]


@dataclass
class Difference:
    """The changes that a report makes, and what of it is new, filled in, or different from what is there."""

    changes: list[Change] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    filled: list[tuple[str, str]] = field(default_factory=list)
    differing: list[Differing] = field(default_factory=list)

    def merge(self, here: Mapping[str, Any], values: Mapping[str, Any], record: _Record) -> None:
        """Fills the fields of a record that hold nothing; tells of those that hold something else."""
        for name, value in values.items():
            if not value or same_meaning(here.get(name), plain(value)):
                continue
            if _nothing(here.get(name)):
                self.changes.append(Set(record.where.at(name), value, record.order))
                self.filled.append((record.name, name))
            elif name != "source_notes":
                self.differing.append(Differing(record.name, name, _said(here[name]), _said(value)))


def difference(report: Report, existing: Existing) -> Difference:
    """What a report changes in the data that is there."""
    found = Difference()
    _opening(report, existing, found)
    ids = _measures(report, existing, found)
    _progress(report, existing, ids, found)
    _disclosures(report, existing, found)
    _offices(report, existing, found)
    return found


def _opening(report: Report, existing: Existing, found: Difference) -> None:
    here = existing.of("measures.yml")
    where = DataPath(existing.names["measures.yml"])
    opening = {"title": report.title, "introduction": list(report.introduction)}
    order = ("title", "introduction", "measures", "limitations")
    found.merge(here, opening, _Record("measures.yml", where, order))
    known = {
        fold(str(one.get("text", "") if isinstance(one, dict) else one)) for one in as_list(here.get("limitations"))
    }
    for text in report.limitations:
        if fold(text) not in known:
            found.changes.append(Add(where.at("limitations"), text))
            found.new.append("limitations")


def _measures(report: Report, existing: Existing, found: Difference) -> dict[str, str]:
    """Adds the measures; gives the id that each of the report's measures has in the data."""
    here = [one for one in as_list(existing.of("measures.yml").get("measures")) if isinstance(one, dict)]
    where = DataPath(existing.names["measures.yml"]).at("measures")
    taken = {str(one.get("id")) for one in here}
    ids: dict[str, str] = {}
    for measure in report.measures:
        place = _same(measure, here)
        if place is None:
            id = ids[measure["id"]] = _free(measure["id"], taken)
            taken.add(id)
            found.changes.append(Add(where, {**measure, "id": id}))
            found.new.append(f"measures/{id}")
        else:
            ids[measure["id"]] = str(here[place].get("id"))
            values = {name: value for name, value in measure.items() if name != "id"}
            found.merge(here[place], values, _Record(f"measures/{ids[measure['id']]}", where.at(place), MEASURE))
    return ids


def _same(measure: Mapping[str, Any], here: Sequence[Mapping[str, Any]]) -> int | None:
    """The place of the measure that is the same: by its title, else by its id where the titles are alike."""
    title = fold(measure["title"])
    for place, one in enumerate(here):
        if fold(str(one.get("title", ""))) == title:
            return place
    for place, one in enumerate(here):
        other = fold(str(one.get("title", "")))
        if one.get("id") == measure["id"] and difflib.SequenceMatcher(None, title, other).ratio() > 0.5:
            return place
    return None


def _free(id: str, taken: set[str]) -> str:
    number, free = 2, id
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    return free


def _progress(report: Report, existing: Existing, ids: Mapping[str, str], found: Difference) -> None:
    here = [one for one in as_list(existing.of("progress.yml").get("progress")) if isinstance(one, dict)]
    where = DataPath(existing.names["progress.yml"]).at("progress")
    by_subject = {_subject(one): place for place, one in enumerate(here)}
    for told in report.progress:
        one = {**told, "measure": ids[told["measure"]]} if "measure" in told else dict(told)
        place = by_subject.get(_subject(one))
        if place is None:
            found.changes.append(Add(where, one))
            found.new.append("progress")
        else:
            values = {
                name: value for name, value in one.items() if name not in {"measure", "indicator", "item", "round"}
            }
            found.merge(
                here[place], values, _Record("/".join(("progress", *_subject(one)[:2])), where.at(place), PROGRESS)
            )


def _subject(one: Mapping[str, Any]) -> tuple[str, str, str]:
    kind = next((name for name in ("measure", "indicator", "item") if one.get(name)), "")
    return kind, fold(str(one.get(kind, ""))), str(one.get("round") or "annual")


def _disclosures(report: Report, existing: Existing, found: Difference) -> None:
    for item, values in report.disclosures.items():
        if item in existing.own:
            here, where = existing.of(f"disclosures/{item}.yml"), DataPath(existing.names[f"disclosures/{item}.yml"])
        else:
            here = existing.of("disclosures.yml").get(item) or {}
            where = DataPath(existing.names["disclosures.yml"]).at(item)
        if values:
            found.merge(here, values, _Record(f"disclosures/{item}", where, DISCLOSURE))


def _nothing(value: Any) -> bool:
    return value is None or value in ("", [], {})


def _said(value: Any) -> str:
    """A value as one short text."""
    return " · ".join(strings(value))


def _offices(report: Report, existing: Existing, found: Difference) -> None:
    """Adds the offices that the report names and the agency does not know yet, with their sections."""
    here = [one if isinstance(one, dict) else {"name": one} for one in as_list(existing.of("agency.yml").get("units"))]
    where = DataPath(existing.names["agency.yml"]).at("units")
    places = {fold(str(one.get("name", ""))): place for place, one in enumerate(here)}
    parts = {fold(str(part)) for one in here for part in as_list(one.get("parts"))}
    wanted: dict[str, list[str]] = {}
    for office, part in report.offices:
        known = wanted.setdefault(office, [])
        if part and fold(part) not in parts and part not in known:
            known.append(part)
    sections = {fold(part) for known in wanted.values() for part in known} | parts
    for office, known in wanted.items():
        place = places.get(fold(office))
        if place is not None and known:
            whole = [*as_list(here[place].get("parts")), *known]
            found.changes.append(Set(where.at(place, "parts"), whole, ("name", "duty", "parts")))
            found.filled.append((f"agency/{office}", "parts"))
        elif place is None and fold(office) not in sections:
            found.changes.append(Add(where, {"name": office, **({"parts": known} if known else {})}))
            found.new.append(f"agency/{office}")


def counted_new(found: Difference, kinds: Iterable[str]) -> Iterator[tuple[str, int]]:
    """How many new records there are of each kind."""
    for kind in kinds:
        if number := sum(1 for one in found.new if one.split("/")[0] == kind):
            yield kind, number
