"""A place in words: a line and column as editors write them, a cell as an office says it."""

from generator.core.location import Location


def format_location(place: Location, lang: str = "th") -> str:
    """`file:line:column`, or the file, the sheet and the cell, as far as they are known."""
    if place.cell or place.sheet:
        return " › ".join((place.file, *_in_workbook(place, lang)))
    if place.line is None:
        return place.file
    return f"{place.file}:{place.line}:{place.column or 1}"


def _in_workbook(place: Location, lang: str) -> list[str]:
    sheet, cell = {"th": ("แผ่นงาน", "เซลล์"), "en": ("sheet", "cell")}[lang]
    parts = [f'{sheet} "{place.sheet}"'] if place.sheet else []
    return [*parts, f"{cell} {place.cell}"] if place.cell else parts


_PLACES = {
    "page": ("หน้า", "page"),
    "paragraph": ("ย่อหน้าที่", "paragraph"),
    "row": ("แถวของตารางที่", "table row"),
    "line": ("บรรทัด", "line"),
    "cell": ("เซลล์", "cell"),
}


def place_in_file(at: str, lang: str) -> str:
    """Where in a file something stands, such as ` (หน้า 3)` for `page 3`; empty where nothing more is known."""
    kind, _, number = at.partition(" ")
    if kind not in _PLACES:
        return ""
    return f" ({_PLACES[kind][lang == 'en']} {number})"
