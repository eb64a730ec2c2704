"""A year's contracts as a release package of the Open Contracting Data Standard 1.1."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.core import addresses
from generator.core.checksum import checksum
from generator.export.json_file import json_bytes
from generator.export.source import Source
from generator.model.agency import Agency
from generator.model.dataset import Dataset
from generator.tables.counted_rows import tells_none
from generator.tables.kinds import Value
from generator.tables.rules import OcdsRule, OcdsState
from generator.tables.table import Table
from generator.text.dates import gregorian
from generator.text.identifiers import is_juristic, tax_digits
from generator.text.parties import party_key

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


EXAMPLE_PREFIX = "ocds-213czf"
"""The prefix of the standard's own examples: it holds the place until the agency registers one of its own."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A contract: what its kind says of it, typed values, the words written, and its number within its project.

    `numbers` are the tax numbers of companies by their names, however they are written in other rows.
    """

    rule: OcdsRule
    typed: Mapping[str, Value]
    texts: Mapping[str, str]
    number: int
    numbers: Mapping[str, str]

    @property
    def state(self) -> OcdsState:
        """What its status says; of one that is unknown no more than that there is a contract."""
        return self.rule.states.get(self.word(self.rule.columns.status), _SIGNED)

    def money(self, column: str | None) -> JsonObject | None:
        amount = self.typed.get(column or "")
        return {"amount": amount, "currency": "THB"} if amount is not None else None

    def day(self, column: str | None) -> str | None:
        value = self.typed.get(column or "")
        return moment(value) if isinstance(value, date) else None

    def word(self, column: str | None) -> str:
        return str(self.typed.get(column or "") or "")

    def text(self, column: str | None) -> str:
        return self.texts.get(column or "", "")

    def suppliers(self, agency: Agency) -> Iterator[JsonObject]:
        """Who was chosen: a company by its tax number, anybody else by a digest of their name, however it is spelt."""
        names = self.text(self.rule.columns.supplier).splitlines()
        for name in names:
            own = self.text(self.rule.columns.tax_number) if len(names) == 1 else ""
            number = own if is_juristic(own) else self.numbers.get(party_key(name), "")
            local = f"local-{agency.slug}-supplier-{checksum(party_key(name))[:12]}"
            party: JsonObject = {"id": local, "name": name, "roles": ["supplier"]}
            if number:
                party["id"] = f"{SCHEME}-{tax_digits(number)}"
                party["identifier"] = {"scheme": SCHEME, "id": tax_digits(number), "legalName": name}
            yield party


_SIGNED = OcdsState()


def contract_packages(source: Source) -> Iterator[tuple[str, bytes]]:
    """For each year with contracts: the path of its package, and the package."""
    for year in source.site.years:
        releases = [release for sheet in source.sheets_of(year.year) for release in _releases(source, sheet)]
        if releases:
            path = addresses.contracts(year.year)
            yield path, json_bytes(_package(source, path, releases))


def _package(source: Source, path: str, releases: list[JsonObject]) -> JsonObject:
    agency = source.site.agency
    terms = agency.licence
    return _told(
        {
            "uri": source.url(path) or f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{agency.slug}/{path}')}",
            "version": "1.1",
            "publishedDate": max(str(release["date"]) for release in releases),
            "publisher": _told({"name": agency.published_by, "uri": agency.publishers_website}),
            "license": terms.link if terms else None,
            "releases": releases,
        }
    )


def _releases(source: Source, sheet: Dataset) -> Iterator[JsonObject]:
    table = sheet.table
    rule = table.kind.ocds if table and table.kind else None
    if table and rule:
        day = moment(_published(source, sheet, table, rule))
        for number, rows in _projects(sheet, table, rule).items():
            yield _release(source, sheet, number, rows, day)


def _projects(sheet: Dataset, table: Table, rule: OcdsRule) -> dict[str, list[_Row]]:
    """The rows by the number of their project; a row without one is a project of its own.

    A row that says that nothing was bought is no contract.
    """
    found: dict[str, list[_Row]] = {}
    labels = [(field.id, place) for place, field in enumerate(sheet.fields)]
    numbers = _tax_numbers(table, rule)
    for place, (typed, row) in enumerate(zip(table.records, table.rows, strict=True)):
        if tells_none(table, place):
            continue
        texts = {id: row[column] for id, column in labels}
        # By its value: of a number that was cut on the way nothing can be called.
        number = (
            "".join(str(typed.get(rule.columns.number or "") or "").split()) or f"{sheet.year}-{sheet.item}-{place + 1}"
        )
        rows = found.setdefault(number, [])
        rows.append(_Row(rule, typed, texts, len(rows) + 1, numbers))
    return found


def _tax_numbers(table: Table, rule: OcdsRule) -> Mapping[str, str]:
    """The tax number of every company that the rows tell one of, by its name; none where they tell several."""
    found: dict[str, set[str]] = {}
    for name, number in zip(
        table.cells(rule.columns.supplier or ""), table.cells(rule.columns.tax_number or ""), strict=True
    ):
        if name and is_juristic(number):
            found.setdefault(party_key(name), set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def _release(source: Source, sheet: Dataset, number: str, rows: list[_Row], day: str) -> JsonObject:
    agency = source.site.agency
    prefix = agency.ocid_prefix or f"{EXAMPLE_PREFIX}-{agency.slug}"
    signed = [row for row in rows if row.state.signed]
    suppliers = {str(party["id"]): party for row in signed for party in row.suppliers(agency)}
    return _told(
        {
            "ocid": f"{prefix}-{number}",
            "id": f"{number}-{sheet.year}-{sheet.item}",
            "date": day,
            "language": "th",
            "tag": ["award", "contract"] if signed else ["tender"],
            "initiationType": "tender",
            "parties": [buyer(agency), *suppliers.values()],
            "buyer": {"id": buyer_id(agency), "name": agency.name},
            "planning": _planning(rows),
            "tender": _tender(agency, number, rows),
            "awards": [_award(agency, number, row) for row in signed],
            "contracts": [_contract(number, row) for row in signed],
        }
    )


def _planning(rows: list[_Row]) -> JsonObject | None:
    columns = rows[0].rule.columns
    amount = _same([row.money(columns.budget) for row in rows])
    sources = _same([row.text(columns.source) for row in rows])
    budget = _told({"amount": amount, "description": sources})
    return {"budget": budget} if budget else None


def _tender(agency: Agency, number: str, rows: list[_Row]) -> JsonObject:
    first, columns = rows[0], rows[0].rule.columns
    return _told(
        {
            "id": number,
            "title": first.text(columns.title),
            "status": first.state.tender,
            "procuringEntity": {"id": buyer_id(agency), "name": agency.name},
            "value": _same([row.money(columns.reference) for row in rows]),
            # Those that the standard has no word for stay in their own words.
            "procurementMethod": first.rule.methods.get(first.word(columns.method)),
            "procurementMethodDetails": first.text(columns.method),
        }
    )


def _award(agency: Agency, number: str, row: _Row) -> JsonObject:
    columns = row.rule.columns
    chosen = [{"id": party["id"], "name": party["name"]} for party in row.suppliers(agency)]
    return _told(
        {
            "id": f"{number}-award-{row.number}",
            "title": row.text(columns.title),
            "status": "cancelled" if row.state.contract == "cancelled" else "active",
            "value": row.money(columns.price),
            "suppliers": chosen or None,
        }
    )


def _contract(number: str, row: _Row) -> JsonObject:
    columns = row.rule.columns
    return _told(
        {
            "id": f"{number}-contract-{row.number}",
            "awardID": f"{number}-award-{row.number}",
            "title": row.text(columns.title),
            "description": row.text(columns.status),
            "status": row.state.contract,
            "value": row.money(columns.price),
            "dateSigned": row.day(columns.signed),
            "period": _told({"startDate": row.day(columns.signed), "endDate": row.day(columns.ends)}) or None,
        }
    )


def _published(source: Source, sheet: Dataset, table: Table, rule: OcdsRule) -> date:
    """The day the rows stand for: when the item was last brought up to date, or its own day, or the last signature."""
    year = source.site.year(sheet.year)
    disclosure = year.disclosure(sheet.item) if year else None
    if disclosure and disclosure.updated:
        return disclosure.updated.day
    signed = [day for day in table.values(rule.columns.signed or "") if isinstance(day, date)]
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
