"""People, contact, channels and news as pages show them."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.core import addresses
from generator.model.agency import Agency, Channel
from generator.model.news import EIT_QR
from generator.model.people import Person
from generator.model.site import YearData
from generator.site.parts import flow
from generator.site.views import Link
from generator.text.dates import long_date
from generator.text.thai import arabic
from generator.vocabulary.words import PURPOSES, fiscal_year


@dataclass(frozen=True, slots=True)
class PersonView:
    """One office holder, or a post that is vacant; `photo` is empty where there is none."""

    name: str
    position: str
    unit: str
    photo: str
    contacts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NewsView:
    """One piece of news."""

    id: str
    title: str
    date: str
    texts: tuple[str, ...]
    image: str
    image_text: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class AssetView:
    """A picture for the first page; `image` is empty where only its link is known."""

    title: str
    text: str
    image: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class ChannelView:
    """A way to reach the agency; `notes` are what there is to know of it, how it is used and how it protects."""

    name: str
    target: str
    purposes: str
    notes: tuple[str, ...]


def channels(agency: Agency, purposes: Collection[str] = (), named: Collection[str] = ()) -> tuple[ChannelView, ...]:
    """The ways to reach the agency, and what for: where `purposes` are asked for, those that serve one or are `named`.

    Channels that a report only names as examples are none.
    """
    found = agency.open_channels.items()
    return _channel_views(one for id, one in found if not purposes or id in named or set(purposes) & set(one.purposes))


def example_channels(agency: Agency) -> tuple[ChannelView, ...]:
    """Channels that the agency's report names as examples only."""
    return _channel_views(one for one in agency.channels.values() if one.example)


def _channel_views(found: Iterable[Channel]) -> tuple[ChannelView, ...]:
    return tuple(
        ChannelView(
            name=channel.name,
            target=channel.link or "",
            purposes=" · ".join(PURPOSES[purpose] for purpose in channel.purposes),
            notes=tuple(_channel_notes(channel)),
        )
        for channel in found
    )


def _channel_notes(channel: Channel) -> Iterator[str]:
    yield from flow((channel.note,)) if channel.note else ()
    yield from flow((f"วิธีใช้งาน: {channel.how_to}",)) if channel.how_to else ()
    yield from flow((f"การคุ้มครองผู้แจ้ง: {channel.protection}",)) if channel.protection else ()


def contact(agency: Agency) -> tuple[tuple[str, Link], ...]:
    """The agency's address and numbers, each with its name."""
    return tuple(_contact(agency))


def _contact(agency: Agency) -> Iterator[tuple[str, Link]]:
    contact = agency.contact
    if contact.address:
        yield "ที่อยู่", Link(contact.address, "")
    for phone in contact.phones:
        yield "โทรศัพท์", _phone(phone)
    if contact.email:
        yield "อีเมล", _email(contact.email)
    if contact.website:
        yield "เว็บไซต์", Link(contact.website, contact.website)
    if contact.map:
        yield "แผนที่", Link("เปิดแผนที่ตั้งหน่วยงาน", contact.map)


def people(year: YearData) -> tuple[PersonView, ...]:
    """The office holders and vacant posts, elected executives first, in the order they were written."""
    ordered = sorted(year.people, key=lambda person: not person.political)
    return tuple(
        PersonView(
            name=person.shown_name,
            position=person.post,
            unit=person.unit or "",
            photo="" if person.is_vacant else _picture(year, person.photo),
            contacts=tuple(_ways(person)),
        )
        for person in ordered
    )


def _phone(written: str) -> Link:
    """A number that a phone can call; one with words in it is only text."""
    digits = re.sub(r"[\s().-]", "", arabic(written))
    return Link(written, f"tel:{digits}" if re.fullmatch(r"\+?[0-9]{3,15}", digits) else "")


def _email(written: str) -> Link:
    """An address that can be written to; what does not look like one is only text."""
    return Link(written, f"mailto:{written}" if re.fullmatch(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", written, re.A) else "")


def _ways(person: Person) -> Iterator[Link]:
    if person.phone:
        yield _phone(person.phone)
    if person.email:
        yield _email(person.email)
    if person.link:
        yield Link(person.link, person.link)


def _picture(year: YearData, file: str | None) -> str:
    """Where a picture stands below the site's root; empty where it is not there."""
    return addresses.file(year.year, file) if file and year.publishes(file) else ""


def news(year: YearData) -> tuple[NewsView, ...]:
    """The news of the year, newest first."""
    return tuple(
        NewsView(
            id=news.id,
            title=news.title,
            date=long_date(news.date.day),
            texts=flow(news.text),
            image=_picture(year, news.image),
            image_text=news.image_text or "",
            link=Link(news.link, news.link) if news.link else None,
        )
        for news in sorted(year.news, key=lambda news: news.date, reverse=True)
    )


def assets(year: YearData) -> tuple[AssetView, ...]:
    """The pictures that the first page shows while the year is assessed; the EIT also where only its code is known."""
    home = year.home
    if not home:
        return ()
    shown = ((id, asset, _picture(year, asset.file)) for id, asset in home.assets.items())
    made = [
        AssetView(asset.title, asset.text, image, _asset_link(asset.link or (home.eit_link if id == EIT_QR else "")))
        for id, asset, image in shown
        if image
    ]
    if home.eit_link and not any(one.link and one.link.target == home.eit_link for one in made):
        title = f"แบบวัด EIT {fiscal_year(year.year)}"
        made.append(AssetView(title, "ตอบแบบวัดเพื่อร่วมประเมินหน่วยงาน", "", _asset_link(home.eit_link)))
    return tuple(made)


def _asset_link(address: str) -> Link | None:
    return Link(address, address) if address else None
