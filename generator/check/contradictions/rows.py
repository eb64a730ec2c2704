"""Rows and columns of the tables of an answer that contradict themselves, by the rules of the table's kind."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from generator.check.contradictions import cells
from generator.core.location import DataPath
from generator.core.problem import Phrase, Problem
from generator.tables.columns_told import ColumnContradiction, column_contradictions
from generator.tables.relations import Contradiction, as_number, counted, row_contradictions
from generator.tables.row_rules import WHOLE_ROW
from generator.tables.table import Table
from generator.text.dates import Span

_NOT: Mapping[str, Phrase] = {
    "<=": Phrase("มากกว่า", "is more than"),
    "<": Phrase("ไม่น้อยกว่า", "is not less than"),
    ">=": Phrase("น้อยกว่า", "is less than"),
    ">": Phrase("ไม่มากกว่า", "is not more than"),
    "=": Phrase("ไม่เท่ากับ", "is not"),
}

_DAYS_NOT: Mapping[str, Phrase] = {
    "<=": Phrase("มาหลัง", "is after"),
    "<": Phrase("มาหลังหรือวันเดียวกับ", "is not before"),
    ">=": Phrase("มาก่อน", "is before"),
    ">": Phrase("มาก่อนหรือวันเดียวกับ", "is not after"),
    "=": Phrase("ไม่ตรงกับ", "is not"),
}


def row_problems(table: Table, wanted: Span | None, aside: Collection[int] = ()) -> Iterator[Problem]:
    """What the rows of a table say against each other; `wanted` are days of which no month may be missing.

    Rows that are put `aside` (from 0) are told of already; the months of a table that has some are not asked for.
    """
    kind = table.kind
    if kind is None or table.doubt:
        return
    rows = counted(table, kind)
    for found in row_contradictions(table, kind, [row for row in rows if row not in aside]):
        yield _row(table, found)
    for told in column_contradictions(table, kind, rows, wanted, dated=not aside):
        yield _COLUMNS[told.how](table, told)


def _where(table: Table, row: int | None, column: int) -> DataPath:
    return table.where_of(row, column)


def _row(table: Table, found: Contradiction) -> Problem:
    row, place = found.cell
    kind = table.kind
    relation = found.relation
    column = kind.column(relation.left) if kind and relation else None
    words = _DAYS_NOT if column and column.type in {"date", "month"} else _NOT
    facts = {"field": table.columns[place], "value": table.rows[row or 0][place], "other": _other(table, found)}
    problem = Problem("table-contradicts", _where(table, row, place), facts)
    return problem.say(relation=words[relation.operator if relation else "="], more=_more(table, found))


def _other(table: Table, found: Contradiction) -> str:
    """What the right side says: “โอกาส” 3 × “ผลกระทบ” 4 = 12."""
    relation, row = found.relation, found.cell[0]
    if relation is None or row is None:
        return ""
    said, count = "", 0
    for term in relation.right:
        at = table.place_of(term.column) if term.column else None
        if term.column and (at is None or not table.rows[row][at]) and term.optional:
            continue
        sign = "×" if relation.product else "−" if term.sign < 0 else "+"
        told = cells.number(term.number) if at is None else cells.cell(table, (row, at))
        if at is not None and cells.is_workbook(table):
            told += f" ({cells.place(table, (row, at)).removeprefix('cell ')})"
        said, count = f"{said} {sign} {told}" if said else told, count + 1
    return f"{said} = {cells.number(found.made)}" if count > 1 else said


def _more(table: Table, found: Contradiction) -> Phrase:
    """How many rows say the same: nothing for one alone."""
    if len(found.lines) < 2:
        return Phrase("", "")
    named = cells.lines(table, found.lines)
    return Phrase(
        f" (เป็นเช่นนี้ {len(found.lines)} จาก {found.asked} แถว: {named.th})",
        f" (so in {len(found.lines)} of {found.asked} rows: {named.en})",
    )


def _twice(table: Table, found: ColumnContradiction) -> Problem:
    (row, place), (first, _) = found.cell, found.others[0]
    whole = WHOLE_ROW in found.rule.unique
    text = table.rows[row or 0][place]
    facts = {"value": text, "field": table.columns[place], "at": cells.place(table, (first, place))}
    facts |= {"reason": "row" if whole else "key", "count": str(len(found.lines))}
    return Problem("table-row-twice", _where(table, row, place), facts).say(more=_others(table, found))


def _others(table: Table, found: ColumnContradiction) -> Phrase:
    if len(found.lines) < 2:
        return Phrase("", "")
    named = cells.lines(table, found.lines)
    return Phrase(f" (ซ้ำ {len(found.lines)} แถว: {named.th})", f" ({len(found.lines)} rows repeat one: {named.en})")


def _month_twice(table: Table, found: ColumnContradiction) -> Problem:
    (row, place), (first, _) = found.cell, found.others[0]
    facts = {"value": table.rows[row or 0][place], "at": cells.place(table, (first, place)), "reason": "twice"}
    missing = cells.month(found.missing) if found.missing else ""
    lacking = Phrase(f" และไม่มี{missing}", f" and {missing} is missing") if missing else Phrase("", "")
    return Problem("table-months", _where(table, row, place), facts).say(more=lacking)


def _missing(table: Table, found: ColumnContradiction) -> Problem:
    row, place = found.cell
    month = cells.month(found.missing) if found.missing else ""
    facts = {"value": month, "reason": "missing", "at": cells.place(table, found.cell)}
    more = len(found.lines) - 1
    also = Phrase(f" และอีก {more} เดือน", f" and {more} more") if more else Phrase("", "")
    return Problem("table-months", _where(table, row, place), facts).say(more=also)


def _sums(table: Table, found: ColumnContradiction) -> Problem:
    operator = found.relation.operator if found.relation else "="
    facts = {
        "field": table.columns[found.cell[1]],
        "value": cells.number(found.made[0]),
        "other": " + ".join(cells.cell(table, one) for one in found.others) + f" {cells.number(found.made[1])}",
    }
    problem = Problem("table-contradicts", _where(table, None, found.cell[1]), facts)
    return problem.say(relation=_NOT[operator], more=Phrase(" เมื่อรวมทุกแถว", " over all rows"))


def _balance(table: Table, found: ColumnContradiction) -> Problem:
    row, place = found.cell
    gone, left = (cells.cell(table, one) for one in found.others)
    sum_ = sum((as_number(table.typed[row or 0][at]) or Decimal(0) for _, at in found.others), Decimal(0))
    other = f"{gone} + {left} = {cells.number(sum_)}"
    facts = {"field": table.columns[place], "value": table.rows[row or 0][place], "other": other}
    problem = Problem("table-contradicts", _where(table, row, place), facts)
    return problem.say(relation=_NOT["="], more=Phrase("", ""))


_COLUMNS = {
    "twice": _twice,
    "month-twice": _month_twice,
    "missing": _missing,
    "sums": _sums,
    "balance": _balance,
}
