"""Links that open, but not on what is asked for: a folder for a document, a post that asks to sign in."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.check.doubts.link_forms import link_trouble
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.disclosure import Disclosure
from generator.model.site import Site
from generator.text.thai import fold

_FOLDER = re.compile(
    r"drive\.google\.com/(?:drive/(?:u/\d+/)?(?:mobile/)?folders/|folderview\b|embeddedfolderview\b).*"
    r"|(?:www\.)?dropbox\.com/(?:sh|scl/fo)/.*"
    r"|1drv\.ms/f/.*|[^/]*\.sharepoint\.com/:f:/.*"
    r"|(?:www\.)?mega\.nz/(?:folder/.*|\?#F!.*)|(?:www\.)?mediafire\.com/(?:folder|\?sharekey).*|app\.box\.com/folder/.*"
    r"|(?:www\.)?4shared\.com/folder/.*|pcloud\.link/publink/show.*folder.*",
    re.IGNORECASE,
)

_POST = re.compile(
    r"(?:[a-z-]+\.)?facebook\.com/(?:share/(?:[pvr]/)?\w.*|(?:[^/]+/)?posts/.*|permalink\.php.*|story\.php.*|photo(?:\.php|/).*"
    r"|(?:[^/]+/)?(?:photos|videos)/.*|watch/.*|reel/.*|media/set/.*)"
    r"|fb\.watch/.*|(?:www\.)?instagram\.com/(?:p|reel|stories)/.*|(?:mobile\.)?(?:twitter|x)\.com/[^/]+/status/.*"
    r"|(?:timeline|voom)\.line\.me/.*|liff\.line\.me/.*|(?:[a-z]+\.)?linkedin\.com/(?:posts|feed)/.*",
    re.IGNORECASE,
)

# What is called a collection of papers may well be a folder.
_COLLECTION = re.compile(r"รวม|ชุด|แฟ้ม|โฟลเดอร์|ทั้งหมด|ทุกฉบับ|รายเดือน|ทุกเดือน|คลัง|อัลบั้ม|ภาพกิจกรรม|folder|album|archive")


def link_doubts(site: Site) -> Iterator[Problem]:
    """Links that are named as evidence; what is told of a link wherever it stands is not told again."""
    for year in site.years:
        for disclosure in year.disclosures:
            for link, title, where in _evidence(disclosure):
                code = _doubt(link, title)
                if code and not link_trouble(link):
                    yield Problem(code, where, {"value": link, "title": title}, disclosure.item, year=year.year)


def _evidence(disclosure: Disclosure) -> Iterator[tuple[str, str, DataPath]]:
    """Every link that is evidence, with its title and place."""
    for id, document in disclosure.documents.items():
        if document.link:
            yield document.link, document.title, disclosure.where.at("documents", id, "link")
    for id, pieces in disclosure.shows.items():
        for position, piece in enumerate(pieces):
            if piece.link:
                yield piece.link, piece.title or "", disclosure.where.at("shows", id, position, "link")


def _doubt(link: str, title: str) -> str:
    parts = urlsplit(link)
    whole = f"{(parts.hostname or '').lower()}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")
    whole += f"#{parts.fragment}" if parts.fragment.startswith("F!") else ""
    if _FOLDER.fullmatch(whole) and not _COLLECTION.search(fold(title)):
        return "link-folder"
    return "link-post" if _POST.fullmatch(whole) else ""
