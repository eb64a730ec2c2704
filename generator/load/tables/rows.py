"""Which lines below the headings are rows, and which only sum up, remark on them or repeat."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.load.tables.headings import Heading, is_numbering
from generator.load.tables.raw_rows import Row, Rows, filled
from generator.text.thai import fold, one_line

_TOTAL = re.compile(
    r"(?:ผล|ยอด)?รวม(?:ทั้งสิ้น|ทั้งหมด|เป็นเงิน|เงิน|จำนวน|ทุก[^\d]*|ทั้งปี|งบประมาณ)*"
    r"[:(]?(?:[\d,.]*(?:รายการ|โครงการ|บาท|เรื่อง|คน|อัตรา|กิจกรรม|สัญญา)?)*\)?:?|(?:grand|sub)?totals?:?|sum:?"
)

_SUM = re.compile("รวม|total|sum", re.IGNORECASE)

_REMARK = re.compile(r"\*|หมายเหตุ|ที่มา\s*:|ข้อมูล\s*ณ|ข้อมูลวันที่|remark|note", re.IGNORECASE)

_NUMBER = re.compile(r"[-(]?[\d,.]*\d[\d,.]*%?\)?|[-–—]")


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of a table, its rows of totals, and every line left out with the reason."""

    rows: tuple[Row, ...]
    totals: tuple[Row, ...]
    left_out: tuple[Row, ...]


def body(rows: Rows, heading: Heading) -> Body:
    """The lines below the headings, sorted into what they are."""
    kept, totals, left_out = [], [], []
    for place, row in enumerate(rows.rows[heading.last + 1 :]):
        if is_total(row):
            totals.append(row)
        elif (place == 0 and is_numbering(row)) or _repeats(row, rows, heading):
            continue
        elif _speaks_of_others(row, rows, heading):
            left_out.append(row)
        else:
            kept.append(row)
    return Body(tuple(kept), tuple(totals), tuple(left_out))


def is_total(row: Row) -> bool:
    """Whether a line sums up others: it says so, and holds nothing else but numbers."""
    if not _SUM.search(" ".join(row.cells)):
        return False
    texts = [fold(cell) for _, cell in filled(row)]
    words = [text for text in texts if not _NUMBER.fullmatch(text)]
    return bool(words) and all(_TOTAL.fullmatch(word) for word in words)


def _repeats(row: Row, rows: Rows, heading: Heading) -> bool:
    """Whether a line is the headings once more, as at the top of a new printed page."""
    heads = {rows.rows[place].cells for place in (heading.first, heading.last)}
    return row.cells in heads


def _speaks_of_others(row: Row, rows: Rows, heading: Heading) -> bool:
    """Whether a line is a remark, or a title over a group of rows."""
    if len(row.cells) - row.cells.count("") != 1 or len([name for name in heading.names if name]) < 3:
        return False
    place, text = next(filled(row))
    if _REMARK.match(text):
        return True
    needed = [known.id for known in heading.kind.columns if known.required] if heading.kind else []
    field = heading.fields[place] if place < len(heading.fields) else ""
    spread = (row.line, place + 2) in rows.across
    return bool(needed) and (field not in needed or spread)


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
