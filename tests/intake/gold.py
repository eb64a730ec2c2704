"""The five real reports with where each of their cells belongs: what a reading of them is held against.

`tests/seeds/AGENCY.csv` was made by hand: every cell as it is printed, cut into its numbered parts, with its column and
the page that tells of it. A reading is right where the cell stands in a field that its column may fill, of the record
that stands at the same place in the hand-made content.
"""

import csv
import difflib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import yaml

from generator.examine import known_lists
from generator.intake.report.official import official_words
from generator.model.checklist import Checklist
from generator.text.thai import arabic, fold
from tests.conftest import ROOT

AGENCIES = {"mueang-chan": 2566, "chaeramae": 2566, "na-makhuea": 2568, "ko-chan": 2567, "that-thong": 2564}

SEEDS = ROOT / "tests" / "seeds"

# The fields of a measure that a column of a report may fill.
FIELDS = {
    "steps": ("steps", "finding"),
    "measure": ("title", "text"),
    "responsible": ("units", "actors"),
    "issue": ("issue", "heading", "answers"),
    "heading": ("heading", "answers"),
    "code": ("answers", "heading"),
    "questions": ("answers", "heading"),
    "finding": ("finding",),
    "timeframe": ("timeframe",),
}

# Two cells of one row that stand in each other's column: SOURCE.md of the agency says so.
SWAPPED = {("ko-chan", "2567/measures/public-participation"): {"responsible": "output", "output": "responsible"}}

_SPELLINGS = re.compile(r"ถึง|[oie]\d")


class Taken(NamedTuple):
    """What was taken in, as plain values: those of measures.yml, progress.yml, disclosures.yml, and what was left."""

    measures: Sequence[dict[str, Any]]
    progress: Sequence[dict[str, Any]]
    disclosures: dict[str, dict[str, Any]]
    limitations: Sequence[Any]
    opening: Sequence[str]
    unplaced: str


def plain(text: str) -> str:
    return re.sub(r"[\\,.:;()/\"“”*|–—-]+", "", fold(text))


@cache
def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_as(agency: str, text: str) -> str:
    """A printed text as it is read where a zero stands for the o of an item, or a year lacks its century."""
    text = plain(text)
    for one in rows("corrections"):
        if one["agency"] == agency and _SPELLINGS.search(one["read"]):
            text = text.replace(plain(one["printed"]), plain(one["read"]))
    return text


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts(part)
    elif value is not None:
        yield str(value)


def tiled(text: str, parts: Sequence[str]) -> bool:
    """Whether a text is made of nothing but these parts."""
    fitting = {part for part in parts if part and text.startswith(part)}
    return not text or any(tiled(text[len(part) :], parts) for part in sorted(fitting, key=len, reverse=True))


def checklist(year: int) -> Checklist:
    found = _lists().checklist(year)
    assert found
    return found


@cache
def _lists() -> Any:
    return known_lists(ROOT / "content")


def wrong(agency: str, taken: Taken) -> list[tuple[str, str, str]]:
    """The cells that are not in a right field: page, column, text."""
    hand = yaml.safe_load((ROOT / "content" / agency / str(AGENCIES[agency]) / "measures.yml").read_text("utf-8"))
    ids = [one["id"] for one in hand["measures"]]
    found, indicator = [], ""
    for one in rows(agency):
        # The name and the place of the agency are its own file's, which is there before.
        if one["page"] == "index":
            continue
        where = one["page"].split("/", 1)[1]
        if where == "progress" and one["column"] == "name":
            indicator = re.findall(r"\d+", arabic(one["cell"]))[0]
        column = SWAPPED.get((agency, one["page"]), {}).get(one["column"], one["column"])
        told = _told(where, column, taken, (ids, AGENCIES[agency], indicator))
        if not _is_told(agency, one["column"], one["cell"], [*told, *([one["cell"]] if told == ["*"] else [])]):
            found.append((one["page"], one["column"], one["cell"]))
    return found


def _is_told(agency: str, column: str, cell: str, told: Sequence[str]) -> bool:
    for spelt in (plain, lambda text: read_as(agency, text)):
        text, parts = spelt(cell), [spelt(part) for part in told] + ["เมื่อวันที่"]
        if any(text in part for part in parts) or tiled(text, parts):
            return True
    close = (difflib.SequenceMatcher(None, plain(cell), plain(part)).ratio() > 0.9 for part in told)
    return column == "questions" and any(close)


def _told(where: str, column: str, taken: Taken, known: tuple[Sequence[str], int, str]) -> list[str]:
    ids, year, indicator = known
    if where == "report":
        return ["".join(taken.opening)]
    if where == "measures":
        return list(texts(taken.limitations))
    if where == "progress":
        return _of_indicator(column, taken, indicator)
    if where.startswith("measures/"):
        place = ids.index(where.split("/")[1])
        return _of_measure(column, taken, place, year) if place < len(taken.measures) else []
    return _of_item(column, taken.disclosures.get(where, {}), known=where in taken.disclosures)


def _of_indicator(column: str, taken: Taken, number: str) -> list[str]:
    one = next((one for one in taken.progress if str(one.get("indicator")) == number), {})
    if column == "name":
        return ["*"] if one else []
    field = {"progress": "entries", "responsible": "units"}.get(column, column)
    return [*texts(one.get(field)), *(texts(one.get("actors")) if column == "responsible" else ())]


def _of_item(column: str, one: dict[str, Any], *, known: bool) -> list[str]:
    if column == "name":
        return ["*"] if known else []
    return list(texts([one.get("units"), one.get("actors")] if column == "responsible" else one.get("declared")))


def _of_measure(column: str, taken: Taken, place: int, year: int) -> list[str]:
    one = taken.measures[place]
    done = [progress for progress in taken.progress if progress.get("measure") == one["id"]]
    if column in FIELDS:
        told = list(texts([one.get(field) for field in FIELDS[column]]))
        if column in {"code", "questions", "heading", "issue"}:
            told += [official_words(checklist(year), number) for number in map(str, one.get("answers") or ())]
        return told
    if column == "topic":
        return [known.name for known in checklist(year).topics if known.key == one.get("topic")]
    if column in {"monitoring", "due"}:
        return [str(part.get({"monitoring": "text"}.get(column, column), "")) for part in one.get("monitoring") or ()]
    if column == "results":
        entries = [entry for progress in done for entry in progress.get("entries") or ()]
        return [text for entry in entries for text in texts([entry.get("actors"), entry["text"], entry.get("when")])]
    return [taken.unplaced] if column == "left-over" else list(texts([progress.get(column) for progress in done]))
