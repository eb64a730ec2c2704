"""Records point only at things that exist: items, questions, topics, measures, documents."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from generator.core.location import DataPath
from generator.core.problem import Problem
from generator.model.agency import Agency
from generator.model.checklist import Checklist
from generator.model.disclosure import Disclosure, Evidence
from generator.model.measures import Measure, Progress
from generator.model.site import Site, YearData
from generator.text.references import INSTRUMENTS, Ref, RefKind
from generator.text.thai import fold, nearest


def reference_problems(site: Site) -> Iterator[Problem]:
    """Everything in the site that points at nothing, and ids that stand twice."""
    yield from _repeated_units(site.agency)
    for year in site.years:
        yield from _repeated_ids(year)
        for disclosure in year.disclosures:
            yield from _disclosure(site.agency, year, disclosure)
        for measure in year.measures:
            yield from _measure(year, measure)
        for progress in year.progress:
            yield from _progress(year, progress)
        for news in year.news:
            yield from _refs(year.checklist, enumerate(news.answers), news.where.at("answers"))
        yield from _scores(year)


def _disclosure(agency: Agency, year: YearData, disclosure: Disclosure) -> Iterator[Problem]:
    item = year.checklist.item(disclosure.item)
    if item is None:
        known = [known.number for known in year.checklist.items]
        yield _unlisted("unknown-item", disclosure.where.key(), disclosure.item, known, year.checklist)
        return
    requirements = [known.id for known in item.requirements]
    for id, pieces in disclosure.shows.items():
        where = disclosure.where.at("shows", id)
        if id not in requirements:
            yield _unknown("unknown-requirement", where.key(), id, requirements, item.number)
        for position, evidence in enumerate(pieces):
            yield from piece_references(agency, year, disclosure, evidence, where.at(position))


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
    topics = [topic.key for topic in year.checklist.topics]
    if measure.topic and measure.topic not in topics:
        yield _unlisted("unknown-topic", measure.where.at("topic"), measure.topic, topics, year.checklist)
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
        return "unknown-indicator", list(INSTRUMENTS)
    if ref.kind is RefKind.ITEM:
        return "unknown-item", [item.number for item in checklist.items]
    if ref.kind is RefKind.QUESTION:
        # A list that does not give an instrument's questions cannot say that one does not exist.
        codes = [question.code.number for question in checklist.questions]
        return "unknown-question", codes if checklist.questions_settled else [ref.number]
    subs = [sub.number.number for sub in checklist.sub_indicators]
    return "unknown-indicator", [known.number.number for known in checklist.indicators] + subs


def _unknown(code: str, where: DataPath, value: str, known: Collection[str], item: str | None = None) -> Problem:
    facts = {"value": value, "guess": nearest(value, known) or "", "known": ", ".join(known)}
    return Problem(code, where, facts, item)


def _unlisted(code: str, where: DataPath, value: str, known: Collection[str], checklist: Checklist) -> Problem:
    """What is not in a year's official list; of a number no other is a likely guess."""
    found = _unknown(code, where, value, known)
    guess = "" if value[-1].isdigit() else found.facts["guess"]
    return replace(found, facts={**found.facts, "guess": guess, "year": str(checklist.year)})


def _repeated_units(agency: Agency) -> Iterator[Problem]:
    names = [unit.name for unit in agency.units]
    folded = [fold(name) for name in names]
    for position, name in enumerate(names):
        if folded[position] in folded[:position]:
            yield Problem("repeated-id", agency.where.at("units", position), {"value": name})


def _repeated_ids(year: YearData) -> Iterator[Problem]:
    """The same measure or item answered twice, such as by `o7` and `๐๗`."""
    told = [(measure.id, measure.where.at("id")) for measure in year.measures]
    told += [(disclosure.item, disclosure.where.key()) for disclosure in year.disclosures]
    seen: set[str] = set()
    for id, where in told:
        if id in seen:
            yield Problem("repeated-id", where, {"value": id})
        seen.add(id)
