"""What the parts of Office packages are called where something in them is told: the sheet, the slide, comments."""

import posixpath
import re
from collections.abc import Callable, Mapping
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

from generator.evidence.reading.xml_flow import parse_xml

_KNOWN = (
    (r"word/document\.xml", ""),
    (r"ppt/slides/slide(\d+)\.xml", "slide {}"),
    (r"(?:word|ppt|xl)/.*comment.*", "part comments"),
    (r"xl/.*persons?/.*|ppt/commentAuthors.*|word/people\.xml", "part comments"),
    (r"word/header.*", "part header"),
    (r"word/footer.*", "part footer"),
    (r"word/(?:foot|end)notes.*", "part notes"),
    (r"ppt/notes.*", "part speaker"),
    (r".*/charts?/.*", "part chart"),
    (r".*/diagrams/.*|.*/drawings/.*", "part drawing"),
    (r"xl/pivot.*", "part pivot"),
    (r"xl/externalLinks/.*", "part external"),
    (r"docProps/.*|meta\.xml", "part properties"),
    (r"customXml/.*", "part custom"),
    (r".*/_rels/.*\.rels", "part links"),
    (r"ppt/slide(?:Master|Layout).*", "part master"),
    (r"xl/workbook\.xml", "part workbook"),
    (r"xl/(?:query|connections).*", "part external"),
)

_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), name) for pattern, name in _KNOWN)


def part_name(path: str, sheets: Mapping[str, str]) -> str:
    """Where what stands in this part is said to stand; `sheets` are those of a workbook by the path of their parts."""
    if path in sheets:
        return f"sheet {sheets[path]}"
    for pattern, name in _PATTERNS:
        found = pattern.fullmatch(path)
        if found:
            return name.format(*found.groups())
    return f"part {path}"


def sheet_names(package: ZipFile) -> Mapping[str, str]:
    """The sheets of a workbook by the paths of their parts, and of what belongs to each: comments, drawings, tables."""
    names = set(package.namelist())
    if "xl/workbook.xml" not in names:
        return {}
    ids: dict[str, str] = {}

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet":
            known = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            ids[known] = attributes.get("name", "")

    _walk(package, "xl/workbook.xml", start)
    targets = _targets(package, "xl/workbook.xml")
    sheets = {targets[id]: name for id, name in ids.items() if id in targets}
    found = dict(sheets)
    for path, name in sheets.items():
        for target in _targets(package, path).values():
            found.setdefault(target, name)
            found |= {below: name for below in _targets(package, target).values() if below not in found}
    return {path: name for path, name in found.items() if path in names}


def _targets(package: ZipFile, path: str) -> dict[str, str]:
    """What a part points at within its package, by the ids of its relations."""
    folder, name = posixpath.split(path)
    relations = f"{folder}/_rels/{name}.rels"
    found: dict[str, str] = {}

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name.rpartition(":")[2] == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[attributes.get("Id", "")] = posixpath.normpath(joined)

    if relations in package.NameToInfo:
        _walk(package, relations, start)
    return found


def _walk(package: ZipFile, path: str, start: Callable[[str, Mapping[str, str]], None]) -> None:
    try:
        parse_xml(package.read(path), start, lambda _: None, lambda _: None)
    except ExpatError:
        # A part that is no XML is told where it is read.
        return
