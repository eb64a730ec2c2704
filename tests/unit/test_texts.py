"""What a file says to who reads it: page by page, without numbers of persons, read once for each content."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.evidence import inspect
from generator.evidence.file_type import kind_of
from generator.evidence.inspect import Inspector
from generator.evidence.texts import LONGEST_FILE, LONGEST_PAGE, content_texts
from generator.model.files import ContentInfo, FileFacts, UnseenPart
from tests import samples

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def word(body: str) -> bytes:
    return samples.zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": (
                '<c xmlns:dc="d" xmlns:t="t"><dc:title>แผน</dc:title><t:created>2024-01-31T00:00:00Z</t:created></c>'
            ),
        }
    )


def slide(text: str) -> str:
    return f'<p:sld xmlns:p="p" xmlns:a="{DRAWING}"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>'


SLIDES = samples.zipped(
    {
        "[Content_Types].xml": "<Types/>",
        "ppt/slides/slide10.xml": slide("ท้าย"),
        "ppt/slides/slide2.xml": slide("ต้น"),
    }
)


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (samples.pdf("หน้าแรก", "", "เลข 1-1002-00345-67-0"), ("หน้าแรก", "", "เลข 1-10xx-xxxxx-xx-x")),
        (samples.xlsx({"ก": [["ชื่อ", "จำนวน"], ["ถนน", 12.0]], "ข": []}), ("ชื่อ จำนวน\nถนน 12", "")),
        (
            word(
                "<w:p><w:r><w:t>ต้น</w:t><w:tab/><w:t>เรื่อง</w:t></w:r></w:p>"
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ใน</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>"
                "<w:tc><w:p><w:r><w:t>แถว</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                "<w:p><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del><w:ins><w:r><w:t>เพิ่ม</w:t></w:r></w:ins></w:p>"
            ),
            ("ต้น เรื่อง\nใน แถว\nเพิ่ม",),
        ),
        (SLIDES, ("ต้น", "ท้าย")),
        ("ก,ข\n1,2".encode("cp874"), ("ก,ข\n1,2",)),
        (samples.locked_pdf(), ()),
        (b"%PDF-1.7\nhalf", ()),
        (word("<w:p>")[:-40], ()),
    ],
)
def test_a_file_says_its_texts_page_by_page(data: bytes, texts: tuple[str, ...]) -> None:
    kind = kind_of(data).replace("broken-zip", "docx")

    assert content_texts(kind, data).texts == texts


def test_a_file_says_its_title_and_its_day() -> None:
    said = content_texts("docx", word(""))

    assert (said.title, said.created) == ("แผน", "2024-01-31")


def test_very_long_texts_are_cut() -> None:
    said = content_texts("xlsx", samples.xlsx({str(number): [["ก" * 30_000]] for number in range(25)}))

    assert {len(text) for text in said.texts[:20]} == {LONGEST_PAGE}
    assert sum(map(len, said.texts)) == LONGEST_FILE
    assert len(said.texts) == 25


def test_texts_are_read_when_they_are_asked_for_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspect, "_seen", {})
    monkeypatch.setattr(inspect, "_said", {})
    file = tmp_path / "a.pdf"
    file.write_bytes(samples.pdf("เลข 1-1002-00345-67-0"))
    look = Inspector(tmp_path / "cache")
    facts = look.facts(file, "a.pdf")
    before = {kept.name for kept in (tmp_path / "cache").iterdir()}

    first = facts.texts
    monkeypatch.setattr(inspect, "_said", {})
    monkeypatch.setattr(inspect, "content_texts", lambda *_: pytest.fail("read again"))

    assert before == {f"{facts.sha256}.json"}
    assert facts.texts == first == ("เลข 1-10xx-xxxxx-xx-x",)
    assert all("00345" not in kept.read_text(encoding="utf-8") for kept in (tmp_path / "cache").iterdir())


def test_a_file_that_is_another_by_now_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(samples.pdf("ก่อน"))
    facts = Inspector(tmp_path / "cache").facts(file, "a.pdf")
    file.write_bytes(samples.pdf("หลัง"))

    assert facts.texts == ()
    assert FileFacts("b.pdf", 1).texts == ()


def test_a_file_that_nobody_got_through_is_not_read_again_without_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspect, "_seen", {})
    monkeypatch.setattr(inspect, "is_quick", lambda *_: False)
    monkeypatch.setattr(inspect, "look", lambda kind, _: ContentInfo(kind=kind, unseen=(UnseenPart(why="slow"),)))
    monkeypatch.setattr(inspect, "content_texts", lambda *_: pytest.fail("read"))
    file = tmp_path / "a.pdf"
    file.write_bytes(samples.pdf("ช้า"))

    assert Inspector(tmp_path / "cache").facts(file, "a.pdf").texts == ()
