"""The agency: one local government, its units, channels, look, and what it decided about personal data."""

import re
from typing import Annotated, Self

from pydantic import BeforeValidator, WithJsonSchema, model_validator

from generator.core.fields import (
    FilePath,
    Flag,
    Id,
    Line,
    Lines,
    PicturePath,
    Record,
    Sourced,
    Text,
    Texts,
    Url,
    Whole,
    fault,
    one_of,
    several,
)
from generator.text.colour import WHITE, hue, is_colour, nearest_shade, of_hue
from generator.text.personal_numbers import SHORTEST, only_digits

BRAND = of_hue(222, 0.58, 0.26)
"""The colour of a site whose agency names none."""

GOLD = of_hue(40, 0.76, 0.66)
"""The second colour of such a site."""


def _colour(value: object) -> str:
    text = value.strip().lower() if isinstance(value, str) else ""
    if not is_colour(text):
        raise fault("bad-colour", value=str(value))
    return text


Colour = Annotated[str, BeforeValidator(_colour), WithJsonSchema({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"})]

_DIGITS_IN_THAI = {"ไทย": "thai", "เลขไทย": "thai", "อารบิก": "arabic", "เลขอารบิก": "arabic", "สากล": "arabic"}

Digits = Annotated[str, one_of("thai", "arabic", also=_DIGITS_IN_THAI)]


class Hero(Record):
    """The picture of the first page: a file beside agency.yml, and what it shows in words."""

    file: PicturePath
    text: Text


class Look(Record):
    """An agency's own colours and picture."""

    primary: Colour | None = None
    accent: Colour | None = None
    hero: Hero | None = None


class MenuLine(Record):
    """A line of the header: a standing page by its name, or an address outside."""

    title: Line
    page: Id | None = None
    link: Url | None = None


def grounds_of_primary(look: Look) -> tuple[str, ...]:
    """What the agency's colour is read on as a link: white, and the pale tint that the theme makes of it."""
    return (WHITE, of_hue(hue(look.primary), 0.42, 0.95)) if look.primary else ()


def grounds_of_accent(look: Look) -> tuple[str, ...]:
    """What the second colour is seen on: the first, as it is shown."""
    return (_shown(look),)


def _shown(look: Look) -> str:
    return nearest_shade(look.primary, *grounds_of_primary(look)) if look.primary else BRAND


def colours(look: Look) -> tuple[str, str]:
    """The ground and the second colour on it, as the site shows them: the agency's own or the theme's."""
    ground = _shown(look)
    return ground, nearest_shade(look.accent or GOLD, ground)


def style(look: Look) -> str:
    """What the theme's style sheet is told; a colour too pale to read is told as its nearest shade that is."""
    values: dict[str, str] = {}
    if look.primary:
        # The ground that the theme makes of the colour on dark pages.
        dark = of_hue(hue(look.primary), 0.26, 0.19)
        values |= {"hue": str(hue(look.primary)), "own": _shown(look), "own-link": nearest_shade(look.primary, dark)}
    if look.accent:
        values |= {"hue-accent": str(hue(look.accent)), "own-gold": nearest_shade(look.accent, _shown(look))}
    return ":root{" + "".join(f"--oit-{name}:{value};" for name, value in values.items()) + "}" if values else ""


class Allowed(Record):
    """A number, or all of one file, that may be published; `reason` says who decided so and why.

    A `value` that ends in * stands for all numbers that begin so.
    """

    value: Line | None = None
    file: FilePath | None = None
    reason: Text

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.value is None) == (self.file is None):
            raise fault("evidence-kind", known="value, file")
        if self.value and (len(self.digits) < SHORTEST or re.search(r"[^\d\s.\-–+()]", self.digits_written)):
            raise fault("personal-allow", value=self.value)
        return self

    @property
    def digits_written(self) -> str:
        """The value without the * at its end."""
        return (self.value or "").removesuffix("*")

    @property
    def digits(self) -> str:
        """The digits of the value."""
        return only_digits(self.value or "")

    @property
    def begins(self) -> bool:
        """Whether only the beginning of the numbers is given."""
        return bool(self.value) and str(self.value).endswith("*")


class PersonalData(Record):
    """`mask_tax_ids`: whether a person's taxpayer number in a table is published in part only."""

    mask_tax_ids: Flag = True
    allow: Annotated[tuple[Allowed, ...], several] = ()


KINDS = {
    "อบจ.": "องค์การบริหารส่วนจังหวัด",
    "ทน.": "เทศบาลนคร",
    "ทม.": "เทศบาลเมือง",
    "ทต.": "เทศบาลตำบล",
    "อบต.": "องค์การบริหารส่วนตำบล",
}
"""Kinds of local government: abbreviation and full word (reference.md §6.1)."""

_KINDS_IN_FULL = {full: short for short, full in KINDS.items()} | {short.rstrip("."): short for short in KINDS}

PURPOSES = ("contact", "qa", "corruption", "complaint", "e-service", "social")

ALL_UNITS = "ทุกส่วนงาน"
"""The word that stands for every unit of the agency."""


class Unit(Record):
    """One office of the agency, such as สำนักปลัด; `parts` are sections and positions within it, such as งานพัสดุ."""

    name: Line
    duty: Text | None = None
    parts: Lines = ()

    @property
    def part_names(self) -> tuple[str, ...]:
        """Its parts as offices write them together with it: one party, not two."""
        forms = ("{part} {unit}", "{unit} {part}", "{unit}/{part}", "{part} ({unit})")
        return tuple(form.format(part=part, unit=self.name) for part in self.parts for form in forms)


class Channel(Record):
    """A way to reach the agency; `purposes` says what for.

    `protection` says how those who report are protected, `how_to` how the channel is used.
    One that a report only names as an `example` of what there could be is shown as that, and is no way to the agency.
    """

    name: Line
    purposes: Annotated[tuple[Annotated[str, one_of(*PURPOSES)], ...], several] = ()
    link: Url | None = None
    note: Text | None = None
    protection: Text | None = None
    how_to: Text | None = None
    example: Flag = False


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
    `publisher` is who publishes the site, where that is not the agency itself.
    `site_url` is where the site will stand, `digits` how numbers are shown: as written where it is None.
    """

    slug: Id
    name: Line
    kind: Annotated[str, one_of(*KINDS, also=_KINDS_IN_FULL)]
    short: Line
    district: Line
    province: Line
    units: tuple[Unit, ...] = ()
    channels: dict[Id, Channel] = {}
    contact: Contact = Contact()
    seal: PicturePath | None = None
    largest_file: Whole = 20
    personal_data: PersonalData = PersonalData()
    fictional: Flag = False
    notice: Text | None = None
    about: Texts = ()
    licence: Licence | None = None
    ocid_prefix: Id | None = None
    publisher: Line | None = None
    site_url: Url | None = None
    look: Look = Look()
    digits: Digits | None = None
    menu: tuple[MenuLine, ...] = ()

    @property
    def published_by(self) -> str:
        """Who publishes the site."""
        return self.publisher or self.name

    @property
    def publishers_website(self) -> str | None:
        """The website of who publishes the site, where that is the agency."""
        return None if self.publisher else self.contact.website

    @property
    def own_site_url(self) -> str | None:
        """Where the site stands, where it is the agency's own."""
        return None if self.publisher else self.site_url

    @property
    def open_data_name(self) -> str:
        """What its open data is called: the agency's own, or told of it by another who publishes it."""
        return f"ข้อมูลเปิด{'เกี่ยวกับ' if self.publisher else 'ของ'}{self.name}"

    @property
    def pictures(self) -> tuple[str, ...]:
        """The files beside agency.yml that the site shows."""
        return tuple(file for file in (self.seal, self.look.hero.file if self.look.hero else None) if file)

    @property
    def unit_names(self) -> tuple[str, ...]:
        """The names of the units themselves, and the word for all of them."""
        return (*(unit.name for unit in self.units), ALL_UNITS)

    @property
    def party_names(self) -> tuple[str, ...]:
        """The names that may stand where a unit is asked for: units, and their parts written together with them."""
        return (*self.unit_names, *(name for unit in self.units for name in unit.part_names))

    def unit_of(self, party: str) -> str:
        """The name of the unit that a party belongs to; its own where it is no part of one."""
        return next((unit.name for unit in self.units if party in unit.part_names), party)

    @property
    def open_channels(self) -> dict[Id, Channel]:
        """The channels that are ways to the agency, examples aside."""
        return {id: channel for id, channel in self.channels.items() if not channel.example}
