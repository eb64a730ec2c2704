"""Files that are not what they seem, cannot be copied everywhere, or are not used: each told for what it is, once."""

import pytest

from generator.messages.problem import advice, message
from tests import samples
from tests.conftest import Office

HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200
AVIF = b"\0\0\0\x18ftypavif\0\0\0\0mif1avif" + b"\0" * 200
MP4 = b"\0\0\0\x18ftypisom\0\0\0\0isommp42" + b"\0" * 200
STORED = samples.zipped({"report.pdf": samples.pdf("รายงาน")})


def answer(file: str) -> str:
    return f"o1:\n  documents:\n    plan: {{title: แผน, file: '{file}'}}\n  shows:\n    chart: {{document: plan}}\n"


# The file on disk, its content, how it is named; the code that is told, and words that its message and advice have.
CASES = [
    ("plan.docx", samples.pdf("ก"), "evidence-wrong-type", ("เอกสาร PDF", "แก้ตรงนี้เป็น files/plan.pdf")),
    ("plan.pdf", samples.docx(["ก"]), "evidence-wrong-type", ("เอกสาร Word", "แก้ตรงนี้เป็น files/plan.docx")),
    ("photo.jpg", HEIC, "evidence-wrong-type", ("HEIC", "Photos")),
    ("photo.jpg", AVIF, "evidence-wrong-type", ("HEIC", "Photos")),
    ("film.mp4", MP4, "evidence-film", ("วิดีโอ", "PDF")),
    ("list.xls", samples.HTML, "evidence-wrong-type", ("หน้าเว็บ", "Workbook")),
    ("plan.pdf", samples.HTML, "evidence-wrong-type", ("หน้าเว็บ", "PDF")),
    ("all.zip", STORED, "evidence-archive", ("ZIP", "แตกไฟล์")),
    ("all.zip", samples.zipped({"a/แผน.docx": samples.docx(["ก"])}), "evidence-archive", ("ZIP", "แตกไฟล์")),
    ("all.pdf", STORED, "evidence-wrong-type", ("ZIP", "โปรแกรมที่สร้าง")),
]


@pytest.mark.parametrize(("name", "data", "code", "words"), CASES)
def test_a_file_is_told_for_what_it_is_once(
    office: Office, name: str, data: bytes, code: str, words: tuple[str, ...]
) -> None:
    office.write({f"2567/files/{name}": data, "2567/disclosures.yml": answer(f"files/{name}")})

    problems = [one for one in office.examine().problems if one.where.path[-1:] == ("file",)]

    assert [one.code for one in problems] == ([code] if code else [])
    for one in problems:
        said = f"{message(one)} {advice(one)}"
        assert all(word in said for word in words), said


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("files/IMG_0001.HEIC", "Photos"),
        ("files/all.rar", "แตกไฟล์"),
        ("files/plan", "นามสกุล"),
        ("files/page.html", "PDF"),
    ],
)
def test_a_kind_that_cannot_be_published_is_told_with_what_helps(office: Office, written: str, words: str) -> None:
    office.write({"2567/disclosures.yml": answer(written)})

    told = [advice(one) for one in office.examine().problems if one.code == "file-kind"]

    assert len(told) == 1
    assert words in told[0]


NAMES = [
    ("files/con.pdf", "file-name-windows"),
    ("files/LPT1.docx", "file-name-windows"),
    ("files/แผน?.pdf", "file-name-windows"),
    ("files/แผน*.pdf", "file-name-windows"),
    ("files/งาน./แผน.pdf", "file-name-windows"),
    (f"files/{'ก' * 90}.pdf", "file-name-length"),
    (f"files/{'ก' * 80}.pdf", ""),
    ("files/contract.pdf", ""),
    ("files/แผน.ฉบับ 2 (1).pdf", ""),
]


@pytest.mark.parametrize(("written", "code"), NAMES)
def test_a_name_that_not_every_computer_holds_is_told(office: Office, written: str, code: str) -> None:
    office.write({"2567/disclosures.yml": answer(written)})

    codes = {code for *_, code in office.rows()} - {"evidence-file-missing"}

    assert codes == ({code} if code else set())


def test_names_that_differ_only_in_case_are_told(office: Office) -> None:
    office.write({f"2567/files/{name}.pdf": samples.pdf(name) for name in ("Plan", "plan")})
    documents = "{a: {title: ก, file: files/Plan.pdf}, b: {title: ข, file: files/plan.pdf}}"
    office.write({"2567/disclosures.yml": f"o1:\n  documents: {documents}\n"})

    assert [code for *_, code in office.rows()] == ["file-name-windows"]


MISSING = [
    ("files/แผนพัฒนาท้องถิน.pdf", "files/แผนพัฒนาท้องถิ่น.pdf"),
    ("files/แผนพัฒนาท้องถิ่น.docx", "files/แผนพัฒนาท้องถิ่น.pdf"),
    ("files/รายงาน-2566.pdf", ""),
    ("files/สรุป.pdf", ""),
]


@pytest.mark.parametrize(("written", "guess"), MISSING)
def test_a_missing_file_is_answered_with_the_one_that_was_meant(office: Office, written: str, guess: str) -> None:
    office.write({f"2567/files/{name}.pdf": samples.pdf(name) for name in ("แผนพัฒนาท้องถิ่น", "รายงาน-2567")})
    office.write({"2567/disclosures.yml": answer(written)})

    told = next(one for one in office.examine().problems if one.code == "evidence-file-missing")

    assert (f"แก้ตรงนี้เป็น {guess}" in advice(told)) == bool(guess)
    assert ("ใช่ไหม" in message(told)) == bool(guess)


def test_files_that_nothing_names_are_listed_up_to_a_limit(office: Office) -> None:
    office.write({f"2567/files/{number:02}.pdf": b"%PDF-1.4" for number in range(25)})

    told = [one for one in office.examine().problems if one.code == "file-unused"]

    assert len(told) == 20
    assert message(told[0]) == "ยังไม่ได้ใช้ไฟล์ “files/00.pdf” จึงไม่ได้เผยแพร่"
    assert message(told[-1]).endswith("ไฟล์อื่นที่ยังไม่ได้ใช้: 5")


def test_a_blank_of_a_prepared_page_is_told_once_for_the_page(office: Office) -> None:
    office.write({"pages/contact.md": "# ติดต่อเรา\n\n- โทรศัพท์: (เขียนหมายเลข)\n- อีเมล: (เขียนที่อยู่อีเมล)\n"})
    office.write({"pages/about.md": "# เกี่ยวกับ\n\nดูแลโดยสำนักปลัด (งานธุรการ)\n"})

    told = [message(one) for one in office.examine().problems if one.code == "page-blank"]

    assert len(told) == 1
    assert "2 แห่ง เช่น “(เขียนหมายเลข)”" in told[0]
