"""The theme's style sheets and scripts as readers get them: each with all that it imports, in one file.

The files are plain CSS and ES modules, which a browser could read as they lie; joined they are one request instead of
sixty, and scripts that a page opened from a folder (`file://`) may run, which may load no module.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping

STYLES = "assets/oit/styles.css"
"""The sheet of all sheets."""

SEARCH_DATA = "assets/oit/search/data.js"
"""The module that the build writes: letters and words of the search."""

_SHEET = re.compile(r'^@import "([^"]+)"(?: layer\(([a-z]+)\))?;\n', re.MULTILINE)
_MODULE = re.compile(r'^import \{[^}]*\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:function|const) (\w+))", re.MULTILINE)
_CSS_COMMENT = re.compile(r"^\s*/\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_JS_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)


def joined(texts: Mapping[str, str]) -> Mapping[str, str]:
    """The sheets and scripts of a theme, by path, that no other imports: each with all that it imports."""
    known = {path: text for path, text in texts.items() if path.endswith((".css", ".js"))}
    parts = {part for path in known for part in _imports(path, known)}
    made = {".css": joined_sheet, ".js": joined_script}
    return {path: made[posixpath.splitext(path)[1]](path, known) for path in known if path not in parts}


def joined_sheet(entry: str, texts: Mapping[str, str]) -> str:
    """The style sheet at the path `entry` with every sheet that it imports in the place of the import.

    `texts` holds the theme's files by path. A sheet imported into a layer is put into that layer.
    """

    def imported(found: re.Match[str]) -> str:
        inside = joined_sheet(_beside(entry, found[1]), texts)
        return f"@layer {found[2]} {{\n{inside}}}\n" if found[2] else inside

    return _SHEET.sub(imported, _CSS_COMMENT.sub("", texts[entry]))


def joined_script(entry: str, texts: Mapping[str, str]) -> str:
    """The script at the path `entry` and the modules it imports as one classic script that leaves no global names.

    Each keeps its own scope; what it exports is known to all, so no two may export the same name.
    """
    order: dict[str, None] = {}
    _collect(entry, texts, order)
    inside = "".join(_scoped(texts[path]) for path in order)
    return f'(function () {{\n"use strict";\n{inside}}})();\n'


def _scoped(module: str) -> str:
    body = _MODULE.sub("", _JS_COMMENT.sub("", module))
    names = ", ".join(found[2] for found in _EXPORT.finditer(body))
    body = _EXPORT.sub(r"\1", body)
    if not names:
        return f"(() => {{\n{body}}})();\n"
    return f"const {{ {names} }} = (() => {{\n{body}return {{ {names} }};\n}})();\n"


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
