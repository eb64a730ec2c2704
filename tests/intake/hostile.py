"""Files that are broken, of another kind, or made to harm whoever opens them; and what must be said of each."""

import io
import zipfile
from collections.abc import Callable, Mapping

from openpyxl import Workbook

from tests.intake.office_files import W, cell, paragraph, row, saved, sheet_of, table, word

Made = Callable[[], bytes]

HEAD = row("มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ")

TITLE = "รายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567"


def _zip(parts: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def _docx(document: str | bytes, **more: str) -> bytes:
    return _zip({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **more})


def _deep() -> bytes:
    inside = paragraph("ลึก")
    for _ in range(3000):
        inside = f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"
    return word(inside)


def _pdf(pages: str, more: bytes = b"") -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids["
        + pages.encode()
        + b"]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n" + more + b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def _sheet(change: Callable[[Workbook], object]) -> bytes:
    book = Workbook()
    change(book)
    return saved(book)


def _hidden(book: Workbook) -> None:
    other = book.create_sheet("ซ่อน")
    other["A1"] = "มาตรการ"
    book.active.title = "ว่าง"
    other.sheet_state = "hidden"


def _without(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return _zip({part: package.read(part) for part in package.namelist() if part != name})


def _with(data: bytes, name: str, content: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {part: package.read(part) for part in package.namelist()}
    return _zip({**parts, name: content.encode()})


def _all_merged() -> bytes:
    """Cells merged over a whole sheet: who makes each of them never ends."""
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '</sheetData><mergeCells count="1"><mergeCell ref="A5:XFD1048576"/></mergeCells></worksheet>'
    )
    return _with(SHEET, "xl/worksheets/sheet1.xml", sheet)


SOUND = word(paragraph(TITLE), table(HEAD, row("ก", "ข", "ไตรมาส 1", "กองคลัง")))

SHEET = sheet_of([[TITLE], ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"], ["ก", "ข", "กองคลัง"]])

BOMB = '<!DOCTYPE a [<!ENTITY a "xxxxxxxx"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'

# Refused: the name of the file, its bytes, and the sentence that is said (`import-…`).
REFUSED: tuple[tuple[str, Made, str], ...] = (
    ("empty.docx", lambda: b"", "empty"),
    ("zeros.docx", lambda: b"\0" * 5000, "empty"),
    ("spaces.txt", lambda: b" \r\n\t " * 900, "empty"),
    ("cut.docx", lambda: SOUND[: len(SOUND) // 2], "broken"),
    ("cut.xlsx", lambda: SHEET[: len(SHEET) // 2], "broken"),
    ("first-bytes.docx", lambda: SOUND[:30], "broken"),
    ("flipped.docx", lambda: SOUND[:200] + bytes(255 - one for one in SOUND[200:]), "broken"),
    ("no-document.docx", lambda: _zip({"[Content_Types].xml": "<Types/>", "word/styles.xml": "<a/>"}), "broken"),
    ("no-xml.docx", lambda: _docx("ไม่ใช่เอกสาร"), "broken"),
    ("open-tag.docx", lambda: _docx(f"<w:document {W}><w:body><w:p>"), "broken"),
    ("doctype.docx", lambda: _docx(f"{BOMB}<w:document {W}/>"), "broken"),
    ("other-file.docx", lambda: _docx('<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>'), "broken"),
    ("bomb.docx", lambda: _docx(b"<a>" + b" " * 120_000_000 + b"</a>"), "large"),
    ("many-parts.docx", lambda: _zip({"[Content_Types].xml": "", **{f"word/{n}.xml": "<a/>" for n in range(5200)}}), "large"),
    ("deep.docx", _deep, "broken"),
    ("no-text.docx", lambda: word("<w:p/>"), "empty"),
    ("no-sheet.xlsx", lambda: _without(SHEET, "xl/worksheets/sheet1.xml"), "empty"),
    ("no-book.xlsx", lambda: _without(SHEET, "xl/workbook.xml"), "broken"),
    ("bad-sheet.xlsx", lambda: _with(SHEET, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='x'><c r='?'/>"), "broken"),
    ("all-hidden.xlsx", lambda: _sheet(_hidden), "empty"),
    ("locked.docx", lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "locked"),
    ("old.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "kind"),
    ("old.rtf", lambda: b"{\\rtf1 \\ansi}", "kind"),
    ("slides.pptx", lambda: _zip({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<a/>"}), "kind"),
    ("open.odt", lambda: _zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "kind"),
    ("photo.docx", lambda: b"\xff\xd8\xff\xe0" + b"x" * 100, "kind"),
    ("program.docx", lambda: b"MZ\x90\0" + b"x" * 100, "kind"),
    ("archive.docx", lambda: _zip({"รายงาน.txt": "มาตรการ"}), "kind"),
    ("page.doc", lambda: b"<!DOCTYPE html><html><body>x</body></html>", "kind"),
    ("binary.txt", lambda: bytes(range(256)) * 20, "broken"),
    ("utf16-odd.txt", lambda: b"\xff\xfea\0b", "encoding"),
    ("huge.txt", ("ก" * 3_000_000).encode, "large"),
    ("cut.pdf", lambda: b"%PDF-1.7\n1 0 obj<</Type/Cat", "broken"),
    ("no-page.pdf", lambda: _pdf(""), "scan"),
    ("scan.pdf", lambda: _pdf("3 0 R"), "scan"),
)  # fmt: skip


def _wide() -> bytes:
    return (
        "|" + "|".join("มาตรการ" for _ in range(5000)) + "|\n|" + "|".join("ก" for _ in range(5000)) + "|\n"
    ).encode()


def _long() -> bytes:
    steps = "๑." + "ดำเนินการ ภายใน เดือน 12 / 12 / 2567 ทุก 6 เดือน เมื่อวันที่ " * 4000
    return word(
        paragraph(TITLE),
        table(
            HEAD,
            row("ก" * 200_000, steps, "ไตรมาส " * 9000, "งาน" * 60_000),
            row("e๑ " * 20_000, "- " * 40_000, "1", "/" * 50_000),
        ),
    )


def _lpa() -> bytes:
    return sheet_of([
        ["แบบประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA) ประจำปี 2567"],
        ["ตัวชี้วัดที่ประเมิน", "เกณฑ์การให้คะแนน", "คะแนนเต็ม", "คะแนนที่ได้"], ["การจัดทำแผนพัฒนา", "ทำครบ", "5", "5"],
    ])  # fmt: skip


def _scores() -> bytes:
    return f"{TITLE}\n| เครื่องมือ | น้ำหนัก | คะแนนเฉลี่ย | คะแนนถ่วงน้ำหนัก | ระดับผลการประเมิน |\n|-|-|-|-|-|\n| คะแนน IIT | 30 | 88.12 | 26.44 | A |\n".encode()


def _contracts() -> bytes:
    return sheet_of(
        [
            ["ลำดับ", "งานที่จัดซื้อ", "วงเงินที่จะซื้อ", "ราคากลาง", "วิธีซื้อหรือจ้าง", "ผู้เสนอราคา"],
            ["1", "กระดาษ", "5000", "5000", "เฉพาะเจาะจง", "ก"],
        ]
    )


# Read, and found to be no report of measures: the words that tell what it is instead.
OTHERS: tuple[tuple[str, Made, str], ...] = (
    ("lpa.xlsx", _lpa, "LPA"),
    ("scores.md", _scores, "คะแนน"),
    ("contracts.xlsx", _contracts, "จัดซื้อจัดจ้าง"),
    ("letter.txt", "เรียน ท่านนายก\nขอเชิญประชุม ปีงบประมาณ พ.ศ. 2567".encode, ""),
)  # fmt: skip

# Read without harm, whatever comes of it.
SURVIVED: tuple[tuple[str, Made], ...] = (
    ("wide.md", _wide),
    ("long.docx", _long),
    ("quotes.csv", f'{TITLE}\nมาตรการ,ขั้นตอน,ผู้รับผิดชอบ\n"ก,"ข",กองคลัง\n'.encode),
    ("field.csv", ("มาตรการ,ขั้นตอน,ปี 2567\n" + "ก" * 1_000_000 + ",ข,ค").encode),
    ("spans.docx", lambda: word(paragraph(TITLE), table(HEAD, row(cell(paragraph("ก"), span=4000), "ข", "ค", "ง"), row(cell(paragraph("x"), merge="continue"))))),
    ("all-merged.xlsx", _all_merged),
    ("merged-below.xlsx", lambda: sheet_of([[TITLE], ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"], ["ก", "ข", "ค"]], merged=["A5:C7"])),
    ("lying-size.xlsx", lambda: _with(SHEET, "xl/worksheets/sheet1.xml", '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>')),
    ("numbering.docx", lambda: word(paragraph(TITLE), *(paragraph("ก", numbered=98, level=8) for _ in range(300)))),
    ("rtl.txt", f"{TITLE}\n\u202eมาตรการ\tขั้นตอน\u2066\n\u200bก\tข\n".encode),
    ("tags.txt", (TITLE + "\n" + "<p" * 50_000 + "<input " * 9000).encode),
)  # fmt: skip
