"""Digits as the agency writes them, English marked as English, and nothing that machines read is touched."""

import html
from collections.abc import Callable

import lxml.html
import pytest

from generator.render.escape import escape_html
from generator.render.localize import in_digits, localize_html
from generator.render.markdown import link, machine, value, written


@pytest.mark.parametrize(
    ("number", "thai"),
    [
        ("ณ วันที่ 31 มีนาคม 2567", "ณ วันที่ ๓๑ มีนาคม ๒๕๖๗"),
        ("รวม 7,069,870.00 บาท", "รวม ๗,๐๖๙,๘๗๐.๐๐ บาท"),
        ("ปี 2566–2570 ร้อยละ 92.5", "ปี ๒๕๖๖–๒๕๗๐ ร้อยละ ๙๒.๕"),
        ("1. กระบวนการ", "๑. กระบวนการ"),
        ("ข้อ o16 และ i7", "ข้อ o16 และ i7"),
        ("โทร 0 2000 0000 หรือ 081-234-5678", "โทร 0 2000 0000 หรือ 081-234-5678"),
        ("ไฟล์ files/plan-2566.pdf 12 หน้า", "ไฟล์ files/plan-2566.pdf ๑๒ หน้า"),
        ("saraban2@example.invalid", "saraban2@example.invalid"),
        ("https://example.invalid/2567/?a=1", "https://example.invalid/2567/?a=1"),
    ],
)
def test_numbers_in_prose_change_and_codes_addresses_and_telephones_stay(number: str, thai: str) -> None:
    assert in_digits(number, "thai") == thai
    assert in_digits(number, None) == number
    assert lxml.html.fromstring(localize_html(f"<p>{escape_html(number)}</p>", "thai")).text_content() == thai
    assert html.unescape(written(value(number), "thai")).replace("\\", "") == thai


def test_thai_digits_become_arabic_where_the_agency_wants_them() -> None:
    assert in_digits("ปี ๒๕๖๗ ข้อ ๑๗ โทร ๐๗๗ ๑๒๓ ๔๕๖", "arabic") == "ปี 2567 ข้อ 17 โทร ๐๗๗ ๑๒๓ ๔๕๖"


@pytest.mark.parametrize(
    ("template", "markdown"),
    [
        (lambda: link("ปี 2567", "../2567/o16.md#page=12"), "[ปี ๒๕๖๗](../2567/o16.md#page=12)"),
        (lambda: "## หัว 1 " + machine("{ #i10-1 }"), "## หัว ๑ { #i10-1 }"),
        (lambda: link("020000010", "tel:020000010"), "[020000010](tel:020000010)"),
        (
            lambda: link("ก1@example.invalid", "mailto:a@example.invalid"),
            "[ก1&#64;example.invalid](mailto:a@example.invalid)",
        ),
        (lambda: "content/checklists/" + value(2567) + ".yml", "content/checklists/2567.yml"),
        (lambda: "o" + value("16") + " หน้า " + value("16"), "o16 หน้า ๑๖"),
        (lambda: machine("1.") + " " + value("ข้อ 1"), "1. ข้อ ๑"),
        (lambda: value("1. ข้อ 1"), r"๑\. ข้อ ๑"),
        (lambda: "### " + value(1) + ". " + value("ก"), "### ๑. ก"),
    ],
)
def test_what_machines_read_stays_in_markdown(template: Callable[[], str], markdown: str) -> None:
    assert written(template(), "thai") == markdown


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../2567/">ปี 2567</a>', '<a href="../2567/">ปี ๒๕๖๗</a>'),
        (
            '<li data-due="2024-03-09" style="flex-grow: 26">26</li>',
            '<li data-due="2024-03-09" style="flex-grow: 26">๒๖</li>',
        ),
        ('<p><a class="x" href="tel:020000010">1111</a> 2</p>', '<p><a class="x" href="tel:020000010">1111</a> ๒</p>'),
        ("<p>&#39;12&#64;</p>", "<p>'๑๒@</p>"),
        ("<script>let a = 1 < 2;</script>1", "<script>let a = 1 < 2;</script>๑"),
        ("<!-- 1 <b> Open -->1", "<!-- 1 <b> Open -->๑"),
        (
            "<svg><title>Open 1</title><text x=1>2 ก</text></svg>",
            "<svg><title>Open ๑</title><text x=1>๒ ก</text></svg>",
        ),
        ("<option value=1>1</option>", "<option value=1>๑</option>"),
        ("<select><option value=1>Open 1</option></select>", "<select><option value=1>Open ๑</option></select>"),
    ],
)
def test_html_is_changed_in_its_text_alone(before: str, after: str) -> None:
    assert localize_html(before, "thai") == after


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("ประกาศ No Gift Policy ประจำปี", 'ประกาศ <span lang="en">No Gift Policy</span> ประจำปี'),
        ("นโยบายNo Giftของ", 'นโยบาย<span lang="en">No Gift</span>ของ'),
        ("จุด (One Stop Service) ชั้น 1", 'จุด (<span lang="en">One Stop Service</span>) ชั้น 1'),
        ("Dos & Don'ts", '<span lang="en">Dos &amp; Don\'ts</span>'),
        ("แบบวัด OIT ไฟล์ PDF", "แบบวัด OIT ไฟล์ PDF"),
        ("ไฟล์ files/e-service-manual.pdf", "ไฟล์ files/e-service-manual.pdf"),
        ("mayor@example.invalid", "mayor@example.invalid"),
        ("https://example.invalid/map", "https://example.invalid/map"),
    ],
)
def test_english_words_are_marked_and_abbreviations_and_addresses_are_not(text: str, marked: str) -> None:
    assert localize_html(str(escape_html(text))) == marked
