"""The style guide: every piece of a page in its states."""

from dataclasses import dataclass
from decimal import Decimal

from generator.core import addresses
from generator.model.status import Completeness, Shown
from generator.site.data import ChannelView, NewsView, PersonView
from generator.site.front import MeasureTally, TaskView, YearSwitch
from generator.site.office.score import SelfScore
from generator.site.page import Page
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
    Badge,
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
    Tally,
)
from generator.vocabulary.words import COMPLETENESS, DECLARED, PURPOSES, SELF_ASSESSMENT, SHOWN


@dataclass(frozen=True, slots=True)
class StyleguideView:
    """The pieces; `colours` are the names of the style sheet's variables with what each is for."""

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

_LONG = "ชื่อข้อที่ยาวมากจนขึ้นบรรทัดใหม่ มีคำว่า One Stop Service และวรรณยุกต์ซ้อนสระ เช่น ที่นี่ น้ำ ปั๊ม อยู่ด้วย"


def styleguide_pages() -> tuple[Page, ...]:
    """The one page, in no navigation, search or sitemap."""
    return (
        Page(
            path=addresses.STYLEGUIDE,
            title="ชิ้นส่วนของหน้าเว็บ",
            heading="ชิ้นส่วนของหน้าเว็บ",
            description="ชิ้นส่วนทุกอย่างที่หน้าเว็บใช้ ในทุกสถานะ สำหรับผู้ดูแลรูปแบบของเว็บไซต์",
            template="pieces.md.j2",
            view=_view(),
            crumbs=(Link("หน้าแรก", addresses.HOME),),
        ),
    )


def _view() -> StyleguideView:
    states = tuple(Badge(state.value, word) for state, word in COMPLETENESS.items())
    shown = tuple(Badge(state.value, word) for state, word in SHOWN.items())
    declared = tuple(Badge(key, word) for key, word in DECLARED.items())
    return StyleguideView(
        colours=tuple(_COLOURS.items()),
        badges=(*states, *shown, *declared, Badge("untold", "ยังไม่รายงานผล")),
        tallies=(Tally(20, 9, 6, 31), Tally(35, 0, 0, 35), Tally(0, 0, 35, 0)),
        score=SelfScore(
            oit="61.90",
            open=15,
            cost="15.24",
            inferred=True,
            todo=Link("ดูสิ่งที่ต้องทำต่อ", _HERE),
            received="",
            level="",
            agrees=False,
        ),
        result=_result(),
        switch=YearSwitch("ปี 2567", (Link("ปี 2568", _HERE), Link("ปี 2567", _HERE))),
        tasks=tuple(TaskView(key, Link(word, _HERE), "ชื่อช่องทาง") for key, word in PURPOSES.items() if key != "social"),
        done=MeasureTally(4, 3, 2, 1),
        groups=_groups(),
        requirements=tuple(_requirement(badge) for badge in shown),
        documents=(
            DocumentView(Link("เอกสารในเว็บไซต์", _HERE), ("PDF", "ข้อมูลปี 2567"), ""),
            DocumentView(Link("เอกสารที่อื่น", "https://example.invalid/"), ("ลิงก์ภายนอก",), "หมายเหตุของเอกสาร"),
        ),
        table=_table(),
        measures=tuple(_measure(badge) for badge in (*declared, None)),
        progress=_progress(declared[1]),
        people=(PersonView("นายตัวอย่าง สมมติ", "ปลัด", "สำนักปลัด", "", (Link("0 2000 0000", "tel:020000000"),)),),
        channels=(
            ChannelView("ช่องทางที่เปิดได้", "https://example.invalid/", PURPOSES["qa"], ("ตอบภายใน 1 วัน",)),
            ChannelView(_LONG, "", PURPOSES["contact"], ()),
        ),
        news=(NewsView("piece", "หัวข้อข่าว", "1 มกราคม 2567", ("เนื้อข่าวหนึ่งย่อหน้า",), "", "", None),),
        more=(Link("หน้าอื่น", _HERE), Link("ลงไปในหน้านี้", f"{_HERE}#states")),
        self_assessment=SELF_ASSESSMENT,
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
        EvidenceView(Link("ตารางสัญญา", f"{_HERE}#tables"), "ตารางในหน้านี้"),
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
