"""What the rows of a kind of table must not say against each other, as it is declared beside the kind's columns."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Annotated

from pydantic import BeforeValidator

from generator.core.fields import Flag, Id, Line, Lines, Record, several
from generator.tables.rules import Ids

CLAIMS = ("relation", "sums", "unique", "months", "balance")
"""What a rule can say of rows; a rule says one of them."""

WHOLE_ROW = "row"
"""Stands in `unique` for all that a row says, but for its number."""

BALANCED = 3
"""The columns of a balance: what came, what went, what is left."""

_OPERATORS = ("<=", ">=", "=", ">", "<")

_SIGNS = {"+": 1, "-": -1}

_COLUMN = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"

_TERM = re.compile(rf"(?P<column>{_COLUMN})|\((?P<optional>{_COLUMN})\)|(?P<number>\d+(?:\.\d+)?)")


class RowRule(Record):
    """One thing that rows of a kind say without contradicting each other; where they do, both numbers are told.

    relation  in a row: `ends >= signed`, `level = likelihood * impact`; of several relations one is enough. A column
              in brackets counts as 0 where the table or the row has nothing in it
    sums      the same of what columns add up to
    unique    no two rows say the same in these columns; `row` stands for all that a row says
    months    this column names each month once, and none between the first and the last is missing
    balance   of what came, what went and what is left (three columns), row by row or carried over from row to row

    A rule asks nothing of rows that are excluded, that hold nothing in any of the columns `given`, or that hold one of
    the words `explained`. A `yearly` one asks only of what ends within a year of its beginning. What `mostly` holds is
    another way of reckoning where it fails in most rows, and no slip. Rows of one key that are `alike` in a column are
    one thing told in parts, such as one bid that two have won. A table with one of the columns `without` is not asked.
    """

    relation: Lines = ()
    sums: Lines = ()
    unique: Ids = ()
    months: Id | None = None
    balance: Ids = ()
    given: Ids = ()
    explained: Lines = ()
    alike: Id | None = None
    without: Ids = ()
    yearly: Flag = False
    mostly: Flag = False

    @property
    def claims(self) -> tuple[str, ...]:
        """What it says: one thing, where it is sound."""
        return tuple(claim for claim in CLAIMS if getattr(self, claim))

    @property
    def relations(self) -> tuple["Relation | None", ...]:
        """Its relations; None for a text that is none."""
        return tuple(relation_in(text) for text in (*self.relation, *self.sums))


def _bare_relation(value: object) -> object:
    """A plain text is a relation."""
    return {"relation": value} if isinstance(value, str) else value


_Rule = Annotated[RowRule, BeforeValidator(_bare_relation, json_schema_input_type=RowRule | Line)]

RowRules = Annotated[tuple[_Rule, ...], several]


@dataclass(frozen=True, slots=True)
class Term:
    """A column or a number, and whether it is added or taken off; `optional` counts as 0 where nothing stands."""

    column: str = ""
    number: Decimal = Decimal(0)
    sign: int = 1
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """A column on the left, and what it is compared with: terms that are added up, or multiplied (`product`)."""

    left: str
    operator: str
    right: tuple[Term, ...]
    product: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it speaks of, the left one first."""
        return (self.left, *(term.column for term in self.right if term.column))

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns without which it tells nothing."""
        return (self.left, *(term.column for term in self.right if term.column and not term.optional))


@lru_cache(maxsize=500)
def relation_in(text: str) -> Relation | None:
    """`saved = allocated - budget` as a relation; None where the text is none. Words are parted by spaces."""
    words = text.split()
    if len(words) < 3 or len(words) % 2 == 0 or words[1] not in _OPERATORS:
        return None
    left, between, named = _TERM.fullmatch(words[0]), words[3::2], [_TERM.fullmatch(word) for word in words[2::2]]
    signs, product = set(between), set(between) == {"*"}
    if not left or not left["column"] or not all(named) or not (product or signs <= set(_SIGNS)):
        return None
    terms = (
        Term(
            found["column"] or found["optional"] or "",
            Decimal(found["number"] or 0),
            _SIGNS.get(sign, 1),
            bool(found["optional"]),
        )
        for found, sign in zip(named, ("+", *between), strict=True)
        if found
    )
    return Relation(left["column"], words[1], tuple(terms), product)
