"""Words that were copied, that contradict the state beside them, or that are missing where a picture stands."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from generator.check.contradictions.running_text import days_in
from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.measures import Progress
from generator.model.news import News
from generator.model.site import Site, YearData
from generator.model.status import Completeness, YearStatus
from generator.text.thai import fold
from generator.vocabulary.words import DECLARED

# Words that tell a plan from what was done, and nothing else of it.
_DONE = re.compile(
    r"ได้(?:มีการ|ดำเนินการ)?|มีการ|(?:การ)?ดำเนินการ|เรียบร้อย|แล้วเสร็จ|เสร็จสิ้น|แล้ว|[0-9]+[.)]|[^\w]+|ๆ", re.UNICODE
)

_SHORTEST = 12
"""Fewer letters say too little to be called copied."""

_ALIKE = 0.93

# Words for a picture that tell nothing of it, but that it is one.
_NO_WORDS = re.compile(
    r"(?:รูป|ภาพ|รูปภาพ|ภาพถ่าย|ภาพประกอบ|ภาพข่าว|ภาพกิจกรรม|รูปกิจกรรม|image|img|photo|picture|pic|dsc|screenshot)?[\W\d_]*"
    r"|.*\.(?:jpe?g|png|gif|webp)"
)


def word_doubts(site: Site, statuses: Mapping[int, YearStatus]) -> Iterator[Problem]:
    """What the years of a site say twice, or against what is shown."""
    for year in site.years:
        for progress in year.progress:
            yield from _copied(year, progress)
            if progress.status == "not-started" and progress.reported:
                yield _against(progress.where.at("status"), progress.word, _subject(progress), year.year)
        yield from _declared(year, statuses[year.year])
        yield from _pictures(year)
    yield from _hero(site)


def _copied(year: YearData, progress: Progress) -> Iterator[Problem]:
    """An outcome that repeats the output, an output that repeats what was planned: nothing new is told.

    Where the outcome names the day of what was done, that tells it.
    """
    measure = year.measure(progress.measure) if progress.measure else None
    facts = {"title": measure.title if measure else str(progress.ref or "")}
    dated = any(days_in(text) for text in progress.outcome)
    if measure and not dated and is_copy(progress.output, measure.steps):
        yield Problem("progress-copied", progress.where.at("output"), {**facts, "reason": "plan"}, year=year.year)
    elif is_copy(progress.outcome, progress.output):
        yield Problem("progress-copied", progress.where.at("outcome"), {**facts, "reason": "output"}, year=year.year)
    elif measure and is_copy(progress.outcome, measure.steps):
        yield Problem("progress-copied", progress.where.at("outcome"), {**facts, "reason": "plan"}, year=year.year)


def is_copy(texts: tuple[str, ...], of: tuple[str, ...]) -> bool:
    """Whether texts say no more than others do: each is one of them, or all together are nearly the same.

    Another number is something new.
    """
    own, others = [_bare(one) for one in texts], [_bare(one) for one in of]
    whole, other = "".join(own), "".join(others)
    if len(whole) < _SHORTEST or not other:
        return False
    if all(one in others for one in own if one):
        return True
    return _numbers(texts) == _numbers(of) and _ratio(whole, other) >= _ALIKE


def _ratio(one: str, other: str) -> float:
    if min(len(one), len(other)) < _ALIKE * max(len(one), len(other)):
        return 0.0
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def _bare(text: str) -> str:
    return _DONE.sub("", fold(text))


def _numbers(texts: tuple[str, ...]) -> Counter[str]:
    return Counter(re.findall(r"\d+", fold(" ".join(texts))))


def _subject(progress: Progress) -> str:
    return progress.measure or str(progress.ref or "")


def _declared(year: YearData, status: YearStatus) -> Iterator[Problem]:
    """An item that is complete, and of which the agency says that nothing was begun."""
    for disclosure in year.disclosures:
        said = disclosure.declared
        if not said or said.status != "not-started" or not year.checklist.item(disclosure.item):
            continue
        if status.item(disclosure.item).state is Completeness.COMPLETE:
            where = disclosure.where.at("declared", "status")
            yield _against(where, said.word, disclosure.item, year.year, item=disclosure.item)


def _against(where: DataPath, word: str | None, subject: str, year: int, item: str | None = None) -> Problem:
    facts = {"value": word or DECLARED["not-started"], "title": subject, "reason": "item" if item else "progress"}
    return Problem("declared-against", where, facts, item, year=year)


def _pictures(year: YearData) -> Iterator[Problem]:
    for news in year.news:
        if news.image and not _tells(news.image_text or ""):
            yield _wordless(news, year.year)
    for id, asset in year.home.assets.items() if year.home else ():
        if year.home and not _tells(asset.text):
            where = year.home.where.at("assets", id, "text")
            yield Problem("picture-words", where, {"value": asset.file, "field": "text"}, year=year.year)


def _wordless(news: News, year: int) -> Problem:
    where = news.where.at("image_text" if news.image_text else "image")
    return Problem("picture-words", where, {"value": news.image or "", "field": "image_text"}, year=year)


def _hero(site: Site) -> Iterator[Problem]:
    hero = site.agency.look.hero
    if hero and not _tells(hero.text):
        yield Problem(
            "picture-words", site.agency.where.at("look", "hero", "text"), {"value": hero.file, "field": "text"}
        )


def _tells(text: str) -> bool:
    """Whether words for a picture say what it shows."""
    return bool(text.strip()) and not _NO_WORDS.fullmatch(fold(text))
