"""Two built sites side by side: what a reader or a program would find different.

    python -m tests.bench.compare_sites BEFORE AFTER

Pages are compared by their text, headings, links, pictures, fields and anchors, every other file by its
bytes. Anchors that hosts count (`_1`, `_2`) name nothing and are left out. Ends with 1 where something differs.
"""

import difflib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import lxml.html

# Written by the host from the day of the build, or our own styles and scripts.
LEFT_OUT = re.compile(r"^(assets/|sitemap\.xml)")

_COUNTED = re.compile(r"_\d+|\d+(_\d+)?")


def lines(page: str, address: str) -> list[str]:
    """What is compared of the page at an address, one thing a line, in the order of the page."""
    return list(_walked(lxml.html.fromstring(page), address))


def _walked(element: lxml.html.HtmlElement, address: str) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag == "style" or _is_script(element):
        yield from _said(element.tail)
        return
    if re.fullmatch(r"h[1-6]|p|ul|ol|li|d[ldt]|table|t[rdh]|details|div|nav|main|article|form", element.tag):
        yield f"<{element.tag}>"
    for name in ("href", "src", "action"):
        if name in element.attrib:
            yield f"{name}={urljoin(address, element.get(name))}"
    for name in ("id", "value", "data-figure", "data-due", "data-sort", "data-copy", "alt", "title"):
        value = element.get(name)
        if value is not None and not (name == "id" and _COUNTED.fullmatch(value)):
            yield f"{name}={value}"
    yield from _said(element.text)
    for child in element:
        yield from _walked(child, address)
    yield from _said(element.tail)


def _is_script(element: lxml.html.HtmlElement) -> bool:
    """What other programs read of a page stands in an element of the same name."""
    return element.tag == "script" and element.get("type") != "application/ld+json"


def _said(text: str | None) -> Iterator[str]:
    if text:
        yield re.sub(r"\s+", " ", text)


def _joined(found: list[str]) -> list[str]:
    """Words in a row as one line: elements around a word that change nothing to read may come and go."""
    made: list[str] = []
    for line in found:
        thing = re.match(r"(<\w+>|[a-z-]+=)", line)
        if thing or not made or made[-1].startswith("\0"):
            made.append(f"\0{line}" if thing else line)
        else:
            made[-1] += line
    return [re.sub(" +", " ", line).strip() for line in made if line.strip()]


def differences(before: Path, after: Path) -> Iterator[str]:
    """Each difference as a line."""
    old, new = (
        {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
        for root in (before, after)
    )
    for name in sorted(old.keys() ^ new.keys()):
        if not LEFT_OUT.match(name):
            yield f"{name}: only {'before' if name in old else 'after'}"
    for name in sorted(old.keys() & new.keys()):
        one, two = old[name].read_bytes(), new[name].read_bytes()
        if one != two and not LEFT_OUT.match(name):
            yield from (f"{name}: {line}" for line in _changed(name, one, two))


def _changed(name: str, before: bytes, after: bytes) -> Iterator[str]:
    if not name.endswith(".html"):
        yield "other bytes"
        return
    pair = (_joined(lines(text.decode(), f"/{name.removesuffix('index.html')}")) for text in (before, after))
    for line in difflib.unified_diff(*pair, lineterm="", n=0):
        if not line.startswith(("---", "+++", "@@")):
            yield line.replace("\0", "")


def main(before: str, after: str) -> int:
    """Prints what differs."""
    found = list(differences(Path(before), Path(after)))
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
