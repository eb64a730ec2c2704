"""What other programs read of a page: who publishes it, where it stands, what data it holds (schema.org as JSON-LD).

Only what the data says; without the site's address no address is made up.
"""

from typing import Any
from urllib.parse import quote, urljoin

from generator.core import addresses
from generator.core.json_text import json_text
from generator.model.agency import Agency
from generator.render.escape import is_remote
from generator.site.item import ItemView
from generator.site.overview import HomeView
from generator.site.page import Page
from generator.site.views import Link


def address(agency: Agency, path: str) -> str:
    """The whole address of a page or file below the site's root; empty where the site's own is not known."""
    if not agency.site_url:
        return ""
    return urljoin(agency.site_url.rstrip("/") + "/", quote(addresses.url(path) if path.endswith(".md") else path))


def linked_data(agency: Agency, page: Page) -> str:
    """The JSON-LD of a page; nothing in it can end the script element it stands in."""
    records = [_publisher(agency)] if isinstance(page.view, HomeView) else []
    if isinstance(page.view, ItemView):
        records += _data_set(agency, page, page.view)
    if agency.site_url and page.crumbs:
        records.append(_crumbs(agency, page))
    if not records:
        return ""
    text = json_text({"@context": "https://schema.org", "@graph": records}, sort=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _filled(**fields: Any) -> dict[str, Any]:
    """The fields that have a value; `type` and `id` are the words that JSON-LD keeps for itself."""
    names = {"type": "@type", "id": "@id"}
    return {names.get(name, name): value for name, value in fields.items() if value}


def _publisher(agency: Agency) -> dict[str, Any]:
    contact = agency.contact
    return _filled(
        type="GovernmentOrganization",
        id=address(agency, "#agency"),
        name=agency.name,
        alternateName=agency.short,
        url=agency.own_site_url or contact.website,
        address=contact.address,
        telephone=list(contact.phones),
        email=contact.email,
        areaServed=f"อำเภอ{agency.district} จังหวัด{agency.province}",
        logo=address(agency, agency.seal) if agency.seal else "",
    )


def _data_set(agency: Agency, page: Page, view: ItemView) -> list[dict[str, Any]]:
    """An item that shows papers or tables is a set of data that can be fetched."""
    files = [document.link for document in view.documents] + [link for table in view.tables for link in table.downloads]
    parts = [_part(agency, file) for file in files if file.target]
    if not parts:
        return []
    return [
        _filled(
            type="Dataset",
            id=address(agency, page.path),
            name=page.title,
            description=page.description,
            inLanguage="th",
            isAccessibleForFree=True,
            creator=_filled(type="GovernmentOrganization", name=agency.name, url=agency.own_site_url),
            distribution=[part for part in parts if "contentUrl" in part],
        )
    ]


def _part(agency: Agency, file: Link) -> dict[str, Any]:
    url = file.target if is_remote(file.target) else address(agency, file.target)
    return _filled(type="DataDownload", name=file.text, contentUrl=url)


def _crumbs(agency: Agency, page: Page) -> dict[str, Any]:
    way = [(one.text, one.target.partition("#")[0]) for one in page.crumbs] + [(page.heading, page.path)]
    lines = [
        _filled(type="ListItem", position=place, name=name, item=address(agency, path))
        for place, (name, path) in enumerate(way, 1)
    ]
    return _filled(type="BreadcrumbList", itemListElement=lines)
