"""Requirements that a disclosure's evidence shows: documents, pages, tables, texts, links, languages, years."""

from collections.abc import Iterator

from generator.check.asked import Asked
from generator.check.health import document_problems, piece_problems
from generator.model.checklist import answers
from generator.model.disclosure import Disclosure, Document, Evidence, speaks_of, written_years
from generator.model.place import Where
from generator.model.problem import Problem, Severity
from generator.model.status import RequirementStatus
from generator.model.table import Table
from generator.model.thai import fold


def by_evidence(asked: Asked) -> RequirementStatus:
    """Shown where the disclosure names evidence for it and nothing is wrong with any piece of it."""
    pieces = asked.evidence
    if not asked.told or not pieces:
        return asked.missing()
    found = tuple(
        problem
        for position, piece in enumerate(pieces)
        for problem in _problems(asked, asked.told, piece, asked.where.at(position))
        if problem.severity is Severity.GAP
    )
    return asked.faulty(found, pieces) if found else asked.shown(pieces)


def _problems(asked: Asked, told: Disclosure, piece: Evidence, where: Where) -> Iterator[Problem]:
    """What keeps a piece of evidence from showing the requirement: the first cause, or all of one kind."""
    if not answers(asked.requirement.kind, piece.kind):
        yield asked.problem(
            "evidence-other-kind", where.at(piece.kind), value=piece.kind, shown_by=asked.requirement.kind
        )
        return
    document = told.documents.get(piece.document) if piece.document else None
    lost = document_problems(asked.year, told, piece.document) if piece.document else ()
    lost += piece_problems(asked.year, told, piece, where)
    if any(problem.severity is Severity.GAP for problem in lost):
        yield from lost
        return
    yield from _year_problems(asked, told, piece, where)
    if document:
        yield from _language_problems(asked, document, told.where.at("documents", piece.document or ""))
    table = asked.year.tables.get(piece.table) if piece.table else None
    if table:
        yield from _table_problems(asked, table)


def _year_problems(asked: Asked, told: Disclosure, piece: Evidence, where: Where) -> Iterator[Problem]:
    """A wrong year; a document that names none; for a requirement about the year any evidence that names none."""
    if asked.standing:
        return
    document = told.documents.get(piece.document) if piece.document else None
    covers = document.covers if document else piece.covers
    at = told.where.at("documents", piece.document or "") if document else where
    if covers is None:
        if document or (asked.requirement.kind == "period" and not piece.news):
            yield asked.problem("evidence-year-unsaid", at, title=document.title if document else "")
    elif not speaks_of(covers, asked.data_year):
        facts = {"value": written_years(covers), "guess": _meant(asked, told, piece)}
        yield asked.problem("evidence-year", at.at("covers"), **facts)


def _meant(asked: Asked, told: Disclosure, piece: Evidence) -> str:
    """A year that the title names and that is the wanted one: then only `covers` is a slip."""
    document = told.documents.get(piece.document) if piece.document else None
    title = (document.title if document else piece.title) or ""
    return str(asked.data_year) if str(asked.data_year) in fold(title) else ""


def _language_problems(asked: Asked, document: Document, where: Where) -> Iterator[Problem]:
    """A document in another language than asked for."""
    wanted = [need for need in asked.requirement.needs if need in {"th", "en"}]
    for language in wanted if asked.requirement.kind == "languages" else ():
        if language not in document.languages:
            yield asked.problem("document-language", where, title=document.title, language=language)


def _table_problems(asked: Asked, table: Table) -> Iterator[Problem]:
    """No rows; columns asked for that are not there; cells of theirs that are empty; topics that no row treats."""
    if not table.rows:
        yield asked.problem("table-empty", table.where, value=table.file)
        return
    for column in asked.requirement.columns:
        place = table.position((column.label, column.id))
        if place is None:
            yield asked.problem("table-column-missing", table.where_of(None), column=column.label, value=table.file)
            continue
        empty = [row for row, cells in enumerate(table.rows) if not cells[place]]
        if empty:
            facts = {"column": column.label, "count": str(len(empty)), "total": str(len(table.rows))}
            yield asked.problem("table-cell-empty", table.where_of(empty[0], place), **facts)
    yield from _topic_problems(asked, table)


def _topic_problems(asked: Asked, table: Table) -> Iterator[Problem]:
    """Topics that a table must treat, row by row, in its column of topics; any cell counts where it has none."""
    if asked.requirement.kind != "topics":
        return
    place = table.position(("ประเด็น", "topic"))
    cells = {fold(cell) for row in table.rows for cell in (row if place is None else (row[place],)) if cell}
    for topic in asked.requirement.topics:
        wanted = fold(topic)
        if not any(wanted in cell or (len(cell) > 3 and cell in wanted) for cell in cells):
            yield asked.problem("topic-missing", table.where_of(None), topic=topic)
