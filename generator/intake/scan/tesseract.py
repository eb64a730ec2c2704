"""Tesseract reads the picture of a page: its lines, each with its place. What of it is missing is told.

Measured on scanned pages of Thai offices (docs/decisions/0072): one column of lines (`--psm 4`) finds most, Thai must
stand before English, or a space comes after every letter, and a median filter before takes specks away.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.core.write_file import write_file
from generator.text.thai import clean

_PROGRAM = "tesseract"

_LANGUAGES = ("tha", "eng")

# Where the installer for Windows puts it without telling the path.
_WINDOWS = (r"C:\Program Files\Tesseract-OCR\tesseract.exe", r"C:\Program Files (x86)\Tesseract-OCR\tesseract.exe")

_SECONDS = 180
"""For one page; a page takes some three seconds."""


class MissingError(Exception):
    """What of the reading is not installed: `what` is tesseract, thai or libraries."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class UnreadPageError(Exception):
    """A page that the program did not come to an end with."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was read, and its box in the picture: in pixels from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@cache
def program() -> str:
    """The program; raises MissingError where it or its Thai data is not installed."""
    found = shutil.which(_PROGRAM) or next((path for path in _WINDOWS if Path(path).is_file()), "")
    if not found:
        raise MissingError("tesseract")
    try:
        listed = subprocess.run([found, "--list-langs"], capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        raise MissingError("tesseract") from None
    if not set(_LANGUAGES) <= set((listed.stdout + listed.stderr).split()):
        raise MissingError("thai")
    return found


def lines_in(picture: bytes) -> tuple[Line, ...]:
    """The lines in the picture (PNG) of a page; raises MissingError or UnreadPageError."""
    with tempfile.TemporaryDirectory(prefix="oit-") as folder:
        page, out = Path(folder) / "page.png", Path(folder) / "out"
        write_file(page, picture)
        words = [program(), str(page), str(out), "-l", "+".join(_LANGUAGES), "--psm", "4", "txt", "tsv"]
        try:
            done = subprocess.run(  # noqa: S603
                words, capture_output=True, timeout=_SECONDS, check=False, env={**os.environ, "OMP_THREAD_LIMIT": "1"}
            )
        except (OSError, subprocess.TimeoutExpired) as wrong:
            raise UnreadPageError from wrong
        if done.returncode:
            raise UnreadPageError
        text = out.with_suffix(".txt").read_text("utf-8", "replace")
        places = out.with_suffix(".tsv").read_text("utf-8", "replace")
    return tuple(paired(text, places))


def paired(text: str, places: str) -> Iterator[Line]:
    """The lines of the text with the boxes of the table: the first says the words right, the second where they stand.

    Where they do not have the same number of lines, the table's own words are taken.
    """
    boxes = list(_boxes(places.split("\n")))
    written = [line.strip() for line in text.replace("\f", "\n").split("\n") if line.strip()]
    same = len(written) == len(boxes)
    for place, box in enumerate(boxes):
        # Tesseract writes sara am in two parts, which no search looks for.
        yield Line(clean(written[place] if same else box[0]), *box[1:])


def _boxes(rows: Sequence[str]) -> Iterator[tuple[str, float, float, float, float]]:
    words: dict[tuple[str, ...], list[tuple[str, float, float, float, float]]] = {}
    for row in rows[1:]:
        cells = row.split("\t")
        if len(cells) >= 12 and cells[0] == "5" and cells[11].strip():
            left, top, width, height = map(float, cells[6:10])
            words.setdefault(tuple(cells[1:5]), []).append((cells[11], left, top, left + width, top + height))
    for line in words.values():
        texts, lefts, tops, rights, bottoms = zip(*line, strict=True)
        yield " ".join(texts), min(lefts), min(tops), max(rights), max(bottoms)
