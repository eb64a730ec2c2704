"""Excel and PowerPoint files in which a number of a person stands in one place or another; all are made up."""

from __future__ import annotations

import struct

from tests import samples
from tests.personal.made import BOXES, CARD, ID, RELS, TYPES, A, Parts, R, S, named
from tests.personal.word_files import p, r, word

# Excel.


def sheet(data: str, more: str = "") -> str:
    return f'<worksheet xmlns="{S}" xmlns:r="{R}"><sheetData>{data}</sheetData>{more}</worksheet>'


def excel(
    data: str = "", more: str = "", *, name: str = "แผ่น", state: str = "", strings: str = "", **parts: str | bytes
) -> bytes:
    """A workbook of one sheet with these cells, and this behind them."""
    hidden = f' state="{state}"' if state else ""
    made: Parts = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": (
            f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets><sheet name="{name}" sheetId="1" r:id="r1"{hidden}/></sheets>'
            f"{parts.pop('workbook', '')}</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": relations(("r1", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": sheet(data, more),
        "xl/sharedStrings.xml": f'<sst xmlns="{S}">{strings}</sst>',
    }
    return samples.zipped(made | named(parts))


def relations(*targets: tuple[str, str]) -> str:
    lines = (f'<Relationship Id="{id}" Type="x" Target="{target}"/>' for id, target in targets)
    return f'<Relationships xmlns="{RELS}">{"".join(lines)}</Relationships>'


def c(value: str, ref: str = "A1", kind: str = "") -> str:
    return f'<c r="{ref}"{f" t={kind!r}" if kind else ""}>{value}</c>'


def xrow(*cells: str, number: int = 1) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def beside(path: str, content: str | bytes) -> bytes:
    """A workbook with one more part."""
    return excel(xrow(c("<v>1</v>")), **{path.replace("/", "__").replace(".", "_DOT_"): content})


EXCEL: dict[str, bytes] = {
    "a number": excel(xrow(c(f"<v>{ID}</v>"))),
    "a power of ten": excel(xrow(c("<v>1.101700230708E12</v>"))),
    "a whole fraction": excel(xrow(c(f"<v>{ID}.0</v>"))),
    "a shared text": excel(xrow(c("<v>0</v>", kind="s")), strings=f"<si><t>{ID}</t></si>"),
    "a shared text in runs": excel(xrow(c("<v>0</v>", kind="s")), strings="<si><r><t>11017</t></r><r><rPr/><t>00230708</t></r></si>"),
    "a shared text of no cell": excel(xrow(c("<v>1</v>")), strings=f"<si><t>{ID}</t></si>"),
    "a text of its own": excel(xrow(c(f"<is><t>{CARD}</t></is>", kind="inlineStr"))),
    "a formula's text": excel(xrow(c(f"<f>A2</f><v>{ID}</v>", kind="str"))),
    "a formula without result": excel(xrow(c(f"<f>{ID}</f>"))),
    "a formula of texts": excel(xrow(c('<f>"11017"&amp;"00230708"</f>'))),
    "a formula that joins": excel(xrow(c('<f>CONCATENATE("1-1017","-00230-70-8")</f>'))),
    "boxes": excel(xrow(*(c(f"<v>{x}</v>", f"{chr(65 + n)}1") for n, x in enumerate(BOXES)))),
    "boxes as texts": excel(xrow(*(c(f"<is><t>{x}</t></is>", f"{chr(65 + n)}1", "inlineStr") for n, x in enumerate(BOXES)))),
    "boxes behind a name": excel(xrow(c("<is><t>ก</t></is>", "A1", "inlineStr"), *(c(f"<v>{x}</v>", f"{chr(66 + n)}1") for n, x in enumerate(BOXES)))),
    "the card's parts in cells": excel(xrow(*(c(f"<is><t>{x}</t></is>", f"{chr(65 + n)}1", "inlineStr") for n, x in enumerate(CARD.split("-"))))),
    "a phone that lost its 0": excel(xrow(c("<is><t>เบอร์โทรศัพท์มือถือ</t></is>", "A1", "inlineStr")) + xrow(c("<v>812345678</v>", "A2"), number=2)),
    "a stated size of one cell": excel(xrow(c("<v>1</v>")) + xrow(c(f"<v>{ID}</v>", "C9"), number=9), more='<dimension ref="A1"/>'),
    "a hidden sheet": excel(xrow(c(f"<v>{ID}</v>")), state="hidden"),
    "a very hidden sheet": excel(xrow(c(f"<v>{ID}</v>")), state="veryHidden"),
    "a hidden row": excel(f'<row r="1" hidden="1">{c(f"<v>{ID}</v>")}</row>'),
    "a sheet's name": excel(xrow(c("<v>1</v>")), name=ID),
    "a defined name": excel(workbook=f'<definedNames><definedName name="x">"{ID}"</definedName></definedNames>'),
    "a defined name's comment": excel(workbook=f'<definedNames><definedName name="x" comment="{ID}">1</definedName></definedNames>'),
    "who has reserved it": excel(workbook=f'<fileSharing userName="{ID}"/>'),
    "a list to choose from": excel(more=f'<dataValidations><dataValidation type="list"><formula1>"ก,{ID}"</formula1></dataValidation></dataValidations>'),
    "a choice's prompt": excel(more=f'<dataValidations><dataValidation prompt="{ID}"/></dataValidations>'),
    "a condition": excel(more=f'<conditionalFormatting><cfRule><formula>A1="{ID}"</formula></cfRule></conditionalFormatting>'),
    "a link's address": excel(more=f'<hyperlinks><hyperlink ref="A1" location="{ID}"/></hyperlinks>'),
    "a link's tip": excel(more=f'<hyperlinks><hyperlink ref="A1" tooltip="{CARD}"/></hyperlinks>'),
    "the page's header": excel(more=f"<headerFooter><oddHeader>&amp;C{CARD}</oddHeader></headerFooter>"),
    "the page's footer": excel(more=f"<headerFooter><evenFooter>{ID}</evenFooter></headerFooter>"),
    "a filter": excel(more=f'<autoFilter ref="A1"><filterColumn><filters><filter val="{ID}"/></filters></filterColumn></autoFilter>'),
    "a scenario": excel(more=f'<scenarios><scenario name="x"><inputCells r="A1" val="{ID}"/></scenario></scenarios>'),
    "a protected range": excel(more=f'<protectedRanges><protectedRange name="{ID}"/></protectedRanges>'),
    "a remark": beside("xl/comments1.xml", f'<comments xmlns="{S}"><comment ref="A1"><text><r><t>11017</t></r><r><t>00230708</t></r></text></comment></comments>'),
    "a remark's author": beside("xl/comments1.xml", f'<comments xmlns="{S}"><authors><author>{ID}</author></authors></comments>'),
    "a threaded remark": beside("xl/threadedComments/threadedComment1.xml", f"<ThreadedComments><threadedComment><text>{ID}</text></threadedComment></ThreadedComments>"),
    "who wrote remarks": beside("xl/persons/person.xml", f'<personList><person displayName="{ID}"/></personList>'),
    "a text box": beside("xl/drawings/drawing1.xml", f'<d xmlns:a="{A}"><a:p><a:r><a:t>11017</a:t></a:r><a:r><a:t>00230708</a:t></a:r></a:p></d>'),
    "a picture's words": beside("xl/drawings/drawing1.xml", f'<d><cNvPr descr="{ID}"/></d>'),
    "a drawing of old": beside("xl/drawings/vmlDrawing1.vml", f"<xml><div style='x'><br>{ID}</div></xml>"),
    "a chart's title": beside("xl/charts/chart1.xml", f'<c xmlns:a="{A}"><a:p><a:r><a:t>{ID}</a:t></a:r></a:p></c>'),
    "a chart's values": beside("xl/charts/chart1.xml", f"<c><pt><v>{ID}</v></pt></c>"),
    "a pivot's cache": beside("xl/pivotCache/pivotCacheDefinition1.xml", f'<p><sharedItems><s v="{CARD}"/></sharedItems></p>'),
    "a pivot's records": beside("xl/pivotCache/pivotCacheRecords1.xml", f'<p><r><n v="{ID}"/></r></p>'),
    "another workbook's values": beside("xl/externalLinks/externalLink1.xml", f'<e><sheetData><cell r="A1"><v>{ID}</v></cell></sheetData></e>'),
    "another workbook's address": beside("xl/externalLinks/_rels/externalLink1.xml.rels", f'<R><Relationship Target="file:///C:/{ID}.xlsx"/></R>'),
    "a table's column": beside("xl/tables/table1.xml", f'<table><tableColumn name="{ID}"/></table>'),
    "a connection": beside("xl/connections.xml", f'<c><connection connection="Server=a;Uid={ID}"/></c>'),
    "a query": beside("xl/queryTables/queryTable1.xml", f'<q name="{ID}"/>'),
    "a slicer": beside("xl/slicers/slicer1.xml", f'<s caption="{ID}"/>'),
    "custom XML": beside("customXml/item1.xml", f"<x>{ID}</x>"),
    "the author": beside("docProps/core.xml", f"<c><creator>{ID}</creator></c>"),
    "a user's name": beside("xl/revisions/userNames.xml", f'<u><userInfo name="{ID}"/></u>'),
    "a change that was tracked": beside("xl/revisions/revisionLog1.xml", f"<r><rcc><nc><v>{ID}</v></nc></rcc></r>"),
    "an embedded Word file": beside("xl/embeddings/a.docx", word(p(r(ID)))),
    "a picture's text": beside("xl/media/image1.png", b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 17) + b"tEXtid\0" + ID.encode() + b" \0\0\0\0"),
    "printer settings": beside("xl/printerSettings/printerSettings1.bin", b"\0\1" + ID.encode("utf-16-le") + b"\0\0"),
}  # fmt: skip


# PowerPoint.


def points(path: str, content: str | bytes) -> bytes:
    return samples.zipped({"[Content_Types].xml": TYPES, "ppt/presentation.xml": "<p/>", path: content})


def ap(*texts: str) -> str:
    return f'<p xmlns:a="{A}"><a:p>{"".join(f"<a:r><a:rPr/><a:t>{text}</a:t></a:r>" for text in texts)}</a:p></p>'


POINTS: dict[str, bytes] = {
    "a slide": points("ppt/slides/slide1.xml", ap(ID)),
    "a slide, in runs": points("ppt/slides/slide1.xml", ap("11017", "00230708")),
    "a slide's table": points("ppt/slides/slide1.xml", f'<p xmlns:a="{A}"><a:tbl><a:tr>{"".join(f"<a:tc><a:p><a:t>{x}</a:t></a:p></a:tc>" for x in BOXES)}</a:tr></a:tbl></p>'),
    "notes": points("ppt/notesSlides/notesSlide1.xml", ap(ID)),
    "a comment": points("ppt/comments/comment1.xml", f"<c><text>{ID}</text></c>"),
    "a comment of today": points("ppt/comments/modernComment_1.xml", ap(ID)),
    "an author": points("ppt/commentAuthors.xml", f'<c name="{ID}"/>'),
    "the master": points("ppt/slideMasters/slideMaster1.xml", ap(ID)),
    "a layout": points("ppt/slideLayouts/slideLayout1.xml", ap(ID)),
    "a picture's words": points("ppt/slides/slide1.xml", f'<p><cNvPr descr="{ID}"/></p>'),
    "a tag": points("ppt/tags/tag1.xml", f'<t><tag name="x" val="{ID}"/></t>'),
    "a handout": points("ppt/handoutMasters/handoutMaster1.xml", ap(ID)),
    "a chart's workbook": points("ppt/embeddings/a.xlsx", samples.xlsx({"ก": [[int(ID)]]})),
    "the title": points("docProps/core.xml", f"<c><title>{ID}</title></c>"),
    "a slide's name": points("ppt/slides/slide1.xml", f'<p><cSld name="{ID}"/></p>'),
}  # fmt: skip


# OpenDocument.


def odf(kind: str, content: str = "", **more: str | bytes) -> bytes:
    spaces = 'xmlns:text="t" xmlns:table="b" xmlns:office="o" xmlns:draw="d" xmlns:dc="c" xmlns:xlink="x"'
    parts: Parts = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"<office:document-content {spaces}>{content}</office:document-content>",
    }
    return samples.zipped(parts | named(more))


ODF: dict[str, tuple[str, bytes]] = {
    "a paragraph": ("odt", odf("text", f"<text:p>{ID}</text:p>")),
    "spans": ("odt", odf("text", "<text:p>11017<text:span>00230</text:span>708</text:p>")),
    "spaces as elements": ("odt", odf("text", f"<text:p>{'<text:s/>'.join(CARD.split('-'))}</text:p>")),
    "a line break": ("odt", odf("text", "<text:p>11017<text:line-break/>00230708</text:p>")),
    "a deleted text": ("odt", odf("text", f"<text:tracked-changes><text:deletion><text:p>{ID}</text:p></text:deletion></text:tracked-changes>")),
    "a note": ("odt", odf("text", f"<text:p>ก<text:note><text:note-body><text:p>{ID}</text:p></text:note-body></text:note></text:p>")),
    "a remark": ("odt", odf("text", f"<text:p>ก<office:annotation><text:p>{ID}</text:p></office:annotation></text:p>")),
    "boxes": ("odt", odf("text", f"<table:table><table:table-row>{''.join(f'<table:table-cell><text:p>{x}</text:p></table:table-cell>' for x in BOXES)}</table:table-row></table:table>")),
    "a header": ("odt", odf("text", styles_DOT_xml=f"<s><p>{ID}</p></s>")),
    "the title": ("odt", odf("text", meta_DOT_xml=f"<m><title>{ID}</title></m>")),
    "a property of its own": ("odt", odf("text", meta_DOT_xml=f'<m><user-defined name="x">{ID}</user-defined></m>')),
    "a link's address": ("odt", odf("text", f'<text:p><text:a xlink:href="https://a.example/{ID}">ก</text:a></text:p>')),
    "an object": ("odt", odf("text", **{"Object 1/content.xml".replace("/", "__").replace(".", "_DOT_"): f"<x><p>{ID}</p></x>"})),
    "a cell's value": ("ods", odf("spreadsheet", f'<table:table-cell office:value="{ID}"/>')),
    "a cell's power of ten": ("ods", odf("spreadsheet", '<table:table-cell office:value="1.101700230708E+12"/>')),
    "a cell's text": ("ods", odf("spreadsheet", f"<table:table><table:table-row><table:table-cell><text:p>{CARD}</text:p></table:table-cell></table:table-row></table:table>")),
    "a cell's formula": ("ods", odf("spreadsheet", f'<table:table-cell table:formula="of:={ID}"/>')),
    "a sheet's name": ("ods", odf("spreadsheet", f'<table:table table:name="{ID}"/>')),
    "a slide": ("odp", odf("presentation", f"<draw:page><text:p>{ID}</text:p></draw:page>")),
    "a slide's notes": ("odp", odf("presentation", f"<presentation-notes><text:p>{ID}</text:p></presentation-notes>")),
    "settings": ("odt", odf("text", settings_DOT_xml=f"<s><item>{ID}</item></s>")),
}  # fmt: skip
