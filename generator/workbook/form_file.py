"""What the workbook's file is made of beside its sheets: by which a form is known again, and of which version it is."""

FORM = 1
"""The version of the form: raised whenever an older one can no longer be read."""

MARK = "#oit"
"""Stands in the first cell of every sheet to fill in."""

LISTS_SHEET = "_รายการ"
"""The hidden sheet of what can be chosen."""

IDS_ROW, ABOUT_ROW, HEAD_ROW, FIRST_ROW = 1, 2, 3, 4
"""The rows of a sheet: the ids of its columns (hidden), what to do, the headings, the first one to fill in."""

LONGEST_PART = 30_000
"""As many letters of what the cells held stand in one cell."""

RESULTS = "ผลการตรวจ"
"""The sheet of what is open."""

MOST_ROWS, MOST_COLUMNS, MOST_LETTERS = 5_000, 60, 32_000
"""More than this no sheet of a form is read."""
