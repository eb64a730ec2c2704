"""The feed of news and of newly disclosed items, and the word to robots; dates come from data, never from a clock."""

from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.core import addresses
from generator.model.agency import Agency
from generator.model.site import Site
from generator.render.json_ld import address

_ATOM = "http://www.w3.org/2005/Atom"

_LONGEST = 50

Line = tuple[date, str, str, str]
"""A day, a title, an address, a text."""


def feed(site: Site) -> bytes | None:
    """The newest lines as Atom; None without the site's address (a feed names addresses), or with nothing to tell."""
    lines = sorted({*_news(site), *_disclosed(site)}, key=lambda line: (line[0], line[2]), reverse=True)[:_LONGEST]
    if not site.agency.site_url or not lines:
        return None
    top = Element("feed", {"xmlns": _ATOM, "xml:lang": "th"})
    home = address(site.agency, "")
    _texts(top, id=home, title=site.agency.name, updated=_moment(lines[0][0]))
    SubElement(top, "link", href=home)
    SubElement(top, "link", rel="self", href=address(site.agency, addresses.FEED))
    _texts(SubElement(top, "author"), name=site.agency.name)
    for day, title, url, text in lines:
        entry = SubElement(top, "entry")
        _texts(entry, id=url, title=title, updated=_moment(day), summary=text)
        SubElement(entry, "link", href=url)
    return bytes(tostring(top, encoding="utf-8", xml_declaration=True))


def robots(agency: Agency) -> bytes:
    """Everything may be read; where the list of pages stands, if the address is known."""
    lines = ["User-agent: *", "Allow: /"]
    if agency.site_url:
        lines.append(f"Sitemap: {address(agency, addresses.SITEMAP)}")
    return ("\n".join(lines) + "\n").encode()


def _texts(parent: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(parent, name).text = text


def _moment(day: date) -> str:
    """Data knows days, Atom wants moments: the beginning of the day in Thailand."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _news(site: Site) -> set[Line]:
    return {
        (news.date.day, news.title, f"{address(site.agency, addresses.HOME)}#news-{news.id}", " ".join(news.text))
        for year in site.years
        for news in year.news
    }


def _disclosed(site: Site) -> set[Line]:
    """Items that say when they were last updated."""
    found = set()
    for year in site.years:
        for disclosure in year.disclosures:
            item = year.checklist.item(disclosure.item)
            if item and disclosure.updated:
                title = f"{item.number} {item.name} ปี {year.year}"
                url = address(site.agency, addresses.item(year.year, item.number))
                found.add((disclosure.updated.day, title, url, " ".join(disclosure.summary)))
    return found
