"""Lines of text are laid unseen on the pages of a PDF; the only module that knows pypdf, which may be missing.

The font has no shapes: nothing of it is ever drawn. Each letter is written by its Unicode number, so that every
reader finds what was written, and Thai is never taken apart.
"""

import io
from collections.abc import Mapping, Sequence

from pypdf import PageObject, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    TextStringObject,
)

from generator.intake.scan.tesseract import Line

FAULTS = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError)
"""All that a damaged file was seen to make pypdf raise."""

_FONT = "/OitText"

_ADVANCE = 500
"""Of every letter, in thousandths of the font's size; each line is stretched to its box."""

_TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /OitText def /CMapType 2 def\n"
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    + b"".join(
        b"%d beginbfrange\n%s\nendbfrange\n"
        % (len(part), b"\n".join(b"<%02X00> <%02XFF> <%02X00>" % (high, high, high) for high in part))
        for part in (range(100), range(100, 200), range(200, 216))
    )
    + b"endcmap CMapName currentdict /CMap defineresource pop end end"
)


def with_layer(data: bytes, pages: Mapping[int, tuple[Sequence[Line], float]]) -> bytes:
    """The PDF with lines on its pages (from 0), each page's with the pixels of a point; raises one of FAULTS."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    font = _font(writer)
    for number, (lines, scale) in pages.items():
        page = writer.pages[number]
        page.merge_page(_overlay(page, lines, scale, font))
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _names(values: Mapping[str, object]) -> DictionaryObject:
    return DictionaryObject({NameObject(name): value for name, value in values.items()})


def _numbers(*values: float) -> ArrayObject:
    return ArrayObject([FloatObject(value) for value in values])


def _font(writer: PdfWriter) -> IndirectObject:
    to_unicode = DecodedStreamObject()
    to_unicode.set_data(_TO_UNICODE)
    about = _names({
        "/Type": NameObject("/FontDescriptor"), "/FontName": NameObject(_FONT), "/Flags": FloatObject(4),
        "/FontBBox": _numbers(0, -250, _ADVANCE, 1000), "/ItalicAngle": FloatObject(0), "/Ascent": FloatObject(1000),
        "/Descent": FloatObject(-250), "/CapHeight": FloatObject(1000), "/StemV": FloatObject(80),
    })  # fmt: skip
    system = _names({
        "/Registry": TextStringObject("Adobe"), "/Ordering": TextStringObject("Identity"),
        "/Supplement": FloatObject(0),
    })  # fmt: skip
    letters = _names({
        "/Type": NameObject("/Font"), "/Subtype": NameObject("/CIDFontType2"), "/BaseFont": NameObject(_FONT),
        "/CIDSystemInfo": system, "/FontDescriptor": writer._add_object(about), "/DW": FloatObject(_ADVANCE),  # noqa: SLF001
        "/CIDToGIDMap": NameObject("/Identity"),
    })  # fmt: skip
    whole = _names({
        "/Type": NameObject("/Font"), "/Subtype": NameObject("/Type0"), "/BaseFont": NameObject(_FONT),
        "/Encoding": NameObject("/Identity-H"),
        "/DescendantFonts": ArrayObject([writer._add_object(letters)]),  # noqa: SLF001
        "/ToUnicode": writer._add_object(to_unicode),  # noqa: SLF001
    })  # fmt: skip
    return writer._add_object(whole)  # noqa: SLF001


def _overlay(page: PageObject, lines: Sequence[Line], scale: float, font: IndirectObject) -> PageObject:
    """A page of nothing but the lines, as large as the one it is laid on."""
    box = page.mediabox
    made = PageObject.create_blank_page(width=float(box.width), height=float(box.height))
    made.mediabox = box
    made[NameObject("/Resources")] = _names({"/Font": _names({_FONT: font})})
    stream = DecodedStreamObject()
    shown = page.cropbox
    turned = page.rotation % 360
    height = float(shown.width if turned in {90, 270} else shown.height)
    parts = [_matrix(page), "BT 3 Tr", *(_line(line, scale, height) for line in lines if line.text), "ET"]
    stream.set_data("\n".join(parts).encode("ascii"))
    made[NameObject("/Contents")] = stream
    return made


def _matrix(page: PageObject) -> str:
    """How the page as it is seen, from its lower left corner, lies on the page as it is written."""
    shown = page.cropbox
    left, bottom, wide, high = (float(one) for one in (shown.left, shown.bottom, shown.width, shown.height))
    a, b, c, d, x, y = {
        90: (0, 1, -1, 0, wide, 0),
        180: (-1, 0, 0, -1, wide, high),
        270: (0, -1, 1, 0, 0, high),
    }.get(page.rotation % 360, (1, 0, 0, 1, 0, 0))
    return f"{a} {b} {c} {d} {left + x:.2f} {bottom + y:.2f} cm"


def _line(line: Line, scale: float, height: float) -> str:
    size = max((line.bottom - line.top) / scale * 0.75, 1.0)
    letters = line.text.encode("utf-16-be", "ignore")
    natural = size * _ADVANCE / 1000 * (len(letters) // 2)
    stretch = 100 * (line.right - line.left) / scale / natural if natural else 100
    x, y = line.left / scale, height - line.bottom / scale + 0.2 * size
    return f"{_FONT} {size:.2f} Tf {stretch:.2f} Tz 1 0 0 1 {x:.2f} {y:.2f} Tm <{letters.hex()}> Tj"
