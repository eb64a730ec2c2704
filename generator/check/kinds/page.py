"""page: something that stands on a page of a document, to be seen at once."""

from collections.abc import Iterator

from generator.check.judging.evidence import by_evidence
from generator.check.judging.kind import Need, RequirementContext, RequirementKind
from generator.check.papers.signers import HEAD
from generator.core.problem import Phrase, Problem


def _unsaid_pages(context: RequirementContext) -> Iterator[Problem]:
    """What is asked for stands somewhere in a PDF of several pages: an evaluator must see it at once."""
    for position, piece in enumerate(context.evidence):
        documents = context.disclosure.documents if context.disclosure else {}
        document = documents.get(piece.document) if piece.document else None
        facts = context.year.files.get(document.file) if document and document.file else None
        if document and facts and (facts.inside.pages or 0) > 1 and not piece.page:
            pages = str(facts.inside.pages)
            yield context.problem("page-unsaid", context.where.at(position), title=document.title, pages=pages)


KIND = RequirementKind(
    id="page",
    name="ข้อมูลในหน้าใดหน้าหนึ่งของเอกสาร",
    judge=by_evidence,
    needs={HEAD: Need(Phrase("ลายมือชื่อผู้บริหารสูงสุด", "the signature of the head of the agency"))},
    warnings=_unsaid_pages,
)
