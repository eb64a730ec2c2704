"""Word and Excel files made in tests as those of offices are: merged cells, numbers, boxes, nesting."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from generator.intake.document import Document, Paragraph, Table

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)

_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)

NUMBERING = (
    f"<w:numbering {W}>"
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in range(1, 60)
    )
    + '<w:num w:numId="99"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
)


def paragraph(text: str, *, numbered: int = 0, level: int = 0, style: str = "") -> str:
    """A paragraph of Word; `numbered` is the list whose next number Word puts before it."""
    list_id = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbered}"/></w:numPr>' if numbered else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{list_id}</w:pPr>{run(text)}</w:p>"


def run(text: str) -> str:
    """A run of text, with its line breaks and its boxes as Word has them."""
    parts = [f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")]
    return f"<w:r>{'<w:br/>'.join(parts)}</w:r>"


def cell(content: str, *, span: int = 1, merge: str = "") -> str:
    """A cell around paragraphs; `merge` is `restart` for the first of cells merged downwards, `continue` for others."""
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = {"restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}.get(merge, "")
    return f"<w:tc><w:tcPr>{grid}{merged}</w:tcPr>{content or '<w:p/>'}</w:tc>"


def row(*cells: str) -> str:
    """A row of cells; a plain text becomes a cell of one paragraph."""
    return f"<w:tr>{''.join(one if one.startswith('<w:') else cell(paragraph(one)) for one in cells)}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>{''.join(rows)}</w:tbl>"


def word(*blocks: str, parts: dict[str, str] | None = None) -> bytes:
    """A Word file of these blocks; further parts by their names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELS)
        space = f'{W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
        package.writestr("word/document.xml", f"<w:document {space}><w:body>{''.join(blocks)}</w:body></w:document>")
        package.writestr("word/numbering.xml", NUMBERING)
        for name, text in (parts or {}).items():
            package.writestr(name, text)
    return made.getvalue()


def as_word(document: Document) -> bytes:
    """A document as a Word file: a table for each table, its cells with all their paragraphs."""
    blocks = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            blocks.append(paragraph(block.text))
        else:
            blocks.append(
                table(*(row(*(cell("".join(map(paragraph, one.paragraphs))) for one in cells)) for cells in block.rows))
            )
    return word(*blocks)


def as_sheet(document: Document) -> bytes:
    """A document as an Excel file: all on one sheet, below each other, as offices paste them."""
    book = Workbook()
    sheet = book.active
    at = 1
    for block in document.blocks:
        if isinstance(block, Paragraph):
            sheet.cell(at, 1, block.text)
            at += 1
        else:
            at = _paste(sheet, block, at) + 1
    return saved(book)


def _paste(sheet: object, block: Table, at: int) -> int:
    for cells in block.rows:
        for one in cells:
            if one.paragraphs:
                sheet.cell(at, one.column + 1, one.text).data_type = "s"  # type: ignore[attr-defined]
        at += 1
    return at


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def sheet_of(rows: Sequence[Sequence[str]], *, merged: Sequence[str] = ()) -> bytes:
    """A workbook with one sheet of these rows; `merged` are ranges such as A1:C1."""
    book = Workbook()
    for number, cells in enumerate(rows, 1):
        for place, text in enumerate(cells, 1):
            if text:
                book.active[f"{get_column_letter(place)}{number}"] = text
    for area in merged:
        book.active.merge_cells(area)
    return saved(book)
