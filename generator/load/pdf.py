"""A PDF is opened and its text is read, page by page, by the library that Chrome reads it with."""

from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import raw


class LockedPdfError(Exception):
    """A PDF that asks for a password."""


class BrokenPdfError(Exception):
    """A PDF that cannot be opened, or that has no page."""


def pdf_texts(data: bytes) -> Iterator[str]:
    """The text of each page, "" where it has none; raises LockedPdfError or BrokenPdfError before the first."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as wrong:
        if wrong.err_code == raw.FPDF_ERR_PASSWORD:
            raise LockedPdfError from wrong
        raise BrokenPdfError from wrong
    with closing(document):
        if not len(document):
            raise BrokenPdfError
        for number in range(len(document)):
            yield _text(document, number)


def _text(document: pypdfium2.PdfDocument, number: int) -> str:
    try:
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            return str(text.get_text_range())
    except pypdfium2.PdfiumError:
        # One page that cannot be drawn does not make the others unreadable.
        return ""
