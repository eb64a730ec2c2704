"""What is blank: pages on which there is nothing to see, files in which there is no word and no picture."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from generator.evidence.package import BrokenPackageError, LargePackageError, opened_package
from generator.evidence.pdf import BrokenPdfError, LockedPdfError, opened_pdf
from generator.evidence.texts import LARGEST_PACKAGE, content_texts
from generator.model.files import ContentInfo

_PAGE_NUMBER = re.compile(
    r"[\s\W_]*(?:(?:หน้า(?:ที่)?|page)?[\s\W_]*\d{1,4}(?:\s*(?:/|จาก|of)\s*\d{1,4})?)?[\s\W_]*", re.IGNORECASE
)

_LONGEST_NUMBER = 60

# Drawn so small that a page takes a millisecond; a word of the smallest print still leaves a shadow.
_SCALE = 0.2

_SHADOW = 16
"""Less difference between the lightest and the darkest spot than this is paper, of 255."""

# A picture of a page that holds less for each of its points can only be of one colour; all others are of something.
_BYTES_OF_A_POINT = {1: 0.0005, 8: 0.03}

_MOST_PICTURES = 2


_MOST_DRAWN = 12
"""A page on which more is drawn is not blank; most are told by this alone."""

_OFFICE = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}

_SHOWN = re.compile("media/|embeddings/|charts/|diagrams/")

_BESIDE = re.compile("header|footer|footnotes|endnotes|drawings/")

# A text in a part that is not the body: the head of a letter, a text box over a sheet.
_WRITTEN = re.compile(rb"<(?:\w+:)?t(?:\s[^<>]*)?>\s*[^<\s]")


@dataclass(frozen=True, slots=True)
class Blank:
    """`pages` of a PDF, from 1, on which there is nothing to see; `whole` where there is nothing in all of it."""

    pages: tuple[int, ...] = ()
    whole: bool = False


def blank_of(found: ContentInfo, data: bytes) -> Blank:
    """What is blank in a content of which this is known; what cannot be opened is told as that, not as blank."""
    kind = found.kind
    try:
        if kind == "pdf":
            return _blank_pages(data) if (found.pages_with_text or 0) < (found.pages or 0) else Blank()
        return Blank(whole=kind in _OFFICE and _without_words(kind, data))
    except (LockedPdfError, BrokenPdfError, BrokenPackageError, LargePackageError):
        return Blank()


def _without_words(kind: str, data: bytes) -> bool:
    """Whether a Word, Excel or PowerPoint file holds no word, picture or chart."""
    with opened_package(data, LARGEST_PACKAGE) as package:
        parts = [name for name in package.namelist() if name.startswith(_OFFICE[kind])]
        if any(map(_SHOWN.search, parts)):
            return False
        if any(_BESIDE.search(name) and _WRITTEN.search(package.read(name)) for name in parts):
            return False
    return not any(text.strip() for text in content_texts(kind, data).texts)


def _blank_pages(data: bytes) -> Blank:
    with opened_pdf(data) as document:
        pages = tuple(number for number in range(1, len(document) + 1) if _is_blank(document, number))
        return Blank(pages, whole=len(pages) == len(document))


def _is_blank(document: pypdfium2.PdfDocument, number: int) -> bool:
    try:
        with closing(document[number - 1]) as page:
            if raw.FPDFPage_CountObjects(page) > _MOST_DRAWN or _has_words(page):
                return False
            drawn = [one for one in page.get_objects(max_depth=4) if one.type not in _WORDS]
            if not drawn:
                # What fields and notes show is no object of the page.
                return not raw.FPDFPage_GetAnnotCount(page)
            pictures = [one for one in drawn if one.type == raw.FPDF_PAGEOBJ_IMAGE]
            plain = len(pictures) <= _MOST_PICTURES and all(map(_is_plain, pictures))
            return plain and _is_of_one_colour(page)
    except pypdfium2.PdfiumError:
        # A page that cannot be drawn is not known to be blank.
        return False


_WORDS = {raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM}


def says_no_word(text: str) -> bool:
    """Whether the text of a page is no more than its number."""
    return len(text) <= _LONGEST_NUMBER and bool(_PAGE_NUMBER.fullmatch(text))


def _has_words(page: pypdfium2.PdfPage) -> bool:
    """Whether a page's text is more than its number."""
    with closing(page.get_textpage()) as text:
        return not says_no_word(str(text.get_text_range()))


def _is_plain(picture: pypdfium2.PdfObject) -> bool:
    """Whether a picture holds too little to show anything, by what it weighs."""
    assert isinstance(picture, pypdfium2.PdfImage)
    about = picture.get_metadata()
    points = about.width * about.height
    weight = raw.FPDFImageObj_GetImageDataRaw(picture, None, 0)
    return bool(weight < points * _BYTES_OF_A_POINT[1 if about.bits_per_pixel == 1 else 8])


def _is_of_one_colour(page: pypdfium2.PdfPage) -> bool:
    with closing(page.render(scale=_SCALE, grayscale=True)) as drawn:
        rows = _rows(bytes(drawn.buffer), drawn.width, drawn.stride)
        edges = [(min(row), max(row)) for row in rows]
    return bool(edges) and max(high for _, high in edges) - min(low for low, _ in edges) < _SHADOW


def _rows(points: bytes, width: int, stride: int) -> Iterator[bytes]:
    """The lines of a picture without what fills them up."""
    yield from (points[at : at + width] for at in range(0, len(points) - width + 1, stride))
