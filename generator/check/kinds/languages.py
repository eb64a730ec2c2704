"""languages: a document in the languages asked for."""

from collections.abc import Iterator

from generator.check.judging.evidence import by_evidence, film_problems
from generator.check.judging.kind import DOCUMENTS, Need, Piece, RequirementContext, RequirementKind
from generator.core.problem import Phrase, Problem


def _other_language(context: RequirementContext, piece: Piece) -> Iterator[Problem]:
    """A document that is not said to be in a language asked for, or that nobody can read."""
    yield from film_problems(context, piece)
    for language, need in context.needs.items():
        if piece.document and language not in piece.document.languages:
            facts = {"title": piece.document.title, "language": language}
            yield context.problem("document-language", piece.document_where, **facts).say(language=need.name)


KIND = RequirementKind(
    id="languages",
    name="ฉบับภาษาไทยและภาษาอังกฤษ",
    judge=by_evidence,
    accepts=DOCUMENTS,
    needs={"th": Need(Phrase("ภาษาไทย", "Thai")), "en": Need(Phrase("ภาษาอังกฤษ", "English"))},
    piece_problems=_other_language,
)
