"""Records point only at things that exist: items, questions, topics, measures, documents."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.agency import Agency
from generator.model.checklist import Checklist, wanted_year
from generator.model.crosswalk import Crosswalk
from generator.model.disclosure import Disclosure, Evidence
from generator.model.measures import Measure, Progress
from generator.model.site import Site, YearData
from generator.text.dates import fiscal_span, fiscal_year, meant_year
from generator.text.references import Ref, RefKind
from generator.text.thai import fold, nearest


def reference_problems(site: Site) -> Iterator[Problem]:
    """Everything in the site that points at nothing, and ids that stand twice."""
    yield from _repeated_units(site.agency)
    for year in site.years:
        yield from _repeated_ids(year)
        for disclosure in year.disclosures:
            yield from _disclosure(site, year, disclosure)
        for measure in year.measures:
            yield from _measure(year, measure)
        for progress in year.progress:
            yield from _progress(year, progress)
        yield from _news_days(year)
        for news in year.news:
            yield from _refs(year.checklist, enumerate(news.answers), news.where.at("answers"))
        yield from _scores(year)


def _disclosure(site: Site, year: YearData, disclosure: Disclosure) -> Iterator[Problem]:
    item = year.checklist.item(disclosure.item)
    if item is None:
        known = [known.number for known in year.checklist.items]
        found = _unlisted("unknown-item", disclosure.where.key(), disclosure.item, known, year.checklist)
        yield _with_other_year(found, site.crosswalk, disclosure.item, year.year)
        return
    requirements = [known.id for known in item.requirements]
    for id, pieces in disclosure.shows.items():
        where = disclosure.where.at("shows", id)
        if id not in requirements:
            found = _unknown("unknown-requirement", where.key(), id, requirements, item.number)
            yield _with_other_year(found, site.crosswalk, disclosure.item, year.year, id)
        for position, evidence in enumerate(pieces):
            yield from piece_references(site.agency, year, disclosure, evidence, where.at(position))


def _with_other_year(found: Problem, crosswalk: Crosswalk, number: str, year: int, requirement: str = "") -> Problem:
    """The problem with what the number was in the nearest year that has it, and where that stands now.

    Examples and copies of another year bring its numbers; of a requirement, that year's item must have it.
    """
    for other in sorted(crosswalk.years, key=lambda known: (abs(known - year), known)):
        checklist = crosswalk.checklist(other) if other != year else None
        item = checklist.item(number) if checklist else None
        if item and (not requirement or any(one.id == requirement for one in item.requirements)):
            here = crosswalk.spot(item.key, year)
            other_item = f"{number} {other} {here.item.number if here else '-'} {year}"
            return (
                found
                if here and here.item.number == number
                else replace(found, facts={**found.facts, "was": other_item})
            )
    return found


def piece_references(
    agency: Agency, year: YearData, disclosure: Disclosure, piece: Evidence, where: DataPath
) -> Iterator[Problem]:
    """A document, a channel or news that a piece of evidence, written at `where`, names and nobody knows."""
    if piece.document and piece.document not in disclosure.documents:
        yield _unknown("unknown-document", where.at("document"), piece.document, disclosure.documents, disclosure.item)
    if piece.channel and piece.channel not in agency.channels:
        yield _unknown("unknown-channel", where.at("channel"), piece.channel, agency.channels, disclosure.item)
    ids = [news.id for news in year.news]
    if piece.news and piece.news not in ids and not year.unread.holds("news", piece.news):
        yield _unknown("unknown-news", where.at("news"), piece.news, ids, disclosure.item)


def _measure(year: YearData, measure: Measure) -> Iterator[Problem]:
    topics = {topic.key: f"{topic.number} {topic.name}" for topic in year.checklist.topics}
    if measure.topic and measure.topic not in topics:
        near = nearest(measure.topic, [topic.name for topic in year.checklist.topics])
        found = _unlisted("unknown-topic", measure.where.at("topic"), measure.topic, topics, year.checklist)
        known = " · ".join(f"{key} ({name})" for key, name in topics.items())
        yield replace(found, facts={**found.facts, "known": known, "guess": near or found.facts["guess"]})
    yield from _refs(year.checklist, enumerate(measure.answers), measure.where.at("answers"))
    for position, score in enumerate(measure.scores):
        yield from _refs(year.checklist, [("of", score.of)], measure.where.at("scores", position))


def _progress(year: YearData, progress: Progress) -> Iterator[Problem]:
    measures = [measure.id for measure in year.measures]
    if progress.measure and progress.measure not in measures and not year.unread.holds("measures", progress.measure):
        yield _unknown("unknown-measure", progress.where.at("measure"), progress.measure, measures)
    if progress.indicator:
        yield from _refs(year.checklist, [("indicator", progress.indicator)], progress.where)
    if progress.item:
        yield from _refs(year.checklist, [("item", Ref(progress.item))], progress.where)


def _scores(year: YearData) -> Iterator[Problem]:
    assessment = year.assessment
    if assessment:
        for id in assessment.instruments:
            if not year.checklist.instrument(id):
                known = _instruments(year.checklist)
                yield _unlisted("not-in-list", assessment.where.at("instruments", id).key(), id, known, year.checklist)
        yield from _refs(
            year.checklist, ((ref.written, ref) for ref in assessment.indicators), assessment.where.at("indicators")
        )
        yield from _refs(
            year.checklist, ((ref.written, ref) for ref in assessment.questions), assessment.where.at("questions")
        )


def _refs(checklist: Checklist, refs: Iterable[tuple[str | int, Ref]], where: DataPath) -> Iterator[Problem]:
    """`refs` are pairs of the step that leads to a reference and the reference."""
    for step, ref in refs:
        code, known = _known(checklist, ref)
        if ref.number not in known:
            yield _unlisted(code, where.at(step), ref.number, known, checklist)


def _known(checklist: Checklist, ref: Ref) -> tuple[str, list[str]]:
    """The problem code for such a reference and the numbers that exist."""
    if ref.kind is RefKind.INSTRUMENT:
        return "not-in-list", _instruments(checklist)
    if ref.kind is RefKind.ITEM:
        return "unknown-item", [item.number for item in checklist.items]
    if ref.kind is RefKind.QUESTION:
        # A list that does not give an instrument's questions cannot say that one does not exist.
        codes = [question.code.number for question in checklist.questions]
        open_ = not checklist.questions_settled and checklist.instrument_of(ref)
        return "unknown-question", [*codes, ref.number] if open_ else codes
    subs = [sub.number.number for sub in checklist.sub_indicators]
    return "unknown-indicator", [known.number.number for known in checklist.indicators] + subs


def _instruments(checklist: Checklist) -> list[str]:
    """The ids of the instruments of a list, each with those of its parts."""
    return [id for one in checklist.all_instruments for id in (one.id, *(part.id for part in one.parts))]


def _unknown(code: str, where: DataPath, value: str, known: Collection[str], item: str | None = None) -> Problem:
    facts = {"value": value, "guess": nearest(value, known) or "", "known": ", ".join(known)}
    return Problem(code, where, facts, item)


def _unlisted(code: str, where: DataPath, value: str, known: Collection[str], checklist: Checklist) -> Problem:
    """What is not in a year's official list; of a number no other is a likely guess."""
    found = _unknown(code, where, value, known)
    guess = "" if value[-1].isdigit() else found.facts["guess"]
    return replace(found, facts={**found.facts, "guess": guess, "year": str(checklist.year)})


def _news_days(year: YearData) -> Iterator[Problem]:
    """News of another fiscal year than that of its folder, and than that of an item which it answers.

    A day whose year is a slip of the keys is told as that; and so is what an item lacks for all of its news.
    """
    if not any(fiscal_span(year.year).holds(news.date.day) for news in year.news):
        return
    for news in year.news:
        items = (year.checklist.item(ref.number) for ref in news.answers)
        years = {year.year, *(wanted_year(item.data_year, year.year) for item in items if item)}
        if fiscal_year(news.date.day) not in years and not meant_year(news.date.day, year.year):
            belongs = fiscal_year(news.date.day)
            facts = {"value": news.date.text, "found": str(belongs), "wanted_year": str(year.year)}
            yield Problem("news-other-year", news.where.at("date"), facts)


def _repeated_units(agency: Agency) -> Iterator[Problem]:
    names = [unit.name for unit in agency.units]
    folded = [fold(name) for name in names]
    for position, name in enumerate(names):
        if folded[position] in folded[:position]:
            yield Problem("repeated-id", agency.where.at("units", position), {"value": name})


def _repeated_ids(year: YearData) -> Iterator[Problem]:
    """The same measure, piece of news or item twice, such as by `o7` and `๐๗`."""
    for named in (
        [(measure.id, measure.where.at("id")) for measure in year.measures],
        [(news.id, news.where.at("id")) for news in year.news],
        [(disclosure.item, disclosure.where.key()) for disclosure in year.disclosures],
    ):
        ids = [id for id, _ in named]
        yield from (
            Problem("repeated-id", where, {"value": id}) for place, (id, where) in enumerate(named) if id in ids[:place]
        )
