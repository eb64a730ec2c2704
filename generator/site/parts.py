"""Views that several pages share: progress, measures, rows of items, results."""

from decimal import Decimal

from generator.core import addresses
from generator.model.checklist import Question
from generator.model.disclosure import Declared
from generator.model.measures import Entry, Measure, Monitoring, Progress
from generator.model.scores import Assessment
from generator.model.status import Completeness, ItemStatus
from generator.site.front import state_word
from generator.site.views import (
    Badge,
    EntryView,
    Group,
    IndicatorView,
    ItemRow,
    Link,
    MeasureView,
    ProgressView,
    QuestionView,
    ResultView,
    ScoreView,
    StatementView,
    Tally,
)
from generator.site.year_context import YearContext, responsible
from generator.text.references import Ref
from generator.text.thai import paragraphs
from generator.text.timeframes import Timeframe
from generator.vocabulary.words import COMPLETENESS, DECLARED, REPORTED, ROUNDS, fiscal_year


def flow(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Texts as paragraphs of one line each."""
    return tuple(line for text in texts for line in paragraphs(text))


def score(value: Decimal | None) -> str:
    """A score as it was given; empty where there is none."""
    return "" if value is None else format(value, "f")


def declared_badge(said: Declared | Progress | None) -> Badge | None:
    """What the agency declares, as a badge in its own word."""
    return Badge(said.status, said.word or DECLARED[said.status]) if said and said.status else None


def progress_badge(progress: Progress) -> Badge | None:
    """What the agency states of it, else what its results say by themselves; None where it tells of none."""
    reported = progress.reported
    return declared_badge(progress) or (Badge(reported, REPORTED[reported]) if reported else None)


def statement(declared: Declared | None) -> StatementView | None:
    """The agency's own statement about an item."""
    badge = declared_badge(declared)
    return StatementView(badge, flow(declared.note)) if declared and badge else None


def written(when: Timeframe | None) -> str:
    """A timeframe in its author's words."""
    return when.text if when else ""


def _due(when: Timeframe | None) -> str:
    span = when.dated if when else None
    return span.last.isoformat() if span else ""


def entry(entry: Entry) -> EntryView:
    """Something done."""
    return EntryView(written(entry.when), ", ".join(entry.actors), entry.text, number=entry.number or "")


def monitoring(monitoring: Monitoring, *, reported: bool) -> EntryView:
    """How a measure is watched over; its due day is for the reader's browser to judge until results are `reported`."""
    due = "" if reported else _due(monitoring.due)
    return EntryView(written(monitoring.due), "", monitoring.text, due, monitoring.number or "")


def progress_view(context: YearContext, progress: Progress) -> ProgressView:
    """Progress about whatever it is about."""
    subject, target = _subject(context, progress)
    return ProgressView(
        subject=subject,
        target=target,
        badge=progress_badge(progress),
        round=ROUNDS[progress.round],
        timeframe=written(progress.timeframe),
        responsible=responsible(progress.units, progress.actors),
        guideline=flow(progress.guideline),
        entries=tuple(entry(one) for one in progress.entries),
        output=flow(progress.output),
        outcome=flow(progress.outcome),
        source_notes=flow(progress.source_notes),
    )


def _subject(context: YearContext, progress: Progress) -> tuple[str, str]:
    if progress.ref:
        answer = context.answer(progress.ref)
        return f"{answer.number} {answer.name}".strip(), answer.target
    measure = context.year.measure(progress.measure or "")
    if not measure:
        return progress.measure or "", ""
    return measure.title, addresses.measure(context.year.year, measure.id)


def measure_view(context: YearContext, measure: Measure) -> MeasureView:
    """One measure with its progress."""
    year = context.year
    topic = year.checklist.topic(measure.topic) if measure.topic else None
    about = [one for one in year.progress if one.measure == measure.id]
    badges = [badge for one in about if (badge := progress_badge(one))]
    return MeasureView(
        id=measure.id,
        title=measure.title,
        target=addresses.measure(year.year, measure.id),
        topic=f"{topic.number}. {topic.name}" if topic else "",
        answers=tuple(context.answer(ref) for ref in measure.answers),
        finding=flow(measure.finding),
        scores=tuple(
            ScoreView(_score_name(context, one.of), score(one.score), one.words or "") for one in measure.scores
        ),
        steps=flow(measure.steps),
        timeframe=written(measure.timeframe),
        responsible=responsible(measure.units, measure.actors),
        monitoring=tuple(monitoring(one, reported=bool(badges)) for one in measure.monitoring),
        badge=badges[-1] if badges else None,
        progress=tuple(progress_view(context, one) for one in about),
        heading=flow(measure.heading),
        issue=flow(measure.issue),
        text=flow(measure.text),
        source_notes=flow(measure.source_notes),
    )


def _score_name(context: YearContext, ref: Ref) -> str:
    answer = context.answer(ref)
    return f"{answer.number} {answer.name}".strip()


def item_row(context: YearContext, status: ItemStatus) -> ItemRow:
    """An item in a list."""
    item, disclosure = status.item, context.year.disclosure(status.item.number)
    said = disclosure.declared if disclosure else None
    return ItemRow(
        number=item.number,
        name=item.name,
        target=addresses.item(context.year.year, item.number) if context.has_items else "",
        badge=Badge(status.state.value, COMPLETENESS[status.state]),
        shown=status.shown,
        total=len(status.requirements),
        responsible=responsible(disclosure.units, disclosure.actors) if disclosure else "",
        declared=declared_badge(said),
        notes=flow(said.note) if said else (),
        heading=flow(disclosure.heading) if disclosure else (),
        asked=tuple(one.requirement.text for one in status.requirements),
    )


def groups(context: YearContext) -> tuple[Group, ...]:
    """The items of the year by sub-indicator; none for an agency that published only measures."""
    if not context.has_items:
        return ()
    checklist, year = context.year.checklist, context.year.year
    made = []
    for sub in checklist.sub_indicators:
        statuses = [context.status.item(item.number) for item in checklist.items_of(sub.number)]
        made.append(
            Group(
                number=sub.number.number,
                name=sub.name,
                anchor=addresses.anchor(sub.number.number),
                target=addresses.sub_indicator(year, sub.number.number),
                badge=_together(statuses),
                items=tuple(item_row(context, status) for status in statuses),
                complete=len([one for one in statuses if one.state is Completeness.COMPLETE]),
                partial=len([one for one in statuses if one.state is Completeness.PARTIAL]),
            )
        )
    return tuple(made)


def _together(statuses: list[ItemStatus]) -> Badge:
    """The state of several items as one: all of them, none of them, or some."""
    states = {one.state for one in statuses}
    state = states.pop() if len(states) == 1 else Completeness.PARTIAL
    return Badge(state.value, COMPLETENESS[state])


def tally(context: YearContext) -> Tally | None:
    """How many items are in which state; None without item pages."""
    if not context.has_items:
        return None
    declared = [
        badge
        for disclosure in context.year.disclosures
        if (badge := declared_badge(disclosure.declared)) and badge.key == "done"
    ]
    count = context.status.count
    return Tally(
        complete=count(Completeness.COMPLETE),
        partial=count(Completeness.PARTIAL),
        missing=count(Completeness.MISSING),
        declared=len(declared),
        word=state_word("done", declared),
    )


def result(assessment: Assessment | None, year: int) -> ResultView | None:
    """The scores received, as announced."""
    if not assessment:
        return None
    named = [ScoreView(name, score(value)) for name, value in assessment.instruments.items()]
    named += [ScoreView(f"ตัวชี้วัดที่ {ref}", score(value)) for ref, value in assessment.indicators.items()]
    named += [ScoreView(f"ข้อ {ref}", score(value)) for ref, value in assessment.questions.items()]
    return ResultView(
        year=fiscal_year(year),
        overall=score(assessment.overall),
        level=assessment.level or "",
        scores=tuple(named),
        source=assessment.source or "",
        notes=flow(assessment.notes),
    )


def _question(context: YearContext, question: Question) -> QuestionView:
    """A question with what the agency's report tells of it: the list has questions that no report names."""
    year = context.year
    scores = year.assessment.questions if year.assessment else {}
    words = (one.words for measure in year.measures for one in measure.scores if one.of == question.code and one.words)
    return QuestionView(
        number=question.code.number,
        text=question.text,
        parts=question.parts,
        score=score(scores.get(question.code)),
        score_words=tuple(dict.fromkeys(words)),
        measures=tuple(
            Link(one.title, addresses.measure(year.year, one.id))
            for one in year.measures
            if question.code in one.answers
        ),
    )


def indicators(context: YearContext, instrument: str) -> tuple[IndicatorView, ...]:
    """The indicators of an instrument with all that is told about each."""
    year = context.year
    made = []
    for known in year.checklist.indicators:
        if known.instrument != instrument:
            continue
        scores = year.assessment.indicators if year.assessment else {}
        questions = [one for one in year.checklist.questions if one.indicator == known.number]
        refs = {known.number, *(one.code for one in questions)}
        made.append(
            IndicatorView(
                number=known.number.number,
                name=known.name,
                anchor=addresses.anchor(known.number.number),
                score=score(scores.get(known.number)),
                progress=tuple(progress_view(context, one) for one in year.progress if one.ref == known.number),
                measures=tuple(
                    Link(one.title, addresses.measure(year.year, one.id))
                    for one in year.measures
                    if refs & {*one.answers}
                ),
                questions=tuple(_question(context, one) for one in questions),
            )
        )
    return tuple(made)
