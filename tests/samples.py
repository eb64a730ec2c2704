"""Small real files, sound and faulty, made without any program: PDF, CodedValue, Excel, pictures."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

import segno
from openpyxl import Workbook
from pypdf import PdfReader, PdfWriter

THAI = "เจ้าหน้าที่ของเทศบาลตำบลตัวอย่าง มีหน้าที่ให้บริการประชาชนทั้งนี้ ผู้มีส่วนได้ส่วนเสีย น้ำประปา คำสั่ง เรื่องการกำกับ"
GARBLED = "เจ้าจ้หน้าน้ที่ของเทศบาลตำ บลตัวอย่าย่ง มีหมีน้าน้ที่ให้บริกริารประชาชนทั้งทั้นี้ ผู้มีผู้ส่วส่นได้ส่วส่นเสียสี น้ำ ประปา คำ สั่งสั่ เรื่อรื่ง"


def qr(text: str, **more: Any) -> bytes:
    """A picture of a QR code that holds a text; `more` goes to segno: scale, border, dark, light."""
    held = io.BytesIO()
    segno.make(text, micro=False).save(held, kind="png", **{"scale": 4, **more})
    return held.getvalue()


def pdf(*pages: str | None) -> bytes:
    """A PDF of pages with these texts; one without text shows a drawn box, as a scan would, one of None nothing."""
    letters = sorted({letter for page in pages for letter in page or ""})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    maps = "\n".join(f"<{codes[letter]:04x}> <{letter.encode('utf-16-be').hex()}>" for letter in letters)
    unicode_map = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(letters)} beginbfchar\n{maps}\nendbfchar\n"
        "endcmap end end"
    )
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{7 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        (
            "<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] "
            "/ToUnicode 6 0 R >>"
        ),
        (
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) "
            "/Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>"
        ),
        (
            "<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 "
            "/Descent -200 /CapHeight 700 /StemV 80 >>"
        ),
        _stream(unicode_map),
    ]
    for number, page in enumerate(pages):
        parts.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 4000 842] /Resources << /Font << /F 3 0 R >> >> "
            f"/Contents {8 + 2 * number} 0 R >>"
        )
        parts.append(_stream(_drawn(page, codes)))
    return _numbered(parts)


def _drawn(page: str | None, codes: Mapping[str, int]) -> str:
    if page is None:
        return ""
    if not page:
        return "0.5 g 50 50 400 600 re f"
    lines = ("".join(f"{codes[letter]:04x}" for letter in line) for line in page.split("\n"))
    shown = " ".join(f"<{line}> Tj 0 -20 Td" for line in lines)
    return f"BT /F 12 Tf 50 780 Td {shown} ET"


def _stream(text: str) -> str:
    return f"<< /Length {len(text.encode())} >>\nstream\n{text}\nendstream"


def _numbered(parts: Sequence[str]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, part in enumerate(parts, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{part}\nendobj\n".encode())
    begin = out.tell()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out.write(f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}".encode())
    out.write(f"trailer << /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{begin}\n%%EOF\n".encode())
    return out.getvalue()


def locked_pdf(*, user: str = "1234") -> bytes:
    """A PDF with a password; without `user` it opens, and only changing it is locked."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(THAI))))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(paragraphs: Iterable[str], rows: Iterable[Sequence[str]] = ()) -> bytes:
    """A CodedValue document; each paragraph is parted into several runs, as CodedValue does."""
    body = "".join(f"<w:p>{_runs(text)}</w:p>" for text in paragraphs)
    cells = "".join(f"<w:tr>{''.join(f'<w:tc><w:p>{_runs(cell)}</w:p></w:tc>' for cell in row)}</w:tr>" for row in rows)
    table = f"<w:tbl>{cells}</w:tbl>" if cells else ""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return zipped(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{body}{table}</w:body></w:document>',
        }
    )


def _runs(text: str) -> str:
    parts = (text[at : at + 5] for at in range(0, len(text), 5))
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in parts)


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """A workbook of these sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """An archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + b"\0" * 40 + b"\xff\xd9"
HTML = "<!doctype html><html><title>404</title><p>ไม่พบหน้า</p></html>".encode()

FILES = {
    "files/plan.pdf": pdf(THAI, "หน้าที่สอง"),
    "files/plan-en.pdf": pdf(
        "All executives and officials of the municipality refuse gifts of every kind while on duty."
    ),
    "files/empty.pdf": b"",
    "files/page.pdf": HTML,
    "files/locked.pdf": locked_pdf(),
    "files/broken.pdf": b"%PDF-1.7\nhalf a file",
    "files/scan.pdf": pdf("", ""),
    "files/blank.pdf": pdf(None, None),
    "files/half-blank.pdf": pdf(THAI, None),
    "files/garbled.pdf": pdf(GARBLED),
    "files/large.pdf": pdf(THAI) + b"%" * 1_100_000,
    "files/photo.png": PNG,
    "files/officials.pdf": pdf("โครงสร้างส่วนราชการ ปลัดเทศบาล สำนักปลัด กองคลัง กองช่าง กองการศึกษา หน่วยตรวจสอบภายใน"),
    "files/both-sides.pdf": pdf("โครงสร้างส่วนราชการ นายกเทศมนตรี รองนายกเทศมนตรี ปลัดเทศบาล สำนักปลัด กองคลัง กองช่าง"),
    "files/eit-qr.png": qr("https://itas.nacc.go.th/go/eit/ab12cd"),
    "files/line-qr.png": qr("https://line.me/R/ti/p/@office"),
    "files/papers.zip": zipped({"old.rar": b"Rar!" + b"x" * 60}),
    "files/photo-2.png": PNG + b"\0",
    "tables/contracts.csv": "งาน,เลขประจำตัวผู้เสียภาษี\nจ้างเหมา,1100200345670\nซื้อ,0105500000000\n".encode(),
}
"""Files that the examples of docs/problems name, below the year's folder."""
