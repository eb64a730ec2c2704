"""Word files in which a number of a person stands in one place or another; all are made up."""

from __future__ import annotations

from tests import samples
from tests.personal.made import BOXES, CARD, ID, THAI, TYPES, A, Parts, R, W, named


def word(body: str = "", **more: str | bytes) -> bytes:
    """A Word file with this in its body; further parts by their names, with / for __ and . for the last _."""
    parts: Parts = {
        "[Content_Types].xml": TYPES,
        "word/document.xml": (
            f'<w:document xmlns:w="{W}" xmlns:a="{A}" xmlns:wp="p" xmlns:v="v" xmlns:mc="m" xmlns:r="{R}">'
            f"<w:body>{body}</w:body></w:document>"
        ),
    }
    return samples.zipped(parts | named(more))


def p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def r(text: str, extra: str = "") -> str:
    return f"<w:r><w:rPr><w:b/>{extra}</w:rPr><w:t>{text}</w:t></w:r>"


def tc(text: str) -> str:
    return f"<w:tc>{p(r(text))}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(map(tc, cells))}</w:tr>"


def in_part(name: str, root: str, content: str) -> bytes:
    made = f'<w:{root} xmlns:w="{W}" xmlns:r="{R}">{content}</w:{root}>'
    return word(p(r("ก")), **{name.replace("/", "__").replace(".", "_DOT_"): made})


WORD: dict[str, bytes] = {
    "one run": word(p(r(ID))),
    "many runs": word(p(r("เลข 11017"), r("00230"), r("708 ออกให้"))),
    "runs with proofing between": word(p(r("11017"), "<w:proofErr w:type='spellStart'/>", r("00230708"))),
    "a tab before": word(p("<w:r><w:t>1</w:t><w:tab/><w:t>1101700230708</w:t></w:r>")),
    "a break before": word(p("<w:r><w:t>1</w:t><w:br/><w:t>1101700230708</w:t></w:r>")),
    "a carriage return before": word(p("<w:r><w:t>1</w:t><w:cr/><w:t>1101700230708</w:t></w:r>")),
    "a break within": word(p("<w:r><w:t>11017</w:t><w:br/><w:t>00230708</w:t></w:r>")),
    "hyphens that do not break": word(p(f"<w:r>{'<w:noBreakHyphen/>'.join(f'<w:t>{x}</w:t>' for x in CARD.split('-'))}</w:r>")),
    "soft hyphens": word(p("<w:r><w:t>11017</w:t><w:softHyphen/><w:t>00230708</w:t></w:r>")),
    "two paragraphs": word(p(r("เลข 11017")) + p(r("00230708"))),
    "an inserted text": word(p(f"<w:ins w:author='ก'>{r(ID)}</w:ins>")),
    "a deleted text": word(p(f"<w:del w:author='ก'><w:r><w:delText>{ID}</w:delText></w:r></w:del>")),
    "a deleted text in runs": word(p("<w:del><w:r><w:delText>11017</w:delText></w:r><w:r><w:delText>00230708</w:delText></w:r></w:del>")),
    "a text moved away": word(p(f"<w:moveFrom>{r(ID)}</w:moveFrom>")),
    "partly deleted": word(p(r("11017"), "<w:del><w:r><w:delText>99</w:delText></w:r></w:del>", r("00230708"))),
    "hidden": word(p(r(ID, "<w:vanish/>"))),
    "white": word(p(r(ID, "<w:color w:val='FFFFFF'/>"))),
    "a field's result": word(p(f"<w:fldSimple w:instr='DOCPROPERTY x'>{r(ID)}</w:fldSimple>")),
    "a field's instruction": word(p(f'<w:r><w:instrText> HYPERLINK "https://a.example/{ID}" </w:instrText></w:r>')),
    "a simple field's instruction": word(p(f"<w:fldSimple w:instr='MERGEFIELD {ID}'/>")),
    "a hyperlink's tip": word(p(f"<w:hyperlink w:tooltip='{ID}'>{r('ก')}</w:hyperlink>")),
    "a block control": word(f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r(ID))}</w:sdtContent></w:sdt>"),
    "an inline control": word(p(f"<w:sdt><w:sdtContent>{r(ID)}</w:sdtContent></w:sdt>")),
    "a control's name": word(p(f"<w:sdt><w:sdtPr><w:alias w:val='{ID}'/></w:sdtPr></w:sdt>")),
    "a control's tag": word(p(f"<w:sdt><w:sdtPr><w:tag w:val='{ID}'/></w:sdtPr></w:sdt>")),
    "a control's choice": word(p(f"<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='{ID}'/></w:dropDownList></w:sdtPr></w:sdt>")),
    "a form field's default": word(p(f"<w:r><w:fldChar><w:ffData><w:textInput><w:default w:val='{ID}'/></w:textInput></w:ffData></w:fldChar></w:r>")),
    "a bookmark's name": word(p(f"<w:bookmarkStart w:name='b{ID}'/>")),
    "a picture's words": word(p(f"<w:r><w:drawing><wp:docPr id='1' descr='บัตร {ID}'/></w:drawing></w:r>")),
    "a picture's title": word(p(f"<w:r><w:drawing><wp:docPr id='1' title='{CARD}'/></w:drawing></w:r>")),
    "a picture's name": word(p(f"<w:r><w:drawing><wp:docPr id='1' name='{ID}.jpg'/></w:drawing></w:r>")),
    "a text box": word(p(f"<w:r><w:drawing><w:txbxContent>{p(r(ID))}</w:txbxContent></w:drawing></w:r>")),
    "a text box of old": word(p(f"<w:r><w:pict><v:textbox><w:txbxContent>{p(r(ID))}</w:txbxContent></v:textbox></w:pict></w:r>")),
    "only in the fallback": word(p(f"<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback>{p(r(ID))}</mc:Fallback></mc:AlternateContent></w:r>")),
    "a shape's alternative": word(p(f"<w:r><w:pict><v:shape alt='{ID}'/></w:pict></w:r>")),
    "word art": word(p(f"<w:r><w:pict><v:shape><v:textpath string='{ID}'/></v:shape></w:pict></w:r>")),
    "boxes of a form": word(f"<w:tbl>{row(*BOXES)}</w:tbl>"),
    "boxes behind a name": word(f"<w:tbl>{row('ชื่อ', 'เลขประจำตัวประชาชน')}{row('ก', *BOXES)}</w:tbl>"),
    "the card's parts in cells": word(f"<w:tbl>{row(*CARD.split('-'))}</w:tbl>"),
    "text boxes, one digit each": word(p(*(f"<w:r><w:drawing><w:txbxContent>{p(r(x))}</w:txbxContent></w:drawing></w:r>" for x in BOXES))),
    "a cell": word(f"<w:tbl>{row('ชื่อ', 'เลข')}{row('ก', CARD)}</w:tbl>"),
    "a cell over two lines": word(f"<w:tbl><w:tr><w:tc>{p(r('11017'))}{p(r('00230708'))}</w:tc></w:tr></w:tbl>"),
    "a table in a table": word(f"<w:tbl><w:tr><w:tc><w:tbl>{row('ก', ID)}</w:tbl></w:tc></w:tr></w:tbl>"),
    "Thai digits": word(p(r(THAI))),
    "letters of full width": word(p(r("１１０１７００２３０７０８"))),
    "glued to letters": word(p(r(f"ID{ID}x"))),
    "a header": in_part("word/header1.xml", "hdr", p(r(ID))),
    "a footer": in_part("word/footer2.xml", "ftr", p(r(ID))),
    "a footnote": in_part("word/footnotes.xml", "footnotes", f"<w:footnote>{p(r(ID))}</w:footnote>"),
    "an endnote": in_part("word/endnotes.xml", "endnotes", f"<w:endnote>{p(r(ID))}</w:endnote>"),
    "a comment": in_part("word/comments.xml", "comments", f"<w:comment w:author='ก'>{p(r(ID))}</w:comment>"),
    "a comment's author": in_part("word/comments.xml", "comments", f"<w:comment w:author='{ID}'/>"),
    "a comment of today": in_part("word/commentsExtensible.xml", "comments", f"<w:comment w:x='{ID}'/>"),
    "people who commented": in_part("word/people.xml", "people", f"<w:person w:author='{ID}'/>"),
    "the glossary": in_part("word/glossary/document.xml", "glossaryDocument", p(r(ID))),
    "settings": in_part("word/settings.xml", "settings", f"<w:docVars><w:docVar w:name='x' w:val='{ID}'/></w:docVars>"),
    "styles": in_part("word/styles.xml", "styles", f"<w:style><w:name w:val='{ID}'/></w:style>"),
    "a link's address": in_part("word/_rels/document.xml.rels", "Relationships", f"<Relationship Target='https://a.example/?id={ID}'/>"),
    "the title": in_part("docProps/core.xml", "core", f"<title>{ID}</title>"),
    "the author": in_part("docProps/core.xml", "core", f"<creator>{CARD}</creator>"),
    "keywords": in_part("docProps/core.xml", "core", f"<keywords>{ID}</keywords>"),
    "the company": in_part("docProps/app.xml", "app", f"<Company>{ID}</Company>"),
    "a property of its own": in_part("docProps/custom.xml", "custom", f"<property name='เลข'><lpwstr>{ID}</lpwstr></property>"),
    "a property's name": in_part("docProps/custom.xml", "custom", f"<property name='{ID}'/>"),
    "custom data": in_part("customXml/item1.xml", "data", f"<id>{ID}</id>"),
    "a chart": in_part("word/charts/chart1.xml", "chart", f"<v>{ID}</v>"),
    "a diagram": in_part("word/diagrams/data1.xml", "data", f"<a>{ID}</a>"),
    "an unknown part": in_part("word/unknown/whatever.xml", "x", f"<y z='{ID}'/>"),
    "a part's name": in_part(f"word/media/{ID}.xml", "x", ""),
    "an embedded workbook": word(p(r("ก")), word__embeddings__a_DOT_xlsx=samples.xlsx({"ก": [["เลข", int(ID)]]})),
    "an embedded Word file": word(p(r("ก")), word__embeddings__a_DOT_docx=word(p(r(ID)))),
    "embedded twice over": word(p(r("ก")), word__embeddings__a_DOT_docx=word(p(r("ข")), word__embeddings__b_DOT_docx=word(p(r(ID))))),
    "an embedded PDF": word(p(r("ก")), word__embeddings__a_DOT_bin=samples.pdf(f"เลข {ID}")),
    "an embedded text": word(p(r("ก")), word__embeddings__a_DOT_bin=f"x{ID}".encode()),
    "a picture's comment": word(p(r("ก")), word__media__image1_DOT_jpeg=b"\xff\xd8\xff\xfe\x00\x11" + b"id" + ID.encode() + b"\xff\xd9"),
    "an import of HTML": word(p(r("ก")), word__afchunk_DOT_htm=f"<html><body>{ID}</body></html>"),
    "a drawing of Windows (EMF)": word(p(r("ก")), word__media__image1_DOT_emf=b"\x01\x00\x00\x00" + ID.encode("utf-16-le") + b"\0\0"),
    "Strict Open XML": samples.zipped(
        {
            "[Content_Types].xml": TYPES,
            "word/document.xml": f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">{p(r(ID))}</w:document>',
        }
    ),
}  # fmt: skip
