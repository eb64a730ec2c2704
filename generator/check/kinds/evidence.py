"""Requirements that a disclosure's evidence shows: documents, pages, tables, texts, links, languages, years."""

from collections.abc import Iterator

from generator.check.asked import Asked
from generator.check.file_health import document_problems, piece_problems
from generator.check.kinds.table import rows_that_tell, table_problems
from generator.core.location import DataPath
from generator.core.problem import Problem, Severity
from generator.model.checklist import answers
from generator.model.disclosure import Disclosure, Document, Evidence, speaks_of, written_years
from generator.model.status import RequirementStatus
from generator.text.thai import fold
from generator.text.timeframes import Kind, timeframe_in


def by_evidence(asked: Asked) -> RequirementStatus:
    """Shown where the disclosure names evidence for it and nothing is wrong with any piece of it."""
    named = tuple((piece, asked.where.at(position)) for position, piece in enumerate(asked.evidence))
    pieces = named or tuple(rows_that_tell(asked))
    if not asked.told or not pieces:
        return asked.missing()
    found = tuple(
        problem
        for piece, where in pieces
        for problem in _problems(asked, asked.told, piece, where)
        if problem.stops or problem.severity is Severity.GAP
    )
    evidence = tuple(piece for piece, _ in pieces)
    return asked.faulty(found, evidence) if found else asked.shown(evidence)


def _problems(asked: Asked, disclosure: Disclosure, piece: Evidence, where: DataPath) -> Iterator[Problem]:
    """What keeps a piece of evidence from showing the requirement: the first cause, or all of one kind."""
    if not answers(asked.requirement.kind, piece.kind):
        yield asked.problem(
            "evidence-other-kind", where.at(piece.kind), value=piece.kind, shown_by=asked.requirement.kind
        )
        return
    document = disclosure.documents.get(piece.document) if piece.document else None
    lost = document_problems(asked.year, disclosure, piece.document) if piece.document else ()
    lost += piece_problems(asked.year, disclosure, piece, where)
    if any(problem.severity is Severity.GAP for problem in lost):
        yield from lost
        return
    table = asked.table(piece)
    if piece.table and table is None:
        yield _unread_table(asked, piece.table, where.at("table"))
        return
    if table is None or table.rows:
        yield from _year_problems(asked, disclosure, piece, where)
    if document:
        yield from _language_problems(asked, document, disclosure.where.at("documents", piece.document or ""))
    if table:
        yield from table_problems(asked, table)


def _unread_table(asked: Asked, table: str, where: DataPath) -> Problem:
    """A table that is there and was not read: why, and at which place, the reader of tables has told."""
    file, _, sheet = table.partition("#")
    return asked.problem("table-sheet" if sheet else "table-workbook", where, value=sheet or file)


def _year_problems(asked: Asked, disclosure: Disclosure, piece: Evidence, where: DataPath) -> Iterator[Problem]:
    """A wrong year; a document that names none; for a requirement about the year any evidence that names none."""
    if asked.standing:
        return
    document = disclosure.documents.get(piece.document) if piece.document else None
    covers = document.covers if document else piece.covers
    at = disclosure.where.at("documents", piece.document or "") if document else where
    said = _said_years(asked, piece)
    if said and not speaks_of(said, asked.data_year):
        yield asked.problem("evidence-year", where.at("text"), value=written_years(said), guess="")
    elif covers is None and not said:
        undated = not piece.news and not asked.days(asked.table(piece)).dated
        if document or (asked.requirement.kind == "period" and undated):
            yield asked.problem("evidence-year-unsaid", at, title=document.title if document else "")
    elif covers and not speaks_of(covers, asked.data_year):
        facts = {"value": written_years(covers), "guess": _meant(asked, disclosure, piece)}
        yield asked.problem("evidence-year", at.at("covers"), **facts)


def _said_years(asked: Asked, piece: Evidence) -> tuple[int, int] | None:
    """The years that a text about the period names: prose that says which it covers may also speak of others."""
    told = timeframe_in(piece.text or "") if asked.requirement.kind == "period" else None
    return told.named if told and (told.kind is not Kind.WORDS or not piece.covers) else None


def _meant(asked: Asked, disclosure: Disclosure, piece: Evidence) -> str:
    """The wanted year, where the title names it or the rows are of it: then only `covers` is a slip."""
    if asked.days(asked.table(piece)).inside:
        return str(asked.data_year)
    document = disclosure.documents.get(piece.document) if piece.document else None
    title = (document.title if document else piece.title) or ""
    return str(asked.data_year) if str(asked.data_year) in fold(title) else ""


def _language_problems(asked: Asked, document: Document, where: DataPath) -> Iterator[Problem]:
    """A document in another language than asked for."""
    wanted = [need for need in asked.requirement.needs if need in {"th", "en"}]
    for language in wanted if asked.requirement.kind == "languages" else ():
        if language not in document.languages:
            yield asked.problem("document-language", where, title=document.title, language=language)
