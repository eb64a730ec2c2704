"""What a reader is told of a document before opening it: its type, pages, size and language."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.model.disclosure import Document
from generator.model.files import FileFacts
from generator.site.open_data.downloads import size

OUTSIDE = "ลิงก์ภายนอก"

NOT_HERE = "ไม่พบไฟล์บนเว็บไซต์นี้"

_LANGUAGES = {("en",): "ภาษาอังกฤษ", ("en", "th"): "ภาษาไทยและภาษาอังกฤษ"}


def ending(document: Document) -> str:
    """PDF, XLSX: what the name of its file says that it is; empty for a link."""
    return PurePosixPath(document.file).suffix.lstrip(".").upper() if document.file else ""


def before_opening(document: Document, facts: FileFacts | None) -> Iterator[str]:
    """PDF 12 หน้า 1.2 MB, ภาษาอังกฤษ; `facts` are None where there is no such file."""
    if not document.file:
        yield OUTSIDE
    elif not facts:
        yield from filter(None, (ending(document), NOT_HERE))
    else:
        pages = f"{facts.inside.pages:,} หน้า" if facts.inside.pages else ""
        yield " ".join(filter(None, (ending(document), pages, size(facts.size))))
    language = _LANGUAGES.get(tuple(sorted(set(document.languages))))
    if language:
        yield language
