"""Nothing that an agency's site says is invented: each text of its pages, files and search comes from somewhere.

A text is known where it is made of what the report says (`tests/seeds/AGENCY.csv`, corrected by `corrections.csv`), of
what the year's official list says, of the words of the program, and of what `added.csv` lists with its reason. Digits
are left out: how many there are of something is counted by the program.
"""

import ast
import csv
import html
import io
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import jinja2
import openpyxl
import pytest
import yaml

from generator.core.problem_pages import problem_codes, problem_page
from tests.agencies import REAL, built, examined
from tests.conftest import ROOT
from tests.data.test_seeds import corrected, exceptions, plain, rows

# Elements within a line of text; all others part texts.
_INLINE = re.compile(r"</?(?:a|abbr|b|em|i|small|span|strong|wbr)(?:\s[^<>]*)?>")

# What is no text of Thai in a file for programs is an address, an id or a checksum.
_THAI = re.compile(r"[ก-๙]")


def letters(text: str) -> str:
    """A text for comparing: spaces, marks and digits aside."""
    return re.sub(r"[^ก-๛a-z]+", "", re.sub(r"\d+", "", plain(text).lower()))


def strings(value: Any) -> Iterator[str]:
    """All texts of plain values."""
    if isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif isinstance(value, str):
        yield value


def between_braces(text: str) -> list[str]:
    """The parts of a sentence around what is filled in."""
    return re.split(r"\{[^{}]*\}", text)


@cache
def words_of_program() -> frozenset[str]:
    """Every text that the program itself writes: in its code, its templates, and the pages of its problems."""
    sentences = (
        sentence
        for code in problem_codes()
        for page in [problem_page(code)]
        for sentence in (page.message["th"], page.help["th"])
    )
    found = [*_words_of_code(), *_words_of_templates(), *(part for one in sentences for part in between_braces(one))]
    return frozenset(filter(None, map(letters, found)))


def _words_of_code() -> Iterator[str]:
    for path in (ROOT / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from between_braces(node.value)


def _words_of_templates() -> Iterator[str]:
    reader = jinja2.Environment(autoescape=True)
    for path in (ROOT / "generator" / "render" / "templates").rglob("*.j2"):
        for _, kind, text in reader.lex(path.read_text(encoding="utf-8")):
            if kind == "string":
                yield text
            elif kind == "data":
                yield from _INLINE.sub("", text).splitlines()
                yield from re.split(r"<[^<>]*>", text)
                yield from re.findall(r'"([^"]*)"', text)


@cache
def words_of_lists() -> frozenset[str]:
    """Every text of the official lists."""
    found: list[str] = []
    for path in (ROOT / "generator" / "checklists").glob("*.yml"):
        for text in strings(yaml.safe_load(path.read_text(encoding="utf-8"))):
            found += (text, *text.splitlines())
    return frozenset(filter(None, map(letters, found)))


def listed(agency: str) -> frozenset[str]:
    """What is listed as added to an agency's report."""
    added = (one["text"] for one in rows("added") if one["agency"] == agency)
    return frozenset(map(letters, added)) | frozenset(map(letters, exceptions(agency, "added")))


def notes(agency: str) -> frozenset[str]:
    """Remarks on how the report was read: they say of themselves that they are not its words."""
    site = examined(agency).site
    assert site
    found = [note for year in site.years for note in year.source_notes]
    for year in site.years:
        for one in (*year.disclosures, *year.measures, *year.progress):
            found += one.source_notes
    return frozenset(map(letters, found))


# A run of the report's words that may stand alone, in letters: shorter ones are anybody's.
_RUN = 8

_WORD = 4

# What stands before the name of a place or an agency.
_BEFORE_NAME = re.compile(r"^(?:อำเภอ|จังหวัด|เทศบาลตำบล|เทศบาลเมือง|องค์การบริหารส่วนตำบล)")


class Known:
    """What the texts of an agency's site may be made of."""

    def __init__(self, agency: str) -> None:
        cells = [cell["cell"] for cell in rows(agency)]
        words = [corrected(agency, word) for cell in cells for word in cell.split()]
        names = [_BEFORE_NAME.sub("", word) for word in words]
        own = {word for word in map(letters, (*words, *names)) if len(word) >= _WORD}
        self.parts = own | words_of_program() | words_of_lists() | listed(agency) | notes(agency)
        self.lengths = sorted({len(part) for part in self.parts})
        self.runs = frozenset(
            cell[start : start + _RUN]
            for cell in (letters(corrected(agency, cell)) for cell in cells)
            for start in range(len(cell) - _RUN + 1)
        )

    def lost(self, text: str) -> str:
        """What of a text is made of nothing known; empty where all is."""
        whole = letters(text)
        reached, open_, furthest = {0}, [0], 0
        while open_:
            start = open_.pop()
            furthest = max(furthest, start)
            for end in self._ends(whole, start):
                if end not in reached:
                    reached.add(end)
                    open_.append(end)
        return "" if len(whole) in reached else whole[furthest:]

    def _ends(self, text: str, start: int) -> Iterator[int]:
        for length in self.lengths:
            if start + length > len(text):
                break
            if text[start : start + length] in self.parts:
                yield start + length
        # A run of the report's own words, however it was cut.
        end = start + _RUN
        while end <= len(text) and text[end - _RUN : end] in self.runs:
            yield end
            end += 1


@cache
def known_of(agency: str) -> Known:
    """What the texts of an agency may be made of, read once."""
    return Known(agency)


def pieces_of_pages(agency: str) -> Iterator[tuple[str, str]]:
    """The texts of all pages: what is in their Markdown and in their islands."""
    for page in built(agency).pages:
        whole = page.markdown.partition("\n---\n")[2]
        for place, island in enumerate(page.islands):
            whole = re.sub(rf"<!-- oit-island {place}: [^>]*-->", lambda _, made=island: f"\n{made}\n", whole)
        whole = re.sub(r"<(script|style|svg)\b.*?</\1>|<!--.*?-->|\{[^{}\n]*\}", "\n", whole, flags=re.DOTALL)
        whole = re.sub(r"\]\([^()\n]*\)", "]", _INLINE.sub("", whole))
        for piece in re.split(r"<[^<>]*>|\n", whole):
            yield page.path, html.unescape(html.unescape(piece))


def pieces_of_files(agency: str) -> Iterator[tuple[str, str]]:
    """The texts of all files that programs read."""
    for path, content in built(agency).made.items():
        for text in _texts(path, content):
            if _THAI.search(text):
                for line in text.splitlines():
                    yield path, line


def _texts(path: str, content: bytes) -> Iterable[str]:
    if path.endswith(".csv"):
        return [cell for line in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in line]
    if path.endswith(".xlsx"):
        book = openpyxl.load_workbook(io.BytesIO(content))
        return [str(cell) for sheet in book for line in sheet.iter_rows(values_only=True) for cell in line if cell]
    if path.endswith((".json", ".js")):
        text = content.decode("utf-8")
        return [json.loads(f'"{one}"') for one in re.findall(r'"((?:[^"\\]|\\.)*)"', text)]
    return []


@pytest.mark.parametrize("agency", REAL)
def test_nothing_is_said_that_no_source_says(agency: str) -> None:
    known = known_of(agency)
    pieces = {piece.strip(): path for path, piece in (*pieces_of_pages(agency), *pieces_of_files(agency))}

    assert [(path, piece, lost) for piece, path in pieces.items() if (lost := known.lost(piece))] == []


@pytest.mark.parametrize(
    "invented",
    [
        "ได้รับรางวัลหน่วยงานโปร่งใสดีเด่นระดับประเทศ",
        "ประชาชนพึงพอใจมากขึ้นร้อยละ 20",
        "นายกเทศมนตรีลงนามเมื่อวันที่ 3 มีนาคม 2566",
        "จัดซื้อรถบรรทุกน้ำจากบริษัท ตัวอย่าง จำกัด",
        "ผลการดำเนินการเป็นไปตามเป้าหมายทุกประการ",
        "ปลัดเทศบาลได้ชี้แจงเรื่องนี้แล้ว",
    ],
)
@pytest.mark.parametrize("agency", REAL)
def test_what_nobody_said_is_told(agency: str, invented: str) -> None:
    assert known_of(agency).lost(invented)


def test_every_addition_is_needed_and_has_its_reason() -> None:
    for agency in REAL:
        said = "\n".join({letters(piece) for _, piece in (*pieces_of_pages(agency), *pieces_of_files(agency))})
        for one in rows("added"):
            assert one["reason"]
            assert one["agency"] != agency or letters(one["text"]) in said, one["text"]
