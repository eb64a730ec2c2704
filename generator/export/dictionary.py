"""The data dictionary and the page about the data: every field of every data set, in words."""

from collections.abc import Iterator

from generator.core import addresses
from generator.model.agency import Agency
from generator.model.dataset import Dataset, Field
from generator.tables.recipes import figures_of
from generator.text.dates import long_date
from generator.vocabulary.figures import said
from generator.vocabulary.words import fiscal_year

NO_LICENCE = "หน่วยงานยังไม่ได้ระบุสัญญาอนุญาต สอบถามหน่วยงานก่อนนำไปเผยแพร่ต่อ"

TYPES = {
    "text": "ข้อความ",
    "money": "จำนวนเงิน",
    "whole": "จำนวนเต็ม",
    "decimal": "ตัวเลข",
    "percent": "ร้อยละ",
    "date": "วันที่",
    "month": "เดือน",
    "year": "ปี พ.ศ.",
    "tax-id": "เลขประจำตัวผู้เสียภาษี",
    "choice": "คำจากรายการ",
}
"""What people are told of the kinds of value a field holds."""

HEADINGS = ("ช่อง", "ความหมาย", "ชนิดข้อมูล", "หน่วย", "ต้องมี", "คำที่ใช้ได้", "รหัสช่อง")


def about(agency: Agency, sheet: Dataset, address: str) -> tuple[tuple[str, str], ...]:
    """Label and text, line by line; what is not known is left out."""
    return tuple((label, text) for label, text in _about(agency, sheet, address) if text)


def _about(agency: Agency, sheet: Dataset, address: str) -> Iterator[tuple[str, str]]:
    page = addresses.url(sheet.page)
    yield "ชุดข้อมูล", sheet.title
    yield "หน่วยงาน", agency.name
    yield "หมายเหตุ", agency.notice or ""
    yield "ปีงบประมาณ", fiscal_year(sheet.year)
    yield "ข้อ", f"{sheet.item} {sheet.item_name}".strip()
    yield "ปีของข้อมูล", sheet.covers
    yield "ผู้รับผิดชอบ", sheet.responsible
    yield "จำนวนแถว", f"{len(sheet.rows):,}"
    yield "หน้าเว็บ", f"{address.rstrip('/')}/{page}" if address else f"/{page}"
    yield "สัญญาอนุญาต", licence(agency)
    if any(field.type == "tax-id" for field in sheet.fields):
        yield "ข้อมูลส่วนบุคคล", "แสดงเฉพาะเลขประจำตัวผู้เสียภาษีของนิติบุคคล (ขึ้นต้นด้วย 0) เลขของบุคคลธรรมดาปิดไว้"
    found = figures_of(sheet.table, sheet.as_of).figures if sheet.table else ()
    when = f" ณ {long_date(sheet.as_of)}" if sheet.as_of else ""
    for figure in found:
        yield f"{figure.label}{when}", said(figure.value, figure.unit)


def licence(agency: Agency) -> str:
    """On what terms the data may be used."""
    licence = agency.licence
    return " ".join(filter(None, (licence.name, licence.link))) if licence else NO_LICENCE


def dictionary(fields: tuple[Field, ...]) -> tuple[tuple[str, ...], ...]:
    """The fields, under their headings."""
    return (HEADINGS, *(_field(field) for field in fields))


def _field(field: Field) -> tuple[str, ...]:
    meaning = field.meaning if field.meaning != field.label else ""
    return (
        field.label,
        " · ".join(filter(None, (meaning, field.note))),
        TYPES[field.type],
        field.unit,
        "ต้องมี" if field.required else "",
        ", ".join(word for _, word in field.choices),
        field.id,
    )
