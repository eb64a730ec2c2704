"""What stands on each kind of page, as a search finds it: names, and what is said."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from generator.site.data import ChannelView, PersonView
from generator.site.item import ItemView
from generator.site.measures import MeasurePageView, MeasuresView
from generator.site.overview import HomeView, YearView
from generator.site.progress import InstrumentView, ProgressPageView, ReportView
from generator.site.tables.views import TableView
from generator.site.views import EntryView, IndicatorView, MeasureView, ProgressView, RequirementView

# How many letters of a page's tables can be searched: the first rows of a long table, not all of it.
_TABLE_LETTERS = 6000

# A cell of fewer letters is a number, a day or a mark.
_WORDS = re.compile(r"(?:[ก-ฮA-Za-z].*){6}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on a page: short texts that name things, what is said, and what other pages of the year show too.

    `asked` is what the checklist asks for in its own words: the way to an item that shows nothing yet.
    """

    labels: Iterable[str] = ()
    texts: Iterable[str] = ()
    shared: Iterable[str] = ()
    asked: Iterable[str] = ()


def words_of(view: object) -> Words:
    """The words of a page; one of a kind not known here is found by its heading alone."""
    reader = _READERS.get(type(view))
    return reader(view) if reader else Words()


def _home(view: HomeView) -> Words:
    contact = (f"{name} {link.text}" for name, link in view.contact)
    assets = (asset.title for asset in view.assets)
    return Words((*_channels((*view.channels, *view.example_channels)), *contact, *assets), (view.place, *view.about))


def _of_year(view: YearView) -> Words:
    groups = (f"{group.number} {group.name}" for _, _, found in view.indicators for group in found)
    indicators = (name for name, _, _ in view.indicators)
    if not view.result:
        return Words((*indicators, *groups), view.introduction)
    scores = (f"{one.name} {one.score}" for one in view.result.scores)
    result = f"{view.result.overall} {view.result.level}"
    labels = (*indicators, *groups, "ผลคะแนนการประเมิน ITA", *scores)
    return Words(labels, (*view.introduction, result, *view.result.notes))


def _item(view: ItemView) -> Words:
    asked = tuple(view.requirements)
    return Words(
        labels=(
            *(link.text for link in (document.link for document in view.documents)),
            *(label for one in asked for label in _asked(one)),
            *(measure.title for measure in view.measures),
            *(name for table in view.tables for name in (table.title, *(column.name for column in table.columns))),
            view.responsible,
        ),
        texts=(
            *view.summary,
            *(note for _, notes in view.source_notes for note in notes),
            *(view.declared.notes if view.declared else ()),
            *(text for one in asked for piece in one.evidence for text in piece.texts),
            *(document.note for document in view.documents),
            *(text for one in view.progress for text in _progress(one)),
            *_rows(view.tables),
        ),
        shared=(
            *_people(view.people),
            *(text for one in view.news for text in (one.title, *one.texts)),
            *_channels(view.channels),
            *(f"{name} {link.text}" for name, link in view.contact),
        ),
        asked=(one.text for one in asked),
    )


def _asked(view: RequirementView) -> tuple[str, ...]:
    evidence = (piece.link.text for piece in view.evidence if piece.link)
    return (view.label, *view.parts, *evidence)


def _people(views: Iterable[PersonView]) -> Iterator[str]:
    return (f"{one.name} {one.position}" for one in views)


def _channels(views: Iterable[ChannelView]) -> Iterator[str]:
    return (" ".join(filter(None, (one.name, one.purposes, *one.notes))) for one in views)


def _rows(tables: Iterable[TableView]) -> Iterator[str]:
    """The rows of tables in words: no numbers, nothing twice, and no more than a page's share."""
    seen: set[str] = set()
    left = _TABLE_LETTERS
    for row in (row for table in tables for row in table.rows):
        new = [cell.text for cell in row if cell.text not in seen and _WORDS.search(cell.text)]
        seen.update(new)
        text = " · ".join(new)
        left -= len(text)
        if left < 0:
            return
        yield text


def _progress(view: ProgressView) -> Iterator[str]:
    yield from view.guideline
    yield from (text for one in view.entries for text in _entry(one))
    yield from view.output
    yield from view.outcome
    yield view.timeframe
    yield view.responsible
    yield from view.source_notes


def _entry(view: EntryView) -> tuple[str, ...]:
    """What was done or is to be watched over, and when and by whom."""
    return tuple(filter(None, (view.text, " ".join(filter(None, (view.when, view.actors))))))


def _measure(view: MeasureView) -> Words:
    answers = (f"{one.number} {one.name}".strip() for one in view.answers)
    monitoring = (text for one in view.monitoring for text in _entry(one))
    progress = (text for one in view.progress for text in _progress(one))
    said = (*view.heading, *view.issue, *view.finding, *view.text, *view.steps, view.timeframe, *monitoring, *progress)
    return Words((view.topic, *answers, view.responsible), (*said, *view.source_notes))


def _measure_page(view: MeasurePageView) -> Words:
    return _measure(view.measure)


def _measures(view: MeasuresView) -> Words:
    """The measures themselves have pages of their own."""
    return Words((*(one.name for one in view.topics), "ข้อจำกัด"), (*view.introduction, *view.limitations))


def _indicators(views: Iterable[IndicatorView]) -> Words:
    found = tuple(views)
    named = (f"ตัวชี้วัดที่ {one.number} {one.name}" for one in found)
    questions = (f"{one.number} {one.text}" for view in found for one in view.questions)
    progress = (text for view in found for one in view.progress for text in _progress(one))
    return Words((*named, *questions), tuple(progress))


def _instrument(view: InstrumentView) -> Words:
    return _indicators(view.indicators)


def _progress_page(view: ProgressPageView) -> Words:
    """What was done about a measure or an item stands on its own page."""
    of_instruments = _indicators(one for _, _, found in view.instruments for one in found)
    units = (unit.name for unit in view.units)
    return Words((*islice(of_instruments.labels, 20), *units), of_instruments.texts)


def _report(view: ReportView) -> Words:
    """Everything else of the report stands on other pages."""
    return Words(("รายงานฉบับพิมพ์",), view.introduction)


_READERS: Mapping[type, Callable[..., Words]] = {
    HomeView: _home,
    YearView: _of_year,
    ItemView: _item,
    MeasurePageView: _measure_page,
    MeasuresView: _measures,
    InstrumentView: _instrument,
    ProgressPageView: _progress_page,
    ReportView: _report,
}
