"""Hand-written pages as plain pieces: headings, paragraphs, lists, and in them words, stress and links.

Only these are understood; whatever else stands in such a page is shown as it was typed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.agency import Agency
from generator.model.standing import LINK, StandingPage
from generator.pages import paths
from generator.pages.page import Page
from generator.pages.standing_view import Block, Span, StandingView
from generator.pages.views import Link

_HEADING = re.compile(r"(#{2,4})\s+(.+)")
_POINT = re.compile(r"(?:([-*+])|\d{1,3}[.)])\s+(.+)")
_STRESS = re.compile(r"\*\*([^*]+)\*\*")
_INLINE = re.compile(rf"{LINK.pattern}|{_STRESS.pattern}")


def standing_pages(agency: Agency, written: tuple[StandingPage, ...], pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages of the folder `pages`; `pages` are those of the rest of the site, which they may lead to."""
    known = {paths.url(page.path).strip("/"): page.path for page in pages}
    known |= {one.slug: f"{one.slug}.md" for one in written}
    return tuple(_page(agency, one, known) for one in written)


def _page(agency: Agency, told: StandingPage, known: Mapping[str, str]) -> Page:
    return Page(
        path=f"{told.slug}.md",
        title=told.title,
        heading=told.title,
        description=f"{told.title} ของ{agency.name}",
        template="standing.md.j2",
        view=StandingView(tuple(_blocks(told, known))),
        crumbs=(Link("หน้าแรก", paths.HOME),),
        where=told.where,
        nav_title=told.title,
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


def _blocks(told: StandingPage, known: Mapping[str, str]) -> Iterator[Block]:
    now = _Open()
    for _, line in told.lines:
        kind, text = _kind(line)
        if kind != now.kind or kind.startswith("h"):
            yield from now.close()
            now.kind = kind
        if kind:
            now.parts += (tuple(_spans(text, known)),)
    yield from now.close()


def _kind(line: str) -> tuple[str, str]:
    """What a line is, and its words; nothing for an empty one."""
    heading, point = _HEADING.fullmatch(line), _POINT.fullmatch(line)
    if heading:
        return f"h{len(heading[1])}", heading[2]
    if point:
        return "points" if point[1] else "steps", point[2]
    return "text" if line else "", line


def _spans(line: str, known: Mapping[str, str]) -> Iterator[Span]:
    end = 0
    for found in _INLINE.finditer(line):
        yield from _plain(line[end : found.start()])
        space = line[: found.start()].endswith(" ")
        if found[1]:
            yield Span(found[1], target=_target(found[2], known), space=space)
        else:
            yield Span(found[3], strong=True, space=space)
        end = found.end()
    yield from _plain(line[end:])


def _plain(text: str) -> Iterator[Span]:
    if text.strip():
        yield Span(text.strip(), space=text.startswith(" "))


def _target(written: str, known: Mapping[str, str]) -> str:
    """Where a link leads: outside as it is, inside to the page's own file; nowhere if there is no such page."""
    if ":" in written:
        return written
    path, mark, anchor = written.partition("#")
    inside = known.get(path.strip("/"), "")
    return f"{inside}{mark}{anchor}" if inside else ""
