"""Digits as the agency writes them, English marked as English, and nothing that machines read is touched."""

import html

import pytest

from generator.render.escape import escape_text
from generator.render.localize import in_digits, localize_text


@pytest.mark.parametrize(
    ("written", "thai"),
    [
        ("ณ วันที่ 31 มีนาคม 2567", "ณ วันที่ ๓๑ มีนาคม ๒๕๖๗"),
        ("รวม 7,069,870.00 บาท", "รวม ๗,๐๖๙,๘๗๐.๐๐ บาท"),
        ("ปี 2566–2570 ร้อยละ 92.5", "ปี ๒๕๖๖–๒๕๗๐ ร้อยละ ๙๒.๕"),
        ("ข้อ o16 และ i7", "ข้อ o16 และ i7"),
        ("โทร 0 2000 0000 หรือ 081-234-5678", "โทร 0 2000 0000 หรือ 081-234-5678"),
        ("ไฟล์ files/plan-2566.pdf 12 หน้า", "ไฟล์ files/plan-2566.pdf ๑๒ หน้า"),
        ("saraban2@example.invalid", "saraban2@example.invalid"),
        ("https://example.invalid/2567/?a=1", "https://example.invalid/2567/?a=1"),
    ],
)
def test_numbers_in_prose_change_and_codes_addresses_and_telephones_stay(written: str, thai: str) -> None:
    assert in_digits(written, "thai") == thai
    assert in_digits(written, None) == written
    assert html.unescape(localize_text(str(escape_text(written)), "thai")) == thai


def test_thai_digits_become_arabic_where_the_agency_wants_them() -> None:
    assert in_digits("ปี ๒๕๖๗ ข้อ ๑๗ โทร ๐๗๗ ๑๒๓ ๔๕๖", "arabic") == "ปี 2567 ข้อ 17 โทร ๐๗๗ ๑๒๓ ๔๕๖"


@pytest.mark.parametrize(
    "machine",
    [
        "[ปี](../2567/o16.md#page=12)",
        "## หัว { #i10-1 }",
        '<li data-due="2024-03-09" style="flex-grow: 26">ก</li>',
        "[020000010](tel:020000010)",
        "&#39;&#64;",
        "![ภาพ](files/2567.png){ .oit-asset loading=lazy }",
    ],
)
def test_what_machines_read_stays(machine: str) -> None:
    assert localize_text(machine, "thai") == machine


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        ("ประกาศ No Gift Policy ประจำปี", 'ประกาศ <span lang="en">No Gift Policy</span> ประจำปี'),
        ("นโยบายNo Giftของ", 'นโยบาย<span lang="en">No Gift</span>ของ'),
        ("จุด (One Stop Service) ชั้น 1", 'จุด (<span lang="en">One Stop Service</span>) ชั้น 1'),
        ("Dos & Don'ts", '<span lang="en">Dos &#38; Don&#39;ts</span>'),
        ("แบบวัด OIT ไฟล์ PDF", "แบบวัด OIT ไฟล์ PDF"),
        ("ไฟล์ files/e-service-manual.pdf", "ไฟล์ files/e-service-manual.pdf"),
        ("mayor@example.invalid", "mayor&#64;example.invalid"),
        ("https://example.invalid/map", "https&#58;//example.invalid/map"),
    ],
)
def test_english_words_are_marked_and_abbreviations_and_addresses_are_not(written: str, marked: str) -> None:
    assert localize_text(str(escape_text(written))) == marked
