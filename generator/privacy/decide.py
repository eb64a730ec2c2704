"""Personal data: what the guard found, what may be published of it, and what stops the build."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.evidence.referenced import published_names
from generator.model.agency import Agency, Allowed
from generator.model.files import FileFacts
from generator.model.personal_findings import Found, Outcome, PersonalFinding
from generator.model.site import Site
from generator.text.personal_numbers import IdentifierMatch, Number, numbers

_CODES = {"id": "personal-id", "phone": "personal-phone", "account": "personal-account"}


@dataclass(frozen=True, slots=True)
class _Rules:
    """What may be published: the agency's own numbers, and what it allowed with a reason."""

    official: frozenset[Number]
    allowed: tuple[Allowed, ...]
    mask: bool


def personal_findings(site: Site) -> tuple[PersonalFinding, ...]:
    """Everything found in data, tables and files, also what is hidden or allowed, each with why."""
    personal_data = site.agency.personal_data
    rules = _Rules(frozenset(_official(site)), personal_data.allow, personal_data.mask_tax_ids)
    return tuple(_judged(found, rules) for found in (*site.found, *_in_files(site)))


def personal_problems(site: Site) -> Iterator[Problem]:
    """An error for each number that may not be published; a note for each table in which numbers were hidden."""
    masked: dict[str, int] = {}
    for finding in personal_findings(site):
        found = finding.found
        if finding.outcome is Outcome.STOPS:
            facts = {"value": found.identifier_match.shown, "at": found.identifier_match.at, "file": found.file}
            yield Problem(_CODES[found.identifier_match.kind], found.where, facts)
        elif finding.outcome is Outcome.MASKED:
            masked[found.where.file] = masked.get(found.where.file, 0) + 1
    for file, count in masked.items():
        yield Problem("tax-id-masked", DataPath(file), {"value": str(count)})


def _judged(found: Found, rules: _Rules) -> PersonalFinding:
    if found.tax_id and not found.identifier_match.prints:
        return PersonalFinding(found, Outcome.MASKED if rules.mask else Outcome.ALLOWED, "tax-id")
    if found.identifier_match.own:
        return PersonalFinding(found, Outcome.ALLOWED, "own-account")
    if any(_is(found, known.digits) for known in rules.official if known.kind == found.identifier_match.kind):
        return PersonalFinding(found, Outcome.ALLOWED, "official")
    entry = next((entry for entry in rules.allowed if _allows(entry, found)), None)
    if entry:
        return PersonalFinding(found, Outcome.ALLOWED, "allowed", entry.reason)
    return PersonalFinding(found, Outcome.STOPS)


def _allows(entry: Allowed, found: Found) -> bool:
    if entry.file:
        return bool(found.file) and entry.file in _names(found)
    return _is(found, entry.digits, begins=entry.begins)


def _names(found: Found) -> set[str]:
    """What a file may be called in agency.yml: by its path below its year, or with the year before it."""
    year = found.where.file.removesuffix(found.file).rstrip("/").rpartition("/")[2]
    return {found.file, f"{year}/{found.file}"}


def _is(found: Found, digits: str, *, begins: bool = False) -> bool:
    return found.identifier_match.is_number(digits, found.key, begins=begins)


def _official(site: Site) -> Iterator[Number]:
    """The phones and accounts that the agency gives as its own or its officers'; never a national id."""
    for text in (*_contact(site.agency), *_officers(site)):
        yield from (number for number in numbers(text) if number.kind != "id")


def _contact(agency: Agency) -> Iterator[str]:
    yield from agency.contact.phones
    yield agency.contact.address or ""
    for channel in agency.channels.values():
        yield from (channel.name, channel.note or "", (channel.link or "").removeprefix("tel:"))


def _officers(site: Site) -> Iterator[str]:
    for year in site.years:
        for person in year.people:
            yield from (person.phone or "", (person.link or "").removeprefix("tel:"))


def _in_files(site: Site) -> Iterator[Found]:
    """What was found in the files that are published; of other tables their cells were looked at already."""
    for year in site.years:
        tables = {name.partition("#")[0] for name in year.tables} - published_names(year)
        for name, facts in year.files.items():
            if name not in tables:
                where = DataPath(f"{year.folder}/{name}" if year.folder else name)
                yield from (Found(_place(where, known), known, facts.key, name) for known in facts.inside.identifiers)
    folder = site.agency.where.file.rpartition("/")[0]
    for name in site.agency.pictures:
        facts = site.files.get(name, FileFacts(name, 0))
        where = DataPath(f"{folder}/{name}")
        yield from (Found(where, known, facts.key, name) for known in facts.inside.identifiers)


def _place(where: DataPath, found: IdentifierMatch) -> DataPath:
    """The cell of a workbook; of other files the file, its page is told in words."""
    return where.at(*found.at.removeprefix("cell ").rsplit("!", 1)) if found.at.startswith("cell ") else where
