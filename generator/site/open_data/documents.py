"""The page of all documents."""

from dataclasses import dataclass

from generator.core import addresses
from generator.export.published import PublishedData, Sizes
from generator.model.disclosure import Disclosure, Document
from generator.model.site import Site, YearData
from generator.site.open_data.downloads import size
from generator.site.open_data.file_words import before_opening, ending
from generator.site.page import Page
from generator.site.views import Link
from generator.text.dates import long_date
from generator.vocabulary.words import fiscal_year


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


def document_pages(site: Site, given: PublishedData) -> tuple[Page, ...]:
    """The page, where an agency discloses anything."""
    if not any(year.disclosures for year in site.years):
        return ()
    years = tuple(_year(year, given.sizes) for year in site.years if year.disclosures)
    files = {
        addresses.file(year.year, document.file)
        for year in site.years
        for disclosure in year.disclosures
        for document in disclosure.documents.values()
        if document.file
    }
    page = Page(
        path=addresses.DOCUMENTS,
        title="เอกสารทั้งหมด",
        heading="เอกสารทั้งหมด",
        description=f"เอกสารทุกฉบับที่{site.agency.name}เผยแพร่ แยกตามปีงบประมาณและข้อ",
        template="documents.md.j2",
        view=DocumentsView(
            count=sum(year.count for year in years),
            size=size(sum(given.sizes.get(file, 0) for file in files)),
            years=years,
            data=Link("ข้อมูลเปิด", addresses.DATA),
        ),
        crumbs=(Link("หน้าแรก", addresses.HOME),),
        nav_title="เอกสารทั้งหมด",
    )
    return (page,)


def _year(year: YearData, sizes: Sizes) -> DocumentYear:
    disclosure = sorted(year.disclosures, key=lambda one: _place(year, one.item))
    items = tuple(_item(year, one, sizes) for one in disclosure if one.documents)
    return DocumentYear(
        name=fiscal_year(year.year),
        anchor=f"y{year.year}",
        count=sum(len(one.documents) for one in items),
        items=items,
    )


def _place(year: YearData, number: str) -> int:
    numbers = [item.number for item in year.checklist.items]
    return numbers.index(number) if number in numbers else len(numbers)


def _item(year: YearData, disclosure: Disclosure, sizes: Sizes) -> DocumentItem:
    item = year.checklist.item(disclosure.item)
    link = Link(
        f"{disclosure.item} {item.name if item else ''}".strip(),
        addresses.item(year.year, disclosure.item) if item else "",
    )
    return DocumentItem(link, tuple(_document(year, one, sizes) for one in disclosure.documents.values()))


def _document(year: YearData, document: Document, sizes: Sizes) -> DocumentRow:
    path = addresses.file(year.year, document.file) if document.file else ""
    there = path in sizes
    details = [*before_opening(document, year.files.get(document.file or "") if there else None)]
    if document.covers:
        details.append(f"ข้อมูลปี {document.years}")
    if document.published:
        details.append(f"เผยแพร่ {long_date(document.published.day)}")
    target = path if there else document.link or ""
    return DocumentRow(
        Link(document.title, target), " · ".join(details), document.note or "", ending(document).lower() or "link"
    )
