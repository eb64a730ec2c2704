"""The links that an agency's data holds: in fields of their own, in texts, and on hand-written pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.agency import Agency
from generator.model.disclosure import Disclosure
from generator.model.fields import Record
from generator.model.place import Where
from generator.model.prose import texts_with
from generator.model.site import Site, YearData


@dataclass(frozen=True, slots=True)
class Link:
    """A web address, where it is written, and the item it is evidence of."""

    where: Where
    url: str
    item: str | None = None


def named_links(site: Site) -> Iterator[Link]:
    """Every link of the agency and its years that leads to the web, each place once."""
    found = [*_agency(site.agency), *(link for year in site.years for link in year_links(year))]
    found += [Link(where, url) for page in site.pages for url, where in page.links]
    once = {(link.where, link.url): link for link in reversed(found)}
    yield from (link for link in reversed(once.values()) if link.url.lower().startswith(("http://", "https://")))


def _agency(agency: Agency) -> Iterator[Link]:
    for id, channel in agency.channels.items():
        yield from _link(agency.where.at("channels", id, "link"), channel.link)
    for name in ("website", "map"):
        yield from _link(agency.where.at("contact", name), getattr(agency.contact, name))
    yield from _in_texts(agency, agency.where)


def year_links(year: YearData) -> Iterator[Link]:
    """The links of one year."""
    for told in year.disclosures:
        yield from _disclosure(told)
    for person in year.people:
        yield from _link(person.where.at("link"), person.link)
    for news in year.news:
        yield from _link(news.where.at("link"), news.link)
    if year.home:
        for id, asset in year.home.assets.items():
            yield from _link(year.home.where.at("assets", id, "link"), asset.link)
    kept = (year.measures, year.limitations, year.progress, year.people, year.news)
    for record in (*(one for records in kept for one in records), *filter(None, (year.home, year.assessment))):
        yield from _in_texts(record, record.where)


def _disclosure(told: Disclosure) -> Iterator[Link]:
    for id, document in told.documents.items():
        yield from _link(told.where.at("documents", id, "link"), document.link, told.item)
    for id, pieces in told.shows.items():
        for position, piece in enumerate(pieces):
            yield from _link(told.where.at("shows", id, position, "link"), piece.link, told.item)
    yield from _in_texts(told, told.where, told.item)


_WEB = re.compile(r"https?://[^\s<>\"'`“”‘’(){}|\\^\[\]]+", re.IGNORECASE)


def web_links(text: str) -> tuple[str, ...]:
    """The web addresses in a text, without the signs that end a sentence."""
    return tuple(found.rstrip(".,;:!?…ฯ") for found in _WEB.findall(text))


def _in_texts(record: Record, where: Where, item: str | None = None) -> Iterator[Link]:
    """The addresses in the record's texts."""
    for at, text in texts_with("://", record, where):
        yield from (Link(at, url, item) for url in web_links(text))


def _link(where: Where, url: str | None, item: str | None = None) -> Iterator[Link]:
    if url:
        yield Link(where, url, item)
