"""The text of a paper by its pages, whatever kind of file it is."""

from generator.evidence.file_type import kind_of
from generator.evidence.pdf import BrokenPdfError, LockedPdfError, pdf_texts
from generator.intake.read.file import document_of
from generator.intake.read.refused import UnreadableError
from generator.intake.suggest.paper import Paper

_MOST_PAGES = 300


def paper_of(name: str, data: bytes) -> Paper:
    """The paper in a file; raises UnreadableError for one that cannot be read or has no text."""
    if kind_of(data) != "pdf":
        return Paper(("\n".join(piece.text for piece in document_of(name, data).pieces()),))
    try:
        pages = tuple(text for text, _ in zip(pdf_texts(data), range(_MOST_PAGES), strict=False))
    except LockedPdfError as wrong:
        raise UnreadableError("locked") from wrong
    except BrokenPdfError as wrong:
        raise UnreadableError("broken") from wrong
    if not any(text.strip() for text in pages):
        raise UnreadableError("scan")
    return Paper(pages)
