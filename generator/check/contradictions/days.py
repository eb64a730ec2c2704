"""Days that contradict what stands around them: of documents, texts, news and announced results."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from generator.check.contradictions import cells
from generator.check.contradictions.running_text import days_in
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem
from generator.model.checklist import Item, wanted_year
from generator.model.disclosure import Disclosure, Document, written_years
from generator.model.site import YearData
from generator.tables.kinds import TableKind
from generator.tables.table import Table
from generator.text.dates import Span, ThaiDate, fiscal_span, long_date, meant_year
from generator.text.fiscal_years import fiscal_years_in
from generator.text.thai import fold

# Words with which a report of a whole year begins, and those by which it is of a part of it, or of one event.
_REPORT = ("รายงาน", "สรุปผล", "สถิติ", "ผลการ")
_PART = (
    "รอบ", "ไตรมาส", "เดือน", "ณวันที่", "ครึ่งปี", "ความก้าวหน้า", "ระหว่างปี", "อบรม", "ประชุม", "ประชาคม", "สำรวจ",
    "ประเมินความเสี่ยง", "มอบนโยบาย", "เลือกตั้ง",
)  # fmt: skip

# A title that speaks of the results of the year before may be that of this year's measures.
_OF_BEFORE = ("วิเคราะห์", "ตามผล", "จากผล", "ผลการประเมิน", "ปีที่ผ่านมา", "ต่อเนื่อง")


COVERS, ASKED = Phrase("covers เป็น", "covers says"), Phrase("ข้อนี้ต้องการปี", "the item asks for")
"""What a year that a title names is compared with."""

GRACE = timedelta(days=31)
"""What is prepared in the month before a year, or written down in the month after it, is still of it."""


def written_days(year: YearData) -> Iterator[tuple[DataPath, ThaiDate]]:
    """Every day of a year's records that tells when something was done, and its place."""
    for disclosure in year.disclosures:
        for id, document in disclosure.documents.items():
            if document.published:
                yield disclosure.where.at("documents", id, "published"), document.published
        if disclosure.updated:
            yield disclosure.where.at("updated"), disclosure.updated
    yield from ((news.where.at("date"), news.date) for news in year.news)
    if year.assessment and year.assessment.announced:
        yield year.assessment.where.at("announced"), year.assessment.announced


def slipped(year: YearData) -> Mapping[DataPath, tuple[str, int]]:
    """The days whose year is a slip of the keys: what is written, and the พ.ศ. year that was probably meant."""
    found = ((where, day.text or str(day), meant_year(day.day, year.year)) for where, day in written_days(year))
    return {where: (text, meant) for where, text, meant in found if meant}


def day_problems(year: YearData) -> Iterator[Problem]:
    """What the days of a year's records say against each other; a slip of the keys is told as that only."""
    slips = slipped(year)
    for where, (text, meant) in slips.items():
        yield slip_problem(where, text, meant, year.year)
    for disclosure in year.disclosures:
        item = year.checklist.item(disclosure.item)
        if item:
            yield from _titles(year, disclosure, item)
            yield from _texts(year, disclosure, item)
            yield from _early(year, disclosure, item, slips)
            yield from _updated(disclosure, slips)
    yield from _announced(year, slips)


def slip_problem(where: DataPath, text: str, meant: int, year: int) -> Problem:
    """A day of which two digits of the year changed places, or one is ten years off."""
    return Problem("year-slip", where, {"value": text, "found": str(meant), "wanted_year": str(year)})


def table_slips(table: Table, year: int, aside: Collection[int] = ()) -> Iterator[Problem]:
    """Days of a table of fiscal year `year` that are slips of the keys, once for each column.

    Rows put `aside` (from 0) are told of already; what goes on for years says so.
    """
    kind = table.kind
    for place, id in enumerate(table.fields if kind and not table.doubt else ()):
        column = kind.column(id) if kind and id else None
        if not kind or not column or column.type not in {"date", "month"}:
            continue
        found = [
            (row, meant)
            for row, values in enumerate(table.typed)
            if isinstance(values[place], date) and row not in aside and (meant := _meant(table, kind, row, place, year))
        ]
        if found:
            row, meant = found[0]
            problem = slip_problem(table.where_of(row, place), table.rows[row][place], meant, year)
            lines = cells.lines(table, [row for row, _ in found])
            yield problem.say(more=Phrase(f" ({lines.th})", f" ({lines.en})")) if len(found) > 1 else problem


def _meant(table: Table, kind: TableKind, row: int, place: int, year: int) -> int | None:
    day = table.typed[row][place]
    goes_on = any(word in cell for word in kind.carried for cell in table.rows[row])
    return meant_year(day, year) if isinstance(day, date) and not goes_on else None


def _titles(year: YearData, disclosure: Disclosure, item: Item) -> Iterator[Problem]:
    """Documents and pieces of evidence whose title names years that `covers` does not, or the item."""
    for id, document in disclosure.documents.items():
        where = disclosure.where.at("documents", id, "title")
        yield from _title(document.title, document.covers, where, disclosure, COVERS)
    known = {requirement.id: requirement for requirement in item.requirements}
    for id, pieces in disclosure.shows.items():
        asked = (known[id].data_year if id in known else None) or item.data_year
        wanted = wanted_year(asked, year.year)
        for position, piece in enumerate(pieces):
            where = disclosure.where.at("shows", id, position, "title")
            if piece.covers:
                yield from _title(piece.title or "", piece.covers, where, disclosure, COVERS)
            elif piece.table and asked != "standing":
                yield from _title(piece.title or "", (wanted, wanted), where, disclosure, ASKED)


def _title(
    title: str, covers: tuple[int, int] | None, where: DataPath, disclosure: Disclosure, said: Phrase
) -> Iterator[Problem]:
    named = tuple(fiscal_years_in(title)) if covers and not any(word in fold(title) for word in _OF_BEFORE) else ()
    # "ปี 2566" alone may be a calendar year, whose last months are of the fiscal year after it.
    if covers and named and not any(one.first <= covers[1] and covers[0] <= one.last + (not one.sure) for one in named):
        facts = {"value": named[0].text, "found": written_years(covers)}
        yield Problem("title-year", where, facts, disclosure.item).say(said=said)


def _texts(year: YearData, disclosure: Disclosure, item: Item) -> Iterator[Problem]:
    """Texts that show what happened in a year and name days of others only."""
    known = {requirement.id: requirement for requirement in item.requirements}
    for id, pieces in disclosure.shows.items():
        asked = (known[id].data_year if id in known else None) or item.data_year
        if asked == "standing":
            continue
        wanted = wanted_year(asked, year.year)
        for position, piece in enumerate(pieces):
            covers = piece.covers
            first, last = (covers[0], covers[1] + 1) if covers else (wanted, year.year)
            days = Span(fiscal_span(first).first - GRACE, fiscal_span(last).last + GRACE)
            named = days_in(piece.text or "")
            outside = [one for one in named if one.days.last < days.first or one.days.first > days.last]
            if outside and len(outside) == len(named):
                facts = {"value": outside[0].text, "wanted_year": written_years(covers) or str(wanted)}
                yield Problem("text-day", disclosure.where.at("shows", id, position, "text"), facts, disclosure.item)


def _early(
    year: YearData, disclosure: Disclosure, item: Item, slips: Mapping[DataPath, tuple[str, int]]
) -> Iterator[Problem]:
    """Reports of the whole of last year that were published before it was over."""
    if item.data_year != "last":
        return
    wanted = wanted_year("last", year.year)
    last = fiscal_span(wanted).last
    for id, document in disclosure.documents.items():
        where = disclosure.where.at("documents", id, "published")
        if document.published and document.published.day < last and where not in slips and _whole(document, wanted):
            facts = {"value": document.published.text, "title": document.title, "year_end": long_date(last)}
            yield Problem("published-early", where, facts | {"found": str(wanted)}, disclosure.item)


def _whole(document: Document, year: int) -> bool:
    """Whether a document is a report of the whole of one year, by its title and by what it covers."""
    plain = fold(document.title)
    reports = any(plain.startswith(fold(word)) for word in _REPORT)
    return document.covers == (year, year) and reports and not any(fold(word) in plain for word in _PART)


def _updated(disclosure: Disclosure, slips: Mapping[DataPath, tuple[str, int]]) -> Iterator[Problem]:
    where = disclosure.where.at("updated")
    if not disclosure.updated or where in slips:
        return
    later: list[tuple[date, Document]] = [
        (document.published.day, document)
        for id, document in disclosure.documents.items()
        if document.published
        and document.published.day > disclosure.updated.day
        and disclosure.where.at("documents", id, "published") not in slips
    ]
    if later:
        day, document = max(later, key=lambda one: one[0])
        facts = {"value": disclosure.updated.text, "title": document.title, "other": long_date(day)}
        yield Problem("updated-early", where, facts, disclosure.item)


def _announced(year: YearData, slips: Mapping[DataPath, tuple[str, int]]) -> Iterator[Problem]:
    """Results that were announced before their year began."""
    assessment = year.assessment
    if not assessment or not assessment.announced:
        return
    where, first = assessment.where.at("announced"), fiscal_span(year.year).first
    if assessment.announced.day < first and where not in slips:
        facts = {"value": assessment.announced.text, "wanted_year": str(year.year), "year_begin": long_date(first)}
        yield Problem("announced-early", where, facts)
