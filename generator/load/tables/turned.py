"""Tables on their side: what heads a column elsewhere begins a line, and each record, or month, is a column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.core.location import FileLocations, Location, Path
from generator.load.tables.files.raw_rows import Row, Rows, cell_path, filled
from generator.load.tables.heading.find import Heading, heading, names_a_column
from generator.load.tables.heading.lines import holds_numbers, names_of
from generator.load.tables.line_words import begins_total, is_derived, is_order, is_remark, is_signature
from generator.tables.kinds import COUNTERS, TableKind
from generator.tables.months.named import fiscal_year_in, month_alone, with_year
from generator.text.dates import SHORT_MONTHS, buddhist
from generator.text.thai import fold

MOST_LINES = 60
"""A table on its side has a line for each field: not many."""

_LABELS_WITHIN, _FEW, _ABOVE = 3, 2, 3

_UNIT_HEADS = {"หน่วย", "หน่วยนับ", "unit", "units"}

_UNITS = {"บาท", "พันบาท", "ล้านบาท", "%", "ร้อยละ", *COUNTERS}

_MONTH, _RECORD = "เดือน", "รายการ"


def all_upright(sheets: Sequence[Rows], kinds: Sequence[TableKind], year: int | None) -> list[Rows]:
    """The sheets of a workbook, upright; as they are where one of them stands so itself.

    A sheet on its side beside such a one is about the data: what each of its columns is called and means.
    """
    made = [upright(rows, kinds, year) for rows in sheets]
    if not any(rows.turned for rows in made):
        return list(sheets)
    headings = [heading(rows, kinds, year) for rows in made if not rows.turned]
    stands = any(found and found.known >= _FEW and _is_whole(found) for found in headings)
    return list(sheets) if stands else made


def upright(rows: Rows, kinds: Sequence[TableKind], year: int | None) -> Rows:
    """The rows, with lines and columns exchanged where it is lines that are headed by what the wanted kinds know.

    `year` is the fiscal year (พ.ศ.) of months that are written without one.
    """
    if not kinds or len(rows.rows) > MOST_LINES or rows.width < _FEW:
        return rows
    side = _Side.of(rows, kinds)
    made = side.turned(year) if side else None
    found = heading(made, kinds, year) if made else None
    if side and made and found and (names := _names_of_records(found)) and len(made.rows) - found.last > _FEW:
        made = side.turned(year, names)
        found = heading(made, kinds, year) if made else None
    better = made and found and found.known >= _FEW and _better(found, heading(rows, kinds, year))
    return made if made and better else rows


def _names_of_records(found: Heading) -> str:
    """What heads the names of a kind's records in what it tells by them, where nothing else does; else nothing."""
    kind = found.kind
    columns = [kind.column(rule.by) for rule in kind.breakdowns if rule.by] if kind else []
    told = any(column and column.id in found.fields for column in columns) or "month" in found.fields
    return "" if told else next((column.label for column in columns if column and column.type == "text"), "")


def _better(turned: Heading, plain: Heading | None) -> bool:
    return (plain is None or turned.known > plain.known) and _is_whole(turned)


def _is_whole(found: Heading) -> bool:
    """Whether headings name all that every record of their kind must have."""
    needed = {column.id for column in found.kind.columns if column.required} if found.kind else set()
    return needed <= set(found.fields)


@dataclass(frozen=True, slots=True)
class _Side:
    """The column (from 0) in which lines are headed; the lines by position that head the columns, if any do."""

    rows: Rows
    labels: int
    heads: range

    @staticmethod
    def of(rows: Rows, kinds: Sequence[TableKind]) -> "_Side | None":
        """Where the headings of lines stand; None where there are none."""
        known = {place: _named(rows, place, kinds) for place in range(min(_LABELS_WITHIN, rows.width - 1))}
        labels = max(known, key=lambda place: (len(known[place]), place))
        first = known[labels][0] if known[labels] else 0
        # The headings of columns stand in one line: what heads lines stands in several, or in one below months.
        above = rows.rows[max(first - _ABOVE, 0) : first + 1]
        if not known[labels] or (len(known[labels]) < _FEW and not any(map(_has_months, above))):
            return None
        start = next((at for at, row in enumerate(rows.rows[:first]) if len(list(filled(row))) >= _FEW), first)
        beside = [text for place, text in filled(rows.rows[start]) if place != labels]
        heads = start < first or any(map(month_alone, beside))
        stop = start + 1 if heads and not holds_numbers(rows, start, start) else start
        while start < stop < len(rows.rows) and _belongs_above(rows, rows.rows[stop], labels):
            stop += 1
        return _Side(rows, labels, range(start, stop))

    def turned(self, year: int | None, corner: str = "") -> Rows | None:
        """The rows with lines and columns exchanged; None where the columns are not records.

        `corner` is what heads the names of the records, where nothing that is known does.
        """
        rows = self.rows
        names = self._names(year, corner)
        if names is None:
            return None
        below = [row for row in rows.rows[self.heads.stop :] if not _is_aside(row)]
        asides = [row for row in rows.rows[self.heads.stop :] if _is_aside(row)]
        units, told = self._units(names, below), {row.line for row in below}
        lines = [*([Row(rows.rows[self.heads.start].line, names)] if self.heads else []), *below]
        turned = (self._column(lines, place, units) for place in self._kept(names, below) if place not in units)
        return replace(
            rows,
            rows=(*map(_apart, rows.rows[: self.heads.start]), *filter(_holds, turned), *map(_apart, asides)),
            places=FileLocations(_Exchanged(rows.places.values, lines[0].line)),
            native={(column, line): value for (line, column), value in rows.native.items()},
            faults={(column, line): fault for (line, column), fault in rows.faults.items()},
            across={(column, line): text for (line, column), text in rows.across.items() if line in told},
            merged={(at[1], at[0]): (of[1], of[0]) for at, of in rows.merged.items() if {at[0], of[0]} <= told},
            turned=True,
        )

    def _names(self, year: int | None, corner: str) -> tuple[str, ...] | None:
        """What stands above each column, months with their years; None where months stand beside other records."""
        if not self.heads:
            return ("",) * self.rows.width
        paths = names_of(self.rows, self.heads.start, self.heads.stop - 1)
        titles = [cell for row in self.rows.rows[: self.heads.stop] for _, cell in filled(row)]
        months = [_month(path, fiscal_year_in(titles) or year) for path in paths]
        names = [month or " ".join(path) for month, path in zip(months, paths, strict=True)]
        if any(months):
            if not all(months[at] or _is_no_record(name) for at, name in enumerate(names) if at > self.labels):
                return None
            names[self.labels] = _MONTH
        names[self.labels] = corner or names[self.labels] or _RECORD
        return tuple(names)

    def _units(self, names: Sequence[str], lines: Sequence[Row]) -> set[int]:
        """The columns that say what each line is counted in."""
        cells = {place: {fold(_at(row, place)) for row in lines} - {""} for place in range(len(names))}
        return {
            place
            for place, name in enumerate(names)
            if place > self.labels and (fold(name) in _UNIT_HEADS or (cells[place] and cells[place] <= _UNITS))
        }

    def _kept(self, names: Sequence[str], lines: Sequence[Row]) -> Iterator[int]:
        """The columns that head the lines, and those that are records; not those that number, compare or remark."""
        for place, name in enumerate(names):
            numbers = place < self.labels and all(is_order(cell) for row in lines if (cell := _at(row, place)))
            if not numbers and not (place > self.labels and (is_derived(name) or is_remark(name))):
                yield place

    def _column(self, lines: Sequence[Row], place: int, units: set[int]) -> Row:
        """A column as a line: its cells stand where their lines stood."""
        cells = [""] * lines[-1].line
        for row in lines:
            text = _at(row, place)
            unit = next((_at(row, at) for at in units), "") if place == self.labels and text else ""
            counted = f"{text} ({unit})" if unit and fold(unit) not in _UNIT_HEADS else text
            cells[row.line - 1] = counted
        return Row(place + 1, tuple(cells))


def _named(rows: Rows, place: int, kinds: Sequence[TableKind]) -> list[int]:
    """The lines, by position, whose cell in a column is the heading of one of a kind."""
    return [at for at, row in enumerate(rows.rows) if any(names_a_column(kind, _at(row, place)) for kind in kinds)]


def _has_months(row: Row) -> bool:
    return sum(month_alone(text) is not None for _, text in filled(row)) >= _FEW


def _belongs_above(rows: Rows, row: Row, place: int) -> bool:
    """Whether a cell is empty, or merged with the one above it."""
    return not _at(row, place) or rows.merged.get((row.line, place + 1), (row.line, 0))[0] < row.line


def _month(path: Sequence[str], year: int | None) -> str:
    """The month that heads a column, with its year where that is known; nothing where none does."""
    found = month_alone(path[-1]) if path else None
    if not found:
        return ""
    day = with_year(found, path[:-1]).first_day(year)
    return f"{SHORT_MONTHS[day.month - 1]} {buddhist(day.year)}" if day else path[-1]


def _is_no_record(head: str) -> bool:
    """Whether what stands above a column is of no month: a unit, a total, a share, a remark, nothing."""
    return not head or fold(head) in _UNIT_HEADS or begins_total(head) or is_derived(head) or is_remark(head)


def _is_aside(row: Row) -> bool:
    """Whether a line stands below the table and is none of it."""
    texts = list(filled(row))
    return len(texts) == 1 and (is_remark(texts[0][1]) or is_signature(texts[0][1]))


def _apart(row: Row) -> Row:
    """A line that is not exchanged: a title, a remark. Its number is told from that of a column by its minus."""
    return Row(-row.line, row.cells)


def _at(row: Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _holds(row: Row) -> bool:
    return any(row.cells)


@dataclass(frozen=True, slots=True)
class _Exchanged(Mapping[Path, Location]):
    """The places of a table on its side: a cell is asked for by its column and line, a whole column by its head."""

    places: Mapping[Path, Location]
    line: int

    def __getitem__(self, path: Path) -> Location:
        if len(path) == 1 and isinstance(path[0], int) and path[0] < 0:
            return self.places[(-path[0],)]
        cell = cell_path(path)
        if cell is None:
            raise KeyError(path)
        column, line = cell
        return self.places[line or self.line, column]

    def __contains__(self, path: object) -> bool:
        try:
            return isinstance(path, tuple) and self[path] is not None
        except KeyError:
            return False

    def __iter__(self) -> Iterator[Path]:
        return iter(())

    def __len__(self) -> int:
        return 0
