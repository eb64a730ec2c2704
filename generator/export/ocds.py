"""A year's contracts as a release package of the Open Contracting Data Standard 1.1."""

import hashlib
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.core import addresses
from generator.export.json_file import json_bytes
from generator.export.source import Source
from generator.model.agency import Agency
from generator.model.dataset import Dataset
from generator.tables.kinds import Value
from generator.text.dates import gregorian
from generator.text.identifiers import is_juristic, tax_digits

SCHEME = "TH-TIN"
"""A local code for the tax numbers of juristic persons: no registered list of them is known to us."""

JsonObject = dict[str, object]


def buyer_id(agency: Agency) -> str:
    """What the agency is known by in its own data."""
    return f"local-{agency.slug}"


def buyer(agency: Agency) -> JsonObject:
    """The agency, which buys."""
    contact = agency.contact
    reached = {"email": contact.email, "telephone": ", ".join(contact.phones), "url": contact.website}
    party: JsonObject = {
        "id": buyer_id(agency),
        "name": agency.name,
        "roles": ["buyer", "procuringEntity"],
        "address": {"locality": agency.district, "region": agency.province, "countryName": "ไทย"},
    }
    known = {key: value for key, value in reached.items() if value}
    return party | ({"contactPoint": {"name": agency.name, **known}} if known else {})


def supplier_id(agency: Agency, row: Mapping[str, str]) -> str:
    """A company by its tax number, anybody else by a digest of their name; empty where no name is told."""
    name = row.get("supplier", "")
    number = row.get("tax-id", "")
    if is_juristic(number):
        return f"{SCHEME}-{tax_digits(number)}"
    digest = hashlib.sha256(name.encode()).hexdigest()[:12]
    return f"local-{agency.slug}-supplier-{digest}" if name else ""


def supplier(agency: Agency, row: Mapping[str, str]) -> JsonObject:
    """Who was chosen."""
    number = row.get("tax-id", "")
    name = row.get("supplier", "")
    party: JsonObject = {"id": supplier_id(agency, row), "name": name, "roles": ["supplier"]}
    if is_juristic(number):
        party["identifier"] = {"scheme": SCHEME, "id": tax_digits(number), "legalName": name}
    return party


EXAMPLE_PREFIX = "ocds-213czf"
"""The prefix of the standard's own examples: it holds the place until the agency registers one of its own."""

METHODS = {
    "specific": "direct",
    "selection": "selective",
    "e-bidding": "open",
    "e-market": "open",
    "price-enquiry": "open",
    "open": "open",
}
"""What the standard calls the methods of buying; those that it has no word for stay in their own words."""

_CONTRACT_STATES = {"active": "active", "completed": "terminated", "cancelled": "cancelled"}

_TENDER_STATES = {"planned": "active", "active": "complete", "completed": "complete", "cancelled": "cancelled"}

_NOT_YET = "planned"


@dataclass(frozen=True, slots=True)
class _Row:
    """A contract: typed values, the words written, and what it is known by within its project."""

    typed: Mapping[str, Value]
    texts: Mapping[str, str]
    number: int

    def money(self, column: str) -> JsonObject | None:
        amount = self.typed.get(column)
        return {"amount": amount, "currency": "THB"} if amount is not None else None

    def day(self, column: str) -> str | None:
        value = self.typed.get(column)
        return moment(value) if isinstance(value, date) else None

    def word(self, column: str) -> str:
        return str(self.typed.get(column) or "")


def contract_packages(source: Source) -> Iterator[tuple[str, bytes]]:
    """For each year with contracts: the path of its package, and the package."""
    for year in source.site.years:
        sheets = [sheet for sheet in source.sheets_of(year.year) if sheet.kind == "contracts" and sheet.rows]
        if sheets:
            path = addresses.contracts(year.year)
            yield path, json_bytes(_package(source, path, sheets))


def _package(source: Source, path: str, sheets: Iterable[Dataset]) -> JsonObject:
    agency = source.site.agency
    releases = [release for sheet in sheets for release in _releases(source, sheet)]
    terms = agency.licence
    return _told(
        {
            "uri": source.url(path) or f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{agency.slug}/{path}')}",
            "version": "1.1",
            "publishedDate": max(str(release["date"]) for release in releases),
            "publisher": _told({"name": agency.name, "uri": agency.contact.website}),
            "license": terms.link if terms else None,
            "releases": releases,
        }
    )


def _releases(source: Source, sheet: Dataset) -> Iterator[JsonObject]:
    day = moment(_published(source, sheet))
    for number, rows in _projects(sheet).items():
        yield _release(source, sheet, number, rows, day)


def _projects(sheet: Dataset) -> dict[str, list[_Row]]:
    """The rows by the number of their project; a row without one is a project of its own."""
    found: dict[str, list[_Row]] = {}
    if not sheet.table:
        return found
    labels = [(field.id, place) for place, field in enumerate(sheet.fields)]
    for place, (typed, row) in enumerate(zip(sheet.table.records, sheet.table.rows, strict=True), 1):
        texts = {id: row[column] for id, column in labels}
        number = "".join(texts.get("project-number", "").split()) or f"{sheet.year}-{sheet.item}-{place}"
        rows = found.setdefault(number, [])
        rows.append(_Row(typed, texts, len(rows) + 1))
    return found


def _release(source: Source, sheet: Dataset, number: str, rows: list[_Row], day: str) -> JsonObject:
    agency = source.site.agency
    prefix = agency.ocid_prefix or f"{EXAMPLE_PREFIX}-{agency.slug}"
    signed = [row for row in rows if row.word("status") != _NOT_YET]
    suppliers = {supplier_id(agency, row.texts): supplier(agency, row.texts) for row in signed}
    return _told(
        {
            "ocid": f"{prefix}-{number}",
            "id": f"{number}-{sheet.year}-{sheet.item}",
            "date": day,
            "language": "th",
            "tag": ["award", "contract"] if signed else ["tender"],
            "initiationType": "tender",
            "parties": [buyer(agency), *(party for id, party in suppliers.items() if id)],
            "buyer": {"id": buyer_id(agency), "name": agency.name},
            "planning": _planning(rows),
            "tender": _tender(source, number, rows),
            "awards": [_award(source, number, row) for row in signed],
            "contracts": [_contract(number, row) for row in signed],
        }
    )


def _planning(rows: list[_Row]) -> JsonObject | None:
    amount = _same([row.money("allocated") for row in rows])
    sources = _same([row.texts.get("budget-source", "") for row in rows])
    budget = _told({"amount": amount, "description": sources})
    return {"budget": budget} if budget else None


def _tender(source: Source, number: str, rows: list[_Row]) -> JsonObject:
    first, agency = rows[0], source.site.agency
    method = first.word("method")
    return _told(
        {
            "id": number,
            "title": first.texts.get("work"),
            "status": _TENDER_STATES.get(first.word("status")),
            "procuringEntity": {"id": buyer_id(agency), "name": agency.name},
            "value": _same([row.money("reference-price") for row in rows]),
            "procurementMethod": METHODS.get(method),
            "procurementMethodDetails": first.texts.get("method"),
        }
    )


def _award(source: Source, number: str, row: _Row) -> JsonObject:
    id = supplier_id(source.site.agency, row.texts)
    return _told(
        {
            "id": f"{number}-award-{row.number}",
            "title": row.texts.get("work"),
            "status": "cancelled" if row.word("status") == "cancelled" else "active",
            "value": row.money("agreed-price"),
            "suppliers": [{"id": id, "name": row.texts["supplier"]}] if id else None,
        }
    )


def _contract(number: str, row: _Row) -> JsonObject:
    return _told(
        {
            "id": f"{number}-contract-{row.number}",
            "awardID": f"{number}-award-{row.number}",
            "title": row.texts.get("work"),
            "description": row.texts.get("status"),
            "status": _CONTRACT_STATES.get(row.word("status")),
            "value": row.money("agreed-price"),
            "dateSigned": row.day("signed"),
            "period": _told({"startDate": row.day("signed"), "endDate": row.day("ends")}) or None,
        }
    )


def _published(source: Source, sheet: Dataset) -> date:
    """The day the rows stand for: when the item was last brought up to date, or its own day, or the last signature."""
    year = source.site.year(sheet.year)
    disclosure = year.disclosure(sheet.item) if year else None
    if disclosure and disclosure.updated:
        return disclosure.updated.day
    signed = [day for day in sheet.table.values("signed") if isinstance(day, date)] if sheet.table else []
    return sheet.as_of or max(signed, default=date(gregorian(sheet.year) - 1, 10, 1))


def moment(day: date) -> str:
    """The beginning of a day in Thailand."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _same(values: list[JsonObject | None] | list[str]) -> object:
    """What all rows of a project say; None where they differ: whose it would be is not known."""
    return values[0] if all(value == values[0] for value in values) else None


def _told(values: JsonObject) -> JsonObject:
    """Without what is not known: the standard has no empty fields."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
