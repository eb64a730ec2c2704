"""Office files saved as Strict Open XML are read like all others: their namespaces are put back to the usual ones.

ISO/IEC 29500 has the same elements twice: "Transitional", which every program writes and libraries read, and
"Strict", whose namespaces begin otherwise (part 1, annex A and part 4).
"""

import re
from collections.abc import Iterator
from zipfile import ZipFile

_STRICT = b"http://purl.oclc.org/ooxml/"

_NAMESPACE = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")

# Names that are not only put together in another way.
_OTHERWISE = {
    (b"officeDocument", b"extendedProperties"): b"extended-properties",
    (b"officeDocument", b"customProperties"): b"custom-properties",
}

_ROOTS = ("xl/workbook.xml", "word/document.xml", "_rels/.rels")


def is_strict(package: ZipFile) -> bool:
    """Whether a package has the namespaces of Strict Open XML."""
    names = set(package.namelist())
    return any(_STRICT in package.read(name) for name in _ROOTS if name in names)


def usual_parts(package: ZipFile) -> Iterator[tuple[str, bytes]]:
    """The name and content of every part, with the usual namespaces."""
    for part in package.infolist():
        data = package.read(part)
        is_xml = part.filename.lower().endswith((".xml", ".rels"))
        yield part.filename, _NAMESPACE.sub(_usual, data) if is_xml else data


def _usual(found: re.Match[bytes]) -> bytes:
    name = _OTHERWISE.get((found[1], found[2]), found[2])
    return b"http://schemas.openxmlformats.org/" + found[1] + b"/2006/" + name
