"""Everything in a PDF: its pages, and what is laid over them, attached, or said of them."""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial

import pypdfium2
from pypdfium2 import raw

from generator.evidence.file_type import kind_of
from generator.evidence.pdf import opened_pdf, page_text
from generator.evidence.reading.pdf_strings import pdf_strings
from generator.evidence.reading.span import ActivePart, FilePart, Limits, Look, TextSpan
from generator.model.files import UnseenPart

# Keys of an annotation that hold words: its text, field values, names, what appears when pointed at.
_KEYS = (b"Contents", b"V", b"DV", b"RC", b"RV", b"T", b"TU", b"TM", b"Subj", b"NM", b"CA", b"AC", b"RO", b"Title")

_MOST_NOTES = 5_000

_LARGEST_ATTACHMENT = 100_000_000


def pdf_parts(data: bytes, limits: Limits, look: Look) -> Iterator[FilePart]:
    """All texts of a PDF, its pages first; raises LockedPdfError or BrokenPdfError."""
    with opened_pdf(data) as document:
        for number in range(len(document)):
            yield TextSpan(f"page {number + 1}", page_text(document, number))
        for number in range(len(document)):
            yield from _over_page(document, number)
        yield from _around(document)
        yield from _attachments(document, limits, look)
    if b"/Encrypt" not in data:
        yield from pdf_strings(data, limits)
    yield from _active(data)


def _over_page(document: pypdfium2.PdfDocument, number: int) -> Iterator[FilePart]:
    """Notes, fields and links of a page, and what of them is drawn on it."""
    try:
        with closing(document[number]) as page:
            count = min(raw.FPDFPage_GetAnnotCount(page), _MOST_NOTES)
            for place in range(count):
                yield from (TextSpan(f"note {number + 1}", text) for text in _note(document, page, place))
            drawn = bool(count) and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
    except pypdfium2.PdfiumError:
        yield UnseenPart(at=f"page {number + 1}", why="broken")
        return
    if drawn:
        yield TextSpan(f"note {number + 1}", page_text(document, number))


def _note(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, place: int) -> Iterator[str]:
    note = raw.FPDFPage_GetAnnot(page, place)
    if not note:
        return
    try:
        for key in _KEYS:
            yield _wide(partial(raw.FPDFAnnot_GetStringValue, note, key))
        link = raw.FPDFAnnot_GetLink(note)
        action = raw.FPDFLink_GetAction(link) if link else None
        if action:
            yield _narrow(partial(raw.FPDFAction_GetURIPath, document, action))
            yield _narrow(partial(raw.FPDFAction_GetFilePath, action))
    finally:
        raw.FPDFPage_CloseAnnot(note)


def _around(document: pypdfium2.PdfDocument) -> Iterator[FilePart]:
    """Properties, bookmarks, and the names of pages and places."""
    for value in document.get_metadata_dict(skip_empty=True).values():
        yield TextSpan("part properties", str(value))
    for bookmark in document.get_toc(max_depth=50):
        yield TextSpan("part bookmarks", str(bookmark.get_title()))
    for number in range(min(len(document), _MOST_NOTES)):
        yield TextSpan(f"note {number + 1}", str(document.get_page_label(number)))


def _attachments(document: pypdfium2.PdfDocument, limits: Limits, look: Look) -> Iterator[FilePart]:
    for place in range(document.count_attachments()):
        try:
            attachment = document.get_attachment(place)
            name = str(attachment.get_name())
            yield TextSpan("part attachment", name)
            content = bytes(attachment.get_data())
        except (pypdfium2.PdfiumError, MemoryError):
            yield UnseenPart(file=look.named(f"attachment {place + 1}"), why="broken")
            continue
        limits.take(len(content))
        yield from look.inside(kind_of(content), content, name)


def _active(data: bytes) -> Iterator[ActivePart]:
    if b"/JavaScript" in data or b"/Launch" in data:
        yield ActivePart("script")


def _wide(read: Callable[[object, int], int]) -> str:
    """A text of PDFium's in UTF-16; it says first how many bytes it has."""
    size = min(read(None, 0), 2_000_000)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    read(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _narrow(read: Callable[[object, int], int]) -> str:
    size = min(read(None, 0), 2_000_000)
    if size <= 1:
        return ""
    buffer = ctypes.create_string_buffer(size)
    read(buffer, size)
    return buffer.raw[: size - 1].decode("latin-1")
