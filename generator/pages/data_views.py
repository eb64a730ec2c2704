"""What an agency holds beside its answers, as plain data: people, news, pictures, channels."""

from dataclasses import dataclass

from generator.pages.views import Link


@dataclass(frozen=True, slots=True)
class PersonView:
    """One office holder; `photo` is empty where there is none."""

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
    """A picture for the first page."""

    title: str
    text: str
    image: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class ChannelView:
    """A way to reach the agency."""

    name: str
    target: str
    purposes: str
    note: str
