"""The style guide: every piece of a page in its states."""

from dataclasses import dataclass
from decimal import Decimal

from generator.core import addresses
from generator.model.status import Completeness, Shown
from generator.site.data import AssetView, ChannelView, NewsView, PersonView
from generator.site.front import STATE_WORDS, MeasureTally, TaskView, YearSwitch
from generator.site.office.answers import AnswerRow
from generator.site.office.changes import ChangedItem
from generator.site.office.score import SelfScore
from generator.site.office.todo import TodoItem
from generator.site.office.why import Reason
from generator.site.open_data.data_pages import DataRow, FieldView, KindView
from generator.site.open_data.documents import DocumentItem, DocumentRow
from generator.site.page import Page
from generator.site.progress import ProgressSummary
from generator.site.tables.views import (
    FIRST_CARDS,
    CellView,
    ChartAndNumbers,
    ChartLine,
    ChartView,
    ColumnView,
    FigureView,
    NumberTable,
    TableView,
)
from generator.site.views import (
    Answer,
    Badge,
    ChangeGroup,
    DocumentView,
    EntryView,
    EvidenceView,
    Group,
    ItemRow,
    Link,
    MeasureView,
    ProgressView,
    RequirementView,
    ResultView,
    ScoreView,
    Spelled,
    StatementView,
    Tally,
)
from generator.vocabulary.words import COMPLETENESS, DECLARED, PURPOSES, SELF_ASSESSMENT, SHOWN


@dataclass(frozen=True, slots=True)
class StatusView:
    """What `status` shows of an item."""

    badge: Badge
    shown: int
    total: int
    data_year: str
    updated: str
    declared: StatementView


@dataclass(frozen=True, slots=True)
class YearCard:
    """What `year_cards` shows of a year."""

    link: Link
    detail: str


@dataclass(frozen=True, slots=True)
class DataPieces:
    """The pieces of the pages of data and documents."""

    sets: tuple[DataRow, ...]
    documents: tuple[DocumentItem, ...]
    kind: KindView


@dataclass(frozen=True, slots=True)
class OfficePieces:
    """The pieces of pages for the office, and of what changed."""

    change: ChangeGroup
    changed: tuple[ChangedItem, ...]
    todo: tuple[TodoItem, ...]
    replies: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class StyleguideView:
    """The pieces; `contents` leads to each entry, `colours` are the tokens of colours with what each is for."""

    contents: tuple[tuple[str, str, bool], ...]
    colours: tuple[tuple[str, str], ...]
    badges: tuple[Badge, ...]
    tallies: tuple[Tally, ...]
    score: SelfScore
    result: ResultView
    switch: YearSwitch
    tasks: tuple[TaskView, ...]
    done: MeasureTally
    groups: tuple[Group, ...]
    requirements: tuple[RequirementView, ...]
    documents: tuple[DocumentView, ...]
    table: TableView
    measures: tuple[MeasureView, ...]
    progress: ProgressView
    people: tuple[PersonView, ...]
    channels: tuple[ChannelView, ...]
    news: tuple[NewsView, ...]
    more: tuple[Link, ...]
    statement: StatementView
    status: StatusView
    facts: tuple[tuple[str, str], ...]
    data: DataPieces
    office: OfficePieces
    year_cards: tuple[YearCard, ...]
    assets: tuple[AssetView, ...]
    answers: tuple[Answer, ...]
    standings: tuple[ProgressSummary, ...]
    contact: tuple[tuple[str, Link], ...]
    self_assessment: str


_HERE = addresses.STYLEGUIDE

_COLOURS = {
    "brand": "สีหลัก",
    "deep": "พื้นเข้ม",
    "gold": "สีรอง",
    "link": "ลิงก์",
    "ink": "ตัวอักษร",
    "muted": "ตัวอักษรรอง",
    "paper": "พื้นหน้า",
    "card": "พื้นการ์ด",
    "tint": "พื้นอ่อน",
    "line": "เส้น",
    "good": "ครบถ้วน",
    "part": "ไม่ครบ",
    "none": "ยังไม่ได้เผยแพร่",
    "fault": "ต้องแก้",
}

# The pieces of `theme/assets/oit/pieces/` that have an entry of their own …
OWN = (
    "badge", "button", "change", "channels", "contact", "data", "documents", "fields", "filter", "glance", "groups",
    "hero", "join", "measure", "more", "needs", "news", "note", "overview", "people", "progress", "proofs", "reply",
    "report", "rows", "search", "standings", "statement", "status", "swatches", "table", "tasks", "todo", "ways",
    "yearcards", "years",
)  # fmt: skip

# … and those that are always part of another, by the entry that shows them.
PART_OF = {
    "answers": "measure", "card": "measure", "chart": "table", "crumbs": "top", "dots": "badge", "facts": "status",
    "figures": "table", "fold": "progress", "inside": "top", "list": "change", "meter": "standings",
    "neighbours": "ways", "number": "measure", "numbers": "table", "result": "result-of-year", "ring": "glance",
    "score": "result-of-year", "steps": "measure", "tally": "glance", "timeline": "progress", "told": "progress",
}  # fmt: skip

_LONG = "ชื่อข้อที่ยาวมากจนขึ้นบรรทัดใหม่ มีคำว่า One Stop Service และวรรณยุกต์ซ้อนสระ เช่น ที่นี่ น้ำ ปั๊ม อยู่ด้วย"


def styleguide_pages() -> tuple[Page, ...]:
    """The one page, in no navigation, search or sitemap."""
    return (
        Page(
            path=addresses.STYLEGUIDE,
            title="ชิ้นส่วนของหน้าเว็บ",
            heading="ชิ้นส่วนของหน้าเว็บ",
            description="ชิ้นส่วนทุกอย่างที่หน้าเว็บใช้ ในทุกสถานะ สำหรับผู้ดูแลรูปแบบของเว็บไซต์",
            template="styleguide.md.j2",
            view=_view(),
            crumbs=(Link("หน้าแรก", addresses.HOME),),
        ),
    )


def _view() -> StyleguideView:
    states = tuple(Badge(state.value, word) for state, word in COMPLETENESS.items())
    shown = tuple(Badge(state.value, word) for state, word in SHOWN.items())
    declared = tuple(Badge(key, word) for key, word in DECLARED.items())
    done = DECLARED["done"]
    statement = StatementView(declared[0], ("ถ้อยคำที่หน่วยงานแจ้งไว้เอง",))
    return StyleguideView(
        contents=tuple((name, PART_OF.get(name, name), True) for name in sorted({*OWN, *PART_OF})),
        colours=tuple(_COLOURS.items()),
        badges=(*states, *shown, *(Badge(key, word) for key, word in STATE_WORDS.items())),
        tallies=(Tally(20, 9, 6, 31, done), Tally(35, 0, 0, 35, done), Tally(0, 0, 35, 0, done)),
        score=SelfScore("OIT", "61.90", 15, "15.24", True, Link("ดูสิ่งที่ต้องทำต่อ", _HERE), "", "", "", False),  # noqa: FBT003
        result=_result(),
        switch=YearSwitch("ปี 2567", (Link("ปี 2568", _HERE), Link("ปี 2567", _HERE))),
        tasks=tuple(TaskView(key, Link(word, _HERE), "ชื่อช่องทาง") for key, word in PURPOSES.items() if key != "social"),
        done=MeasureTally(4, 3, 2, 1, dated=2, reported=1),
        groups=_groups(),
        requirements=tuple(_requirement(badge) for badge in shown),
        documents=_documents(),
        table=_table(),
        measures=tuple(_measure(badge) for badge in (*declared, None)),
        progress=_progress(declared[1]),
        people=(PersonView("นายตัวอย่าง สมมติ", "ปลัด", "สำนักปลัด", "", (Link("0 2000 0000", "tel:020000000"),)),),
        channels=_channels(),
        news=(NewsView("piece", "หัวข้อข่าว", "1 มกราคม 2567", ("เนื้อข่าวหนึ่งย่อหน้า",), "", "", None),),
        more=(Link("หน้าอื่น", _HERE), Link("ลงไปในหน้านี้", f"{_HERE}#badge")),
        statement=statement,
        status=StatusView(states[0], 3, 3, "ต้องเป็นข้อมูลของปี 2567", "3 เมษายน 2567", statement),
        facts=(("ผู้รับผิดชอบ", "สำนักปลัด"), ("ระยะเวลา", "ตลอดปีงบประมาณ")),
        year_cards=(YearCard(Link("ปี 2567", _HERE), "ครบ 20 จาก 35 ข้อ"), YearCard(Link("ปี 2566", _HERE), "43 ข้อ")),
        assets=(AssetView("QR Code แบบวัด EIT", "สแกนเพื่อตอบแบบวัด", "assets/oit/mark.svg", None),),
        answers=(Answer("o16", "ชื่อข้อที่ตอบ", _HERE), Answer("i1", "", ""), Answer("e2", "", "")),
        standings=(ProgressSummary("มาตรการ", "มาตรการ", MeasureTally(4, 3, 2, 1)),),
        contact=(("โทรศัพท์", Link("0 2000 0000", "tel:020000000")), ("อีเมล", Link("saraban@example.invalid", _HERE))),
        data=DataPieces(_sets(), _all_documents(), _kind()),
        office=_office(states),
        self_assessment=SELF_ASSESSMENT,
    )


def _documents() -> tuple[DocumentView, ...]:
    return (
        DocumentView(Link("เอกสารในเว็บไซต์", _HERE), ("PDF", "ข้อมูลปี 2567"), ""),
        DocumentView(Link("เอกสารที่อื่น", "https://example.invalid/"), ("ลิงก์ภายนอก",), "หมายเหตุของเอกสาร"),
    )


def _channels() -> tuple[ChannelView, ...]:
    return (
        ChannelView("ช่องทางที่เปิดได้", "https://example.invalid/", PURPOSES["qa"], ("ตอบภายใน 1 วัน",)),
        ChannelView(_LONG, "", PURPOSES["contact"], ()),
    )


def _office(states: tuple[Badge, ...]) -> OfficePieces:
    return OfficePieces(
        change=ChangeGroup("เลขข้อเปลี่ยน", (Spelled("ปี 2566", Link("o31 ชื่อเดิมของข้อ", _HERE), "หมายเหตุ"),)),
        changed=(ChangedItem(Link("o9 ชื่อข้อ", _HERE), states[2], states[0], ("สิ่งที่แสดงเพิ่ม",), ()),),
        todo=_todo(states[1]),
        replies=_replies(states),
    )


def _kind() -> KindView:
    field = FieldView("price", "ราคา", "จำนวนเงิน", "ก, ข")
    return KindView("piece", "ชนิดของตาราง", "หมายเหตุ", "ใช้ใน o16", (field,))


def _sets() -> tuple[DataRow, ...]:
    files = tuple(Link(ending, _HERE) for ending in ("CSV", "XLSX", "JSON"))
    return (
        DataRow(
            Link("ชุดข้อมูลของข้อ", _HERE), Link("o16", _HERE), "48 แถว · 12 ช่อง", Link("ความหมายของช่อง", _HERE), files
        ),
        DataRow(Link("ชุดข้อมูลของปี", _HERE), None, "35 แถว", Link("", ""), files),
    )


def _all_documents() -> tuple[DocumentItem, ...]:
    rows = tuple(DocumentRow(Link(f"เอกสารที่ {place}", _HERE), "PDF 4 หน้า 68 KB", "", "pdf") for place in (1, 2))
    return (DocumentItem(Link("o7 ชื่อข้อ", _HERE), rows),)


def _todo(badge: Badge) -> tuple[TodoItem, ...]:
    reasons = (
        Reason(("องค์ประกอบเดียว",), ("เหตุเดียว",), "สิ่งที่ต้องทำ", _HERE),
        Reason(("องค์ประกอบหนึ่ง", "อีกองค์ประกอบ"), ("เหตุแรก", "เหตุที่สอง"), "สิ่งที่ต้องทำ", _HERE),
    )
    return (TodoItem("o7", Link("o7 ชื่อข้อ", _HERE), badge, "1.35", reasons, "กองคลัง", "", DECLARED["done"]),)


def _replies(states: tuple[Badge, ...]) -> tuple[AnswerRow, ...]:
    address = "https://example.invalid/2567/o1/"
    return (
        AnswerRow(
            "o1", "ชื่อข้อ", "มี", states[0], _HERE, address, "2567/o1/", ("ทางไปยังข้อมูลในหน้านี้",), (), "กองคลัง", (_LONG,)
        ),
        AnswerRow("o2", _LONG, "ไม่มี", states[2], _HERE, "", "", (), ("สิ่งที่ยังขาด",), "สำนักปลัด", ()),
    )


def _result() -> ResultView:
    scores = tuple(ScoreView(name, score) for name, score in (("IIT", "88.99"), ("EIT", "74.10"), ("OIT", "100")))
    return ResultView("ปีงบประมาณ พ.ศ. 2567", "93.35", "ผ่านดี", scores, "ประกาศผล", ("หมายเหตุของคะแนน",))


def _groups() -> tuple[Group, ...]:
    made = []
    for place, state in enumerate(Completeness, 1):
        badge = Badge(state.value, COMPLETENESS[state])
        row = ItemRow(f"o{place}", _LONG, _HERE, badge, 2, 5, "สำนักปลัด, กองคลัง", Badge("done", DECLARED["done"]), ())
        complete, partial = int(state is Completeness.COMPLETE), int(state is Completeness.PARTIAL)
        made.append(Group(f"9.{place}", "ชื่อตัวชี้วัดย่อย", f"i9-{place}", _HERE, badge, (row,), complete, partial))
    return tuple(made)


def _requirement(badge: Badge) -> RequirementView:
    shown = badge.key == Shown.SHOWN.value
    evidence = (
        EvidenceView(Link("เอกสารที่แสดงข้อนี้", _HERE), "PDF หน้า 12"),
        EvidenceView(Link("ตารางสัญญา", f"{_HERE}#table"), "ตารางในหน้านี้"),
        EvidenceView(Link("ระบบภายนอก", "https://example.invalid/"), "ลิงก์ภายนอก"),
    )
    return RequirementView(
        id=f"piece-{badge.key}",
        label="สิ่งที่ต้องแสดง",
        text="ถ้อยคำเต็มของแบบวัดที่ยาวกว่าชื่อย่อด้านบน",
        certainty="",
        parts=("ช่องที่หนึ่ง", "ช่องที่สอง", "ช่องที่สาม") if shown else (),
        badge=badge,
        evidence=evidence if shown else (),
        hint="" if shown else "เหตุที่ยังไม่ครบ และสิ่งที่ต้องทำ",
    )


def _table() -> TableView:
    lines = tuple(
        ChartLine(name, name, (Decimal(count),), f"{count}", f"{count} ฉบับ")
        for name, count in (("ต.ค.", 12), ("พ.ย.", 7), ("ธ.ค.", 18))
    )
    numbers = NumberTable("สัญญาแต่ละเดือน", ("เดือน", "ฉบับ"), tuple((one.label, one.text) for one in lines))
    columns = tuple(ColumnView(f"คอลัมน์ {place}", "", "text", folded=place > 2) for place in range(1, 9))
    return TableView(
        anchor="piece-table",
        title="ตารางกว้าง",
        columns=(ColumnView("รายการ", "", "text"), ColumnView("ราคา", "บาท", "number", "2,000.00"), *columns),
        rows=tuple(
            (CellView(f"รายการที่ {place}"), CellView("1,000.00"), *(CellView("ข้อความในช่อง") for _ in columns))
            for place in range(1, FIRST_CARDS + 4)
        ),
        head=0,
        total="รวมทั้งสิ้น",
        figures=(
            FigureView("piece", "จำนวนสัญญา", "48", "48", "ฉบับ"),
            FigureView("part", "ร้อยละที่ใช้ไป", "38.37", "38.37", "%", "ปีก่อน 35.10%"),
        ),
        breakdowns=tuple(
            ChartAndNumbers(ChartView(f"piece-{kind}", kind, "สัญญาแต่ละเดือน", "ฉบับ", ("สัญญา",), lines), numbers)
            for kind in ("bars", "columns")
        ),
        downloads=(Link("CSV", _HERE),),
    )


def _measure(badge: Badge | None) -> MeasureView:
    return MeasureView(
        id="piece",
        title="มาตรการตัวอย่าง",
        target=_HERE,
        topic="",
        answers=(),
        finding=("ผลการวิเคราะห์ที่เป็นเหตุของมาตรการนี้",),
        scores=(),
        steps=(),
        timeframe="ไตรมาสที่ 2",
        responsible="สำนักปลัด",
        monitoring=(),
        badge=badge,
        progress=(),
    )


def _progress(badge: Badge) -> ProgressView:
    return ProgressView(
        subject="ความก้าวหน้าตัวอย่าง",
        target=_HERE,
        badge=badge,
        round="ประจำปี",
        timeframe="ตลอดปีงบประมาณ",
        responsible="กองคลัง",
        guideline=("แนวทางข้อแรก", "แนวทางข้อที่สอง"),
        entries=(
            EntryView("29 ม.ค. 2567", "นักวิชาการพัสดุ", "สิ่งที่ทำไปแล้ว"),
            EntryView("มี.ค. 2567", "", "ครบกำหนดแล้ว", "2024-03-31"),
        ),
        output=("สรุปผล",),
        outcome=("ผลลัพธ์ข้อแรก", "ผลลัพธ์ข้อที่สอง"),
    )
