"""What is computed from the rows of a kind of table, as it is declared beside the kind's columns."""

from typing import Annotated

from generator.core.fields import Flag, Id, Line, Record, Whole, one_of, several

Ids = Annotated[tuple[Id, ...], several]

ROWS, RUNNING, EXCLUDED = "rows", "running", "excluded"
"""What a rule can count."""

WAYS = ("count", "sum", "difference", "share", "saving", "saving_share")
"""The ways to compute a figure; a rule takes one of them."""

PAIRS = ("difference", "share", "saving", "saving_share")
"""The ways that take two things, the greater first."""

GROUPINGS = ("by", "each", "month")
"""The ways to part rows; a breakdown takes one of them."""


class Marked(Record):
    """The rows that hold a choice in a column."""

    column: Id
    choice: Id


class Needed(Record):
    """Columns in which a row must say something: every row, or those that hold one of `choices` in `column`."""

    columns: Ids
    column: Id | None = None
    choices: Ids = ()


class Rule(Record):
    """One way to compute a figure; it tells nothing where the table does not hold what it needs.

    count         how many `rows` tell of something, how many of them run, or how many are excluded (if any)
    sum           what the columns add up to; each must hold something
    difference    the first figure less the second
    share         the first figure in percent of the second
    saving        how much less the second column is than the first, in the rows that hold both
    saving_share  the same in percent of the first

    `without` are columns that the table must not have, `beside` are figures that must be told as well.
    """

    count: Annotated[str, one_of(ROWS, RUNNING, EXCLUDED)] | None = None
    sum: Ids = ()
    difference: Ids = ()
    share: Ids = ()
    saving: Ids = ()
    saving_share: Ids = ()
    without: Ids = ()
    beside: Ids = ()

    @property
    def ways(self) -> tuple[str, ...]:
        """The ways it takes: one, where it is sound."""
        return tuple(way for way in WAYS if getattr(self, way))

    @property
    def groupable(self) -> bool:
        """Whether it can be computed for a part of the rows too: it counts them, or adds up one column."""
        return self.count == ROWS or len(self.sum) == 1


class FigureRule(Rule):
    """A figure: its permanent id, its Thai name, its unit (`baht`, `percent` or one of the kind's) and its rule.

    Where tables of one kind tell it in several ways, these stand in `first_of`: the first that tells it is taken.
    """

    id: Id
    label: Line
    unit: Id
    first_of: tuple[Rule, ...] = ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The ways to compute it, the best first."""
        return self.first_of or (self,)


class ChartRule(Record):
    """Figures that are drawn together: stacked, or with `within` the second as the part of the first that is filled."""

    series: Ids
    within: Flag = False


class BreakdownRule(Record):
    """Figures by what stands in a column (`by`), for `each` row, or by the `month` of a column.

    `heading` stands over what it is by. `columns` are figures, `otherwise` those of a table that holds none of these;
    `needs` are columns without which it is not told. The first of the `charts` that it has the figures for is drawn.
    With `counted` a bar is called by its first figure too.
    """

    id: Id
    label: Line
    heading: Line = "รายการ"
    by: Id | None = None
    each: Id | None = None
    month: Id | None = None
    columns: Ids
    otherwise: Ids = ()
    needs: Ids = ()
    charts: Annotated[tuple[ChartRule, ...], several] = ()
    counted: Flag = False

    @property
    def groupings(self) -> tuple[str, ...]:
        """The ways in which it parts the rows: one, where it is sound."""
        return tuple(way for way in GROUPINGS if getattr(self, way))

    @property
    def column(self) -> str:
        """The column that it parts the rows by."""
        return self.by or self.each or self.month or ""


class HighlightRule(Record):
    """A figure that tells of a whole year, and what it is called there; those of the lowest `rank` come first."""

    figure: Id
    label: Line
    rank: Whole = 100


class TrendRule(Record):
    """What is shown of a table through the years: the figures drawn, the most telling first, and those of the table."""

    drawn: Ids
    columns: Ids = ()


class OcdsColumns(Record):
    """The columns that tell what the Open Contracting Data Standard asks for."""

    title: Id
    number: Id | None = None
    budget: Id | None = None
    source: Id | None = None
    status: Id | None = None
    method: Id | None = None
    reference: Id | None = None
    price: Id | None = None
    supplier: Id | None = None
    tax_number: Id | None = None
    signed: Id | None = None
    ends: Id | None = None


_TENDERS = ("planned", "active", "complete", "cancelled", "unsuccessful", "withdrawn")

_CONTRACTS = ("pending", "active", "terminated", "cancelled")

_METHODS = ("open", "selective", "limited", "direct")


class OcdsState(Record):
    """What the standard says of a status: of the tender, and of the contract, if one is `signed`."""

    tender: Annotated[str, one_of(*_TENDERS)] | None = None
    contract: Annotated[str, one_of(*_CONTRACTS)] | None = None
    signed: Flag = True


class OcdsRule(Record):
    """How rows become releases of the Open Contracting Data Standard; methods and states go by the ids of choices."""

    columns: OcdsColumns
    methods: dict[Id, Annotated[str, one_of(*_METHODS)]] = {}
    states: dict[Id, OcdsState] = {}
