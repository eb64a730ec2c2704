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
    "note": ("หมายเหตุหรือช่องกรอกในหน้า", "a note or field on page"),
    "slide": ("สไลด์ที่", "slide"),
    "paragraph": ("ย่อหน้าที่", "paragraph"),
    "row": ("แถวของตารางที่", "table row"),
    "line": ("บรรทัด", "line"),
    "cell": ("เซลล์", "cell"),
    "sheet": ("แผ่นงาน", "sheet"),
}

_PARTS = {
    "attachment": ("ชื่อไฟล์แนบ", "the name of an attachment"),
    "bookmarks": ("บุ๊กมาร์ก", "bookmarks"),
    "chart": ("แผนภูมิ", "a chart"),
    "comments": ("ความเห็น", "comments"),
    "custom": ("ข้อมูลที่โปรแกรมซ่อนไว้", "data that a program keeps"),
    "drawing": ("รูปวาดหรือกล่องข้อความ", "a drawing or text box"),
    "drawn": ("ข้อความที่วาดไว้ซึ่งอาจไม่แสดงแล้ว", "drawn text that may no longer be shown"),
    "external": ("ข้อมูลที่ดึงมาจากไฟล์อื่น", "data taken from another file"),
    "footer": ("ท้ายกระดาษ", "the footer"),
    "header": ("หัวกระดาษ", "the header"),
    "links": ("ลิงก์", "a link"),
    "master": ("ต้นแบบสไลด์", "a slide's master"),
    "names": ("ชื่อไฟล์", "a file's name"),
    "notes": ("เชิงอรรถ", "footnotes"),
    "numbers": ("เซลล์ตัวเลข", "a cell"),
    "pivot": ("ข้อมูลเบื้องหลังตารางสรุป (Pivot)", "the data behind a pivot table"),
    "properties": ("คุณสมบัติหรือข้อมูลที่ไม่แสดงบนหน้า", "properties, or data that no page shows"),
    "speaker": ("บันทึกผู้บรรยาย", "speaker's notes"),
    "strings": ("ข้อความที่ลบออกจากเซลล์แล้วแต่ยังอยู่ในไฟล์", "text that is in no cell any more"),
    "workbook": ("ชื่อแผ่นงานหรือชื่อที่กำหนด", "names of sheets or defined names"),
}


def place_in_file(at: str, lang: str) -> str:
    """Where in a file something stands, such as ` (หน้า 3)` for `page 3`; empty where nothing more is known."""
    english = lang == "en"
    if at.startswith("in "):
        file, _, rest = at.removeprefix("in ").rpartition(": ")
        inner = _place(rest, english=english)
        packed = f"in {file}" if english else f"ในไฟล์ {file}"
        return f" ({', '.join(filter(None, (packed, inner)))})"
    place = _place(at, english=english)
    return f" ({place})" if place else ""


def _place(at: str, *, english: bool) -> str:
    kind, _, rest = at.partition(" ")
    if kind == "part":
        return _PARTS[rest][english] if rest in _PARTS else f"{'part' if english else 'ส่วน'} {rest}"
    return f"{_PLACES[kind][english]} {rest}" if kind in _PLACES else ""
