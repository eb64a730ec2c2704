"""Requirements that a disclosure's evidence shows: it opens, is of a kind that will do, and of the year asked for."""

from collections.abc import Iterator

from generator.check.file_health import document_problems, piece_problems
from generator.check.judging.answers import evidence_says, no_answer_problem
from generator.check.judging.kind import Piece, RequirementContext
from generator.check.judging.none_stated import none_problems
from generator.check.judging.rows import rows_that_tell, table_problems
from generator.core.location import DataPath
from generator.core.problem import Problem, Severity
from generator.model.disclosure import Disclosure, Evidence, speaks_of, written_years
from generator.model.status import RequirementStatus
from generator.text.thai import fold
from generator.text.timeframes import Kind, timeframe_in


def by_evidence(context: RequirementContext) -> RequirementStatus:
    """Shown where the disclosure names evidence for it and nothing is wrong with any piece of it."""
    pieces = named_evidence(context) or tuple(rows_that_tell(context))
    if not context.disclosure or not pieces:
        return context.missing()
    found = tuple(problem for piece, where in pieces for problem in evidence_gaps(context, piece, where))
    evidence = tuple(piece for piece, _ in pieces)
    return context.faulty(found, evidence) if found else context.shown(evidence)


def named_evidence(context: RequirementContext) -> tuple[tuple[Evidence, DataPath], ...]:
    """The pieces of evidence that the agency names for a requirement, each with the place where it does."""
    return tuple((piece, context.where.at(position)) for position, piece in enumerate(context.evidence))


def evidence_gaps(context: RequirementContext, piece: Evidence, where: DataPath) -> Iterator[Problem]:
    """What keeps a piece of evidence, written at `where`, from showing the requirement; none without a disclosure."""
    for problem in _problems(context, context.disclosure, piece, where) if context.disclosure else ():
        if problem.stops or problem.severity is Severity.GAP:
            yield problem


def _problems(
    context: RequirementContext, disclosure: Disclosure, evidence: Evidence, where: DataPath
) -> Iterator[Problem]:
    """The first cause, or all of one kind."""
    if evidence.none:
        yield from none_problems(context, evidence, evidence.none, where)
        return
    accepted = context.refuses(evidence.kind)
    if accepted:
        found = context.problem("evidence-other-kind", where.at(evidence.kind), value=evidence.kind)
        yield found.say(shown_by=accepted.name)
        return
    if evidence.text and not evidence_says(context.requirement, evidence.text):
        yield no_answer_problem(context, where.at("text"), evidence.text)
        return
    lost = document_problems(context.year, disclosure, evidence.document) if evidence.document else ()
    lost += piece_problems(context.year, disclosure, evidence, where)
    if any(problem.severity is Severity.GAP for problem in lost):
        yield from lost
        return
    piece = _piece(context, disclosure, evidence, where)
    if evidence.table and piece.table is None:
        yield _unread_table(context, evidence.table, where.at("table"))
        return
    if piece.table is None or piece.table.rows:
        yield from _year_problems(context, piece)
    if piece.table:
        yield from table_problems(context, piece.table)
    yield from context.kind.piece_problems(context, piece)


_FILMS = {"mp3", "mp4"}


def film_problems(context: RequirementContext, piece: Piece) -> Iterator[Problem]:
    """A film or a sound where a document to read is asked for."""
    file = piece.document.file if piece.document else None
    facts = context.year.files.get(file) if file else None
    if facts and facts.inside.kind in _FILMS:
        yield context.problem("evidence-film", piece.document_where.at("file"), value=facts.path)


def _piece(context: RequirementContext, disclosure: Disclosure, evidence: Evidence, where: DataPath) -> Piece:
    document = disclosure.documents.get(evidence.document) if evidence.document else None
    at = disclosure.where.at("documents", evidence.document or "") if document else where
    return Piece(evidence, where, document, at, context.table(evidence))


def _unread_table(context: RequirementContext, table: str, where: DataPath) -> Problem:
    """A table that is there and was not read: why, and at which place, the reader of tables has told."""
    file, _, sheet = table.partition("#")
    return context.problem("table-sheet" if sheet else "table-workbook", where, value=sheet or file)


def _year_problems(context: RequirementContext, piece: Piece) -> Iterator[Problem]:
    """A wrong year; a document that names none; for a requirement about the year any evidence that names none."""
    if context.standing:
        return
    document = piece.document
    covers = document.covers if document else piece.evidence.covers
    said = _said_years(context, piece.evidence)
    if said and not speaks_of(said, context.data_year):
        yield context.problem("evidence-year", piece.where.at("text"), value=written_years(said), guess="")
    elif covers is None and not said:
        undated = not piece.evidence.news and not context.days(piece.table).dated
        if document or (context.kind.dated and undated):
            title = document.title if document else ""
            yield context.problem("evidence-year-unsaid", piece.document_where, title=title)
    elif covers and not speaks_of(covers, context.data_year):
        facts = {"value": written_years(covers), "guess": _meant(context, piece)}
        yield context.problem("evidence-year", piece.document_where.at("covers"), **facts)


def _said_years(context: RequirementContext, piece: Evidence) -> tuple[int, int] | None:
    """The years that a text about the period names: prose that says which it covers may also speak of others."""
    timeframe = timeframe_in(piece.text or "") if context.kind.dated else None
    return timeframe.named if timeframe and (timeframe.kind is not Kind.WORDS or not piece.covers) else None


def _meant(context: RequirementContext, piece: Piece) -> str:
    """The wanted year, where the title names it or the rows are of it: then only `covers` is a slip."""
    if context.days(piece.table).inside:
        return str(context.data_year)
    title = (piece.document.title if piece.document else piece.evidence.title) or ""
    return str(context.data_year) if str(context.data_year) in fold(title) else ""
