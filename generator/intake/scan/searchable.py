"""A scan becomes a PDF that can be searched: its pages are drawn and read; what they look like stays."""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pypdfium2

from generator.evidence.file_type import kind_of
from generator.intake.document import counted
from generator.intake.read.refused import UnreadableError
from generator.intake.scan.tesseract import Line, MissingError, UnreadPageError, lines_in, program

NEEDED = ("PIL", "pypdf")
"""What `pip install oit-site[ocr]` brings."""

_DPI = 200

_MOST_PIXELS = 25_000_000

_MOST_PAGES = 300

_PICTURES = frozenset({"jpeg", "png", "webp"})

_FEWEST_LETTERS = 20
"""A page with more letters than this has text already."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """A PDF whose scanned pages have text: how many were read, how many had text before, which could not be read."""

    data: bytes
    read: int
    had_text: int
    unread: tuple[int, ...]


def searchable(data: bytes, told: Callable[[int, int], None] = lambda _page, _pages: None) -> Searchable:
    """The PDF of a scan (PDF, JPEG, PNG) with text; `told` hears of every page that is begun.

    Raises MissingError for what is not installed, UnreadableError for what cannot be opened.
    """
    if not all(find_spec(name) for name in NEEDED):
        raise MissingError("libraries")
    program()
    layer = import_module("generator.intake.scan.layer")
    data = _as_pdf(data)
    pages: dict[int, tuple[Sequence[Line], float]] = {}
    had_text, unread = 0, []
    for number, picture, scale in _scanned(data, told):
        if picture is None:
            had_text += 1
            continue
        try:
            pages[number] = lines_in(picture), scale
        except UnreadPageError:
            unread.append(number + 1)
    try:
        made = layer.with_layer(data, pages) if pages else data
    except layer.FAULTS as wrong:
        raise UnreadableError("broken") from wrong
    return Searchable(made, len(pages), had_text, tuple(unread))


def _as_pdf(data: bytes) -> bytes:
    kind = kind_of(data)
    if kind == "pdf":
        return data
    if kind not in _PICTURES:
        raise UnreadableError("kind" if kind not in {"empty", "locked"} else kind, kind)
    images: Any = import_module("PIL.Image")
    try:
        with images.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > _MOST_PIXELS * 4:
                raise UnreadableError("large")
            made = io.BytesIO()
            upright: Any = import_module("PIL.ImageOps").exif_transpose(picture)
            upright.convert("RGB").save(made, "PDF", resolution=_DPI, quality=85)
    except (OSError, ValueError, SyntaxError, images.DecompressionBombError) as wrong:
        raise UnreadableError("broken") from wrong
    return made.getvalue()


def _scanned(data: bytes, told: Callable[[int, int], None]) -> Iterator[tuple[int, bytes | None, float]]:
    """Each page: its number (from 0), its picture as PNG, the pixels of a point; no picture where it has text."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as wrong:
        raise UnreadableError("locked" if b"/Encrypt" in data else "broken") from wrong
    with closing(document):
        count = len(document)
        if count > _MOST_PAGES:
            raise UnreadableError("large")
        for number in range(count):
            told(number + 1, count)
            try:
                with closing(document[number]) as page:
                    yield (number, *_drawn(page))
            except pypdfium2.PdfiumError as wrong:
                raise UnreadableError("broken") from wrong


def _drawn(page: Any) -> tuple[bytes | None, float]:
    with closing(page.get_textpage()) as text:
        if counted(str(text.get_text_range())) > _FEWEST_LETTERS:
            return None, 1.0
    scale = _DPI / 72
    size = page.get_width() * page.get_height() * scale * scale
    if size > _MOST_PIXELS:
        scale *= (_MOST_PIXELS / size) ** 0.5
    filters: Any = import_module("PIL.ImageFilter")
    picture = page.render(scale=scale, grayscale=True).to_pil().convert("L").filter(filters.MedianFilter(3))
    made = io.BytesIO()
    picture.save(made, "PNG")
    return made.getvalue(), scale
