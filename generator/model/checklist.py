"""One fiscal year's official list as data: indicators, items, requirements, questions, topics, levels."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from generator.core.fields import (
    Day,
    Flag,
    Id,
    IndicatorRef,
    InstrumentId,
    InstrumentName,
    ItemNumber,
    Line,
    Lines,
    MonthNumber,
    QuestionRef,
    Record,
    Score,
    Sourced,
    Text,
    Texts,
    Year,
    one_of,
    several,
)
from generator.text.references import Ref, RefKind

CERTAINTIES = {
    "official": "official",
    "two-sources": "two-sources",
    "one-source": "one-source",
    "inferred": "inferred",
    "carried-over": "carried-over",
}

DATA_YEARS = ("this", "last", "cut-off", "standing")

_Certainty = Annotated[str, one_of(*CERTAINTIES)]

_DataYear = Annotated[str, one_of(*DATA_YEARS)]


def wanted_year(data_year: str, year: int) -> int:
    """The fiscal year (พ.ศ.) whose data a list of `year` wants, by one of DATA_YEARS."""
    return year - 1 if data_year == "last" else year


class Known(Record):
    """Something of an official list, with where it is known from and how sure it is."""

    certainty: _Certainty = "one-source"
    sources: Lines = ()
    correction: Text | None = None


class InstrumentPart(Known):
    """A part of an instrument that has a score of its own, such as EIT part 1."""

    id: InstrumentId
    name: Line


class Instrument(Known):
    """One of the instruments of the assessment: what it counts in the overall score, in percent.

    `questions` is the letter of the codes of its questions. Where a level asks for a score of each instrument,
    its `parts` are compared in its place.
    """

    id: InstrumentId
    name: Line | None = None
    percent: Score = Decimal(0)
    questions: Line | None = None
    parts: Annotated[tuple[InstrumentPart, ...], several] = ()


class Indicator(Known):
    """One of the indicators; its instrument is the one that measures it."""

    number: IndicatorRef
    name: Line
    instrument: InstrumentName


class SubIndicator(Known):
    """A part of indicator 9 or 10, such as 9.4."""

    number: IndicatorRef
    name: Line

    @property
    def indicator(self) -> Ref:
        """The indicator it belongs to."""
        return Ref(self.number.number.split(".")[0])


class Column(Record):
    """One of the fields that every row of a table must have."""

    id: Id
    label: Line


class MonthRange(Record):
    """The months asked for, from the `first` to the `last` within one fiscal year, which begins in October."""

    first: MonthNumber
    last: MonthNumber

    def of(self, year: int) -> tuple[tuple[int, int], ...]:
        """They as pairs of the fiscal `year` (พ.ศ.) and the month 1-12, in order; none where they go backwards."""
        count = (self.last - 10) % 12 - (self.first - 10) % 12 + 1
        return tuple((year, (self.first - 1 + step) % 12 + 1) for step in range(count))


class TableForm(Record):
    """A form that a table may have: its kind, one of `checklists/tables.yml`, and the columns and months asked for."""

    table: Id
    columns: tuple[Column, ...] = ()
    months: MonthRange | None = None


class WordGroup(Record):
    """Words of which a paper says one where it shows what they are the words of, `name`."""

    name: Line
    words: Lines


class Requirement(Known):
    """One thing an item must show. `data_year` overrides the item's own.

    `kind` is one of the kinds that `check/kinds/` registers, `needs` what of it this requirement asks for.
    `table` is the kind of table whose rows show it, one of `checklists/tables.yml`; a table of one of
    `other_forms` will do as well, such as the monthly สขร.1 in place of the list of contracts.
    `words` are groups of words of which papers that show it say one each.
    `months` are those of which each must be there, in the year whose data is wanted.
    `none_allowed` says that the agency may answer that there was nothing, such as no complaint.
    """

    id: Id
    label: Line
    text: Text
    kind: Id
    data_year: _DataYear | None = None
    table: Id | None = None
    columns: tuple[Column, ...] = ()
    other_forms: tuple[TableForm, ...] = ()
    topics: Lines = ()
    purposes: Lines = ()
    needs: Annotated[tuple[Id, ...], several] = ()
    words: tuple[WordGroup, ...] = ()
    months: MonthRange | None = None
    none_allowed: Flag = False

    @property
    def forms(self) -> tuple[TableForm, ...]:
        """The forms that a table which shows it may have, its own first; none where it asks for no kind of table."""
        own = (TableForm(table=self.table, columns=self.columns, months=self.months),) if self.table else ()
        return (*own, *self.other_forms)


class Item(Known):
    """One numbered disclosure of a year; its `key` stays the same when the list is renumbered.

    `data_year`: whose year's data is wanted: `this` fiscal year, `last`, up to a `cut_off`
    day, or `standing` data that belongs to no year. `includes` are the keys of other
    disclosures that were merged into this one; `note` says what of it a reader should know.
    `year_words` says which year is asked for, where the general sentence of `data_year` says more than the list.
    """

    number: ItemNumber
    key: Id
    name: Line
    sub_indicator: IndicatorRef
    group: Line | None = None
    data_year: _DataYear
    cut_off: Day | None = None
    year_words: Line | None = None
    includes: Annotated[tuple[Id, ...], several] = ()
    note: Text | None = None
    requirements: Annotated[tuple[Requirement, ...], several] = ()

    @property
    def as_of(self) -> date | None:
        """The day whose state it asks for, or None."""
        return self.cut_off.day if self.cut_off else None


class DisclosureKey(Known):
    """A disclosure that lives on while its number changes; `name` is what it is called throughout."""

    key: Id
    name: Line
    note: Text | None = None


class Question(Known):
    """A question of an instrument, such as the IIT or EIT."""

    code: QuestionRef
    text: Text
    indicator: IndicatorRef | None = None
    parts: Texts = ()


class Topic(Known):
    """One of the topics that the analysis of the results must treat."""

    key: Id
    number: Line
    name: Line


class Level(Known):
    """A level of the result: `minimum` overall, and `each_minimum` of every instrument where asked."""

    name: Line
    minimum: Score
    each_minimum: Score | None = None


class Weight(Record):
    """What an instrument counts in the overall score, in percent, in a list that tells no more of its instruments."""

    instrument: InstrumentId
    percent: Score


class Checklist(Sourced):
    """The official list of one fiscal year (พ.ศ.).

    `year_note` is what a reader should know where a page says in our words which fiscal year is asked for.
    `questions_settled` says that `questions` is the whole list: only then is a question
    that it does not hold a mistake.
    """

    year: Year
    title: Line
    sources: Texts = ()
    notes: Texts = ()
    year_note: Text | None = None
    questions_settled: Flag = False
    instruments: tuple[Instrument, ...] = ()
    weights: tuple[Weight, ...] = ()
    indicators: tuple[Indicator, ...]
    sub_indicators: tuple[SubIndicator, ...]
    items: tuple[Item, ...]
    questions: tuple[Question, ...] = ()
    topics: tuple[Topic, ...] = ()
    levels: tuple[Level, ...] = ()

    def item(self, number: str) -> Item | None:
        """The item with this number, or None."""
        return next((item for item in self.items if item.number == number), None)

    def items_of(self, sub_indicator: Ref) -> tuple[Item, ...]:
        """The items of a sub-indicator, in the official order."""
        return tuple(item for item in self.items if item.sub_indicator == sub_indicator)

    def indicator(self, number: Ref) -> Indicator | None:
        """The indicator with this number, or None."""
        return next((known for known in self.indicators if known.number == number), None)

    def sub_indicator(self, number: Ref) -> SubIndicator | None:
        """The sub-indicator with this number, or None."""
        return next((known for known in self.sub_indicators if known.number == number), None)

    def question(self, code: Ref) -> Question | None:
        """The question with this code, or None."""
        return next((known for known in self.questions if known.code == code), None)

    @property
    def all_instruments(self) -> tuple[Instrument, ...]:
        """The instruments that the list tells of; in a list without, those of its weights and indicators."""
        if self.instruments:
            return self.instruments
        percents = {known.instrument: known.percent for known in self.weights}
        ids = dict.fromkeys([*percents, *(known.instrument for known in self.indicators)])
        letters = {"IIT": "i", "EIT": "e"}
        return tuple(
            Instrument.model_construct(id=id, percent=percents.get(id, Decimal(0)), questions=letters.get(id))
            for id in ids
        )

    def instrument(self, id: str) -> Instrument | None:
        """The instrument with this id, or that of which it names a part; else None."""
        return next((one for one in self.all_instruments if id in (one.id, *(part.id for part in one.parts))), None)

    @property
    def item_instrument(self) -> str:
        """The instrument that the items make up, such as OIT; empty for a list without items."""
        indicators = (self.indicator(Ref(item.sub_indicator.number.split(".")[0])) for item in self.items)
        return next((known.instrument for known in indicators if known), "")

    def instrument_of(self, ref: Ref) -> str:
        """The instrument that a reference belongs to; empty where the list does not say."""
        if ref.kind is RefKind.INSTRUMENT:
            named = self.instrument(ref.number)
            return named.id if named else ref.number
        if ref.kind is RefKind.QUESTION:
            return next((one.id for one in self.all_instruments if one.questions == ref.number[0]), "")
        if ref.kind is RefKind.ITEM:
            return self.item_instrument
        indicator = self.indicator(Ref(ref.number.split(".")[0]))
        return indicator.instrument if indicator else ""

    def topic(self, key: str) -> Topic | None:
        """The topic with this key, or None."""
        return next((known for known in self.topics if known.key == key), None)

    def weight(self, instrument: str) -> Decimal:
        """The percent an instrument counts; 0 where the list gives none."""
        return next((known.percent for known in self.all_instruments if known.id == instrument), Decimal(0))
