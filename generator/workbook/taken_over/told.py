"""What a workbook would change, in words for the console."""

from collections.abc import Iterator

from generator.text.thai import one_line
from generator.workbook.table import FormRow, FormSheet
from generator.workbook.taken_over.difference import Difference, SheetDifference

_LONGEST = 70

_MOST = 40


def difference_lines(found: Difference) -> Iterator[str]:
    """A heading for each sheet, then a line for each cell that changes, each new row, each one taken away."""
    for one in found.sheets:
        lines = tuple(_sheet_lines(one))
        if lines:
            yield f"แผ่นงาน “{one.sheet.title}” เปลี่ยน {len(lines)} แห่ง"
            yield from lines[:_MOST]
            if len(lines) > _MOST:
                yield f"  … และอีก {len(lines) - _MOST} แห่ง"


def _sheet_lines(told: SheetDifference) -> Iterator[str]:
    sheet = told.sheet
    for change in told.changed:
        for cell in change.cells:
            place = str(cell.place.path[-1])
            label = sheet.column(cell.column).label
            before, after = (f"“{_short(text)}”" if text else "(ว่าง)" for text in (cell.before, cell.after))
            yield f"  {place} {_name(sheet, change.row)} · {label}: {before} → {after}"
    for new in told.added:
        yield f"  แถว {new.row.place} เพิ่ม: {_short(' · '.join(_texts(sheet, new.row)))}"
    for row in told.removed:
        yield f"  เอาออก: {_short(' · '.join(_texts(sheet, row)))}"


def _name(sheet: FormSheet, row: FormRow) -> str:
    """What a row is called: by its first columns."""
    texts = [row.text(column.id) for column in sheet.columns if row.text(column.id)]
    if sheet.id == "requirements":
        return _short(f"{row.text('item')} {row.text('label')}")
    return _short(row.text("title") or (texts[0] if texts else row.key))


def _texts(sheet: FormSheet, row: FormRow) -> Iterator[str]:
    return (row.text(column.id) for column in sheet.input if row.text(column.id))


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
