"""What the pages of data and documents show; their fields are all the templates may use."""

from dataclasses import dataclass

from generator.pages.views import Link


@dataclass(frozen=True, slots=True)
class DataRow:
    """Rows to take away: where they are shown, how many there are, their files."""

    title: Link
    item: Link | None
    details: str
    meaning: Link
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DataYear:
    """All that a year gives away: tables of its items, its records, its packages."""

    name: str
    anchor: str
    tables: tuple[DataRow, ...]
    records: tuple[DataRow, ...]


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file for programs, with what it is."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything the site gives away as data."""

    count: str
    licence: str
    licence_link: Link | None
    dictionary: Link
    documents: Link | None
    years: tuple[DataYear, ...]
    machine: tuple[DataFile, ...]
    has_contracts: bool
    ocid_registered: bool


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field: its heading, its id, what stands in it, the words it may hold."""

    id: str
    label: str
    details: str
    choices: str


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of table or record: its fields, and how many sets of rows are of it."""

    id: str
    title: str
    note: str
    uses: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class DictionaryView:
    """What every field means."""

    tables: tuple[KindView, ...]
    records: tuple[KindView, ...]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document: `type` is its ending in small letters, `link` where it is a link out of the site."""

    link: Link
    details: str
    note: str
    type: str


@dataclass(frozen=True, slots=True)
class DocumentItem:
    """The documents of one item."""

    item: Link
    documents: tuple[DocumentRow, ...]


@dataclass(frozen=True, slots=True)
class DocumentYear:
    """The documents of one year, item by item."""

    name: str
    anchor: str
    count: int
    items: tuple[DocumentItem, ...]


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """Every document of every year."""

    count: int
    size: str
    years: tuple[DocumentYear, ...]
    data: Link
