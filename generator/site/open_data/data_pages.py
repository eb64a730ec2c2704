"""The pages of all data sets and of the data dictionary."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.core import addresses
from generator.export.dictionary import NO_LICENCE, TYPES
from generator.export.published import PublishedData
from generator.export.records import FIELDS, TITLES
from generator.export.tables import field_of
from generator.model.dataset import Dataset, Field
from generator.model.site import Site, YearData
from generator.site.open_data.downloads import downloads, size
from generator.site.page import Page
from generator.site.views import Link
from generator.tables.kinds import TableKind
from generator.vocabulary.words import fiscal_year


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


_HOME = Link("หน้าแรก", addresses.HOME)

_DATA = Link("ข้อมูลเปิด", addresses.DATA)


def data_pages(site: Site, given: PublishedData) -> tuple[Page, ...]:
    """The page of all data and its dictionary; none where nothing is given away."""
    if not given.sheets:
        return ()
    return (_data_page(site, given), _dictionary_page(site, given))


def _data_page(site: Site, given: PublishedData) -> Page:
    terms = site.agency.licence
    rows = sum(len(sheet.rows) for sheet in given.sheets)
    contracts = any(addresses.contracts(year.year) in given.sizes for year in site.years)
    return Page(
        path=addresses.DATA,
        title=_DATA.text,
        heading=_DATA.text,
        description=f"ข้อมูลของ{site.agency.name} ทุกปีงบประมาณ ในรูปแบบ CSV Excel และ JSON",
        template="data.md.j2",
        view=DataView(
            count=f"{len(given.sheets):,} ชุดข้อมูล {rows:,} แถว",
            licence=f"นำไปใช้ได้ตามสัญญาอนุญาต {terms.name}" if terms else NO_LICENCE,
            licence_link=Link(terms.name, terms.link) if terms and terms.link else None,
            dictionary=Link("พจนานุกรมข้อมูล", addresses.DICTIONARY),
            documents=Link("เอกสารทั้งหมด", addresses.DOCUMENTS)
            if any(year.disclosures for year in site.years)
            else None,
            years=tuple(_year(year, given) for year in site.years if _of(given, year)),
            machine=tuple(_machine(site, given)),
            has_contracts=contracts,
            ocid_registered=bool(site.agency.ocid_prefix),
        ),
        crumbs=(_HOME,),
        nav_title=_DATA.text,
    )


def _of(given: PublishedData, year: YearData) -> tuple[Dataset, ...]:
    return tuple(sheet for sheet in given.sheets if sheet.year == year.year)


def _year(year: YearData, given: PublishedData) -> DataYear:
    sheets = _of(given, year)
    return DataYear(
        name=fiscal_year(year.year),
        anchor=f"y{year.year}",
        tables=tuple(_row(sheet, given) for sheet in sheets if sheet.table),
        records=tuple(_row(sheet, given) for sheet in sheets if not sheet.table),
    )


def _row(sheet: Dataset, given: PublishedData) -> DataRow:
    item = Link(sheet.item, sheet.page) if sheet.item else None
    anchor = f"#{sheet.kind}" if sheet.kind else ""
    return DataRow(
        title=Link(sheet.title, sheet.page),
        item=item,
        details=f"{len(sheet.rows):,} แถว {len(sheet.fields)} ช่อง",
        meaning=Link("ความหมายของช่อง", f"{addresses.DICTIONARY}{anchor}" if anchor else ""),
        files=downloads(sheet.path, given.sizes),
    )


def _machine(site: Site, given: PublishedData) -> Iterator[DataFile]:
    files = {
        addresses.STATE: ("site.json", "สถานะของเว็บไซต์: หน่วยงาน ปี ข้อ สถานะรายองค์ประกอบ เอกสาร และที่อยู่ของทุกหน้า"),
        addresses.PACKAGE: ("datapackage.json", "ชุดข้อมูล CSV ทั้งหมดพร้อมคำอธิบายช่อง ตามมาตรฐาน Frictionless Data Package"),
        addresses.CATALOG: ("catalog.json", "บัญชีชุดข้อมูลตามมาตรฐาน DCAT (JSON-LD) สำหรับระบบบัญชีข้อมูลกลาง"),
    }
    files |= {
        addresses.contracts(year.year): (
            f"ocds-contracts.json ปี {year.year}",
            "ข้อมูลสัญญาจัดซื้อจัดจ้างตามมาตรฐาน Open Contracting Data Standard 1.1",
        )
        for year in site.years
    }
    for path, (name, text) in files.items():
        if path in given.sizes:
            yield DataFile(Link(f"{name} ({size(given.sizes[path])})", path), text)


def _dictionary_page(site: Site, given: PublishedData) -> Page:
    return Page(
        path=addresses.DICTIONARY,
        title="พจนานุกรมข้อมูล",
        heading="พจนานุกรมข้อมูล",
        description="ความหมาย ชนิด และหน่วยของทุกช่องในชุดข้อมูลเปิด",
        template="dictionary.md.j2",
        view=DictionaryView(
            tables=tuple(_table_kind(kind, given) for kind in site.table_kinds.values()),
            records=tuple(_kind(id, TITLES[id], "", fields, given) for id, fields in FIELDS.items()),
        ),
        crumbs=(_HOME, _DATA),
    )


def _table_kind(kind: TableKind, given: PublishedData) -> KindView:
    fields = tuple(field_of(column, column.label) for column in kind.columns)
    return _kind(kind.id, kind.title, kind.note or "", fields, given)


def _kind(id: str, title: str, note: str, fields: tuple[Field, ...], given: PublishedData) -> KindView:
    count = len([1 for sheet in given.sheets if sheet.kind == id])
    uses = f"{count:,} ชุดข้อมูลบนเว็บไซต์นี้" if count else "ยังไม่มีบนเว็บไซต์นี้"
    return KindView(id, title, note, uses, tuple(_field(field) for field in fields))


def _field(field: Field) -> FieldView:
    kind = TYPES[field.type] + (f" ({field.unit})" if field.unit else "")
    return FieldView(
        id=field.id,
        label=field.label,
        details=" · ".join(filter(None, (kind, "ต้องมีทุกแถว" if field.required else "", field.note))),
        choices=" · ".join(word for _, word in field.choices),
    )
