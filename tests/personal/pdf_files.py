"""PDF files in which a number of a person stands in one place or another; all are made up."""

from __future__ import annotations

import io
from collections.abc import Callable

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Link, Text
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from tests import samples
from tests.personal.excel_files import EXCEL
from tests.personal.made import CARD, ID, THAI
from tests.personal.word_files import WORD


def pdf_with(change: Callable[[PdfWriter], None], *pages: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(samples.pdf(*(pages or ("ก ข ค",))))))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def on_page(**entries: object) -> Callable[[PdfWriter], None]:
    """Adds an annotation with these entries."""

    def change(writer: PdfWriter) -> None:
        box = ArrayObject(FloatObject(x) for x in (10, 10, 200, 40))
        note = DictionaryObject({NameObject("/Type"): NameObject("/Annot"), NameObject("/Rect"): box})
        note.update({NameObject(f"/{name}"): value for name, value in entries.items()})
        page = writer.pages[0]
        page[NameObject("/Annots")] = ArrayObject([writer._add_object(note)])

    return change


def field(**entries: object) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        known = {"Subtype": NameObject("/Widget"), "FT": NameObject("/Tx"), "T": TextStringObject("a")}
        on_page(**(known | entries))(writer)
        fields = writer.pages[0]["/Annots"]
        writer._root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): fields})

    return change


def stream(content: bytes, *, packed: bool = True, **entries: object) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(content)
    made.update({NameObject(f"/{name}"): value for name, value in entries.items()})
    return made.flate_encode() if packed else made


def metadata(text: str, *, packed: bool) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        content = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>{text}</dc:title></x:xmpmeta>'.encode()
        made = stream(content, packed=packed, Type=NameObject("/Metadata"), Subtype=NameObject("/XML"))
        writer._root_object[NameObject("/Metadata")] = writer._add_object(made)

    return change


def script(text: str) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        act = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(text)})
        writer._root_object[NameObject("/OpenAction")] = act

    return change


def glyph_by_glyph(text: str, step: int) -> bytes:
    """A PDF in which each letter is placed by itself."""
    content = " ".join(f"BT /F1 12 Tf {50 + n * step} 700 Td ({letter}) Tj ET" for n, letter in enumerate(text))
    return drawn(content)


def drawn(content: str) -> bytes:
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return samples._numbered(parts)


def packed_objects(text: str) -> bytes:
    """A PDF whose notes lie in a packed list of objects, as Word and LibreOffice write them."""
    out = io.BytesIO()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(samples.pdf("ก ข ค"))))
    inside = f"9 0 << /Type /Annot /Contents ({text}) >>".encode()
    made = stream(inside, Type=NameObject("/ObjStm"), N=NumberObject(1), First=NumberObject(4))
    writer._add_object(made)
    writer.write(out)
    return out.getvalue()


def saved_twice() -> bytes:
    """A PDF that was changed and saved: what it said before is still in the file."""
    first = drawn(f"BT /F1 12 Tf 50 700 Td ({ID}) Tj ET")
    second = drawn("BT /F1 12 Tf 50 700 Td (nothing) Tj ET")
    return first + second[second.index(b"1 0 obj") :].replace(b"startxref", b"startxref") if second else first


def T(text: str) -> TextStringObject:  # noqa: N802 - as short as the strings of a PDF
    return TextStringObject(text)


N = NameObject

PDF: dict[str, bytes] = {
    "a page": samples.pdf(f"เลข {ID}"),
    "the second page": samples.pdf("ก ข ค", CARD),
    "Thai digits": samples.pdf(f"เลข {THAI}"),
    "over the end of a line": samples.pdf("เลข 11017\n00230708 ออกให้"),
    "the card's form over two lines": samples.pdf("เลข 1-1017-\n00230-70-8 ออกให้"),
    "spaced digits": samples.pdf(" ".join(ID)),
    "glyph by glyph": glyph_by_glyph(ID, 7),
    "glyph by glyph, in boxes": glyph_by_glyph(ID, 22),
    "glyph by glyph, as on a card": glyph_by_glyph(CARD, 9),
    "drawn in one list": drawn("BT /F1 12 Tf 50 700 Td [(1101)-20(700)15(230708)] TJ ET"),
    "invisible": drawn(f"BT /F1 12 Tf 3 Tr 50 700 Td ({ID}) Tj ET"),
    "white": drawn(f"1 g BT /F1 12 Tf 50 700 Td ({ID}) Tj ET"),
    "under a black bar": drawn(f"BT /F1 12 Tf 50 700 Td ({ID}) Tj ET 0 g 40 690 200 30 re f"),
    "beside the page": drawn(f"BT /F1 12 Tf 900 700 Td ({ID}) Tj ET"),
    "a field's value": pdf_with(field(V=T(ID))),
    "a field's default": pdf_with(field(DV=T(ID))),
    "a field's name": pdf_with(field(TU=T(CARD))),
    "a field's value in Thai digits": pdf_with(field(V=T(THAI))),
    "a field's choices": pdf_with(field(FT=N("/Ch"), Opt=ArrayObject([T("ก"), T(ID)]))),
    "a note": pdf_with(on_page(Subtype=N("/Text"), Contents=T(f"เลข {ID}"))),
    "a note's author": pdf_with(on_page(Subtype=N("/Text"), T=T(ID))),
    "a note's subject": pdf_with(on_page(Subtype=N("/Text"), Subj=T(ID))),
    "a note's rich text": pdf_with(on_page(Subtype=N("/FreeText"), RC=T(f"<body><p>{ID}</p></body>"))),
    "a free text": pdf_with(lambda writer: writer.add_annotation(0, FreeText(text=CARD, rect=(50, 50, 200, 80)))),
    "a sticky note": pdf_with(lambda writer: writer.add_annotation(0, Text(text=THAI, rect=(50, 50, 80, 80)))),
    "a link's address": pdf_with(lambda writer: writer.add_annotation(0, Link(rect=(5, 5, 9, 9), url=f"https://a.example/?id={ID}"))),
    "a stamp's words": pdf_with(on_page(Subtype=N("/Stamp"), Contents=T(ID))),
    "a note no page shows": packed_objects(ID),
    "a note in hexadecimal": pdf_with(on_page(Subtype=N("/Text"), Contents=T("")), "ก ข ค").replace(b"/Contents ()", b"/Contents <" + ID.encode().hex().encode() + b">"),
    "the title": pdf_with(lambda writer: writer.add_metadata({"/Title": f"สำเนาบัตร {ID}"})),
    "the author": pdf_with(lambda writer: writer.add_metadata({"/Author": ID})),
    "the subject": pdf_with(lambda writer: writer.add_metadata({"/Subject": CARD})),
    "keywords": pdf_with(lambda writer: writer.add_metadata({"/Keywords": ID})),
    "a property of its own": pdf_with(lambda writer: writer.add_metadata({"/CitizenNumber": ID})),
    "XMP": pdf_with(metadata(ID, packed=False)),
    "packed XMP": pdf_with(metadata(ID, packed=True)),
    "a bookmark": pdf_with(lambda writer: writer.add_outline_item(title=f"บัตร {ID}", page_number=0)),
    "a page's label": pdf_with(lambda writer: writer.set_page_label(0, 0, prefix=ID)),
    "an attached text": pdf_with(lambda writer: writer.add_attachment("a.txt", f"เลข {ID}".encode())),
    "an attached workbook": pdf_with(lambda writer: writer.add_attachment("a.xlsx", EXCEL["a number"])),
    "an attached Word file": pdf_with(lambda writer: writer.add_attachment("a.docx", WORD["a comment"])),
    "an attachment's name": pdf_with(lambda writer: writer.add_attachment(f"{ID}.txt", b"x")),
    "a script": pdf_with(script(f"var id = '{ID}';")),
    "what was there before the last save": saved_twice(),
}  # fmt: skip
