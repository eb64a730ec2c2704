"""The links that an agency's data holds, in fields, in texts and on hand-written pages, and what opening one gave."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from generator.core.fields import Record
from generator.core.location import DataPath, Path
from generator.model.agency import Agency
from generator.model.disclosure import Disclosure
from generator.model.site import Site, YearData


def texts_with(sign: str, value: object, where: DataPath) -> Iterator[tuple[DataPath, str]]:
    """Every text at and below `where` that holds `sign`, in the order written."""
    return ((where.at(*steps), text) for steps, text in _texts(value, ()) if sign in text)


def _texts(value: object, steps: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield steps, value
        return
    for step, part in _parts(value):
        yield from _texts(part, (*steps, step))


def _parts(value: object) -> Iterable[tuple[str | int, object]]:
    """What a value consists of, by the steps that lead there."""
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, tuple | list):
        return enumerate(value)
    if isinstance(value, Record):
        return [(name, getattr(value, name)) for name in type(value).model_fields if name != "where"]
    return ()


@dataclass(frozen=True, slots=True)
class Link:
    """A web address, where it is written, and the item it is evidence of."""

    where: DataPath
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
    for disclosure in year.disclosures:
        yield from _disclosure(disclosure)
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


def _disclosure(disclosure: Disclosure) -> Iterator[Link]:
    for id, document in disclosure.documents.items():
        yield from _link(disclosure.where.at("documents", id, "link"), document.link, disclosure.item)
    for id, pieces in disclosure.shows.items():
        for position, piece in enumerate(pieces):
            yield from _link(disclosure.where.at("shows", id, position, "link"), piece.link, disclosure.item)
    yield from _in_texts(disclosure, disclosure.where, disclosure.item)


_WEB = re.compile(r"https?://[^\s<>\"'`“”‘’(){}|\\^\[\]]+", re.IGNORECASE)


def web_links(text: str) -> tuple[str, ...]:
    """The web addresses in a text, without the signs that end a sentence."""
    return tuple(found.rstrip(".,;:!?…ฯ") for found in _WEB.findall(text))


def _in_texts(record: Record, where: DataPath, item: str | None = None) -> Iterator[Link]:
    """The addresses in the record's texts."""
    for at, text in texts_with("://", record, where):
        yield from (Link(at, url, item) for url in web_links(text))


def _link(where: DataPath, url: str | None, item: str | None = None) -> Iterator[Link]:
    if url:
        yield Link(where, url, item)


class Reached(Enum):
    """What stands behind a link."""

    OPENS = "opens"
    MOVED = "moved"
    SIGN_IN = "sign-in"
    MISSING = "missing"
    REFUSED = "refused"
    FAILS = "fails"
    SLOW = "slow"
    UNREACHED = "unreached"


GOOD = frozenset({Reached.OPENS, Reached.MOVED})
"""Whoever follows such a link reaches something; a moved one should be brought up to date."""


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """One address, all places where it is written, and what opening it gave.

    `status` is the answer's number, where there was one; `target` where it led, if elsewhere.
    """

    url: str
    links: tuple[Link, ...]
    reached: Reached
    status: int | None = None
    target: str = ""
