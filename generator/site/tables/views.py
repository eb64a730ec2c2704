"""What a table shows on its page, as plain data: its figures, charts, rows and its years."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.core.addresses import FIRST_ROWS
from generator.site.views import Link

FIRST_CARDS = 6
"""On a phone, where rows are cards, so many are shown at first; the styles and the script count the same."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """One computed number: `key` and `value` for machines, the rest for people; `change` compares with last year."""

    key: str
    label: str
    value: str
    text: str
    unit: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class HighlightView:
    """One computed number of a year, and the item whose table it comes from."""

    key: str
    label: str
    value: str
    text: str
    unit: str
    source: Link


@dataclass(frozen=True, slots=True)
class ChartLine:
    """What is drawn for one label: a value for each series; `text` stands beside a bar, `short` below a column."""

    label: str
    short: str
    values: tuple[Decimal, ...]
    text: str
    told: str


@dataclass(frozen=True, slots=True)
class ChartView:
    """A picture of numbers.

    `bars` lie, one below the other; `columns` stand side by side. With `within`, the first
    series is the whole and the second the part of it that is filled; else series are stacked.
    """

    id: str
    kind: Literal["bars", "columns"]
    title: str
    unit: str
    series: tuple[str, ...]
    lines: tuple[ChartLine, ...]
    within: bool = False


@dataclass(frozen=True, slots=True)
class NumberTable:
    """A small table of computed numbers: the words behind a chart."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartAndNumbers:
    """A chart with its numbers beside it; `chart` is None where a picture says no more than the numbers."""

    chart: ChartView | None
    numbers: NumberTable


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column: `sort` is text, number or date; `wide` where its texts are long; `total` stands at its foot.

    What is `folded` opens on request where a row is a card, on a phone.
    """

    name: str
    unit: str
    sort: Literal["text", "number", "date"]
    total: str = ""
    wide: bool = False
    folded: bool = False


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell as shown, and what it is sorted by where its text does not tell."""

    text: str
    sort: str = ""


@dataclass(frozen=True, slots=True)
class TableView:
    """A table: what is computed from it, and its rows.

    `head` is the position of the column that names a row. A long table shows its `first` rows
    in the page; `rest` is the made file that holds all of them, empty where the page does.
    `doubt` says why nothing is computed from it, where that is so.
    """

    anchor: str
    title: str
    columns: tuple[ColumnView, ...]
    rows: tuple[tuple[CellView, ...], ...]
    head: int
    total: str
    figures: tuple[FigureView, ...]
    breakdowns: tuple[ChartAndNumbers, ...]
    downloads: tuple[Link, ...]
    rest: str = ""
    doubt: str = ""

    @property
    def first(self) -> tuple[tuple[CellView, ...], ...]:
        """The rows that stand in the page."""
        return self.rows[:FIRST_ROWS] if self.rest else self.rows

    @property
    def folds(self) -> bool:
        """Whether a row's card shows only some of its cells at first."""
        return any(column.folded for column in self.columns)

    @property
    def many(self) -> bool:
        """Whether there are more cards than a reader on a phone goes through unasked."""
        return len(self.first) > FIRST_CARDS + 2


@dataclass(frozen=True, slots=True)
class TrendView:
    """The main numbers of a disclosure year by year: a small chart for each, and the table of all."""

    charts: tuple[ChartView, ...]
    numbers: NumberTable
