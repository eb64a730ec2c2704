"""The theme's style sheets and scripts as readers get them: each with all that it imports, in one file.

The files are plain CSS and ES modules, which a browser could read as they lie; joined they are one request instead of
sixty, and scripts that a page opened from a folder (`file://`) may run, which may load no module.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping

_SHEET = re.compile(r'^@import "([^"]+)"(?: layer\(([a-z]+)\))?;\n', re.MULTILINE)
_MODULE = re.compile(r'^import \{[^}]*\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const)\b)", re.MULTILINE)
_CSS_COMMENT = re.compile(r"^\s*/\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_JS_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)


def joined_sheet(entry: str, texts: Mapping[str, str]) -> str:
    """The style sheet at the path `entry` with every sheet that it imports in the place of the import.

    `texts` holds the theme's files by path. A sheet imported into a layer is put into that layer.
    """

    def imported(found: re.Match[str]) -> str:
        inside = joined_sheet(_beside(entry, found[1]), texts)
        return f"@layer {found[2]} {{\n{inside}}}\n" if found[2] else inside

    return _SHEET.sub(imported, _CSS_COMMENT.sub("", texts[entry]))


def joined_script(entry: str, texts: Mapping[str, str]) -> str:
    """The script at the path `entry` and the modules it imports as one classic script that leaves no global names."""
    order: dict[str, None] = {}
    _collect(entry, texts, order)
    inside = "".join(_EXPORT.sub("", _MODULE.sub("", _JS_COMMENT.sub("", texts[path]))) for path in order)
    return f'(function () {{\n"use strict";\n{inside}}})();\n'


def parts(entry: str, texts: Mapping[str, str]) -> frozenset[str]:
    """The paths of the files that end up in the joined one, itself included."""
    found = {entry}
    for path in _imports(entry, texts):
        found |= parts(path, texts)
    return frozenset(found)


def _collect(path: str, texts: Mapping[str, str], order: dict[str, None]) -> None:
    """Modules in the order in which a browser runs them: what is imported first."""
    for imported in _imports(path, texts):
        if imported not in order:
            _collect(imported, texts, order)
    order[path] = None


def _imports(path: str, texts: Mapping[str, str]) -> Iterator[str]:
    pattern = _SHEET if path.endswith(".css") else _MODULE
    return (_beside(path, found[1]) for found in pattern.finditer(texts[path]))


def _beside(path: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
