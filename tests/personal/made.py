"""What the makers of files share: made-up numbers, and small helpers."""

from __future__ import annotations

from collections.abc import Mapping

ID = "1101700230708"
CARD = "1-1017-00230-70-8"
THAI = "๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘"
BOXES = [*ID]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

Parts = dict[str, "str | bytes"]


def named(more: Mapping[str, str | bytes]) -> Parts:
    """Parts by their names: __ stands for /, _DOT_ for the dot."""
    return {name.replace("__", "/").replace("_DOT_", "."): data for name, data in more.items()}
