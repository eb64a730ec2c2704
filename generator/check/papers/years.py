"""The year that a paper names at its beginning, against the year that the agency says it is of."""

import re
from collections.abc import Iterator

from generator.check.papers.papers import Paper
from generator.core.problem import Problem
from generator.model.disclosure import Evidence, written_years
from generator.model.site import YearData
from generator.text.fiscal_years import NamedYears, fiscal_years_in, years_in_digits
from generator.text.timeframes import Kind, timeframe_in

_BEFORE = 120

# What is named behind these words is another paper's year: that of a budget, a law, an assessment, a comparison.
_OF_OTHERS = re.compile(
    r"(?:รายจ่าย|บัญญัติ|ผลการประเมิน|ผลคะแนน|คะแนน|เทียบ(?:กับ)?|จาก|สืบเนื่อง|อ้างถึง|ITA|ระเบียบ|เพิ่มเติม|แก้ไข|ตามแผน[ก-๛]*"
    r"|(?:ประเมิน|วิเคราะห์)[ก-๛ ]{0,30}(?:คุณธรรม|โปร่งใส|ITA)[ก-๛ ()]{0,60})"
    r"[\s(]*(?:ประจำ|ของ|ใน|เมื่อ)?\s*$",
    re.IGNORECASE,
)


def year_doubts(paper: Paper) -> Iterator[Problem]:
    """A paper whose beginning names fiscal years, none of which is one that it is said to be of.

    Years of laws, days and numbers of orders are none; a plan of several years is one of each of them.
    """
    if paper.of_another_year:
        return
    said, where = paper.document.covers, paper.where.at("covers")
    if said is None:
        said, where = _in_title(paper.document.title), paper.where.at("title")
    named = [one for one in paper.text.heading_years if one.sure and not _is_of_others(paper.text.heading, one)]
    if said is None or not named or any(_meet(one, said) for one in paper.text.heading_years):
        return
    page = str((paper.text.first or 0) + 1)
    yield paper.problem("paper-year", where, value=written_years(said), page=page, found=named[0].text)


def _meet(one: NamedYears, said: tuple[int, int]) -> bool:
    return one.first <= said[1] and said[0] <= one.last


def _in_title(title: str) -> tuple[int, int] | None:
    years = [one for one in fiscal_years_in(title) if one.sure]
    return (min(one.first for one in years), max(one.last for one in years)) if years else None


def _is_of_others(text: str, named: NamedYears) -> bool:
    before, _, _ = text.partition(named.text)
    return bool(_OF_OTHERS.search(before[-_BEFORE:]))


def prose_doubts(year: YearData) -> Iterator[Problem]:
    """Texts that are evidence and name other fiscal years only than they are said to cover.

    A text that is a time and no more must be of the year itself; that is judged with its requirement.
    """
    for disclosure in year.disclosures:
        for id, pieces in disclosure.shows.items():
            for position, piece in enumerate(pieces):
                named = _other_years(piece)
                if named:
                    where = disclosure.where.at("shows", id, position, "text")
                    facts = {"value": written_years(piece.covers), "found": named[0].text}
                    yield Problem("text-year", where, facts, disclosure.item, id, year.year)


def _other_years(piece: Evidence) -> list[NamedYears]:
    """The years that a text surely names, where none of them is one that it is said to cover."""
    text, covers = years_in_digits(piece.text or ""), piece.covers
    timeframe = timeframe_in(text) if text and covers else None
    if covers is None or timeframe is None or timeframe.kind is not Kind.WORDS:
        return []
    named = list(fiscal_years_in(text))
    if any(_meet(one, covers) for one in named) or any(str(year) in text for year in range(covers[0], covers[1] + 1)):
        return []
    return [one for one in named if one.sure and not _is_of_others(text, one)]
