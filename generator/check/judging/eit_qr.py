"""The EIT of a year: its code, its link and the QR code in its picture lead to one place, and to no other year's.

ITAS opens the questionnaire at itas.nacc.go.th/go/eit/ and a code of the agency and year; the same code behind
go/iit/ opens that of its own people. Both are known from the programs of several websites, not from an official text,
so another address of ITAS is believed. What is found is a warning: the office scans the picture and knows better.
"""

import re
from collections.abc import Iterator

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.news import EIT_QR
from generator.model.site import Site, YearData

_HOST = re.compile(r"https?://(?:[\w-]+\.)*nacc\.go\.th(?:[:/?#]|$)", re.I)

_CODE = re.compile(r"https?://itas\.nacc\.go\.th/go/(eit|iit)/([A-Za-z0-9]+)/?(?:[?#].*)?", re.I)


def eit_problems(site: Site, year: YearData, item: str) -> Iterator[Problem]:
    """What is odd about the EIT of a year; the first cause alone."""
    found = _odd_code(site, year) or _odd_picture(site, year)
    if found:
        code, where, facts = found
        yield Problem(code, where, facts, item, year=year.year)


_Found = tuple[str, DataPath, dict[str, str]]


def _odd_code(site: Site, year: YearData) -> _Found | None:
    """A code that an earlier year had."""
    home = year.home
    if not home or not home.eit_code:
        return None
    for before in _before(site, year):
        if before.home and (before.home.eit_code or "").lower() == home.eit_code.lower():
            return (
                "qr-old",
                home.where.at("eit_code"),
                {"value": home.eit_code, "found": str(before.year), "which": "code"},
            )
    return None


def _odd_picture(site: Site, year: YearData) -> _Found | None:
    """A QR code that cannot be read, leads elsewhere, or is that of an earlier year."""
    home = year.home
    asset = home.assets.get(EIT_QR) if home else None
    codes = _codes(year)
    if not home or not asset or codes is None:
        return None
    where = home.where.at("assets", EIT_QR, "file")
    if not codes:
        # An agency that is made up has none of ITAS.
        return None if site.agency.fictional else ("qr-unread", where, {"value": asset.file})
    if any(_same(code, wanted) for code in codes for wanted in (home.eit_link, asset.link or "") if wanted):
        return _old(site, year, codes, where)
    reason = _elsewhere(codes[0], home.eit_link or asset.link or "")
    if reason:
        facts = {"value": codes[0], "reason": reason, "wanted": home.eit_link or asset.link or ""}
        return "qr-other", where, facts
    return _old(site, year, codes, where)


def _elsewhere(code: str, wanted: str) -> str:
    """Why what a QR code holds is not the EIT of the year, in a word; empty where it may be."""
    known = _CODE.fullmatch(code)
    if known and known[1].lower() == "iit":
        return "iit"
    if wanted and (known or not _HOST.match(code)):
        return "differs"
    return "" if _HOST.match(code) else "no-itas"


def _old(site: Site, year: YearData, codes: tuple[str, ...], where: DataPath) -> _Found | None:
    for before in _before(site, year):
        theirs = [*(_codes(before) or ()), before.home.eit_link if before.home else ""]
        if any(_same(code, other) for code in codes for other in theirs if other):
            return "qr-old", where, {"value": codes[0], "found": str(before.year), "which": "picture"}
    return None


def _before(site: Site, year: YearData) -> Iterator[YearData]:
    return (one for one in site.years if one.year < year.year)


def _codes(year: YearData) -> tuple[str, ...] | None:
    """What the QR codes of the year's picture hold; None where there is none or nobody could look."""
    asset = year.home.assets.get(EIT_QR) if year.home else None
    facts = year.files.get(asset.file) if asset else None
    # Of a file that is no picture, or a damaged one, that is told.
    return facts.read_qr() if facts and facts.inspected and facts.fits else None


def _same(one: str, other: str) -> bool:
    """Whether two addresses open the same: the codes of ITAS say so, else the addresses themselves."""
    left, right = _CODE.fullmatch(one), _CODE.fullmatch(other)
    if left and right:
        return (left[1].lower(), left[2].lower()) == (right[1].lower(), right[2].lower())
    return one.rstrip("/") == other.rstrip("/")
