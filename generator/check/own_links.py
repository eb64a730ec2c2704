"""Links into the agency's own site lead to pages that are there."""

import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import urlsplit

from generator.core.addresses import bare
from generator.core.problem import Problem
from generator.evidence.links import Link
from generator.model.agency import Agency
from generator.text.thai import nearest

# The agency's address may also serve other things; a year or an item's number in front is this site's own,
# and below the site's own address so are the other names that it begins its addresses with.
_OF_A_YEAR = re.compile(r"(?:2[5-6]\d\d|o\d{1,2})(?:/|$)")

_OURS = re.compile(rf"{_OF_A_YEAR.pattern}|(?:data|documents|search)(?:/|$)")


def own_links(links: Iterable[Link], agency: Agency, address: str = "") -> Iterator[tuple[Link, str]]:
    """The links that name a page or file of this site, each with the path that it names below the root.

    The site stands at the agency's `site_url`, else at `address`; its website may lead to it too.
    """
    roots = ((agency.site_url or address, _OURS), (agency.contact.website, _OF_A_YEAR))
    for link in links:
        found = (_below(link.url, root) for root, ours in roots if root and ours.match(_below(link.url, root)))
        path = next(found, "")
        if path:
            yield link, path


def _below(url: str, website: str) -> str:
    """The part of a link behind the site's address; empty where it leads elsewhere."""
    ours, theirs = urlsplit(website), urlsplit(url)
    root = ours.path.rstrip("/") + "/"
    if (ours.hostname, ours.port) != (theirs.hostname, theirs.port) or not theirs.path.startswith(root):
        return ""
    return theirs.path.removeprefix(root)


def inside_problems(links: Iterable[tuple[Link, str]], known: Collection[str]) -> Iterator[Problem]:
    """The links that no page or file stands behind; `known` are the addresses of the site."""
    for link, path in links:
        asked = bare(path)
        if asked not in known:
            guess = nearest(asked, known) if not asked[-1:].isdigit() else None
            yield Problem("link-inside", link.where, {"value": link.url, "guess": guess or ""}, link.item)
