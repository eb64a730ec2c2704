"""Numbers of persons in what an office writes itself: values, keys, tables with all that stands around them, pages."""

from __future__ import annotations

import re

import pytest

from generator.build import build
from tests.conftest import Office
from tests.unit.test_personal import everything

ID = "1101700230708"
CARD = "1-1017-00230-70-8"
BOXES = ",".join(ID)
TABLE = "o1:\n  shows:\n    chart: {table: tables/a.csv}\n"


def texts(text: str) -> dict[str, str]:
    return {"2567/disclosures.yml": f'o1:\n  shows:\n    chart: {{text: "{text}"}}\n'}


def documents(document: str) -> dict[str, str]:
    return {"2567/disclosures.yml": f"o1:\n  documents:\n    {document}\n"}


def table(text: str) -> dict[str, str]:
    return {"2567/tables/a.csv": text, "2567/disclosures.yml": TABLE}


def page(text: str, name: str = "about") -> dict[str, str]:
    return {f"pages/{name}.md": text}


# what is written, and the file and line at which it is told
STOPPED = [
    (texts("11017\\u200b00230708"), "2567/disclosures.yml:3"),
    (texts("11017\\u00ad00230708"), "2567/disclosures.yml:3"),
    (texts("11017\\x0100230708"), "2567/disclosures.yml:3"),
    (texts("١١٠١٧٠٠٢٣٠٧٠٨"), "2567/disclosures.yml:3"),
    (texts("๑-๑๐๑๗-\n      ๐๐๒๓๐-๗๐-๘"), "2567/disclosures.yml:3"),
    ({"2567/disclosures.yml": "o1:\n  summary: >\n    เลข 11017\n    00230708\n"}, "2567/disclosures.yml:2"),
    (documents(f"d{ID}: {{title: ก, link: https://a.example/}}"), "2567/disclosures.yml:3"),
    (documents(f"a: {{title: ก {CARD}, link: https://a.example/}}"), "2567/disclosures.yml:3"),
    (documents(f"a: {{title: ก, link: 'https://a.example/{ID}'}}"), "2567/disclosures.yml:3"),
    (documents(f"a: {{title: ก, file: files/scan{ID}.pdf}}"), "2567/disclosures.yml:3"),
    (table(f"งาน,{ID}\nจ้าง,1\nซื้อ,2\n"), "2567/tables/a.csv:1"),
    (table(f"งาน,หมายเหตุ\nจ้าง,1.{ID}\n"), "2567/tables/a.csv:2"),
    (table(f"งาน,หมายเหตุ\nจ้าง,ID{ID}x\n"), "2567/tables/a.csv:2"),
    (table('งาน,หมายเหตุ\nจ้าง,"11017\n00230708"\n'), "2567/tables/a.csv:2"),
    (table(f"งาน,หมายเหตุ\nจ้าง,{' '.join(ID)}\n"), "2567/tables/a.csv:2"),
    (table("งาน,หมายเหตุ\nจ้าง,1.101700230708E12\n"), "2567/tables/a.csv:2"),
    (page(f"# หน้าของเรา\n\nเลข {CARD}\n"), "pages/about.md:3"),
    (page("# หน้าของเรา\n\nเลข 11017\n00230708 นี้\n"), "pages/about.md:3"),
    (page("# หน้าของเรา\n\n**1-1017**-00230-*70*-8\n"), "pages/about.md:3"),
    (page(f"# {ID}\n\nก\n"), "pages/about.md:1"),
    (page("# หน้าของเรา\n\nก\n", f"a{ID}"), f"pages/a{ID}.md:1"),
    ({"2567/news.yml": f"news:\n  - id: n{ID}\n    title: ก\n    date: 1 ต.ค. 2566\n"}, "2567/news.yml:2"),
    ({"2567/people.yml": f"people:\n  - name: ก\n    position: 'ปลัด {CARD}'\n"}, "2567/people.yml:3"),
    ({"2567/measures.yml": f"measures:\n  - id: one\n    title: มาตรการ {CARD}\n"}, "2567/measures.yml:3"),
]


@pytest.mark.parametrize(("files", "place"), STOPPED)
def test_a_number_stops_the_build_where_it_stands(office: Office, files: dict[str, str], place: str) -> None:
    office.write(files)

    assert place in [f"{file}:{line}" for file, line, _, code in office.rows() if code == "personal-id"]


# what a column of taxpayers holds, as persons and spreadsheets write it
TAX_IDS = [
    ID,
    CARD,
    "1101700230701",
    "ID1101700230708",
    "1101700230708 (นาย ก)",
    "1.101700230708E+12",
    "1.101700230708E12",
    "1101700230708.0",
    '"1,101,700,230,708"',
    "1 1017 00230 70 8",
    "1/1017/00230/70/8",
    "11017\u200b00230708",
    "1101700230708/1100200345670",
    '"1101700230708, 1100200345670"',
    "๑๑๐๑๗๐๐๒๓๐๗๐๘",
    "１１０１７００２３０７０８",
    "'1101700230708",
    "เลขที่ 1101700230708",
    " ".join(ID),
]


def test_no_number_of_a_column_of_taxpayers_is_published(office: Office) -> None:
    rows = "".join(f"จ้างเหมา,{written}\n" for written in TAX_IDS)
    office.write(table(f"งาน,เลขประจำตัวผู้เสียภาษี\n{rows}ซื้อ,0105500000000\n"))

    built = build(office.content, "test")

    published = re.sub(rb"[^0-9]", b"", everything(built).translate(None, b"-. "))
    assert built.pages
    assert b"700230708" not in published
    assert b"700230701" not in published
    assert b"0105500000000" in everything(built)


def test_a_title_above_a_table_is_looked_at(office: Office) -> None:
    office.write(
        {
            "2567/tables/a.csv": f"รายชื่อผู้ยื่นคำขอ {CARD},\nงาน,หมายเหตุ\nจ้าง,ก\nซื้อ,ข\n",
            "2567/disclosures.yml": TABLE,
        }
    )

    assert "personal-id" in [code for *_, code in office.rows()]


def test_boxes_of_a_form_are_one_number_and_months_are_none(office: Office) -> None:
    boxes = f"ชื่อ,เลขประจำตัวประชาชน{',' * 12}\nก,{BOXES}\n"
    months = "ต.ค.,พ.ย.,ธ.ค.,ม.ค.,ก.พ.,มี.ค.,เม.ย.,พ.ค.,มิ.ย.,ก.ค.,ส.ค.,ก.ย.,อื่นๆ"
    office.write({"2567/files/a.csv": boxes, "2567/tables/a.csv": f"เรื่อง,{months}\nก,{BOXES}\n"})
    office.write({"2567/disclosures.yml": "o1: {documents: {a: {title: ก, file: files/a.csv}}}\n"})
    boxed = [code for *_, code in office.rows()]
    office.write({"2567/disclosures.yml": TABLE})

    assert "personal-id" in boxed
    assert "personal-id" not in [code for *_, code in office.rows()]
