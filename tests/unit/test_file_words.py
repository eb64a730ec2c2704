"""What a document's link says before it is opened."""

import pytest

from generator.model.disclosure import Document
from generator.model.files import ContentInfo, FileFacts
from generator.site.open_data.file_words import before_opening


def told(file: str = "", languages: tuple[str, ...] = ("th",), facts: FileFacts | None = None) -> list[str]:
    where = {"file": file} if file else {"link": "https://example.invalid/a.pdf"}
    return [*before_opening(Document.model_validate({"title": "ก", "languages": languages, **where}), facts)]


@pytest.mark.parametrize(
    ("file", "pages", "size", "words"),
    [
        ("files/a.pdf", 12, 1_240_000, "PDF 12 หน้า 1.2 MB"),
        ("files/a.PDF", 1, 300, "PDF 1 หน้า 1 KB"),
        ("files/a.pdf", None, 48_200, "PDF 48 KB"),
        ("files/a.xlsx", None, 999_499, "XLSX 999 KB"),
        ("files/a.pdf", 1200, 52_000_000, "PDF 1,200 หน้า 52.0 MB"),
    ],
)
def test_type_pages_and_size_stand_together(file: str, pages: int | None, size: int, words: str) -> None:
    assert told(file, facts=FileFacts(file, size, inside=ContentInfo(kind="pdf", pages=pages))) == [words]


def test_a_language_is_told_where_it_is_not_thai_alone() -> None:
    facts = FileFacts("files/a.pdf", 1000)

    assert told("files/a.pdf", ("en",), facts) == ["PDF 1 KB", "ภาษาอังกฤษ"]
    assert told("files/a.pdf", ("en", "th"), facts) == ["PDF 1 KB", "ภาษาไทยและภาษาอังกฤษ"]


def test_of_what_is_not_here_nothing_is_made_up() -> None:
    assert told("files/a.pdf") == ["PDF", "ไม่พบไฟล์บนเว็บไซต์นี้"]
    assert told() == ["ลิงก์ภายนอก"]
