"""Who buys and who sells, in the Open Contracting Data Standard: a person's tax number is never told."""

import hashlib
from collections.abc import Mapping

from generator.model.agency import Agency
from generator.model.tax_id import is_juristic, tax_digits

SCHEME = "TH-TIN"
"""A local code for the tax numbers of juristic persons: no registered list of them is known to us."""

Told = dict[str, object]


def buyer_id(agency: Agency) -> str:
    """What the agency is known by in its own data."""
    return f"local-{agency.slug}"


def buyer(agency: Agency) -> Told:
    """The agency, which buys."""
    contact = agency.contact
    reached = {"email": contact.email, "telephone": ", ".join(contact.phones), "url": contact.website}
    party: Told = {
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


def supplier(agency: Agency, row: Mapping[str, str]) -> Told:
    """Who was chosen."""
    number = row.get("tax-id", "")
    name = row.get("supplier", "")
    party: Told = {"id": supplier_id(agency, row), "name": name, "roles": ["supplier"]}
    if is_juristic(number):
        party["identifier"] = {"scheme": SCHEME, "id": tax_digits(number), "legalName": name}
    return party
