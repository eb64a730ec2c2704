"""The reports that the real agencies' content was taken from, cell by cell, against all outputs.

`tests/seeds/AGENCY.csv` holds every cell of a report's tables as it is printed, cut into its numbered parts, with the
page that tells of it. `corrections.csv` says what of it is read otherwise, `exceptions.csv` which cells are told
elsewhere and which texts are not in a cell, each with its reason.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import openpyxl
import pytest

from generator.model.options import Options
from generator.text.thai import fold
from tests.agencies import REAL, built
from tests.conftest import ROOT

SEEDS = ROOT / "tests" / "seeds"

# What joins the parts of a cell that are fields of their own.
_JOINS = ("เมื่อวันที่", "รวมถึง", "และ")

# Fields of a record that are ids, codes or counts, not texts of a report.
_CODES = {"id", "page", "topic", "answers", "scores", "measure", "about", "round", "status", "first", "last", "number"}


@cache
def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def plain(text: str) -> str:
    """A text for comparing: spaces, digits of either script, brackets and dividing marks aside."""
    return re.sub(r"[\\,.:;()/\"“”*|–—-]+", "", fold(text))


@cache
def corrected(agency: str, text: str) -> str:
    """A printed text as it is read, by the listed corrections."""
    text = plain(text)
    for one in rows("corrections"):
        if one["agency"] in {agency, "*"}:
            text = text.replace(plain(one["printed"]), plain(one["read"]))
    return text


def exceptions(agency: str, kind: str) -> list[str]:
    return [plain(one["text"]) for one in rows("exceptions") if (one["agency"], one["kind"]) == (agency, kind)]


def texts(value: Any, key: str = "") -> Iterator[str]:
    """The texts of a record of JSON."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in _CODES:
                yield from texts(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part, key)
    elif isinstance(value, str) and key != "source_notes":
        yield value


@cache
def records(agency: str) -> dict[str, list[str]]:
    """The texts of the records that are given away as JSON, by the page that tells of them."""
    made = built(agency)
    found: dict[str, list[str]] = {}
    for path, content in made.made.items():
        year, _, name = path.partition("/data/")
        if name not in {"measures.json", "progress.json", "items.json"}:
            continue
        for one in json.loads(content)["records"]:
            if name == "items.json":
                page, told = f"{year}/{one['number']}", [one["name"], *one["units"], *one["actors"]]
                told += one["declared"]["note"] if one["declared"] else []
            else:
                id = one["id"] if "id" in one else one["measure"]
                page = f"{year}/measures/{id}" if id else f"{year}/progress"
                told = [*texts(one)]
            found.setdefault(page, []).extend(told)
    return found


@cache
def sheets(agency: str, ending: str) -> str:
    """All cells of an agency's records, as CSV or as workbooks give them."""
    found = []
    for path, content in built(agency).made.items():
        if not re.fullmatch(rf"\d{{4}}/data/(?:measures|progress|items)\.{ending}", path):
            continue
        if ending == "csv":
            lines = csv.reader(io.StringIO(content.decode("utf-8-sig")))
            found += [cell for line in lines for cell in line]
        else:
            book = openpyxl.load_workbook(io.BytesIO(content))
            found += [
                str(cell) for sheet in book for line in sheet.iter_rows(values_only=True) for cell in line if cell
            ]
    return "\n".join(map(plain, found))


@cache
def pages(agency: str) -> dict[str, str]:
    """The pages as plain Markdown, by their address."""
    made = built(agency, Options(plain=True))
    return {page.path.removesuffix(".md").removesuffix("/index"): plain(page.markdown) for page in made.pages}


def tiled(text: str, parts: frozenset[str]) -> bool:
    """Whether a text is made of nothing but these parts and what joins them."""
    if not text:
        return True
    fitting = (part for part in (*parts, *map(plain, _JOINS)) if part and text.startswith(part))
    return any(tiled(text.removeprefix(part), parts) for part in sorted(fitting, key=len, reverse=True))


@pytest.mark.parametrize("agency", REAL)
def test_every_cell_of_a_report_is_told(agency: str) -> None:
    known, elsewhere = records(agency), exceptions(agency, "cell")
    shown, missing = pages(agency), []
    for cell in rows(agency):
        text = corrected(agency, cell["cell"])
        parts = frozenset(map(plain, known.get(cell["page"], ())))
        told = any(text in part for part in parts) or tiled(text, parts)
        # What the official list words is on the page, and in data by its code.
        if cell["column"] in {"code", "questions", "topic", "name", "limitations", "cover"}:
            told = told or text in shown[cell["page"]]
        if not told and plain(cell["cell"]) not in elsewhere:
            missing.append((cell["page"], cell["column"], cell["cell"]))

    assert missing == []


@pytest.mark.parametrize("agency", REAL)
def test_nothing_is_told_that_no_cell_says(agency: str) -> None:
    cells: dict[str, str] = {}
    for cell in rows(agency):
        cells[cell["page"]] = cells.get(cell["page"], "") + "\n" + corrected(agency, cell["cell"])
    added = exceptions(agency, "added")
    known = records(agency).items()

    assert [
        (page, text)
        for page, found in known
        for text in found
        if plain(text) not in cells.get(page, "").replace("\n", "") and plain(text) not in added
    ] == []


@pytest.mark.parametrize("agency", REAL)
def test_page_and_sheets_carry_the_same_texts(agency: str) -> None:
    shown = pages(agency)
    for page, found in records(agency).items():
        for text in filter(None, map(plain, found)):
            assert text in shown[page], (page, text)
            assert text in sheets(agency, "csv"), (page, text)
            assert text in sheets(agency, "xlsx"), (page, text)


def test_every_exception_and_correction_is_needed() -> None:
    for one in rows("exceptions"):
        assert one["reason"]
        if one["kind"] == "cell":
            assert plain(one["text"]) in {plain(cell["cell"]) for cell in rows(one["agency"])}, one["text"]
        else:
            told = {plain(text) for found in records(one["agency"]).values() for text in found}
            assert plain(one["text"]) in told, one["text"]
    for one in rows("corrections"):
        agencies = REAL if one["agency"] == "*" else (one["agency"],)
        assert any(plain(one["printed"]) in plain(cell["cell"]) for agency in agencies for cell in rows(agency)), one
