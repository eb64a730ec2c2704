"""Links of hand-written pages and of the menu lead somewhere, and nowhere unsafe."""

import re
from collections.abc import Iterator

from generator.model.place import Where
from generator.model.problem import Problem
from generator.model.site import Site
from generator.model.thai import nearest

_OUTSIDE = re.compile(r"(?:https?://[^\s<>\"'`\\@]+|mailto:[^\s<>\"'`\\]+|tel:[+0-9-]+)", re.IGNORECASE)
_OF_A_YEAR = ("measures", "progress", "report", "iit", "eit")


def standing_problems(site: Site) -> Iterator[Problem]:
    """Every link that a reader could not follow."""
    known = _addresses(site)
    for page in site.pages:
        for target, where in page.links:
            yield from _link(target, where, known)
    yield from _menu(site)


def _link(target: str, where: Where, known: set[str]) -> Iterator[Problem]:
    if ":" not in target and target.partition("#")[0].strip("/") not in known:
        yield _unknown(where, target, known)
    if ":" in target and not _OUTSIDE.fullmatch(target):
        yield Problem("link-unsafe", where, {"value": target})


def _menu(site: Site) -> Iterator[Problem]:
    written = {page.slug for page in site.pages}
    for position, line in enumerate(site.agency.menu):
        at = site.agency.where.at("menu", position)
        if (line.page is None) == (line.link is None):
            yield Problem("evidence-kind", at, {"known": "page, link"})
        elif line.page and line.page not in written:
            yield _unknown(at.at("page"), line.page, written)


def _unknown(where: Where, value: str, known: set[str]) -> Problem:
    short = sorted(one for one in known if one and "/" not in one)
    facts = {"value": value, "guess": nearest(value.strip("/"), sorted(known)) or "", "known": ", ".join(short)}
    return Problem("unknown-page", where, facts)


def _addresses(site: Site) -> set[str]:
    """The addresses below the site's root that a hand-written page may lead to."""
    known = {"", *(page.slug for page in site.pages)}
    for year in site.years:
        known |= {str(year.year), *(f"{year.year}/{name}" for name in _OF_A_YEAR)}
        known |= {f"{year.year}/measures/{one.id}" for one in year.measures}
        known |= {f"{year.year}/{item.number}" for item in year.checklist.items if year.disclosures}
    return known | set(site.crosswalk.numbers())
