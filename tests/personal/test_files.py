"""Numbers of persons in every part of files of every kind: found, or told as not looked into; never passed over."""

from __future__ import annotations

import re

import pytest

from generator.core.file_kinds import ENDINGS
from generator.core.file_kinds import PICTURES as PICTURE_KINDS
from generator.evidence.file_type import kind_of
from generator.evidence.looking.content import inspected
from generator.evidence.pictures import without_metadata
from generator.messages.location import place_in_file
from tests import samples
from tests.personal.excel_files import EXCEL, POINTS
from tests.personal.files import PICTURES, ZIPS, planted
from tests.personal.made import ID
from tests.personal.pdf_files import PDF
from tests.personal.word_files import WORD
from tests.personal.word_files import word as word_file

PLANTED = [*planted()]


def test_there_are_many_places() -> None:
    assert len(PLANTED) > 250


@pytest.mark.parametrize(("ending", "data"), [case[1:] for case in PLANTED], ids=[case[0] for case in PLANTED])
def test_a_number_is_found_wherever_it_stands_in_a_file(ending: str, data: bytes) -> None:
    kind = kind_of(data)
    inside = inspected(kind, data)

    # What is not what its name says, or could not be looked into, is told as that and not published.
    told = inside.unseen or kind not in ENDINGS[ending]
    assert told or kind in PICTURE_KINDS or {match.kind for match in inside.identifiers} & {"id", "phone"}
    assert not re.search(r"700230708|00230", "".join(match.at + match.shown for match in inside.identifiers))


@pytest.mark.parametrize(("ending", "data"), PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_is_published_without_what_it_says_of_itself(ending: str, data: bytes) -> None:
    published = without_metadata(kind_of(data), data)

    assert published is None or ID[5:].encode() not in published
    assert published is None or without_metadata(kind_of(data), published) == published
    assert published or inspected(kind_of(data), data).identifiers


PLACES = [
    (WORD["a header"], " (หัวกระดาษ)"),
    (WORD["a comment"], " (ความเห็น)"),
    (WORD["boxes behind a name"], " (แถวของตารางที่ 2)"),
    (WORD["an embedded workbook"], " (ในไฟล์ a.xlsx, เซลล์ ก!B1)"),
    (EXCEL["a hidden sheet"], " (เซลล์ แผ่น!A1)"),
    (EXCEL["a list to choose from"], " (แผ่นงาน แผ่น)"),
    (POINTS["a slide"], " (สไลด์ที่ 1)"),
    (POINTS["notes"], " (บันทึกผู้บรรยาย)"),
    (PDF["the second page"], " (หน้า 2)"),
    (PDF["a field's default"], " (หมายเหตุหรือช่องกรอกในหน้า 1)"),
    (PDF["an attached text"], " (ในไฟล์ a.txt, บรรทัด 1)"),
    (ZIPS["an archive in one in it"], " (ในไฟล์ a.zip › b.zip › c.csv, บรรทัด 2)"),
]


@pytest.mark.parametrize(("data", "place"), PLACES)
def test_the_place_is_told_in_words(data: bytes, place: str) -> None:
    inside = inspected(kind_of(data), data)

    assert place in {place_in_file(match.at, "th") for match in inside.identifiers}


def docx_of(*paragraphs: str) -> bytes:
    return samples.docx(paragraphs)


SILENT = {
    "a plan of two pages": samples.pdf("แผนการจัดซื้อจัดจ้าง ปี 2567 งบประมาณ 1,250,000.00", "หน้า 2 โทร 0 2000 0000"),
    "months of a year": samples.xlsx({"ก": [["เรื่อง", *"ตพธมกมมพมกสก"], ["ร้องเรียน", *ID[:12]]]}),
    "months and their sum": samples.docx([], [["1", "1", "0", "1", "7", "0", "0", "2", "3", "0", "7", "0", "22"]]),
    "project numbers": samples.xlsx({"ก": [["เลขที่โครงการ"], *([66017123456 + n] for n in range(50))]}),
    "tax numbers of companies": samples.xlsx({"ก": [["เลขผู้เสียภาษี"], ["0105500000000"], ["0994000123456"]]}),
    "fractions": samples.xlsx({"ก": [["ละติจูด", "ลองจิจูด"], [13.7563309123456, 100.5017654321098]]}),
    "a table of amounts": samples.docx([], [["1", "ซ่อมถนน", "1250000", "1300000"], ["2", "ซื้อ", "250000", "300000"]]),
    "numbered lines": docx_of(*(f"{n}. งานที่ {n}" for n in range(1, 30))),
    "years": docx_of("2565 2566 2567 2568 2569"),
    "a text of phones": "สำนักปลัด 0 3800 0001\nกองคลัง 0 3800 0002\n".encode(),
    "an empty PDF page": samples.pdf(""),
    "a picture": samples.PNG,
    "a photograph": samples.JPEG,
    "an archive of papers": samples.zipped({"a.pdf": samples.pdf("แผน 2567"), "b.txt": "ก"}),
}


@pytest.mark.parametrize("data", SILENT.values(), ids=SILENT.keys())
def test_honest_files_give_no_alarm(data: bytes) -> None:
    inside = inspected(kind_of(data), data)

    assert inside.identifiers == ()
    assert inside.unseen == ()
    assert inside.readable


UNSEEN = {
    "a locked archive": (samples.zipped({"a.zip": b"Rar!" + b"x" * 50}), "a.zip", "kind"),
    "a damaged Word file in an archive": (samples.zipped({"a.docx": WORD["one run"][:400]}), "a.docx", "broken"),
    "a locked PDF in an archive": (samples.zipped({"a.pdf": samples.locked_pdf()}), "a.pdf", "locked"),
    "a program in an archive": (samples.zipped({"a.exe": b"MZ" + b"\0" * 90}), "a.exe", "kind"),
    "data of no known kind": (b"\0\1\2\3" * 50, "", "kind"),
    "an archive of another kind": (b"7z\xbc\xaf\x27\x1c" + b"\0" * 50, "", "kind"),
}


@pytest.mark.parametrize(("data", "file", "why"), UNSEEN.values(), ids=UNSEEN.keys())
def test_what_nobody_could_look_into_is_named(data: bytes, file: str, why: str) -> None:
    inside = inspected(kind_of(data), data)

    assert [(part.file, part.why) for part in inside.unseen] == [(file, why)]


def test_archives_without_end_are_not_followed_for_ever() -> None:
    data = samples.zipped({"a.txt": "x"})
    for _ in range(30):
        data = samples.zipped({"a.zip": data})

    assert [part.why for part in inspected("zip", data).unseen] == ["deep"]


def test_an_archive_that_grows_beyond_measure_is_not_unpacked() -> None:
    grown = samples.zipped({f"{n}.txt": b"\0" * 40_000_000 for n in range(10)})

    assert {part.why for part in inspected("zip", grown).unseen} == {"large"}


ACTIVE = {
    "macros": (word_file(word__vbaProject_DOT_bin=b"x"), ("macro",)),
    "a template from elsewhere": (
        word_file(
            word___rels__settings_DOT_xml_DOT_rels=(
                '<R><Relationship Type="http://x/attachedTemplate" Target="https://a.example/t.dotm" '
                'TargetMode="External"/></R>'
            )
        ),
        ("remote",),
    ),
    "a link": (
        word_file(
            word___rels__document_DOT_xml_DOT_rels=(
                '<R><Relationship Type="http://x/hyperlink" Target="https://a.example/" TargetMode="External"/></R>'
            )
        ),
        (),
    ),
    "a PDF with a script": (PDF["a script"], ("script",)),
    "a PDF": (samples.pdf("ก"), ()),
}


@pytest.mark.parametrize(("data", "active"), ACTIVE.values(), ids=ACTIVE.keys())
def test_what_acts_or_fetches_is_told(data: bytes, active: tuple[str, ...]) -> None:
    assert inspected(kind_of(data), data).active == active
