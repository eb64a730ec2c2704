"""A PDF is opened and its text read page by page; Thai that search and screen readers cannot follow is recognised."""

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

# Marks above and below, tone marks; sara am, which is written behind its consonant.
_MARK = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"

_MARKS = re.compile("[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]")

_BROKEN = re.compile(
    "|".join(
        (
            # Glyphs of a font's own, which no other program knows as letters; and lost letters.
            "[\ue000-\uf8ff\ufffd]",
            # A letter with its marks that comes again: หน้าน้ที่, จ้าจ้ง, ทั้งทั้.
            f"(?P<again>[ก-ฮ]{_MARK}+)[\u0e32\u0e33]?[ก-ฮ]?(?P=again)",
            # A mark or sara am that has lost its consonant: น ้ำ, ตำ บล.
            f"(?<=[ \t\r\nA-Za-z0-9]){_MARK}",
            "(?<=[ \t\r\n])\u0e33",
            "[ก-ฮ][\u0e48-\u0e4b]?\u0e33 (?=[ก-ฮ][\u0e30-\u0e3a\u0e40-\u0e4e]?[ก-ฮ])",
            # Sara am in two parts.
            "\u0e4d[ \u0e48-\u0e4b]*\u0e32",
            # A mark on a vowel that stands in front, or the same tone twice.
            f"[\u0e40-\u0e44]{_MARK}",
            "([\u0e48-\u0e4b])[\u0e48-\u0e4b]",
        )
    )
)

# Sara am that lost its circle: ส านักปลัด, จัดท า. No word begins with sara aa.
_HALF_AM = re.compile(f"[ก-ฮ]{_MARK}* \u0e32")

# Thai of an old code page read as Western letters: à·ÈºÒÅ.
_WESTERN = re.compile("[\u00a1-\u00fb]{4,}")

_THAI = re.compile("[ก-๛]")

_FEWEST_BROKEN = 3


@dataclass(slots=True)
class ThaiHealth:
    """Counts over the pages of one document."""

    marks: int = 0
    broken: int = 0
    thai: int = 0
    western: int = 0
    half_am: int = 0
    whole_am: int = 0

    def add(self, text: str) -> None:
        """Counts one more page."""
        self.marks += len(_MARKS.findall(text))
        self.broken += sum(1 for _ in _BROKEN.finditer(text))
        self.half_am += len(_HALF_AM.findall(text))
        self.whole_am += text.count("\u0e33")
        self.thai += len(_THAI.findall(text))
        self.western += sum(len(found[0]) for found in _WESTERN.finditer(text))

    @property
    def is_broken(self) -> bool:
        """Whether more is broken than the slips of a sound file (up to one mark in twenty, as measured)."""
        lost = self.western >= 20 and self.western > self.thai
        halved = self.half_am >= _FEWEST_BROKEN and self.half_am > self.whole_am
        return lost or halved or (self.broken >= _FEWEST_BROKEN and self.broken * 10 >= self.marks)


class LockedPdfError(Exception):
    """A PDF that asks for a password."""


class BrokenPdfError(Exception):
    """A PDF that cannot be opened, or that has no page."""


def pdf_texts(data: bytes) -> Iterator[str]:
    """The text of each page, "" where it has none; raises LockedPdfError or BrokenPdfError before the first."""
    with opened_pdf(data) as document:
        for number in range(len(document)):
            yield page_text(document, number)


def pdf_metadata(data: bytes) -> dict[str, str]:
    """What a PDF says of itself: Title, Author, CreationDate …; raises as `pdf_texts` does."""
    with opened_pdf(data) as document:
        return {str(name): str(value) for name, value in document.get_metadata_dict(skip_empty=True).items()}


@contextmanager
def opened_pdf(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF, to be read inside the `with`; raises LockedPdfError or BrokenPdfError."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as wrong:
        # PDFium keeps the error of an earlier document where this one fails without a reason of its own.
        if wrong.err_code == raw.FPDF_ERR_PASSWORD and b"/Encrypt" in data:
            raise LockedPdfError from wrong
        raise BrokenPdfError from wrong
    with closing(document):
        if not len(document):
            raise BrokenPdfError
        yield document


def page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    """The text of a page by its number from 0; "" where it has none."""
    try:
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            return str(text.get_text_range())
    except pypdfium2.PdfiumError:
        # One page that cannot be drawn does not make the others unreadable.
        return ""
