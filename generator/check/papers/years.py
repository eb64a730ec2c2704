"""The year that a paper names at its beginning, against the year that the agency says it is of."""

import re
from collections.abc import Iterator

from generator.check.papers.papers import Paper
from generator.core.problem import Problem
from generator.model.disclosure import written_years
from generator.text.fiscal_years import NamedYears, fiscal_years_in

# What is named behind these words is another paper's year: that of a budget, a law, an assessment, a comparison.
_OF_OTHERS = re.compile(
    r"(?:รายจ่าย|บัญญัติ|ผลการประเมิน|ผลคะแนน|คะแนน|เทียบ(?:กับ)?|จาก|สืบเนื่อง|อ้างถึง|ITA|ระเบียบ|เพิ่มเติม|แก้ไข|ตามแผน[ก-๛]*)"
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
    named = [one for one in paper.text.heading_years if one.sure and not _is_of_others(paper, one)]
    if said is None or not named or any(_meet(one, said) for one in paper.text.heading_years):
        return
    page = str((paper.text.first or 0) + 1)
    yield paper.problem("paper-year", where, value=written_years(said), page=page, found=named[0].text)


def _meet(one: NamedYears, said: tuple[int, int]) -> bool:
    return one.first <= said[1] and said[0] <= one.last


def _in_title(title: str) -> tuple[int, int] | None:
    years = [one for one in fiscal_years_in(title) if one.sure]
    return (min(one.first for one in years), max(one.last for one in years)) if years else None


def _is_of_others(paper: Paper, named: NamedYears) -> bool:
    before, _, _ = paper.text.heading.partition(named.text)
    return bool(_OF_OTHERS.search(before[-60:]))
