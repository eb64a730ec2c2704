"""News of a year, and what stands on the first page while the year is assessed."""

from generator.core.fields import Day, EitCode, Id, Line, Lines, PicturePath, Record, References, Sourced, Texts, Url

EIT_ADDRESS = "https://itas.nacc.go.th/go/eit/"
"""Where ITAS opens the EIT, followed by the code of an agency and year."""

EIT_QR = "eit-qr"
"""What the picture with the QR code of the EIT is called."""


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
    """What the first page shows of a year, by name (`eit-qr`).

    `eit_code` is the code by which ITAS knows the EIT of the agency in that year.
    """

    eit_code: EitCode | None = None
    assets: dict[Id, Asset] = {}

    @property
    def eit_link(self) -> str:
        """The address of the EIT of the year; empty where its code is not known."""
        return f"{EIT_ADDRESS}{self.eit_code}" if self.eit_code else ""
