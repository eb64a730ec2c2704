"""The catalogue of all data sets, as DCAT."""

from urllib.parse import quote

from generator.core import addresses
from generator.export.json_file import json_bytes
from generator.export.published import ENDINGS
from generator.export.source import Source
from generator.model.dataset import Dataset
from generator.text.dates import gregorian
from generator.vocabulary.words import fiscal_year

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_MEDIA = "https://www.iana.org/assignments/media-types/"

_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}

_THAI = {"@id": "http://id.loc.gov/vocabulary/iso639-1/th"}

Node = dict[str, object]


def catalog(source: Source) -> bytes:
    """Every set of rows as a dataset, every file of it as a distribution."""
    agency = source.site.agency
    return json_bytes(
        {
            "@context": _CONTEXT,
            "@id": _address(source, addresses.CATALOG),
            "@type": "dcat:Catalog",
            "dct:title": _said(f"บัญชี{agency.open_data_name}"),
            "dct:publisher": {"@type": "foaf:Agent", "foaf:name": _said(agency.published_by)},
            "dct:language": _THAI,
            "foaf:homepage": {"@id": _address(source, "")},
            **_licence(source),
            "dcat:dataset": [_dataset(source, sheet) for sheet in source.sheets],
        }
    )


def _dataset(source: Source, sheet: Dataset) -> Node:
    files = [(sheet.file(ending), _TYPES[ending]) for ending, _ in ENDINGS]
    if sheet.table and sheet.table.kind and sheet.table.kind.ocds:
        files.append((addresses.contracts(sheet.year), _TYPES["json"]))
    return {
        "@id": f"{_address(source, addresses.CATALOG)}#{sheet.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": sheet.name,
        "dct:title": _said(sheet.title),
        "dct:description": _said(_about(sheet)),
        "dcat:keyword": [_said(word) for word in (sheet.item_name, sheet.kind) if word],
        "dct:language": _THAI,
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@type": "xsd:date", "@value": f"{gregorian(sheet.data_year) - 1}-10-01"},
            "dcat:endDate": {"@type": "xsd:date", "@value": f"{gregorian(sheet.data_year)}-09-30"},
        },
        "dcat:landingPage": {"@id": _address(source, addresses.url(sheet.page))},
        **_licence(source),
        "dcat:distribution": [_distribution(source, *file) for file in files if file[0] in source.files],
    }


def _about(sheet: Dataset) -> str:
    item = f"ข้อ {sheet.item} {sheet.item_name} " if sheet.item else ""
    return f"{item}{fiscal_year(sheet.year)} จำนวน {len(sheet.rows):,} แถว"


def _distribution(source: Source, path: str, media: str) -> Node:
    file = source.files[path]
    return {
        "@type": "dcat:Distribution",
        "dcat:downloadURL": {"@id": _address(source, path)},
        "dcat:mediaType": {"@id": f"{_MEDIA}{media}"},
        "dcat:byteSize": file.size,
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": file.sha256,
        },
    }


def _licence(source: Source) -> Node:
    licence = source.site.agency.licence
    return {"dct:license": {"@id": licence.link} if licence.link else _said(licence.name)} if licence else {}


def _said(text: str) -> Node:
    return {"@language": "th", "@value": text}


def _address(source: Source, path: str) -> str:
    """The whole address, or the way from the catalogue's own place where the site's address is not known."""
    return source.url(path) or f"../{quote(path)}"
