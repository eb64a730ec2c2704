"""The sheet of all requirements: what the list asks in its own words, and where it is shown."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.check.registry import kind_of, source_of
from generator.edit.change import as_list
from generator.model.checklist import Item, Requirement, wanted_year
from generator.model.status import RequirementStatus, Shown
from generator.vocabulary.words import SHOWN, data_year
from generator.workbook.cells import cells_of
from generator.workbook.columns import NAMES, TEXT, Codec, Column, words
from generator.workbook.data import YearSource
from generator.workbook.sheets.forms import FIXED_CHOICES, LIST_WORDS
from generator.workbook.table import FormRow, FormSheet

ACCEPTED: Mapping[str, str] = {
    "document": "ไฟล์", "text": "ข้อความ", "link": "ลิงก์", "channel": "ช่องทาง", "table": "ตาราง Excel/CSV", "news": "ข่าว",
}  # fmt: skip
"""Kinds of evidence as the workbook calls them."""

_SHEET_OF: Mapping[str, str] = {
    "people.yml": "แผ่นงาน ผู้บริหาร", "news.yml": "แผ่นงาน ข่าว", "measures.yml": "แผ่นงาน มาตรการ/ข้อจำกัด",
    "progress.yml": "แผ่นงาน ความก้าวหน้า", "agency.yml": "แผ่นงาน หน่วยงาน/ช่องทาง", "home.yml": "ไฟล์ home.yml",
}  # fmt: skip

_LANGUAGE_WORDS = dict(zip(("th", "en", "th, en"), FIXED_CHOICES["languages"], strict=True))

_language = words(_LANGUAGE_WORDS)

LANGUAGES = Codec(
    lambda value: (
        _language.to_text(", ".join(as_list(value))) if all(isinstance(one, str) for one in as_list(value)) else None
    ),
    lambda text: found.split(", ") if "," in (found := _language.to_value(text) or "") else found or None,
)
"""The languages of a document."""

# Columns that tell of the document, not of the requirement, and its fields.
OF_DOCUMENT: Mapping[str, str] = {
    "title": "title",
    "year": "covers",
    "languages": "languages",
    "published": "published",
}

COLUMNS = (
    Column("item", "ข้อ", width=6, locked=True),
    Column("name", "ชื่อข้อ", width=22, locked=True),
    Column("label", "องค์ประกอบ", width=22, locked=True),
    Column("asked", "สิ่งที่แบบวัดให้แสดง", width=50, locked=True),
    Column("accepted", "ใช้หลักฐานใดได้", width=22, locked=True),
    Column("data_year", "ปีของข้อมูล", width=20, locked=True),
    Column("state", "สถานะ", width=16, locked=True),
    Column("file", "ไฟล์", choices="files", width=32,
           hint="วางไฟล์ในโฟลเดอร์ files (ตารางวางใน tables) ของปี แล้วเลือกหรือพิมพ์ชื่อไฟล์"),
    Column("page", "หน้า", width=8, hint="หน้าของ PDF ที่แสดงองค์ประกอบนี้ นับจากหน้าแรกของไฟล์"),
    Column("year", "ปีในหลักฐาน", width=14, hint="ปีที่หลักฐานพูดถึง ไม่ใช่ปีที่ทำ เช่น 2568 หรือ 2566–2570"),
    Column("text", "ข้อความ", width=44, hint="ข้อความที่จะแสดงบนหน้าเว็บ แทนไฟล์"),
    Column("link", "ลิงก์", width=30, hint="ที่อยู่เว็บเต็ม ขึ้นต้นด้วย https://"),
    Column("channel", "ช่องทาง", choices="channels", width=26, hint="เลือกจากแผ่นงาน ช่องทาง"),
    Column("news", "ข่าว", choices="news", width=26, hint="เลือกจากแผ่นงาน ข่าว"),
    Column("title", "ชื่อที่แสดง", width=34, hint="ชื่อเอกสารหรือลิงก์ที่คนอ่านเห็น บอกเรื่องและปี"),
    Column("languages", "ภาษา", choices="languages", width=12, hint="เว้นไว้เมื่อเป็นภาษาไทย"),
    Column("published", "วันที่เผยแพร่", width=16, hint="เช่น 15 ตุลาคม 2567"),
    Column("units", "ส่วนงาน", ("units",), NAMES, choices="units", width=22, hint=f"ของทั้งข้อ {LIST_WORDS}"),
)  # fmt: skip

EVIDENCE_COLUMNS = (
    "file", "page", "year", "text", "link", "channel", "news", "title", "languages", "published",
)  # fmt: skip
"""The columns that tell one piece of evidence."""


def requirement_sheet(source: YearSource, unit: str = "") -> FormSheet:
    """A row for each piece of evidence of each requirement, at least one; with `unit` of its items and of nobody's."""
    rows = tuple(
        row
        for item in source.checklist.items
        if not unit or unit in as_list(units := source.disclosure(item.number)[1].get("units")) or not units
        for row in _item_rows(source, item)
    )
    about = "หนึ่งแถวต่อหนึ่งองค์ประกอบ กรอกเฉพาะช่องสีขาวหรือเหลือง อย่างใดอย่างหนึ่ง: ไฟล์ ข้อความ ลิงก์ ช่องทาง หรือข่าว"
    return FormSheet("requirements", "ข้อ", about, COLUMNS, rows)


def _item_rows(source: YearSource, item: Item) -> Iterator[FormRow]:
    where, value = source.disclosure(item.number)
    units, fixed_units = cells_of(value, [column for column in COLUMNS if column.id == "units"])
    statuses = source.examined.statuses[source.year].item(item.number).requirements
    for position, status in enumerate(statuses):
        shows = value.get("shows")
        pieces = as_list(shows.get(status.requirement.id)) if isinstance(shows, dict) else []
        for number, piece in enumerate(pieces or [None], 1):
            told = _told(source, item, status)
            texts, fixed = piece_cells(source, value, piece)
            first = not position and number == 1
            yield FormRow(
                row_key(item.number, status.requirement.id, number),
                {**told, **texts, **(units if first else {})},
                where,
                fixed | (fixed_units if first else {"units"}),
                wanted=frozenset({"file", "text"}) if _is_missing(source, status) else frozenset(),
            )


def _is_missing(source: YearSource, status: RequirementStatus) -> bool:
    """Whether evidence must be filled in here: nothing is shown, and no other sheet shows it by itself."""
    return status.state is not Shown.SHOWN and source_of(status.requirement, source.checklist) is None


def row_key(item: str, requirement: str, number: int) -> str:
    """The key of a row: o1/chart, and o1/chart#2 for the second piece of evidence."""
    return f"{item}/{requirement}" + (f"#{number}" if number > 1 else "")


def of_key(key: str) -> tuple[str, str, int]:
    """The item, the requirement and the number of the piece."""
    name, _, number = key.partition("#")
    item, _, requirement = name.partition("/")
    return item, requirement, int(number) if number.isdecimal() else 1


def _told(source: YearSource, item: Item, status: RequirementStatus) -> dict[str, str]:
    requirement = status.requirement
    return {
        "item": item.number,
        "name": item.name,
        "label": requirement.label,
        "asked": requirement.text,
        "accepted": accepted(source, item, requirement),
        "data_year": data_year(
            item.model_copy(update={"data_year": requirement.data_year or item.data_year}), source.year
        ),
        "state": SHOWN[status.state],
    }


def accepted(source: YearSource, item: Item, requirement: Requirement) -> str:
    """The kinds of evidence that can show a requirement, and which sheet does so by itself."""
    kind = kind_of(requirement)
    limits = [kind.accepts.kinds, *(kind.needs[need].accepts.kinds for need in requirement.needs if need in kind.needs)]
    kinds = ", ".join(word for id, word in ACCEPTED.items() if all(id in limit for limit in limits))
    data = source_of(requirement, source.checklist)
    if not data:
        return kinds
    year = wanted_year(requirement.data_year or item.data_year, source.year)
    file = next((name for name in _SHEET_OF if name in data.file), "")
    place = _SHEET_OF.get(file, data.file.format(data_year=year))
    other = f" ปี {year}" if year != source.year and file != "agency.yml" else ""
    return f"กรอกใน{place}{other} ก็พอ หรือ {kinds}"


def names_of(source: YearSource) -> Mapping[str, Mapping[str, str]]:
    """Channels and news by id, as they are chosen from."""
    channels = source.values("agency.yml")
    known = channels.get("channels") if isinstance(channels, dict) else None
    news = {str(value.get("id")): value for _, value in source.listed("news.yml", "news") if isinstance(value, dict)}
    return {
        "channel": _named({id: (value or {}).get("name") for id, value in (known or {}).items()}),
        "news": _named({id: value.get("title") for id, value in news.items()}),
    }


def _named(names: Mapping[str, Any]) -> dict[str, str]:
    told: dict[str, str] = {}
    for id, name in names.items():
        text = str(name or id)
        told[id] = f"{text} ({id})" if text in told.values() else text
    return told


def piece_cells(source: YearSource, disclosure: Mapping[str, Any], piece: Any) -> tuple[dict[str, str], frozenset[str]]:
    """The texts of a piece of evidence, and the columns that cannot tell it."""
    if piece is None:
        return {}, frozenset()
    fixed = frozenset(EVIDENCE_COLUMNS)
    documents = disclosure.get("documents")
    if not isinstance(piece, dict) or any(isinstance(part, list | dict) for part in piece.values()):
        return {}, fixed
    told = {id: piece.get(id) for id in ("page", "text", "link", "title")}
    told |= {"file": piece.get("table"), "year": piece.get("covers")}
    for id, names in names_of(source).items():
        told[id] = names.get(piece.get(id) or "", piece.get(id))
    if piece.get("document") is not None:
        document = documents.get(piece["document"]) if isinstance(documents, dict) else None
        if not isinstance(document, dict):
            return {}, fixed
        told |= {"file": document.get("file"), "link": document.get("link")}
        told |= {id: document.get(field) for id, field in OF_DOCUMENT.items() if id != "languages"}
        told["languages"] = LANGUAGES.to_text(document.get("languages"))
    texts = {id: TEXT.to_text(value) for id, value in told.items()}
    unclear = frozenset(id for id, text in texts.items() if text is None and told[id] is not None)
    return {id: text for id, text in texts.items() if text}, fixed if unclear - {"year"} else unclear
