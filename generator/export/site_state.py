"""The state of a site in one file, for programs that look after many sites; see docs/data-format.md."""

from generator import __version__
from generator.check.own_lists import list_differences
from generator.core import addresses
from generator.core.checksum import checksum
from generator.export.json_file import json_bytes, licence
from generator.export.json_records import item_record
from generator.export.published import ENDINGS
from generator.export.source import FORMAT, Source
from generator.model.agency import KINDS, Agency
from generator.model.scores import Assessment
from generator.model.site import Site, YearData
from generator.model.status import Completeness
from generator.vocabulary.words import SELF_ASSESSMENT

JsonObject = dict[str, object]


def site_state(source: Source) -> bytes:
    """Agency, years, items with their status, documents and rows, each with its address and digest."""
    return json_bytes(
        {
            "format": FORMAT,
            "made_by": {"name": "oit-site", "version": __version__},
            "address": source.address or None,
            "self_assessment": SELF_ASSESSMENT,
            "agency": _agency(source.site.agency),
            "licence": licence(source),
            "years": [_year(source, year) for year in source.site.years],
            "files": [
                {"name": name, "path": path, "url": source.url(path)}
                for name, path in (("catalog", addresses.CATALOG), ("datapackage", addresses.PACKAGE))
            ],
        }
    )


def _agency(agency: Agency) -> JsonObject:
    return {
        "slug": agency.slug,
        "name": agency.name,
        "kind": agency.kind,
        "kind_name": KINDS[agency.kind],
        "short": agency.short,
        "district": agency.district,
        "province": agency.province,
        "fictional": agency.fictional,
        "notice": agency.notice,
        "publisher": agency.published_by,
        "website": agency.contact.website,
        "units": [unit.name for unit in agency.units],
        "channels": [
            {
                "id": id,
                "name": one.name,
                "purposes": list(one.purposes),
                "link": one.link,
                "example": one.example,
                "note": one.note,
            }
            for id, one in agency.channels.items()
        ],
    }


def _year(source: Source, year: YearData) -> JsonObject:
    status = source.statuses[year.year]
    disclosure = bool(year.disclosures)
    return {
        "year": year.year,
        "page": source.page(addresses.year(year.year)),
        "checklist": _checklist(source.site, year),
        "counts": {state.value: status.count(state) for state in Completeness} if disclosure else None,
        "items": [item_record(source, year, one) for one in status.items] if disclosure else [],
        "title": year.title,
        "introduction": list(year.introduction),
        "source_notes": list(year.source_notes),
        "limitations": [one.text for one in year.limitations],
        "assessment": _assessment(year.assessment),
        "measures": len(year.measures),
        "progress": len(year.progress),
        "data": [
            {
                "name": sheet.name,
                "title": sheet.title,
                "kind": sheet.kind or None,
                "item": sheet.item or None,
                "rows": len(sheet.rows),
                "files": [source.file(sheet.file(ending)) for ending, _ in ENDINGS],
            }
            for sheet in source.sheets_of(year.year)
        ],
    }


def _assessment(assessment: Assessment | None) -> JsonObject | None:
    """The scores received, as the agency reports them."""
    if not assessment:
        return None
    return {
        "overall": assessment.overall,
        "level": assessment.level,
        "scores": [
            *({"of": name, "score": score} for name, score in assessment.instruments.items()),
            *({"of": str(ref), "score": score} for ref, score in assessment.indicators.items()),
            *({"of": str(ref), "score": score} for ref, score in assessment.questions.items()),
        ],
        "source": assessment.source,
        "notes": list(assessment.notes),
    }


def _checklist(site: Site, year: YearData) -> JsonObject:
    """Which list the year is measured against: the digest tells two versions of it apart, `own` whose it is."""
    shipped = site.replaced.get(year.year)
    content = year.checklist.model_dump_json(exclude={"where"})
    return {
        "title": year.checklist.title,
        "items": len(year.checklist.items),
        "sha256": checksum(content),
        "own": year.year in site.replaced,
        "differences": [one.th for one in list_differences(year.checklist, shipped)] if shipped else [],
    }
