"""The sheets in which each row is a record, or each row a field: what they are called and what their columns hold."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.core.fields import Record
from generator.core.location import DataPath
from generator.model.agency import KINDS, Channel, Unit
from generator.model.checklist import Indicator, SubIndicator
from generator.model.disclosure import DECLARED as STATUSES
from generator.model.measures import ROUNDS, Limitation, Measure, Progress
from generator.model.news import News
from generator.model.people import Person
from generator.vocabulary.words import DECLARED, PURPOSES
from generator.workbook.columns import FLAG, LINES, NAMES, REFERENCES, TEXT, YES, Column, several_words, words
from generator.workbook.data import YearSource

ROUND_WORDS: Mapping[str, str] = {"6-month": "รอบ 6 เดือน", "annual": "ประจำปี"}

LIST_WORDS = "หนึ่งรายการต่อหนึ่งบรรทัด (กด Alt+Enter เพื่อขึ้นบรรทัดใหม่)"

ENTRY_WORDS = "บรรทัดที่ 1 คู่กับบรรทัดที่ 1 ของช่องข้างกัน (กด Alt+Enter เพื่อขึ้นบรรทัดใหม่)"


def fields_of(model: type[Record]) -> tuple[str, ...]:
    """The fields of a record in the order in which they are declared."""
    return tuple(name for name in model.model_fields if name != "where")


@dataclass(frozen=True, slots=True)
class RecordForm:
    """A sheet whose rows are records: of the list, or the mapping, below `key` of a file.

    `names` are the columns by which a record without an id is known, `order` its fields as they are usually written.
    `new_id` begins the id of a new record, if records have one; `bare` is the column that an entry of plain text stands
    for. `blank` rows are left for new ones.
    """

    id: str
    title: str
    about: str
    file: str
    key: str
    columns: tuple[Column, ...]
    names: tuple[str, ...]
    order: tuple[str, ...]
    new_id: str = ""
    mapped: bool = False
    bare: str = ""
    blank: int = 10

    def records(self, source: YearSource) -> Iterator[tuple[DataPath, str, Any]]:
        """Each record with its place and its id, or empty."""
        if self.mapped:
            top = source.values(self.file)
            found = top.get(self.key) if isinstance(top, dict) else None
            for id, value in found.items() if isinstance(found, dict) else ():
                yield DataPath(source.file(self.file), (self.key, id)), id, value or {}
            return
        for where, value in source.listed(self.file, self.key):
            record = value if isinstance(value, dict) else {self.bare: value} if self.bare else {}
            yield where, str(record.get("id") or ""), record


UNITS = RecordForm(
    "units", "ส่วนงาน", "ส่วนงานของหน่วยงาน ชื่อตรงนี้คือชื่อที่เลือกได้ในแผ่นงานอื่น", "agency.yml", "units",
    (
        Column("name", "ส่วนงาน", ("name",), hint="เช่น สำนักปลัด กองคลัง", width=34, required=True),
        Column("duty", "หน้าที่", ("duty",), hint="ทำเรื่องใดบ้าง", width=70),
    ),
    names=("name",), order=fields_of(Unit),
)  # fmt: skip

CHANNELS = RecordForm(
    "channels", "ช่องทาง", "ช่องทางติดต่อ ร้องเรียน แจ้งทุจริต บริการออนไลน์ และสื่อสังคม", "agency.yml", "channels",
    (
        Column("name", "ชื่อช่องทาง", ("name",), hint="ชื่อที่คนอ่านเห็น", width=40, required=True),
        Column("purposes", "ใช้ทำอะไร", ("purposes",), several_words(PURPOSES), choices="purposes", width=22,
               hint="เลือกจากรายการ ถ้าใช้หลายอย่าง ให้พิมพ์บรรทัดละอย่าง"),
        Column("link", "ลิงก์", ("link",), hint="ที่อยู่เว็บเต็ม ขึ้นต้นด้วย https:// ช่องทางแจ้งทุจริตต้องไม่ซ้ำกับช่องทางอื่น", width=40),
        Column("note", "หมายเหตุ", ("note",), hint="เช่น เวลาทำการ ตอบภายในกี่วัน", width=40),
        Column("protection", "คุ้มครองผู้แจ้งอย่างไร", ("protection",), hint="เฉพาะช่องทางแจ้งเรื่องทุจริต", width=34),
        Column("how_to", "วิธีใช้", ("how_to",), hint="เฉพาะบริการออนไลน์: ทำทีละขั้นอย่างไร", width=34),
    ),
    names=("name",), order=fields_of(Channel), new_id="channel", mapped=True,
)  # fmt: skip

PEOPLE = RecordForm(
    "people", "ผู้บริหาร", "ผู้บริหารและหัวหน้าส่วนงานทุกคน หนึ่งคนต่อหนึ่งแถว", "people.yml", "people",
    (
        Column("name", "ชื่อ-นามสกุล", ("name",), hint="มีคำนำหน้า เช่น นายสมมติ ตัวอย่าง ตำแหน่งว่างให้เว้นไว้", width=30),
        Column("position", "ตำแหน่ง", ("position",), hint="ตำแหน่งเต็ม", width=36, required=True),
        Column("political", "ฝ่ายการเมือง", ("political",), FLAG, choices="yes", width=12,
               hint="เลือก ใช่ สำหรับนายก รองนายก เลขานุการ ที่ปรึกษา ประธานสภา"),
        Column("unit", "ส่วนงาน", ("unit",), choices="units", width=24, hint="ส่วนงานที่เป็นหัวหน้า"),
        Column("photo", "ไฟล์รูปถ่าย", ("photo",), choices="pictures", width=28,
               hint="วางรูปในโฟลเดอร์ files ของปี แล้วพิมพ์ชื่อไฟล์ เช่น files/somchai.jpg"),
        Column("phone", "โทรศัพท์", ("phone",), hint="หมายเลขสำนักงาน ไม่ใช่เบอร์ส่วนตัว", width=18),
        Column("email", "อีเมล", ("email",), width=26),
        Column("link", "ลิงก์ติดต่อ", ("link",), width=26),
        Column("vacant", "ตำแหน่งว่าง", ("vacant",), FLAG, choices="yes", width=12, hint="เลือก ใช่ เมื่อยังไม่มีผู้ดำรงตำแหน่ง"),
        Column("acting", "รักษาราชการแทน", ("acting",), width=26,
               hint="ตำแหน่งว่าง: ชื่อผู้รักษาราชการแทน · มีผู้ดำรงตำแหน่ง: ตำแหน่งที่รักษาราชการแทน หรือ true"),
    ),
    names=("name", "position"), order=fields_of(Person),
)  # fmt: skip

NEWS = RecordForm(
    "news", "ข่าว", "ข่าวและกิจกรรมที่เกิดในปีงบประมาณนี้ หนึ่งข่าวต่อหนึ่งแถว", "news.yml", "news",
    (
        Column("title", "หัวข้อข่าว", ("title",), width=44, required=True),
        Column("date", "วันที่เกิดเรื่อง", ("date",), hint="เช่น 15 มกราคม 2568", width=18, required=True),
        Column("text", "เนื้อข่าว", ("text",), LINES, hint="ย่อหน้าละหนึ่งบรรทัด", width=60),
        Column("units", "ส่วนงาน", ("units",), NAMES, choices="units", width=22, hint=LIST_WORDS),
        Column("answers", "เป็นหลักฐานของข้อ", ("answers",), REFERENCES, hint="เลขข้อ คั่นด้วยจุลภาค เช่น o22, o27", width=16),
        Column("image", "ไฟล์ภาพ", ("image",), choices="pictures", width=28, hint="เช่น files/ประชุม.jpg"),
        Column("image_text", "ภาพแสดงอะไร", ("image_text",), width=34, hint="สำหรับผู้ที่มองไม่เห็นภาพ"),
        Column("link", "ลิงก์", ("link",), width=30),
    ),
    names=("title",), order=fields_of(News), new_id="news",
)  # fmt: skip

MEASURES = RecordForm(
    "measures", "มาตรการ", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส หนึ่งมาตรการต่อหนึ่งแถว ตามหัวตารางของรายงาน",
    "measures.yml", "measures",
    (
        Column("topic", "ประเด็น", ("topic",), choices="topics", width=30, hint="เลือกประเด็นของแบบวัดที่มาตรการนี้ตอบ"),
        Column("issue", "ประเด็นที่ต้องปรับปรุง/พัฒนา", ("issue",), LINES, width=34),
        Column("finding", "ผลการวิเคราะห์", ("finding",), LINES, hint="ข้อค้นพบที่นำมาสู่มาตรการนี้", width=44),
        Column("answers", "ตอบข้อ/ตัวชี้วัด", ("answers",), REFERENCES, hint="เช่น o11, i7, e3, 2", width=14),
        Column("title", "มาตรการ", ("title",), hint="ชื่อมาตรการ", width=40, required=True),
        Column("text", "รายละเอียดมาตรการ", ("text",), LINES, hint="ถ้อยคำเต็ม เมื่อชื่อมาตรการเป็นชื่อย่อ", width=34),
        Column("steps", "ขั้นตอน/วิธีการปฏิบัติ", ("steps",), LINES, hint=LIST_WORDS, width=50),
        Column("units", "ผู้รับผิดชอบ (ส่วนงาน)", ("units",), NAMES, choices="units", width=22, hint=LIST_WORDS),
        Column("actors", "ผู้รับผิดชอบ (ตำแหน่ง)", ("actors",), NAMES, width=22, hint=LIST_WORDS),
        Column("timeframe", "ระยะเวลา", ("timeframe",), hint="เช่น ไตรมาส 2, ตลอดปีงบประมาณ", width=22),
        Column("monitoring", "การกำกับติดตาม", ("monitoring",), part="text", hint=ENTRY_WORDS, width=40),
        Column("due", "กำหนดรายงานผล", ("monitoring",), part="due", hint=ENTRY_WORDS, width=20),
    ),
    names=("title",), order=fields_of(Measure), new_id="measure",
)  # fmt: skip

PROGRESS = RecordForm(
    "progress", "ความก้าวหน้า",
    "ผลการดำเนินการ หนึ่งแถวต่อหนึ่งมาตรการในหนึ่งรอบ ระบุ มาตรการ หรือตัวชี้วัด หรือข้อ อย่างใดอย่างหนึ่ง",
    "progress.yml", "progress",
    (
        Column("measure", "มาตรการ", ("measure",), choices="measures", width=40, hint="เลือกจากแผ่นงานมาตรการ"),
        Column("indicator", "ตัวชี้วัด", ("indicator",), width=10, hint="เมื่อไม่ใช่ผลของมาตรการ เช่น 4"),
        Column("item", "ข้อ", ("item",), width=8, hint="เมื่อไม่ใช่ผลของมาตรการ เช่น o11"),
        Column("round", "รอบ", ("round",), words(ROUND_WORDS, ROUNDS), choices="rounds", width=14),
        Column("status", "สถานะ", ("status",), words(DECLARED, STATUSES), choices="statuses", width=22,
               hint="ตามที่หน่วยงานแจ้งเอง"),
        Column("when", "วันที่ดำเนินการ", ("entries",), part="when", hint=ENTRY_WORDS, width=20),
        Column("entries", "การดำเนินการ", ("entries",), part="text", hint=ENTRY_WORDS, width=60),
        Column("output", "ผลการดำเนินการ", ("output",), LINES, hint="ทำอะไร ได้เท่าใด", width=40),
        Column("outcome", "ผลลัพธ์/ความสำเร็จ", ("outcome",), LINES, hint="เกิดผลอย่างไร", width=40),
        Column("units", "ส่วนงาน", ("units",), NAMES, choices="units", width=22, hint=LIST_WORDS),
        Column("actors", "ผู้ดำเนินการ", ("actors",), NAMES, width=22, hint=LIST_WORDS),
        Column("timeframe", "ระยะเวลา", ("timeframe",), width=20),
        Column("guideline", "แนวทางในการยกระดับ", ("guideline",), LINES, width=34, hint="เฉพาะรายงานรายตัวชี้วัด"),
    ),
    names=("measure", "indicator", "item", "round"), order=fields_of(Progress), blank=15,
)  # fmt: skip

LIMITATIONS = RecordForm(
    "limitations", "ข้อจำกัด", "ข้อจำกัดของหน่วยงานในการดำเนินการ หนึ่งข้อต่อหนึ่งแถว", "measures.yml", "limitations",
    (Column("text", "ข้อจำกัด", ("text",), width=110, required=True),),
    names=("text",), order=fields_of(Limitation), bare="text", blank=5,
)  # fmt: skip

RECORD_FORMS = (UNITS, CHANNELS, PEOPLE, NEWS, MEASURES, PROGRESS, LIMITATIONS)
"""The sheets of records, in the order of the workbook."""


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a sheet of fields: what it is called, where its value stands, what its cell holds."""

    label: str
    column: Column

    @property
    def key(self) -> str:
        """The key of its row."""
        return ".".join(map(str, self.column.path))


def _field(label: str, *path: str, codec: Any = TEXT, hint: str = "", choices: str = "") -> Field:
    return Field(label, Column("value", label, path, codec, hint=hint, choices=choices))


AGENCY_FIELDS = (
    _field("ชื่อเต็มของหน่วยงาน", "name"),
    _field("ประเภท", "kind", hint="อักษรย่อ", choices="kinds"),
    _field("ชื่อย่อ", "short", hint="เช่น อบต.บ้านสวน"),
    _field("อำเภอ", "district", hint="ไม่ต้องมีคำว่าอำเภอ"),
    _field("จังหวัด", "province", hint="ไม่ต้องมีคำว่าจังหวัด"),
    _field("ที่อยู่", "contact", "address"),
    _field("โทรศัพท์", "contact", "phones", codec=LINES, hint=LIST_WORDS),
    _field("อีเมล", "contact", "email"),
    _field("เว็บไซต์หลัก", "contact", "website", hint="ที่อยู่เว็บเต็ม ขึ้นต้นด้วย https://"),
    _field("ลิงก์แผนที่", "contact", "map", hint="ที่อยู่เว็บเต็ม ขึ้นต้นด้วย https://"),
    _field("แนะนำหน่วยงาน", "about", codec=LINES, hint="ข้อความบนหน้าแรก ย่อหน้าละหนึ่งบรรทัด"),
    _field("ที่อยู่เว็บไซต์ OIT", "site_url", hint="ที่อยู่เว็บเต็มที่จะนำเว็บไซต์นี้ไปวาง"),
)


def assessment_fields(source: YearSource) -> tuple[Field, ...]:
    """The scores that can be announced for the year: overall, by instrument and by indicator."""
    known: tuple[Indicator | SubIndicator, ...] = (*source.checklist.indicators, *source.checklist.sub_indicators)
    instruments = (_field(f"คะแนน {name}", "instruments", name) for name in ("IIT", "EIT", "OIT"))
    indicators = (_field(f"ตัวชี้วัดที่ {one.number} {one.name}", "indicators", one.number.number) for one in known)
    return (
        _field("คะแนนรวม", "overall", hint="0–100 เช่น 93.65"),
        _field("ระดับผลการประเมิน", "level", hint="ตามที่ประกาศ เช่น ผ่านดี"),
        *instruments,
        *indicators,
        _field("วันที่ประกาศ", "announced", hint="เช่น 15 สิงหาคม 2568"),
        _field("ที่มา", "source"),
    )


@dataclass(frozen=True, slots=True)
class FieldForm:
    """A sheet whose rows are the fields of one file."""

    id: str
    title: str
    about: str
    file: str
    fields: Callable[[YearSource], tuple[Field, ...]]


AGENCY = FieldForm("agency", "หน่วยงาน", "ข้อมูลของหน่วยงาน ใช้ร่วมกันทุกปี", "agency.yml", lambda _: AGENCY_FIELDS)

ASSESSMENT = FieldForm("assessment", "ผลประเมิน", "คะแนนและระดับที่ได้รับ ตามที่ประกาศ", "assessment.yml", assessment_fields)

FIELD_FORMS = (AGENCY, ASSESSMENT)
"""The sheets of fields."""

FIXED_CHOICES: Mapping[str, tuple[str, ...]] = {
    "yes": (YES,),
    "purposes": tuple(PURPOSES.values()),
    "rounds": tuple(ROUND_WORDS.values()),
    "statuses": tuple(DECLARED.values()),
    "kinds": tuple(KINDS),
    "languages": ("ไทย", "อังกฤษ", "ไทยและอังกฤษ"),
}
"""The choices that are the same for every agency."""
