"""Ways to reach the agency that may reach nobody, or a person instead of the office."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from generator.check.doubts.contact_forms import free_domains, mail_trouble, phone_trouble
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.agency import Agency
from generator.model.site import Site, YearData

# An official account of LINE has an @ before its name.
_OWN_LINE = re.compile(r"(?:www\.)?line\.me/(?:r/)?ti/p/(?!@)[~\w-]", re.IGNORECASE)


def contact_doubts(site: Site) -> Iterator[Problem]:
    """Numbers and addresses of the agency, its channels and its people."""
    yield from _agency(site.agency)
    for year in site.years:
        yield from _people(year)


def _agency(agency: Agency) -> Iterator[Problem]:
    contact = agency.contact
    for place, phone in enumerate(contact.phones):
        yield from _phone(phone, agency.where.at("contact", "phones", place))
    if contact.email:
        yield from _mail(contact.email, agency.where.at("contact", "email"), official=True)
    for id, channel in agency.channels.items():
        where, link = agency.where.at("channels", id, "link"), channel.link or ""
        scheme, _, rest = link.partition(":")
        if scheme.lower() == "mailto":
            yield from _mail(unquote(rest.partition("?")[0]), where, official=True)
        elif scheme.lower() == "tel":
            yield from _phone(unquote(rest), where)
        elif _is_own_line(link):
            yield Problem("channel-personal", where, {"value": link, "name": channel.name})


def _is_own_line(link: str) -> bool:
    """Whether an address leads to the LINE account of a person."""
    parts = urlsplit(link)
    return bool(_OWN_LINE.match(f"{parts.hostname or ''}{unquote(parts.path)}"))


def _people(year: YearData) -> Iterator[Problem]:
    for person in year.persons:
        if person.phone:
            yield from _phone(person.phone, person.where.at("phone"))
        if person.email:
            yield from _mail(person.email, person.where.at("email"))


def _phone(written: str, where: DataPath) -> Iterator[Problem]:
    if trouble := phone_trouble(written):
        yield Problem("phone-form", where, {"value": written, **trouble})


def _mail(written: str, where: DataPath, *, official: bool = False) -> Iterator[Problem]:
    """What is wrong with an address; that it is a free one matters for the `official` one of the agency."""
    if trouble := mail_trouble(written):
        yield Problem("email-form", where, {"value": written, **trouble})
    elif official and (domain := next(free_domains(written), "")):
        yield Problem("email-free", where, {"value": written, "found": domain})
