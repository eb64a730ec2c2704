"""Disclosures, documents, measures, progress and people as data sets."""

from collections.abc import Iterator, Mapping

from generator.check.registry import sections_of
from generator.core import addresses
from generator.model.dataset import Cell, CodedValue, Dataset, Field
from generator.model.disclosure import Declared, Document
from generator.model.files import Published
from generator.model.measures import Measure, Progress
from generator.model.people import Person
from generator.model.site import Site, YearData
from generator.model.status import ItemStatus, YearStatus
from generator.vocabulary.record_lines import entry_line, monitoring_line, score_line
from generator.vocabulary.words import COMPLETENESS, DECLARED, ROUNDS, fiscal_year

TITLES: Mapping[str, str] = {
    "items": "สถานะการเปิดเผยรายข้อ",
    "documents": "เอกสารที่เผยแพร่",
    "measures": "มาตรการ",
    "progress": "ผลการดำเนินการ",
    "people": "ผู้บริหารและหัวหน้าส่วนงาน",
}

_STATES = tuple((state.value, word) for state, word in COMPLETENESS.items())

_DECLARED = tuple(DECLARED.items())

SOURCE_NOTES = Field("source-notes", "หมายเหตุจากการอ่านต้นฉบับ", note="สิ่งที่แก้หรือเติมเมื่อคัดจากรายงานของหน่วยงาน")

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "items": (
        Field("number", "ข้อ", required=True, note="เลขข้อตามแบบวัดของปีนั้น"),
        Field("key", "รหัสถาวร", required=True, note="คงเดิมทุกปี แม้เลขข้อเปลี่ยน"),
        Field("name", "ชื่อข้อ", required=True),
        Field("sub-indicator", "ตัวชี้วัดย่อย", required=True),
        Field("status", "สถานะบนเว็บไซต์นี้", "choice", required=True, choices=_STATES, note="ประเมินตนเองจากข้อมูลบนเว็บไซต์นี้"),
        Field("shown", "องค์ประกอบที่แสดงแล้ว", "whole", unit="องค์ประกอบ", required=True),
        Field("wanted", "องค์ประกอบทั้งหมด", "whole", unit="องค์ประกอบ", required=True),
        Field("declared", "สถานะที่หน่วยงานแจ้ง", "choice", choices=_DECLARED, note="ด้วยคำของหน่วยงานเอง"),
        Field("declared-note", "ความก้าวหน้าที่หน่วยงานแจ้ง"),
        Field("responsible", "ผู้รับผิดชอบ"),
        Field("updated", "ปรับปรุงล่าสุด", "date"),
        Field("documents", "จำนวนเอกสาร", "whole", unit="ฉบับ", required=True),
        Field("heading", "หัวข้อที่รายงานจัดไว้"),
        SOURCE_NOTES,
    ),
    "documents": (
        Field("item", "ข้อ", required=True),
        Field("id", "รหัสเอกสาร", required=True, note="ไม่ซ้ำกันภายในข้อเดียวกัน"),
        Field("title", "ชื่อเอกสาร", required=True),
        Field("covers", "ข้อมูลของปี", note="ปี พ.ศ. ที่เนื้อหาในเอกสารครอบคลุม"),
        Field("published", "วันที่เผยแพร่", "date"),
        Field("file", "ไฟล์", note="ตำแหน่งไฟล์นับจากหน้าแรกของเว็บไซต์"),
        Field("link", "ลิงก์ภายนอก"),
        Field("size", "ขนาด", "whole", unit="ไบต์"),
        Field("sha256", "ค่า SHA-256 ของไฟล์", note="ใช้ตรวจว่าไฟล์ยังเป็นฉบับเดิม"),
        Field("note", "หมายเหตุ"),
    ),
    "measures": (
        Field("id", "รหัสมาตรการ", required=True),
        Field("title", "มาตรการ", required=True),
        Field("topic", "ประเด็น"),
        Field("answers", "ตอบข้อหรือตัวชี้วัด"),
        Field("heading", "หัวข้อที่รายงานจัดไว้", note="เครื่องมือ ตัวชี้วัด หรือข้อที่รายงานพิมพ์มาตรการนี้ไว้ใต้หัวข้อนั้น"),
        Field("issue", "ประเด็นที่ต้องปรับปรุงหรือพัฒนา"),
        Field("finding", "ผลการวิเคราะห์"),
        Field("scores", "คะแนนที่ผลการวิเคราะห์อ้างถึง"),
        Field("text", "มาตรการฉบับเต็ม", note="ถ้อยคำเต็มของมาตรการ เมื่อช่องมาตรการเป็นชื่อย่อ"),
        Field("steps", "วิธีการหรือขั้นตอน"),
        Field("timeframe", "ระยะเวลา"),
        Field("units", "ส่วนงานที่รับผิดชอบ"),
        Field("actors", "ผู้เกี่ยวข้อง"),
        Field("monitoring", "การกำกับติดตาม", note="เลขที่พิมพ์ไว้ ข้อความ และกำหนดเวลาในวงเล็บ"),
        SOURCE_NOTES,
    ),
    "progress": (
        Field("measure", "รหัสมาตรการ", note="อ้างถึงรหัสในชุดข้อมูลมาตรการ"),
        Field("about", "ข้อหรือตัวชี้วัด"),
        Field("round", "รอบ", "choice", required=True, choices=tuple(ROUNDS.items())),
        Field("status", "สถานะที่หน่วยงานแจ้ง", "choice", choices=_DECLARED, note="ว่างเมื่อหน่วยงานไม่ได้แจ้งสถานะ"),
        Field("guideline", "แนวทาง"),
        Field("timeframe", "ระยะเวลา"),
        Field("units", "ส่วนงานที่รับผิดชอบ"),
        Field("actors", "ผู้เกี่ยวข้อง"),
        Field("entries", "สิ่งที่ดำเนินการ", note="เลขที่พิมพ์ไว้ วันที่ ผู้ดำเนินการ และสิ่งที่ทำ"),
        Field("output", "ผลผลิต"),
        Field("outcome", "ผลลัพธ์"),
        SOURCE_NOTES,
    ),
    "people": (
        Field("name", "ชื่อ", required=True),
        Field("position", "ตำแหน่ง", required=True),
        Field("unit", "ส่วนงาน"),
        Field("political", "มาจากการเลือกตั้ง", note="ใช่ หรือ ไม่ใช่"),
        Field("phone", "โทรศัพท์ที่ทำงาน"),
        Field("email", "อีเมลที่ทำงาน"),
        Field("link", "ลิงก์ติดต่อ"),
    ),
}
"""By kind of record; the order is that of the columns."""

Files = Mapping[str, Published]


def record_sheets(site: Site, statuses: Mapping[int, YearStatus], files: Files) -> Iterator[Dataset]:
    """The records of every year, newest first; no sheet for records that a year does not have."""
    for year in site.years:
        yield from year_sheets(year, statuses[year.year], files)


def year_sheets(year: YearData, status: YearStatus, files: Files) -> Iterator[Dataset]:
    """The records of one year."""
    kinds = {
        "items": (_items(year, status) if year.disclosures else (), addresses.year(year.year)),
        "documents": (_documents(year, files), addresses.DOCUMENTS),
        "measures": (tuple(_measure(year, one) for one in year.measures), addresses.measures(year.year)),
        "progress": (tuple(_progress(one) for one in year.progress), addresses.progress(year.year)),
        "people": (tuple(_person(one) for one in year.persons), _people_page(year)),
    }
    for kind, (rows, page) in kinds.items():
        if rows:
            yield _sheet(year, kind, rows, page)


def _sheet(year: YearData, kind: str, rows: tuple[tuple[Cell, ...], ...], page: str) -> Dataset:
    title = f"{TITLES[kind]} {fiscal_year(year.year)}"
    return Dataset(
        addresses.rows(year.year, kind), title, year.year, kind, FIELDS[kind], rows, page, data_year=year.year
    )


def _people_page(year: YearData) -> str:
    """The item that shows people, or the year where none does."""
    shows = (item for item in year.checklist.items if "people" in sections_of(item, year.checklist))
    item = next(shows, None)
    return addresses.item(year.year, item.number) if item and year.disclosures else addresses.year(year.year)


def _lines(texts: tuple[str, ...]) -> Cell:
    return "\n".join(texts) or None


def _listed(words: tuple[object, ...]) -> Cell:
    return ", ".join(map(str, words)) or None


def _declared(said: Declared | Progress | None) -> Cell:
    """What the agency states, in its own word."""
    return CodedValue(said.word or DECLARED[said.status], said.status) if said and said.status else None


def _items(year: YearData, status: YearStatus) -> tuple[tuple[Cell, ...], ...]:
    return tuple(_item(year, known) for known in status.items)


def _item(year: YearData, status: ItemStatus) -> tuple[Cell, ...]:
    item, disclosure = status.item, year.disclosure(status.item.number)
    declared = disclosure.declared if disclosure else None
    return (
        item.number, item.key, item.name, str(item.sub_indicator),
        CodedValue(COMPLETENESS[status.state], status.state.value),
        status.shown, len(status.requirements), _declared(declared),
        _lines(declared.note) if declared else None,
        _listed((*disclosure.units, *disclosure.actors)) if disclosure else None,
        disclosure.updated.day if disclosure and disclosure.updated else None,
        len(disclosure.documents) if disclosure else 0,
        _lines(disclosure.heading) if disclosure else None,
        _lines(disclosure.source_notes) if disclosure else None,
    )  # fmt: skip


def _documents(year: YearData, files: Files) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        _document(year, disclosure.item, id, document, files)
        for disclosure in year.disclosures
        for id, document in disclosure.documents.items()
    )


def _document(year: YearData, item: str, id: str, document: Document, files: Files) -> tuple[Cell, ...]:
    path = addresses.file(year.year, document.file) if document.file else ""
    known = files.get(path)
    return (
        item, id, document.title, document.years or None, document.published.day if document.published else None,
        path if known else None, document.link, known.size if known else None, known.sha256 if known else None,
        document.note,
    )  # fmt: skip


def _measure(year: YearData, measure: Measure) -> tuple[Cell, ...]:
    topic = year.checklist.topic(measure.topic) if measure.topic else None
    return (
        measure.id, measure.title, topic.name if topic else measure.topic, _listed(measure.answers),
        _lines(measure.heading), _lines(measure.issue), _lines(measure.finding),
        _lines(tuple(map(score_line, measure.scores))), _lines(measure.text),
        _lines(measure.steps), measure.timeframe.text if measure.timeframe else None, _listed(measure.units),
        _listed(measure.actors), _lines(tuple(map(monitoring_line, measure.monitoring))),
        _lines(measure.source_notes),
    )  # fmt: skip


def _progress(progress: Progress) -> tuple[Cell, ...]:
    entries = tuple(map(entry_line, progress.entries))
    return (
        progress.measure, str(progress.ref) if progress.ref else None,
        CodedValue(ROUNDS[progress.round], progress.round),
        _declared(progress), _lines(progress.guideline), progress.timeframe.text if progress.timeframe else None,
        _listed(progress.units), _listed(progress.actors), _lines(entries), _lines(progress.output),
        _lines(progress.outcome), _lines(progress.source_notes),
    )  # fmt: skip


def _person(person: Person) -> tuple[Cell, ...]:
    return (
        person.name,
        person.post,
        person.unit,
        "ใช่" if person.political else "ไม่ใช่",
        person.phone,
        person.email,
        person.link,
    )
