"""Every file of open data that a site publishes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.core import addresses
from generator.export.csv_file import csv_bytes
from generator.export.datapackage import data_package
from generator.export.dcat import catalog
from generator.export.dictionary import about, dictionary
from generator.export.json_file import table_json
from generator.export.json_records import records_json
from generator.export.ocds import contract_packages
from generator.export.published import PublishedData
from generator.export.records import record_sheets
from generator.export.site_state import site_state
from generator.export.source import Source
from generator.export.tables import table_sheets
from generator.export.workbook import workbook_bytes
from generator.model.dataset import Dataset
from generator.model.files import Published, published
from generator.model.site import Site
from generator.model.status import YearStatus


@dataclass(frozen=True, slots=True)
class Exports:
    """The files by path below the site's root, and what pages need to know of them."""

    made: Mapping[str, bytes]
    given: PublishedData


def export_all(
    site: Site, statuses: Mapping[int, YearStatus], files: Mapping[str, Published], address: str = ""
) -> Exports:
    """Writes it all; `files` are those that are published as they are, `address` is the site's, if known."""
    sheets = (*table_sheets(site), *record_sheets(site, statuses, files))
    source = Source(site, statuses, sheets, files, address)
    made = {path: content for sheet in sheets for path, content in _rows(source, sheet)}
    made |= contract_packages(_knowing(source, made))
    source = _knowing(source, made)
    made |= {addresses.PACKAGE: data_package(source), addresses.CATALOG: catalog(source)}
    made[addresses.STATE] = site_state(source)
    sizes = {path: file.size for path, file in files.items()} | {path: len(content) for path, content in made.items()}
    return Exports(made, PublishedData(sheets, sizes))


def _rows(source: Source, sheet: Dataset) -> Iterator[tuple[str, bytes]]:
    description = about(source.site.agency, sheet, source.address)
    yield sheet.file("csv"), csv_bytes(sheet)
    yield sheet.file("xlsx"), workbook_bytes(sheet, description, dictionary(sheet.fields))
    yield sheet.file("json"), table_json(source, sheet) if sheet.table else records_json(source, sheet)


def _knowing(source: Source, made: Mapping[str, bytes]) -> Source:
    """The same, knowing the files that were written."""
    return replace(source, files={**source.files, **{path: published(content) for path, content in made.items()}})
