"""topics: every topic is treated, by measures with a finding or, of topics of its own, by evidence."""

from collections.abc import Iterator, Mapping

from generator.check.judging.answers import no_answers, says
from generator.check.judging.data import by_measures
from generator.check.judging.evidence import by_evidence
from generator.check.judging.kind import DataSource, Need, Piece, RequirementContext, RequirementKind
from generator.check.judging.measures import ADD_MEASURES, MEASURES_SECTION, measures_place
from generator.core.problem import Phrase, Problem
from generator.model.checklist import Checklist, Requirement
from generator.model.status import RequirementStatus
from generator.text.thai import fold


def _judge(context: RequirementContext) -> RequirementStatus:
    """The topics of the year's list by measures; others by evidence."""
    if not context.source:
        return by_evidence(context)
    known = {topic.key: topic.name for topic in context.year.checklist.topics}
    wanted = context.requirement.topics or tuple(known)
    return by_measures(context, tuple(_untreated(context, {key: known[key] for key in wanted})))


def _of_the_list(requirement: Requirement, checklist: Checklist) -> bool:
    """Whether the topics asked for are those that the year's measures are sorted by."""
    return set(requirement.topics) <= {topic.key for topic in checklist.topics}


def _untreated(context: RequirementContext, wanted: Mapping[str, str]) -> Iterator[Problem]:
    for key, name in wanted.items():
        about = [measure for measure in context.measures if measure.topic == key]
        if not about:
            where = context.measures[0].where if context.measures else context.where
            yield context.problem("topic-missing", where, topic=name)
        elif not any(says(text) for measure in about for text in measure.finding):
            written = [(one.where.at("finding", at), text) for one in about for at, text in enumerate(one.finding)]
            missing = context.lacks("measure-incomplete", about[0].where, "finding", title=about[0].title)
            yield next(no_answers(context, written, title=about[0].title, need="finding"), missing)


def _not_in_rows(context: RequirementContext, piece: Piece) -> Iterator[Problem]:
    """Topics that no row of a table treats, in its column of topics; any cell counts where it has none."""
    table = piece.table
    if not table or not table.rows:
        return
    place = table.position(("ประเด็น", "topic"))
    cells = {fold(cell) for row in table.rows for cell in (row if place is None else (row[place],)) if cell}
    for topic in context.requirement.topics:
        wanted = fold(topic)
        if not any(wanted in cell or (len(cell) > 3 and cell in wanted) for cell in cells):
            yield context.problem("topic-missing", table.where_of(None), topic=topic)


KIND = RequirementKind(
    id="topics",
    name="ครบทุกประเด็น",
    judge=_judge,
    needs={"finding": Need(Phrase("ผลการวิเคราะห์", "a finding"))},
    data=(
        DataSource(
            file="measures.yml ของปี {data_year}",
            where=measures_place,
            advice=ADD_MEASURES,
            section=MEASURES_SECTION,
            answers=_of_the_list,
        ),
    ),
    piece_problems=_not_in_rows,
)
