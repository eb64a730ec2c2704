"""Which lines below the headings are records, and which only sum up, remark on them, go on with them or repeat."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from generator.load.tables.files.raw_rows import Row, Rows, filled
from generator.load.tables.heading.find import Heading
from generator.load.tables.heading.lines import is_numbering
from generator.load.tables.layout import Layout, said
from generator.load.tables.line_words import (
    begins_total,
    is_amount_in_words,
    is_count,
    is_derived,
    is_group,
    is_number,
    is_order,
    is_remark,
    is_signature,
    is_total_word,
)
from generator.tables.months.named import is_period, month_alone
from generator.tables.none_words import begins_with_one_of, says_none, says_nothing
from generator.text.thai import fold, one_line

_SUM = re.compile("รวม|total|sum", re.IGNORECASE)


class LineKind(Enum):
    """What a line below the headings is."""

    RECORD = "record"
    MORE = "more"
    TOTAL = "total"
    ASIDE = "aside"
    HEADING = "heading"  # once more, or a numbered line left blank: nothing to tell


@dataclass(frozen=True, slots=True)
class Body:
    """The records of a table by their lines, its totals, and every line left out.

    `more` are the further lines of a record, by the line it begins on.
    """

    rows: tuple[Row, ...]
    totals: tuple[Row, ...]
    left_out: tuple[Row, ...]
    more: dict[int, list[Row]] = field(default_factory=dict)


def body(rows: Rows, heading: Heading) -> Body:
    """The lines below the headings, sorted into what they are."""
    sorter = _Sorter(rows, heading, Layout.of(rows, heading))
    found: dict[LineKind, list[Row]] = {kind: [] for kind in LineKind}
    more: dict[int, list[Row]] = {}
    for row in rows.rows[heading.last + 1 :]:
        kind = sorter.kind(row)
        if kind is LineKind.RECORD:
            sorter.record = sorter.settled(row)
            found[kind].append(sorter.record)
            continue
        if kind is LineKind.MORE and sorter.record:
            more.setdefault(sorter.record.line, []).append(row)
        found[kind].append(row)
    aside = tuple(_first_of_blocks(found[LineKind.ASIDE]))
    return Body(tuple(found[LineKind.RECORD]), tuple(found[LineKind.TOTAL]), aside, more)


def _first_of_blocks(lines: list[Row]) -> Iterator[Row]:
    """The lines left out; of a block of signatures, which ends a table, the first."""
    for row in lines:
        yield row
        if is_signature(next(filled(row))[1]):
            return


@dataclass(slots=True)
class _Sorter:
    """Tells line by line what each is; what a line goes on with hangs on the record before it."""

    rows: Rows
    heading: Heading
    layout: Layout
    record: Row | None = None
    ended: bool = False

    def kind(self, row: Row) -> LineKind:
        """What this line is."""
        numbered = self._numbered(row)
        if self._is_heading(row) or (numbered and self._only_numbers(row)):
            return LineKind.HEADING
        if _only_sums(row):
            return LineKind.TOTAL
        if numbered or self._says_none(row):
            return LineKind.RECORD
        return self._unnumbered(row)

    def _unnumbered(self, row: Row) -> LineKind:
        """What a line without a number is."""
        if self._sums_up(row):
            return LineKind.TOTAL
        if self._is_reckoned(row) or self._is_of_months_together(row):
            return LineKind.ASIDE
        if self._speaks_of_others(row):
            return LineKind.ASIDE
        if self._goes_on(row):
            return LineKind.MORE
        return self._group(row) or LineKind.RECORD

    def settled(self, row: Row) -> Row:
        """A record as it is meant: a statement of "none" that stands elsewhere stands in the column of names."""
        texts = [(place, text) for place, text in filled(row) if not says_nothing(text)]
        to = self.layout.statements
        if len(texts) != 1 or to is None or texts[0][0] in {to, *self.layout.needed} or not self._says_none(row):
            return row
        place, text = texts[0]
        cells = [*row.cells, *[""] * (to + 1 - len(row.cells))]
        cells[place], cells[to] = "", text
        return Row(row.line, tuple(cells))

    def _numbered(self, row: Row) -> bool:
        """Whether a line has a number of its own, not one that it shares with the line above."""
        text = said(row, self.layout.order)
        return bool(text) and is_order(text) and not self._shared(row, self.layout.order)

    def _shared(self, row: Row, place: int | None) -> bool:
        """Whether a cell is merged with one of the record before it."""
        if place is None or self.record is None:
            return False
        return self.rows.merged.get((row.line, place + 1), (0, 0))[0] == self.record.line

    def _is_heading(self, row: Row) -> bool:
        """Whether a line is the headings once more, as at the top of a new printed page, or numbers them."""
        texts = list(filled(row))
        # Most lines are records: the first cells tell.
        if any(self._heads(*one) for one in texts[:2]):
            same = [one for one in texts if self._heads(*one)]
            if len(same) >= 2 and len(same) * 2 >= len(texts):
                return True
        if self.record is None and is_numbering(row):
            return True
        return any(row.cells == above.cells for above in self.rows.rows[: self.heading.last + 1])

    def _heads(self, place: int, text: str) -> bool:
        """Whether a cell says what the heading of its column says."""
        if place >= len(self.layout.heads) or len(text) not in self.layout.lengths[place]:
            return False
        return fold(text) in self.layout.heads[place]

    def _only_numbers(self, row: Row) -> bool:
        """Whether a line of a blank form, which has a number, holds nothing else yet."""
        return all(place == self.layout.order for place, _ in filled(row))

    def _says_none(self, row: Row) -> bool:
        """Whether a line only states that there was nothing."""
        kind = self.layout.kind
        if kind is None or not kind.none:
            return False
        texts = [text for place, text in filled(row) if not says_nothing(text) and not self._beside(place, text)]
        return bool(texts) and all(begins_with_one_of(text, kind.none) or says_none(text) for text in texts)

    def _beside(self, place: int, text: str) -> bool:
        """Whether a cell only says which line it is, or that something is 0."""
        column, kind = self.layout.column(place), self.layout.kind
        if place == self.layout.order and is_order(text):
            return True
        return bool(column and kind and column.id == kind.when) or fold(text) in {"0", "0.00"}

    def _sums_up(self, row: Row) -> bool:
        """Whether a line begins with a word for a total and has no name of a record, whatever else it says."""
        place, text = next(((place, text) for place, text in filled(row) if not is_number(text)), (None, ""))
        if place is None or not begins_total(text):
            return False
        if place == self.layout.order or place in self.layout.needed or not self.layout.needed:
            return True
        names = [said(row, at) for at in self.layout.needed]
        return all(is_count(name) or begins_total(name) for name in names if name)

    def _is_of_months_together(self, row: Row) -> bool:
        """Whether a line among months is of several of them: ไตรมาส 1 below ต.ค., พ.ย. and ธ.ค."""
        kind = self.layout.kind
        place = self.heading.place_of(kind.when) if kind and kind.when else None
        column = self.layout.column(place) if place is not None else None
        if place is None or self.record is None or column is None or column.type != "month":
            return False
        return is_period(said(row, place)) and month_alone(said(self.record, place)) is not None

    def _is_reckoned(self, row: Row) -> bool:
        """Whether a line only says what is reckoned from the others, such as their average."""
        texts = [text for _, text in filled(row) if not is_number(text)]
        return bool(texts) and is_derived(texts[0]) and len(texts) < len(list(filled(row)))

    def _speaks_of_others(self, row: Row) -> bool:
        """Whether a line is a remark, a signature, an amount in words, or a title over a group of records."""
        texts = list(filled(row))
        place, text = texts[0]
        alone = len(texts) == 1
        if is_remark(text) and (alone or not text.startswith("*")):
            return True
        if self._signs(row, text) or (alone and is_amount_in_words(text)):
            return True
        if not alone or self.layout.named < 3 or not self.layout.needed:
            return False
        spread = (row.line, place + 2) in self.rows.across
        return spread or is_group(text) or (place not in self.layout.needed and not self._may_go_on(row))

    def _signs(self, row: Row, text: str) -> bool:
        """Whether a line belongs to a block of signatures, which ends a table."""
        numbers = any(is_number(cell) and not says_nothing(cell) for _, cell in filled(row))
        self.ended = not numbers and (self.ended or is_signature(text))
        return self.ended

    def _goes_on(self, row: Row) -> bool:
        """Whether a line goes on with the record before it: it has no number and no name of its own."""
        order = self.layout.order
        if not self.layout.needed or (order is not None and said(row, order) and not self._shared(row, order)):
            return False
        own = [place for place in self.layout.needed if said(row, place) and not self._shared(row, place)]
        return not own and self._may_go_on(row)

    def _may_go_on(self, row: Row) -> bool:
        """Whether each of the cells of a line may stand below one of the record before it."""
        if self.record is None:
            return False
        own = [place for place, _ in filled(row) if not self._shared(row, place)]
        return bool(own) and 0 not in own and all(self._may_hold_more(self.record, place) for place in own)

    def _may_hold_more(self, record: Row, place: int) -> bool:
        """Whether a column may hold several things, or has nothing yet in the record."""
        column = self.layout.column(place)
        return column is None or column.several or column.type == "text" or not said(record, place)

    def _group(self, row: Row) -> LineKind | None:
        """What a line without a number that names, or sums up, a group of numbered records is."""
        order = self.layout.order
        label, names = said(row, order), [name for place in self.layout.needed if (name := said(row, place))]
        if not (label and not names) and not (names and is_group(names[0]) and self.layout.mostly_numbered):
            return None
        others = [cell for place, cell in filled(row) if place != order]
        sums = any(is_number(cell) and not says_nothing(cell) for cell in others)
        return LineKind.TOTAL if sums else LineKind.ASIDE


def _only_sums(row: Row) -> bool:
    """Whether a line sums up others: it says so, and holds nothing else but numbers."""
    if not _SUM.search(" ".join(row.cells)):
        return False
    words = [text for _, text in filled(row) if not is_number(text)]
    return bool(words) and all(is_total_word(word) for word in words)


def title(rows: Rows, heading: Heading) -> str:
    """What stands above the headings."""
    lines = (dict.fromkeys(cell for _, cell in filled(row)) for row in rows.rows[: heading.first])
    return one_line(" ".join(" ".join(line) for line in lines))


def columns_used(body: Body, heading: Heading) -> Iterator[int]:
    """The columns, from 0, that have a name or hold something in at least half of the rows."""
    counts: dict[int, int] = {}
    for row in body.rows:
        for place, _ in filled(row):
            counts[place] = counts.get(place, 0) + 1
    most = max([len(heading.names), *(known + 1 for known in counts)])
    for place in range(most):
        named = place < len(heading.names) and heading.names[place]
        if named or counts.get(place, 0) * 2 >= len(body.rows) > 0:
            yield place
