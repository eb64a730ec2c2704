"""The agency: one local government, its offices and the channels it answers on."""

from typing import Annotated

from generator.model.fields import (
    FilePath,
    Flag,
    Id,
    Line,
    Lines,
    Record,
    Sourced,
    Text,
    Texts,
    Url,
    Whole,
    one_of,
    several,
)
from generator.model.look import Digits, Look, MenuLine
from generator.model.personal_data import PersonalData

KINDS = {
    "อบจ.": "องค์การบริหารส่วนจังหวัด",
    "ทน.": "เทศบาลนคร",
    "ทม.": "เทศบาลเมือง",
    "ทต.": "เทศบาลตำบล",
    "อบต.": "องค์การบริหารส่วนตำบล",
}
"""Kinds of local government: abbreviation and full word (reference.md §6.1)."""

PURPOSES = ("contact", "qa", "corruption", "complaint", "e-service", "social")

ALL_UNITS = "ทุกส่วนงาน"
"""The word that stands for every unit of the agency."""


class Unit(Record):
    """One office of the agency, such as สำนักปลัด."""

    name: Line
    duty: Text | None = None


class Channel(Record):
    """A way to reach the agency; `purposes` says what for.

    `protection` says how those who report are protected, `how_to` how the channel is used.
    """

    name: Line
    purposes: Annotated[tuple[Annotated[str, one_of(*PURPOSES)], ...], several] = ()
    link: Url | None = None
    note: Text | None = None
    protection: Text | None = None
    how_to: Text | None = None


class Contact(Record):
    """Where the agency is and how it is reached."""

    address: Text | None = None
    phones: Lines = ()
    email: Line | None = None
    website: Url | None = None
    map: Url | None = None


class Licence(Record):
    """On what terms the agency's data may be used by others."""

    name: Line
    link: Url | None = None


class Agency(Sourced):
    """One local government. `slug` is its folder, `seal` a picture in it; `notice` stands on every page.

    Of a file of more than `largest_file` megabytes there is a warning.
    `licence` is that of its open data; `ocid_prefix` is given by the Open Contracting Partnership
    to those who register with it, and by nobody else.
    `site_url` is where the site will stand, `digits` how numbers are shown: as written where it is None.
    """

    slug: Id
    name: Line
    kind: Annotated[str, one_of(*KINDS)]
    short: Line
    district: Line
    province: Line
    units: tuple[Unit, ...] = ()
    channels: dict[Id, Channel] = {}
    contact: Contact = Contact()
    seal: FilePath | None = None
    largest_file: Whole = 20
    personal_data: PersonalData = PersonalData()
    fictional: Flag = False
    notice: Text | None = None
    about: Texts = ()
    licence: Licence | None = None
    ocid_prefix: Id | None = None
    site_url: Url | None = None
    look: Look = Look()
    digits: Digits | None = None
    menu: tuple[MenuLine, ...] = ()

    @property
    def pictures(self) -> tuple[str, ...]:
        """The files beside agency.yml that the site shows."""
        return tuple(file for file in (self.seal, self.look.hero.file if self.look.hero else None) if file)

    @property
    def unit_names(self) -> tuple[str, ...]:
        """The names that may stand where a unit is asked for."""
        return (*(unit.name for unit in self.units), ALL_UNITS)
