"""Links of hand-written pages and of the menu lead somewhere, and nowhere unsafe."""

import re
from collections.abc import Collection, Iterator

from generator.core.addresses import bare
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.site import Site
from generator.text.thai import nearest

_OUTSIDE = re.compile(r"(?:https?://[^\s<>\"'`\\@]+|mailto:[^\s<>\"'`\\]+|tel:[+0-9-]+)", re.IGNORECASE)


def standing_problems(site: Site, known: Collection[str]) -> Iterator[Problem]:
    """Every link that a reader could not follow; `known` are the addresses of the site.

    What could not be read of a year may have pages of its own: then no link is called unknown.
    """
    whole = not any(year.unread for year in site.years)
    for page in site.pages:
        for target, where in page.links:
            if ":" in target:
                yield from _outside(target, where)
            elif whole and bare(target) not in known:
                yield _unknown(where, target, known)
    yield from _menu(site)


def _outside(target: str, where: DataPath) -> Iterator[Problem]:
    if not _OUTSIDE.fullmatch(target):
        yield Problem("link-unsafe", where, {"value": target})


def _menu(site: Site) -> Iterator[Problem]:
    written = {page.slug for page in site.pages}
    for position, line in enumerate(site.agency.menu):
        at = site.agency.where.at("menu", position)
        if (line.page is None) == (line.link is None):
            yield Problem("evidence-kind", at, {"known": "page, link"})
        elif line.page and line.page not in written:
            yield _unknown(at.at("page"), line.page, written)


def _unknown(where: DataPath, value: str, known: Collection[str]) -> Problem:
    short = sorted(one for one in known if one and "/" not in one and "." not in one)
    facts = {"value": value, "guess": nearest(bare(value), sorted(known)) or "", "known": ", ".join(short)}
    return Problem("unknown-page", where, facts)
