"""A kind of table as declared beside the checklists: what its columns are called, hold and may hold."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated

from generator.core.fields import Flag, Id, Line, Lines, Record, Text, one_of
from generator.tables.figure import BAHT, PERCENT, Unit
from generator.tables.heading_words import heading_key
from generator.tables.row_rules import RowRules
from generator.tables.rules import BreakdownRule, FigureRule, HighlightRule, Marked, Needed, OcdsRule, TrendRule
from generator.text.thai import fold_header

Value = str | int | Decimal | date | None
"""A typed cell: None where it is empty or cannot be read (then a problem says so)."""

TAX_ID = "tax-id"
"""The type of a column of taxpayers' numbers, by which official lists call such a column too."""

COLUMN_TYPES = ("text", "money", "whole", "decimal", "percent", "date", "month", "year", TAX_ID, "choice")
"""What a cell can hold, and its typed value.

text: str · money: Decimal, baht · whole: int · decimal: Decimal · percent: Decimal (12.5 is 12.5 %) ·
date: date · month: date of its first day · year: int, พ.ศ. · tax-id: str of 13 digits · choice: the choice's id.
"""

COUNTERS = (
    "คน", "ราย", "เรื่อง", "ครั้ง", "อัตรา", "รายการ", "โครงการ", "แห่ง", "ชุด", "งาน", "ฉบับ", "สัญญา", "หลัง", "คำขอ", "ตำแหน่ง",
)  # fmt: skip
"""The units of things that are counted; a number of any other unit is an order or a rank."""


ORDER = "order"
"""The id of a column that numbers the rows, in every kind: it tells nothing of them."""


class Choice(Record):
    """One of the words a cell may hold; `synonyms` are other ways to write it."""

    id: Id
    label: Line
    synonyms: Lines = ()


class Part(Record):
    """What a heading below a column's own, or behind it in the same cell, makes of it: the column `id`."""

    id: Id
    names: Lines


class Column(Record):
    """A column: `label` heads it in Thai; `synonyms` are other headings it is known by, Thai or English.

    `required` says that a row without it says nothing; what an item asks for beyond that is
    said by the item's requirement. `several` says that a record may hold more than one, each on a
    line of its own. `parts` are the columns that it may be split into; `sum_of` are those that it
    is the sum of where a file does not have it, one with a minus before it taken off.
    What a column of numbers adds up to is shown at its foot, unless `summed` says no.
    """

    id: Id
    label: Line
    type: Annotated[str, one_of(*COLUMN_TYPES)] = "text"
    unit: Line | None = None
    required: Flag = False
    summed: Flag = True
    choices: tuple[Choice, ...] = ()
    synonyms: Lines = ()
    note: Text | None = None
    several: Flag = False
    parts: tuple[Part, ...] = ()
    sum_of: Lines = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that may head it."""
        return (self.label, self.id, *self.synonyms)

    @property
    def numeric(self) -> bool:
        """Whether its values can be added up."""
        return self.type in {"money", "whole", "decimal"}

    @property
    def numbers_rows(self) -> bool:
        """Whether it tells no more than which row this is."""
        return self.id == ORDER

    @property
    def has_total(self) -> bool:
        """Whether what it adds up to tells something."""
        return self.numeric and self.summed and not self.numbers_rows

    @property
    def counts(self) -> bool:
        """Whether it tells how many there are of something, so that "none" is 0."""
        return self.type == "whole" and self.unit in COUNTERS

    def choice(self, id: Value) -> Choice | None:
        """The choice with this id, or None."""
        return next((known for known in self.choices if known.id == id), None)

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Every folded way to write a choice, and the choice's id."""
        return {fold_header(word): one.id for one in self.choices for word in (one.id, *one.synonyms, one.label)}


class TableKind(Record):
    """Rows of one kind, such as contracts; its `id` is permanent.

    `when` is the column that says which year a row belongs to, `until` the one in which what
    began then ends, perhaps years later; a row that holds one of the words `carried` may have begun before.
    A row whose name begins with one of the words `none` says that there was nothing, and is counted as nothing.
    In the columns `needed` "-" is no answer, in the rows that it is said of; elsewhere it may be one.
    `glance` are the columns that tell a row where there is no room for all of them, as on a phone.

    What is computed from the rows: `figures` and `breakdowns`, in the `units` that are counted (id and Thai word); rows
    that are `excluded` count for neither, `running` are those that go on. Kinds of one `family` count the same things;
    with `summary` a table says, row by row, what that breakdown of another of its family tells. `highlights` and
    `trend` choose what is shown of a year and of several; `ocds` says how rows become contracts in the open standard.
    `rules` are what rows must not say against each other.
    """

    id: Id
    title: Line
    note: Text | None = None
    when: Id | None = None
    until: Id | None = None
    carried: Lines = ()
    none: Lines = ()
    glance: tuple[Id, ...] = ()
    needed: Needed | None = None
    columns: tuple[Column, ...]
    units: dict[Id, Line] = {}
    figures: tuple[FigureRule, ...] = ()
    breakdowns: tuple[BreakdownRule, ...] = ()
    excluded: Marked | None = None
    running: Marked | None = None
    family: Id | None = None
    summary: Id | None = None
    highlights: tuple[HighlightRule, ...] = ()
    trend: TrendRule | None = None
    ocds: OcdsRule | None = None
    rules: RowRules = ()

    def column(self, id: str) -> Column | None:
        """The column with this id, or None."""
        return self.columns_by_id.get(id)

    def figure(self, id: str) -> FigureRule | None:
        """The rule of the figure with this id, or None."""
        return next((known for known in self.figures if known.id == id), None)

    def breakdown(self, id: str | None) -> BreakdownRule | None:
        """The rule of the breakdown with this id, or None."""
        return next((known for known in self.breakdowns if known.id == id), None)

    def unit(self, id: str) -> Unit:
        """The unit with this id."""
        return next((known for known in (BAHT, PERCENT) if known.id == id), None) or Unit(id, self.units.get(id, ""))

    @property
    def family_id(self) -> str:
        """The family it belongs to: kinds of one count the same things."""
        return self.family or self.id

    def over(self, other: "TableKind") -> "TableKind":
        """This kind in the place of another of its id: it computes what the other does, unless it says itself what."""
        kept = {name: getattr(other, name) for name in COMPUTED if name not in self.model_fields_set}
        return self.model_copy(update=kept)

    @cached_property
    def columns_by_id(self) -> Mapping[str, Column]:
        """The columns by their ids, the first of each: rows are asked cell by cell."""
        return {column.id: column for column in reversed(self.columns)}

    @cached_property
    def headings(self) -> Mapping[str, str]:
        """Every folded heading and the id of its column; a column's own label wins over another's synonym."""
        found: dict[str, str] = {}
        for names in (lambda column: column.synonyms, lambda column: (column.id, column.label)):
            found |= {fold_header(name): column.id for column in self.columns for name in names(column)}
        return found

    @cached_property
    def heading_keys(self) -> Mapping[str, str]:
        """Every heading by its bare words, those of split columns too, where they mean one column only."""
        claims: dict[str, set[str]] = {}
        for column in self.columns:
            for name in column.names:
                claims.setdefault(heading_key(name), set()).add(column.id)
        split = {f"{over}{below}": id for (over, below), id in self.split_keys.items()}
        return split | {key: ids.pop() for key, ids in claims.items() if len(ids) == 1}

    @cached_property
    def split_keys(self) -> Mapping[tuple[str, str], str]:
        """What a heading below another makes of it, both by their bare words."""
        return {
            (heading_key(over), heading_key(below)): part.id
            for column in self.columns
            for over in (column.names if column.parts else ())
            for part in column.parts
            for below in part.names
        }

    @cached_property
    def labels(self) -> frozenset[str]:
        """The folded labels of its columns."""
        return frozenset(fold_header(column.label) for column in self.columns)


COMPUTED = (
    "units", "figures", "breakdowns", "excluded", "running", "family", "summary", "highlights", "trend", "ocds",
    "rules",
)  # fmt: skip
"""The parts of a kind that say what is computed from its rows, and what these must not say."""
