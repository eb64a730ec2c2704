"""Cells and values: what a cell means is told by the same cell again, whatever is typed into it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.workbook.cells import cells_of, value_of
from generator.workbook.columns import CellError, Column, tidy
from generator.workbook.sheets.answers import COLUMNS
from generator.workbook.sheets.forms import MEASURES, PROGRESS, RECORD_FORMS
from generator.workbook.sheets.requirements import COLUMNS as REQUIREMENT_COLUMNS

ALL = [column for form in RECORD_FORMS for column in form.columns] + [*COLUMNS, *REQUIREMENT_COLUMNS]

TYPED = st.text(alphabet="กขค ๑๒ab12,;/\n\t\r=+-@#:'\"\u200b\u00a0ใช่", max_size=40)


@given(st.sampled_from(ALL), TYPED)
def test_what_a_cell_means_is_told_by_the_same_cell(column: Column, typed: str) -> None:
    try:
        value = column.codec.to_value(tidy(typed))
    except CellError:
        return
    told = column.codec.to_text(value)

    assert told is None or column.codec.to_value(told) == value


ENTRY = st.fixed_dictionaries(
    {"text": st.text(alphabet="กข ab\n", min_size=1, max_size=20)}, optional={"when": st.just("8 ม.ค. 2568")}
)


@given(st.lists(ENTRY, max_size=4))
def test_entries_that_a_cell_can_tell_come_back_whole(entries: list[dict[str, Any]]) -> None:
    columns = [column for column in PROGRESS.columns if column.part]
    texts, fixed = cells_of({"entries": entries}, columns)

    if fixed:
        return
    again = value_of({id: tidy(text) for id, text in texts.items()}, columns, None) or []
    assert [tidy(one["text"]).strip() for one in again if "text" in one] == [
        text for one in entries if (text := tidy(one["text"]).strip())
    ]


def test_what_has_no_column_stays_with_its_entry() -> None:
    columns = [column for column in MEASURES.columns if column.part]
    there = [{"text": "หนึ่ง", "number": "1"}, {"text": "สอง"}]

    assert value_of({"monitoring": "หนึ่ง\nสาม", "due": ""}, columns, there) == [
        {"text": "หนึ่ง", "number": "1"},
        {"text": "สาม"},
    ]
