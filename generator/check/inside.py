"""Links into the agency's own site lead to pages that are there."""

import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import unquote, urlsplit

from generator.model.links import Link
from generator.model.problem import Problem
from generator.model.thai import nearest

# The agency's address may also serve other things; a year or an item's number in front is this site's own.
_OURS = re.compile(r"(?:2[5-6]\d\d|o\d{1,2})(?:/|$)")


def own_links(links: Iterable[Link], website: str | None) -> tuple[tuple[Link, str], ...]:
    """The links below `website` that name a page of a year or of an item, each with the path that it names."""
    if not website:
        return ()
    found = ((link, _below(link.url, website)) for link in links)
    return tuple((link, path) for link, path in found if path and _OURS.match(path))


def _below(url: str, website: str) -> str:
    """The part of a link behind the site's address; empty where it leads elsewhere."""
    ours, theirs = urlsplit(website), urlsplit(url)
    root = ours.path.rstrip("/") + "/"
    if (ours.hostname, ours.port) != (theirs.hostname, theirs.port) or not theirs.path.startswith(root):
        return ""
    return unquote(theirs.path.removeprefix(root))


def inside_problems(links: Iterable[tuple[Link, str]], addresses: Collection[str]) -> Iterator[Problem]:
    """The links that no page or file stands behind; `addresses` are those of the site, below its root."""
    known = {address.removesuffix("/") for address in addresses}
    for link, path in links:
        asked = re.sub(r"(?:^|/)(?:index\.html)?$", "", path)
        if asked not in known:
            guess = nearest(asked, known) if not asked[-1:].isdigit() else None
            yield Problem("link-inside", link.where, {"value": link.url, "guess": guess or ""}, link.item)
