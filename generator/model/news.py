"""News of a year, and what stands on the first page while the year is assessed."""

from generator.core.fields import Day, Id, Line, Lines, PicturePath, Record, References, Sourced, Texts, Url


class News(Sourced):
    """One piece of news, on the day it happened.

    `answers` are the items it is evidence of; `image_text` says what its picture shows.
    """

    id: Id
    title: Line
    date: Day
    text: Texts = ()
    units: Lines = ()
    answers: References = ()
    image: PicturePath | None = None
    image_text: Line | None = None
    link: Url | None = None


class Asset(Record):
    """A picture for the first page, such as the EIT QR code that ITAS gives out; `text` says what it is."""

    file: PicturePath
    title: Line
    text: Line
    link: Url | None = None


class Home(Sourced):
    """What the first page shows of a year, by name (`eit-qr`)."""

    assets: dict[Id, Asset] = {}
