"""Hand-written pages as plain pieces: headings, paragraphs, lists, and in them words, stress and links.

Only these are understood; whatever else stands in such a page is shown as it was typed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.core import addresses
from generator.model.agency import Agency
from generator.model.site import LINK, HandwrittenPage
from generator.site.page import Page
from generator.site.views import Link


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one kind: plain, stressed, or a link; `space` is whether a space stands before them."""

    text: str
    target: str = ""
    strong: bool = False
    space: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (h2 to h4), paragraph lines (text), points or steps; each part is a line."""

    kind: str
    parts: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class StandingView:
    """One hand-written page."""

    blocks: tuple[Block, ...]


_HEADING = re.compile(r"(#{2,4})\s+(.+)")

_POINT = re.compile(r"(?:([-*+])|\d{1,3}[.)])\s+(.+)")

_STRESS = re.compile(r"\*\*([^*]+)\*\*")

_INLINE = re.compile(rf"{LINK.pattern}|{_STRESS.pattern}")


def standing_pages(agency: Agency, written: tuple[HandwrittenPage, ...], known: Mapping[str, str]) -> tuple[Page, ...]:
    """The pages of the folder `pages`; `known` are the pages and files that they may lead to, by address."""
    inside = ContentInfo(known, agency.site_url or "")
    return tuple(_page(agency, one, inside) for one in written)


@dataclass(frozen=True, slots=True)
class ContentInfo:
    """Where a link into the site leads; `root` is the site's own address, empty where it is not known."""

    known: Mapping[str, str]
    root: str

    def target(self, written: str) -> str:
        """The file of the page, or the file itself; nowhere if there is none.

        A search and what the host makes are only reached by a whole address: between files they have none.
        """
        path = self.known.get(addresses.bare(written), "")
        if not path:
            return ""
        if self.root and ("?" in written or path == addresses.SITEMAP):
            return f"{self.root.rstrip('/')}/{written.lstrip('/')}"
        _, mark, anchor = written.partition("#")
        return f"{path}{mark}{anchor}"


def _page(agency: Agency, page: HandwrittenPage, inside: ContentInfo) -> Page:
    return Page(
        path=f"{page.slug}.md",
        title=page.title,
        heading=page.title,
        description=f"{page.title} ของ{agency.name}",
        template="standing.md.j2",
        view=StandingView(tuple(_blocks(page, inside))),
        crumbs=(Link("หน้าแรก", addresses.HOME),),
        where=page.where,
        nav_title=page.title,
    )


@dataclass(slots=True)
class _Open:
    """The block that the next line may go on with."""

    kind: str = ""
    parts: tuple[tuple[Span, ...], ...] = ()

    def close(self) -> Iterator[Block]:
        if self.parts:
            yield Block(self.kind, self.parts)
        self.kind, self.parts = "", ()


def _blocks(page: HandwrittenPage, inside: ContentInfo) -> Iterator[Block]:
    now = _Open()
    for _, line in page.lines:
        kind, text = _kind(line)
        if kind != now.kind or kind.startswith("h"):
            yield from now.close()
            now.kind = kind
        if kind:
            now.parts += (tuple(_spans(text, inside)),)
    yield from now.close()


def _kind(line: str) -> tuple[str, str]:
    """What a line is, and its words; nothing for an empty one."""
    heading, point = _HEADING.fullmatch(line), _POINT.fullmatch(line)
    if heading:
        return f"h{len(heading[1])}", heading[2]
    if point:
        return "points" if point[1] else "steps", point[2]
    return "text" if line else "", line


def _spans(line: str, inside: ContentInfo) -> Iterator[Span]:
    end = 0
    for found in _INLINE.finditer(line):
        yield from _plain(line[end : found.start()])
        space = line[: found.start()].endswith(" ")
        if found[1]:
            yield Span(found[1], target=_target(found[2], inside), space=space)
        else:
            yield Span(found[3], strong=True, space=space)
        end = found.end()
    yield from _plain(line[end:])


def _plain(text: str) -> Iterator[Span]:
    if text.strip():
        yield Span(text.strip(), space=text.startswith(" "))


def _target(written: str, inside: ContentInfo) -> str:
    """Where a link leads: outside as it is, inside to the page's own file; nowhere if there is no such page."""
    if ":" in written:
        return written
    return inside.target(written)
