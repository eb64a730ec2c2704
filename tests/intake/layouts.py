"""Layouts of measures reports unlike the five real ones, made for the tests: a file, and where each cell belongs.

Told as (record, field, text): the record by its place among the measures (1, 2 …), by `indicator N` or by its item.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tests.intake.office_files import cell, paragraph, row, run, sheet_of, table, word

Told = tuple[int | str, str, str]


@dataclass(frozen=True)
class Layout:
    """A made report: its file name, its bytes, what its cells must become, what the office says of its headings."""

    name: str
    data: Callable[[], bytes]
    told: tuple[Told, ...]
    decided: Mapping[str, str] = field(default_factory=dict)


TITLE = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"


def _lines(*texts: str) -> str:
    return "".join(map(paragraph, texts))


def _two_rows() -> bytes:
    """Headings in two rows, the responsible first, sections as rows across the table."""
    head = row(
        cell(paragraph("ผู้รับผิดชอบหลัก"), merge="restart"),
        cell(paragraph("ที่"), merge="restart"),
        cell(paragraph("ผลการวิเคราะห์"), span=2),
        cell(paragraph("การแก้ไข"), span=3),
    )
    below = row(
        cell("", merge="continue"),
        cell("", merge="continue"),
        "ข้อคำถาม",
        "ข้อค้นพบ",
        "มาตรการ/แนวทางการแก้ไข",
        "กำหนดแล้วเสร็จ",
        "ขั้นตอนการดำเนินงาน",
    )
    return word(
        paragraph(TITLE),
        table(
            head,
            below,
            row(cell(paragraph("เครื่องมือการประเมิน EIT ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร"), span=7)),
            row(
                "กองคลัง", "๑", "e๖ การเผยแพร่ข้อมูลเข้าถึงง่าย", "ได้ ๗๐.๑๒ คะแนน ประชาชนหาข้อมูลไม่พบ", "เปิดศูนย์ข้อมูลข่าวสาร",
                "ไตรมาส ๒", cell(_lines("๑) สำรวจเอกสาร", "๒) จัดหมวดหมู่")),
            ),
            row(cell(paragraph("เครื่องมือการประเมิน IIT ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ"), span=7)),
            row(
                "สำนักปลัด", "๒", "i๒๐ ขั้นตอนการยืม", "ขั้นตอนยืมไม่ชัด", "ทำทะเบียนยืมทรัพย์สิน", "ภายใน ๓๑ มีนาคม ๒๕๖๗",
                cell(_lines("๑) ออกแบบทะเบียน", "๒) แจ้งเวียน")),
            ),
        ),
    )  # fmt: skip


def _numbered() -> bytes:
    """Word's own numbers before steps; one measure over three rows, each with its step and its time."""
    return word(
        paragraph(TITLE, style="Title"),
        table(
            row("ลำดับที่", "มาตรการ/กิจกรรม", "วิธีการดำเนินการ", "ระยะเวลา", "หน่วยงานที่รับผิดชอบ"),
            row(
                "๑", "จัดทำคู่มือประชาชน",
                cell(paragraph("รวบรวมงานบริการ", numbered=1) + paragraph("จัดทำแผนผัง", numbered=1)),
                "ตุลาคม ๒๕๖๖", "กองช่าง",
            ),
            row(
                cell(paragraph("๒"), merge="restart"), cell(paragraph("เปิดรับฟังความคิดเห็น"), merge="restart"),
                cell(paragraph("ตั้งกล่องรับความคิดเห็น", numbered=99)), "ไตรมาส ๑",
                cell(paragraph("สำนักปลัด, กองคลัง"), merge="restart"),
            ),
            row(
                cell("", merge="continue"), cell("", merge="continue"), cell(paragraph("สรุปความคิดเห็นรายเดือน", numbered=99)), "",
                cell("", merge="continue"),
            ),
            row(
                cell("", merge="continue"), cell("", merge="continue"), cell(paragraph("รายงานนายกเทศมนตรี", numbered=99)), "",
                cell("", merge="continue"),
            ),
        ),
    )  # fmt: skip


def _form(number: str, title: str, pairs: Mapping[str, str]) -> str:
    return table(
        row(cell(paragraph(f"แบบรายงานที่ {number}"), span=2)),
        row("มาตรการ", title),
        *(row(label, cell(_lines(*text.split("\n")))) for label, text in pairs.items()),
    )


def _forms() -> bytes:
    """A form for each measure: headings at the left, values at the right."""
    return word(
        paragraph(TITLE),
        _form("๑", "ประกาศแผนจัดซื้อทุกไตรมาส", {
            "ประเด็นที่ต้องพัฒนา": "การเปิดเผยข้อมูลจัดซื้อไม่เป็นปัจจุบัน",
            "ขั้นตอน/วิธีปฏิบัติ": "1. รวบรวมแผน\n2. ประกาศบนเว็บไซต์",
            "ระยะเวลาดำเนินการ": "ตลอดปีงบประมาณ",
            "ผู้รับผิดชอบ": "กองคลัง",
            "สรุปผลการดำเนินการ": "ประกาศแล้ว ๔ ครั้ง",
            "ผลลัพธ์": "ผู้ประกอบการเข้าดูเพิ่มขึ้น",
        }),
        paragraph(""),
        _form("๒", "อบรมจริยธรรม", {
            "ขั้นตอน/วิธีปฏิบัติ": "จัดอบรมปีละ ๒ ครั้ง",
            "ระยะเวลาดำเนินการ": "ไตรมาส ๓",
            "ผู้รับผิดชอบ": "สำนักปลัด",
            "สรุปผลการดำเนินการ": "อบรมแล้ว ๑ ครั้ง เมื่อวันที่ ๕ มิถุนายน ๒๕๖๗",
        }),
    )  # fmt: skip


def _control(text: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(text)}</w:sdtContent></w:sdt>"


def _nested() -> bytes:
    """A layout table around the real one, content controls, a text box, inserted and deleted text."""
    box = "<w:p><w:r><w:pict><w:txbxContent>" + paragraph(TITLE) + "</w:txbxContent></w:pict></w:r></w:p>"
    changed = (
        "<w:p><w:del><w:r><w:delText>เลิกใช้แล้ว</w:delText></w:r></w:del><w:ins>" + run("ติดตั้งระบบคิว") + "</w:ins></w:p>"
    )
    inner = table(
        row("มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ"),
        row(
            cell(_control("ลดเวลารอคิว")),
            cell(changed + _control("อบรมเจ้าหน้าที่หน้าเคาน์เตอร์")),
            cell(_control("ไตรมาส 2-3")),
            "กองสวัสดิการสังคม",
        ),
        row("เพิ่มช่องทางชำระภาษี", cell(paragraph("เปิดรับชำระผ่านธนาคาร")), "ไตรมาส 4", "กองคลัง"),
    )
    return word(box, table(row(cell(inner + "<w:p/>"))))


def _sheet() -> bytes:
    """Titles above, headings by other words in row 4, numbers of columns below them, cells merged downwards."""
    rows = [
        [TITLE, "", "", "", "", ""],
        ["เทศบาลตำบลตัวอย่างหนึ่ง", "", "", "", "", ""],
        [],
        ["No.", "สิ่งที่ต้องปรับปรุง", "มาตรการแก้ไขปรับปรุง", "กระบวนการ/ขั้นตอน", "ห้วงเวลา", "ส่วนราชการ"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["1", "การสื่อสารล่าช้า", "ตั้งกลุ่มไลน์หมู่บ้าน", "สร้างกลุ่ม\nเชิญสมาชิก", "ต.ค. 66 - ธ.ค. 66", "สำนักปลัด"],
        ["2", "", "ทำวารสารรายไตรมาส", "1. เขียนข่าว 2. จัดพิมพ์ 3. แจกจ่าย", "ทุกไตรมาส", "กองการศึกษา"],
        ["No.", "สิ่งที่ต้องปรับปรุง", "มาตรการแก้ไขปรับปรุง", "กระบวนการ/ขั้นตอน", "ห้วงเวลา", "ส่วนราชการ"],
        ["3", "ไม่มีช่องร้องเรียน", "เปิดช่องทางร้องเรียนออนไลน์", "จัดทำแบบฟอร์ม", "ไตรมาส 1", "นิติกร"],
    ]
    return sheet_of(rows, merged=["A1:F1", "A2:F2", "B6:B7"])


def _csv() -> bytes:
    """CSV as Thai Excel writes it, with headings nobody knows: the office says what they mean."""
    text = (
        f"{TITLE};;;\r\n"
        "จะทำอะไร;ทำอย่างไรบ้าง;ใครทำ;เสร็จเมื่อไร\r\n"
        'ปรับปรุงเว็บไซต์;"- สำรวจหน้าที่ว่าง\n- เติมข้อมูล";กองช่าง/กองคลัง;31 มี.ค. 2567\r\n'
        "จัดประชุมประชาคม;เชิญผู้นำชุมชน;ปลัดเทศบาล;ไตรมาส 2\r\n"
    )
    return text.encode("cp874")


def _analysis() -> bytes:
    """Prose that analyses topics, then a table whose measures are called by the topics; limitations behind it."""
    return f"""# {TITLE}

จากการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 หน่วยงานได้วิเคราะห์ผลรายประเด็น ดังนี้

## ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ

ประชาชนยังไม่ทราบขั้นตอนการขออนุญาตก่อสร้าง

## ประเด็นที่ 2 การให้บริการและระบบ E-Service

ระบบจองคิวมีผู้ใช้น้อยกว่าร้อยละสิบ

| ลำดับ | มาตรการ | วิธีดำเนินการ | ผู้รับผิดชอบ | การติดตามผล |
|---|---|---|---|---|
| 1 | กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ | **ติดประกาศขั้นตอน** | กองช่าง | รายงานนายก ทุกเดือน |
| 2 | การให้บริการและระบบ E-Service | ประชาสัมพันธ์ระบบจองคิว | สำนักปลัด | สรุปยอดผู้ใช้ ภายในเดือน กันยายน 2567 |

### ข้อจำกัดของหน่วยงาน

1. งบประมาณมีจำกัด
2. อินเทอร์เน็ตในพื้นที่ช้า
""".encode()


def _prose() -> bytes:
    """No table at all: each part behind its label."""
    return f"""{TITLE}

มาตรการ: จัดทำคลังความรู้ของเทศบาล
ขั้นตอนการดำเนินการ:
๑. รวบรวมคู่มือ
๒. เผยแพร่ในเว็บไซต์
ผู้รับผิดชอบ: สำนักปลัด และกองการศึกษา
ระยะเวลา: ตลอดปีงบประมาณ
ผลการดำเนินการ: รวบรวมแล้ว ๑๒ เล่ม

มาตรการ: ตรวจรับพัสดุโดยกรรมการสามคน
ขั้นตอนการดำเนินการ: แต่งตั้งกรรมการทุกสัญญา
ผู้รับผิดชอบ: กองคลัง
ระยะเวลา: ไตรมาส ๑
ผลลัพธ์: ไม่มีข้อทักท้วง
""".encode("utf-16")


def _indicators() -> bytes:
    """A form for each indicator, two pairs in a row, with boxes that are ticked by hand."""

    def form(name: str, who: str, guide: str, done: str) -> str:
        return table(
            row("ตัวชี้วัด", name, "ผู้รับผิดชอบ", who),
            row("แนวทางการยกระดับ", guide, "ระยะเวลา", "ต.ค.๖๖ - ก.ย.๖๗"),
            row("ความก้าวหน้า", cell(_lines(*done.split("\n")), span=3)),
        )

    return word(
        paragraph(TITLE),
        form("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "ทุกส่วนงาน", "ให้บริการตามลำดับคิว", "( ) ยังไม่ได้ดำเนินการ ( / ) ดำเนินการแล้ว\n- ติดตั้งเครื่องกดบัตรคิว"),
        form("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "กองคลัง", "เผยแพร่แผนการใช้จ่าย", "[ ] ยังไม่ได้ดำเนินการ [x] อยู่ระหว่างดำเนินการ\n- ร่างแผนแล้วเสร็จ\n- รอประกาศ"),
    )  # fmt: skip


def _items() -> bytes:
    """A list of items with a column of states; it goes on without headings."""
    rows = [
        [TITLE],
        ["ข้อ", "รายการข้อมูล", "ผู้รับผิดชอบ", "สถานะ", "ความก้าวหน้า"],
        ["O1", "โครงสร้าง", "สำนักปลัด", "ดำเนินการแล้ว", "ปรับแผนผังเป็นปัจจุบัน"],
        ["ข้อ 2", "ข้อมูลผู้บริหาร", "สำนักปลัด", "ดำเนินการแล้ว", "เพิ่มรูปถ่ายครบทุกคน"],
        ["", "", "", "", "และช่องทางติดต่อ"],
        ["๐๓", "อำนาจหน้าที่", "สำนักปลัด / นิติกร", "อยู่ระหว่างดำเนินการ", "รอปรับข้อกฎหมาย"],
        ["0๔", "ข้อมูลการติดต่อ", "-", "ยังไม่ได้ดำเนินการ", "-"],
    ]
    return sheet_of(rows, merged=["A1:E1"])


def _pages() -> bytes:
    """A row cut by the end of a page: it goes on in a table without headings, which then has a row of its own."""
    return word(
        paragraph(TITLE),
        table(
            row("ลำดับ", "ชื่อมาตรการ", "แนวทางการดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "ผลสัมฤทธิ์"),
            row("๑", "ส่งเสริมการมีส่วนร่วม", cell(_lines("๑. จัดเวทีประชาคม", "๒. บันทึกข้อเสนอ")), "สำนักปลัด", "จัดแล้ว ๖ เวที", "ได้โครงการจากประชาชน ๑๐ โครงการ"),
        ),
        paragraph(TITLE),
        table(
            row("", "", cell(_lines("๓. แจ้งผลกลับชุมชน")), "", "แจ้งผลแล้ว ๔ ชุมชน", ""),
            row("๒", "เปิดเผยราคากลาง", "ประกาศก่อนจัดซื้อทุกครั้ง", "กองคลัง", "ประกาศครบ", "ไม่มีข้อร้องเรียน"),
        ),
        paragraph("ปัญหาและอุปสรรค บุคลากรมีน้อย"),
    )  # fmt: skip


LAYOUTS = (
    Layout("two-rows.docx", _two_rows, (
        (1, "units", "กองคลัง"), (1, "answers", "e6"), (1, "finding", "ได้ 70.12 คะแนน ประชาชนหาข้อมูลไม่พบ"),
        (1, "title", "เปิดศูนย์ข้อมูลข่าวสาร"), (1, "timeframe", "ไตรมาส 2"), (1, "steps", "สำรวจเอกสาร"), (1, "steps", "จัดหมวดหมู่"),
        (1, "heading", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร"), (1, "heading", "การเผยแพร่ข้อมูลเข้าถึงง่าย"),
        (2, "units", "สำนักปลัด"), (2, "answers", "i20"), (2, "finding", "ขั้นตอนยืมไม่ชัด"), (2, "title", "ทำทะเบียนยืมทรัพย์สิน"),
        (2, "timeframe", "ภายใน 31 มีนาคม 2567"), (2, "steps", "ออกแบบทะเบียน"), (2, "steps", "แจ้งเวียน"),
        (2, "heading", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"),
    )),
    Layout("numbered.docx", _numbered, (
        (1, "title", "จัดทำคู่มือประชาชน"), (1, "steps", "รวบรวมงานบริการ"), (1, "steps", "จัดทำแผนผัง"), (1, "timeframe", "ตุลาคม 2566"),
        (1, "units", "กองช่าง"), (2, "title", "เปิดรับฟังความคิดเห็น"), (2, "steps", "ตั้งกล่องรับความคิดเห็น"),
        (2, "steps", "สรุปความคิดเห็นรายเดือน"), (2, "steps", "รายงานนายกเทศมนตรี"), (2, "timeframe", "ไตรมาส 1"),
        (2, "units", "สำนักปลัด"), (2, "units", "กองคลัง"),
    )),
    Layout("forms.docx", _forms, (
        (1, "title", "ประกาศแผนจัดซื้อทุกไตรมาส"), (1, "issue", "การเปิดเผยข้อมูลจัดซื้อไม่เป็นปัจจุบัน"), (1, "steps", "รวบรวมแผน"),
        (1, "steps", "ประกาศบนเว็บไซต์"), (1, "timeframe", "ตลอดปีงบประมาณ"), (1, "units", "กองคลัง"), (1, "output", "ประกาศแล้ว 4 ครั้ง"),
        (1, "outcome", "ผู้ประกอบการเข้าดูเพิ่มขึ้น"), (2, "title", "อบรมจริยธรรม"), (2, "steps", "จัดอบรมปีละ 2 ครั้ง"),
        (2, "timeframe", "ไตรมาส 3"), (2, "units", "สำนักปลัด"), (2, "output", "อบรมแล้ว 1 ครั้ง เมื่อวันที่ 5 มิถุนายน 2567"),
    )),
    Layout("nested.docx", _nested, (
        (1, "title", "ลดเวลารอคิว"), (1, "steps", "ติดตั้งระบบคิว"), (1, "steps", "อบรมเจ้าหน้าที่หน้าเคาน์เตอร์"), (1, "timeframe", "ไตรมาส 2-3"),
        (1, "units", "กองสวัสดิการสังคม"), (2, "title", "เพิ่มช่องทางชำระภาษี"), (2, "steps", "เปิดรับชำระผ่านธนาคาร"),
        (2, "timeframe", "ไตรมาส 4"), (2, "units", "กองคลัง"),
    )),
    Layout("sheet.xlsx", _sheet, (
        (1, "issue", "การสื่อสารล่าช้า"), (1, "title", "ตั้งกลุ่มไลน์หมู่บ้าน"), (1, "steps", "สร้างกลุ่ม"), (1, "steps", "เชิญสมาชิก"),
        (1, "timeframe", "ต.ค. 2566 - ธ.ค. 2566"), (1, "units", "สำนักปลัด"), (2, "issue", "การสื่อสารล่าช้า"),
        (2, "title", "ทำวารสารรายไตรมาส"), (2, "steps", "เขียนข่าว"), (2, "steps", "จัดพิมพ์"), (2, "steps", "แจกจ่าย"),
        (2, "timeframe", "ทุกไตรมาส"), (2, "units", "กองการศึกษา"), (3, "issue", "ไม่มีช่องร้องเรียน"),
        (3, "title", "เปิดช่องทางร้องเรียนออนไลน์"), (3, "steps", "จัดทำแบบฟอร์ม"), (3, "timeframe", "ไตรมาส 1"), (3, "actors", "นิติกร"),
    )),
    Layout("excel.csv", _csv, (
        (1, "title", "ปรับปรุงเว็บไซต์"), (1, "steps", "สำรวจหน้าที่ว่าง"), (1, "steps", "เติมข้อมูล"), (1, "units", "กองช่าง"),
        (1, "units", "กองคลัง"), (1, "timeframe", "31 มี.ค. 2567"), (2, "title", "จัดประชุมประชาคม"), (2, "steps", "เชิญผู้นำชุมชน"),
        (2, "actors", "ปลัดเทศบาล"), (2, "timeframe", "ไตรมาส 2"),
    ), {"จะทำอะไร": "measure", "ทำอย่างไรบ้าง": "steps", "ใครทำ": "responsible", "เสร็จเมื่อไร": "timeframe"}),
    Layout("analysis.md", _analysis, (
        (1, "title", "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"), (1, "topic", "work-process"), (1, "steps", "ติดประกาศขั้นตอน"),
        (1, "finding", "ประชาชนยังไม่ทราบขั้นตอนการขออนุญาตก่อสร้าง"), (1, "units", "กองช่าง"), (1, "monitoring", "รายงานนายก"),
        (1, "due", "ทุกเดือน"), (2, "title", "การให้บริการและระบบ E-Service"), (2, "topic", "services"),
        (2, "finding", "ระบบจองคิวมีผู้ใช้น้อยกว่าร้อยละสิบ"), (2, "steps", "ประชาสัมพันธ์ระบบจองคิว"), (2, "units", "สำนักปลัด"),
        (2, "monitoring", "สรุปยอดผู้ใช้"), (2, "due", "ภายในเดือน กันยายน 2567"), ("limitations", "", "งบประมาณมีจำกัด"),
        ("limitations", "", "อินเทอร์เน็ตในพื้นที่ช้า"),
    )),
    Layout("prose.txt", _prose, (
        (1, "title", "จัดทำคลังความรู้ของเทศบาล"), (1, "steps", "รวบรวมคู่มือ"), (1, "steps", "เผยแพร่ในเว็บไซต์"), (1, "units", "สำนักปลัด"),
        (1, "units", "กองการศึกษา"), (1, "timeframe", "ตลอดปีงบประมาณ"), (1, "output", "รวบรวมแล้ว 12 เล่ม"),
        (2, "title", "ตรวจรับพัสดุโดยกรรมการสามคน"), (2, "steps", "แต่งตั้งกรรมการทุกสัญญา"), (2, "units", "กองคลัง"),
        (2, "timeframe", "ไตรมาส 1"), (2, "outcome", "ไม่มีข้อทักท้วง"),
    )),
    Layout("indicators.docx", _indicators, (
        ("indicator 1", "units", "ทุกส่วนงาน"), ("indicator 1", "guideline", "ให้บริการตามลำดับคิว"), ("indicator 1", "timeframe", "ต.ค. 2566 - ก.ย. 2567"),
        ("indicator 1", "status", "done"), ("indicator 1", "entries", "ติดตั้งเครื่องกดบัตรคิว"), ("indicator 2", "units", "กองคลัง"),
        ("indicator 2", "guideline", "เผยแพร่แผนการใช้จ่าย"), ("indicator 2", "timeframe", "ต.ค. 2566 - ก.ย. 2567"), ("indicator 2", "status", "doing"),
        ("indicator 2", "entries", "ร่างแผนแล้วเสร็จ"), ("indicator 2", "entries", "รอประกาศ"),
    )),
    Layout("items.xlsx", _items, (
        ("o1", "units", "สำนักปลัด"), ("o1", "status", "done"), ("o1", "note", "ปรับแผนผังเป็นปัจจุบัน"), ("o2", "units", "สำนักปลัด"),
        ("o2", "status", "done"), ("o2", "note", "เพิ่มรูปถ่ายครบทุกคน และช่องทางติดต่อ"), ("o3", "units", "สำนักปลัด"), ("o3", "actors", "นิติกร"),
        ("o3", "status", "doing"), ("o3", "note", "รอปรับข้อกฎหมาย"), ("o4", "status", "not-started"),
    )),
    Layout("pages.docx", _pages, (
        (1, "title", "ส่งเสริมการมีส่วนร่วม"), (1, "steps", "จัดเวทีประชาคม"), (1, "steps", "บันทึกข้อเสนอ"), (1, "steps", "แจ้งผลกลับชุมชน"),
        (1, "units", "สำนักปลัด"), (1, "output", "จัดแล้ว 6 เวที"), (1, "output", "แจ้งผลแล้ว 4 ชุมชน"),
        (1, "outcome", "ได้โครงการจากประชาชน 10 โครงการ"), (2, "title", "เปิดเผยราคากลาง"), (2, "steps", "ประกาศก่อนจัดซื้อทุกครั้ง"),
        (2, "units", "กองคลัง"), (2, "output", "ประกาศครบ"), (2, "outcome", "ไม่มีข้อร้องเรียน"),
    )),
)  # fmt: skip
