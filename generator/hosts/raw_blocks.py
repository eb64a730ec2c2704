"""HTML that a page's Markdown merely carries along is set aside before Markdown and MkDocs read it tag by tag.

Tables and charts are most of a page and hold no Markdown. Both readers walk through every
tag of them and then give them back as they are; where MkDocs builds a site with our plugin,
they are found by a few searches instead. The page that comes out is the same to the byte.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

# Before MkDocs looks for anchors in raw HTML (21) and Markdown for raw HTML itself (20).
_FIRST = 22

_OPENS = re.compile(r"^<([a-z][a-z0-9]*)(?=[\s>])", re.MULTILINE)

_HOLDS_MARKDOWN = re.compile(r"<[^<>]*\smarkdown[\s=>]")

# A page with any of these is left to Markdown as a whole: there tags do not simply open and close.
_ODD = re.compile(r"<[!?]|</?(?:script|style|pre|textarea)\b|`")

_BLANK_LINE = re.compile(r" *\n *\n")

_ID = re.compile(r'<[^<>]*?\sid="([^"]*)"')


class RawBlocks(Extension):  # type: ignore[misc]
    """Markdown's extension for it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name for it
        """Registers what sets the blocks aside."""
        md.preprocessors.register(_SetAside(md), "oit_raw_blocks", _FIRST)


class _SetAside(Preprocessor):  # type: ignore[misc]
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        made, done = [], 0
        for start, end in raw_blocks(text, self.md.is_block_level):
            made += [text[done:start], "\n", self.md.htmlStash.store(text[start:end] + "\n"), "\n\n"]
            done = end
        return "".join((*made, text[done:])).split("\n")


def raw_blocks(text: str, is_block: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """DataPath each outermost element without Markdown begins and ends; none of a page that is not plain to see."""
    at = len(text) if _ODD.search(text) else 0
    while found := _OPENS.search(text, at):
        start, at = found.start(), found.end()
        if is_block(found[1]):
            end = _end(text, start, found[1])
            if not end:
                return
            at = end
            alone = text[max(start - 2, 0) : start] in {"", "\n\n"} and _BLANK_LINE.match(text, end)
            if alone and not _HOLDS_MARKDOWN.search(text, start, end):
                yield start, end


def _end(text: str, start: int, tag: str) -> int:
    """Behind the tag that closes the element at `start`; 0 where none does."""
    depth = 0
    for found in _tags(tag).finditer(text, start):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return 0


@cache
def _tags(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){tag}(?=[\s>])[^<>]*>")


def anchors(html: str) -> set[str]:
    """What links may point at in a finished page; MkDocs did not see those in blocks that were set aside."""
    return set(_ID.findall(html))
