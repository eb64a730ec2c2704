"""Words that a paper must say to be what a requirement asks for, such as those of both sides in a chart of the office.

The words stand in the list. A paper without text, such as a scan, or whose letters are lost says nothing that could be
compared; then nothing is told. What is told is a warning: a chart may call its sides otherwise.
"""

from collections.abc import Iterator

from generator.check.judging.kind import RequirementContext
from generator.core.problem import Phrase, Problem
from generator.model.disclosure import Evidence
from generator.text.thai import fold

# A page of fewer letters is a picture with a caption.
_FEWEST = 40


def word_problems(context: RequirementContext) -> Iterator[Problem]:
    """The groups of words of which the papers named for the requirement say none, in one sentence."""
    if not context.requirement.words or not context.evidence:
        return
    texts = [_said(context, piece) for piece in context.evidence]
    said = "".join(text for text in texts if text)
    if None in texts or len(said) < _FEWEST:
        return
    unsaid = [group for group in context.requirement.words if not any(fold(word) in said for word in group.words)]
    if unsaid:
        names = " และ".join(group.name for group in unsaid)
        words = " ".join(unsaid[0].words[:2])
        yield context.problem("words-unsaid", context.where, words=words).say(names=Phrase(names, names))


def _said(context: RequirementContext, piece: Evidence) -> str | None:
    """What the page named says, folded; None where nobody could read it."""
    documents = context.disclosure.documents if context.disclosure else {}
    document = documents.get(piece.document) if piece.document else None
    facts = context.year.files.get(document.file) if document and document.file else None
    if facts is None or not facts.inspected or not facts.fits or facts.scanned or facts.inside.broken_thai:
        return None
    texts = facts.texts
    if piece.page and len(texts) > 1:
        texts = texts[piece.page - 1 : piece.page]
    return fold(" ".join(texts)) if texts and all(texts) else None
