"""The pages of open data: everything to take away, and what its fields mean."""

from collections.abc import Iterator

from generator.model import addresses
from generator.model.sheet import Field, Sheet
from generator.model.site import Site, YearData
from generator.model.table_kind import TableKind
from generator.pages.about import NO_LICENCE, TYPES
from generator.pages.data_page_views import DataFile, DataRow, DataView, DataYear, DictionaryView, FieldView, KindView
from generator.pages.downloads import downloads, size
from generator.pages.given import Given
from generator.pages.page import Page
from generator.pages.record_fields import FIELDS, TITLES
from generator.pages.sheets import field_of
from generator.pages.views import Link
from generator.pages.words import fiscal_year

_HOME = Link("หน้าแรก", addresses.HOME)
_DATA = Link("ข้อมูลเปิด", addresses.DATA)


def data_pages(site: Site, given: Given) -> tuple[Page, ...]:
    """The page of all data and its dictionary; none where nothing is given away."""
    if not given.sheets:
        return ()
    return (_data_page(site, given), _dictionary_page(site, given))


def _data_page(site: Site, given: Given) -> Page:
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


def _of(given: Given, year: YearData) -> tuple[Sheet, ...]:
    return tuple(sheet for sheet in given.sheets if sheet.year == year.year)


def _year(year: YearData, given: Given) -> DataYear:
    sheets = _of(given, year)
    return DataYear(
        name=fiscal_year(year.year),
        anchor=f"y{year.year}",
        tables=tuple(_row(sheet, given) for sheet in sheets if sheet.table),
        records=tuple(_row(sheet, given) for sheet in sheets if not sheet.table),
    )


def _row(sheet: Sheet, given: Given) -> DataRow:
    item = Link(sheet.item, sheet.page) if sheet.item else None
    anchor = f"#{sheet.kind}" if sheet.kind else ""
    return DataRow(
        title=Link(sheet.title, sheet.page),
        item=item,
        details=f"{len(sheet.rows):,} แถว {len(sheet.fields)} ช่อง",
        meaning=Link("ความหมายของช่อง", f"{addresses.DICTIONARY}{anchor}" if anchor else ""),
        files=downloads(sheet.path, given.sizes),
    )


def _machine(site: Site, given: Given) -> Iterator[DataFile]:
    told = {
        addresses.STATE: ("site.json", "สถานะของเว็บไซต์: หน่วยงาน ปี ข้อ สถานะรายองค์ประกอบ เอกสาร และที่อยู่ของทุกหน้า"),
        addresses.PACKAGE: ("datapackage.json", "ชุดข้อมูล CSV ทั้งหมดพร้อมคำอธิบายช่อง ตามมาตรฐาน Frictionless Data Package"),
        addresses.CATALOG: ("catalog.json", "บัญชีชุดข้อมูลตามมาตรฐาน DCAT (JSON-LD) สำหรับระบบบัญชีข้อมูลกลาง"),
    }
    told |= {
        addresses.contracts(year.year): (
            f"ocds-contracts.json ปี {year.year}",
            "ข้อมูลสัญญาจัดซื้อจัดจ้างตามมาตรฐาน Open Contracting Data Standard 1.1",
        )
        for year in site.years
    }
    for path, (name, text) in told.items():
        if path in given.sizes:
            yield DataFile(Link(f"{name} ({size(given.sizes[path])})", path), text)


def _dictionary_page(site: Site, given: Given) -> Page:
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


def _table_kind(kind: TableKind, given: Given) -> KindView:
    fields = tuple(field_of(column, column.label) for column in kind.columns)
    return _kind(kind.id, kind.title, kind.note or "", fields, given)


def _kind(id: str, title: str, note: str, fields: tuple[Field, ...], given: Given) -> KindView:
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
