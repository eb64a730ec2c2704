"""Views that several pages share: progress, measures, rows of items, results."""

from decimal import Decimal

from generator.core import addresses
from generator.model.checklist import Question
from generator.model.disclosure import Declared
from generator.model.measures import Entry, Measure, Monitoring, Progress
from generator.model.scores import Assessment
from generator.model.status import Completeness, ItemStatus
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
from generator.site.year_context import Atlas, responsible
from generator.text.references import Ref
from generator.text.thai import paragraphs
from generator.text.timeframes import Timeframe
from generator.vocabulary.words import COMPLETENESS, DECLARED, ROUNDS, fiscal_year


def flow(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Texts as paragraphs of one line each."""
    return tuple(line for text in texts for line in paragraphs(text))


def score(value: Decimal | None) -> str:
    """A score as it was given; empty where there is none."""
    return "" if value is None else format(value, "f")


def declared_badge(status: str | None) -> Badge | None:
    """What the agency declares, as a badge."""
    return Badge(status, DECLARED[status]) if status else None


def statement(told: Declared | None) -> StatementView | None:
    """The agency's own statement about an item."""
    return StatementView(Badge(told.status, DECLARED[told.status]), flow(told.note)) if told else None


def written(when: Timeframe | None) -> str:
    """A timeframe in its author's words."""
    return when.text if when else ""


def _due(when: Timeframe | None, year: int) -> str:
    span = when.span(year) if when else None
    return span.last.isoformat() if span else ""


def entry(told: Entry) -> EntryView:
    """Something done."""
    return EntryView(written(told.when), ", ".join(told.actors), told.text)


def monitoring(told: Monitoring, year: int) -> EntryView:
    """How a measure is watched over; its due day is for the reader's browser to judge."""
    return EntryView(written(told.due), "", told.text, _due(told.due, year))


def progress_view(atlas: Atlas, told: Progress) -> ProgressView:
    """Progress about whatever it is about."""
    subject, target = _subject(atlas, told)
    return ProgressView(
        subject=subject,
        target=target,
        badge=declared_badge(told.status),
        round=ROUNDS[told.round],
        timeframe=written(told.timeframe),
        responsible=responsible(told.units, told.actors),
        guideline=flow(told.guideline),
        entries=tuple(entry(one) for one in told.entries),
        output=flow(told.output),
        outcome=flow(told.outcome),
    )


def _subject(atlas: Atlas, told: Progress) -> tuple[str, str]:
    if told.ref:
        answer = atlas.answer(told.ref)
        return f"{answer.number} {answer.name}".strip(), answer.target
    measure = atlas.year.measure(told.measure or "")
    if not measure:
        return told.measure or "", ""
    return measure.title, addresses.measure(atlas.year.year, measure.id)


def measure_view(atlas: Atlas, told: Measure) -> MeasureView:
    """One measure with its progress."""
    year = atlas.year
    topic = year.checklist.topic(told.topic) if told.topic else None
    about = [one for one in year.progress if one.measure == told.id]
    states = [one.status for one in about if one.status]
    return MeasureView(
        id=told.id,
        title=told.title,
        target=addresses.measure(year.year, told.id),
        topic=f"{topic.number}. {topic.name}" if topic else "",
        answers=tuple(atlas.answer(ref) for ref in told.answers),
        finding=flow(told.finding),
        scores=tuple(ScoreView(_score_name(atlas, one.of), score(one.score)) for one in told.scores),
        steps=flow(told.steps),
        timeframe=written(told.timeframe),
        responsible=responsible(told.units, told.actors),
        monitoring=tuple(monitoring(one, year.year) for one in told.monitoring),
        badge=declared_badge(states[-1]) if states else None,
        progress=tuple(progress_view(atlas, one) for one in about),
    )


def _score_name(atlas: Atlas, ref: Ref) -> str:
    answer = atlas.answer(ref)
    return f"{answer.number} {answer.name}".strip()


def item_row(atlas: Atlas, status: ItemStatus) -> ItemRow:
    """An item in a list."""
    item, told = status.item, atlas.year.disclosure(status.item.number)
    said = told.declared if told else None
    return ItemRow(
        number=item.number,
        name=item.name,
        target=addresses.item(atlas.year.year, item.number) if atlas.has_items else "",
        badge=Badge(status.state.value, COMPLETENESS[status.state]),
        shown=status.shown,
        total=len(status.requirements),
        responsible=responsible(told.units, told.actors) if told else "",
        declared=declared_badge(said.status if said else None),
        notes=flow(said.note) if said else (),
    )


def groups(atlas: Atlas) -> tuple[Group, ...]:
    """The items of the year by sub-indicator; none for an agency that published only measures."""
    if not atlas.has_items:
        return ()
    checklist, year = atlas.year.checklist, atlas.year.year
    made = []
    for sub in checklist.sub_indicators:
        statuses = [atlas.status.item(item.number) for item in checklist.items_of(sub.number)]
        made.append(
            Group(
                number=sub.number.number,
                name=sub.name,
                anchor=addresses.anchor(sub.number.number),
                target=addresses.sub_indicator(year, sub.number.number),
                badge=_together(statuses),
                items=tuple(item_row(atlas, status) for status in statuses),
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


def tally(atlas: Atlas) -> Tally | None:
    """How many items are in which state; None without item pages."""
    if not atlas.has_items:
        return None
    declared = [told for told in atlas.year.disclosures if told.declared and told.declared.status == "done"]
    count = atlas.status.count
    return Tally(
        complete=count(Completeness.COMPLETE),
        partial=count(Completeness.PARTIAL),
        missing=count(Completeness.MISSING),
        declared=len(declared),
    )


def result(told: Assessment | None, year: int) -> ResultView | None:
    """The scores received, as announced."""
    if not told:
        return None
    named = [ScoreView(name, score(value)) for name, value in told.instruments.items()]
    named += [ScoreView(f"ตัวชี้วัดที่ {ref}", score(value)) for ref, value in told.indicators.items()]
    named += [ScoreView(f"ข้อ {ref}", score(value)) for ref, value in told.questions.items()]
    return ResultView(
        year=fiscal_year(year),
        overall=score(told.overall),
        level=told.level or "",
        scores=tuple(named),
        source=told.source or "",
        notes=flow(told.notes),
    )


def _question(atlas: Atlas, told: Question) -> QuestionView:
    scores = atlas.year.assessment.questions if atlas.year.assessment else {}
    return QuestionView(told.code.number, told.text, told.parts, score(scores.get(told.code)))


def indicators(atlas: Atlas, instrument: str) -> tuple[IndicatorView, ...]:
    """The indicators of an instrument with all that is told about each."""
    year = atlas.year
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
                progress=tuple(progress_view(atlas, one) for one in year.progress if one.ref == known.number),
                measures=tuple(
                    Link(one.title, addresses.measure(year.year, one.id))
                    for one in year.measures
                    if refs & {*one.answers}
                ),
                questions=tuple(_question(atlas, one) for one in questions),
            )
        )
    return tuple(made)
