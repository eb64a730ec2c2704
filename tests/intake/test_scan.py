"""Scans made of the model agency's papers get text that can be searched; what they look like stays."""

import io
import random
import shutil
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from icu4py.breakers import WordBreaker
from PIL import Image, ImageFilter
from pypdf import PdfReader, PdfWriter

from generator.evidence.pdf import pdf_texts
from generator.intake.read.refused import UnreadableError
from generator.intake.scan import tesseract
from generator.intake.scan.layer import with_layer
from generator.intake.scan.searchable import searchable
from generator.intake.scan.tesseract import Line, MissingError, paired
from generator.intake.suggest.grams import letters
from generator.intake.suggest.paper import Paper
from tests.bench.suggest import finder
from tests.conftest import ROOT, Office, Run

FILES = ROOT / "content" / "example"

needs_tesseract = pytest.mark.skipif(
    not shutil.which("tesseract"), reason="Tesseract is not installed, as on Windows; tests/run.sh installs it"
)

# Papers and pages (from 0), each with the item of its year that it shows.
SCANNED = (
    (2567, "no-gift-2567-th.pdf", 0, "o26"),
    (2567, "service-manual.pdf", 1, "o11"),
    (2566, "risk-assessment-2566.pdf", 0, "o34"),
)


def scan(data: bytes, page: int) -> bytes:
    """A page as an office scans it: turned a little, blurred, speckled, in poor JPEG."""
    drawn = pypdfium2.PdfDocument(data)[page].render(scale=200 / 72).to_pil().convert("L")
    chance = random.Random(page)
    drawn = drawn.rotate(0.3 + chance.random(), fillcolor=255, resample=Image.Resampling.BICUBIC)
    drawn = drawn.filter(ImageFilter.GaussianBlur(0.6))
    drawn = Image.blend(drawn, Image.effect_noise(drawn.size, 22), 0.12)
    for _ in range(drawn.width * drawn.height // 900):
        drawn.putpixel((chance.randrange(drawn.width), chance.randrange(drawn.height)), chance.choice((0, 255)))
    made = io.BytesIO()
    drawn.convert("RGB").save(made, "PDF", resolution=200, quality=45)
    return made.getvalue()


@cache
def read(year: int, name: str, page: int) -> tuple[str, str]:
    """What the paper says, and what is read in the layer of its scan."""
    data = (FILES / str(year) / "files" / name).read_bytes()
    true = list(pdf_texts(data))[page]
    return true, next(pdf_texts(searchable(scan(data, page)).data))


def words(text: str) -> set[str]:
    return {word for first, last in WordBreaker(text, "th").segments() if len(word := text[first:last].strip()) >= 3}


@needs_tesseract
@pytest.mark.slow
def test_words_are_found_by_search() -> None:
    wanted = found = 0
    for year, name, page, _ in SCANNED:
        true, layer = read(year, name, page)
        wanted += len(words(true))
        found += sum(word in layer for word in words(true))
    assert wanted > 200
    assert found >= 0.9 * wanted


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize(("year", "name", "page", "item"), SCANNED, ids=[one[1] for one in SCANNED])
def test_letters_are_right_and_the_paper_finds_its_item(year: int, name: str, page: int, item: str) -> None:
    true, layer = read(year, name, page)
    pieces = {letters(true)[at : at + 4] for at in range(len(letters(true)) - 4)}
    assert sum(piece in letters(layer) for piece in pieces) >= 0.85 * len(pieces)
    assert finder(year).places(Paper((layer,)))[0].item.number == item


@needs_tesseract
@pytest.mark.slow
def test_the_command_writes_a_copy_and_keeps_the_original(office: Office, oit: Run, tmp_path: Path) -> None:
    file = tmp_path / "สแกน.pdf"
    data = scan((FILES / "2567" / "files" / "no-gift-2567-th.pdf").read_bytes(), 0)
    file.write_bytes(data)
    oit("ocr", str(file), cwd=office.content.parent)
    assert file.read_bytes() == data
    copy = tmp_path / "สแกน-ค้นได้.pdf"
    assert "ของขวัญ" in next(pdf_texts(copy.read_bytes()))
    before, after = (pypdfium2.PdfDocument(one)[0].render(scale=1).to_pil() for one in (data, copy.read_bytes()))
    assert before.tobytes() == after.tobytes()
    assert "อยู่แล้ว" in oit("ocr", str(copy), cwd=office.content.parent).stdout


LINE = "ประกาศเจตนารมณ์ ทั้งนี้ จัดทำ ขั้นตอน No Gift 2567"


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_line_lies_where_it_is_seen_and_says_what_was_read(turned: int) -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(400, 600)
    page.rotate(turned)
    made = io.BytesIO()
    writer.write(made)
    wide, high = (400, 600) if turned in {0, 180} else (600, 400)
    data = with_layer(made.getvalue(), {0: ([Line(LINE, 100, 50, 700, 80)], 2.0)})
    text = pypdfium2.PdfDocument(data)[0].get_textpage()
    assert text.get_text_range() == LINE
    assert (wide, high) == ((PdfReader(io.BytesIO(data)).pages[0].rotation % 180 == 0 and (400, 600)) or (600, 400))
    # pypdfium2 tells boxes as the page is written; the line is 300 points long whichever way that lies.
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    across = max(max(b[0], b[2]) for b in boxes) - min(min(b[0], b[2]) for b in boxes)
    along = max(max(b[1], b[3]) for b in boxes) - min(min(b[1], b[3]) for b in boxes)
    assert max(across, along) == pytest.approx(300, abs=12)


TABLE = "\n".join(
    ["level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext"]
    + [
        f"5\t1\t1\t1\t{line}\t{word}\t{word * 10}\t{line * 10}\t9\t8\t90\t{text}"
        for line, word, text in ((1, 1, "จัดทํา"), (1, 2, "แผน"), (2, 1, "ค"))
    ]
)


def test_text_and_places_are_paired_line_by_line() -> None:
    lines = list(paired("จัดทําแผน\n\nค\n\f", TABLE))
    assert [line.text for line in lines] == ["จัดทำแผน", "ค"]
    assert (lines[0].left, lines[0].right, lines[0].top, lines[0].bottom) == (10, 29, 10, 18)


def test_where_they_do_not_pair_the_words_of_the_table_are_taken() -> None:
    assert [line.text for line in paired("ก\nข\nค\n", TABLE)] == ["จัดทำ แผน", "ค"]


@pytest.mark.parametrize("what", ["tesseract", "thai"])
def test_what_is_missing_is_told(
    what: str, office: Office, oit: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def missing() -> str:
        raise MissingError(what)

    monkeypatch.setattr("generator.intake.scan.searchable.program", missing)
    file = tmp_path / "a.pdf"
    file.write_bytes((FILES / "2567" / "files" / "structure.pdf").read_bytes())
    done = oit("ocr", str(file), cwd=office.content.parent, check=False)
    assert done.returncode != 0
    assert "tesseract-ocr-tha" in done.stderr


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"", "empty"), (b"%PDF-1.7 broken", "broken"), (b"PK\x03\x04", "kind"), (b"\xff\xd8\xff" + b"x" * 99, "broken")],
)
def test_what_is_no_scan_is_refused(data: bytes, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.intake.scan.searchable.program", lambda: "tesseract")
    with pytest.raises(UnreadableError) as refused:
        searchable(data)
    assert refused.value.why == why


def test_a_program_that_does_not_answer_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract.shutil, "which", lambda _name: "/nowhere/tesseract")
    tesseract.program.cache_clear()
    with pytest.raises(MissingError):
        tesseract.program()
    tesseract.program.cache_clear()
